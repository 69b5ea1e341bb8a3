/**
 * @module
 * A sheet as text: CSV after RFC 4180 with a byte order mark, without which spreadsheets take UTF-8 for another charset.
 */

import { toCell } from "./sheet-cell.js";

/** Rows under their columns; a column that a row does not have is empty. */
export function sheetText(
  columns: readonly string[],
  rows: readonly { readonly [column: string]: string | undefined }[],
): string {
  const lines = [columns, ...rows.map((row) => columns.map((column) => toCell(row[column] ?? "")))];
  return `\ufeff${lines.map((cells) => `${cells.map(quotedCell).join(",")}\r\n`).join("")}`;
}

function quotedCell(cell: string): string {
  return /[",;\r\n\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
