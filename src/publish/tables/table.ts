/**
 * @module
 * A table of a record: named columns, each of one type, and rows; what a reader of tables needs to know before the first row.
 */

/** What a column holds. Days and moments are text, because a day of the news has no instant. */
export type ColumnType = "text" | "count" | "number" | "truth" | "json";

/** One column; `about` goes into the codebook of the file. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly about: string;
}

/** A cell; null is an empty one. */
export type TableCell = string | number | boolean | null;

/** One table. */
export interface Table {
  readonly name: string;
  readonly about: string;
  readonly columns: readonly Column[];
  readonly rows: readonly { readonly [column: string]: TableCell }[];
}

/** Columns in short. */
export type Spec = readonly (readonly [name: string, type: ColumnType, about: string])[];

/** The columns of a spec. */
export function columnsOf(spec: Spec): Column[] {
  return spec.map(([name, type, about]) => ({ name, type, about }));
}
