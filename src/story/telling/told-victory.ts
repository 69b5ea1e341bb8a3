/**
 * @module
 * Who is said to have won: "Varnhem claimed victory", "our victory over the smugglers", "a victory for the dockers".
 *
 * A side that says so of itself, or of whom it names; what could be won or was not is left alone.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Mention } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { mayTell } from "./telling-words.js";
import { placeOf, speakerAt, toldSentences } from "./told-sentences.js";

/** One telling of who has won. */
export interface ToldVictory extends Span {
  /** The winner, by canonical name or own words. */
  readonly winner: string;
  /** Who says so; of a victory claimed the winner itself. */
  readonly holder: string;
}

/** The one who claims it stands within so many characters before the phrase, whose victory it is behind it. */
const nearBefore = 40;
const nearBehind = 25;
/** A word that turns the phrase round stands so near before it. */
const wordsToTurn = 4;

/** The victories one article tells of, in text order. */
export function victoriesOf(reading: DatedReading, lexicon: StoryLexicon): ToldVictory[] {
  if (!mayTell(reading.article, "victory", lexicon)) return [];
  const { turns } = lexicon.standing;
  return toldSentences(reading).flatMap((sentence) => {
    const { words } = sentence;
    return lexicon.victory.find(words).flatMap((found) => {
      const before = words.slice(Math.max(0, found.from - wordsToTurn), found.from);
      if (before.some((word) => turns.has(word))) return [];
      const phrase = placeOf(reading, sentence, found.from, found.to);
      const speaker = speakerAt(reading, phrase);
      const named =
        found.value === "deed"
          ? namedIn(reading, { start: Math.max(sentence.start, phrase.start - nearBefore), end: phrase.start }, -1)
          : found.value === "whose"
            ? namedIn(reading, { start: phrase.end, end: phrase.end + nearBehind }, 0)
            : null;
      const winner = named ?? (found.value === "deed" ? null : speaker);
      const holder = found.value === "deed" ? winner : speaker;
      return winner === null || holder === null ? [] : [{ ...phrase, winner, holder }];
    });
  });
}

/** The first or the last one named in a stretch. */
function namedIn({ mentions, actors }: DatedReading, { start, end }: Span, which: 0 | -1): string | null {
  const named = mentions.filter((each: Mention) => each.start >= start && each.end <= end).at(which);
  if (named === undefined) return null;
  return actors.find(({ id }) => id === named.actor)?.name ?? named.text;
}
