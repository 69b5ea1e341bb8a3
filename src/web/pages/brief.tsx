/**
 * @module
 * `/`: the brief. At a glance who stands where since when, which truce holds, what is disputed and what is due; then the same with its words.
 */

import { countSpeakers } from "../../publish/brief/speakers.js";
import { briefLines } from "../../publish/brief.js";
import { csvOf } from "../../publish/csv.js";
import { BriefBody, type BriefLimits, BriefTail } from "../../publish/html/brief-body.js";
import { calendarPieces } from "../../publish/ics.js";
import { markdownPieces } from "../../publish/md.js";
import { jsonPieces, lineJson } from "../../publish/pieces.js";
import { countWords, dayWords, shownNumber } from "../../publish/words/day-words.js";
import { askedWith, searchOf } from "../asked.js";
import { Glance } from "../glance.js";
import { renderPage } from "../layout.js";
import type { PageRoute, View } from "../view.js";

/** The first page. */
export const briefPage: PageRoute = {
  path: "/",
  render,
  twins: [
    { ending: "json", render: ({ index }) => jsonPieces(briefLines(index)) },
    { ending: "csv", render: ({ index }) => csvOf(index) },
    { ending: "jsonl", render: ({ index }) => lineJson(index.record.entries) },
    { ending: "md", render: ({ index }) => markdownPieces(index) },
    { ending: "ics", render: ({ index }) => calendarPieces(index) },
  ],
};

/** More names than this are no overview. */
const maxSpeakers = 40;

function render(view: View): string {
  const { brief, index } = view;
  const speakers = countSpeakers(index.record);
  // the words in sight are enough for a first look; the others are one step away
  const links = { ...view.links, mostPlaces: 0 };
  return renderPage({
    title: "Brief",
    path: "/",
    view,
    twins: briefPage.twins,
    children: (
      <>
        <h1>{brief.title}</h1>
        <Counts view={view} />
        <WhyEmpty view={view} />
        <Glance view={view} />
        <BriefBody index={index} brief={brief} links={links} limits={limitsOf(view)} />
        <section id="speakers">
          <h2>Who said what</h2>
          {speakers.length === 0 && <p class="none">No statements were found.</p>}
          <ul class="chips">
            {speakers.slice(0, maxSpeakers).map(({ speaker, statements }) => (
              <li>
                <a href={links.speaker(speaker)}>
                  {speaker} <span class="support">{shownNumber(statements)}</span>
                </a>
              </li>
            ))}
            {speakers.length > maxSpeakers && (
              <li>
                <a href={`/said${view.search}`}>All {countWords(speakers.length, "speaker")}</a>
              </li>
            )}
          </ul>
        </section>
        <BriefTail index={index} brief={brief} links={links} limits={limitsOf(view)} />
      </>
    ),
  });
}

/** A first page is read at one sitting; the rest is a page of its own. */
function limitsOf({ asked, search }: View): BriefLimits {
  return {
    disputes: 6,
    sides: 4,
    rows: 5,
    truces: 3,
    ahead: 6,
    lines: 4,
    whole: (section) =>
      typeof section === "string"
        ? `/${section}${search}`
        : `/timeline${searchOf(askedWith(asked, { frame: section.frame }))}`,
  };
}

/** A page that shows nothing says why, and what to do. */
function WhyEmpty({ view }: { readonly view: View }) {
  const { articles, entries } = view.index.record;
  if (entries.length > 0) return null;
  if (articles.length > 0)
    return searchOf(view.asked) === "" ? (
      <p class="lead">
        The articles are readable, and no entry was found in them: <a href="/articles">read them</a>.
      </p>
    ) : (
      <p class="lead">
        No entry passes the days and filters above. <a href="/">Take all away</a>
      </p>
    );
  return (
    <section>
      <h2>Nothing has been read yet</h2>
      <p>Three commands make a record:</p>
      <pre>
        <code>{"rapporteur init talks && cd talks\nrapporteur add ~/articles\nrapporteur build"}</code>
      </pre>
      <p>
        <code>rapporteur serve ~/articles</code> shows the pages of a folder at once, without a project.
      </p>
    </section>
  );
}

function Counts({ view }: { readonly view: View }) {
  const { counts, asOf, knownBy } = view.brief;
  const figures: readonly (readonly [n: number, one: string, href: string])[] = [
    [counts.articles, "article", "/articles"],
    [counts.origins, "origin", "/articles"],
    [counts.disputes, "dispute", "/disputes"],
    [counts.proposals, "proposal", "/state"],
    [counts.statements, "statement", "/said"],
    [counts.entries, counts.entries === 1 ? "entry" : "entrie", "/timeline"],
  ];
  return (
    <ul class="counts">
      {figures.map(([n, one, href]) => (
        <li>
          <a href={`${href}${view.search}`}>
            <strong>{shownNumber(n)}</strong> {n === 1 ? one : `${one}s`}
          </a>
        </li>
      ))}
      {asOf !== null && <li>as of {dayWords(asOf)}</li>}
      {knownBy !== null && <li>as known on {dayWords(knownBy)}</li>}
    </ul>
  );
}
