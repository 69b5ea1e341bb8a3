/**
 * @module
 * `/said`: who said what, by speaker; the speaker and the day can be chosen, and the choice is the address.
 */

import type { SpeakerView } from "../../publish/brief/speakers.js";
import { serverLinks } from "../../publish/html/links.js";
import { SpeakerSection } from "../../publish/html/said-list.js";
import { countWords, dayWords } from "../../publish/words/day-words.js";
import { renderPage } from "../layout.js";
import type { PageRoute, Query, View } from "../view.js";

/** The statements, filtered by `by` (a name or part of one) and `day` (an ISO day or the start of one). */
export const saidPage: PageRoute = {
  path: "/said",
  twin: "/said.json",
  render,
  json: (view, query) => ({ speakers: filterSpeakers(view, query) }),
};

/** The speakers that have a statement left under the filters. */
export function filterSpeakers({ brief }: View, { by = "", day = "" }: Query): SpeakerView[] {
  const name = by.trim().toLowerCase();
  return brief.speakers
    .filter(({ speaker }) => speaker.toLowerCase().includes(name))
    .map(({ speaker, statements }) => ({
      speaker,
      statements: statements.filter((statement) => day === "" || (statement.day ?? "").startsWith(day)),
    }))
    .filter(({ statements }) => statements.length > 0);
}

function render(view: View, query: Query): string {
  const speakers = filterSpeakers(view, query);
  const nStatements = speakers.reduce((n, { statements }) => n + statements.length, 0);
  return renderPage({
    title: "Who said what",
    current: "/said",
    twin: `/said.json${searchOf(query)}`,
    children: (
      <>
        <h1>Who said what</h1>
        <p class="lead">
          {countWords(nStatements, "statement")} of {countWords(speakers.length, "speaker")}. A statement is listed
          once, with every place that renders it; where renderings differ from the fullest quote, words added are
          underlined and words left out are struck.
        </p>
        <Filter view={view} query={query} />
        <div class="block">
          {speakers.length === 0 && <p class="none">No statement fits. Take a filter away to see more.</p>}
          {speakers.map((speaker) => (
            <SpeakerSection view={speaker} links={serverLinks} />
          ))}
        </div>
      </>
    ),
  });
}

function Filter({ view, query }: { readonly view: View; readonly query: Query }) {
  const { speakers } = view.brief;
  const days = [
    ...new Set(speakers.flatMap(({ statements }) => statements.flatMap(({ day }) => day?.slice(0, 10) ?? []))),
  ].sort();
  return (
    <form class="filter" method="get" action="/said">
      <label>
        Speaker
        <select name="by">
          <option value="">everybody</option>
          {speakers.map(({ speaker }) => (
            <option value={speaker} selected={speaker.toLowerCase() === (query.by ?? "").toLowerCase()}>
              {speaker}
            </option>
          ))}
        </select>
      </label>
      <label>
        Day
        <select name="day">
          <option value="">any day</option>
          {days.map((day) => (
            <option value={day} selected={day === query.day}>
              {dayWords(day)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Show</button>
      {(query.by || query.day) && <a href="/said">Show all</a>}
    </form>
  );
}

/** The filters in their one order, so that two people with the same view have the same address. */
function searchOf({ by, day }: Query): string {
  const search = new URLSearchParams();
  if (by) search.set("by", by);
  if (day) search.set("day", day);
  return search.size === 0 ? "" : `?${search}`;
}
