/**
 * @module
 * An item of the queue as lines of text: what it is, why it is asked, the words with their paragraph, and the fields. Plain lines from top to
 * bottom, so that a screen reader reads them in order; nothing is told by place or colour alone.
 */

import {
  type CoverageRecord,
  type Dispute,
  type Entry,
  heldWords,
  type LoggedCorrection,
  type Slot,
  slotsOf,
} from "../model/index.js";
import { citationOf, quoted } from "../publish/citation.js";
import { indexRecord, type RecordIndex } from "../publish/record-index.js";
import { harmless, sourceWords } from "../publish/text/lines.js";
import { countWords } from "../publish/words/day-words.js";
import { entryTitle } from "../publish/words/entry-title.js";
import { frameWords } from "../publish/words/frame-words.js";
import { supportWords } from "../publish/words/support-words.js";
import { shownSlot } from "../record/index.js";
import { alikeEntries } from "./alike.js";
import { contextOf } from "./context-words.js";
import type { ReviewItem } from "./queue.js";

/** What the lines are made of. */
export interface ItemContext {
  readonly record: CoverageRecord;
  readonly corrections: readonly LoggedCorrection[];
  /** Where the item stands in the queue: "3 of 40". */
  readonly place: string;
}

/** So many words of one entry are shown at once. */
const wordsLimit = 10;

/** The lines of an item; null when the record no longer has it. */
export function itemLines(item: ReviewItem, context: ItemContext): string[] | null {
  const index = indexRecord(context.record);
  const lines = linesOf(item, context, index);
  return lines === null ? null : harmless(lines);
}

function linesOf(item: ReviewItem, { corrections, place }: ItemContext, index: RecordIndex): string[] | null {
  const head = (what: string) => [`${place}: ${what} ${item.id}`, `Why: ${reasonWords(item)}`];
  if (item.kind === "correction") {
    const correction = corrections.find(({ id }) => id === item.id);
    return correction === undefined ? null : [...head("correction"), ...correctionLines(correction)];
  }
  if (item.kind === "dispute") {
    const dispute = index.record.disputes.find(({ id }) => id === item.id);
    return dispute === undefined ? null : [...head("dispute"), ...disputeLines(dispute, index)];
  }
  const entry = index.entries.get(item.id);
  return entry === undefined ? null : [...head(frameWords[entry.frame].one), ...entryLines(entry, index)];
}

/** "one origin only (10); on the board: 15". */
export function reasonWords({ reasons, factor, need }: Pick<ReviewItem, "reasons" | "factor" | "need">): string {
  const words = reasons.map((reason) => `${reason.words} (${reason.weight})`);
  const raised = factor === 1 ? [] : [factor > 1 ? `on the board (times ${factor})` : `background (times ${factor})`];
  return `${[...words, ...raised].join("; ")}. Need ${need}.`;
}

function entryLines(entry: Entry, index: RecordIndex): string[] {
  const { disputes } = index;
  const contested = disputes.get(entry.id) ?? [];
  return [
    `Title: ${entryTitle(entry, (id) => index.entries.get(id))}`,
    `Support: ${supportWords(entry.support)}`,
    ...entry.evidence.slice(0, wordsLimit).flatMap((piece, at) => wordsLines(piece, at + 1, index)),
    ...(entry.evidence.length > wordsLimit
      ? [`Words ${wordsLimit + 1} to ${entry.evidence.length}: rapporteur show ${entry.id}`]
      : []),
    "Fields:",
    ...slotsOf(entry.frame).map(({ name }) => `  ${name} = ${shownSlot(entry, name) || "none"}`),
    ...alikeEntries(entry, index).map(({ id, title }) => `Of the same kind: ${title} (${id})`),
    ...(contested.length === 0
      ? []
      : [`Disputes about it: ${contested.map(({ id, aspect }) => `${aspect} (${id})`).join(", ")}`]),
  ];
}

function wordsLines(piece: Entry["evidence"][number], number: number, index: RecordIndex): string[] {
  const text = index.articles.get(piece.article)?.text ?? "";
  const { before, after } = contextOf(text, piece.start, piece.end);
  const context = `${before}[${piece.text.replace(/\s+/gu, " ")}]${after}`.trim();
  return [
    `Words ${number}: ${quoted(piece.text)}`,
    `  from ${sourceWords(citationOf(piece, index))}`,
    ...(before.trim() + after.trim() === "" ? [] : [`  in: ${context}`]),
  ];
}

function disputeLines({ about, aspect, values }: Dispute, index: RecordIndex): string[] {
  const entry = index.entries.get(about);
  return [
    `About: ${entry === undefined ? about : `${entryTitle(entry, (id) => index.entries.get(id))} (${about})`}`,
    `Asked: ${aspect}`,
    ...values.flatMap(({ value, holder, evidence, origins }, at) => [
      `Version ${at + 1}: ${value}${holder === null ? "" : `, says ${holder}`}, ${countWords(origins.length, "origin")}`,
      ...evidence.slice(0, 3).map((piece) => `  ${quoted(piece.text)} from ${sourceWords(citationOf(piece, index))}`),
      ...(evidence.length > 3 ? [`  and in ${countWords(evidence.length - 3, "more place")}`] : []),
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
