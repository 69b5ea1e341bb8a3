/**
 * @module
 * The words of an article, cut once: each step between articles asks for the words of some stretch of it, many for the same ones.
 *
 * What is kept is a cache alone: it goes with the article, and clearing it changes no result.
 */

import type { Article } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import { WordBook } from "../../text/word-book.js";
import { plainWord } from "./body-words.js";
import { eachWord } from "./each-word.js";
import { stemOf } from "./stem.js";

/** A word as the story room compares it. */
export interface Term {
  /** Lower-case, without possessive ending. */
  readonly word: string;
  readonly stem: string;
  /** Equal for equal words. */
  readonly hash: number;
  /** Equal for equal stems. */
  readonly stemHash: number;
}

/** All words of an article's text in their order, furniture included. */
export interface ArticleWords {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly terms: readonly Term[];
}

const ofArticle = new WeakMap<Article, ArticleWords>();
/** By the word as it is printed. */
const termOf = new Map<string, Term>();
/** So many different words are remembered at once. */
const maxTerms = 200_000;

/** The words of an article. */
export function wordsOfArticle(article: Article): ArticleWords {
  const known = ofArticle.get(article);
  if (known !== undefined) return known;
  const { text } = article;
  let n = 0;
  eachWord(text, (start, end) => {
    if (n === scratch.starts.length) scratch = withRoom(scratch);
    scratch.starts[n] = start;
    scratch.ends[n] = end;
    scratch.terms[n++] = terms.at(text, start, end);
  });
  const { starts, ends } = scratch;
  const cut: ArticleWords = { starts: starts.slice(0, n), ends: ends.slice(0, n), terms: scratch.terms.slice(0, n) };
  ofArticle.set(article, cut);
  return cut;
}

/** Where the words of an article are gathered, used again from article to article. */
let scratch = { starts: new Int32Array(2048), ends: new Int32Array(2048), terms: [] as Term[] };

function withRoom({ starts, ends, terms }: typeof scratch): typeof scratch {
  const [more, rest] = [new Int32Array(2 * starts.length), new Int32Array(2 * ends.length)];
  more.set(starts);
  rest.set(ends);
  return { starts: more, ends: rest, terms };
}

/** The words of some stretches of an article, in their order. */
export function termsAt(article: Article, spans: readonly Span[]): readonly Term[] {
  const { terms } = wordsOfArticle(article);
  if (spans.length === 1) {
    const { from, to, isCut } = rangeOfWords(article, spans[0]!);
    return isCut ? termsOfText(article.text.slice(spans[0]!.start, spans[0]!.end)) : terms.slice(from, to);
  }
  return spans.flatMap((span) => termsAt(article, [span]));
}

/** The words that begin in a stretch, the last one excluded, and whether the stretch begins or ends inside a word. */
export function rangeOfWords(
  article: Article,
  { start, end }: Span,
): { readonly from: number; readonly to: number; readonly isCut: boolean } {
  const { starts, ends } = wordsOfArticle(article);
  const [from, to] = [countBefore(starts, start), countBefore(starts, end)];
  return { from, to, isCut: (from > 0 && ends[from - 1]! > start) || (to > 0 && ends[to - 1]! > end) };
}

/** The words of a text that belongs to no article. */
export function termsOfText(text: string): Term[] {
  const found: Term[] = [];
  eachWord(text, (start, end) => found.push(terms.at(text, start, end)));
  return found;
}

function termFor(printed: string): Term {
  const known = termOf.get(printed);
  if (known !== undefined) return known;
  if (termOf.size >= maxTerms) termOf.clear();
  const word = plainWord(printed);
  const stem = stemOf(word);
  const term = { word, stem, hash: hashWord(word), stemHash: hashWord(stem) };
  // a slice would keep the whole article it was cut from
  termOf.set([...printed].join(""), term);
  return term;
}

const terms = new WordBook(termFor, 32_768);

function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** How many of the rising numbers are smaller. */
function countBefore(rising: Int32Array, place: number): number {
  let from = 0;
  for (let to = rising.length; from < to; ) {
    const middle = (from + to) >> 1;
    if (rising[middle]! < place) from = middle + 1;
    else to = middle;
  }
  return from;
}
