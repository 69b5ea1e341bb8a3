/**
 * @module
 * The days of a dossier: what falls due, and everything in the order of its days.
 */

import { type CalendarLine, calendarOf } from "../../brief/calendar.js";
import { type TimelineRow, timelineOf } from "../../brief/timeline-rows.js";
import type { RecordIndex } from "../../record-index.js";
import { frameWords } from "../../words/frame-words.js";
import { Cites } from "../cites.js";
import { fileLinks } from "../links.js";

/** Meetings, deadlines and truces: what is ahead, what has no day, what has gone by. */
export function CalendarSection({ index }: { readonly index: RecordIndex }) {
  const lines = calendarOf(index);
  const ahead = lines.filter(({ isPast }) => !isPast);
  const past = lines.filter(({ isPast }) => isPast);
  return (
    <section id="calendar">
      <h2>Calendar</h2>
      {ahead.length === 0 && <p class="none">Nothing that falls due was reported.</p>}
      <Lines lines={ahead} />
      {past.length > 0 && <h3>Gone by</h3>}
      <Lines lines={past} />
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly CalendarLine[] }) {
  if (lines.length === 0) return null;
  return (
    <ol class="ahead">
      {lines.map((line) => (
        <li>
          <span class="when">{line.whenWords}</span>
          <div>
            <a href={fileLinks.entry(line.entry)}>{line.title}</a>
            <span class="support">
              {line.kind}; <strong>{line.certainty}</strong>
              {line.why !== null && ` (${line.why})`}; {line.known === "not dated" ? "" : `day ${line.known}: `}
              {line.basis}; {line.status}; {line.support}
            </span>
            <Cites cites={line.cites} links={fileLinks} open={1} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** The entries by day, those without a date last. */
export function TimelineSection({ index }: { readonly index: RecordIndex }) {
  const { days, undated } = timelineOf(index);
  return (
    <section id="timeline">
      <h2>Timeline</h2>
      {days.length === 0 && <p class="none">No entry has a date.</p>}
      {days.map(({ label, rows }) => (
        <Day label={label} rows={rows} />
      ))}
      {undated.length > 0 && <Day label="No date" rows={undated} />}
    </section>
  );
}

function Day({ label, rows }: { readonly label: string; readonly rows: readonly TimelineRow[] }) {
  return (
    <>
      <h3>{label}</h3>
      <ul class="entries">
        {rows.map(({ entry, frame, title, support, background }) => (
          <li>
            <a href={fileLinks.entry(entry)}>{title}</a>{" "}
            <span class="support">
              {frameWords[frame].one}; {support}
              {background && "; background"}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
