/**
 * @module
 * The figures at the head of a brief: articles, independent origins, disputes and what the record holds.
 */

import type { CoverageRecord } from "../../model/index.js";
import { isGenuine } from "../record-index.js";
import { countWords } from "../words/day-words.js";

/** How much was read, from how many sources. */
export interface Counts {
  readonly articles: number;
  readonly outlets: number;
  readonly origins: number;
  readonly disputes: number;
  readonly entries: number;
  readonly statements: number;
  readonly proposals: number;
}

/** Counts a record. */
export function countRecord(record: CoverageRecord): Counts {
  const framed = (frame: string) => record.entries.filter((entry) => entry.frame === frame).length;
  return {
    articles: record.articles.length,
    outlets: new Set(record.articles.flatMap(({ outlet }) => (outlet === null ? [] : [outlet]))).size,
    origins: record.origins.length,
    disputes: record.disputes.filter(isGenuine).length,
    entries: record.entries.length,
    statements: framed("statement"),
    proposals: framed("proposal"),
  };
}

/** "7 articles · 4 origins · 3 disputes". */
export function countsLine(counts: Counts): string {
  return [
    countWords(counts.articles, "article"),
    countWords(counts.origins, "origin"),
    countWords(counts.disputes, "dispute"),
  ].join(" · ");
}
