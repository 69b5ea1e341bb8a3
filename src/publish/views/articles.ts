/**
 * @module
 * What was read: every article with its day, its outlet, its origin, and how much rests on it.
 */

import type { RecordArticle } from "../../model/index.js";
import { lazyList } from "../../text/lazy-list.js";
import { unnamedOutlet } from "../citation.js";
import type { RecordIndex } from "../record-index.js";
import { harmless, pad, widest } from "../text/lines.js";
import { countWords, shortDay } from "../words/day-words.js";
import { confidenceWords } from "../words/support-words.js";
import type { RecordView } from "./view.js";

/** One article. */
export interface ArticleLine {
  readonly article: string;
  readonly outlet: string | null;
  readonly published: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly certainty: string;
  readonly title: string | null;
  readonly origin: string;
  readonly url: string | null;
  readonly characters: number;
  readonly entries: number;
}

/** One row for each article. */
export const articlesView: RecordView = {
  text: ({ index }, paint) => {
    const lines = harmless(linesOf(index));
    if (lines.length === 0) return ["No articles."];
    const width = widest(
      lines.map(({ article }) => article),
      32,
    );
    return lines.map(({ article, published, outlet, title, origin, entries }) => {
      const remark = `${outlet ?? unnamedOutlet} · origin: ${origin} · ${countWords(entries, "entry", "entries")}`;
      const day = published === null ? "no date" : shortDay(published);
      return `${pad(article, width)}  ${pad(day, 10)}  ${paint.strong(title ?? "no title found")}  ${paint.faint(remark)}`;
    });
  },
  json: ({ index }) => ({ articles: lazyList(index.record.articles, (article) => articleLine(article, index)) }),
  columns: [
    "article",
    "outlet",
    "published",
    "earliest",
    "latest",
    "certainty",
    "title",
    "origin",
    "url",
    "characters",
    "entries",
  ],
  rows: ({ index }) => lazyList(index.record.articles, (article) => ({ ...articleLine(article, index) })),
};

function linesOf(index: RecordIndex): ArticleLine[] {
  return index.record.articles.map((article) => articleLine(article, index));
}

/** One article as a line. */
export function articleLine(article: RecordArticle, { carried, origins }: RecordIndex): ArticleLine {
  const { id, outlet, published, title, origin, url, text } = article;
  return {
    article: id,
    outlet,
    published: published.value,
    earliest: published.earliest,
    latest: published.latest,
    certainty: confidenceWords(published),
    title: title?.text ?? null,
    origin: origins.get(origin)?.label ?? origin,
    url,
    characters: text.length,
    entries: new Set((carried.get(id) ?? []).map(({ entry }) => entry.id)).size,
  };
}
