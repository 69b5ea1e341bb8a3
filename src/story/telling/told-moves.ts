/**
 * @module
 * Which of two is said to have taken a step: "the premier telephoned the president", "it was the president who rang up".
 *
 * The doer is the last one named shortly before the phrase, without a stop between; behind "by" or "from" it is the next one named.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Mention } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { mayTell } from "./telling-words.js";
import { placeOf, speakerAt, toldSentences } from "./told-sentences.js";

/** One step and who took it. */
export interface ToldMove extends Span {
  /** `call`, `fire` or `leave`. */
  readonly step: string;
  /** By canonical name. */
  readonly doer: string;
  /** Whom it was done to, where the sentence names him just behind. */
  readonly to: string | null;
  readonly holder: string | null;
  readonly about: Span;
}

/** The doer's name ends so many characters before the phrase: "Orlan himself had first". */
const maxBefore = 24;
/** Whom it is done to begins so many characters behind it: "the trade minister, ". */
const maxBehind = 32;

/** The steps that one article tells, in text order. */
export function movesOf(reading: DatedReading, lexicon: StoryLexicon): ToldMove[] {
  if (!mayTell(reading.article, "moves", lexicon)) return [];
  const { phrases } = lexicon.moves;
  const names = new Map(reading.actors.map(({ id, name }) => [id, name]));
  const nameOf = (mention: Mention | undefined): string | null =>
    mention?.actor == null ? null : (names.get(mention.actor) ?? null);
  return toldSentences(reading).flatMap((sentence) =>
    phrases.find(sentence.words).flatMap((phrase) => {
      const [step, side, needs] = phrase.value.split(" ") as [string, string, string | undefined];
      const place = placeOf(reading, sentence, phrase.from, phrase.to);
      const before = nameOf(lastBefore(reading, sentence, place));
      const next = nextBehind(reading, sentence, place, needs === undefined ? maxBehind : 5);
      const doer = side === "before" ? before : nameOf(next);
      if (doer === null || (needs !== undefined && next === undefined)) return [];
      const to = side === "before" ? nameOf(next) : null;
      if (to === doer || (needs !== undefined && to === null)) return [];
      const about = { start: sentence.start, end: sentence.end };
      return [{ ...place, step, doer, to, holder: speakerAt(reading, place), about }];
    }),
  );
}

function lastBefore({ mentions, article }: DatedReading, sentence: Span, { start }: Span): Mention | undefined {
  const before = mentions.filter((each) => each.start >= sentence.start && each.end <= start);
  const last = before.at(-1);
  const head = before.at(-2);
  // "Premier Lene Askov of Varnhem telephoned"
  const isHead =
    last !== undefined &&
    head?.type === "person" &&
    /^(?:,? of (?:the )?|, )$/u.test(article.text.slice(head.end, last.start));
  const found = isHead && last.type !== "person" ? { ...head, end: last.end } : last;
  if (found === undefined || start - found.end > maxBefore) return undefined;
  return /[,;:(“"]/u.test(article.text.slice(found.end, start)) ? undefined : found;
}

function nextBehind({ mentions }: DatedReading, sentence: Span, { end }: Span, reach: number): Mention | undefined {
  return mentions.find((each) => each.start >= end && each.start - end <= reach && each.end <= sentence.end);
}
