/**
 * @module
 * `/`: the brief. What is disputed, who stands where, what lies ahead, in that order.
 */

import { BriefBody, BriefTail } from "../../publish/html/brief-body.js";
import { serverLinks } from "../../publish/html/links.js";
import { dayWords } from "../../publish/words/day-words.js";
import { renderPage } from "../layout.js";
import type { PageRoute, View } from "../view.js";

/** The first page. */
export const briefPage: PageRoute = { path: "/", twin: "/.json", render, json: ({ brief }) => brief };

function render({ brief }: View): string {
  return renderPage({
    title: "Brief",
    current: "/",
    twin: "/.json",
    children: (
      <>
        <h1>{brief.title}</h1>
        <Counts brief={brief} />
        <BriefBody brief={brief} links={serverLinks} />
        <section id="speakers">
          <h2>Who said what</h2>
          {brief.speakers.length === 0 && <p class="none">No statements were found.</p>}
          <ul class="chips">
            {brief.speakers.map(({ speaker, statements }) => (
              <li>
                <a href={serverLinks.speaker(speaker)}>
                  {speaker} <span class="support">{statements.length}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
        <BriefTail brief={brief} links={serverLinks} />
      </>
    ),
  });
}

function Counts({ brief }: Pick<View, "brief">) {
  const { counts, asOf, knownBy } = brief;
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
          <a href={href}>
            <strong>{n}</strong> {n === 1 ? one : `${one}s`}
          </a>
        </li>
      ))}
      {asOf !== null && <li>as of {dayWords(asOf)}</li>}
      {knownBy !== null && <li>as known on {dayWords(knownBy)}</li>}
    </ul>
  );
}
