/**
 * @module
 * Rows as CSV after RFC 4180, safe to open in a spreadsheet.
 */

/** What a cell may hold; null is an empty one. */
export type Cell = string | number | boolean | null;

/** A head line and the rows; lines end in CR LF. */
export function csvText<C extends string>(
  columns: readonly C[],
  rows: Iterable<{ readonly [column in C]: Cell }>,
): string {
  return [...csvPieces(columns, rows)].join("");
}

/** The same, a line at a time. */
export function* csvPieces<C extends string>(
  columns: readonly C[],
  rows: Iterable<{ readonly [column in C]: Cell }>,
): Generator<string> {
  yield `${columns.join(",")}\r\n`;
  for (const row of rows) yield `${columns.map((column) => cellOf(row[column])).join(",")}\r\n`;
}

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe in front (OWASP, "CSV injection"); the exact words stay
 * to be had from `article`, `start` and `end`.
 */
function cellOf(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^[=+\-@\t\r]/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
