/**
 * @module
 * Differences between coders decided one after the other, each decision on the disk before the next question; lines in, lines out.
 */

import type { CoverageRecord } from "../../model/index.js";
import { asShown } from "../../publish/index.js";
import { replayCorrections } from "../../record/index.js";
import { type CodedUnit, type CodingRound, codeOf, contextOf } from "../../review/index.js";
import { doesNotFit } from "../correcting/corrections-for.js";
import { type Correctable, writeCorrections, writtenLine } from "../correcting/write-corrections.js";
import { Interrupted, type Io } from "../io.js";
import type { OpenProject } from "../project/with-project.js";
import { problemOf } from "../report-problem.js";
import type { LinesIn } from "../reviewing/lines-in.js";
import { codeCorrections, meantCode } from "./decided-codes.js";

/** What deciding needs. */
export interface Adjudicating {
  readonly project: OpenProject;
  readonly round: CodingRound;
  readonly open: readonly CodedUnit[];
  readonly answers: LinesIn;
  readonly io: Io;
  readonly by: string;
  readonly echo: boolean;
}

/** Asks about each difference; resolves to how many were decided. */
export async function adjudicate(given: Adjudicating, start: Correctable): Promise<number> {
  const { open, io } = given;
  let correctable = start;
  let nDecided = 0;
  try {
    for (const [at, coded] of open.entries()) {
      await io.stdout.write(asShown(questionOf(coded, correctable.record, `${at + 1} of ${open.length}`)));
      const next = await decideOne(coded, given, correctable);
      if (next === "quit") break;
      if (next === "skip") continue;
      correctable = next;
      nDecided++;
    }
  } catch (error) {
    if (!io.signal.aborted) throw error;
    await io.stdout.write("\n");
    throw new Interrupted("stopped; what you decided is saved, and rapporteur adjudicate goes on with the rest");
  }
  return nDecided;
}

function questionOf({ unit, field, codes }: CodedUnit, { articles }: CoverageRecord, place: string): string {
  const text = articles.find(({ id }) => id === unit.article)?.text ?? "";
  const { before, after } = contextOf(text, unit.start, unit.end);
  const words = text.slice(unit.start, unit.end).replace(/\s+/gu, " ");
  const lines = [
    "",
    `${place}: ${field.name} of ${unit.unit}`,
    `Words: ${before}[${words}]${after}`,
    `  from ${unit.article}:${unit.start}-${unit.end}`,
    ...codes.map(({ coder, code }, at) => `${at + 1}: ${code}, says ${coder}`),
  ];
  return `${lines.join("\n")}\n`;
}

/** Asks until there is a decision that the record takes. */
async function decideOne(
  coded: CodedUnit,
  { project, round, answers, io, by, echo }: Adjudicating,
  correctable: Correctable,
): Promise<Correctable | "skip" | "quit"> {
  const ask = async (question: string) => {
    await io.stdout.write(question);
    const line = await answers.next();
    if (echo || line === null) await io.stdout.write(`${line ?? ""}\n`);
    return line;
  };
  for (;;) {
    const line = await ask("number, = another code, s to skip, q to quit: ");
    if (line === null || /^q(?:uit)?$/iu.test(line.trim())) return "quit";
    if (/^s(?:kip)?$/iu.test(line.trim())) return "skip";
    const { typed = "", reason = "" } = /^(?<typed>.*?)(?:\s--(?:\s(?<reason>.*))?)?$/su.exec(line)?.groups ?? {};
    try {
      const read = codeOf(meantCode(coded, typed.trim()), coded.field);
      if ("problem" in read || read.code === null)
        throw doesNotFit(coded.unit.unit, "problem" in read ? read.problem : "no code is given", "give one");
      const why = reason.trim() || ((await ask("Why? ")) ?? "").trim();
      if (why === "") throw doesNotFit(coded.unit.unit, "a decision needs its reason", "give one after --");
      const corrections = codeCorrections({ coded, code: read.code, why }, { round, correctable });
      const lines = await writeCorrections(corrections, { project, correctable, io, by });
      await io.stdout.write(lines.map((each) => asShown(`Saved ${writtenLine(each)}\n`)).join(""));
      const log = [...correctable.log, ...lines];
      return { stored: correctable.stored, log, ...replayCorrections(correctable.stored, log) };
    } catch (error) {
      const { code, detail, help } = problemOf(error);
      if (code !== "E-CORRECTION" && code !== "E-USAGE") throw error;
      await io.stdout.write(asShown(`Not done: ${detail}. ${help}.\n`));
    }
  }
}
