/**
 * @module
 * An item of the queue as it is put to a person: what it is, why it is asked, the words with their paragraph, what its fields hold, and what
 * else it could be. Terminal and page ask the same question.
 */

import {
  type CoverageRecord,
  type Dispute,
  type Entry,
  type LoggedCorrection,
  type Slot,
  slotsOf,
} from "../model/index.js";
import { type Citation, citationOf, citationsOf } from "../publish/citation.js";
import type { RecordIndex } from "../publish/record-index.js";
import { entryTitle } from "../publish/words/entry-title.js";
import { frameWords } from "../publish/words/frame-words.js";
import { digestOfDispute, digestOfEntry, shownSlot } from "../record/index.js";
import { hashOf } from "../text/hash.js";
import { type Alike, alikeEntries } from "./alike.js";
import { type ContextWords, contextOf } from "./context-words.js";

/** Words of an entry with what stands around them; its number counts from 1. */
export interface AskedWords extends ContextWords {
  readonly cite: Citation;
}

/** A field with what it holds now, in words; empty where it holds nothing. */
export interface AskedField extends Slot {
  readonly value: string;
}

/** One version of a dispute. */
export interface AskedVersion {
  readonly value: string;
  readonly holder: string | null;
  readonly nOrigins: number;
  readonly cites: readonly Citation[];
}

interface Asked {
  readonly id: string;
  /** The kind in words. */
  readonly what: string;
  readonly title: string;
  /** Another one as soon as the item is another, or somebody has answered it. */
  readonly seen: string;
}

/** What is asked, by the kind of item. */
export type Question =
  | (Asked & {
      readonly kind: "entry";
      readonly entry: Entry;
      /** The first of them; the others are `rest` more. */
      readonly words: readonly AskedWords[];
      readonly rest: number;
      readonly fields: readonly AskedField[];
      readonly alike: readonly Alike[];
      readonly disputes: readonly Dispute[];
    })
  | (Asked & {
      readonly kind: "dispute";
      readonly about: string;
      readonly aspect: string;
      readonly versions: readonly AskedVersion[];
    })
  | (Asked & { readonly kind: "correction"; readonly correction: LoggedCorrection });

/** So many words of one entry are shown at once. */
const wordsLimit = 10;

/** The question about an entry, a dispute or a correction; null when the record no longer has it. */
export function questionOf(
  id: string,
  { index, corrections }: { readonly index: RecordIndex; readonly corrections: readonly LoggedCorrection[] },
): Question | null {
  const entry = index.entries.get(id);
  if (entry !== undefined) return entryQuestion(entry, { index, seen: seenOf(entry, corrections) });
  const dispute = index.record.disputes.find((each) => each.id === id);
  if (dispute !== undefined) return disputeQuestion(dispute, { index, seen: seenOf(dispute, corrections) });
  const correction = corrections.find((each) => each.id === id);
  return correction === undefined ? null : correctionQuestion(correction);
}

/** What an entry or a dispute is at this moment, by its values, its words and who has answered it. */
export function seenOf(item: Entry | Dispute, corrections: CoverageRecord["corrections"] = []): string {
  const answers = corrections.filter(({ target, standing }) => target === item.id && standing !== "undone");
  const digest =
    "frame" in item
      ? [digestOfEntry(item), ...item.evidence.map(({ article, start, end }) => `${article}:${start}-${end}`)]
      : [digestOfDispute(item)];
  return hashOf(...digest, ...answers.map(({ id }) => id));
}

function entryQuestion(
  entry: Entry,
  { index, seen }: { readonly index: RecordIndex; readonly seen: string },
): Question {
  const { id, frame, evidence } = entry;
  return {
    kind: "entry",
    id,
    what: frameWords[frame].one,
    title: entryTitle(entry, (other) => index.entries.get(other)),
    seen,
    entry,
    words: evidence.slice(0, wordsLimit).map((piece) => {
      const text = index.articles.get(piece.article)?.text ?? "";
      return { cite: citationOf(piece, index), ...contextOf(text, piece.start, piece.end) };
    }),
    rest: Math.max(0, evidence.length - wordsLimit),
    fields: slotsOf(frame).map((slot) => ({ ...slot, value: shownSlot(entry, slot.name) ?? "" })),
    alike: alikeEntries(entry, index),
    disputes: index.disputes.get(id) ?? [],
  };
}

function disputeQuestion(
  { id, about, aspect, values }: Dispute,
  { index, seen }: { readonly index: RecordIndex; readonly seen: string },
): Question {
  const entry = index.entries.get(about);
  return {
    kind: "dispute",
    id,
    what: "dispute",
    title: entry === undefined ? about : entryTitle(entry, (other) => index.entries.get(other)),
    seen,
    about,
    aspect,
    versions: values.map(({ value, holder, evidence, origins }) => ({
      value,
      holder,
      nOrigins: origins.length,
      cites: citationsOf(evidence, index),
    })),
  };
}

function correctionQuestion(correction: LoggedCorrection): Question {
  const { id, target, change, standing } = correction;
  return {
    kind: "correction",
    id,
    what: "correction",
    title: `${change.kind} ${target}`,
    seen: hashOf(id, standing),
    correction,
  };
}
