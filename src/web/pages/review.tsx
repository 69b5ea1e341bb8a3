/**
 * @module
 * `/review`: what most needs a person, with the reasons, and what people have corrected. Read here, answered with `rapporteur review`.
 */

import type { LoggedCorrection } from "../../model/index.js";
import { disputeView } from "../../publish/brief/disputes.js";
import { entryLine } from "../../publish/brief/happenings.js";
import type { Citation } from "../../publish/citation.js";
import { csvText } from "../../publish/csv-text.js";
import { Cites } from "../../publish/html/cites.js";
import { countWords } from "../../publish/words/day-words.js";
import { frameWords } from "../../publish/words/frame-words.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf } from "../pager.js";
import { jsonText } from "../twins.js";
import type { PageRoute, View, Waiting } from "../view.js";

/** The queue of a review. */
export const reviewPage: PageRoute = {
  path: "/review",
  render,
  twins: [
    { ending: "json", render: (view) => jsonText({ waiting: linesOf(view) }) },
    {
      ending: "csv",
      render: (view) =>
        csvText(
          ["kind", "id", "title", "need", "reasons"],
          linesOf(view).map(({ kind, id, title, need, reasons }) => ({
            kind,
            id,
            title,
            need,
            reasons: reasons.join("; "),
          })),
        ),
    },
  ],
  own: ["page"],
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

/** What waits and passes the days and filters. */
function linesOf({ waiting, index, links }: View): Line[] {
  const disputes = new Map(index.record.disputes.map((dispute) => [dispute.id, dispute]));
  return waiting.flatMap((item): Line[] => {
    const entry = index.entries.get(item.id);
    if (entry !== undefined) {
      const { title, cites } = entryLine(entry, index);
      return [{ ...item, title, what: frameWords[entry.frame].one, href: links.entry(entry.id), cites }];
    }
    const dispute = disputes.get(item.id);
    if (dispute === undefined) return [];
    const { title, aspect, about, sides } = disputeView(dispute, index);
    const cites = sides.flatMap((side) => side.cites.slice(0, 1));
    return [
      { ...item, title: `${title}: ${aspect}`, what: "dispute", href: `${links.entry(about)}#d-${dispute.id}`, cites },
    ];
  });
}

function render(view: View): string {
  const lines = linesOf(view);
  const piece = pieceOf(lines, view, nAtOnce);
  const log = [...(view.index.record.corrections ?? [])].reverse();
  return renderPage({
    title: "Review",
    path: "/review",
    view,
    twins: reviewPage.twins,
    children: (
      <>
        <h1>Review</h1>
        <p class="lead">
          {countWords(lines.length, "line waits", "lines wait")} for a person, what costs most when it is wrong first.
          In a project <code>rapporteur review</code> asks one after the other; <code>rapporteur correct ID</code>{" "}
          answers one.
        </p>
        <section>
          <h2>Waiting</h2>
          {lines.length === 0 && <p class="none">Nothing waits.</p>}
          <ol class="hits" start={piece.from}>
            {piece.rows.map((line) => (
              <Item line={line} view={view} />
            ))}
          </ol>
          <Pager piece={piece} view={view} path="/review" />
        </section>
        {log.length > 0 && <Log log={log} />}
      </>
    ),
  });
}

function Item({
  line: { id, kind, title, what, href, reasons, cites },
  view,
}: {
  readonly line: Line;
  readonly view: View;
}) {
  const answer =
    kind === "dispute"
      ? `rapporteur correct ${id} --not-a-dispute --why "…"`
      : `rapporteur correct ${id} FIELD=VALUE --why "…"`;
  return (
    <li>
      <span class="kind">{what}</span>{" "}
      <a class="title" href={href}>
        {title}
      </a>
      <p class="why">{reasons.join("; ")}</p>
      <Cites cites={cites} links={view.links} />
      <details class="more">
        <summary>Answer it</summary>
        <code>{answer}</code>
      </details>
    </li>
  );
}

function Log({ log }: { readonly log: readonly LoggedCorrection[] }) {
  return (
    <section>
      <h2>What people have corrected</h2>
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
            {log.slice(0, maxLog).map(({ id, at, by, target, old, new: now, why, standing }) => (
              <tr id={id}>
                <th scope="row">{at.slice(0, 16).replace("T", " ")}</th>
                <td>{by}</td>
                <td>{target}</td>
                <td>{old}</td>
                <td>{now}</td>
                <td>{why}</td>
                <td>{standing}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {log.length > maxLog && <p class="none">{log.length - maxLog} older ones are in `rapporteur log`.</p>}
    </section>
  );
}
