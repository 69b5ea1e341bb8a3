/**
 * @module
 * Where an article, or somebody in it, says that nobody was hurt: "No one was killed at the grain store, the governor said".
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { mayTell } from "./telling-words.js";
import { aroundOf, placeOf, speakerAt, toldSentences } from "./told-sentences.js";

/** One telling that nobody came to harm. */
export interface ToldNobody extends Span {
  /** What did not happen: `killed`, or `any` harm. */
  readonly harm: string;
  readonly holder: string | null;
  /** The sentence and the one before it in its paragraph: what was hit is told in either. */
  readonly about: Span;
}

/** The tellings of one article, in text order. */
export function nobodiesOf(reading: DatedReading, lexicon: StoryLexicon): ToldNobody[] {
  if (!mayTell(reading.article, "nobody", lexicon)) return [];
  const { phrases, helpers } = lexicon.nobody;
  return toldSentences(reading).flatMap((sentence) => {
    if (!phrases.mayFind(sentence.words)) return [];
    // forms of "be" are left out, and each word keeps its place
    const kept = sentence.words.flatMap((word, at) => (helpers.has(word) ? [] : [at]));
    const words = kept.map((at) => sentence.words[at]!);
    return phrases.find(words).map((phrase) => {
      const place = placeOf(reading, sentence, kept[phrase.from]!, kept[phrase.to]!);
      const about = aroundOf(reading, place, { before: 1, behind: 0 });
      return { ...place, harm: phrase.value, holder: speakerAt(reading, place), about };
    });
  });
}
