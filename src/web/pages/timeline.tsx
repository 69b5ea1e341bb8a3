/**
 * @module
 * `/timeline`: the entries by day, drawn and as a table; what has no date is in a tray of its own, never dropped.
 */

import { raw } from "hono/html";
import { type TimelineRow, timelineMark, timelineOrder, timelineRow } from "../../publish/brief/timeline-rows.js";
import { Cites } from "../../publish/html/cites.js";
import type { Links } from "../../publish/html/links.js";
import { calendarPieces } from "../../publish/ics.js";
import type { RecordIndex } from "../../publish/record-index.js";
import { countWords, dayWords, shownNumber } from "../../publish/words/day-words.js";
import { frameWords } from "../../publish/words/frame-words.js";
import { onceFor } from "../../text/once-for.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf } from "../pager.js";
import { TimelineChart } from "../timeline-chart.js";
import { twinsOf } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The timeline. */
export const timelinePage: PageRoute = {
  path: "/timeline",
  render,
  twins: [...twinsOf("timeline"), { ending: "ics", render: ({ index }) => calendarPieces(index) }],
  own: ["page"],
};

/** The drawing is of all days, so every piece of the list has the same. */
const drawing = onceFor((index: RecordIndex) => {
  const marks = timelineOrder(index).days.flatMap(({ entries }) => entries.map(timelineMark));
  return String(<TimelineChart marks={marks} />);
});

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
        {raw(drawing(index))}
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
