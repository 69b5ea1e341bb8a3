/**
 * @module
 * Days that come back every year, counted once for each year.
 */

/** Remembers the days of a year (since 1970). */
export function daysByYear(count: (year: number) => readonly number[]): (year: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return (year) => {
    const before = known.get(year);
    if (before !== undefined) return before;
    const days = count(year);
    known.set(year, days);
    return days;
  };
}

/** The calendar year of a day counted from 1970-01-01. */
export function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}
