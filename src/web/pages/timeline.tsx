/**
 * @module
 * `/timeline`: the entries by day, drawn and as a table; what has no date is in a tray of its own, never dropped.
 */

import { raw } from "hono/html";
import { drawingOf } from "../../publish/brief/timeline-drawing.js";
import {
  type TimelineEntries,
  type TimelineRow,
  timelineLines,
  timelineOrder,
  timelineRow,
} from "../../publish/brief/timeline-rows.js";
import { Cites } from "../../publish/html/cites.js";
import type { Links } from "../../publish/html/links.js";
import { calendarPieces } from "../../publish/ics.js";
import { jsonPieces } from "../../publish/pieces.js";
import type { RecordIndex } from "../../publish/record-index.js";
import { countWords, dayWords, shownNumber } from "../../publish/words/day-words.js";
import { frameWords } from "../../publish/words/frame-words.js";
import { onceFor } from "../../text/once-for.js";
import { type Asked, askedWith, searchOf } from "../asked.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf, usualRows } from "../pager.js";
import { TimelineChart } from "../timeline-chart.js";
import { TimelineTable } from "../timeline-table.js";
import { columnHref, drawingAsked, TimelineWays } from "../timeline-ways.js";
import { twinsOf } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The timeline. */
export const timelinePage: PageRoute = {
  path: "/timeline",
  render,
  twins: [
    { ending: "json", render: (view) => jsonPieces(withDrawing(view)) },
    ...twinsOf("timeline").filter(({ ending }) => ending !== "json"),
    { ending: "ics", render: ({ index }) => calendarPieces(index) },
  ],
  own: ["page", "lanes", "zoom", "at"],
};

/** What the page shows; the drawing in numbers goes along where one is asked for. */
function withDrawing({ index, asked }: View) {
  const isDrawn = [asked.lanes, asked.zoom, asked.at].some((value) => value !== undefined);
  return { ...(isDrawn ? { drawing: drawingOf(index, drawingAsked(asked)) } : {}), ...timelineLines(index) };
}

/** So many drawings of one record are kept: every piece of a list has the same. */
const nDrawings = 8;
const drawings = onceFor((_: RecordIndex) => new Map<string, string>());

function drawn({ index, asked }: View, days: readonly TimelineEntries[]): string {
  const kept = drawings(index);
  const key = searchOf(asked.page === "all" ? asked : askedWith(asked, { page: null }));
  const known = kept.get(key);
  if (known !== undefined) return known;
  const drawing = drawingOf(index, drawingAsked(asked));
  const href = columnHref(asked, { unit: drawing?.unit ?? "day" }, dayHrefs(asked, days));
  const html = String(
    <>
      <TimelineWays asked={asked} drawing={drawing} />
      {drawing !== null && <TimelineChart drawing={drawing} asOf={asked.as_of ?? null} href={href} />}
      {drawing !== null && <TimelineTable drawing={drawing} href={href} />}
    </>,
  );
  if (kept.size >= nDrawings) kept.clear();
  kept.set(key, html);
  return html;
}

/** Where a day stands in the list, which may be on another of its pieces. */
function dayHrefs(asked: Asked, days: readonly TimelineEntries[]): (day: string) => string | null {
  const pieces = new Map<string, number>();
  let nBefore = 0;
  for (const { key, entries } of days) {
    pieces.set(key, Math.floor(nBefore / usualRows) + 1);
    nBefore += entries.length;
  }
  return (day) => {
    const piece = pieces.get(day);
    if (piece === undefined) return null;
    const page = piece === 1 ? null : String(piece);
    return `/timeline${searchOf(asked.page === "all" ? asked : askedWith(asked, { page }))}#day-${day}`;
  };
}

function render(view: View): string {
  const { index, links } = view;
  const { days, undated } = timelineOrder(index);
  const dated = days.flatMap(({ key, entries }) => entries.map((entry) => ({ key, entry })));
  const piece = pieceOf([...dated, ...undated.map((entry) => ({ key: null, entry }))], view);
  const byDay = new Map<string | null, TimelineRow[]>();
  for (const { key, entry } of piece.rows) {
    const rows = byDay.get(key) ?? [];
    rows.push(timelineRow(entry, index));
    byDay.set(key, rows);
  }
  const shown = days.filter(({ key }) => byDay.has(key));
  return renderPage({
    title: "Timeline",
    path: "/timeline",
    view,
    twins: timelinePage.twins,
    children: (
      <>
        <h1>Timeline</h1>
        <p class="lead">
          {countWords(dated.length, "dated entry", "dated entries")}, {shownNumber(undated.length)} without a date.
        </p>
        {raw(drawn(view, days))}
        <section>
          <h2>Day by day</h2>
          {days.length === 0 && <p class="none">No entry has a date.</p>}
          {shown.map(({ key, label }) => (
            <div class="day">
              <h3 id={`day-${key}`}>{label}</h3>
              <Rows rows={byDay.get(key) ?? []} links={links} />
            </div>
          ))}
        </section>
        {byDay.has(null) && (
          <section id="undated">
            <h2>No date</h2>
            <Rows rows={byDay.get(null) ?? []} links={links} />
          </section>
        )}
        <Pager piece={piece} view={view} path="/timeline" />
      </>
    ),
  });
}

function Rows({ rows, links }: { readonly rows: readonly TimelineRow[]; readonly links: Links }) {
  return (
    <ul class="entries">
      {rows.map((row) => (
        <li class="dated">
          <span class="frame">
            <span class="letter" aria-hidden="true">
              {frameWords[row.frame].letter}
            </span>{" "}
            {frameWords[row.frame].one}
          </span>
          <div>
            <a href={links.entry(row.entry)}>{row.title}</a>{" "}
            <span class="support">
              {row.support};{" "}
              {row.first === null && row.reported !== null ? `first reported ${dayWords(row.reported)}` : row.basis}
              {row.background && "; background"}
            </span>
            <Cites cites={row.cites} links={links} open={1} of={row.entry} />
          </div>
        </li>
      ))}
    </ul>
  );
}
