/**
 * @module
 * Figures: how many of what each sentence counts, how long it says a thing lasts, with bound, harm and the clause.
 */

import type { FiguresLexicon } from "../lexicon/figures.js";
import type { ArticleParts, Figure, Sentence } from "../model/index.js";
import { bodyKinds } from "../model/index.js";
import type { Span } from "../text/span.js";
import { type CountedPhrase, countedAfter, harmOf, sharedPhrase } from "./counted.js";
import { endOf, type FigureSentence, figureSentence } from "./figure-sentence.js";
import { type Amount, amountAt } from "./number.js";
import { shareAt } from "./share.js";

export const name = "figures/counted";

const readKinds: ReadonlySet<string> = new Set([...bodyKinds, "title", "dek"]);

/** Finds the figures of an article, in text order. */
export function findFigures(parts: ArticleParts, lexicon: FiguresLexicon): Figure[] {
  const { article, language } = parts;
  const dates = sorted(parts.times.filter(({ type }) => type === "DATE" || type === "TIME"));
  const names = sorted(parts.actors.mentions.filter(({ type }) => type === "person" || type === "organization"));
  const figures = language.sentences.flatMap((sentence) => {
    const block = article.blocks[sentence.block];
    if (block === undefined || block.label !== "article" || !readKinds.has(block.kind)) return [];
    const places = beginningsIn(language, sentence, lexicon);
    if (places.length === 0) return [];
    const taken = { dates: within(dates, sentence), names: within(names, sentence) };
    return figuresIn(figureSentence(parts, sentence, taken), places, { text: article.text, lexicon });
  });
  return figures.map((figure, at) => withCounted(figure, figures.slice(Math.max(0, at - figuresBack), at)));
}

/** A rival count looks so many figures back for what it counts, */
const figuresBack = 3;
/** and so many characters. */
const rivalReach = 300;

/**
 * A rival count names its thing no more: "2,500 dockers are out. The company puts the number at 2,300." Where people came to harm shortly
 * before, it counts them, and not the two drones that did it.
 */
function withCounted(figure: Counted, before: readonly Counted[]): Figure {
  const { isRival, ...plain } = figure;
  if (!isRival) return plain;
  const hurt = before.findLast(({ harm, isPart, end }) => harm !== null && !isPart && figure.start - end <= rivalReach);
  const told = hurt ?? before.at(-1);
  return told === undefined ? plain : { ...plain, counted: told.counted, harm: told.harm };
}

/** A figure, and whether it is told only as "the number". */
type Counted = Figure & { readonly isRival: boolean };

