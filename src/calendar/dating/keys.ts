/**
 * @module
 * The words of a sentence by which it is known again in another article.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import type { Passage } from "./passages.js";

const word = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;

/** The keys of each passage of each article; none outside the body. */
export type PassageKeys = readonly (readonly ReadonlySet<string>[])[];

/** Finds the keys of a coverage, each word looked at once. */
export function keysOfArticles(articles: readonly (readonly Passage[])[], lexicon: CalendarLexicon): PassageKeys {
  const known = new Map<string, string>();
  const none: ReadonlySet<string> = new Set();
  return articles.map((passages) =>
    passages.map(({ part, text }) => (part === "body" ? keysOf(text, known, lexicon) : none)),
  );
}

/** Names by their last word (marked with a star), figures, and longer words; words of time are what is compared, not what matches. */
function keysOf(text: string, known: Map<string, string>, lexicon: CalendarLexicon): Set<string> {
  const keys = new Set<string>();
  const matches = [...text.matchAll(word)];
  for (let at = 0; at < matches.length; at++) {
    const { 0: printed, index } = matches[at]!;
    const isName = at > 0 && isCapital(printed);
    const next = matches[at + 1];
    // "President Askov": the last word of a name stands for it
    if (isName && next !== undefined && next.index === index + printed.length + 1 && isCapital(next[0])) continue;
    const asked = isName ? `*${printed}` : printed;
    let key = known.get(asked);
    if (key === undefined) {
      key = keyOf(printed, isName, lexicon);
      known.set(asked, key);
    }
    if (key !== "") keys.add(key);
  }
  return keys;
}

/** The key of one word; "" for a word that tells no sentences apart. */
function keyOf(printed: string, isName: boolean, lexicon: CalendarLexicon): string {
  const bare = printed.replace(/['’]s?$/u, "");
  const lower = bare.toLowerCase();
  if (lexicon.words.has(lower)) return "";
  if (isName) return bare.length > 2 ? `${lower}*` : "";
  return /^\d{2,}$|^\p{Ll}{5,}$/u.test(lower) ? lower : "";
}

function isCapital(printed: string): boolean {
  const unit = printed.charCodeAt(0);
  if (unit < 128) return unit >= 65 && unit <= 90;
  return /^\p{Lu}/u.test(printed);
}
