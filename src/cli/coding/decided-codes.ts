/**
 * @module
 * A code that was decided on, as a correction of the record: its evidence names the round, the unit and what each coder had written.
 */

import { type Correction, Problem } from "../../model/index.js";
import { findEntry } from "../../record/index.js";
import {
  type AskedChange,
  type CodedUnit,
  type CodingRound,
  codesWords,
  decisionMark,
  frameField,
} from "../../review/index.js";
import { correctionsFor, doesNotFit } from "../correcting/corrections-for.js";
import type { Correctable } from "../correcting/write-corrections.js";

/** The corrections of a decided code; throws a Problem where the record does not take it. */
export function codeCorrections(
  { coded, code, why }: { readonly coded: CodedUnit; readonly code: string; readonly why: string },
  { round, correctable }: { readonly round: CodingRound; readonly correctable: Correctable },
): Correction[] {
  const { unit, field } = coded;
  const id = entryIdOf(coded, correctable);
  if (id === null)
    throw doesNotFit(
      unit.unit,
      `its entry ${unit.entry} is no longer in the record`,
      "rapporteur log tells what became of it",
    );
  const reason = { why, evidence: codesWords(round, coded) };
  return correctionsFor(id, changeOf(field.name, code, kindOf(id, correctable)), { ...correctable, reason });
}

/** The entry of a unit as it is called now; null when it is gone. */
export function entryIdOf({ unit }: CodedUnit, { record, told, redirects }: Correctable): string | null {
  const { frame, article, start, end } = unit;
  const text = record.articles.find(({ id }) => id === article)?.text.slice(start, end) ?? "";
  const anchor = { frame, article, start, end, text };
  return findEntry(unit.entry, anchor, { told, disputes: record.disputes, redirects })?.entry.id ?? null;
}

function kindOf(id: string, { record }: Correctable): string {
  return record.entries.find((entry) => entry.id === id)!.frame;
}

function changeOf(field: string, code: string, frame: string): AskedChange {
  if (field !== frameField) return { kind: "set", settings: [`${field}=${code}`] };
  if (code === "none") return { kind: "strike" };
  return code === frame ? { kind: "confirm" } : { kind: "relabel", frame: code, settings: [] };
}

/** Whether somebody has decided about this unit and field before. */
export function isDecided({ id }: CodingRound, { unit, field }: CodedUnit, { corrections }: Correctable): boolean {
  const mark = decisionMark(id, unit.unit, field.name);
  return corrections.some(({ standing, evidence }) => standing !== "undone" && (evidence ?? "").startsWith(mark));
}

/** The coder's code that a number or a name on a line means, or the code after an equals sign; throws a Problem for anything else. */
export function meantCode({ codes }: CodedUnit, typed: string): string {
  if (typed.startsWith("=")) return typed.slice(1).trim();
  const found = codes[Number(typed) - 1] ?? codes.find(({ coder }) => coder === typed);
  if (found !== undefined) return found.code;
  throw new Problem(
    "E-USAGE",
    `${JSON.stringify(typed)} is none of their codes`,
    `1 to ${codes.length}, or = and another code`,
  );
}
