/**
 * @module
 * Codes out of the sheets of a round: each checked against the codebook, each with its coder, none yet near the record.
 */

import type { SheetProblem, SheetRow } from "../sheets/read-sheet.js";
import { codeOf } from "./coded-field.js";
import { noteColumn, unitColumns } from "./coding-sheet.js";
import type { CodingRound } from "./round.js";

/** The codes of one coder, by unit and field; a field that was left empty is not there. */
export interface CoderCodes {
  readonly coder: string;
  readonly codes: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** What one sheet holds. */
export interface ReadCodes extends CoderCodes {
  readonly problems: readonly SheetProblem[];
  /** Columns that are no fields of the round. */
  readonly unknown: readonly string[];
}

interface Sheet {
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** Reads the sheet of one coder. */
export function readCodes({ columns, rows }: Sheet, round: CodingRound): ReadCodes {
  const problems: SheetProblem[] = [];
  const fail = (row: number, column: string, detail: string) => problems.push({ row, column, detail });
  const missing = ["coder", "unit", ...round.fields.map(({ name }) => name)].filter((name) => !columns.includes(name));
  for (const name of missing) fail(1, name, "the column is gone: it belongs to the round");
  const coder = rows.map(({ cells }) => cells.coder).find((name) => name !== undefined && name !== "") ?? "";
  if (missing.length === 0 && !round.coders.includes(coder))
    fail(2, "coder", `${JSON.stringify(coder)} is no coder of this round: ${round.coders.join(", ")}`);
  const codes = new Map<string, ReadonlyMap<string, string>>();
  for (const { row, cells } of missing.length > 0 ? [] : rows) {
    const unit = round.units.find((each) => each.unit === cells.unit);
    if ((cells.round ?? round.id) !== round.id)
      fail(row, "round", `it belongs to round ${cells.round}, not to ${round.id}`);
    else if (cells.coder !== coder) fail(row, "coder", `the sheet is ${coder}'s`);
    else if (unit === undefined) fail(row, "unit", `the round has no unit ${JSON.stringify(cells.unit)}`);
    else if (!unit.coders.includes(coder)) fail(row, "unit", `${unit.unit} was not given to ${coder}`);
    else if (codes.has(unit.unit)) fail(row, "unit", `${unit.unit} is there twice`);
    else codes.set(unit.unit, codesOfRow({ row, cells }, round, fail));
  }
  const known: readonly string[] = [...unitColumns, noteColumn, ...round.fields.map(({ name }) => name)];
  return { coder, codes, problems, unknown: columns.filter((name) => name !== "" && !known.includes(name)) };
}

function codesOfRow(
  { row, cells }: SheetRow,
  { fields }: CodingRound,
  fail: (row: number, column: string, detail: string) => void,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const field of fields) {
    const read = codeOf(cells[field.name] ?? "", field);
    if ("problem" in read) fail(row, field.name, read.problem);
    else if (read.code !== null) found.set(field.name, read.code);
  }
  return found;
}
