/**
 * @module
 * The independent sources: who they are, which outlets print them, and how many of them each entry has, at least and at most.
 */

import { lazyFlat, lazyList } from "../../text/lazy-list.js";
import { type OriginLine, originsInTurn, originsOf, type WitnessedLine } from "../brief/origin-lines.js";
import { citeLines, harmless, type Paint, pad, widest } from "../text/lines.js";
import { countWords, shortDay } from "../words/day-words.js";
import { frameWords } from "../words/frame-words.js";
import { citeCells } from "./cite-cells.js";
import { citeColumns, type RecordView, type Row } from "./view.js";

/** One row for each origin, and one for each entry with its bounds. */
export const originsView: RecordView = {
  text: ({ index }, paint) => {
    const { origins, entries } = harmless(originsOf(index));
    if (origins.length === 0) return ["No articles."];
    return [
      paint.heading(countWords(origins.length, "ORIGIN", "ORIGINS")),
      ...origins.flatMap((origin) => originLines(origin, paint)),
      "",
      paint.heading("INDEPENDENT ORIGINS OF EACH ENTRY, AT LEAST TO AT MOST"),
      ...(entries.length === 0 ? ["No entries."] : entryLines(entries, paint)),
    ];
  },
  json: ({ index }) => originsInTurn(index),
  columns: [
    "kind",
    "origin",
    "entry",
    "frame",
    "title",
    "certainty",
    "outlets",
    "articles",
    "entries",
    "alone",
    "origins_min",
    "origins_max",
    ...citeColumns,
  ],
  rows: ({ index }) => {
    const { origins, entries } = originsInTurn(index);
    return lazyFlat([lazyList(origins, originRow), lazyList(entries, entryRow)], (rows) => rows);
  },
};

function originLines({ origin, label, known, outlets, articles, entries, alone }: OriginLine, paint: Paint): string[] {
  const counts = `${countWords(articles.length, "article")} of ${countWords(outlets.length, "outlet")} · ${countWords(entries, "entry", "entries")}, ${alone} on it alone`;
  return [
    `  ${paint.strong(label)}  ${paint.faint(`${known} · ${counts}${paint.id(origin)}`)}`,
    ...articles.map(
      ({ article, outlet, day }) =>
        `      ${pad(day === null ? "no date" : shortDay(day), 10)}  ${outlet}  ${paint.faint(article)}`,
    ),
  ];
}

function entryLines(entries: readonly WitnessedLine[], paint: Paint): string[] {
  const bounds = entries.map(({ min, max }) => (min === max ? String(min) : `${min}-${max}`));
  const width = widest(bounds, 7);
  return entries.flatMap(({ entry, frame, title, articles, outlets, cites }, at) => [
    `  ${pad(bounds[at]!, width)}  ${pad(frameWords[frame].one, 14)} ${paint.strong(title)}  ${paint.faint(`${countWords(articles, "article")} of ${countWords(outlets.length, "outlet")}${paint.id(entry)}`)}`,
    ...citeLines(cites.slice(0, 1), { indent: width + 8, paint, limit: 1 }),
  ]);
}

function originRow({ origin, label, certainty, outlets, articles, entries, alone }: OriginLine): Row {
  return {
    ...empty,
    kind: "origin",
    origin,
    title: label,
    certainty,
    outlets: outlets.join("; "),
    articles: articles.length,
    entries,
    alone,
  };
}

function entryRow({ entry, frame, title, min, max, articles, outlets, origins, cites }: WitnessedLine): Row {
  return {
    ...empty,
    kind: "entry",
    origin: origins.map(({ origin }) => origin).join("; "),
    entry,
    frame,
    title,
    outlets: outlets.join("; "),
    articles,
    origins_min: min,
    origins_max: max,
    ...citeCells(cites[0]),
  };
}

const empty: Row = Object.fromEntries(originsView.columns.map((column) => [column, null]));
