/**
 * @module
 * The sections of a brief as HTML, in reading order; the server's first page and a self-contained file both show them.
 */

import type { Brief } from "../brief.js";
import { BoardTable } from "./board-table.js";
import { AheadList, HappeningList, NoteList, TruceCard, UndatedList } from "./brief-parts.js";
import { DisputeCard } from "./dispute-card.js";
import type { Links } from "./links.js";

/** Everything of a brief but its head and who said what. */
export function BriefBody({ brief, links }: { readonly brief: Brief; readonly links: Links }) {
  return (
    <>
      <section id="disputes">
        <h2>Disputes</h2>
        {brief.disputes.length === 0 && <p class="none">No disputes were found.</p>}
        {brief.disputes.map((dispute) => (
          <DisputeCard dispute={dispute} links={links} />
        ))}
      </section>
      <section id="state" class="sheet">
        <h2>State of play</h2>
        <BoardTable board={brief.board} links={links} />
      </section>
      {brief.truces.length > 0 && (
        <section id="truces">
          <h2>Truces</h2>
          {brief.truces.map((truce) => (
            <TruceCard truce={truce} links={links} />
          ))}
        </section>
      )}
      <section id="ahead">
        <h2>Ahead</h2>
        <AheadList ahead={brief.ahead} links={links} />
      </section>
      {brief.happenings.length > 0 && (
        <section id="reported">
          <h2>Also reported</h2>
          {brief.happenings.map((happening) => (
            <HappeningList happening={happening} links={links} />
          ))}
        </section>
      )}
    </>
  );
}

/** What stands at the end of a brief: differences that fit together, days worked out, notes. */
export function BriefTail({ brief, links }: { readonly brief: Brief; readonly links: Links }) {
  return (
    <>
      {brief.differences.length > 0 && (
        <section id="differences">
          <h2>Differences that fit together</h2>
          {brief.differences.map((dispute) => (
            <DisputeCard dispute={dispute} links={links} />
          ))}
        </section>
      )}
      {brief.undated.length > 0 && (
        <section id="undated">
          <h2>Articles without a day of their own</h2>
          <UndatedList undated={brief.undated} links={links} />
        </section>
      )}
      {brief.notes.length > 0 && (
        <section id="notes">
          <h2>Notes on the texts</h2>
          <NoteList notes={brief.notes} links={links} />
        </section>
      )}
    </>
  );
}
