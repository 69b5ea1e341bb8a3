/**
 * @module
 * `adjudicate`: what coders differ about is decided, and what was decided or agreed on becomes corrections of the record.
 */

import { Problem } from "../../model/index.js";
import { countWords } from "../../publish/words/day-words.js";
import {
  type CodedUnit,
  codedUnits,
  type Decided,
  decisionSheet,
  isAgreed,
  isContested,
  machineCodes,
  readDecisions,
  type SheetProblem,
} from "../../review/index.js";
import { adjudicate } from "../coding/adjudicate-session.js";
import { codeCorrections, entryIdOf, isDecided } from "../coding/decided-codes.js";
import { type RoundCodes, readRound } from "../coding/round-files.js";
import type { CommandContext } from "../command-context.js";
import { authorOf, correctableOf } from "../correcting/write-corrections.js";
import { withProject } from "../project/with-project.js";
import { problemOf } from "../report-problem.js";
import { type Importing, type RowCorrection, sheetOf, writeRows } from "../reviewing/import-sheet.js";
import { linesIn } from "../reviewing/lines-in.js";
import { writeOut } from "../write-out.js";
import { answersOf, type ReviewFlags } from "./review.js";

/** Flags of `adjudicate`. */
export interface AdjudicateFlags extends ReviewFlags {
  readonly agreed?: boolean;
  readonly single?: boolean;
}

/** Decides about the differences of a round. */
export async function adjudicateRound(
  sheets: readonly string[],
  { io, flags }: CommandContext<AdjudicateFlags>,
): Promise<number> {
  const { agreed, import: sheet, export: out, answers } = flags;
  const ways = [agreed === true, sheet !== undefined, out !== undefined, answers !== undefined];
  if (ways.filter(Boolean).length > 1)
    throw new Problem("E-USAGE", "two ways are asked for", "give one of --agreed, --export, --import, --answers");
  const codes = await readRound(sheets, { io, levels: new Map() });
  const { round, coders } = codes;
  if (round.units.some(({ entry }) => entry === ""))
    throw new Problem(
      "E-USAGE",
      "the sheets are of no round",
      "keep the round.json that rapporteur assign wrote beside them",
    );
  const coded = codedUnits(round, coders);
  return withProject(flags, io, async (project) => {
    const correctable = await correctableOf(project);
    const by = authorOf(flags.who, io);
    const importing = { project, correctable, io, by, apply: flags.apply === true, json: flags.json === true };
    if (agreed === true) return writeAgreed({ codes, coded, flags, importing });
    const open = coded.filter((each) => isContested(each) && !isDecided(round, each, correctable));
    if (out !== undefined) {
      await writeOut(decisionSheet(round, open, correctable.record), out === "-" ? null : out, io);
      await io.stderr.write(`${countWords(open.length, "row")} to be decided\n`);
      return 0;
    }
    if (sheet !== undefined) return importDecisions(sheet, { codes, coded, flags, importing });
    if (open.length === 0) await io.stdout.write("Nothing is left to decide.\n");
    const echo = answers !== undefined || !io.stdinIsTTY;
    const nDecided = await adjudicate(
      { project, round, open, answers: linesIn(answersOf(flags, io)), io, by, echo },
      correctable,
    );
    const differing = coded.filter((each) => isAgreed(each) && differsFrom(each, codes, importing));
    await io.stdout.write(`\n${nDecided} decided, ${open.length - nDecided} left; everything is saved\n`);
    if (differing.length > 0)
      await io.stdout.write(
        `coders agree on ${countWords(differing.length, "code")} that the record has otherwise: --agreed lists them\n`,
      );
    return 0;
  });
}

interface Given {
  readonly codes: RoundCodes;
  readonly coded: readonly CodedUnit[];
  readonly flags: AdjudicateFlags;
  readonly importing: Importing;
}

/** What coders agree on and the record has otherwise; with `--single` also what one coder alone was given. */
async function writeAgreed({ codes, coded, flags, importing }: Given): Promise<number> {
  const isTaken = (each: CodedUnit) => isAgreed(each) || (flags.single === true && each.unit.coders.length === 1);
  const decided = coded
    .filter((each) => isTaken(each) && differsFrom(each, codes, importing))
    .map((each, at): Decided => ({ coded: each, code: each.codes[0]!.code, why: agreedWords(each), row: at + 1 }));
  const { rows, problems } = correctionsOf(decided, codes, importing, null);
  await writeRows(`round ${codes.round.id}`, { rows, problems }, importing);
  return 0;
}

function agreedWords({ codes }: CodedUnit): string {
  const names = codes.map(({ coder }) => coder);
  return names.length === 1 ? `coded by ${names[0]}` : `${names.join(" and ")} agree`;
}

/** Whether the record has another value than the first code of a unit. */
function differsFrom(each: CodedUnit, { round }: RoundCodes, { correctable }: Importing): boolean {
  const id = entryIdOf(each, correctable);
  // one that a decision of this round took out is as decided
  if (id === null) return !isDecided(round, each, correctable);
  const unit = { ...each.unit, entry: id };
  const now = machineCodes({ ...round, units: [unit] }, correctable.record)
    .codes.get(unit.unit)
    ?.get(each.field.name);
  return now?.toLowerCase() !== each.codes[0]!.code.toLowerCase();
}

async function importDecisions(name: string, { codes, coded, flags, importing }: Given): Promise<number> {
  const { rows } = await sheetOf(name, importing.io);
  const read = readDecisions(rows, { round: codes.round, coded });
  const found = correctionsOf(read.decided, codes, importing, flags.why ?? null);
  await writeRows(name, { rows: found.rows, problems: [...read.problems, ...found.problems] }, importing);
  if (!importing.json) await importing.io.stdout.write(`${countWords(read.open, "row")} not decided\n`);
  return 0;
}

function correctionsOf(
  decided: readonly Decided[],
  { round }: RoundCodes,
  { correctable }: Importing,
  usualWhy: string | null,
): { readonly rows: RowCorrection[]; readonly problems: SheetProblem[] } {
  const rows: RowCorrection[] = [];
  const problems: SheetProblem[] = [];
  for (const { coded, code, why: given, row: at } of decided) {
    const [row, column] = [at ?? 0, coded.field.name];
    const why = given ?? usualWhy;
    try {
      if (why === null)
        problems.push({ row, column: "why", detail: "a decision needs its reason; --why gives one for all rows" });
      else
        for (const correction of codeCorrections({ coded, code, why }, { round, correctable }))
          rows.push({ row, column, correction });
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code !== "E-CORRECTION") throw error;
      problems.push({ row, column, detail: problem.detail });
    }
  }
  return { rows, problems };
}
