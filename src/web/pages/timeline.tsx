/**
 * @module
 * `/timeline`: the entries by day, drawn and as a table; what has no date is in a tray of its own, never dropped.
 */

import { type TimelineRow, timelineOf } from "../../publish/brief/timeline-rows.js";
import { Cites } from "../../publish/html/cites.js";
import type { Links } from "../../publish/html/links.js";
import { renderCalendar } from "../../publish/ics.js";
import { countWords, dayWords } from "../../publish/words/day-words.js";
import { frameWords } from "../../publish/words/frame-words.js";
import { renderPage } from "../layout.js";
import { TimelineChart } from "../timeline-chart.js";
import { twinsOf } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The timeline. */
export const timelinePage: PageRoute = {
  path: "/timeline",
  render,
  twins: [...twinsOf("timeline"), { ending: "ics", render: ({ index }) => renderCalendar(index) }],
};

function render(view: View): string {
  const { index, links } = view;
  const { days, undated } = timelineOf(index);
  return renderPage({
    title: "Timeline",
    path: "/timeline",
    view,
    twins: timelinePage.twins,
    children: (
      <>
        <h1>Timeline</h1>
        <p class="lead">
          {countWords(
            days.reduce((n, { rows }) => n + rows.length, 0),
            "dated entry",
            "dated entries",
          )}
          , {undated.length} without a date.
        </p>
        <TimelineChart days={days} />
        <section>
          <h2>Day by day</h2>
          {days.length === 0 && <p class="none">No entry has a date.</p>}
          {days.map(({ key, label, rows }) => (
            <div class="day">
              <h3 id={`day-${key}`}>{label}</h3>
              <Rows rows={rows} links={links} />
            </div>
          ))}
        </section>
        {undated.length > 0 && (
          <section id="undated">
            <h2>No date</h2>
            <Rows rows={undated} links={links} />
          </section>
        )}
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
            <Cites cites={row.cites} links={links} open={1} />
          </div>
        </li>
      ))}
    </ul>
  );
}
