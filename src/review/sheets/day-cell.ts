/**
 * @module
 * Days in a spreadsheet: it likes to rewrite them in the manner of its country (11/03/2031), touched or not.
 */

/** Whether a cell is an ISO day that a spreadsheet has rewritten; day and month may stand in either order. */
export function isRewrittenDay(cell: string, day: string): boolean {
  const { year, month, date } = /^(?<year>\d{4})-(?<month>\d\d)-(?<date>\d\d)$/u.exec(day)?.groups ?? {};
  const { a, b, c } =
    /^(?<a>\d{1,4})[./-](?<b>\d{1,2})[./-](?<c>\d{1,4})(?: 0{1,2}:00(?::00)?)?$/u.exec(cell)?.groups ?? {};
  if (year === undefined || a === undefined) return false;
  const [y, m, d] = [year, month, date].map(Number);
  const [first, second, third] = [a, b, c].map(Number);
  const isYear = (written: number | undefined) => written === y || written === y! % 100;
  if (a.length === 4) return first === y && second === m && third === d;
  return isYear(third) && ((first === d && second === m) || (first === m && second === d));
}
