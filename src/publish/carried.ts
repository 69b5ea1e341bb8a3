/**
 * @module
 * What each article carries: the words of it that any line may cite, under the entry that the line speaks of.
 */

import type { CoverageRecord, Entry, Evidence } from "../model/index.js";

/** Words in an article. */
export type Place = Omit<Evidence, "origin">;

/** One entry's words in one article: its evidence, a condition of it, or one side of a dispute about it. */
export interface Carried {
  readonly entry: Entry;
  readonly evidence: Place;
}

/** The words of an article by its id, in text order; undefined for an article that the record does not have. */
export interface CarriedByArticle {
  readonly get: (article: string) => readonly Carried[] | undefined;
}

/** A place as it is cited; words that are an entry's own evidence count for more than those that another line cites. */
interface Cited {
  readonly entry: Entry;
  readonly place: Place;
  readonly isOwn: boolean;
}

/** Every place that any line may cite. The places are gathered once; those of an article are put in order when it is first asked for. */
export function carriedIn(record: CoverageRecord, entries: ReadonlyMap<string, Entry>): CarriedByArticle {
  const cited = citedIn(record, entries);
  const known = new Map<string, readonly Carried[]>();
  return {
    get: (article) => {
      const list = known.get(article) ?? inTextOrder(cited.get(article));
      if (list !== undefined) known.set(article, list);
      return list;
    },
  };
}

function citedIn(record: CoverageRecord, entries: ReadonlyMap<string, Entry>): Map<string, Cited[]> {
  const cited = new Map<string, Cited[]>(record.articles.map(({ id }) => [id, []]));
  const add = (entry: Entry | undefined, places: readonly Place[], isOwn = false) => {
    if (entry !== undefined) for (const place of places) cited.get(place.article)?.push({ entry, place, isOwn });
  };
  for (const entry of record.entries) {
    add(entry, entry.evidence, true);
    if (entry.frame === "statement") add(entry, entry.renderings, true);
  }
  for (const entry of record.entries)
    if (entry.frame !== "statement") for (const { evidence } of entry.conditions) add(entry, evidence);
  for (const { about, values } of record.disputes) for (const { evidence } of values) add(entries.get(about), evidence);
  for (const { entry, stances } of record.state.proposals)
    for (const { evidence, conditions } of stances)
      for (const places of [evidence, ...conditions.map((condition) => condition.evidence)])
        add(entries.get(entry), places);
  return cited;
}

/** The same place of one entry once; and not a second time because a dispute or a stance cites what is an entry's own. */
function inTextOrder(cited: readonly Cited[] | undefined): Carried[] | undefined {
  const seen = new Set<string>();
  return cited
    ?.flatMap(({ entry, place: { article, start, end, text }, isOwn }) => {
      const place = `${start} ${end}`;
      const isKnown = seen.has(isOwn ? `${place} ${entry.id}` : place);
      seen.add(place).add(`${place} ${entry.id}`);
      return isKnown ? [] : [{ entry, evidence: { article, start, end, text } }];
    })
    .sort(byPlace);
}

function byPlace(a: Carried, b: Carried): number {
  return a.evidence.start - b.evidence.start || b.evidence.end - a.evidence.end || (a.entry.id < b.entry.id ? -1 : 1);
}
