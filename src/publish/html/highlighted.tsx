/**
 * @module
 * Words with those that were looked for marked.
 */

import { placesOf, type SearchTerm } from "../words/found-words.js";

/** The text, its found words in `<mark class="found">`. */
export function Highlighted({ text, terms }: { readonly text: string; readonly terms: readonly SearchTerm[] }) {
  const places = placesOf(text, terms);
  const ends = [0, ...places.map(({ end }) => end)];
  return (
    <>
      {places.map(({ start, end }, at) => (
        <>
          {text.slice(ends[at], start)}
          <mark class="found">{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(ends.at(-1))}
    </>
  );
}
