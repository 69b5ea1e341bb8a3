/**
 * @module
 * `/said`: who said what, by speaker; the speaker and the day can be chosen, and the choice is the address.
 */

import type { StatementView } from "../../publish/brief/speakers.js";
import { SpeakerSection } from "../../publish/html/said-list.js";
import { countWords, dayWords } from "../../publish/words/day-words.js";
import { Kept } from "../frame-bar.js";
import { renderPage } from "../layout.js";
import { Pager, pieceOf } from "../pager.js";
import { twinsOf } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The statements; `by` and `day` are chosen here too, beside the filters of every page. */
export const saidPage: PageRoute = { path: "/said", render, twins: twinsOf("said"), own: ["day", "page"] };

/** Speakers that can be chosen from a list: of thousands nobody finds one there. */
const mostSpeakers = 400;

function render(view: View): string {
  const { links } = view;
  const { speakers } = view.brief;
  const all = speakers.flatMap(({ speaker, statements }) => statements.map((statement) => ({ speaker, statement })));
  const nStatements = all.length;
  const piece = pieceOf(all, view);
  const bySpeaker = new Map<string, StatementView[]>();
  for (const { speaker, statement } of piece.rows)
    bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), statement]);
  return renderPage({
    title: "Who said what",
    path: "/said",
    view,
    twins: saidPage.twins,
    children: (
      <>
        <h1>Who said what</h1>
        <p class="lead">
          {countWords(nStatements, "statement")} of {countWords(speakers.length, "speaker")}. A statement is listed
          once, with every place that renders it; where renderings differ from the fullest quote, words added are
          underlined and words left out are struck.
        </p>
        <SpeakerForm view={view} />
        <fieldset class="looks">
          <legend class="unseen">Which renderings are shown</legend>
          <label>
            <input type="checkbox" id="only-quoted" /> Only what is quoted, without paraphrases
          </label>
        </fieldset>
        <div class="block">
          {speakers.length === 0 && <p class="none">No statement fits. Take a filter away to see more.</p>}
          {[...bySpeaker].map(([speaker, statements]) => (
            <SpeakerSection view={{ speaker, statements }} links={links} />
          ))}
        </div>
        <Pager piece={piece} view={view} path="/said" />
      </>
    ),
  });
}

function SpeakerForm({ view }: { readonly view: View }) {
  const { asked, choices } = view;
  const by = (asked.by ?? "").toLowerCase();
  const speakers = choices.speakers.slice(0, mostSpeakers);
  const isListed = speakers.some((speaker) => speaker.toLowerCase() === by);
  return (
    <form class="filter" method="get" action="/said">
      <Kept asked={asked} but={["by", "day", "page"]} />
      <label>
        Speaker
        <select name="by">
          <option value="">everybody</option>
          {by !== "" && !isListed && (
            <option value={asked.by} selected>
              {asked.by}
            </option>
          )}
          {speakers.map((speaker) => (
            <option value={speaker} selected={speaker.toLowerCase() === by}>
              {speaker}
            </option>
          ))}
        </select>
        {choices.speakers.length > mostSpeakers && (
          <span class="support">The {mostSpeakers} most heard; any other by name under Filter.</span>
        )}
      </label>
      <label>
        Day
        <select name="day">
          <option value="">any day</option>
          {choices.days.map((day) => (
            <option value={day} selected={day === asked.day}>
              {dayWords(day)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Show</button>
    </form>
  );
}
