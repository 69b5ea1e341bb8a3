/**
 * @module
 * A sheet that came back from a spreadsheet: whatever it did to charset, separators and line ends, rows come out with their numbers.
 */

import { CsvError, parse } from "csv-parse/sync";
import { fromCell } from "./sheet-cell.js";

/** What is wrong in a sheet, and where; row 1 is the head line. */
export interface SheetProblem {
  readonly row: number;
  readonly column: string | null;
  readonly detail: string;
}

/** One row below the head line. */
export interface SheetRow {
  /** As a spreadsheet counts: the first row below the head line is 2. */
  readonly row: number;
  readonly cells: { readonly [column: string]: string };
}

/** The columns and rows of a sheet, or why it is none. */
export type ReadSheet =
  | { readonly columns: readonly string[]; readonly rows: readonly SheetRow[]; readonly problem?: undefined }
  | { readonly problem: SheetProblem };

const separators = [",", ";", "\t"] as const;

/** Reads the bytes of a sheet. Rows without any text are passed over. */
export function readSheet(bytes: Uint8Array): ReadSheet {
  const text = decoded(bytes);
  if (text === null) return problemAt(1, "it is not UTF-8: save it as CSV UTF-8");
  if (text.includes("\u0000")) return problemAt(1, "it is no CSV: save the sheet as CSV UTF-8");
  let records: string[][];
  try {
    records = parse(text, { delimiter: separatorOf(text), relaxColumnCount: true }) as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return problemAt(Number(error.records ?? 0) + 1, `it is no CSV from here on: ${error.message}`);
  }
  const [head, ...rest] = records;
  if (head === undefined) return problemAt(1, "it is empty");
  const columns = head.map((name) => name.trim());
  const twice = columns.find((name, at) => name !== "" && columns.indexOf(name) !== at);
  if (twice !== undefined) return problemAt(1, `the column ${JSON.stringify(twice)} is there twice`);
  const rows = rest.map((record, at) => ({
    row: at + 2,
    cells: Object.fromEntries(columns.map((name, place) => [name, fromCell(record[place] ?? "")])),
  }));
  return { columns, rows: rows.filter(({ cells }) => Object.values(cells).some((cell) => cell !== "")) };
}

function problemAt(row: number, detail: string): ReadSheet {
  return { problem: { row, column: null, detail } };
}

/** UTF-8, or UTF-16 where a byte order mark says so; null for anything else. */
function decoded(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const charset =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** The separator that the head line has most often: spreadsheets of many languages write semicolons. */
function separatorOf(text: string): string {
  const [head = ""] = text.split(/\r?\n/u);
  const counted = separators.map((separator) => ({ separator, count: head.split(separator).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).separator;
}
