/**
 * @module
 * A text as a retelling is known by it: its sentences by their telling stems, the names and figures in them, and what it quotes.
 */

import type { Article } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import { compareText } from "../claims/claims.js";
import { rangeOfWords, wordsOfArticle } from "../words/article-words.js";
import { quotedInBody } from "../words/quoted-parts.js";
import type { StemNumbers } from "./stem-numbers.js";

/** A sentence with its telling stems, each once, in text order. */
export interface ToldSentence extends Span {
  readonly stems: readonly number[];
  /** The rarest ones two by two, as keys. */
  readonly pairs: readonly number[];
}

/** What an article tells outside quotation marks. */
export interface ToldText {
  readonly sentences: readonly ToldSentence[];
  /** Stems that stand with a capital inside a sentence, each once. */
  readonly names: ReadonlySet<number>;
  /** Stems that begin with a digit and are no year, each once. */
  readonly figures: ReadonlySet<number>;
}

const maxSentences = 120;
const minStems = 4;
const keyStems = 4;
/** A coverage has fewer stems; two of them make one number. */
export const maxStems = 2 ** 26;

/** The sentences of an article's body, of a long one the first ones. */
export function toldText(article: Article, numbers: StemNumbers): ToldText {
  const { text } = article;
  const told = { sentences: [] as ToldSentence[], names: new Set<number>(), figures: new Set<number>() };
  for (const { line, quoted } of quotedInBody(article))
    for (let start = startOf(text, line.start, line.end); start < line.end; ) {
      const end = endOf(text, start, line.end);
      const stems = ownStems(article, { start, end }, { quoted, numbers, told });
      if (stems.length >= minStems) {
        told.sentences.push({ start, end, stems, pairs: stemPairs(stems, numbers) });
        if (told.sentences.length === maxSentences) return told;
      }
      start = startOf(text, end, line.end);
    }
  return told;
}

const closings = '"”’';

/** Where a sentence begins: at the first character that ends none. */
function startOf(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isStop(text.charCodeAt(at))) at++;
  return at;
}

function isStop(unit: number): boolean {
  return unit === 0x2e || unit === 0x21 || unit === 0x3f;
}

/** Where the sentence ends that begins at a place: behind its stops and the marks that close a quotation. */
function endOf(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && !isStop(text.charCodeAt(at))) at++;
  while (at < limit && isStop(text.charCodeAt(at))) at++;
  while (at < limit && closings.includes(text[at]!)) at++;
  return at;
}

/** Where the stems of a sentence are gathered, used again from sentence to sentence. */
const gathered: number[] = [];

/** The telling stems of a sentence outside quotation marks, each once; names and figures are added to those of the text. */
function ownStems(
  article: Article,
  sentence: Span,
  {
    quoted,
    numbers,
    told: { names, figures },
  }: {
    readonly quoted: readonly Span[];
    readonly numbers: StemNumbers;
    readonly told: { readonly names: Set<number>; readonly figures: Set<number> };
  },
): number[] {
  const { starts, ends, terms } = wordsOfArticle(article);
  const { from, to } = rangeOfWords(article, sentence);
  const number = numbers.nextSentence();
  let n = 0;
  for (let at = from; at < to; at++) {
    if (quoted.length > 0 && quoted.some(({ start, end }) => start <= starts[at]! && ends[at]! <= end)) continue;
    const { stem, word } = terms[at]!;
    const stemNumber = numbers.of(stem);
    const unit = article.text.charCodeAt(starts[at]!);
    if (isDigit(unit)) {
      if (!year.test(word)) figures.add(stemNumber);
    } else if (at > from && isCapital(unit) && numbers.rarities[stemNumber]! > tellingFrom) names.add(stemNumber);
    if (numbers.rarities[stemNumber]! > tellingFrom && numbers.isFirst(stemNumber, number)) gathered[n++] = stemNumber;
  }
  return gathered.slice(0, n);
}

/** Words of every text are less rare. */
const tellingFrom = 0.8;
const year = /^(?:19|20)\d\d$/u;

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isCapital(unit: number): boolean {
  return unit < 128 ? unit >= 65 && unit <= 90 : /\p{Lu}/u.test(String.fromCharCode(unit));
}

function stemPairs(stems: readonly number[], numbers: StemNumbers): number[] {
  const rare = rarest(stems, numbers);
  const pairs: number[] = [];
  for (let i = 0; i < rare.length; i++)
    for (let j = i + 1; j < rare.length; j++) pairs.push(rare[i]! * maxStems + rare[j]!);
  return pairs;
}

/** The rarest of some stems, of two equally rare ones the first by spelling; their numbers rise. */
function rarest(stems: readonly number[], { stems: spelled, rarities }: StemNumbers): number[] {
  const isRarer = (a: number, b: number) =>
    rarities[a]! > rarities[b]! || (rarities[a] === rarities[b] && compareText(spelled[a]!, spelled[b]!) < 0);
  const rare: number[] = [];
  for (const stem of stems) {
    let at = rare.length;
    while (at > 0 && isRarer(stem, rare[at - 1]!)) at--;
    if (at === keyStems) continue;
    for (let i = Math.min(rare.length, keyStems - 1); i > at; i--) rare[i] = rare[i - 1]!;
    rare[at] = stem;
  }
  // so few are put in order faster than they are sorted
  for (let to = 1; to < rare.length; to++)
    for (let at = to; at > 0 && rare[at - 1]! > rare[at]!; at--) {
      const higher = rare[at - 1]!;
      rare[at - 1] = rare[at]!;
      rare[at] = higher;
    }
  return rare;
}
