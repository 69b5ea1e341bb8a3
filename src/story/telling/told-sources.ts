/**
 * @module
 * From which quarter fire is said to have come: "the shells came from the south", "fired from hills to the north".
 */

import type { SourceWords, StoryLexicon } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { mayTell } from "./telling-words.js";
import { aroundOf, placeOf, speakerAt, type ToldSentence, toldSentences } from "./told-sentences.js";

/** One telling of where fire came from. */
export interface ToldSource extends Span {
  /** Quarters of the compass: `north`, or `south east`. */
  readonly direction: string;
  readonly holder: string | null;
  /** The sentence and those before it, where what was hit is told. */
  readonly about: Span;
}

/** So many words at most stand between "from" and the quarter. */
const maxWay = 7;
/** And between the verb and "from". */
const maxVerb = 6;
/** What came is named in the sentence or so many before it. */
const sentencesBack = 2;

/** The tellings of one article, in text order. */
export function sourcesOf(reading: DatedReading, lexicon: StoryLexicon): ToldSource[] {
  if (!mayTell(reading.article, "sources", lexicon)) return [];
  const words = lexicon.sources;
  const sentences = toldSentences(reading);
  return sentences.flatMap((sentence, at) => {
    const found = sourceIn(sentence, words);
    if (found === null) return [];
    const before = sentences.slice(Math.max(0, at - sentencesBack), at);
    if (![...before, sentence].some((each) => each.words.some((word) => words.munitions.has(word)))) return [];
    const place = placeOf(reading, sentence, found.from, found.to);
    const about = aroundOf(reading, place, { before: sentencesBack, behind: 0 });
    return [{ ...place, direction: found.direction, holder: speakerAt(reading, place), about }];
  });
}

function sourceIn(
  { words }: ToldSentence,
  { verbs, directions }: SourceWords,
): { readonly from: number; readonly to: number; readonly direction: string } | null {
  for (let at = 1; at < words.length; at++) {
    if (words[at] !== "from") continue;
    const verb = words.findLastIndex((word, place) => place < at && place >= at - maxVerb && verbs.has(word));
    if (verb < 0) continue;
    const to = words.findIndex((word, place) => place > at && place <= at + maxWay && directions.has(word));
    if (to < 0) continue;
    // "north-east" is cut at its hyphen
    const second = directions.get(words[to + 1] ?? "");
    const [first, last] = [directions.get(words[to]!)!, second === undefined ? to : to + 1];
    return { from: verb, to: last, direction: second === undefined ? first : `${first} ${second}` };
  }
  return null;
}
