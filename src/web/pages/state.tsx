/**
 * @module
 * `/state`: the board of proposals and parties, truces, and what lies ahead.
 */

import { boardOf, boardOrder } from "../../publish/brief/board.js";
import { NoteFoot, numberCites } from "../../publish/html/board-notes.js";
import { BoardTable } from "../../publish/html/board-table.js";
import { AheadList, TruceCard } from "../../publish/html/brief-parts.js";
import { renderCalendar } from "../../publish/ics.js";
import { countWords, dayWords } from "../../publish/words/day-words.js";
import { filterWords } from "../frame-bar.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf } from "../pager.js";
import { twinsOf } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The state of play. */
export const statePage: PageRoute = {
  path: "/state",
  render,
  own: ["page"],
  twins: [...twinsOf("state"), { ending: "ics", render: ({ index }) => renderCalendar(index) }],
};

const nAtOnce = 30;

function render(view: View): string {
  const { brief, index, links } = view;
  const cuts = filterWords(view).map(({ words }) => words);
  const piece = pieceOf(boardOrder(index).rows, view, nAtOnce);
  const truces = pieceOf(brief.truces, view, nAtOnce);
  const board = boardOf(index, piece.rows);
  const notes = numberCites(board, cuts.length === 0 ? "All days, no filter" : cuts.join(" · "));
  return renderPage({
    title: "State of play",
    path: "/state",
    view,
    twins: statePage.twins,
    children: (
      <>
        <h1>State of play</h1>
        <p class="lead">
          {brief.asOf === null ? "As the articles leave it." : `As of ${dayWords(brief.asOf)}.`} A party that no article
          places is said to be not reported.
        </p>
        <section class="sheet">
          <h2>Proposals and parties</h2>
          <BoardTable board={board} links={links} notes={notes} />
          <Pager piece={piece} view={view} path="/state" />
          <NoteFoot notes={notes} urlOf={(id) => view.index.articles.get(id)?.url ?? null} />
        </section>
        <section>
          <h2>Truces</h2>
          {brief.truces.length === 0 && <p class="none">No truces were reported.</p>}
          {truces.rows.map((truce) => (
            <TruceCard truce={truce} links={links} />
          ))}
          <Pager piece={truces} view={view} path="/state" label="Pieces of the truces" />
        </section>
        <section>
          <h2>Ahead</h2>
          <AheadList ahead={brief.ahead.slice(0, nAtOnce)} links={links} />
          {brief.ahead.length > nAtOnce && (
            <p class="whole">
              <a href={`/calendar${view.search}`}>All {countWords(brief.ahead.length, "line")}</a>
            </p>
          )}
        </section>
      </>
    ),
  });
}
