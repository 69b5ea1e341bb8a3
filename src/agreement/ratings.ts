/**
 * @module
 * What coders said of units, as a table: the one shape that every coefficient takes.
 */

/** A code that a coder gave: a word of a scale without order, or a number. */
export type Code = string | number;

/** One unit: a code of each coder, in the order of the coders; null where a coder gave none. */
export type UnitCodes = readonly (Code | null)[];

/** The codes of one unit that were given. */
export function givenCodes(unit: UnitCodes): Code[] {
  return unit.filter((code) => code !== null);
}

/** Units with codes of two coders or more; only these can agree. */
export function pairableUnits(units: readonly UnitCodes[]): UnitCodes[] {
  return units.filter((unit) => givenCodes(unit).length > 1);
}

/** How often each code was given. */
export function countCodes(codes: readonly Code[]): Map<Code, number> {
  const counts = new Map<Code, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
