/**
 * @module
 * Where coders differ, as a sheet for whoever decides: the words, the code of each coder, and an empty cell for the decision.
 */

import type { CoverageRecord } from "../../model/index.js";
import { contextOf } from "../context-words.js";
import type { SheetProblem, SheetRow } from "../sheets/read-sheet.js";
import { sheetText } from "../sheets/sheet-text.js";
import { codeOf } from "./coded-field.js";
import type { CodedUnit } from "./compare-codes.js";
import type { CodingRound } from "./round.js";

/** A decision about one unit in one field. */
export interface Decided {
  readonly coded: CodedUnit;
  readonly code: string;
  /** Null where the sheet gives none. */
  readonly why: string | null;
  /** Row of the sheet; null where it was decided in another way. */
  readonly row: number | null;
}

/** The sheet of the units on which coders differ. */
export function decisionSheet(
  round: CodingRound,
  contested: readonly CodedUnit[],
  { articles }: CoverageRecord,
): string {
  const texts = new Map(articles.map(({ id, text }) => [id, text]));
  const columns = [
    "round",
    "unit",
    "field",
    "article",
    "before",
    "words",
    "after",
    ...round.coders.map(codeColumn),
    "decision",
    "why",
  ];
  return sheetText(
    columns,
    contested.map(({ unit, field, codes }) => {
      const { article, start, end } = unit;
      const text = texts.get(article) ?? "";
      const words = text.slice(start, end).replace(/\s+/gu, " ");
      const own = Object.fromEntries(codes.map(({ coder, code }) => [codeColumn(coder), code]));
      return {
        round: round.id,
        unit: unit.unit,
        field: field.name,
        article,
        ...contextOf(text, start, end),
        words,
        ...own,
      };
    }),
  );
}

function codeColumn(coder: string): string {
  return `code_${coder}`;
}

/** The decisions of a filled sheet, what is wrong in it, and how many rows are not decided yet. */
export function readDecisions(
  rows: readonly SheetRow[],
  { round, coded }: { readonly round: CodingRound; readonly coded: readonly CodedUnit[] },
): { readonly decided: readonly Decided[]; readonly problems: readonly SheetProblem[]; readonly open: number } {
  const problems: SheetProblem[] = [];
  const decided: Decided[] = [];
  let open = 0;
  const known = new Map(coded.map((each) => [keyOf(each.unit.unit, each.field.name), each]));
  for (const { row, cells } of rows) {
    const fail = (column: string, detail: string) => problems.push({ row, column, detail });
    const own = known.get(keyOf(cells.unit ?? "", cells.field ?? ""));
    if ((cells.decision ?? "") === "") open++;
    else if (cells.round !== round.id) fail("round", `it belongs to round ${cells.round}, not to ${round.id}`);
    else if (own === undefined) fail("unit", `nobody has coded ${cells.field} of ${cells.unit}`);
    else {
      const read = codeOf(cells.decision!, own.field);
      if ("problem" in read) fail("decision", read.problem);
      else decided.push({ coded: own, code: read.code!, why: (cells.why ?? "") === "" ? null : cells.why!, row });
      known.delete(keyOf(own.unit.unit, own.field.name));
    }
  }
  return { decided, problems, open };
}

function keyOf(unit: string, field: string): string {
  return `${unit}\u0000${field}`;
}

/** How the codes of a unit read in the log: "coding round r-1, u-2, decision: ann reject / bo consider". */
export function codesWords({ id }: CodingRound, { unit, field, codes }: CodedUnit): string {
  return `${decisionMark(id, unit.unit, field.name)} ${codes.map(({ coder, code }) => `${coder} ${code}`).join(" / ")}`;
}

/** With what the evidence of such a decision begins. */
export function decisionMark(round: string, unit: string, field: string): string {
  return `coding round ${round}, ${unit}, ${field}:`;
}
