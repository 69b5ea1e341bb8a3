/**
 * @module
 * Whom an article, or somebody in it, makes answerable for violence or failed talks: "blamed Varnhem for the breakdown", "provoked by
 * the rebels", "it was Ostmark that walked out of the talks".
 *
 * Blame for anything else, a complaint or a price, is left alone, and so is an accusation of a deed: both sides can break a truce.
 */

import type { BlameWords, StoryLexicon } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { termsAt } from "../words/article-words.js";
import { mayTell } from "./telling-words.js";
import { placeOf, speakerAt, toldSentences } from "./told-sentences.js";

/** One telling of who is to blame. */
export interface ToldBlame extends Span {
  /** `violence` or `talks`. */
  readonly matter: string;
  /** The one blamed, by canonical name or own words. */
  readonly blamed: string;
  /** Who blames; null where the outlet does. */
  readonly holder: string | null;
}

/** The blamed one is named within so many characters behind the phrase. */
const near = 40;
/** "The responsibility rests with the premier": for what, the sentences before say. */
const sentencesBack = 2;

/** Whom one article tells to be blamed, in text order. */
export function blamesOf(reading: DatedReading, lexicon: StoryLexicon): ToldBlame[] {
  const accusations = accusationsOf(reading, lexicon.blame);
  if (!mayTell(reading.article, "blame", lexicon)) return accusations;
  return [...accusations, ...phrasesOf(reading, lexicon.blame)].sort((a, b) => a.start - b.start);
}

function accusationsOf(reading: DatedReading, words: BlameWords): ToldBlame[] {
  return reading.events.flatMap((event) => {
    if (event.frame !== "accusation" || event.polarity !== "affirmed" || event.realis !== "actual") return [];
    const [by, of] = [event.accusers, event.accused];
    const place = event.evidence.find((each) =>
      termsAt(reading.article, [each]).some(({ word }) => words.verbs.has(word)),
    );
    const sentence = place === undefined ? undefined : reading.sentences.find(({ end }) => end > place.start);
    const matter = sentence === undefined ? null : matterNear(reading, sentence, words);
    if (by[0] === undefined || of[0] === undefined || place === undefined || matter === null) return [];
    if (!isNamedIn(reading, place, of[0])) return [];
    return [{ start: place.start, end: place.end, matter, blamed: of[0], holder: by[0] }];
  });
}

/** Whether the blamed one stands in the clause itself: "denounced it" is of whatever "it" was taken for. */
function isNamedIn({ article, mentions, actors }: DatedReading, { start, end }: Span, blamed: string): boolean {
  if (article.text.slice(start, end).includes(blamed)) return true;
  const ids = new Set(actors.flatMap(({ id, name }) => (name === blamed ? [id] : [])));
  return mentions.some(
    (each) => each.start >= start && each.end <= end && each.how !== "pronoun" && ids.has(each.actor ?? ""),
  );
}

function phrasesOf(reading: DatedReading, words: BlameWords): ToldBlame[] {
  const { article } = reading;
  const names = new Map(reading.actors.map(({ id, name }) => [id, name]));
  return toldSentences(reading).flatMap((sentence) => {
    const found = words.phrases.find(sentence.words);
    const matter = found.length === 0 ? null : matterNear(reading, sentence, words);
    if (matter === null) return [];
    return found.flatMap((each) => {
      const phrase = placeOf(reading, sentence, each.from, each.to);
      const blamed = reading.mentions.find(
        ({ start, end }) => start > phrase.end && end <= sentence.end && start - phrase.end <= near,
      );
      const speaker = speakerAt(reading, phrase);
      if (blamed === undefined) return [];
      if (each.value === "cleft") {
        const behind = termsAt(article, [{ start: blamed.end, end: sentence.end }]).map(({ word }) => word);
        const isDeed =
          (behind[0] === "that" || behind[0] === "who") && behind.slice(1, 5).some((word) => words.deeds.has(word));
        if (!isDeed || speaker === null) return [];
      }
      const name = (blamed.actor === null ? undefined : names.get(blamed.actor)) ?? blamed.text;
      return [{ start: phrase.start, end: blamed.end, matter, blamed: name, holder: speaker }];
    });
  });
}

/**
 * What a stretch speaks of; null where that is neither violence nor talks. "Responsible" alone leaves it to the sentences before.
 */
function matterNear({ article, sentences }: DatedReading, place: Span, words: BlameWords): string | null {
  const own = matterIn(article, place, words);
  if (own !== "before") return own;
  for (const sentence of sentences
    .filter(({ end }) => end <= place.start)
    .slice(-sentencesBack)
    .reverse()) {
    const told = matterIn(article, sentence, words);
    if (told !== null && told !== "before") return told;
  }
  return null;
}

function matterIn(article: DatedReading["article"], place: Span, { matters }: BlameWords): string | null {
  const found = new Set(termsAt(article, [place]).flatMap(({ word }) => matters.get(word) ?? []));
  return [...found].find((matter) => matter !== "before") ?? (found.has("before") ? "before" : null);
}
