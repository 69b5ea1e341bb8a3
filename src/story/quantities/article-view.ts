/**
 * @module
 * The words of one article as numbered features: a class of kindred words, else the stem, and how telling each is in this article.
 */

import type { Kin, QuantityWords } from "../../lexicon/quantities.js";
import type { StoryLexicon } from "../../lexicon/story.js";
import type { DatedReading } from "../dated-reading.js";
import { rangeOfWords, type Term, wordsOfArticle } from "../words/article-words.js";
import { rarityOf } from "../words/rarity.js";

/** What each word of an article is worth as a mark of what a figure is about. */
export interface ArticleView {
  /** By number, as `Features` has them. */
  readonly features: Int32Array;
  /** 0 for words that say nothing: common ones, dates, numbers. */
  readonly weights: Float64Array;
  /** Whether a word is part of a name. */
  readonly isName: Uint8Array;
  /** Whether it is part of the name of a person. */
  readonly isPerson: Uint8Array;
}

/** Commoner stems say nothing. */
const leastRarity = 1.8;
/** A word of a class may be any other of it: it says less than its rarity. */
const mostOfKin = 4.2;
/** The name of a place or person met for the first time is as rare as any. */
const mostRare = 7;
/** What an article says more often is what all of it is about; a name that it says often tells still less. */
const often = { name: 2, word: 3 };

interface Feature {
  readonly number: number;
  /** Before it is known how often the article says it; 0 where it says nothing. */
  readonly worth: number;
}

/** The features of some articles by number, from 0 on. */
export class Features {
  readonly #numbers = new Map<string, number>();
  readonly #ofTerm = new Map<Term, Feature>();
  #times = new Int32Array(0);
  #counted: Int32Array = new Int32Array(0);

  constructor(readonly lexicon: StoryLexicon) {}

  /** How many there are so far. */
  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a feature: `~truce`, `harbour`, `#count 12`. */
  numberOf(feature: string): number {
    const known = this.#numbers.get(feature);
    if (known !== undefined) return known;
    this.#numbers.set(feature, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  /** How often each feature comes in a list; good until the next list is counted. */
  timesIn(features: Int32Array): Int32Array {
    if (this.#times.length < this.size) this.#times = new Int32Array(2 * this.size);
    for (let at = 0; at < this.#counted.length; at++) this.#times[this.#counted[at]!] = 0;
    for (let at = 0; at < features.length; at++) this.#times[features[at]!]!++;
    this.#counted = features;
    return this.#times;
  }

  /** The feature of a word. */
  of(term: Term): Feature {
    const known = this.#ofTerm.get(term);
    if (known !== undefined) return known;
    const kin = kinOf(term.word, this.lexicon.quantities);
    const rarity = Math.min(mostRare, rarityOf(term.stem, this.lexicon));
    const told = kin === null ? rarity : Math.min(mostOfKin, Math.max(rarity, leastRarity));
    const saysNothing = told < leastRarity || term.stem.length < 3 || /^\d/u.test(term.stem);
    const feature = {
      number: this.numberOf(kin === null ? term.stem : `~${kin.name}`),
      worth: saysNothing ? 0 : told,
    };
    this.#ofTerm.set(term, feature);
    return feature;
  }
}

/** Reads an article's words. */
export function viewOf(reading: DatedReading, all: Features): ArticleView {
  const { article } = reading;
  const { terms } = wordsOfArticle(article);
  const n = terms.length;
  const [isName, isPerson, isDate] = [new Uint8Array(n), new Uint8Array(n), new Uint8Array(n)];
  for (const { start, end, how, type } of reading.mentions) {
    if (how !== "name" && how !== "alias") continue;
    const range = rangeOfWords(article, { start, end });
    isName.fill(1, range.from, range.to);
    if (type === "person") isPerson.fill(1, range.from, range.to);
  }
  for (const time of reading.times) {
    const range = rangeOfWords(article, time);
    isDate.fill(1, range.from, range.to);
  }
  const features = new Int32Array(n);
  const weights = new Float64Array(n);
  for (let at = 0; at < n; at++) {
    const { number, worth } = all.of(terms[at]!);
    features[at] = number;
    weights[at] = isDate[at] === 1 ? 0 : worth;
  }
  const times = all.timesIn(features);
  for (let at = 0; at < n; at++) {
    if (weights[at] === 0) continue;
    const nTold = times[features[at]!]!;
    const share = isName[at] === 1 ? Math.sqrt(often.name / nTold) : (often.word / nTold) ** 0.4;
    weights[at] = weights[at]! * Math.min(1, share);
  }
  return { features, weights, isName, isPerson };
}

const kinOfWord = new WeakMap<QuantityWords, Map<string, Kin | null>>();

/** The class of a word, by its base form. */
export function kinOf(word: string, words: QuantityWords): Kin | null {
  const known = kinOfWord.get(words) ?? new Map<string, Kin | null>();
  kinOfWord.set(words, known);
  let kin = known.get(word);
  if (kin === undefined) {
    kin = baseForms(word).flatMap((base) => words.kin.get(base) ?? [])[0] ?? null;
    known.set(word, kin);
  }
  return kin;
}

const endings = ["s", "es", "d", "ed", "ing", "r"] as const;

/** What a word may be a form of: "evacuated" of "evacuat" and "evacuate". */
function baseForms(word: string): string[] {
  const forms = [word];
  for (const ending of endings) {
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const base = word.slice(0, -ending.length);
    forms.push(base);
    if (ending === "ing") forms.push(`${base}e`);
    if (base.at(-1) === base.at(-2)) forms.push(base.slice(0, -1));
    if (ending === "es" && base.endsWith("i")) forms.push(`${base.slice(0, -1)}y`);
    if (ending === "ed" && base.endsWith("i")) forms.push(`${base.slice(0, -1)}y`);
  }
  return forms;
}
