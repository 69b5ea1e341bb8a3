/**
 * @module
 * What somebody says again and again: "we ask for something fair that both of us can keep", each time of another matter. Two sentences
 * that share such words are two remarks.
 *
 * The remark of one day is printed in many cuts, but within a day or two.
 */

import type { QuotedSentence } from "./quoted-sentences.js";

/** So many running words make a phrase. */
export const nRun = 4;
/** A phrase of more different sentences, */
const maxSentences = 3;
/** printed on more days, is a set phrase. */
const maxDays = 2;

/** Tells whether two of some sentences share a set phrase. */
export function setPhrasesOf(told: readonly QuotedSentence[]): (a: QuotedSentence, b: QuotedSentence) => boolean {
  const phrases = new Map<string, { readonly sentences: Set<string>; readonly days: Set<string> }>();
  for (const quoted of told) {
    const day = quoted.claim.day;
    const sentence = quoted.words.join(" ");
    for (const key of runsOf(quoted)) {
      const known = phrases.get(key) ?? { sentences: new Set(), days: new Set() };
      phrases.set(key, known);
      known.sentences.add(sentence);
      if (day !== null) known.days.add(day);
    }
  }
  const isSet = (key: string) => {
    const { sentences, days } = phrases.get(key)!;
    return sentences.size > maxSentences && days.size > maxDays;
  };
  const setIn = new Map<QuotedSentence, ReadonlySet<string>>();
  const setOf = (quoted: QuotedSentence) => {
    const known = setIn.get(quoted) ?? new Set(runsOf(quoted).filter(isSet));
    setIn.set(quoted, known);
    return known;
  };
  return (a, b) => {
    const [own, others] = [setOf(a), setOf(b)];
    for (const key of own) if (others.has(key)) return true;
    return false;
  };
}

/** The runs of words of a sentence, as keys of its story. */
export function runsOf({ words, story }: Pick<QuotedSentence, "words" | "story">): string[] {
  const runs: string[] = [];
  for (let at = 0; at + nRun <= words.length; at++) runs.push(`${story}\u0000${words.slice(at, at + nRun).join(" ")}`);
  return runs;
}
