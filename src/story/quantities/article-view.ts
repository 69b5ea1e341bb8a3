/**
 * @module
 * The words of one article as features: a class of kindred words, else the stem, and how telling each is in this article.
 */

import type { Kin, QuantityWords } from "../../lexicon/quantities.js";
import type { StoryLexicon } from "../../lexicon/story.js";
import { rangeOfWords, type Term, wordsOfArticle } from "../article-words.js";
import { rarityOf } from "../claim-features.js";
import type { DatedReading } from "../dated-reading.js";

/** What each word of an article is worth as a mark of what a figure is about. */
export interface ArticleView {
  readonly features: readonly string[];
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

/** Reads an article's words. */
export function viewOf(reading: DatedReading, lexicon: StoryLexicon): ArticleView {
  const { article } = reading;
  const { terms } = wordsOfArticle(article);
  const isName = marked(terms.length);
  const isPerson = marked(terms.length);
  for (const { start, end, how, type } of reading.mentions) {
    if (how !== "name" && how !== "alias") continue;
    const range = rangeOfWords(article, { start, end });
    fill(isName, range);
    if (type === "person") fill(isPerson, range);
  }
  const isDate = marked(terms.length);
  for (const time of reading.times) fill(isDate, rangeOfWords(article, time));
  const features = terms.map((term) => featureOf(term, lexicon));
  const times = new Map<string, number>();
  for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1);
  const weights = new Float64Array(terms.length);
  terms.forEach(({ stem }, at) => {
    if (isDate[at] === 1 || /^\d/u.test(stem) || stem.length < 3) return;
    const feature = features[at]!;
    const rarity = Math.min(mostRare, rarityOf(stem, lexicon));
    const told = feature.startsWith("~") ? Math.min(mostOfKin, Math.max(rarity, leastRarity)) : rarity;
    if (told < leastRarity) return;
    const n = times.get(feature)!;
    const share = isName[at] === 1 ? Math.sqrt(often.name / n) : (often.word / n) ** 0.4;
    weights[at] = told * Math.min(1, share);
  });
  return { features, weights, isName, isPerson };
}

function marked(n: number): Uint8Array {
  return new Uint8Array(n);
}

function fill(marks: Uint8Array, { from, to }: { readonly from: number; readonly to: number }): void {
  marks.fill(1, from, to);
}

/** `~truce` for "ceasefire", the stem for a word of no class. */
function featureOf({ word, stem }: Term, { quantities }: StoryLexicon): string {
  const kin = kinOf(word, quantities);
  return kin === null ? stem : `~${kin.name}`;
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
