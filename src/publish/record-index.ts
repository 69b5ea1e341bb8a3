/**
 * @module
 * Look-ups into one record, made once: articles and entries by id, what is disputed, what each article carries.
 */

import type { CoverageRecord, Dispute, Entry, Evidence, RecordArticle } from "../model/index.js";
import { lazily } from "./lazily.js";

/** Words in an article. */
export type Place = Omit<Evidence, "origin">;

/** One entry's words in one article: its evidence, a condition of it, or one side of a dispute about it. */
export interface Carried {
  readonly entry: Entry;
  readonly evidence: Place;
}

/** A record with its look-ups. */
export interface RecordIndex {
  readonly record: CoverageRecord;
  readonly articles: ReadonlyMap<string, RecordArticle>;
  readonly entries: ReadonlyMap<string, Entry>;
  /** Disputes by the id of the entry they are about. */
  readonly disputes: ReadonlyMap<string, readonly Dispute[]>;
  /** Every entry's words in each article, in text order. */
  readonly carried: ReadonlyMap<string, readonly Carried[]>;
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
    entries: () => new Map(record.entries.map((entry) => [entry.id, entry])),
    disputes: () => groupDisputes(record),
    carried: () => groupCarried(record, index.entries),
  });
  return index;
}

function groupDisputes(record: CoverageRecord): Map<string, Dispute[]> {
  const disputes = new Map<string, Dispute[]>();
  for (const dispute of record.disputes) {
    const about = disputes.get(dispute.about);
    if (about) about.push(dispute);
    else disputes.set(dispute.about, [dispute]);
  }
  return disputes;
}

/** Every place that any line may cite, under the entry it speaks of; the same place of one entry once. */
function groupCarried(record: CoverageRecord, entries: ReadonlyMap<string, Entry>): Map<string, Carried[]> {
  const carried = new Map<string, Carried[]>(record.articles.map(({ id }) => [id, []]));
  const seen = new Set<string>();
  const add = (id: string, pieces: readonly Place[], { asEvidence = false } = {}) => {
    const entry = entries.get(id);
    if (entry === undefined) return;
    for (const { article, start, end, text } of pieces) {
      const place = `${article} ${start} ${end}`;
      // words that are an entry's own evidence need no second line because a dispute or a stance cites them too
      const isKnown = seen.has(asEvidence ? `${place} ${id}` : place);
      if (!isKnown) carried.get(article)?.push({ entry, evidence: { article, start, end, text } });
      seen.add(place).add(`${place} ${id}`);
    }
  };
  for (const entry of record.entries) {
    add(entry.id, entry.evidence, { asEvidence: true });
    if (entry.frame === "statement") add(entry.id, entry.renderings, { asEvidence: true });
  }
  for (const entry of record.entries)
    if (entry.frame !== "statement") for (const { evidence } of entry.conditions) add(entry.id, evidence);
  for (const { about, values } of record.disputes) for (const { evidence } of values) add(about, evidence);
  for (const { entry, stances } of record.state.proposals)
    for (const { evidence, conditions } of stances)
      for (const pieces of [evidence, ...conditions.map((condition) => condition.evidence)]) add(entry, pieces);
  for (const list of carried.values()) list.sort(byPlace);
  return carried;
}

function byPlace(a: Carried, b: Carried): number {
  return a.evidence.start - b.evidence.start || b.evidence.end - a.evidence.end || (a.entry.id < b.entry.id ? -1 : 1);
}
