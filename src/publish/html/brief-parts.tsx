/**
 * @module
 * The smaller sections of a brief as HTML: truces, what lies ahead, what else is reported, days worked out, notes.
 */

import type { AheadLine } from "../brief/ahead.js";
import type { EntryLine, Happening } from "../brief/happenings.js";
import type { NoteLine } from "../brief/notes.js";
import type { TruceView } from "../brief/truces.js";
import type { UndatedLine } from "../brief/undated.js";
import { countWords, shownNumber } from "../words/day-words.js";
import { Cites } from "./cites.js";
import type { Links } from "./links.js";

/** A truce with its edges and what each side alleges: two accusers are two lines, never a sum. */
export function TruceCard({ truce, links }: { readonly truce: TruceView; readonly links: Links }) {
  return (
    <article class="truce">
      <h3>
        <a href={links.entry(truce.entry)}>{truce.title}</a>
      </h3>
      <p class="support">
        {truce.status}; {truce.support}
      </p>
      <dl class="edges">
        {truce.edges.map(({ name, when, isReported }) => (
          <div>
            <dt>{name}</dt>
            <dd class={isReported ? "" : "unknown"}>{when}</dd>
          </div>
        ))}
      </dl>
      <Cites cites={truce.cites} links={links} of={truce.entry} />
      {truce.breaches.map(({ accuser, lines }) => (
        <div class="breaches">
          <p>
            Alleged by <strong>{accuser}</strong>
          </p>
          {lines.map(({ entry, title, cites }) => (
            <div class="breach">
              <a href={links.entry(entry)}>{title}</a>
              <Cites cites={cites} links={links} of={entry} />
            </div>
          ))}
        </div>
      ))}
    </article>
  );
}

/** Talks and deadlines that are still to come. */
export function AheadList({ ahead, links }: { readonly ahead: readonly AheadLine[]; readonly links: Links }) {
  if (ahead.length === 0) return <p class="none">No talks or deadlines ahead were reported.</p>;
  return (
    <ol class="ahead">
      {ahead.map((line) => (
        <li>
          <span class="when">{line.whenWords}</span>
          <div>
            <a href={links.entry(line.entry)}>{line.title}</a>
            <span class="support">
              {line.status}; {line.support}
            </span>
            <Cites cites={line.cites} links={links} open={1} of={line.entry} />
          </div>
        </li>
      ))}
    </ol>
  );
}

/** Lines of one kind that stand open on the page; the rest is behind a disclosure. */
const nOpen = 4;

/** Entries of one kind. */
export function HappeningList({
  happening: { heading, lines },
  links,
  n = lines.length,
}: {
  readonly happening: Happening;
  readonly links: Links;
  /** How many there are, where not all stand on the page. */
  readonly n?: number;
}) {
  const rest = lines.slice(nOpen);
  return (
    <section>
      <h3>
        {heading} <span class="support">{shownNumber(n)}</span>
      </h3>
      <EntryList lines={lines.slice(0, nOpen)} links={links} />
      {rest.length > 0 && (
        <details class="more">
          <summary>
            {rest.length} more {heading.toLowerCase()}
          </summary>
          <EntryList lines={rest} links={links} />
        </details>
      )}
    </section>
  );
}

/** Entries, one line each with its words. */
export function EntryList({ lines, links }: { readonly lines: readonly EntryLine[]; readonly links: Links }) {
  return (
    <ul class="entries">
      {lines.map((line) => (
        <li>
          <a href={links.entry(line.entry)}>{line.title}</a>{" "}
          <span class="support">
            {line.when}; {line.support}
            {line.attributedTo.length > 0 && `; according to ${line.attributedTo.join(", ")}`}
            {line.background && "; background"}
          </span>
          <Cites cites={line.cites} links={links} open={1} of={line.entry} />
        </li>
      ))}
    </ul>
  );
}

/** The day worked out for each article that gave none, with the reasons. */
export function UndatedList({ undated, links }: { readonly undated: readonly UndatedLine[]; readonly links: Links }) {
  return (
    <ul class="undated">
      {undated.map(({ article, outlet, title, when, confidence, reasons }) => (
        <li>
          <a href={links.article(article)}>
            {outlet}: {title}
          </a>{" "}
          <span class="support">
            {when}, {confidence}
          </span>
          <ul>
            {reasons.slice(0, 3).map((reason) => (
              <li>{reason}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

/** Notes on the texts by code. */
export function NoteList({ notes, links }: { readonly notes: readonly NoteLine[]; readonly links: Links }) {
  return (
    <ul class="notes">
      {notes.map(({ code, meaning, count, articles }) => (
        <li>
          <code>{code}</code> {countWords(count, "time")}: {meaning}
          <span class="support">
            {articles.slice(0, 12).map((id, at) => (
              <>
                {at > 0 && ", "}
                <a href={links.article(id)}>{id}</a>
              </>
            ))}
            {articles.length > 12 && ` and ${articles.length - 12} more`}
          </span>
        </li>
      ))}
    </ul>
  );
}
