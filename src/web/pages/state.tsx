/**
 * @module
 * `/state`: the board of proposals and parties, truces, and what lies ahead.
 */

import { boardOrder, boardPiece } from "../../publish/brief/board.js";
import { stanceHistories } from "../../publish/brief/stance-history.js";
import { NoteFoot, numberCites } from "../../publish/html/board-notes.js";
import { type Before, BoardTable } from "../../publish/html/board-table.js";
import { AheadList, TruceCard } from "../../publish/html/brief-parts.js";
import { calendarPieces } from "../../publish/ics.js";
import { countWords, dayWords } from "../../publish/words/day-words.js";
import { stanceMarks } from "../../publish/words/stance-words.js";
import { filterWords } from "../frame-bar.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf } from "../pager.js";
import { twinsOf } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The state of play. */
export const statePage: PageRoute = {
  path: "/state",
  render,
  own: ["page", "seen"],
  twins: [...twinsOf("state"), { ending: "ics", render: ({ index }) => calendarPieces(index) }],
};

const nAtOnce = 30;

/** What stood in a cell on the day that was seen; nothing moved where no day is asked for. */
function beforeOf({ asked: { seen }, knownBy }: View): Before {
  if (seen === undefined) return () => null;
  const known = new Map<string, string>();
  for (const { entry, stances } of knownBy(seen).state.proposals)
    for (const { actor, stance } of stances) known.set(`${entry}\u0000${actor}`, stance);
  return (entry, { party, stance }) => {
    const was = known.get(`${entry}\u0000${party}`) ?? "not-reported";
    if (was === stance) return null;
    return was === "not-reported" ? "" : stanceMarks[was as keyof typeof stanceMarks].word;
  };
}

function render(view: View): string {
  const { brief, index, links } = view;
  const cuts = filterWords(view).map(({ words }) => words);
  const piece = pieceOf(boardOrder(index).rows, view, nAtOnce);
  const truces = pieceOf(brief.truces, view, nAtOnce);
  const board = boardPiece(index, piece.rows);
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
          {view.asked.seen !== undefined && ` Outlined is what moved since ${dayWords(view.asked.seen)}.`}
        </p>
        <section class="sheet">
          <h2>Proposals and parties</h2>
          <BoardTable
            board={board}
            links={links}
            notes={notes}
            before={beforeOf(view)}
            histories={(entry) => stanceHistories(entry, index)}
          />
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
