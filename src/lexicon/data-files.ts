/**
 * @module
 * How tables reach the lexicon without the core reading a disk, and the one table format.
 *
 * A table is UTF-8 text, one entry a line, fields separated by tabs; lines that start with `#` tell columns, origin and licence.
 */

/** The data files of one language. The loader beside the doors makes one; a test may make its own. */
export interface DataFiles {
  /** ISO 639-1 code. */
  readonly language: string;
  /** The text of `data/<language>/<path>`. Throws when there is no such file: a missing table is a broken package. */
  text(path: string): string;
  /** The bytes of `data/<language>/<path>`, for trained weights. */
  bytes(path: string): Uint8Array;
}

/** The rows of a table: lines split at tabs, without comments and empty lines. */
export function rowsOf(table: string): string[][] {
  return table
    .split("\n")
    .map((line) => line.replace(/\r$/, ""))
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => line.split("\t").map((field) => field.trim()));
}

/** A table of two columns, the second by the first. */
export function pairsOf(files: DataFiles, path: string): Map<string, string> {
  return new Map(rowsOf(files.text(path)).map(([key, value]) => [key!, value!]));
}
