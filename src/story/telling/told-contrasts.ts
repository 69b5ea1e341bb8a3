/**
 * @module
 * What an article, or somebody in it, answers to the questions that tellings of one act can differ in: "the bus was hit by a drone",
 * "no invitation had reached the delegation", "the paper was still being read".
 *
 * A telling can be turned round ("had never been invited", "denied that it had shelled the ferry"). What is only possible, planned,
 * asked for or left unsaid is left alone: "could accept", "did not say whether its jets had bombed the clinic".
 */

import type { ContrastWords } from "../../lexicon/contrasts.js";
import { dateOfTime, type Statement } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { type DayRange, rangeOf } from "../day-range.js";
import { SpanIndex } from "../words/span-index.js";
import { phrasesIn, type QuestionPhrase } from "./contrast-phrases.js";
import { type Matter, matterOf } from "./same-matter.js";
import { placeOf, type ToldSentence, toldSentences } from "./told-sentences.js";
import { turned } from "./turned-round.js";

/** One answer. */
export interface ToldContrast extends Span {
  /** Tells it apart from all others of the coverage. */
  readonly id: string;
  readonly question: string;
  readonly answer: string;
  /** Whether it is told that this is not so. */
  readonly isNot: boolean;
  /** Whether it plainly speaks against another telling: "no such request", "denied that". */
  readonly isPlain: boolean;
  /** Who says so; null where the outlet does. */
  readonly holder: string | null;
  /** Of whom it is told, where that is plain. */
  readonly of: string | null;
  /** The words that readers see. */
  readonly shown: Span;
  /** What its sentence is about, read when it is first asked for. */
  matter(): Matter;
  /** The days its sentence names. */
  readonly days: readonly DayRange[];
}

