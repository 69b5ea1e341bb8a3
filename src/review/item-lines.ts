/**
 * @module
 * An item of the queue as lines of text: what it is, why it is asked, the words with their paragraph, and the fields. Plain lines from top to
 * bottom, so that a screen reader reads them in order; nothing is told by place or colour alone.
 */

import {
  type CoverageRecord,
  type Entry,
  type EntryCondition,
  heldWords,
  type LoggedCorrection,
  type Slot,
} from "../model/index.js";
import { quoted } from "../publish/citation.js";
import { indexRecord } from "../publish/record-index.js";
import { harmless, sourceWords } from "../publish/text/lines.js";
import { conditionLine } from "../publish/words/condition-words.js";
import { countWords } from "../publish/words/day-words.js";
import { supportWords } from "../publish/words/support-words.js";
import { type AskedWords, type Question, questionOf } from "./question.js";
import type { ReviewItem } from "./queue.js";

/** What the lines are made of. */
export interface ItemContext {
  readonly record: CoverageRecord;
  readonly corrections: readonly LoggedCorrection[];
  /** Where the item stands in the queue: "3 of 40". */
  readonly place: string;
}

/** The lines of an item; null when the record no longer has it. */
export function itemLines(item: ReviewItem, { record, corrections, place }: ItemContext): string[] | null {
  const question = questionOf(item.id, { index: indexRecord(record), corrections });
  if (question === null) return null;
  const head = [`${place}: ${question.what} ${item.id}`, `Why: ${reasonWords(item)}`];
  return harmless([...head, ...linesOf(question)]);
}

function linesOf(question: Question): string[] {
  if (question.kind === "entry") return entryLines(question);
  return question.kind === "dispute" ? disputeLines(question) : correctionLines(question.correction);
}

/** "one origin only (10); on the board: 15". */
export function reasonWords({ reasons, factor, need }: Pick<ReviewItem, "reasons" | "factor" | "need">): string {
  const words = reasons.map((reason) => `${reason.words} (${reason.weight})`);
  const raised = factor === 1 ? [] : [factor > 1 ? `on the board (times ${factor})` : `background (times ${factor})`];
  return `${[...words, ...raised].join("; ")}. Need ${need}.`;
}

type Of<K extends Question["kind"]> = Extract<Question, { kind: K }>;

function entryLines({ id, entry, title, words, rest, fields, alike, disputes }: Of<"entry">): string[] {
  const first = words.length + 1;
  return [
    `Title: ${title}`,
    `Support: ${supportWords(entry.support)}`,
    ...words.flatMap((each, at) => wordsLines(each, at + 1)),
    ...(rest > 0 ? [`Words ${first} to ${words.length + rest}: rapporteur show ${id}`] : []),
    "Fields:",
    ...fields.map(({ name, value }) => `  ${name} = ${value || "none"}`),
    ...conditionsOf(entry).map((condition, at) => `Condition ${conditionLine(condition, at)}`),
    ...alike.map((other) => `Of the same kind: ${other.title} (${other.id})`),
    ...(disputes.length === 0
      ? []
      : [`Disputes about it: ${disputes.map((each) => `${each.aspect} (${each.id})`).join(", ")}`]),
  ];
}

function conditionsOf(entry: Entry): readonly EntryCondition[] {
  return entry.frame === "statement" ? [] : entry.conditions;
}

function wordsLines({ cite, before, after }: AskedWords, number: number): string[] {
  const context = `${before}[${cite.text.replace(/\s+/gu, " ")}]${after}`.trim();
  return [
    `Words ${number}: ${quoted(cite.text)}`,
    `  from ${sourceWords(cite)}`,
    ...(before.trim() + after.trim() === "" ? [] : [`  in: ${context}`]),
  ];
}

function disputeLines({ about, aspect, title, versions }: Of<"dispute">): string[] {
  return [
    `About: ${title === about ? about : `${title} (${about})`}`,
    `Asked: ${aspect}`,
    ...versions.flatMap(({ value, holder, nOrigins, cites }, at) => [
      `Version ${at + 1}: ${value}${holder === null ? "" : `, says ${holder}`}, ${countWords(nOrigins, "origin")}`,
      ...cites.slice(0, 3).map((cite) => `  ${quoted(cite.text)} from ${sourceWords(cite)}`),
      ...(cites.length > 3 ? [`  and in ${countWords(cites.length - 3, "more place")}`] : []),
    ]),
  ];
}

function correctionLines({ at, by, change, target, old, new: now, why, anchor }: LoggedCorrection): string[] {
  return [
    `Made: ${at.slice(0, 10)} by ${by}, ${change.kind} ${target}`,
    `Change: ${old ?? "nothing"} became ${now ?? "nothing"}`,
    `Reason: ${why}`,
    ...(anchor === null
      ? []
      : [`Words then: ${quoted(anchor.text)} from ${anchor.article}:${anchor.start}-${anchor.end}`]),
  ];
}

/** What a slot may hold, in one line. */
export function slotWords(slot: Slot): string {
  return `${slot.name}: ${heldWords(slot)}`;
}
