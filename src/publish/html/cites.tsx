/**
 * @module
 * Citations as HTML: the exact words, linked to their place, with outlet and day beside them.
 */

import { type Citation, quoted } from "../citation.js";
import { countWords, dayWords, shortDay } from "../words/day-words.js";
import type { Links } from "./links.js";

/** The words of one place with a link to it. */
export function Cite({ cite, links }: { readonly cite: Citation; readonly links: Links }) {
  return (
    <span class="cite">
      <a class="words" href={links.words(cite)}>
        {quoted(cite.text)}
      </a>{" "}
      <Source cite={cite} />
    </span>
  );
}

/** Who printed the words, when, and where they stand. */
export function Source({ cite: { outlet, day, place } }: { readonly cite: Citation }) {
  return (
    <span class="source">
      <span class="outlet">{outlet}</span>, <Day value={day} />{" "}
      <span class="place" title="article and characters">
        {place}
      </span>
    </span>
  );
}

/** Of many places those in sight that say it in words of their own: what agencies have told ten papers is read once. */
function othersFirst(
  cites: readonly Citation[],
  open: number,
): { readonly inSight: readonly Citation[]; readonly rest: readonly Citation[] } {
  const inSight: Citation[] = [];
  for (const cite of cites) {
    if (inSight.length === open) break;
    if (!hasSaid(inSight, cite)) inSight.push(cite);
  }
  return { inSight, rest: cites.filter((cite) => !inSight.includes(cite)) };
}

function areSame(shown: readonly Citation[], rest: readonly Citation[]): boolean {
  return rest.length > 0 && rest.every((cite) => hasSaid(shown, cite));
}

/** Whether words in sight have these among them. */
function hasSaid(shown: readonly Citation[], cite: Citation): boolean {
  const words = ` ${wordsOf(cite)} `;
  return shown.some((each) => ` ${wordsOf(each)} `.includes(words));
}

/** Letters and digits only, for papers set quotation marks and dashes as they like. */
function wordsOf({ text }: Citation): string {
  return text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();
}

/** A list of citations, the first `open` of them in sight and the rest behind a disclosure; of many the last only under their entry. */
export function Cites({
  cites,
  links,
  open = 2,
  of,
}: {
  readonly cites: readonly Citation[];
  readonly links: Links;
  readonly open?: number;
  /** The entry whose page has them all. */
  readonly of?: string | undefined;
}) {
  if (cites.length === 0) return null;
  // where none are folded away, one is in sight and the others are a step away
  const { inSight, rest } = othersFirst(cites, links.mostPlaces === 0 ? 1 : open);
  const more = `${countWords(rest.length, "more place")}${areSame(inSight, rest) ? ", in the same words" : ""}`;
  const folded = of === undefined ? rest : rest.slice(0, links.mostPlaces);
  return (
    <>
      <ul class="cites">
        {inSight.map((cite) => (
          <li>
            <Cite cite={cite} links={links} />
          </li>
        ))}
      </ul>
      {folded.length === 0 && rest.length > 0 && of !== undefined && (
        <p class="more">
          <a href={links.entry(of)}>{more}</a>
        </p>
      )}
      {folded.length > 0 && (
        <details class="more">
          <summary>{more}</summary>
          <ul class="cites">
            {folded.map((cite) => (
              <li>
                <Cite cite={cite} links={links} />
              </li>
            ))}
            {folded.length < rest.length && of !== undefined && (
              <li>
                <a href={links.entry(of)}>All {countWords(cites.length, "place")}</a>
              </li>
            )}
          </ul>
        </details>
      )}
    </>
  );
}

/** A day as text that machines can read too. */
export function Day({ value }: { readonly value: string | null }) {
  if (value === null) return <span class="unknown">no date</span>;
  if (!/^\d{4}-\d\d-\d\d$/u.test(value)) return <span>{dayWords(value)}</span>;
  return <time datetime={value}>{shortDay(value)}</time>;
}
