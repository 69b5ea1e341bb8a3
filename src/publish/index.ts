/**
 * @module
 * A record rendered: the list of formats and the one function that makes them. Pure: the same record gives the same bytes.
 */

import type { CoverageRecord } from "../model/index.js";
import { renderAnnotations } from "./annotations.js";
import { renderAtom } from "./atom.js";
import { renderClaimReviews } from "./claim-review.js";
import { renderCsv } from "./csv.js";
import { renderDossier } from "./dossier.js";
import { renderFollowTheMoney } from "./ftm.js";
import { renderGeoJson } from "./geojson.js";
import { renderHtml } from "./html.js";
import { renderCalendar } from "./ics.js";
import { renderJson, renderJsonLines } from "./json.js";
import { renderMarkdown } from "./md.js";
import type { RenderOptions } from "./options.js";
import { renderPlover } from "./plover.js";
import { indexRecord, type RecordIndex } from "./record-index.js";
import { renderText } from "./text.js";

/** A format: what it is for, its media type, the file it is in a folder of exports, and its renderer. */
export interface Format {
  readonly about: string;
  readonly mediaType: string;
  readonly file: string;
  readonly render: (index: RecordIndex, options?: RenderOptions) => string;
}

/** The formats, in the order in which help lists them. */
export const formats = {
  text: {
    about: "the brief and every entry, for a terminal",
    mediaType: "text/plain",
    file: "record.txt",
    render: renderText,
  },
  json: { about: "one CoverageRecord", mediaType: "application/json", file: "record.json", render: renderJson },
  jsonl: {
    about: "one entry a line",
    mediaType: "application/x-ndjson",
    file: "entries.jsonl",
    render: renderJsonLines,
  },
  md: {
    about: "the brief with numbered footnotes",
    mediaType: "text/markdown",
    file: "brief.md",
    render: renderMarkdown,
  },
  html: {
    about: "one page with every article, needs nothing else",
    mediaType: "text/html",
    file: "record.html",
    render: renderHtml,
  },
  dossier: {
    about: "one page with everything: calendar, origins, entries, sources; verify checks it",
    mediaType: "text/html",
    file: "dossier.html",
    render: renderDossier,
  },
  csv: {
    about: "a row for each entry and piece of evidence",
    mediaType: "text/csv",
    file: "record.csv",
    render: renderCsv,
  },
  ics: {
    about: "talks and deadlines as a calendar",
    mediaType: "text/calendar",
    file: "calendar.ics",
    render: renderCalendar,
  },
  plover: {
    about: "coded events as JSON lines",
    mediaType: "application/x-ndjson",
    file: "plover.jsonl",
    render: renderPlover,
  },
  atom: {
    about: "the entries as a feed, newest report first",
    mediaType: "application/atom+xml",
    file: "feed.atom",
    render: (index) => renderAtom(index),
  },
  claimreview: {
    about: "statements as ClaimReview without a rating",
    mediaType: "application/ld+json",
    file: "claimreview.jsonld",
    render: renderClaimReviews,
  },
  ftm: {
    about: "actors, articles and entries as FollowTheMoney entities",
    mediaType: "application/x-ndjson",
    file: "ftm.jsonl",
    render: renderFollowTheMoney,
  },
  "w3c-anno": {
    about: "every piece of evidence as a W3C Web Annotation",
    mediaType: "application/ld+json",
    file: "annotations.jsonld",
    render: renderAnnotations,
  },
  geojson: {
    about: "the entries that have a place as a map layer (RFC 7946)",
    mediaType: "application/geo+json",
    file: "places.geojson",
    render: renderGeoJson,
  },
} as const satisfies { readonly [name: string]: Format };

export type FormatName = keyof typeof formats;
export const formatNames = Object.keys(formats) as FormatName[];

/** A record in one format. */
export function renderRecord(record: CoverageRecord, format: FormatName, options: RenderOptions = {}): string {
  const { render }: Format = formats[format];
  return render(indexRecord(record), options);
}

export { findBrokenAnchors } from "./anchors.js";
export { type EntryFilter, filterRecord } from "./filter-record.js";
export type { KnownPlace } from "./geojson.js";
export type { RenderOptions } from "./options.js";
export { type ExportFile, parquetFiles } from "./parquet.js";

export { asShown } from "./shown.js";
export { renderExplanation } from "./text/explanation.js";
