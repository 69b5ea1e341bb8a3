/**
 * @module
 * Sheets that no round was drawn for: any tables with a column `unit`, whose other columns are fields without a codebook.
 */

import type { Level } from "../../agreement/index.js";
import type { Slot } from "../../model/index.js";
import type { SheetRow } from "../sheets/read-sheet.js";
import { noteColumn, unitColumns } from "./coding-sheet.js";
import type { CodingRound } from "./round.js";

interface NamedSheet {
  readonly coder: string;
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

const notFields: ReadonlySet<string> = new Set([...unitColumns, noteColumn, "start", "end", ""]);

const kinds: { readonly [level in Level]: Slot["kind"] } = {
  nominal: "text",
  sets: "names",
  ordinal: "number",
  interval: "number",
  ratio: "number",
};

/** A round that has every unit and every column of the sheets; every coder was given every unit. */
export function looseRound(sheets: readonly NamedSheet[], levels: ReadonlyMap<string, Level>): CodingRound {
  const coders = sheets.map(({ coder }) => coder);
  const units = new Set(sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.unit || [])));
  const names = [...new Set(sheets.flatMap(({ columns }) => columns))].filter((name) => !notFields.has(name));
  return {
    schema: "rapporteur/coding@1",
    id: "none",
    seed: "",
    overlap: 1,
    coders,
    fields: names.map((name) => {
      const level = levels.get(name) ?? "nominal";
      return { name, kind: kinds[level], words: [], level };
    }),
    units: [...units].map((unit) => ({ unit, entry: "", frame: "", article: "", start: 0, end: 0, coders })),
  };
}

/** The rows of such a sheet as the round wants them: with the coder's name, and every column there but `unit`, which nothing can stand for. */
export function looseRows(
  { coder, columns, rows }: NamedSheet,
  { fields }: CodingRound,
): { columns: string[]; rows: SheetRow[] } {
  const empty = Object.fromEntries(fields.map(({ name }) => [name, ""]));
  return {
    columns: ["coder", ...columns.filter((name) => name === "unit"), ...fields.map(({ name }) => name)],
    rows: rows.map(({ row, cells: { round: _, ...cells } }) => ({ row, cells: { ...empty, ...cells, coder } })),
  };
}
