/**
 * @module
 * Who said what as HTML: a line for each statement, all its renderings beneath it.
 */

import type { WordChange } from "../../text/word-diff.js";
import { cut, type RenderingDifference } from "../brief/renderings.js";
import { kindWords, type SpeakerView, type StatementView } from "../brief/speakers.js";
import { type Citation, unnamedOutlet } from "../citation.js";
import { countWords } from "../words/day-words.js";
import { Cite, Source } from "./cites.js";
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
              {difference?.isSame === true && difference.against !== null ? (
                <SameWords cite={cite} links={links} beside={outletAt(difference.against, statement)} />
              ) : (
                <Cite cite={cite} links={links} />
              )}
              {difference !== null && difference.against !== null && !difference.isSame && (
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
  const outlet = renderings.find(({ cite }) => cite.place === place)?.cite.outlet ?? unnamedOutlet;
  return outlet === unnamedOutlet ? place : outlet;
}

/** A rendering that has the words of another: they are read once, and lead to their place here too. */
function SameWords({
  cite,
  links,
  beside,
}: {
  readonly cite: Citation;
  readonly links: Links;
  readonly beside: string;
}) {
  return (
    <span class="cite">
      <a class="words same" href={links.words(cite)}>
        the same words as {beside}
      </a>{" "}
      <Source cite={cite} />
    </span>
  );
}

/** What a rendering adds, leaves out and changes, in words for those who hear the page and in marks for those who see it. */
function Changes({
  difference: { changes },
  beside,
}: {
  readonly difference: RenderingDifference;
  readonly beside: string;
}) {
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
