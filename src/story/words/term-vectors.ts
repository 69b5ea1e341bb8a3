/**
 * @module
 * What an article is about, as weights of its stems: rare words weigh much, words of every article next to nothing.
 *
 * Rarity blends a general collection with the coverage itself. The coverage's own counts alone fail when it is about one
 * thing: then the thing's own name is the least telling word.
 */

import type { DocumentFrequency } from "../../lexicon/story.js";
import type { Article } from "../../model/index.js";
import { compareText } from "../claims/claims.js";
import { rangeOfWords, type Term, termsAt, termsOfText, wordsOfArticle } from "./article-words.js";
import { quotedInBody } from "./quoted-parts.js";

/** Weights of stems; a vector has length 1. */
export class TermVector {
  /** Where each stem stands, by its hash: place plus one, 0 where nothing is; made when it is first asked for. */
  #table: readonly number[] | null = null;

  /** Words with a stem each of its own, and the weight of each. */
  constructor(
    readonly terms: readonly Term[],
    readonly weights: readonly number[],
  ) {}

  get size(): number {
    return this.terms.length;
  }

  /** What this vector and a longer one have in common, summed in the order of this one. */
  productWith(longer: TermVector): number {
    longer.#table ??= tableOf(longer.terms);
    const table = longer.#table;
    const { terms, weights } = this;
    let product = 0;
    for (let at = 0; at < terms.length; at++) {
      const other = placeIn(table, longer.terms, terms[at]!);
      if (other >= 0) product += weights[at]! * longer.weights[other]!;
    }
    return product;
  }

  /** How much of this vector stands in a longer one: 1 when all of its stems do. */
  shareIn(longer: TermVector): number {
    longer.#table ??= tableOf(longer.terms);
    const table = longer.#table;
    let share = 0;
    for (let at = 0; at < this.size; at++)
      if (placeIn(table, longer.terms, this.terms[at]!) >= 0) share += this.weights[at]! ** 2;
    return share;
  }

  /** The vector of the other stems, of length 1. */
  without(left: ReadonlySet<string>): TermVector {
    const kept = this.terms.map((_, at) => at).filter((at) => !left.has(this.terms[at]!.stem));
    return unitVector(
      kept.map((at) => this.terms[at]!),
      kept.map((at) => this.weights[at]!),
    );
  }

  /** The heaviest stems, of two equal ones the first by spelling. */
  heaviest(n: number): string[] {
    const found: number[] = [];
    for (let each = 0; each < this.size; each++) {
      let at = found.length;
      while (at > 0 && isHeavier(each, found[at - 1]!, this)) at--;
      if (at === n) continue;
      for (let i = Math.min(found.length, n - 1); i > at; i--) found[i] = found[i - 1]!;
      found[at] = each;
    }
    return found.map((at) => this.terms[at]!.stem);
  }
}

function isHeavier(a: number, b: number, { terms, weights }: TermVector): boolean {
  return weights[a]! > weights[b]! || (weights[a] === weights[b] && compareText(terms[a]!.stem, terms[b]!.stem) < 0);
}

