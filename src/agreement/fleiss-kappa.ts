/**
 * @module
 * Fleiss' kappa: many coders, each unit coded by as many of them, and chance is what all of them use together.
 *
 * Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76(5), 378-382. Its example, 30
 * patients and 6 psychiatrists, has agreement .555 and kappa .430; a test has it.
 */

import { countCodes, givenCodes, type UnitCodes } from "./ratings.js";

/** Kappa and the units it rests on: those that every coder coded. */
export interface FleissKappa {
  readonly units: number;
  /** Null where no unit was coded by all, or only one code is in use. */
  readonly kappa: number | null;
}

/** Kappa over all coders. Units that one of them left out do not count: the coefficient has no place for missing codes. */
export function fleissKappa(units: readonly UnitCodes[]): FleissKappa {
  const full = units.map(givenCodes).filter((codes, at) => codes.length > 1 && codes.length === units[at]!.length);
  const n = full.length;
  if (n === 0) return { units: 0, kappa: null };
  const nCoders = full[0]!.length;
  let squares = 0;
  for (const codes of full) for (const count of countCodes(codes).values()) squares += count * count;
  const observed = (squares - n * nCoders) / (n * nCoders * (nCoders - 1));
  const all = countCodes(full.flat());
  if (all.size === 1) return { units: n, kappa: null };
  const byChance = [...all.values()].reduce((sum, count) => sum + (count / (n * nCoders)) ** 2, 0);
  return { units: n, kappa: (observed - byChance) / (1 - byChance) };
}
