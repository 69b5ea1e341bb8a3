/**
 * @module
 * A record as the pages see it: cut and filtered as the address asks, with its look-ups and its brief.
 */

import { type CoverageRecord, isDay } from "../model/index.js";
import { countSpeakers } from "../publish/brief/speakers.js";
import { dateOf } from "../publish/brief/timeline-rows.js";
import { type Brief, briefOf } from "../publish/brief.js";
import type { ResolvedTime } from "../publish/html/article-text.js";
import { type Links, linksWith } from "../publish/html/links.js";
import { filterRecord, type RenderOptions } from "../publish/index.js";
import type { Pieces } from "../publish/pieces.js";
import { indexRecord, type RecordIndex } from "../publish/record-index.js";
import type { SearchTerm } from "../publish/words/found-words.js";
import { type Asked, askedOf, askedWith, filterOf, type OwnName, searchOf } from "./asked.js";
import type { Reviewing } from "./review/answering.js";

/** What can be chosen: of the record before it is cut, so that a way back is always there. */
export interface Choices {
  readonly speakers: readonly string[];
  /** Days on which something was said. */
  readonly days: readonly string[];
  /** Of what is told as news, the first day; null when nothing has a day. */
  readonly firstDay: string | null;
  /** Day of the newest article; null when none has a day. */
  readonly lastDay: string | null;
}

/** What every page is made from. */
export interface View {
  readonly index: RecordIndex;
  readonly brief: Brief;
  readonly asked: Asked;
  /** The query string that goes on to other pages. */
  readonly search: string;
  /** Links that keep what is asked for. */
  readonly links: Links;
  readonly choices: Choices;
  /** The record cut to its days, before the filters. */
  readonly whole: CoverageRecord;
  /** The record as known by another day, under the same filters. */
  readonly knownBy: (day: string) => CoverageRecord;
  /** What the words of `q` have found, the best first; null on a page that does not look for words. */
  readonly found: Found | null;
  /** What waits for a person, what most needs one first; empty on pages that do not tell. */
  readonly waiting: readonly Waiting[];
  /** The questions of the review; null on pages that do not ask. */
  readonly review: Reviewing | null;
  /** Where places are, for the layer of a map; none where nobody has said. */
  readonly points: () => Pick<RenderOptions, "places" | "towns">;
  /** The days that the words of one article mean; empty on the pages of anything else. */
  readonly times: readonly ResolvedTime[];
  /** Of the text of one article, in UTF-8; null on the pages of anything else. */
  readonly sha256: string | null;
}

/** Something that waits for a person. */
export interface Waiting {
  readonly kind: "correction" | "dispute" | "entry";
  readonly id: string;
  readonly reasons: readonly string[];
  /** The sum of the weights of its reasons. */
  readonly need: number;
}

/** What a search has found. */
export interface Found {
  readonly terms: readonly SearchTerm[];
  /** Articles and entries of the whole record; the page leaves out those that its filters do. */
  readonly hits: readonly { readonly kind: "article" | "entry"; readonly id: string }[];
}

/** A page in another form, at the same path with another ending. */
export interface Twin {
  readonly ending: "json" | "csv" | "md" | "ics" | "atom" | "geojson" | "jsonld" | "jsonl";
  /** The whole of it, or piece by piece where it may be long. */
  readonly render: (view: View, id: string) => string | Pieces | null;
}

/** One page: its path, how it is made, and its twins; `null` says that there is no such thing. */
export interface PageRoute {
  readonly path: string;
  readonly render: (view: View, id: string) => string | null;
  readonly twins: readonly Twin[];
  /** What it can be asked for beside the days and filters of every page. */
  readonly own?: readonly OwnName[];
}

/** What can be chosen of a record. */
export function choicesOf(record: CoverageRecord): Choices {
  const days = new Set<string>();
  let [firstDay, lastDay]: [string | null, string | null] = [null, null];
  const take = (day: string | undefined, isPublished = false) => {
    if (day === undefined) return;
    if ((firstDay === null || day < firstDay) && isDay(day)) firstDay = day;
    if (isPublished && (lastDay === null || day > lastDay) && isDay(day)) lastDay = day;
  };
  for (const { published } of record.articles) take(published.value?.slice(0, 10), true);
  for (const entry of record.entries) {
    const value = dateOf(entry)?.value;
    if (entry.frame === "statement" && value) days.add(value.slice(0, 10));
    if (!entry.background) take(value ?? undefined);
  }
  return { speakers: countSpeakers(record).map(({ speaker }) => speaker), days: [...days].sort(), firstDay, lastDay };
}

/** Prepares a record, already cut to its days, for its pages. */
export function viewRecord(
  record: CoverageRecord,
  asked: Asked,
  { choices, knownBy }: { readonly choices: Choices; readonly knownBy: (day: string) => CoverageRecord },
): View {
  const index = indexRecord(saidOn(filterRecord(record, filterOf(asked)), asked.day));
  const shared = askedOf(asked, []);
  return {
    index,
    brief: briefOf(index),
    asked,
    search: searchOf(shared),
    links: linksWith(searchOf(shared), (speaker) => searchOf(askedWith(shared, { by: speaker }))),
    choices,
    whole: record,
    knownBy: (day) => filterRecord(knownBy(day), filterOf(asked)),
    found: null,
    times: [],
    sha256: null,
    waiting: [],
    review: null,
    points: () => ({}),
  };
}

/** Only the statements of a day, or of a month or year. */
function saidOn(record: CoverageRecord, day: string | undefined): CoverageRecord {
  if (day === undefined) return record;
  const entries = record.entries.filter(
    (entry) => entry.frame !== "statement" || (dateOf(entry)?.value ?? "").startsWith(day),
  );
  const kept = new Set(entries.map(({ id }) => id));
  return { ...record, entries, disputes: record.disputes.filter(({ about }) => kept.has(about)) };
}
