/**
 * @module
 * `/review`: what most needs a person, with the reasons, and what people have corrected. Each line leads to its question.
 */

import type { LoggedCorrection } from "../../model/index.js";
import { disputeView } from "../../publish/brief/disputes.js";
import { entryLine } from "../../publish/brief/happenings.js";
import type { Citation } from "../../publish/citation.js";
import { csvPieces } from "../../publish/csv-text.js";
import { Cites } from "../../publish/html/cites.js";
import { jsonPieces } from "../../publish/pieces.js";
import type { RecordIndex } from "../../publish/record-index.js";
import { countWords } from "../../publish/words/day-words.js";
import { frameWords } from "../../publish/words/frame-words.js";
import { type LazyList, lazyList } from "../../text/lazy-list.js";
import { onceFor } from "../../text/once-for.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf } from "../pager.js";
import { Notice } from "../review/notice.js";
import { Signing } from "../review/signing.js";
import type { PageRoute, View, Waiting } from "../view.js";

/** The queue of a review. */
export const reviewPage: PageRoute = {
  path: "/review",
  render,
  twins: [
    { ending: "json", render: (view) => jsonPieces({ waiting: linesOf(waitingOf(view), view) }) },
    {
      ending: "csv",
      render: (view) =>
        csvPieces(
          ["kind", "id", "title", "need", "reasons"],
          lazyList(linesOf(waitingOf(view), view), ({ kind, id, title, need, reasons }) => ({
            kind,
            id,
            title,
            need,
            reasons: reasons.join("; "),
          })),
        ),
    },
  ],
  own: ["page", "wrote"],
};

const nAtOnce = 50;
/** Corrections shown, the latest first; the rest is in `rapporteur log`. */
const maxLog = 100;

/** One thing that waits, as the page shows it. */
interface Line extends Waiting {
  readonly title: string;
  /** The kind in words. */
  readonly what: string;
  readonly href: string;
  readonly cites: readonly Citation[];
}

/** What waits and passes the days and filters; corrections pass them all. */
export function waitingOf({ waiting, index }: View): readonly Waiting[] {
  return passing(index)(waiting);
}

/** Worked out once for a view: whoever answers looks at the queue again for each question. */
const passing = onceFor((index: RecordIndex) => {
  const disputes = new Set(index.record.disputes.map(({ id }) => id));
  return onceFor((waiting: readonly Waiting[]): readonly Waiting[] =>
    waiting.filter(({ kind, id }) => kind === "correction" || index.entries.has(id) || disputes.has(id)),
  );
});

/** Where an item is asked about. */
export function questionPath(id: string, search: string): string {
  return `/review/${encodeURIComponent(id)}${search}`;
}

function linesOf(waiting: readonly Waiting[], { index, search, review }: View): LazyList<Line> {
  const disputes = new Map(index.record.disputes.map((dispute) => [dispute.id, dispute]));
  return lazyList(waiting, (item): Line => {
    const shared = { ...item, href: questionPath(item.id, search) };
    const entry = index.entries.get(item.id);
    if (entry !== undefined) return { ...shared, ...entryLine(entry, index), what: frameWords[entry.frame].one };
    const dispute = disputes.get(item.id);
    if (dispute === undefined)
      return { ...shared, title: review?.question(item.id)?.title ?? item.id, what: "correction", cites: [] };
    const { title, aspect, sides } = disputeView(dispute, index);
    const firsts = sides.flatMap((side) => side.cites.slice(0, 1));
    // one sentence may hold both versions
    const cites = [...new Map(firsts.map((cite) => [cite.place, cite])).values()];
    return { ...shared, title: `${title}: ${aspect}`, what: "dispute", cites };
  });
}

function render(view: View): string {
  const waiting = waitingOf(view);
  const piece = pieceOf(waiting, view, nAtOnce);
  const log = (view.review?.log ?? []).toReversed();
  const [first] = waiting;
  return renderPage({
    title: "Review",
    path: "/review",
    view,
    twins: reviewPage.twins,
    children: (
      <>
        <h1>Review</h1>
        <p class="lead">
          {countWords(waiting.length, "line waits", "lines wait")} for a person, what costs most when it is wrong first.
        </p>
        <Notice view={view} />
        {first !== undefined && (
          <p class="block">
            <a class="press" href={questionPath(first.id, view.search)}>
              Start with the first
            </a>
          </p>
        )}
        <section>
          <h2>Waiting</h2>
          {waiting.length === 0 && <p class="none">Nothing waits.</p>}
          <ol class="hits" start={piece.from}>
            {[...linesOf(piece.rows, view)].map((line) => (
              <Item line={line} view={view} />
            ))}
          </ol>
          <Pager piece={piece} view={view} path="/review" />
        </section>
        {view.review?.mayAnswer !== "no-log" && (
          <p class="block">
            <a href="/coding">Blind coding by two or more people</a>, and how far they agree.
          </p>
        )}
        {log.length > 0 && <Log log={log} view={view} />}
      </>
    ),
  });
}

function Item({ line: { title, what, href, reasons, cites }, view }: { readonly line: Line; readonly view: View }) {
  return (
    <li>
      <span class="kind">{what}</span>{" "}
      <a class="title" href={href}>
        {title}
      </a>
      <p class="why">{reasons.join("; ")}</p>
      <Cites cites={cites} links={view.links} />
    </li>
  );
}

function Log({ log, view }: { readonly log: readonly LoggedCorrection[]; readonly view: View }) {
  const mayUndo = view.review?.mayAnswer === true;
  return (
    <section>
      <h2>What people have corrected</h2>
      {mayUndo && (
        <form id="answer" class="answer" method="post" action={`/review/undo${view.search}`} data-answers>
          <button type="submit" disabled hidden />
          <Signing review={view.review!} />
        </form>
      )}
      <section class="scroll" aria-label="Corrections" tabindex={0}>
        <table class="list">
          <thead>
            <tr>
              {["When", "Who", "What", "Was", "Is", "Why", "Now"].map((name) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {log.slice(0, maxLog).map(({ id, at, by, target, change, old, new: now, why, standing }) => (
              <tr id={id}>
                <th scope="row">{at.slice(0, 16).replace("T", " ")}</th>
                <td>{by}</td>
                <td>{target}</td>
                <td>{old}</td>
                <td>{now}</td>
                <td>{why}</td>
                <td>
                  {standing}
                  {mayUndo && standing !== "undone" && change.kind !== "undo" && (
                    <>
                      {" "}
                      <button type="submit" form="answer" name="corrections" value={id} class="copy">
                        Take back<span class="unseen"> {id}</span>
                      </button>
                    </>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {log.length > maxLog && <p class="none">{log.length - maxLog} older ones are in `rapporteur log`.</p>}
    </section>
  );
}