function sorted(spans: readonly Span[]): Span[] {
  return [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The spans that begin in a sentence; the list is in text order. */
function within(spans: readonly Span[], { start, end }: Span): Span[] {
  let from = 0;
  for (let to = spans.length; from < to; ) {
    const middle = (from + to) >> 1;
    if (spans[middle]!.start < start) from = middle + 1;
    else to = middle;
  }
  const found: Span[] = [];
  for (let at = from; at < spans.length && spans[at]!.start < end; at++) found.push(spans[at]!);
  return found;
}

/** Tokens of a sentence at which a figure may begin: a digit, a word of the tables, a span of time in the plural. */
function beginningsIn(
  { tokens, words, lemmas }: ArticleParts["language"],
  sentence: Sentence,
  { begins, time }: FiguresLexicon,
): number[] {
  const places: number[] = [];
  const end = endOf(sentence);
  for (let at = sentence.first; at < end; at++) {
    const code = words[at]!.charCodeAt(0);
    const isDigit = code >= 48 && code <= 57;
    if (isDigit || begins.has(words[at]!) || (tokens[at]!.xpos === "NNS" && time.has(lemmas[at]!)))
      places.push(at - sentence.first);
  }
  return places;
}

/** What stands in a text and what the tables say of it. */
interface Ground {
  readonly text: string;
  readonly lexicon: FiguresLexicon;
}

function figuresIn(sentence: FigureSentence, places: readonly number[], ground: Ground): Counted[] {
  const { lexicon } = ground;
  const figures: Counted[] = [];
  let end = 0;
  for (const at of places) {
    if (at < end) continue;
    const share = shareAt(sentence, at, lexicon);
    const amount = share ?? amountAt(sentence, at, lexicon);
    if (amount === null) continue;
    const phrase = share === null ? countedAfter(sentence, amount, lexicon) : sharedPhrase(sentence, share, lexicon);
    if (share === null && phrase.unit !== "percent" && isMereOne(amount)) continue;
    // "a 20-month-old boy" is an age
    if (phrase.counted !== null && lexicon.time.has(phrase.unit ?? "") && lexicon.people.has(phrase.counted)) continue;
    figures.push(figureOf(sentence, amount, phrase, ground));
    end = amount.last;
  }
  return figures;
}

/** "One of them", "one official": a way to say "a". */
function isMereOne({ value, bound, currency, first, last }: Amount): boolean {
  return value === 1 && bound === "exact" && currency === null && first < last;
}

function figureOf(sentence: FigureSentence, amount: Amount, phrase: CountedPhrase, { text, lexicon }: Ground): Counted {
  const { tokens, lemmas } = sentence;
  const harmed = phrase.unit === null ? harmOf(sentence, amount, phrase, lexicon) : null;
  const clause = clauseAround(sentence, amount.first, phrase.last);
  const near = harmed !== null && harmed.at < phrase.last + 6 ? harmed.at + 1 : 0;
  const isJustBefore = harmed !== null && harmed.at < amount.first && harmed.at > amount.first - 4;
  const first = isJustBefore ? harmed.at : Math.min(amount.first, phrase.first ?? amount.first);
  const start = tokens[first]!.start;
  const end = tokens[Math.max(amount.last, phrase.last, near) - 1]!.end;
  const inClause = lemmas.slice(clause.first, clause.last);
  return {
    start,
    end,
    text: text.slice(start, end),
    value: amount.value,
    low: amount.low,
    high: amount.high,
    bound: amount.bound,
    unit: phrase.unit,
    counted: phrase.counted,
    words: [...phrase.words],
    verb: verbBefore(sentence, amount.first),
    harm: harmed?.harm ?? null,
    isTotal: inClause.some((lemma) => lexicon.total.has(lemma)),
    isNew: isNew(sentence, amount.first, lexicon) || isTurned(sentence, phrase.last, lexicon),
    isPart: isPart(sentence, amount, lexicon),
    clause: { start: tokens[clause.first]!.start, end: tokens[clause.last - 1]!.end },
    rule: name,
    isRival:
      phrase.counted === null && phrase.unit === null && harmed === null && isBareCount(sentence, amount, lexicon),
  };
}

/** The verb whose object the figure is: "fired some 900 rockets", "will invest at least nine billion". */
function verbBefore({ tokens, lemmas }: FigureSentence, first: number): string | null {
  for (let at = first - 1; at >= Math.max(0, first - 3); at--) {
    const { xpos } = tokens[at]!;
    if (xpos.startsWith("VB")) return lemmas[at]!;
    if (xpos !== "DT" && xpos !== "RB" && xpos !== "JJ") return null;
  }
  return null;
}

/** A count of something told before: "put the number at 40", "the nurse says 19.", "31 according to the rebels". */
function isBareCount(sentence: FigureSentence, amount: Amount, lexicon: FiguresLexicon): boolean {
  const { words, lemmas } = sentence;
  if (isNumberAt(sentence, amount.first, lexicon)) return true;
  const next = words[amount.last] ?? ".";
  if (lexicon.saying.has(lemmas[amount.first - 1] ?? "") && /^[.;,]$/u.test(next)) return true;
  return [2, 3].some((n) => lexicon.counter.has(words.slice(amount.last, amount.last + n).join(" ")));
}

/** "put the number at", "gave a figure of": the count of something told before. */
function isNumberAt({ words, lemmas }: FigureSentence, first: number, { measure }: FiguresLexicon): boolean {
  const link = words[first - 1];
  return (link === "at" || link === "as" || link === "of") && measure.has(lemmas[first - 2] ?? "");
}

/** How far before "to 12 percent" the verb of change may stand. */
const changeReach = 7;

/** "Raised strike pay by a tenth to 340 a week", "cut the quota to 40". */
function isNew({ words, lemmas }: FigureSentence, first: number, { change, turn }: FiguresLexicon): boolean {
  if (words[first - 1] !== "to") return false;
  if (turn.has(words[first - 2] ?? "")) return true;
  return lemmas.slice(Math.max(0, first - 1 - changeReach), first - 1).some((lemma) => change.has(lemma));
}

/** "21,000 dockers, down from 26,000": the figure is the new one. */
function isTurned({ words }: FigureSentence, last: number, { turn }: FiguresLexicon): boolean {
  const at = words[last] === "," ? last + 1 : last;
  return turn.has(words[at] ?? "") && words[at + 1] === "from";
}

/** "Including 12 children", "12 of the 40 dead", "seven of them". */
function isPart({ words, tokens }: FigureSentence, { first, last }: Amount, { part, whole }: FiguresLexicon): boolean {
  if (words.slice(Math.max(0, first - 2), first).some((word) => part.has(word))) return true;
  if (words[last] === "of" && whole.has(words[last + 1] ?? "")) return true;
  return (
    words[last] === "of" &&
    tokens.slice(last + 1, last + 3).some(({ xpos }, at) => xpos === "CD" || /^\d/u.test(words[last + 1 + at]!))
  );
}

const breaks: ReadonlySet<string> = new Set([";", ":", "while", "but", "although"]);
/** Words farther from the figure than this say little about it. */
const clauseReach = 12;

/** The tokens of the clause around a phrase: to the next semicolon, colon or "while" on either side, a dozen words at most. */
function clauseAround({ words }: FigureSentence, first: number, last: number): { first: number; last: number } {
  let from = first;
  while (from > Math.max(0, first - clauseReach) && !breaks.has(words[from - 1]!)) from--;
  let to = last;
  while (to < Math.min(words.length, last + clauseReach) && !breaks.has(words[to]!)) to++;
  return { first: from, last: Math.max(to, from + 1) };
}