/** Of whom a thing is told ends so many characters before. */
const maxBefore = 60;
/** "given by General Orsk": the doer behind "by" begins so near. */
const maxBehind = 60;
/** "until the" stands before a date. */
const toDate = 12;
/** Longer sentences are shown by the clause alone. */
const maxShown = 300;
const stop = /[.;:,“”"—–]/u;

/** The answers that one article tells, in text order. */
export function contrastsOf(reading: DatedReading, words: ContrastWords): ToldContrast[] {
  const sentences = toldSentences(reading);
  let voices: SpanIndex<Statement> | null = null;
  const found: ToldContrast[] = [];
  for (let at = 0; at < sentences.length; at++) {
    const phrases = phrasesIn(sentences[at]!, words);
    if (phrases.length === 0 || reading.article.text[sentences[at]!.end - 1] === "?") continue;
    voices ??= voicesWithActs(reading);
    const matter = matterAt(reading, sentences, at);
    for (const phrase of phrases) {
      const told = toldAs(reading, sentences[at]!, { phrase, voices, words, matter });
      if (told !== null) found.push(told);
    }
  }
  return found;
}

/** What a sentence is about, read once when it is first asked for. */
function matterAt(reading: DatedReading, sentences: readonly ToldSentence[], at: number): () => Matter {
  let matter: Matter | null = null;
  return () => {
    matter ??= matterOf(reading, sentences, at);
    return matter;
  };
}

interface Telling {
  readonly phrase: QuestionPhrase;
  readonly voices: SpanIndex<Statement>;
  readonly words: ContrastWords;
  matter(): Matter;
}

function toldAs(
  reading: DatedReading,
  sentence: ToldSentence,
  { phrase: { question, value, from, to }, voices, words, matter }: Telling,
): ToldContrast | null {
  const { answer, isPlain, printed } = value;
  if (printed !== null && printed !== sentence.words[from]) return null;
  const { isPlan, of, needed } = words.questions.get(question)!;
  if (needed.size > 0 && !sentence.words.some((word) => needed.has(word))) return null;
  const place = placeOf(reading, sentence, from, to);
  if (isInCompound(reading, place) || isOfName(reading, place) || isCue(reading, place)) return null;
  if (words.turns.get(sentence.words[from]!) === "clause" && isDated(reading, place)) return null;
  const said = voices.over(place);
  const turn = turned(reading, sentence, { from, to }, words.turns);
  if ((turn.isOpen && !isPlan) || said?.polarity === "not-said") return null;
  const isDenied = said?.act === "deny" || said?.act === "refuse";
  return {
    ...place,
    id: `${reading.article.id} ${question} ${place.start}`,
    question,
    answer,
    isPlain: isPlain || turn.isDenied || isDenied,
    isNot: turn.isNot !== (turn.isDenied || isDenied),
    holder: said === null ? null : speakerOf(reading, said),
    of: byWhom(reading, sentence, place) ?? (of === "means" ? null : whoBefore(reading, sentence, place)),
    shown: shownAt(reading, sentence, place),
    matter,
    days: daysIn(reading, said === null ? sentence : within(said, place, sentence)),
  };
}

function voicesWithActs({ statements }: DatedReading): SpanIndex<Statement> {
  return new SpanIndex(
    statements.flatMap((statement) => statement.content.map(({ start, end }) => ({ start, end, value: statement }))),
  );
}

/** "A shell-shocked town" was not shelled. */
function isInCompound({ article: { text } }: DatedReading, { start, end }: Span): boolean {
  return text[end] === "-" || text[start - 1] === "-";
}

/** "The Torch says" has set fire to nothing. */
function isOfName({ mentions, article }: DatedReading, { start, end }: Span): boolean {
  const isCapital = /\p{Lu}/u.test(article.text[start]!);
  return isCapital && mentions.some((each) => each.start <= start && end <= each.end && each.how !== "pronoun");
}

/** "She replied that" and "the foreign ministry said" only say who speaks. */
function isCue({ statements }: DatedReading, { start, end }: Span): boolean {
  const isIn = (span: Span | null) => span !== null && span.start <= start && end <= span.end;
  return statements.some(({ cue, act, speaker }) => (act === "assert" && isIn(cue)) || isIn(speaker));
}

/** "Until Monday". */
function isDated({ times }: DatedReading, { end }: Span): boolean {
  return times.some((time) => time.start >= end && time.start - end <= toDate);
}

/** Who speaks; of a speaker without a name ("a spokeswoman for the premier") the last one named in it. */
function speakerOf({ mentions, actors }: DatedReading, { speaker }: Statement): string | null {
  if (speaker === null) return null;
  if (speaker.entity !== null && actors.some(({ name }) => name === speaker.entity)) return speaker.entity;
  const inside = mentions.findLast(
    ({ start, end, actor }) => start >= speaker.start && end <= speaker.end && actor !== null,
  );
  return actors.find(({ id }) => id === inside?.actor)?.name ?? speaker.entity ?? speaker.text;
}

/** The one named behind "by" or "through". */
function byWhom({ mentions, actors, article }: DatedReading, sentence: Span, { start, end }: Span): string | null {
  const behind = mentions.find(
    (each) => each.start >= end && each.end <= sentence.end && each.start - end <= maxBehind,
  );
  if (behind === undefined) return null;
  const between = article.text.slice(start, behind.start);
  return !stop.test(between) && by.test(between) ? (actors.find(({ id }) => id === behind.actor)?.name ?? null) : null;
}

/** "given in Varnhem by the archbishop of" stands before the name of the doer. */
const by = /\b(?:by|from|through|via)(?: \w+){0,3} $/u;

/** The last one named before an answer in its clause. */
function whoBefore({ mentions, actors, article }: DatedReading, sentence: Span, { start }: Span): string | null {
  const before = mentions.findLast((each) => each.start >= sentence.start && each.end <= start);
  if (before === undefined || start - before.end > maxBefore || stop.test(article.text.slice(before.end, start)))
    return null;
  return actors.find(({ id }) => id === before.actor)?.name ?? null;
}

/** The sentence, or of a long one the clause. */
function shownAt({ article: { text } }: DatedReading, sentence: Span, place: Span): Span {
  if (sentence.end - sentence.start <= maxShown) return { start: sentence.start, end: sentence.end };
  let [start, end] = [place.start, place.end];
  while (start > sentence.start && (place.start - start < maxBefore || !stop.test(text[start - 1]!))) start--;
  while (end < sentence.end && (end - place.end < maxBefore || !stop.test(text[end]!))) end++;
  while (/\s/u.test(text[start]!)) start++;
  return { start, end };
}

/** The part of a statement that stands over a place: "on Monday" behind "said" is no day of what happened. */
function within({ content }: Statement, { start, end }: Span, sentence: Span): Span {
  return content.find((part) => part.start <= start && end <= part.end) ?? sentence;
}

function daysIn({ times }: DatedReading, sentence: Span): DayRange[] {
  return times.flatMap((time) => {
    if (time.start < sentence.start || time.end > sentence.end) return [];
    const range = rangeOf(dateOfTime(time));
    return range !== null && range.to - range.from <= 1 ? [range] : [];
  });
}
