/**
 * @module
 * Sentences of two articles that tell of the same thing: they share names, figures and rare words ("killed at least 35", a city, a strike).
 *
 * A match is never certain, so days that contradict cost little; many matches together carry the weight.
 */

import type { PassageKeys } from "./keys.js";
import type { Passage } from "./passages.js";
import type { SharedPassage } from "./shared-words.js";
import { type TellingWords, tellingWords, weightsOf } from "./telling-words.js";

/** Most pairs of sentences kept for two articles. */
const mostPerPair = 8;
const leastScore = 5.5;
const leastWords = 2;
/** From this strength on a match counts in full. */
const certain = 3;

interface Match {
  readonly i: number;
  readonly j: number;
  readonly score: number;
}

/** The sentences that two articles share. */
export interface SharedEvents {
  /** The best matching sentence pairs of two articles, of which at least one sentence has a time or follows one. */
  between(a: number, b: number): SharedPassage[];
  /** Whether there are any. */
  has(a: number, b: number): boolean;
}

interface Found {
  scores: Float64Array;
  counts: Uint16Array;
}

/** What a coverage is searched for shared sentences with. */
interface Searched {
  readonly keys: PassageKeys;
  readonly weights: Float64Array;
  readonly isTimed: readonly Uint8Array[];
  readonly wordsOf: (article: number) => TellingWords;
  /** By sentence of the second article, what it and the one at hand of the first share; 0 between. */
  readonly found: Found;
  /** While two articles are compared, for each key the second one's word, plus one; 0 between. */
  readonly inSecond: Int32Array;
}

/** Prepares a coverage; the words of an article are laid out when it is first asked for. */
export function sharedEvents(articles: readonly (readonly Passage[])[], keys: PassageKeys): SharedEvents {
  const weights = weightsOf(keys);
  const known: (TellingWords | undefined)[] = new Array(articles.length);
  const wordsOf = (article: number) => {
    const words = known[article] ?? tellingWords(article, keys, weights);
    known[article] = words;
    return words;
  };
  const isTimed = articles.map((passages) => Uint8Array.from(passages, (passage) => Number(hasTime(passage))));
  const found = { scores: new Float64Array(64), counts: new Uint16Array(64) };
  const searched: Searched = { keys, weights, isTimed, wordsOf, found, inSecond: new Int32Array(keys.spelled.length) };
  return {
    between: (a, b) => {
      const matches: Match[] = [];
      eachMatch([a, b], searched, (match) => matches.push(match) > 0);
      return bestOf(matches).map((match) => sharedOf(match, [a, b], searched));
    },
    has: (a, b) => !eachMatch([a, b], searched, () => false),
  };
}

/** A day of its own, or one named before it that it may still be of. */
function hasTime({ times, carried }: Passage): boolean {
  return times.length > 0 || carried.length > 0;
}

/** Takes each match, in text order, until `take` says that it has enough; whether it went through to the end. */
function eachMatch(
  [a, b]: readonly [number, number],
  { weights, isTimed, wordsOf, found, inSecond }: Searched,
  take: (match: Match) => boolean,
): boolean {
  const ofA = wordsOf(a);
  const ofB = wordsOf(b);
  for (let number = 0; number < ofB.keys.length; number++) inSecond[ofB.keys[number]!] = number + 1;
  const nSentences = ofB.ofPassages.length;
  if (found.scores.length < nSentences) {
    found.scores = new Float64Array(2 * nSentences);
    found.counts = new Uint16Array(2 * nSentences);
  }
  const { scores, counts } = found;
  let isOn = true;
  for (let i = 0; i < ofA.ofPassages.length && isOn; i++) {
    let most = 0;
    const words = ofA.ofPassages[i]!;
    for (let at = 0; at < words.length; at++) {
      const key = ofA.keys[words[at]!]!;
      const other = inSecond[key]! - 1;
      if (other < 0) continue;
      for (let place = ofB.starts[other]!; place < ofB.starts[other + 1]!; place++) {
        const j = ofB.places[place]!;
        scores[j]! += weights[key]!;
        const count = counts[j]! + 1;
        counts[j] = count;
        if (count > most) most = count;
      }
    }
    for (let j = 0; j < nSentences && isOn && most >= leastWords; j++)
      if (counts[j]! >= leastWords && scores[j]! >= leastScore && (isTimed[a]![i] === 1 || isTimed[b]![j] === 1))
        isOn = take({ i, j, score: scores[j]! });
    if (most === 0) continue;
    scores.fill(0, 0, nSentences);
    counts.fill(0, 0, nSentences);
  }
  for (let number = 0; number < ofB.keys.length; number++) inSecond[ofB.keys[number]!] = 0;
  return isOn;
}

/** The best matches, each sentence taken once. */
function bestOf(matches: Match[]): Match[] {
  const [usedA, usedB] = [new Set<number>(), new Set<number>()];
  const best: Match[] = [];
  for (const match of matches.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)) {
    if (best.length >= mostPerPair) break;
    if (usedA.has(match.i) || usedB.has(match.j)) continue;
    usedA.add(match.i);
    usedB.add(match.j);
    best.push(match);
  }
  return best;
}

/**
 * What a match of some strength (0 to 4) is worth. Of 61 matches of the first strength whose sentences both name a weekday, 18 named one
 * day, no more than chance has it; of 14 of the second 4, of 16 stronger ones 14.
 */
function weightOf(strength: number): number {
  return strength * Math.min(1, (strength / certain) ** 2);
}

function sharedOf(
  { i, j, score }: Match,
  [a, b]: readonly [number, number],
  { keys: { ofArticles, spelled }, wordsOf }: Searched,
): SharedPassage {
  const [ofA, ofB] = [wordsOf(a), wordsOf(b)];
  const inB = Array.from(ofB.ofPassages[j]!, (word) => ofB.keys[word]!);
  const words: number[] = [];
  for (const word of ofA.ofPassages[i]!) if (inB.includes(ofA.keys[word]!)) words.push(ofA.keys[word]!);
  const share = words.length / Math.min(ofArticles[a]![i]!.length, ofArticles[b]![j]!.length);
  const told = words.slice(0, 4).map((key) => spelled[key]!.replace("*", ""));
  return {
    a,
    b,
    passageA: i,
    passageB: j,
    weight: weightOf(Math.min(4, (score / 5) * Math.min(1, 0.35 + share))),
    kind: "event",
    words: told.join(", "),
  };
}
