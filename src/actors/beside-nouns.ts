/**
 * @module
 * What the plain noun beside an unknown name says it is: "the registrar, Lene Askov,", "signaller Per Hallin", "a man named Anton",
 * "Orla Venn, a seamstress" are people; "the village, Lower Tarn," is a place; "the weekly Ostby Mail" and "Lantern Aid, a charity" are bodies.
 *
 * Leaves alone a noun whose comma only opens the next clause ("according to the minister, Varnhem would pay").
 */

import { meansPerson } from "../lexicon/person-nouns.js";
import type { NameContext, NameKind } from "./names.js";

/** What a noun beside a name counts for. */
const vote = 4;
/** The same for a single word behind a comma, which may be the first of a clause. */
const weakVote = 2;
/** How many words of an apposition are looked at. */
const maxWords = 9;

/** The kind of name a noun beside this place tells, and how surely; null where none does. */
export function besideNoun(
  context: NameContext,
  name: { readonly first: number; readonly last: number },
): { readonly kind: NameKind; readonly vote: number } | null {
  return before(context, name) ?? behind(context, name);
}

function before(
  context: NameContext,
  { first, last }: { first: number; last: number },
): { kind: NameKind; vote: number } | null {
  const { words, lines, lineOf, tags } = context.text;
  const line = lines[lineOf[first]!]!;
  const word = words[first - 1];
  if (word === undefined || first - 1 <= line.first) return null;
  if (word.key === "named" || word.key === "called") {
    const kind = kindOf(context, first - 2);
    return kind === "person" ? { kind, vote } : null;
  }
  if (word.text === ",") {
    const kind = kindOf(context, first - 2);
    if (kind === null || !isClosed(context, last, line.last)) return null;
    return { kind, vote: last - first > 1 ? vote : weakVote };
  }
  const kind = tags[first - 1]!.startsWith("NN") ? kindOf(context, first - 1) : null;
  // "the town Askov left", "the bank Askov runs": a place or a body is not named so
  return kind === "person" || (kind === "organization" && last - first > 1) ? { kind, vote } : null;
}

/** "Orla Venn, a retired seamstress from Tarn": the last noun before the apposition goes on. */
function behind(
  context: NameContext,
  { last }: { first: number; last: number },
): { kind: NameKind; vote: number } | null {
  const { words, lines, lineOf, tags } = context.text;
  const line = lines[lineOf[last - 1]!]!;
  if (words[last]?.text !== "," || last + 2 >= line.last) return null;
  if (!/^(?:a|an|the|his|her|its|their)$/u.test(words[last + 1]!.key)) return null;
  let kind: NameKind | null = null;
  for (let at = last + 2; at < Math.min(line.last, last + maxWords); at++) {
    const tag = tags[at]!;
    // "would meet in Saltmere, a diplomat said": who speaks, and not what Saltmere is
    if (/^(?:VB[DZP]|MD)$/u.test(tag)) return null;
    if (!/^(?:NN|JJ|VBN|VBG|CD|HYPH|POS)/u.test(tag) && words[at]!.text !== "-") break;
    kind = tag.startsWith("NN") || !tags[at + 1]?.startsWith("NN") ? kindOf(context, at) : null;
  }
  return kind === null ? null : { kind, vote };
}

/** What the plain noun at a place means, if it is one that tells. */
function kindOf({ text, lexicon }: NameContext, at: number): NameKind | null {
  const word = text.words[at];
  if (word === undefined || word.caps > 0) return null;
  if (meansPerson(lexicon.words("person-noun"), word.key)) return "person";
  if (lexicon.words("body-sort").has(word.key)) return "organization";
  return lexicon.words("place-sort").has(word.key) ? "place" : null;
}

/** A mark or the end behind the name, and no "which": the apposition is over. */
function isClosed({ text }: NameContext, last: number, end: number): boolean {
  if (last >= end) return true;
  return /^[,.;:)—–”"’]/u.test(text.words[last]!.text) && text.words[last + 1]?.key !== "which";
}

/** "|Watchman| Emil Brand" at the head of a sentence: what somebody is, before two words of a name; a given name is left alone. */
export function isTrade({ text, lexicon }: NameContext, at: number, last: number): boolean {
  const { words, lines, lineOf } = text;
  const { key, caps } = words[at]!;
  if (caps !== 1 || last - at < 3 || !words[at + 1]?.caps || !words[at + 2]?.caps) return false;
  return (
    lines[lineOf[at]!]!.first === at && !lexicon.givenNames.has(key) && meansPerson(lexicon.words("person-noun"), key)
  );
}
