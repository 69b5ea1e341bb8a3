/**
 * @module
 * Who is behind the articles: each independent origin with its outlets, and for each entry how many origins it has at least and at most.
 */

import type { Entry, Origin } from "../../model/index.js";
import { lazyList } from "../../text/lazy-list.js";
import { onceFor } from "../../text/once-for.js";
import { type Citation, citationsOf, unnamedOutlet } from "../citation.js";
import type { RecordIndex } from "../record-index.js";
import { entryTitle } from "../words/entry-title.js";
import { originCertaintyWords } from "../words/support-words.js";

/** One article of an origin. */
export interface OriginArticle {
  readonly article: string;
  readonly outlet: string;
  readonly day: string | null;
  readonly title: string | null;
}

/** What an origin is called, and how it is known. */
export interface NamedOrigin {
  readonly origin: string;
  readonly label: string;
  readonly certainty: Origin["certainty"];
  /** How it is known, in words. */
  readonly known: string;
  readonly outlets: readonly string[];
}

/** One origin. */
export interface OriginLine extends NamedOrigin {
  /** Oldest first, those without a day last. */
  readonly articles: readonly OriginArticle[];
  /** Entries that it carries. */
  readonly entries: number;
  /** Entries that no other origin carries. */
  readonly alone: number;
}

/** One entry with its witnesses. */
export interface WitnessedLine {
  readonly entry: string;
  readonly frame: Entry["frame"];
  readonly title: string;
  /** Independent origins: at least `min`, which are known apart; at most `max`, with those counted that may be copies of another. */
  readonly min: number;
  readonly max: number;
  readonly articles: number;
  readonly outlets: readonly string[];
  readonly origins: readonly { readonly origin: string; readonly label: string }[];
  readonly cites: readonly Citation[];
}

/** The origins, those with most articles first, and the entries, those with most origins first. */
export function originsOf(index: RecordIndex): {
  readonly origins: readonly OriginLine[];
  readonly entries: readonly WitnessedLine[];
} {
  const { origins, entries } = originsInTurn(index);
  return { origins: [...origins], entries: [...entries] };
}

/** The same, put into words while it is written. */
export function originsInTurn(index: RecordIndex) {
  const bounds = ({ support: { origins } }: Entry) => origins;
  // the sort keeps the order of the record where the bounds are the same
  const entries = index.record.entries.toSorted(
    (a, b) => bounds(b).min - bounds(a).min || bounds(b).max - bounds(a).max,
  );
  return {
    origins: lazyList(originOrder(index), (origin) => originLine(origin, index)),
    entries: lazyList(entries, (entry) => witnessedLine(entry, index)),
  };
}

/** The origins, those with most articles first. */
export function originOrder({ record }: RecordIndex): Origin[] {
  return [...record.origins].sort((a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1));
}

/** How many entries an origin carries, and how many of them no other does. */
const tallyOf = onceFor(({ record, articles }: RecordIndex) => {
  const tally = new Map(record.origins.map(({ id }) => [id, { entries: 0, alone: 0 }]));
  for (const { evidence } of record.entries) {
    const origins = new Set(evidence.map(({ article }) => articles.get(article)?.origin ?? "unknown"));
    for (const origin of origins) {
      const counted = tally.get(origin);
      if (counted === undefined) continue;
      counted.entries += 1;
      if (origins.size === 1) counted.alone += 1;
    }
  }
  return tally;
});

/** An article as an origin lists it. */
export function originArticle(id: string, index: RecordIndex): OriginArticle {
  const article = index.articles.get(id);
  return {
    article: id,
    outlet: article?.outlet ?? unnamedOutlet,
    day: article?.published.value ?? null,
    title: article?.title?.text ?? null,
  };
}

/** An origin with the outlets of its articles, in their order. */
export function namedOrigin({ id, label, certainty }: Origin, lines: readonly OriginArticle[]): NamedOrigin {
  const outlets = [...new Set(lines.map(({ outlet }) => outlet))];
  return { origin: id, label, certainty, known: originCertaintyWords[certainty], outlets };
}

/** The oldest first, those without a day last. */
export function byAge(a: OriginArticle, b: OriginArticle): number {
  const key = ({ day, article }: OriginArticle) => `${day ?? "~"} ${article}`;
  return key(a) < key(b) ? -1 : 1;
}

/** One entry with its witnesses. */
export function witnessedLine(entry: Entry, index: RecordIndex): WitnessedLine {
  const cites = citationsOf(entry.evidence, index);
  const origins = [...new Set(cites.map(({ origin }) => origin))];
  return {
    entry: entry.id,
    frame: entry.frame,
    title: entryTitle(entry, (id) => index.entries.get(id)),
    ...entry.support.origins,
    articles: entry.support.articles,
    outlets: [...new Set(cites.map(({ outlet }) => outlet))],
    origins: origins.map((origin) => ({ origin, label: index.origins.get(origin)?.label ?? origin })),
    cites,
  };
}

/** One origin with its articles and what rests on it. */
export function originLine(origin: Origin, index: RecordIndex): OriginLine {
  const lines = origin.articles.map((article) => originArticle(article, index)).sort(byAge);
  return { ...namedOrigin(origin, lines), articles: lines, ...tallyOf(index).get(origin.id)! };
}
