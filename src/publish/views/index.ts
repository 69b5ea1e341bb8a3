/**
 * @module
 * The views of a record, by the name of their command.
 */

import type { CoverageRecord } from "../../model/index.js";
import { briefOf } from "../brief.js";
import { renderCsv } from "../csv.js";
import { csvText } from "../csv-text.js";
import { jsonPieces } from "../pieces.js";
import { indexRecord } from "../record-index.js";
import { harmless, paintFor } from "../text/lines.js";
import { articlesView } from "./articles.js";
import { calendarView } from "./calendar.js";
import { disputesView } from "./disputes.js";
import { lineageView } from "./lineage.js";
import { originsView } from "./origins.js";
import { placesView } from "./places.js";
import { saidView } from "./said.js";
import { findNamed, namedLines } from "./show.js";
import { stateView } from "./state.js";
import { timelineView } from "./timeline.js";
import { type MoreFormat, moreFormats, type RecordView } from "./view.js";

/** Every view. */
export const views = {
  state: stateView,
  timeline: timelineView,
  said: saidView,
  disputes: disputesView,
  lineage: lineageView,
  origins: originsView,
  calendar: calendarView,
  places: placesView,
  articles: articlesView,
} as const satisfies { readonly [name: string]: RecordView };

export type ViewName = keyof typeof views;

/** Formats in which every view can be had. */
export const viewFormats = ["text", "json", "csv"] as const;
export type ViewFormat = (typeof viewFormats)[number];

/** The formats of one view. */
export function formatsOf(name: ViewName): (ViewFormat | MoreFormat)[] {
  const { more = {} }: RecordView = views[name];
  return [...viewFormats, ...moreFormats.filter((format) => format in more)];
}

/** A view of a record in one of its formats, ending in a line feed. */
export function renderView(
  record: CoverageRecord,
  name: ViewName,
  { format, color }: { readonly format: ViewFormat | MoreFormat; readonly color: boolean },
): string {
  const view: RecordView = views[name];
  const index = indexRecord(record);
  const brief = briefOf(index);
  if (format === "md" || format === "ics") return [...view.more![format]!({ index, brief })].join("");
  if (format === "json") return [...jsonPieces(view.json({ index, brief }))].join("");
  if (format === "csv") return csvText(view.columns, view.rows({ index, brief }));
  const lines = view.text({ index, brief: harmless(brief) }, paintFor({ color, withIds: true }));
  return `${lines.join("\n")}\n`;
}

/** One entry, article or dispute; the id must be one of the record. */
export function renderNamed(
  record: CoverageRecord,
  id: string,
  { format, color }: { readonly format: ViewFormat; readonly color: boolean },
): string {
  const index = indexRecord(record);
  const named = findNamed(id, index)!;
  if (format === "json") return `${JSON.stringify(named, null, 2)}\n`;
  if (format === "text") return `${namedLines(named, index, paintFor({ color, withIds: true })).join("\n")}\n`;
  if (named.kind === "entry") return renderCsv(indexRecord({ ...record, entries: [named.entry] }));
  const carried = (index.carried.get(id) ?? []).map(({ entry }) => entry);
  if (named.kind === "article") return renderCsv(indexRecord({ ...record, entries: [...new Set(carried)] }));
  return renderView({ ...record, disputes: [named.dispute] }, "disputes", { format, color });
}
