/**
 * @module
 * Where the words that were looked for stand in a text, so that a page can mark them: the word itself, its other endings, its beginning.
 *
 * The search has its own index; this only finds its words again. "talks" marks "talk" and "talking", and leaves "talkative" alone.
 */

import type { Span } from "../../text/span.js";

/** Words that stand side by side, as a query has them. */
export interface SearchTerm {
  /** Plain: small letters without accents. */
  readonly words: readonly string[];
  /** The last word is only the beginning of one. */
  readonly isPrefix: boolean;
}

/** Endings that make no other word, the longest first. */
const endings = ["ations", "ation", "ements", "ement", "ings", "ions", "ing", "ion", "ies", "ed", "es", "s", "e", "y"];
/** A stem of fewer letters would be found in too many words. */
const shortestStem = 3;
/** More places than this are not marked in one text. */
const mostPlaces = 2000;

/** The places of the terms, in text order; words of a phrase count only side by side. */
export function placesOf(text: string, terms: readonly SearchTerm[]): Span[] {
  const tokens = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    plain: plainWord(word),
  }));
  const places = terms.flatMap(({ words, isPrefix }) =>
    tokens.flatMap((token, at) => {
      const last = tokens[at + words.length - 1];
      const isHere = words.every((word, n) => {
        const { plain = "" } = tokens[at + n] ?? {};
        const isSame = plain === word || stemOf(plain) === stemOf(word);
        return isSame || (isPrefix && n === words.length - 1 && plain.startsWith(word));
      });
      return isHere && last !== undefined ? [{ start: token.start, end: last.end }] : [];
    }),
  );
  return apart(places.sort((a, b) => a.start - b.start || b.end - a.end)).slice(0, mostPlaces);
}

/** A word in small letters without accents. */
function plainWord(word: string): string {
  return word
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}

function stemOf(word: string): string {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= shortestStem);
  return ending === undefined ? word : word.slice(0, -ending.length);
}

/** Without those that begin inside another. */
function apart(places: readonly Span[]): Span[] {
  let end = 0;
  return places.filter((place) => {
    if (place.start < end) return false;
    end = place.end;
    return true;
  });
}
