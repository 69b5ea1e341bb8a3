/**
 * @module
 * The table of entries: what every entry has as columns, what only its frame has as JSON.
 */

import type { Entry } from "../../model/index.js";
import type { RecordIndex } from "../record-index.js";
import { entryTitle } from "../words/entry-title.js";
import { columnsOf, type Spec, type Table, type TableCell } from "./table.js";

const entry: Spec = [
  ["entry", "text", "id of the entry"],
  ["frame", "text", "kind: statement, proposal, ceasefire, ..."],
  ["title", "text", "the entry in one line"],
  ["date", "text", "day, ISO or TIMEX3"],
  ["date_earliest", "text", "first day it may be"],
  ["date_latest", "text", "last day it may be"],
  ["date_precision", "text", "how fine the date is: day, month, year, ..."],
  ["date_basis", "text", "what the date rests on: stated, publication-day, ..."],
  ["realis", "text", "actual, planned, conditional, ..."],
  ["polarity", "text", "affirmed or negated; said or not-said"],
  ["background", "truth", "told as background, not as news"],
  ["disputed", "truth", "versions differ"],
  ["articles", "count", "articles that carry it"],
  ["outlets", "count", "outlets that carry it"],
  ["origins_min", "count", "independent origins, at least"],
  ["origins_max", "count", "independent origins, at most"],
  ["attributed_to", "text", "who says so, where not the outlets themselves; ';' between names"],
  ["place", "text", "place as named"],
  ["country", "text", "country of the place"],
  ["plover", "text", "PLOVER category"],
  ["cameo", "text", "CAMEO code"],
  ["acled", "text", "ACLED sub-event type"],
  ["story", "text", "id of the story"],
  ["fields", "json", "the fields of its frame, as in the JSON record"],
];

/** What has columns or tables of its own; the rest of an entry is its `fields`. */
const elsewhere: ReadonlySet<string> = new Set([
  "id",
  "frame",
  "date",
  "evidence",
  "support",
  "background",
  "realis",
  "polarity",
  "story",
  "place",
  "attributedTo",
  "plover",
  "cameo",
  "acled",
]);

/** One row for each entry. */
export function entries(index: RecordIndex): Table {
  return {
    name: "entries",
    about: "what is reported, merged over the articles that report it",
    columns: columnsOf(entry),
    rows: index.record.entries.map((each) => entryRow(each, index)),
  };
}

function entryRow(each: Entry, index: RecordIndex): { readonly [column: string]: TableCell } {
  const { date, support, place } = each;
  const coded = each.frame === "statement" ? null : each;
  return {
    entry: each.id,
    frame: each.frame,
    title: entryTitle(each, (id) => index.entries.get(id)),
    date: date?.value ?? null,
    date_earliest: date?.earliest ?? null,
    date_latest: date?.latest ?? null,
    date_precision: date?.precision ?? null,
    date_basis: date?.basis ?? null,
    realis: each.realis,
    polarity: each.polarity,
    background: each.background,
    disputed: index.disputes.has(each.id),
    articles: support.articles,
    outlets: support.outlets,
    origins_min: support.origins.min,
    origins_max: support.origins.max,
    attributed_to: each.attributedTo.length === 0 ? null : each.attributedTo.join("; "),
    place: place?.name ?? null,
    country: place?.country ?? null,
    plover: coded?.plover ?? null,
    cameo: coded?.cameo ?? null,
    acled: coded?.acled ?? null,
    story: each.story,
    fields: JSON.stringify(Object.fromEntries(Object.entries(each).filter(([name]) => !elsewhere.has(name)))),
  };
}
