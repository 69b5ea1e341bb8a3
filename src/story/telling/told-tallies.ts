/**
 * @module
 * Votes and polls told by two numbers: "on a 61-58 vote", "by 61 votes to 58", "by 55 percent to 33".
 *
 * Leaves alone scores and spans of years: a word for a vote or a poll must stand in the sentence.
 */

import type { StoryLexicon, TallyWords } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { wordsOfArticle } from "../words/article-words.js";
import { mayTell } from "./telling-words.js";
import { placeOf, speakerAt, type ToldSentence, toldSentences } from "./told-sentences.js";

/** One vote or poll as one article tells it. */
export interface ToldTally extends Span {
  readonly kind: "vote" | "poll";
  /** The larger of the two numbers and the smaller one. */
  readonly high: number;
  readonly low: number;
  /** The words of its sentence, and those printed with a capital. */
  readonly words: readonly string[];
  readonly names: readonly string[];
  readonly holder: string | null;
}

/** So many words at most stand between the two numbers: "votes in favour and". */
const maxBetween = 5;
const joined = /^(?<first>\d{1,3})[-–—](?<second>\d{1,3})$/u;
const number = /^\d{1,3}$/u;

/** The votes and polls of one article, in text order. */
export function talliesOf(reading: DatedReading, lexicon: StoryLexicon): ToldTally[] {
  if (!mayTell(reading.article, "tallies", lexicon)) return [];
  const words = lexicon.tallies;
  return toldSentences(reading).flatMap((sentence) => {
    const key = sentence.words.find((word) => words.kinds.has(word));
    if (key === undefined) return [];
    const kind = words.kinds.get(key)!;
    const found = talliesIn(reading, sentence, { kind, words });
    return found.length === 0 && kind === "poll" ? sharesIn(reading, sentence) : found;
  });
}

/** Of two shares in one sentence about a poll: "48 percent blame one side and 41 percent the other". */
const maxShares = 14;

function sharesIn(reading: DatedReading, sentence: ToldSentence): ToldTally[] {
  const shares = reading.figures.filter(
    ({ start, end, unit, value }) =>
      unit === "percent" && value !== null && start >= sentence.start && end <= sentence.end,
  );
  const [first, second] = shares;
  if (first === undefined || second === undefined || shares.length > 2) return [];
  const { starts } = wordsOfArticle(reading.article);
  const wordAt = (place: number) => sentence.words.findIndex((_, at) => starts[sentence.from + at]! >= place);
  if (wordAt(second.start) - wordAt(first.start) > maxShares) return [];
  const place = { start: first.start, end: second.end };
  const [a, b] = [first.value!, second.value!];
  const told = { kind: "poll" as const, high: Math.max(a, b), low: Math.min(a, b) };
  return [
    { ...place, ...told, names: namesIn(reading, sentence), words: sentence.words, holder: speakerAt(reading, place) },
  ];
}

/** The words of a sentence that are printed with a capital: the pollster's name is among them. */
function namesIn({ article }: DatedReading, { from, words }: ToldSentence): string[] {
  const { starts } = wordsOfArticle(article);
  return words.filter((_, at) => /\p{Lu}/u.test(article.text[starts[from + at]!]!));
}

function talliesIn(
  reading: DatedReading,
  sentence: ToldSentence,
  { kind, words }: { readonly kind: ToldTally["kind"]; readonly words: TallyWords },
): ToldTally[] {
  const found: ToldTally[] = [];
  for (let at = 0; at < sentence.words.length; at++) {
    const pair = pairAt(sentence.words, at, words);
    if (pair === null) continue;
    const place = placeOf(reading, sentence, at, pair.last);
    const [a, b] = pair.numbers;
    const told = {
      kind,
      high: Math.max(a, b),
      low: Math.min(a, b),
      words: sentence.words,
      names: namesIn(reading, sentence),
    };
    found.push({ ...place, ...told, holder: speakerAt(reading, place) });
    at = pair.last;
  }
  return found;
}

/** The two numbers that begin at a word, and where they end. */
function pairAt(
  words: readonly string[],
  at: number,
  { between }: TallyWords,
): { readonly numbers: readonly [number, number]; readonly last: number } | null {
  const one = joined.exec(words[at]!)?.groups;
  if (one !== undefined) return { numbers: [Number(one["first"]), Number(one["second"])], last: at };
  if (!number.test(words[at]!)) return null;
  for (let next = at + 1; next <= Math.min(words.length - 1, at + 1 + maxBetween); next++) {
    if (number.test(words[next]!))
      return next === at + 1 && !isWritten(words, at)
        ? null
        : { numbers: [Number(words[at]), Number(words[next])], last: next };
    if (!between.has(words[next]!)) return null;
  }
  return null;
}

/** Two bare numbers side by side are the halves of "61-58" where a dash cut them. */
function isWritten(words: readonly string[], at: number): boolean {
  return !number.test(words[at - 1] ?? "") && !number.test(words[at + 2] ?? "");
}
