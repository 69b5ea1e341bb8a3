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
      <span class="source">
        <span class="outlet">{cite.outlet}</span>, <Day value={cite.day} />{" "}
        <span class="place" title="article and characters">
          {cite.place}
        </span>
      </span>
    </span>
  );
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
  const inSight = links.mostPlaces === 0 ? 1 : open;
  const rest = cites.slice(inSight);
  const folded = of === undefined ? rest : rest.slice(0, links.mostPlaces);
  return (
    <>
      <ul class="cites">
        {cites.slice(0, inSight).map((cite) => (
          <li>
            <Cite cite={cite} links={links} />
          </li>
        ))}
      </ul>
      {folded.length === 0 && rest.length > 0 && of !== undefined && (
        <p class="more">
          <a href={links.entry(of)}>{countWords(rest.length, "more place")}</a>
        </p>
      )}
      {folded.length > 0 && (
        <details class="more">
          <summary>{countWords(rest.length, "more place")}</summary>
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
