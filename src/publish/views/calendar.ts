/**
 * @module
 * The calendar: what falls due, what lies behind, and what has no day yet.
 */

import { type CalendarLine, calendarOf } from "../brief/calendar.js";
import { quoted } from "../citation.js";
import { calendarPieces } from "../ics.js";
import { mdText } from "../md-text.js";
import { asShown } from "../shown.js";
import { citeLines, harmless, type Paint, pad, widest } from "../text/lines.js";
import { dayWords } from "../words/day-words.js";
import { citeCells } from "./cite-cells.js";
import { citeColumns, type RecordView, type Row, type Seen } from "./view.js";

/** One row for each meeting, deadline, and first or last day of a truce. */
export const calendarView: RecordView = {
  text: ({ index }, paint) => {
    const lines = harmless(calendarOf(index));
    if (lines.length === 0) return ["Nothing falls due."];
    return partsOf(lines).flatMap(({ heading, lines: part }, at) => [
      ...(at === 0 ? [] : [""]),
      paint.heading(heading.toUpperCase()),
      ...textLines(part, paint),
    ]);
  },
  json: ({ index }) => ({ calendar: calendarOf(index) }),
  columns: [
    "kind",
    "entry",
    "title",
    "day",
    "earliest",
    "latest",
    "known",
    "basis",
    "certainty",
    "why",
    "status",
    "past",
    "place",
    "origins",
    ...citeColumns,
  ],
  rows: ({ index }) => calendarOf(index).map(rowOf),
  more: { md: markdownPieces, ics: ({ index }) => calendarPieces(index) },
};

/** The parts in the order in which they are read; empty ones stay away. */
function partsOf(
  lines: readonly CalendarLine[],
): { readonly heading: string; readonly lines: readonly CalendarLine[] }[] {
  const dated = lines.filter(({ when }) => when !== null);
  return [
    { heading: "Ahead", lines: dated.filter(({ isPast }) => !isPast) },
    { heading: "Day not reported", lines: lines.filter(({ when }) => when === null) },
    { heading: "Gone by", lines: dated.filter(({ isPast }) => isPast) },
  ].filter((part) => part.lines.length > 0);
}

function textLines(lines: readonly CalendarLine[], paint: Paint): string[] {
  const width = widest(
    lines.map(({ whenWords }) => whenWords),
    32,
  );
  return lines.flatMap((line) => [
    `${pad(line.whenWords, width)}  ${pad(line.kind, 12)}  ${paint.strong(line.title)}  ${paint.faint(`${remarkOf(line)}${paint.id(line.entry)}`)}`,
    ...citeLines(line.cites, { indent: width + 4, paint, limit: 1 }),
  ]);
}

/** "TENTATIVE (only scheduled) · day inferred: counted from the day of the article · scheduled · 1 origin". */
function remarkOf({ certainty, why, known, basis, status, origins }: CalendarLine): string {
  const sure = certainty === "confirmed" ? certainty : `${certainty.toUpperCase()} (${why})`;
  const day = known === "not dated" ? "" : ` · day ${known}: ${basis}`;
  return `${sure}${day} · ${status} · ${origins}`;
}

function* markdownPieces({ index, brief }: Seen): Generator<string> {
  const parts = partsOf(calendarOf(index));
  const cuts = [
    ...(brief.asOf === null ? [] : [`as of ${dayWords(brief.asOf)}`]),
    ...(brief.knownBy === null ? [] : [`as known on ${dayWords(brief.knownBy)}`]),
  ];
  yield asShown(`# Calendar: ${mdText(brief.title)}\n`);
  if (cuts.length > 0) yield `\n${cuts.join(" · ")}\n`;
  if (parts.length === 0) yield "\nNothing falls due.\n";
  for (const { heading, lines } of parts) {
    yield `\n## ${heading}\n\n`;
    for (const line of lines) yield asShown(`${markdownLine(line)}\n`);
  }
}

function markdownLine(line: CalendarLine): string {
  const { whenWords, kind, title, place, cites } = line;
  const cite = cites[0];
  const words =
    cite === undefined ? "" : `; ${mdText(cite.outlet)}: ${mdText(quoted(cite.text))} (${mdText(cite.place)})`;
  return `- **${whenWords}** ${kind}: ${mdText(title)}${place === null ? "" : `, ${mdText(place)}`} (${mdText(remarkOf(line))})${words}`;
}

function rowOf({ entry, kind, when, first, last, isPast, cites, ...line }: CalendarLine): Row {
  const { title, known, basis, certainty, why, status, place, origins } = line;
  return {
    kind,
    entry,
    title,
    day: when,
    earliest: first,
    latest: last,
    known,
    basis,
    certainty,
    why,
    status,
    past: isPast,
    place,
    origins,
    ...citeCells(cites[0]),
  };
}
