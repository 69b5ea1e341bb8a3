/**
 * @module
 * Who said what as HTML: a line for each statement, all its renderings beneath it.
 */

import type { WordChange } from "../../text/word-diff.js";
import { cut, type RenderingDifference } from "../brief/renderings.js";
import { kindWords, type SpeakerView, type StatementView } from "../brief/speakers.js";
import { countWords } from "../words/day-words.js";
import { Cite } from "./cites.js";
import { anchor, type Links } from "./links.js";

/** The statements of one speaker. */
export function SpeakerSection({ view, links }: { readonly view: SpeakerView; readonly links: Links }) {
  return (
    <section class="speaker" id={`by-${anchor(view.speaker)}`}>
      <h2>
        {view.speaker} <span class="support">{countWords(view.statements.length, "statement")}</span>
      </h2>
      <ol class="said">
        {view.statements.map((statement) => (
          <li>
            <StatementBlock statement={statement} links={links} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** One statement and every place that renders it. */
export function StatementBlock({ statement, links }: { readonly statement: StatementView; readonly links: Links }) {
  return (
    <div class="statement">
      <p class="head">
        <a href={links.entry(statement.entry)}>{statement.when}</a>
        <span class="support">
          {[
            statement.act,
            ...(statement.isSaid ? [] : ["not said"]),
            statement.origins,
            ...(statement.via.length > 0 ? [`via ${statement.via.join(", ")}`] : []),
          ].join("; ")}
        </span>
      </p>
      <ul class="cites renderings">
        {statement.renderings.map(({ kind, cite, difference }) => (
          <li>
            <span>
              <span class={`kind k-${kind}`}>{kindWords(kind)}</span>
            </span>{" "}
            <div>
              <Cite cite={cite} links={links} />
              {difference !== null && difference.against !== null && (
                <Changes difference={difference} beside={outletAt(difference.against, statement)} />
              )}
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The outlet of the rendering at a place, or the place itself. */
function outletAt(place: string, { renderings }: StatementView): string {
  return renderings.find(({ cite }) => cite.place === place)?.cite.outlet ?? place;
}

/** What a rendering adds, leaves out and changes, in words for those who hear the page and in marks for those who see it. */
function Changes({
  difference: { isSame, changes },
  beside,
}: {
  readonly difference: RenderingDifference;
  readonly beside: string;
}) {
  if (isSame) return <p class="changes">the same words as {beside}</p>;
  return (
    <p class="changes">
      <span class="beside">beside {beside}:</span>{" "}
      {changes.map((change) => (
        <>
          <Change change={change} />{" "}
        </>
      ))}
    </p>
  );
}

function Change({ change: { how, text, was } }: { readonly change: WordChange }) {
  if (how === "kept") return <span>{cut(text)}</span>;
  return (
    <>
      {how !== "added" && (
        <del>
          <span class="unseen">left out: </span>
          {was ?? text}
          <span class="unseen">; </span>
        </del>
      )}
      {how === "changed" && " "}
      {how !== "left-out" && (
        <ins>
          <span class="unseen">{how === "changed" ? "instead: " : "added: "}</span>
          {text}
          <span class="unseen">; </span>
        </ins>
      )}
    </>
  );
}
