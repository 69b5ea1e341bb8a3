/**
 * @module
 * `html`: one file that needs nothing else: the brief, who said what, every entry and every article with its marked words.
 *
 * Every citation leads to the words within the file, so that a reader without this program can check each line.
 */

import { countsLine } from "./brief/counts.js";
import { entryLine } from "./brief/happenings.js";
import { briefOf } from "./brief.js";
import { BriefBody, BriefTail } from "./html/brief-body.js";
import { Cites } from "./html/cites.js";
import { anchor, fileLinks } from "./html/links.js";
import { OneFile } from "./html/one-file.js";
import { SpeakerSection } from "./html/said-list.js";
import { SourceArticles } from "./html/source-articles.js";
import { recordStyle } from "./html/style/index.js";
import { ThemeChoice } from "./html/theme-choice.js";
import type { RenderOptions } from "./options.js";
import type { RecordIndex } from "./record-index.js";
import { asShown } from "./shown.js";
import { dayWords } from "./words/day-words.js";

const sections = [
  ["disputes", "Disputes"],
  ["ahead", "Ahead"],
  ["state", "State of play"],
  ["said", "Who said what"],
  ["entries", "All entries"],
  ["articles", "Articles"],
] as const;

/** The record as one HTML file; `briefOnly` leaves out nothing that a link of the brief leads to. */
export function renderHtml(index: RecordIndex, _options: RenderOptions = {}): string {
  const brief = briefOf(index);
  const page = (
    <OneFile title={brief.title} style={recordStyle} what="brief" sections={sections}>
      <main id="main" class="wrap">
        <h1>{brief.title}</h1>
        <p class="lead">
          {countsLine(brief.counts)}
          {brief.asOf !== null && ` · as of ${dayWords(brief.asOf)}`}
          {brief.knownBy !== null && ` · as known on ${dayWords(brief.knownBy)}`}
        </p>
        <BriefBody index={index} brief={brief} links={fileLinks} />
        <section id="said">
          <h2>Who said what</h2>
          {brief.speakers.length === 0 && <p class="none">No statements were found.</p>}
          {brief.speakers.map((view) => (
            <SpeakerSection view={view} links={fileLinks} />
          ))}
        </section>
        <BriefTail index={index} brief={brief} links={fileLinks} />
        <Entries index={index} />
        <SourceArticles index={index} section="articles" heading="The articles" />
      </main>
      <footer>
        <div class="wrap">
          <ThemeChoice />
          <span>Places are article:start-end, in UTF-16 units of the untouched text.</span>
        </div>
      </footer>
    </OneFile>
  );
  return asShown(`<!doctype html>\n${String(page)}\n`);
}

function Entries({ index }: { readonly index: RecordIndex }) {
  return (
    <section id="entries">
      <h2>All entries</h2>
      <ul class="entries">
        {index.record.entries.map((entry) => {
          const line = entryLine(entry, index);
          return (
            <li id={`r-${anchor(entry.id)}`}>
              {line.title}{" "}
              <span class="support">
                {line.when}; {line.support}
              </span>
              <Cites cites={line.cites} links={fileLinks} open={1} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
