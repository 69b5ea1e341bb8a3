/**
 * @module
 * Names of agencies in running words: whole words only, the longest name first.
 */

import { callsItselfAgency, idOfAgency } from "../lexicon/agency-nouns.js";
import type { ArticleLexicon } from "../lexicon/article.js";
import type { Span } from "../text/span.js";

/** An agency and where its name stands. */
export interface AgencyName extends Span {
  readonly id: string;
}

const capitalized = /\p{Lu}[\p{L}-]*(?: (?:\p{Lu}[\p{L}-]*|of|via)){0,3}/gu;

/** The agencies named in words that start at `start` of the text. */
export function agenciesIn(words: string, start: number, lexicon: ArticleLexicon): AgencyName[] {
  const found: AgencyName[] = [];
  for (const { 0: run, index } of words.matchAll(capitalized)) {
    const name = mayHoldAgency(run, lexicon) ? longestName(run, lexicon) : null;
    if (name === null) continue;
    const at = start + index + run.indexOf(name);
    found.push({ id: agencyId(name, lexicon)!, start: at, end: at + name.length });
  }
  return found;
}

const beginnings = new WeakMap<ArticleLexicon, ReadonlySet<string>>();

/** The first words of the agencies' names, in lower case. */
function beginningsIn(lexicon: ArticleLexicon): ReadonlySet<string> {
  const known = beginnings.get(lexicon);
  if (known !== undefined) return known;
  const words = new Set([...lexicon.agencies.keys()].map((name) => name.toLowerCase().split(" ")[0]!));
  beginnings.set(lexicon, words);
  return words;
}

/** Few runs of capitals hold a word that begins an agency's name; the others need no search. */
function mayHoldAgency(run: string, lexicon: ArticleLexicon): boolean {
  const words = beginningsIn(lexicon);
  const small = run.toLowerCase();
  if (callsItselfAgency(small, lexicon.agencyNouns)) return true;
  for (let at = 0; at < small.length; ) {
    const space = small.indexOf(" ", at);
    const end = space < 0 ? small.length : space;
    if (words.has(small.slice(at, end))) return true;
    at = end + 1;
  }
  return false;
}

function longestName(words: string, lexicon: ArticleLexicon): string | null {
  const list = words.split(" ");
  for (let length = list.length; length > 0; length--)
    for (let from = 0; from + length <= list.length; from++) {
      const name = list.slice(from, from + length).join(" ");
      if (agencyId(name, lexicon) !== undefined) return name;
    }
  return null;
}

/** "REUTERS" in a picture credit is Reuters; an unknown one may say what it is. */
export function agencyId(name: string, lexicon: ArticleLexicon): string | undefined {
  const known = lexicon.agencies.get(name) ?? lexicon.agencies.get(name.charAt(0) + name.slice(1).toLowerCase());
  if (known !== undefined) return known;
  const small = name.toLowerCase();
  return callsItselfAgency(small, lexicon.agencyNouns) ? idOfAgency(small) : undefined;
}
