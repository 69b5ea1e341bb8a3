/**
 * @module
 * A record rendered: the list of formats and the one function that makes them. Pure: the same record gives the same bytes.
 */

import type { CoverageRecord } from "../model/index.js";
import { renderAnnotations } from "./annotations.js";
import { renderAtom } from "./atom.js";
import { renderClaimReviews } from "./claim-review.js";
import { renderCsv } from "./csv.js";
import { renderFollowTheMoney } from "./ftm.js";
import { renderHtml } from "./html.js";
import { renderCalendar } from "./ics.js";
import { renderJson, renderJsonLines } from "./json.js";
import { renderMarkdown } from "./md.js";
import type { RenderOptions } from "./options.js";
import { renderPlover } from "./plover.js";
import { indexRecord, type RecordIndex } from "./record-index.js";
import { renderText } from "./text.js";

/** A format: what it is for, its media type, and its renderer. */
export interface Format {
  readonly about: string;
  readonly mediaType: string;
  readonly render: (index: RecordIndex, options?: RenderOptions) => string;
}

/** The formats, in the order in which help lists them. */
export const formats = {
  text: { about: "the brief and every entry, for a terminal", mediaType: "text/plain", render: renderText },
  json: { about: "one CoverageRecord", mediaType: "application/json", render: renderJson },
  jsonl: { about: "one entry a line", mediaType: "application/x-ndjson", render: renderJsonLines },
  md: { about: "the brief with numbered footnotes", mediaType: "text/markdown", render: renderMarkdown },
  html: { about: "one page with every article, needs nothing else", mediaType: "text/html", render: renderHtml },
  csv: { about: "a row for each entry and piece of evidence", mediaType: "text/csv", render: renderCsv },
  ics: { about: "talks and deadlines as a calendar", mediaType: "text/calendar", render: renderCalendar },
  plover: { about: "coded events as JSON lines", mediaType: "application/x-ndjson", render: renderPlover },
  atom: { about: "the entries as a feed, newest report first", mediaType: "application/atom+xml", render: renderAtom },
  claimreview: {
    about: "statements as ClaimReview without a rating",
    mediaType: "application/ld+json",
    render: renderClaimReviews,
  },
  ftm: {
    about: "actors, articles and entries as FollowTheMoney entities",
    mediaType: "application/x-ndjson",
    render: renderFollowTheMoney,
  },
  "w3c-anno": {
    about: "every piece of evidence as a W3C Web Annotation",
    mediaType: "application/ld+json",
    render: renderAnnotations,
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
export type { RenderOptions } from "./options.js";

export { asShown } from "./shown.js";
export { renderExplanation } from "./text/explanation.js";
