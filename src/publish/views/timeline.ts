/**
 * @module
 * The entries in the order of their days, the undated ones last.
 */

import type { Entry } from "../../model/index.js";
import { lazyFlat, lazyList } from "../../text/lazy-list.js";
import { type TimelineRow, timelineLines, timelineOf, timelineOrder, timelineRow } from "../brief/timeline-rows.js";
import { citeLines, harmless, type Paint, pad } from "../text/lines.js";
import { frameWords } from "../words/frame-words.js";
import { citeCells } from "./cite-cells.js";
import { citeColumns, type RecordView, type Row } from "./view.js";

/** One row for each entry. */
export const timelineView: RecordView = {
  text: ({ index }, paint) => {
    const { days, undated } = harmless(timelineOf(index));
    if (days.length + undated.length === 0) return ["No entries."];
    return [
      ...days.flatMap(({ label, rows }) => [paint.heading(label), ...rows.flatMap((row) => rowLines(row, paint))]),
      ...(undated.length === 0 ? [] : [paint.heading("Day not known")]),
      ...undated.flatMap((row) => rowLines(row, paint)),
    ];
  },
  json: ({ index }) => timelineLines(index),
  columns: ["day", "earliest", "latest", "entry", "frame", "title", "background", "support", ...citeColumns],
  rows: ({ index }) => {
    const { days, undated } = timelineOrder(index);
    const parts: readonly { readonly key: string | null; readonly entries: readonly Entry[] }[] = [
      ...days,
      { key: null, entries: undated },
    ];
    return lazyFlat(parts, ({ key, entries }) => lazyList(entries, (entry) => rowOf(key, timelineRow(entry, index))));
  },
};

function rowLines({ entry, frame, title, support, background, cites }: TimelineRow, paint: Paint): string[] {
  const remark = `${support}${background ? " · background" : ""}${paint.id(entry)}`;
  return [
    `  ${pad(frameWords[frame].one, 14)} ${paint.strong(title)}  ${paint.faint(remark)}`,
    ...citeLines(cites, { indent: 8, paint, limit: 1 }),
  ];
}

function rowOf(key: string | null, row: TimelineRow): Row {
  const { first, last, entry, frame, title, background, support, cites } = row;
  return { day: key, earliest: first, latest: last, entry, frame, title, background, support, ...citeCells(cites[0]) };
}
