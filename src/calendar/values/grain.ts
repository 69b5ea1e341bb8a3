/**
 * @module
 * How fine a TIMEX3 value is, coarse enough to compare: a day can be counted from a day, never from a year.
 */

/** From fine to coarse; the number is only for comparing. */
export const grains = {
  time: 0,
  day: 1,
  weekend: 2,
  week: 3,
  month: 4,
  season: 5,
  quarter: 5,
  half: 6,
  year: 7,
  decade: 8,
  century: 9,
} as const;

export type Grain = keyof typeof grains;

/** The grain of a value; null for references and values that are still open. */
export function grainOf(value: string): Grain | null {
  if (/[XR]/.test(value.slice(0, 10)) || value.startsWith("P")) return null;
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return "time";
  if (/^\d{4}-\d\d-\d\d$/.test(value)) return "day";
  if (/^\d{4}-W\d\d-WE$/.test(value)) return "weekend";
  if (/^\d{4}-W\d\d$/.test(value)) return "week";
  if (/^\d{4}-\d\d$/.test(value)) return "month";
  if (/^\d{4}-(?:SP|SU|FA|WI)$/.test(value)) return "season";
  if (/^\d{4}-Q\d$/.test(value)) return "quarter";
  if (/^\d{4}-H\d$/.test(value)) return "half";
  if (/^\d{4}$/.test(value)) return "year";
  if (/^\d{3}$/.test(value)) return "decade";
  return /^\d{2}$/.test(value) ? "century" : null;
}
