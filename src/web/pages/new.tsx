/**
 * @module
 * `/new`: what has changed since a day: stances, truces, talks and deadlines that stand otherwise, new disputes, new entries.
 *
 * "Since" is a day of publication, so that the same address shows the same on every machine and on every morning.
 */

import { addDays } from "../../model/index.js";
import { AheadList } from "../../publish/html/brief-parts.js";
import { Cites, Day } from "../../publish/html/cites.js";
import type { RecordIndex } from "../../publish/record-index.js";
import { type Change, changeOf, type Move, movesBetween } from "../../publish/views/changes.js";
import { changePieces } from "../../publish/views/render-changes.js";
import { countWords, dayWords } from "../../publish/words/day-words.js";
import { lazyList } from "../../text/lazy-list.js";
import { onceFor } from "../../text/once-for.js";
import { askedWith, searchOf } from "../asked.js";
import { Kept } from "../frame-bar.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf } from "../pager.js";
import type { PageRoute, Twin, View } from "../view.js";

/** What is new. */
export const newPage: PageRoute = {
  path: "/new",
  render,
  twins: (["json", "csv"] as const).map(
    (format): Twin => ({ ending: format, render: (view) => changePieces(changesOf(view), format) }),
  ),
  own: ["seen", "page"],
};

const headings: { readonly [what in Change["what"]]: string } = {
  stance: "Stances that changed",
  truce: "Truces that stand otherwise",
  talks: "Talks that stand otherwise",
  deadline: "Deadlines that stand otherwise",
  origin: "Told by a second origin now",
  due: "Near",
  dispute: "New disputes and differences",
  entry: "New entries",
  field: "Fields that are otherwise",
  gone: "Entries that are gone",
};

/** Lines of what lies ahead: beside the news they are a reminder. */
const nAhead = 12;

/** The day before the newest article, unless another is asked for. */
function seenOf({ asked, choices }: View): string | null {
  if (asked.seen !== undefined) return asked.seen;
  const last = asked.known_by ?? choices.lastDay;
  return last === null ? null : addDays(last, -1);
}

/** The changes that were asked for last, for as long as a view is kept: its pieces and twins are of the same. */
const last = onceFor((_: RecordIndex): { seen: string | null; moves: Move[] } => ({ seen: null, moves: [] }));

function movesOf(view: View): readonly Move[] {
  const seen = seenOf(view);
  if (seen === null) return [];
  const known = last(view.index);
  if (known.seen !== seen) Object.assign(known, { seen, moves: movesBetween(view.knownBy(seen), view.index) });
  return known.moves;
}

function changesOf(view: View): Iterable<Change> {
  return lazyList(movesOf(view), changeOf);
}

function render(view: View): string {
  const seen = seenOf(view);
  const moves = movesOf(view);
  const piece = pieceOf(moves, view);
  const changes = piece.rows.map(changeOf);
  const last = view.asked.known_by ?? view.choices.lastDay;
  return renderPage({
    title: "What is new",
    path: "/new",
    view,
    twins: newPage.twins,
    children: (
      <>
        <h1>{seen === null ? "What is new" : `New since ${dayWords(seen)}`}</h1>
        <Count view={view} seen={seen} moves={moves} />
        {seen !== null && moves.some(({ what }) => what === "stance") && (
          <p>
            <a href={`/state${searchOf(askedWith(view.asked, { seen, page: null }))}`}>
              On the board, what moved is outlined
            </a>
          </p>
        )}
        <SeenForm view={view} seen={seen} last={last} />
        <div class="front">
          <div>
            {moves.length === 0 && <p class="none block">Nothing is new: no article was published after that day.</p>}
            {Object.entries(headings).map(([what, heading]) => (
              <Changes heading={heading} changes={changes.filter((change) => change.what === what)} view={view} />
            ))}
            <Pager piece={piece} view={view} path="/new" />
          </div>
          <section id="ahead">
            <h2>Ahead</h2>
            <AheadList ahead={view.brief.ahead.slice(0, nAhead)} links={view.links} />
            {view.brief.ahead.length > nAhead && (
              <p class="whole">
                <a href={`/calendar${view.search}`}>All {countWords(view.brief.ahead.length, "line")}</a>
              </p>
            )}
          </section>
        </div>
      </>
    ),
  });
}

function Count({
  view,
  seen,
  moves,
}: {
  readonly view: View;
  readonly seen: string | null;
  readonly moves: readonly Move[];
}) {
  const articles = view.index.record.articles.filter(
    ({ published }) => seen !== null && (published.value ?? "") > seen,
  );
  const origins = new Set(articles.map(({ origin }) => origin));
  const n = (what: Change["what"]) => moves.filter((move) => move.what === what).length;
  return (
    <p class="lead">
      {countWords(articles.length, "article")} of {countWords(origins.size, "origin")};{" "}
      {countWords(n("stance"), "stance")} changed,{" "}
      {countWords(n("dispute"), "new dispute or difference", "new disputes and differences")},{" "}
      {countWords(n("entry"), "new entry", "new entries")}.
    </p>
  );
}

function SeenForm({
  view,
  seen,
  last,
}: {
  readonly view: View;
  readonly seen: string | null;
  readonly last: string | null;
}) {
  const here = `/new${searchOf(askedWith(view.asked, { seen: null, page: null }))}`;
  return (
    <form class="filter" method="get" action="/new">
      <Kept asked={view.asked} but={["seen", "page"]} />
      <label>
        New since
        <input type="date" name="seen" value={seen ?? ""} />
      </label>
      <button type="submit">Show</button>
      {last !== null && (
        <button type="button" class="quiet" data-seen={last} hidden>
          Mark all as seen
        </button>
      )}
      <a href={here} data-since hidden>
        Since you last looked,
      </a>
    </form>
  );
}

function Changes({
  heading,
  changes,
  view: { links, index },
}: {
  readonly heading: string;
  readonly changes: readonly Change[];
  readonly view: View;
}) {
  if (changes.length === 0) return null;
  const about = new Map(index.record.disputes.map((dispute) => [dispute.id, dispute.about]));
  return (
    <section>
      <h2>
        {heading} <span class="support">{changes.length}</span>
      </h2>
      <ul class="entries">
        {changes.map(({ what, id, title, was, now, day, cites }) => (
          <li>
            <a href={what === "dispute" ? `${links.entry(about.get(id) ?? "")}#d-${id}` : links.entry(id)}>{title}</a>{" "}
            <span class="support">
              {was === null ? now : `${was} → ${now}`}; <Day value={day} />
            </span>
            <Cites cites={cites} links={links} open={1} of={what === "dispute" ? about.get(id) : id} />
          </li>
        ))}
      </ul>
    </section>
  );
}
