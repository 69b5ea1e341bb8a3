/**
 * @module
 * The codes of all coders side by side: how far they agree in each field, and where they do not.
 */

import { type Agreement, type BootstrapOptions, measureAgreement } from "../../agreement/index.js";
import { type CodedField, measuredCode } from "./coded-field.js";
import type { CoderCodes } from "./read-codes.js";
import type { CodingRound, CodingUnit } from "./round.js";

/** One unit in one field, with the code of each coder who gave one. */
export interface CodedUnit {
  readonly unit: CodingUnit;
  readonly field: CodedField;
  readonly codes: readonly { readonly coder: string; readonly code: string }[];
}

/** How far coders agree in one field. */
export interface FieldAgreement extends Agreement {
  readonly field: string;
  readonly coders: readonly string[];
  /** Codes that say `none`, which have no place among numbers. */
  readonly none: number;
}

/** The coefficients of each field of the round. Units that a coder was not given do not count as missing. */
export function fieldAgreements(
  round: CodingRound,
  coders: readonly CoderCodes[],
  options: BootstrapOptions,
): FieldAgreement[] {
  return round.fields.map((field) => {
    const given = coders.map(({ codes }) => round.units.map(({ unit }) => codes.get(unit)?.get(field.name) ?? null));
    const table = round.units.map((_, at) => given.map((own) => measuredCode(own[at]!, field)));
    const measured = measureAgreement(table, field.level, options);
    const nAsked = coders.reduce(
      (sum, { coder }) => sum + round.units.filter((unit) => unit.coders.includes(coder)).length,
      0,
    );
    const people = coders.filter(({ coder }) => round.coders.includes(coder)).length;
    return {
      field: field.name,
      coders: coders.map(({ coder }) => coder),
      ...measured,
      // a machine that codes along has every unit
      missing: nAsked + (coders.length - people) * round.units.length - measured.codes,
      none:
        field.level === "nominal" || field.level === "sets" ? 0 : given.flat().filter((code) => code === "none").length,
    };
  });
}

/** Every unit and field that somebody has coded, in the order of the round. */
export function codedUnits(round: CodingRound, coders: readonly CoderCodes[]): CodedUnit[] {
  return round.units.flatMap((unit) =>
    round.fields.flatMap((field) => {
      const codes = coders.flatMap(({ coder, codes: own }) => {
        const code = own.get(unit.unit)?.get(field.name);
        return code === undefined ? [] : [{ coder, code }];
      });
      return codes.length === 0 ? [] : [{ unit, field, codes }];
    }),
  );
}

/** Whether all codes of a unit say the same; one code alone agrees with nobody. */
export function isAgreed({ codes }: CodedUnit): boolean {
  return codes.length > 1 && new Set(codes.map(({ code }) => code.toLowerCase())).size === 1;
}

/** Whether the coders of a unit differ. */
export function isContested({ codes }: CodedUnit): boolean {
  return new Set(codes.map(({ code }) => code.toLowerCase())).size > 1;
}
