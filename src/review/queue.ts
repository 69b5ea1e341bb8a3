/**
 * @module
 * The queue of what most needs a person: corrections whose words are gone, disputes nobody has settled, entries the reader was least sure of
 * or that rest on little. What somebody has corrected or found right waits no longer, unless it has changed since.
 */

import type { CoverageRecord, LoggedCorrection, Reading } from "../model/index.js";
import { digestOfDispute, digestOfEntry, findDispute, findEntry, type Replayed } from "../record/index.js";
import { type Circumstances, type Reason, reasonsOfDispute, reasonsOfEntry } from "./reasons.js";

/** One thing to look at. */
export interface ReviewItem {
  readonly kind: "correction" | "dispute" | "entry";
  readonly id: string;
  /** The heaviest first. */
  readonly reasons: readonly Reason[];
  /** By what the sum of the reasons is multiplied: 1.5 on the board, 0.5 for background. */
  readonly factor: number;
  readonly need: number;
}

const orphanWeight = 100;
const onBoard = 1.5;
const inBackground = 0.5;

/** The queue of a record with its corrections, what most needs a look first; ties by id. */
export function reviewQueue(replayed: Replayed, confidences: ReadonlyMap<string, number>): ReviewItem[] {
  const { record } = replayed;
  const { seen, outdated } = lookedAt(replayed);
  const circumstances: Circumstances = {
    articles: new Map(record.articles.map((article) => [article.id, article])),
    confidences,
    outdated,
  };
  const board = boardOf(record);
  const items: ReviewItem[] = [
    ...replayed.corrections.filter(({ standing }) => standing === "orphaned").map(orphanItem),
    ...record.disputes.map((dispute) =>
      itemOf("dispute", dispute.id, reasonsOfDispute(dispute, circumstances), board.has(dispute.about) ? onBoard : 1),
    ),
    ...record.entries.map((entry) => {
      const factor = (board.has(entry.id) ? onBoard : 1) * (entry.background ? inBackground : 1);
      return itemOf("entry", entry.id, reasonsOfEntry(entry, circumstances), factor);
    }),
  ];
  return items
    .filter(({ id, need }) => need > 0 && !seen.has(id))
    .sort((a, b) => b.need - a.need || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function itemOf(kind: ReviewItem["kind"], id: string, reasons: readonly Reason[], factor: number): ReviewItem {
  return { kind, id, reasons, factor, need: factor * reasons.reduce((sum, { weight }) => sum + weight, 0) };
}

function orphanItem({ id, by }: LoggedCorrection): ReviewItem {
  return itemOf("correction", id, [{ words: `the words that ${by} corrected are gone`, weight: orphanWeight }], 1);
}

/** Entries that the state of play speaks of. */
function boardOf({ state }: CoverageRecord): ReadonlySet<string> {
  const { proposals, ceasefires, talks, deadlines } = state;
  return new Set([...proposals, ...ceasefires, ...talks, ...deadlines].map(({ entry }) => entry));
}

/** What people have looked at, and what has changed since they found it right. */
function lookedAt({ record, told, redirects, corrections }: Replayed): {
  readonly seen: ReadonlySet<string>;
  readonly outdated: ReadonlyMap<string, string>;
} {
  const corrected = { told, disputes: record.disputes, redirects };
  const last = new Map<string, LoggedCorrection>();
  for (const correction of corrections) {
    if (correction.standing !== "holds" || correction.change.kind === "undo") continue;
    const { target, anchor } = correction;
    const isDispute = anchor?.aspect !== undefined;
    const id = isDispute ? findDispute(target, anchor, corrected)?.id : findEntry(target, anchor, corrected)?.entry.id;
    if (id !== undefined) last.set(id, correction);
  }
  const digests = digestsIn(
    record,
    new Set([...last].flatMap(([id, { change }]) => (change.kind === "confirm" ? [id] : []))),
  );
  const isOutdated = ([id, { change }]: readonly [string, LoggedCorrection]) =>
    change.kind === "confirm" && change.digest !== digests.get(id);
  return {
    seen: new Set([...last].filter((each) => !isOutdated(each)).map(([id]) => id)),
    outdated: new Map([...last].filter(isOutdated).map(([id, { by }]) => [id, by])),
  };
}

/** The digests of the entries and disputes of those ids. */
function digestsIn({ entries, disputes }: CoverageRecord, ids: ReadonlySet<string>): ReadonlyMap<string, string> {
  const isAsked = ({ id }: { readonly id: string }) => ids.has(id);
  return new Map([
    ...entries.filter(isAsked).map((entry) => [entry.id, digestOfEntry(entry)] as const),
    ...disputes.filter(isAsked).map((dispute) => [dispute.id, digestOfDispute(dispute)] as const),
  ]);
}

/** How sure the reader was of each statement: of its surest rendering. */
export function confidencesOf(record: CoverageRecord, readings: readonly Reading[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const { article, statements } of readings)
    for (const { content, confidence } of statements) {
      const place = `${article.id}\u0000${content[0]!.start}`;
      found.set(place, Math.max(confidence, found.get(place) ?? 0));
    }
  return new Map(
    record.entries.flatMap((entry) => {
      if (entry.frame !== "statement") return [];
      const own = entry.evidence.flatMap(({ article, start }) => found.get(`${article}\u0000${start}`) ?? []);
      return own.length === 0 ? [] : [[entry.id, Math.max(...own)] as const];
    }),
  );
}