/** A table at least twice as long as what it holds; its length is a power of two. */
function tableOf(terms: readonly Term[]): number[] {
  let size = 8;
  while (size < 2 * terms.length) size *= 2;
  const table: number[] = new Array(size).fill(0);
  for (let at = 0; at < terms.length; at++) {
    let slot = terms[at]!.stemHash & (size - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = at + 1;
  }
  return table;
}

/** Where the stem of a word stands among those of others; -1 where it does not. */
function placeIn(table: readonly number[], terms: readonly Term[], { stem, stemHash }: Term): number {
  const mask = table.length - 1;
  for (let slot = stemHash & mask; ; slot = (slot + 1) & mask) {
    const at = table[slot]! - 1;
    if (at < 0 || (terms[at]!.stemHash === stemHash && terms[at]!.stem === stem)) return at;
  }
}

/** A title says what a story is about: each of its words counts this often. */
const titleWeight = 3;
const maxTerms = 150;
/** No article has more different stems. */
const maxStems = 2 ** 20;
/** How much an article of the coverage counts beside one of the general collection. */
const coverageWeight = 0.3;

/** Terms as numbers, rising, with their weights. */
export interface NumberedTerms {
  readonly ids: Int32Array;
  readonly weights: Float64Array;
}

/** The terms of a set of articles, in their order. Terms are numbered by spelling, so that the order of articles changes nothing. */
export function numberedTerms(articles: readonly Article[], background: DocumentFrequency): NumberedTerms[] {
  const { counts, stems, nArticlesOf } = countStems(articles);
  const nDocuments = background.nDocuments + articles.length * coverageWeight;
  const bySpelling = stems.map((_, at) => at).sort((a, b) => compareText(stems[a]!, stems[b]!));
  const idOf = new Int32Array(stems.length);
  bySpelling.forEach((at, id) => {
    idOf[at] = id;
  });
  const rarity = Float64Array.from(stems, (stem, at) => {
    const known = (background.ofStem.get(stem) ?? 0) + Math.max(1, nArticlesOf[at]! * coverageWeight);
    return Math.max(0, Math.log((nDocuments + 1) / known));
  });
  return counts.map((each) => heaviest(each, idOf, rarity));
}

/** The stems of an article by number, each once, and how often each stands in title and body. */
interface StemCounts {
  readonly stems: Int32Array;
  readonly times: Int32Array;
}

/** Counts the stems of all articles; they are numbered in the order in which they are met. */
function countStems(articles: readonly Article[]): {
  readonly counts: readonly StemCounts[];
  readonly stems: readonly string[];
  readonly nArticlesOf: readonly number[];
} {
  const numbers = new Map<string, number>();
  const stems: string[] = [];
  const nArticlesOf: number[] = [];
  // how often each stem stands in the article at hand; 0 between
  const times: number[] = [];
  const counts = articles.map((article): StemCounts => {
    const met: number[] = [];
    const count = (stem: string, n: number) => {
      if (stem.length < 2) return;
      let number = numbers.get(stem);
      if (number === undefined) {
        number = stems.push(stem) - 1;
        numbers.set(stem, number);
        times.push(0);
        nArticlesOf.push(0);
      }
      if (times[number] === 0) met.push(number);
      times[number]! += n;
    };
    const { terms } = wordsOfArticle(article);
    for (const { line } of quotedInBody(article)) {
      const { from, to, isCut } = rangeOfWords(article, line);
      if (isCut) for (const { stem } of termsAt(article, [line])) count(stem, 1);
      else for (let at = from; at < to; at++) count(terms[at]!.stem, 1);
    }
    for (const { stem } of termsOfText(article.title?.text ?? "")) count(stem, titleWeight);
    const own = { stems: new Int32Array(met), times: new Int32Array(met.length) };
    for (let at = 0; at < met.length; at++) {
      own.times[at] = times[met[at]!]!;
      times[met[at]!] = 0;
      nArticlesOf[met[at]!]!++;
    }
    return own;
  });
  return { counts, stems, nArticlesOf };
}

/** The heaviest terms, of two equal ones the first by spelling, with weights of length 1. */
function heaviest({ stems, times }: StemCounts, idOf: Int32Array, rarity: Float64Array): NumberedTerms {
  const weights = new Float64Array(stems.length);
  for (let at = 0; at < stems.length; at++) weights[at] = (1 + Math.log(times[at]!)) * rarity[stems[at]!]!;
  const rising = weights.slice().sort();
  const from = Math.max(0, rising.length - maxTerms);
  const least = rising[from] ?? 0;
  // id and place in one number: numbers are sorted fastest
  let order = new Float64Array(stems.length);
  let n = 0;
  for (let at = 0; at < stems.length; at++) if (weights[at]! >= least) order[n++] = idOf[stems[at]!]! * maxStems + at;
  order = order.subarray(0, n).sort();
  // of those as heavy as the lightest that is kept the first by spelling
  let nLightest = 0;
  for (let at = from; rising[at] === least; at++) nLightest++;
  let squared = 0;
  for (let at = rising.length - 1; at >= from; at--) squared += rising[at]! * rising[at]!;
  const length = Math.sqrt(squared) || 1;
  const nKept = Math.min(n, maxTerms);
  const terms = { ids: new Int32Array(nKept), weights: new Float64Array(nKept) };
  let place = 0;
  for (let i = 0; i < n; i++) {
    const at = order[i]! % maxStems;
    if (n > maxTerms && weights[at] === least && nLightest-- <= 0) continue;
    terms.ids[place] = idOf[stems[at]!]!;
    terms.weights[place++] = weights[at]! / length;
  }
  return terms;
}

/** The vector of some words' stems, each once, with what each is worth; of length 1. */
export function vectorOf(terms: readonly Term[], worthOf: (stem: string) => number): TermVector {
  const first = withOwnStems(terms);
  const weights: number[] = [];
  for (let at = 0; at < first.length; at++) weights.push(worthOf(first[at]!.stem));
  return unitVector(first, weights);
}

/** The first word of each stem, in their order. */
export function withOwnStems(terms: readonly Term[]): Term[] {
  const first: Term[] = [];
  const met = terms.length > few ? new Set<string>() : null;
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at]!;
    if (met === null ? hasStem(first, term) : met.has(term.stem)) continue;
    met?.add(term.stem);
    first.push(term);
  }
  return first;
}

/** So few words are looked through faster than a set is made of them. */
const few = 32;

function hasStem(terms: readonly Term[], { stem, stemHash }: Term): boolean {
  for (let at = 0; at < terms.length; at++)
    if (terms[at]!.stemHash === stemHash && terms[at]!.stem === stem) return true;
  return false;
}

/** The same direction with length 1; an empty vector stays empty. Changes the weights it is given. */
export function unitVector(terms: readonly Term[], weights: number[]): TermVector {
  let squared = 0;
  for (let at = 0; at < weights.length; at++) squared += weights[at]! * weights[at]!;
  const length = Math.sqrt(squared);
  if (length === 0) return new TermVector([], []);
  for (let at = 0; at < weights.length; at++) weights[at]! /= length;
  return new TermVector(terms, weights);
}
