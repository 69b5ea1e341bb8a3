/**
 * @module
 * A round while its coders are at work: whose turn it is, and what may be seen. Nobody sees what another has written about a unit before all
 * of its coders have; from then on it is compared, and no longer changed.
 */

import type { SheetRow } from "../sheets/read-sheet.js";
import { type CoderCodes, type ReadCodes, readCodes } from "./read-codes.js";
import { type CodingRound, type CodingUnit, unitsOf } from "./round.js";

/** The sheet of one coder as it is now. */
export interface CoderSheet extends ReadCodes {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** A round with the sheets of its coders, in the order of the round. */
export interface OpenRound {
  readonly round: CodingRound;
  readonly sheets: readonly CoderSheet[];
}

/** Reads a sheet of a round, and keeps its rows. */
export function coderSheet(sheet: Pick<CoderSheet, "columns" | "rows">, round: CodingRound): CoderSheet {
  return { ...sheet, ...readCodes(sheet, round) };
}

/** The sheet of a coder; undefined where the round has no such coder, or the sheet is gone. */
export function sheetIn({ sheets }: OpenRound, coder: string): CoderSheet | undefined {
  return sheets.find((sheet) => sheet.coder === coder);
}

/** Whether a coder has filled every field of a unit. */
export function isCodedBy({ fields }: CodingRound, { codes }: CoderCodes, unit: string): boolean {
  return codes.get(unit)?.size === fields.length;
}

/** The unit that a coder is asked about next, in their own order, behind `after`; null when none is left there. */
export function nextUnit({ round, sheets }: OpenRound, coder: string, after: string | null): CodingUnit | null {
  const own = sheets.find((sheet) => sheet.coder === coder);
  if (own === undefined) return null;
  const units = unitsOf(round, coder);
  const from = units.findIndex(({ unit }) => unit === after) + 1;
  return units.slice(from).find(({ unit }) => !isCodedBy(round, own, unit)) ?? null;
}

/** Whether all coders of a unit, two or more, have filled it. */
export function isCompared({ round, sheets }: OpenRound, { unit, coders }: CodingUnit): boolean {
  return (
    coders.length > 1 &&
    coders.every((coder) => sheets.some((sheet) => sheet.coder === coder && isCodedBy(round, sheet, unit)))
  );
}

/** The part of a round that may be seen by everybody: its compared units, with all their codes. */
export function comparedPart(open: OpenRound): { readonly round: CodingRound; readonly coders: readonly CoderCodes[] } {
  const units = open.round.units.filter((unit) => isCompared(open, unit));
  const names = new Set(units.map(({ unit }) => unit));
  const coders = open.sheets.map(({ coder, codes }) => ({
    coder,
    codes: new Map([...codes].filter(([unit]) => names.has(unit))),
  }));
  return { round: { ...open.round, units }, coders };
}
