/**
 * @module
 * A filled sheet on its way into the log: every row is checked first, and all of it is written, or nothing.
 */

import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import { type Correction, Problem } from "../../model/index.js";
import { asShown } from "../../publish/index.js";
import { countWords } from "../../publish/words/day-words.js";
import { replayCorrections } from "../../record/index.js";
import { type AskedRow, readSheet, type SheetProblem, sheetAsks } from "../../review/index.js";
import { correctionsFor } from "../correcting/corrections-for.js";
import { type Correctable, linesOf, writeCorrections } from "../correcting/write-corrections.js";
import type { Io } from "../io.js";
import type { OpenProject } from "../project/with-project.js";
import { problemOf } from "../report-problem.js";

/** A correction and the row that asks for it. */
export interface RowCorrection {
  readonly row: number;
  readonly column: string;
  readonly correction: Correction;
}

/** What importing needs. */
export interface Importing {
  readonly project: OpenProject;
  readonly correctable: Correctable;
  readonly io: Io;
  readonly by: string;
  /** False: it is only told what would be written. */
  readonly apply: boolean;
  readonly json: boolean;
}

/** Takes in a sheet of `review --export`. */
export async function importReviewSheet(name: string, why: string | null, importing: Importing): Promise<void> {
  const { correctable, io } = importing;
  const sheet = await sheetOf(name, io);
  const { asks, problems, untouched, already, unknown } = sheetAsks(sheet, correctable, why);
  if (unknown.length > 0) await io.stderr.write(`columns that are not read: ${asShown(unknown.join(", "))}\n`);
  const found = checkedAsks(asks, correctable);
  await writeRows(name, { rows: found.rows, problems: [...problems, ...found.problems] }, importing);
  if (!importing.json)
    await io.stdout.write(
      `${countWords(untouched, "row")} ask for nothing, ${countWords(already, "row")} for what is so already\n`,
    );
}

/** The columns and rows of a sheet in a file; throws a Problem where it is none. */
export async function sheetOf(name: string, { cwd }: Pick<Io, "cwd">) {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(cwd, name));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Problem("E-NOT-FOUND", `the sheet could not be read: ${reason}`, "check the name", name);
  }
  const sheet = readSheet(bytes);
  if (sheet.problem === undefined) return sheet;
  throw new Problem(
    "E-SHEET",
    sheet.problem.detail,
    "save it from the spreadsheet as CSV UTF-8",
    `${name}:${sheet.problem.row}`,
  );
}

function checkedAsks(
  asks: readonly AskedRow[],
  correctable: Correctable,
): { readonly rows: readonly RowCorrection[]; readonly problems: readonly SheetProblem[] } {
  const rows: RowCorrection[] = [];
  const problems: SheetProblem[] = [];
  for (const { row, column, id, asked, why } of asks) {
    try {
      for (const correction of correctionsFor(id, asked, { ...correctable, reason: { why, evidence: null } }))
        rows.push({ row, column, correction });
    } catch (error) {
      const { code, detail } = problemOf(error);
      if (code !== "E-CORRECTION" && code !== "E-USAGE" && code !== "E-NOT-FOUND") throw error;
      problems.push({ row, column, detail });
    }
  }
  return { rows, problems };
}

/** Tells what a sheet comes to, and writes it where that is asked for and nothing is wrong. */
export async function writeRows(
  name: string,
  { rows, problems: found }: { readonly rows: readonly RowCorrection[]; readonly problems: readonly SheetProblem[] },
  importing: Importing,
): Promise<void> {
  const { project, correctable, io, by, apply, json } = importing;
  const problems = [...found, ...(found.length > 0 ? [] : unfit(rows, importing))].sort((a, b) => a.row - b.row);
  const corrections = rows.map(({ correction }) => correction);
  if (json) await io.stdout.write(`${JSON.stringify({ rows, problems, written: apply && problems.length === 0 })}\n`);
  else {
    for (const { row, correction } of problems.length > 0 ? [] : rows)
      await io.stdout.write(
        asShown(
          `row ${row}  ${correction.target}  ${correction.old === null ? "" : `${correction.old} → `}${correction.new ?? ""}  (${correction.why})\n`,
        ),
      );
    for (const { row, column, detail } of problems)
      await io.stderr.write(asShown(`${name}:${row}${column === null ? "" : ` ${column}`}  ${detail}\n`));
  }
  if (problems.length > 0)
    throw new Problem(
      "E-SHEET",
      `${countWords(problems.length, "cell")} cannot be taken; nothing was written`,
      "mend them in the sheet and import it again",
      name,
    );
  if (apply && corrections.length > 0) await writeCorrections(corrections, { project, correctable, io, by });
  if (json) return;
  const counted = countWords(corrections.length, "correction");
  await io.stdout.write(apply ? `${counted} written\n` : `${counted} would be written: add --apply\n`);
}

/** Rows whose correction finds nothing to change once those before it are made. */
function unfit(rows: readonly RowCorrection[], { correctable, io, by }: Importing): SheetProblem[] {
  const { stored, log } = correctable;
  const lines = linesOf(
    rows.map(({ correction }) => correction),
    { io, by },
  );
  const { corrections } = replayCorrections(stored, [
    ...log,
    ...lines.map((line, at) => ({ id: `c-new-${at}`, ...line })),
  ]);
  return corrections.slice(log.length).flatMap(({ standing }, at) => {
    const { row, column } = rows[at]!;
    return standing === "orphaned" ? [{ row, column, detail: "rows above it leave nothing that it could change" }] : [];
  });
}
