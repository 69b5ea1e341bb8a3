/**
 * @module
 * `csv`: one row for each entry and each piece of its evidence, after RFC 4180, safe to open in a spreadsheet.
 */

import type { Entry } from "../model/index.js";
import { lazyFlat } from "../text/lazy-list.js";
import { citationOf } from "./citation.js";
import { csvPieces } from "./csv-text.js";
import type { Pieces } from "./pieces.js";
import type { RecordIndex } from "./record-index.js";
import { entryTitle } from "./words/entry-title.js";

/** The columns, in order. New ones are added at the end. */
export const csvColumns = [
  "entry",
  "frame",
  "date",
  "date_earliest",
  "date_latest",
  "title",
  "speaker",
  "act",
  "plover",
  "cameo",
  "realis",
  "polarity",
  "background",
  "disputed",
  "articles",
  "origins_min",
  "origins_max",
  "article",
  "outlet",
  "published",
  "origin",
  "start",
  "end",
  "words",
] as const;

type Row = { readonly [column in (typeof csvColumns)[number]]: string | number | boolean | null };

/** The record as CSV with a head line; lines end in CR LF. */
export function renderCsv(index: RecordIndex): string {
  return [...csvOf(index)].join("");
}

/** The same, a row at a time. */
export function csvOf(index: RecordIndex): Pieces {
  return csvPieces(
    csvColumns,
    lazyFlat(index.record.entries, (entry) => rowsOfEntry(entry, index)),
  );
}

function rowsOfEntry(entry: Entry, index: RecordIndex): Row[] {
  const statement = entry.frame === "statement" ? entry : null;
  const coded = entry.frame === "statement" ? null : entry;
  const shared = {
    entry: entry.id,
    frame: entry.frame,
    date: entry.date?.value ?? null,
    date_earliest: entry.date?.earliest ?? null,
    date_latest: entry.date?.latest ?? null,
    title: entryTitle(entry, (id) => index.entries.get(id)),
    speaker: statement?.speaker?.entity ?? statement?.speaker?.text ?? null,
    act: statement?.act ?? null,
    plover: coded?.plover ?? null,
    cameo: coded?.cameo ?? null,
    realis: entry.realis,
    polarity: entry.polarity,
    background: entry.background,
    disputed: index.disputes.has(entry.id),
    articles: entry.support.articles,
    origins_min: entry.support.origins.min,
    origins_max: entry.support.origins.max,
  };
  return entry.evidence.map((evidence) => {
    const cite = citationOf(evidence, index);
    return {
      ...shared,
      article: cite.article,
      outlet: cite.outlet,
      published: cite.day,
      origin: cite.origin,
      start: cite.start,
      end: cite.end,
      words: cite.text,
    };
  });
}
