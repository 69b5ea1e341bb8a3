/**
 * @module
 * What the machine read, as the codes of one more coder.
 */

import type { CoverageRecord } from "../../model/index.js";
import { slotValues } from "../sheets/review-sheet.js";
import { codeOf, frameField, noneCode } from "./coded-field.js";
import type { CoderCodes } from "./read-codes.js";
import type { CodingRound } from "./round.js";

/** The name under which the machine stands beside people. */
export const machineCoder = "machine";

/** The machine's codes of a round's units; a unit whose entry is gone has none. */
export function machineCodes({ units, fields }: CodingRound, { entries }: CoverageRecord): CoderCodes {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const codes = units.flatMap(({ unit, entry: id }) => {
    const entry = byId.get(id);
    if (entry === undefined) return [];
    const values = slotValues(entry);
    const own = fields.flatMap((field) => {
      if (field.name === frameField) return [[field.name, entry.frame] as const];
      if (values[field.name] === undefined) return [];
      const read = codeOf(values[field.name] || noneCode, field);
      return "code" in read && read.code !== null ? [[field.name, read.code] as const] : [];
    });
    return [[unit, new Map(own)] as const];
  });
  return { coder: machineCoder, codes: new Map(codes) };
}
