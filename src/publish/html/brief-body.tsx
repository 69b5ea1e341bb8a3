/**
 * @module
 * The sections of a brief as HTML, in reading order; the server's first page and a self-contained file both show them.
 */

import type { Entry } from "../../model/index.js";
import { boardOrder, boardPiece } from "../brief/board.js";
import { disputeOrder, disputeView } from "../brief/disputes.js";
import { entryLine, happeningOrder } from "../brief/happenings.js";
import type { Brief } from "../brief.js";
import type { RecordIndex } from "../record-index.js";
import { countWords } from "../words/day-words.js";
import { frameWords } from "../words/frame-words.js";
import { BoardTable } from "./board-table.js";
import { AheadList, HappeningList, NoteList, TruceCard, UndatedList } from "./brief-parts.js";
import { DisputeCard } from "./dispute-card.js";
import type { Links } from "./links.js";

/** How much of a long brief stands on the page; the rest is a page of its own. A file that stands alone has no limits. */
export interface BriefLimits {
  readonly disputes: number;
  /** Versions of one of them. */
  readonly sides: number;
  /** Proposals of the board. */
  readonly rows: number;
  readonly truces: number;
  readonly ahead: number;
  /** Entries of one kind. */
  readonly lines: number;
  /** Where the whole of a section stands: a view, or the entries of one frame. */
  readonly whole: (section: "disputes" | "state" | "calendar" | "articles" | { readonly frame: string }) => string;
}

interface BriefProps {
  readonly index: RecordIndex;
  readonly brief: Brief;
  readonly links: Links;
  readonly limits?: BriefLimits;
}

/** Everything of a brief but its head and who said what. */
export function BriefBody({ index, brief, links, limits }: BriefProps) {
  const { ahead, truces } = brief;
  const disputes = disputeOrder(index, { genuine: true });
  const rows = boardOrder(index).rows;
  const happenings = happeningOrder(index);
  const lineOf = (entry: Entry) => entryLine(entry, index);
  return (
    <>
      <div class="front">
        <section id="disputes">
          <h2>Disputes</h2>
          {disputes.length === 0 && <p class="none">No disputes were found.</p>}
          {disputes.slice(0, limits?.disputes).map((dispute) => (
            <DisputeCard dispute={disputeView(dispute, index)} links={links} most={limits?.sides} />
          ))}
          <Whole n={disputes.length} shown={limits?.disputes} one="dispute" to={limits?.whole("disputes")} />
        </section>
        <section id="ahead">
          <h2>Ahead</h2>
          <AheadList ahead={ahead.slice(0, limits?.ahead)} links={links} />
          <Whole n={ahead.length} shown={limits?.ahead} one="line" to={limits?.whole("calendar")} />
        </section>
      </div>
      <section id="state" class="sheet">
        <h2>State of play</h2>
        <BoardTable board={boardPiece(index, rows.slice(0, limits?.rows))} links={links} />
        <Whole n={rows.length} shown={limits?.rows} one="proposal" to={limits?.whole("state")} />
      </section>
      {truces.length > 0 && (
        <section id="truces">
          <h2>Truces</h2>
          {truces.slice(0, limits?.truces).map((truce) => (
            <TruceCard truce={truce} links={links} />
          ))}
          <Whole n={truces.length} shown={limits?.truces} one="truce" to={limits?.whole({ frame: "ceasefire" })} />
        </section>
      )}
      {happenings.length > 0 && (
        <section id="reported">
          <h2>Also reported</h2>
          {happenings.map(({ frame, heading, entries }) => (
            <>
              <HappeningList
                happening={{ frame, heading, lines: entries.slice(0, limits?.lines).map(lineOf) }}
                links={links}
                n={entries.length}
              />
              <Whole
                n={entries.length}
                shown={limits?.lines}
                one={frameWords[frame].one}
                many={heading.toLowerCase()}
                to={limits?.whole({ frame })}
              />
            </>
          ))}
        </section>
      )}
    </>
  );
}

/** The way to the rest, where there is one. */
function Whole({
  n,
  shown,
  one,
  many = `${one}s`,
  to,
}: {
  readonly n: number;
  readonly shown: number | undefined;
  readonly one: string;
  readonly many?: string;
  readonly to: string | undefined;
}) {
  if (shown === undefined || to === undefined || n <= shown) return null;
  return (
    <p class="whole">
      <a href={to}>All {countWords(n, one, many)}</a>
    </p>
  );
}

/** What stands at the end of a brief: differences that fit together, days worked out, notes. */
export function BriefTail({ index, brief, links, limits }: BriefProps) {
  const { undated } = brief;
  const differences = disputeOrder(index, { genuine: false });
  return (
    <>
      {differences.length > 0 && (
        <section id="differences">
          <h2>Differences that fit together</h2>
          {differences.slice(0, limits?.disputes).map((dispute) => (
            <DisputeCard dispute={disputeView(dispute, index)} links={links} most={limits?.sides} />
          ))}
          <Whole n={differences.length} shown={limits?.disputes} one="difference" to={limits?.whole("disputes")} />
        </section>
      )}
      {undated.length > 0 && (
        <section id="undated">
          <h2>Articles without a day of their own</h2>
          <UndatedList undated={undated.slice(0, limits?.lines)} links={links} />
          <Whole n={undated.length} shown={limits?.lines} one="article" to={limits?.whole("articles")} />
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
