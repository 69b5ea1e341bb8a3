/**
 * @module
 * How far coders agree: per cent, the kappas of Cohen and Fleiss, Krippendorff's alpha with an interval, and his alpha for spans.
 */

import { type BootstrapOptions, bootstrapInterval, type Interval } from "./bootstrap-interval.js";
import type { Level } from "./code-distance.js";
import { cohenKappa, type PairKappa } from "./cohen-kappa.js";
import { type FleissKappa, fleissKappa } from "./fleiss-kappa.js";
import { krippendorffAlpha } from "./krippendorff-alpha.js";
import { percentAgreement } from "./percent-agreement.js";
import { givenCodes, pairableUnits, type UnitCodes } from "./ratings.js";

/** All coefficients of one table. The kappas take codes as names, whatever the level. */
export interface Agreement {
  readonly level: Level;
  /** Units with the codes of two coders or more. */
  readonly units: number;
  /** Codes given, and places where a coder gave none. */
  readonly codes: number;
  readonly missing: number;
  /** From 0 to 1. */
  readonly percent: number | null;
  /** Each pair of coders, by their places in the table. */
  readonly cohen: readonly (PairKappa & { readonly coders: readonly [number, number] })[];
  readonly fleiss: FleissKappa;
  readonly alpha: number | null;
  readonly interval: Interval | null;
}

/** Works out how far coders agree on units. */
export function measureAgreement(units: readonly UnitCodes[], level: Level, options: BootstrapOptions): Agreement {
  const nCoders = units[0]?.length ?? 0;
  const pairs = Array.from({ length: nCoders }, (_, first) =>
    Array.from({ length: nCoders - first - 1 }, (_, next) => [first, first + next + 1] as const),
  ).flat();
  const codes = units.reduce((sum, unit) => sum + givenCodes(unit).length, 0);
  const pairable = pairableUnits(units);
  return {
    level,
    units: pairable.length,
    codes,
    missing: units.length * nCoders - codes,
    percent: percentAgreement(units),
    cohen: pairs.map((coders) => ({ coders, ...cohenKappa(units, coders) })),
    fleiss: fleissKappa(units),
    alpha: krippendorffAlpha(units, level),
    interval: bootstrapInterval(pairable, (drawn) => krippendorffAlpha(drawn, level), options),
  };
}

export { type BootstrapOptions, bootstrapInterval, type Interval } from "./bootstrap-interval.js";
export { type Level, levels } from "./code-distance.js";
export type { Code, UnitCodes } from "./ratings.js";
export { type Draw, drawFrom, shuffled } from "./seeded-numbers.js";
export {
  categoriesOf,
  type MarkedSpan,
  type MarkedText,
  type UnitizingAlpha,
  unitizingAlpha,
  unitizingAlphaOf,
} from "./unitizing-alpha.js";
