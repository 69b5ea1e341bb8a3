/**
 * @module
 * What else is reported, kind by kind: attacks, accusations, demands, sanctions and the rest that no other section holds.
 */

import type { Entry } from "../../model/index.js";
import { lazyList } from "../../text/lazy-list.js";
import { type Citation, citationsOf } from "../citation.js";
import type { RecordIndex } from "../record-index.js";
import { dateWords } from "../words/day-words.js";
import { entryTitle } from "../words/entry-title.js";
import { frameWords } from "../words/frame-words.js";
import { supportWords } from "../words/support-words.js";

/** One entry on one line. */
export interface EntryLine {
  readonly entry: string;
  readonly when: string;
  readonly title: string;
  readonly support: string;
  readonly attributedTo: readonly string[];
  readonly background: boolean;
  readonly cites: readonly Citation[];
}

/** The entries of one frame. */
export interface Happening {
  readonly frame: Entry["frame"];
  readonly heading: string;
  readonly lines: readonly EntryLine[];
}

/** Frames in the order in which a reader asks for them; the others have sections of their own. */
const frames: readonly Entry["frame"][] = [
  "attack",
  "casualty",
  "agreement",
  "concession",
  "demand",
  "threat",
  "accusation",
  "denial",
  "sanction",
  "mediation",
  "obstacle",
  "mobilize",
  "retreat",
  "coerce",
  "aid",
  "support",
  "cooperate",
  "protest",
];

/** The entries of each of these frames: what most origins carry first, background last. */
export function groupHappenings(index: RecordIndex): Happening[] {
  return happeningOrder(index).map(({ frame, heading, entries }) => ({
    frame,
    heading,
    lines: entries.map((entry) => entryLine(entry, index)),
  }));
}

/** The same, put into words while it is written. */
export function happeningLines(index: RecordIndex) {
  return happeningOrder(index).map(({ frame, heading, entries }) => ({
    frame,
    heading,
    lines: lazyList(entries, (entry) => entryLine(entry, index)),
  }));
}

/** The same before the entries are put into words: a first page shows a few lines of each kind. */
export function happeningOrder({ record }: RecordIndex): (Omit<Happening, "lines"> & { readonly entries: Entry[] })[] {
  const byFrame = new Map<Entry["frame"], Entry[]>(frames.map((frame) => [frame, []]));
  for (const entry of record.entries) byFrame.get(entry.frame)?.push(entry);
  return [...byFrame].flatMap(([frame, entries]) =>
    entries.length === 0 ? [] : [{ frame, heading: frameWords[frame].many, entries: entries.sort(bySupport) }],
  );
}

function bySupport(a: Entry, b: Entry): number {
  return (
    Number(a.background) - Number(b.background) ||
    b.support.origins.min - a.support.origins.min ||
    b.support.articles - a.support.articles
  );
}

/** One entry as a line. */
export function entryLine(entry: Entry, index: RecordIndex): EntryLine {
  return {
    entry: entry.id,
    when: dateWords(entry.date),
    title: entryTitle(entry, (id) => index.entries.get(id)),
    support: supportWords(entry.support),
    attributedTo: entry.attributedTo,
    background: entry.background,
    cites: citationsOf(entry.evidence, index),
  };
}
