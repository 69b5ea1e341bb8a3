/**
 * @module
 * `/state`: the board of proposals and parties, truces, and what lies ahead.
 */

import { BoardTable } from "../../publish/html/board-table.js";
import { AheadList, TruceCard } from "../../publish/html/brief-parts.js";
import { serverLinks } from "../../publish/html/links.js";
import { dayWords } from "../../publish/words/day-words.js";
import { renderPage } from "../layout.js";
import type { PageRoute, View } from "../view.js";

/** The state of play. */
export const statePage: PageRoute = { path: "/state", twin: "/state.json", render, json };

function json({ index, brief }: View) {
  const { board, truces, ahead } = brief;
  return { ...index.record.state, board, truces, ahead };
}

function render({ brief }: View): string {
  return renderPage({
    title: "State of play",
    current: "/state",
    twin: "/state.json",
    children: (
      <>
        <h1>State of play</h1>
        <p class="lead">
          {brief.asOf === null ? "As the articles leave it." : `As of ${dayWords(brief.asOf)}.`} A party that no article
          places is said to be not reported.
        </p>
        <section>
          <h2>Proposals and parties</h2>
          <BoardTable board={brief.board} links={serverLinks} />
        </section>
        <section>
          <h2>Truces</h2>
          {brief.truces.length === 0 && <p class="none">No truces were reported.</p>}
          {brief.truces.map((truce) => (
            <TruceCard truce={truce} links={serverLinks} />
          ))}
        </section>
        <section>
          <h2>Ahead</h2>
          <AheadList ahead={brief.ahead} links={serverLinks} />
        </section>
      </>
    ),
  });
}
