/**
 * @module
 * `/`: the brief. What is disputed, who stands where, what lies ahead, in that order.
 */

import { renderCsv } from "../../publish/csv.js";
import { BriefBody, BriefTail } from "../../publish/html/brief-body.js";
import { renderCalendar } from "../../publish/ics.js";
import { renderMarkdown } from "../../publish/md.js";
import { dayWords } from "../../publish/words/day-words.js";
import { renderPage } from "../layout.js";
import { jsonText } from "../twins.js";
import type { PageRoute, View } from "../view.js";

/** The first page. */
export const briefPage: PageRoute = {
  path: "/",
  render,
  twins: [
    { ending: "json", render: ({ brief }) => jsonText(brief) },
    { ending: "csv", render: ({ index }) => renderCsv(index) },
    { ending: "md", render: ({ index }) => renderMarkdown(index) },
    { ending: "ics", render: ({ index }) => renderCalendar(index) },
  ],
};

function render(view: View): string {
  const { brief, links } = view;
  return renderPage({
    title: "Brief",
    path: "/",
    view,
    twins: briefPage.twins,
    children: (
      <>
        <h1>{brief.title}</h1>
        <Counts view={view} />
        <BriefBody brief={brief} links={links} />
        <section id="speakers">
          <h2>Who said what</h2>
          {brief.speakers.length === 0 && <p class="none">No statements were found.</p>}
          <ul class="chips">
            {brief.speakers.map(({ speaker, statements }) => (
              <li>
                <a href={links.speaker(speaker)}>
                  {speaker} <span class="support">{statements.length}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
        <BriefTail brief={brief} links={links} />
      </>
    ),
  });
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
            <strong>{n}</strong> {n === 1 ? one : `${one}s`}
          </a>
        </li>
      ))}
      {asOf !== null && <li>as of {dayWords(asOf)}</li>}
      {knownBy !== null && <li>as known on {dayWords(knownBy)}</li>}
    </ul>
  );
}
