/**
 * @module
 * What a search has found, in the formats of the views: articles with the words where they stand, entries with their evidence.
 */

import type { CoverageRecord, Entry, RecordArticle } from "../../model/index.js";
import { lazyFlat, lazyList } from "../../text/lazy-list.js";
import { onceFor } from "../../text/once-for.js";
import { type Span, trimmed } from "../../text/span.js";
import { type Citation, citationOf, citationsOf } from "../citation.js";
import { csvPieces } from "../csv-text.js";
import { jsonPieces, type Pieces } from "../pieces.js";
import { indexRecord, type RecordIndex } from "../record-index.js";
import { citeLines, harmless, type Paint, pad, paintFor } from "../text/lines.js";
import { entryTitle } from "../words/entry-title.js";
import { placesOf } from "../words/found-words.js";
import { frameWords } from "../words/frame-words.js";
import { citeCells } from "./cite-cells.js";
import type { ViewFormat } from "./index.js";
import { citeColumns } from "./view.js";

/** One thing that was found. */
export interface FoundLine {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly cites: readonly Citation[];
}

const columns = ["kind", "id", "title", ...citeColumns] as const;
/** Characters shown around the first word that was looked for. */
const reach = 70;

/** What a search gives: the id of an article or entry. */
export interface FoundId {
  readonly kind: "article" | "entry";
  readonly id: string;
}

/**
 * Of what was found in the whole record, what a part of it has: `cut` to days, and `filtered` from that. A filter asks for entries, so
 * that articles are found only where there is none. Entries that were merged are found under the id that stays.
 */
export function foundIn(
  hits: readonly FoundId[],
  {
    cut,
    filtered,
    redirects,
  }: {
    readonly cut: CoverageRecord;
    readonly filtered: CoverageRecord;
    readonly redirects: ReadonlyMap<string, string>;
  },
): FoundId[] {
  const { entries, articles } = idsOf(filtered);
  const moved = hits.map(({ kind, id }) => ({ kind, id: (kind === "entry" ? redirects.get(id) : undefined) ?? id }));
  const distinct = new Map(moved.map((hit) => [`${hit.kind} ${hit.id}`, hit]));
  return [...distinct.values()].filter(({ kind, id }) =>
    kind === "entry" ? entries.has(id) : filtered === cut && articles.has(id),
  );
}

/** What a record has, gone through once however often it is searched. */
const idsOf = onceFor(({ entries, articles }: CoverageRecord) => ({
  entries: new Set(entries.map(({ id }) => id)),
  articles: new Set(articles.map(({ id }) => id)),
}));

/** The found things that the record has, in their order, in one format. */
export function renderFound(
  record: CoverageRecord,
  found: readonly FoundId[],
  { words, format, color }: { readonly words: readonly string[]; readonly format: ViewFormat; readonly color: boolean },
): string {
  const index = indexRecord(record);
  if (format !== "text") return [...foundPieces(index, found, { words, format })].join("");
  const lines = found.flatMap((each) => foundLine(each, words, index));
  const paint = paintFor({ color, withIds: true });
  const shown = lines.length === 0 ? ["Nothing found."] : harmless(lines).flatMap((line) => textLines(line, paint));
  return `${shown.join("\n")}\n`;
}

/** The same as a file, in pieces. */
export function foundPieces(
  index: RecordIndex,
  found: readonly FoundId[],
  { words, format }: { readonly words: readonly string[]; readonly format: "json" | "csv" },
): Pieces {
  const lines = lazyFlat(found, (each) => foundLine(each, words, index));
  if (format === "json") return jsonPieces({ found: lines });
  const rows = lazyList(lines, ({ kind, id, title, cites }) => ({ kind, id, title, ...citeCells(cites[0]) }));
  return csvPieces(columns, rows);
}

/** One thing that was found as a line; none when the record does not have it. */
export function foundLine({ kind, id }: FoundId, words: readonly string[], index: RecordIndex): FoundLine[] {
  const article = kind === "article" ? index.articles.get(id) : undefined;
  const entry = kind === "entry" ? index.entries.get(id) : undefined;
  if (article !== undefined) return [articleLine(article, words, index)];
  return entry === undefined ? [] : [entryLine(entry, index)];
}

function entryLine(entry: Entry, index: RecordIndex): FoundLine {
  const title = entryTitle(entry, (other) => index.entries.get(other));
  return { kind: frameWords[entry.frame].one, id: entry.id, title, cites: citationsOf(entry.evidence, index) };
}

function articleLine(article: RecordArticle, words: readonly string[], index: RecordIndex): FoundLine {
  const { id, title, text } = article;
  const { start, end } = passageOf(text, words);
  const cite = citationOf({ article: id, start, end, text: text.slice(start, end) }, index);
  return { kind: "article", id, title: title?.text ?? id, cites: [cite] };
}

/** The words around the first place where one of those looked for stands, in any ending, from blank to blank. */
function passageOf(text: string, words: readonly string[]): Span {
  const terms = words.map((word) => ({ words: [word], isPrefix: true }));
  const at = placesOf(text, terms)[0]?.start ?? 0;
  const from = Math.max(0, at - reach);
  const to = Math.min(text.length, at + reach);
  const start = from === 0 ? 0 : text.indexOf(" ", from) + 1 || from;
  const cut = to === text.length ? to : text.lastIndexOf(" ", to);
  return trimmed(text, { start: Math.min(start, at), end: cut > at ? cut : to });
}

function textLines({ kind, id, title, cites }: FoundLine, paint: Paint): string[] {
  return [
    `${pad(kind, 14)}  ${paint.strong(title)}${paint.faint(paint.id(id))}`,
    ...citeLines(cites, { indent: 16, paint, limit: 1 }),
  ];
}
