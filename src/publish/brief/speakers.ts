/**
 * @module
 * Who said what: one line per statement (not per article), grouped by speaker, the most heard first.
 */

import type { CoverageRecord, EntryOf } from "../../model/index.js";
import { lazyList } from "../../text/lazy-list.js";
import { onceFor } from "../../text/once-for.js";
import { type Citation, citationOf } from "../citation.js";
import type { RecordIndex } from "../record-index.js";
import { dateWords } from "../words/day-words.js";
import { speakerOf } from "../words/entry-title.js";
import { actVerbs } from "../words/stance-words.js";
import { originWords } from "../words/support-words.js";
import { compareRenderings, type RenderingDifference } from "./renderings.js";

/** One place where a statement is rendered. */
export interface RenderedLine {
  readonly kind: "direct" | "indirect" | "mixed";
  readonly cite: Citation;
  /** How its words stand to those of the other renderings; null when it is the only one. */
  readonly difference: RenderingDifference | null;
}

/** One statement with all its renderings. */
export interface StatementView {
  readonly entry: string;
  readonly speaker: string;
  /** ISO or TIMEX3 value of the day it was said; null when not known. */
  readonly day: string | null;
  readonly when: string;
  readonly act: string;
  readonly isSaid: boolean;
  readonly origins: string;
  readonly via: readonly string[];
  readonly renderings: readonly RenderedLine[];
}

/** One speaker. */
export interface SpeakerView {
  readonly speaker: string;
  readonly statements: readonly StatementView[];
}

const kinds = {
  direct: "direct quote",
  mixed: "part quote",
  indirect: "paraphrase",
} as const;

/** How a rendering gives the words. */
export function kindWords(kind: RenderedLine["kind"]): string {
  return kinds[kind];
}

/** One speaker, and in how many statements. */
export interface Heard {
  readonly speaker: string;
  readonly statements: number;
}

/** Who spoke, with the number of statements, in the order of `groupSpeakers`. */
export function countSpeakers({ entries }: CoverageRecord): Heard[] {
  const counts = new Map<string, number>();
  for (const entry of entries)
    if (entry.frame === "statement") counts.set(speakerOf(entry), (counts.get(speakerOf(entry)) ?? 0) + 1);
  return [...counts].map(([speaker, statements]) => ({ speaker, statements })).sort(mostHeardFirst);
}

/** All statements by speaker; those whose speaker is not known come last. */
export function groupSpeakers(index: RecordIndex): SpeakerView[] {
  return speakerOrder(index).map(({ speaker, entries }) => ({
    speaker,
    statements: entries.map((entry) => statementView(entry, index)),
  }));
}

/** The same, put into words while it is written. */
export function speakerLines(index: RecordIndex) {
  return lazyList(speakerOrder(index), ({ speaker, entries }) => ({
    speaker,
    statements: lazyList(entries, (entry) => statementView(entry, index)),
  }));
}

/** The statements by speaker before they are put into words, worked out once for the look-ups of a record. */
const speakerOrder = onceFor(({ record }: RecordIndex) => {
  const bySpeaker = new Map<string, EntryOf<"statement">[]>();
  for (const entry of record.entries) {
    if (entry.frame !== "statement") continue;
    const speaker = speakerOf(entry);
    const known = bySpeaker.get(speaker);
    if (known) known.push(entry);
    else bySpeaker.set(speaker, [entry]);
  }
  return [...bySpeaker]
    .map(([speaker, entries]) => ({ speaker, statements: entries.length, entries: entries.sort(byDay) }))
    .sort(mostHeardFirst);
});

function mostHeardFirst(a: Heard, b: Heard): number {
  return rank(a) - rank(b) || b.statements - a.statements || (a.speaker < b.speaker ? -1 : 1);
}

function rank({ speaker }: Heard): number {
  return speaker === "speaker not known" ? 1 : 0;
}

function byDay(a: EntryOf<"statement">, b: EntryOf<"statement">): number {
  const [left, right] = [dayOf(a) ?? "~", dayOf(b) ?? "~"];
  return left < right ? -1 : left > right ? 1 : a.id < b.id ? -1 : 1;
}

function dayOf({ saidOn, date }: EntryOf<"statement">): string | null {
  return (saidOn ?? date)?.value ?? null;
}

/** The rendering that the others are held against stands first. */
function rankOf({ difference }: RenderedLine): number {
  return difference !== null && difference.against === null ? 0 : 1;
}

/** One statement as the page and the brief show it: direct quotes before paraphrases, compared when they are first asked for. */
export function statementView(entry: EntryOf<"statement">, index: RecordIndex): StatementView {
  const date = entry.saidOn ?? entry.date;
  let rendered: readonly RenderedLine[] | undefined;
  return {
    entry: entry.id,
    speaker: speakerOf(entry),
    day: date?.value ?? null,
    when: dateWords(date),
    act: actVerbs[entry.act],
    isSaid: entry.polarity === "said",
    origins: originWords(entry.support.origins),
    via: entry.via,
    get renderings() {
      rendered ??= renderedLines(entry, index);
      return rendered;
    },
  };
}

function renderedLines(entry: EntryOf<"statement">, index: RecordIndex): RenderedLine[] {
  const order = ["direct", "mixed", "indirect"];
  const differences = compareRenderings(entry);
  const pieces =
    entry.renderings.length > 0 ? entry.renderings : entry.evidence.map((piece) => ({ ...piece, kind: entry.kind }));
  return pieces
    .map(({ kind, article, start, end, text }, at) => ({
      kind,
      cite: citationOf({ article, start, end, text }, index),
      difference: differences[at] ?? null,
    }))
    .sort((a, b) => rankOf(a) - rankOf(b) || order.indexOf(a.kind) - order.indexOf(b.kind));
}
