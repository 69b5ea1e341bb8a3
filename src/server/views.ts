/**
 * @module
 * The record as asked for, made once for each address: the last few are kept, because pages and their twins ask for the same.
 */

import type { CoverageRecord } from "../model/index.js";
import { type Search, searchedTerms } from "../record/index.js";
import type { Days } from "../record-on-day.js";
import { type Asked, askedWith, choicesOf, searchOf, type View, viewRecord } from "../web/index.js";
import type { Review } from "./review/reviewing.js";

/** More days and filters than one reader looks at side by side. */
const nKept = 8;
/** So many are looked through for those that pass the filters. */
const mostFound = 10_000;

/** Words looked for, pieces of a list and how it is drawn are no other view. */
const sameView = {
  q: null,
  of: null,
  page: null,
  seen: null,
  wrote: null,
  rule: null,
  lanes: null,
  zoom: null,
  at: null,
} as const;

/** Gives the view that is asked for, for the page of a path. */
export type Views = (asked: Asked, path?: string) => Promise<View>;

/** What is asked of the whole record, whatever a page cuts. */
export interface Whole {
  readonly search: Search;
  readonly review: Review;
  /** Where places are, for the layer of a map. */
  readonly points: View["points"];
}

/** Views of one record. */
export function viewsOf(recordOn: (days: Days) => CoverageRecord, { search, review, points }: Whole): Views {
  const choices = choicesOf(recordOn({ asOf: null, knownBy: null }));
  const kept = new Map<string, View>();
  const viewOf = (asked: Asked): View => {
    const key = searchOf(askedWith(asked, sameView));
    const days = { asOf: asked.as_of ?? null, knownBy: asked.known_by ?? null };
    const knownBy = (day: string) => recordOn({ ...days, knownBy: earlierOf(day, days.knownBy) });
    const view = kept.get(key) ?? viewRecord(recordOn(days), asked, { choices, knownBy });
    kept.delete(key);
    kept.set(key, view);
    if (kept.size > nKept) kept.delete(kept.keys().next().value!);
    // whoever wants all of a list wants all of each line: it is for paper and for a browser's own search
    const links = asked.page === "all" ? { ...view.links, mostPlaces: Number.POSITIVE_INFINITY } : view.links;
    return { ...view, asked, points, links };
  };
  return async (asked, path) => {
    const view = viewOf(asked);
    if (path?.startsWith("/review")) return { ...view, waiting: review.waiting(), review: review.reviewing };
    if (asked.q === undefined) return view;
    const hits = await search(asked.q, mostFound);
    return { ...view, found: { terms: searchedTerms(asked.q), hits } };
  };
}

function earlierOf(day: string, limit: string | null): string {
  return limit === null || day < limit ? day : limit;
}
