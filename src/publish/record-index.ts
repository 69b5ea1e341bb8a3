/**
 * @module
 * Look-ups into one record, made once: articles, origins and entries by id, what is disputed, what each article carries.
 */

import type { CoverageRecord, Dispute, Entry, Origin, RecordArticle } from "../model/index.js";
import { lazily } from "../text/lazily.js";
import { type CarriedByArticle, carriedIn } from "./carried.js";

export type { Carried, Place } from "./carried.js";

/** A record with its look-ups. */
export interface RecordIndex {
  readonly record: CoverageRecord;
  readonly articles: ReadonlyMap<string, RecordArticle>;
  readonly origins: ReadonlyMap<string, Origin>;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Disputes by the id of the entry they are about. */
  readonly disputes: ReadonlyMap<string, readonly Dispute[]>;
  /** Answers and breaches by the id of the proposal or truce that they refer to, in the order of the record. */
  readonly referring: ReadonlyMap<string, readonly Entry[]>;
  /** Every entry's words in each article, in text order. */
  readonly carried: CarriedByArticle;
}

/** Disagreements in which both sides cannot be right; the other verdicts say how they fit together. */
const genuine: ReadonlySet<string> = new Set(["contradiction", "modality", "condition"]);

/** Whether the two sides of a disagreement cannot both be right. */
export function isGenuine(dispute: Dispute): boolean {
  return genuine.has(dispute.verdict);
}

/** Builds the look-ups of a record, each when it is first asked for. */
export function indexRecord(record: CoverageRecord): RecordIndex {
  const index: RecordIndex = lazily<RecordIndex>({
    record: () => record,
    articles: () => new Map(record.articles.map((article) => [article.id, article])),
    origins: () => new Map(record.origins.map((origin) => [origin.id, origin])),
    entries: () => new Map(record.entries.map((entry) => [entry.id, entry])),
    disputes: () => groupedBy(record.disputes, ({ about }) => about),
    referring: () => groupedBy(record.entries, referredBy),
    carried: () => carriedIn(record, index.entries),
  });
  return index;
}

/** What an answer answers, and what a breach breaks. */
function referredBy(entry: Entry): string | null {
  if (entry.frame === "response") return entry.proposal;
  return entry.frame === "violation" ? entry.breached : null;
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
