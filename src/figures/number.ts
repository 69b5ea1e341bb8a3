/**
 * @module
 * Numbers with their bounds: "1,900", "twenty-two", "more than three million", "some two dozen", "hundreds".
 *
 * Leaves alone years, parts of a day, the scores and numbers inside a name ("G20"); what is counted is another file's matter.
 */

import type { FiguresLexicon } from "../lexicon/figures.js";
import type { Figure } from "../model/index.js";
import type { FigureSentence } from "./figure-sentence.js";

/** A number of a sentence, tokens `first` (its bound included) to `last` (excluded). */
export interface Amount extends Pick<Figure, "value" | "low" | "high" | "bound"> {
  readonly first: number;
  readonly last: number;
  /** Currency of a sign before the number: "$300 billion". */
  readonly currency: string | null;
}

const digits = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$|^\d+(?:\.\d+)?$/u;

/** The number that begins at a token, its bound looked up to the left; null when there is none. */
export function amountAt(sentence: FigureSentence, at: number, lexicon: FiguresLexicon): Amount | null {
  const { words } = sentence;
  const vague = lexicon.vague.get(words[at]!);
  const before = words[at - 1] ?? "";
  if (vague !== undefined && !isNumber(before, lexicon)) {
    const [low, high] = vague.split(" ").map(Number) as [number, number];
    return { first: at, last: at + 1, value: null, low, high, bound: "words", currency: null };
  }
  if (isBareTime(sentence, at, lexicon))
    return { first: at, last: at, value: null, low: 2, high: null, bound: "words", currency: null };
  if (lexicon.single.has(words[at]!))
    return { first: at, last: at, value: 1, low: 1, high: 1, bound: "exact", currency: null };
  const told = plainNumber(sentence, at, lexicon);
  if (told === null || isYear(told, sentence) || isOfOtherKind(sentence, at, told.last)) return null;
  const sign = lexicon.currency.get(before) ?? null;
  const start = sign === null ? at : at - 1;
  // "about a dozen", "more than a hundred"
  const isOne = start === at && before === "a" && lexicon.multiplier.has(words[at]!);
  const left = boundBefore(sentence, isOne ? at - 1 : start, lexicon);
  const right = boundAfter(sentence, told.last, lexicon);
  const range = rangeOf(told.value, left?.bound ?? right?.bound ?? "exact");
  return {
    ...range,
    first: left?.first ?? start,
    last: right?.last ?? told.last,
    currency: sign,
  };
}

/** "Years of talks", "several hours early": more than one, nobody says how many. */
function isBareTime({ words, lemmas, tokens }: FigureSentence, at: number, { time, number }: FiguresLexicon): boolean {
  if (!time.has(lemmas[at]!) || tokens[at]!.xpos !== "NNS") return false;
  const before = words[at - 1] ?? "";
  if (digits.test(before) || number.has(before)) return false;
  return words[at + 1] === "of" || words[at + 1] === "in" || before === "several" || before === "few";
}

interface PlainNumber {
  readonly value: number;
  readonly last: number;
  readonly isDigits: boolean;
}

/** "1,900", "26", "twenty-two", "three hundred", "2.5 million". */
function plainNumber({ words }: FigureSentence, at: number, lexicon: FiguresLexicon): PlainNumber | null {
  const word = words[at]!;
  const isDigits = digits.test(word);
  const spelled = lexicon.number.get(word);
  if (!isDigits && spelled === undefined && !(lexicon.multiplier.has(word) && words[at - 1] === "a")) return null;
  let value = isDigits ? Number(word.replaceAll(",", "")) : Number(spelled ?? 1);
  let last = spelled !== undefined || isDigits ? at + 1 : at;
  const unit =
    spelled !== undefined && value >= 20 && words[last] === "-" ? lexicon.number.get(words[last + 1]!) : undefined;
  if (unit !== undefined && Number(unit) < 10) {
    value += Number(unit);
    last += 2;
  }
  for (
    let times = lexicon.multiplier.get(words[last] ?? "");
    times;
    times = lexicon.multiplier.get(words[last] ?? "")
  ) {
    value = Math.round(value * Number(times) * 1000) / 1000;
    last++;
  }
  // nobody counts so far: a serial number, or digits without end
  return value > Number.MAX_SAFE_INTEGER ? null : { value, last, isDigits };
}

function isNumber(word: string, lexicon: FiguresLexicon): boolean {
  return digits.test(word) || lexicon.number.has(word);
}

/** "in 2014", "the 2004 text": four bare digits from 1800 to 2100 are a year unless a counted noun or unit can follow. */
function isYear({ value, last, isDigits }: PlainNumber, { words, tokens }: FigureSentence): boolean {
  if (!isDigits || value < 1800 || value > 2100 || !Number.isInteger(value)) return false;
  return words[last - 1]!.length === 4 && tokens[last]?.xpos !== "NNS";
}

/** Times, dates, scores, ages and parts of a word: "9 p.m.", "12:01", "3-2", "COVID-19", "20-year-old". */
function isOfOtherKind({ words, tokens, isTaken }: FigureSentence, at: number, last: number): boolean {
  if (isTaken(at)) return true;
  const [before, next] = [words[at - 1] ?? "", words[last] ?? ""];
  if (before === "-" && tokens[at - 1]!.end === tokens[at]!.start) return true;
  // "the Varn 500 index"
  if (tokens[at - 1]?.xpos === "NNP" && /^\d+$/u.test(words[at]!) && tokens[last]?.xpos === "NN") return true;
  if (next === "-" && /^\d/u.test(words[last + 1] ?? "")) return true;
  const unit = next === "-" ? last + 1 : last;
  return words[unit] === "year" && words[unit + 1] === "-" && words[unit + 2] === "old";
}

function boundBefore({ words, lemmas }: FigureSentence, at: number, { bound, over }: FiguresLexicon) {
  for (let n = 3; n > 0; n--) {
    const found = at >= n ? bound.get(words.slice(at - n, at).join(" ")) : undefined;
    if (found === undefined) continue;
    // "handed over 20 prisoners" bounds nothing
    const isOfVerb = n === 1 && words[at - 1] === "over" && over.has(lemmas[at - 2] ?? "");
    return isOfVerb ? null : { bound: found, first: at - n };
  }
  return null;
}

/** "300-plus", "40 or more". */
function boundAfter({ words }: FigureSentence, at: number, { after }: FiguresLexicon) {
  const next = words[at] === "-" ? after.get(words[at + 1] ?? "") : after.get(`${words[at]} ${words[at + 1]}`);
  return next === undefined ? null : { bound: next, last: at + 2 };
}

/** What a bound leaves open: "about 21,000" is 20,500 to 21,500, half a step of its last figure either way, a tenth at most. */
function rangeOf(value: number, bound: string): Pick<Figure, "value" | "low" | "high" | "bound"> {
  const slack = Math.min(value / 10, lastStep(value) / 2);
  if (bound === "at-least") return { value, low: value, high: null, bound };
  if (bound === "at-most") return { value, low: null, high: value, bound };
  if (bound === "below") return { value, low: null, high: value, bound: "at-most" };
  if (bound === "nearly") return { value, low: value - 2 * slack, high: value, bound: "about" };
  if (bound === "about") return { value, low: value - slack, high: value + slack, bound };
  return { value, low: value, high: value, bound: "exact" };
}

/** One unit of the last figure that is not zero: 1,000 of 21,000, 100 of 1,500. */
function lastStep(value: number): number {
  let step = 1;
  if (!Number.isInteger(value)) return 0.1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}
