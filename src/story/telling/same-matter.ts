/**
 * @module
 * How much two sentences of one story have in common: the rarer a word is in the story, the more it says that both tell of one thing.
 *
 * A word of all of the story ("harbour" in a quarrel about harbours) says little, and so does a word of every text. Words of the
 * sentence before, in the same paragraph, count half: "The bus was hit at noon. It was a mortar bomb."
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { DatedReading } from "../dated-reading.js";
import type { Places } from "../entries/evidence.js";
import { rangeOfWords, wordsOfArticle } from "../words/article-words.js";
import { rarestStems } from "../words/rarest-stems.js";
import { rarityOf } from "../words/rarity.js";
import { type ToldSentence, toldSentences } from "./told-sentences.js";

/** The telling stems of a sentence and of what stands before it. */
export interface Matter {
  /** 1 for a stem of the sentence itself, less for one of the sentence before. */
  readonly stems: ReadonlyMap<string, number>;
}

/** Stems less rare in general English tell nothing, */
const minRarity = 1.6;
/** and of a stem's rarity in the story so much is what all of the story is about. */
const ofStory = 2.3;
const ofBefore = 0.5;
/** "It was never a condition" is about what the sentence before tells. */
const ofPointedAt = 0.9;
const pointing: ReadonlySet<string> = new Set(["it", "that", "this", "they", "those", "these", "such"]);
/** A story is taken to be at least so long: in a short one a word that stands once may still be of all of it. */
const smoothing = 100;
/** Of a document's words so few stand in one of its sentences. */
const sentencesOfDocument = 15;

/** Weights of the words of one story. */
export class StoryWords {
  readonly #times = new Map<string, { n: number; last: number }>();
  readonly #weights = new Map<string, number>();
  #nSentences = 0;

  constructor(
    readings: readonly DatedReading[],
    private readonly lexicon: StoryLexicon,
  ) {
    for (const reading of readings) {
      const { terms } = wordsOfArticle(reading.article);
      for (const { from, words } of toldSentences(reading)) {
        this.#nSentences++;
        for (let at = from; at < from + words.length; at++) this.#count(terms[at]!.stem);
      }
    }
  }

  /** Counts a stem of the sentence at hand, once for each sentence. */
  #count(stem: string): void {
    const known = this.#times.get(stem);
    if (known === undefined) this.#times.set(stem, { n: 1, last: this.#nSentences });
    else if (known.last !== this.#nSentences) {
      known.n++;
      known.last = this.#nSentences;
    }
  }

  /** How much a stem tells in this story; 0 where it tells nothing. */
  weightOf(stem: string): number {
    const known = this.#weights.get(stem);
    if (known !== undefined) return known;
    const rarity = rarityOf(stem, this.lexicon);
    const expected = smoothing * Math.min(1, Math.exp(-rarity) / sentencesOfDocument);
    const share = ((this.#times.get(stem)?.n ?? 0) + expected) / (this.#nSentences + smoothing);
    const weight = rarity < minRarity || stem.length < 3 ? 0 : Math.max(0, -Math.log(share) - ofStory);
    this.#weights.set(stem, weight);
    return weight;
  }

  /** How much it tells that two sentences have a thing in common that so many of the story have. */
  rarityOfTimes(times: number): number {
    return Math.max(0, -Math.log(times / (this.#nSentences + smoothing)) - ofStory);
  }

  /** How much two sentences have in common. */
  shared(a: Matter, b: Matter): number {
    const [few, many] = a.stems.size <= b.stems.size ? [a, b] : [b, a];
    let sum = 0;
    for (const [stem, near] of few.stems) {
      const other = many.stems.get(stem);
      if (other !== undefined) sum += this.weightOf(stem) * near * other;
    }
    return sum;
  }

  /** The few stems that tell most, by which others of the same matter are looked for. */
  keysOf({ stems }: Matter, n: number): string[] {
    const weights = new Map<string, number>();
    for (const [stem, near] of stems) {
      const weight = near * this.weightOf(stem);
      if (weight > 0) weights.set(stem, weight);
    }
    return rarestStems(weights, n);
  }
}

/** Gives the words of a story of some readings, worked out when they are first asked for. */
export function wordsOfStories(
  readings: readonly DatedReading[],
  places: Places,
  lexicon: StoryLexicon,
): (story: string) => StoryWords {
  const byStory = new Map<string, DatedReading[]>();
  for (const reading of readings) {
    const story = places.storyOf(reading.article.id);
    if (story === null) continue;
    const known = byStory.get(story);
    if (known) known.push(reading);
    else byStory.set(story, [reading]);
  }
  const words = new Map<string, StoryWords>();
  return (story) => {
    const known = words.get(story);
    if (known !== undefined) return known;
    const made = new StoryWords(byStory.get(story) ?? [], lexicon);
    words.set(story, made);
    return made;
  };
}

/** The telling stems around the sentence at a place of a list of sentences. */
export function matterOf(reading: DatedReading, sentences: readonly ToldSentence[], at: number): Matter {
  const own = sentences[at]!;
  const before = sentences[at - 1];
  const isOneParagraph = before !== undefined && !reading.article.text.slice(before.end, own.start).includes("\n");
  const stems = new Map<string, number>();
  const isPointing = own.words.slice(0, 3).some((word) => pointing.has(word));
  if (isOneParagraph) putStems(stems, reading, { sentence: before, near: isPointing ? ofPointedAt : ofBefore });
  putStems(stems, reading, { sentence: own, near: 1 });
  return { stems };
}

/** Puts the stems of a sentence; of a name of several words the last one alone, or "Brenn Liberation Movement" would be three things. */
function putStems(
  stems: Map<string, number>,
  reading: DatedReading,
  { sentence: { from, words }, near }: { readonly sentence: ToldSentence; readonly near: number },
): void {
  const { terms } = wordsOfArticle(reading.article);
  const isWithin = namesIn(reading);
  for (let at = from; at < from + words.length; at++) if (isWithin[at] === 0) stems.set(terms[at]!.stem, near);
}

const ofReading = new WeakMap<DatedReading, Uint8Array>();

/** Marks the words of names but for the last one of each; kept with the reading, as a cache alone. */
function namesIn(reading: DatedReading): Uint8Array {
  const known = ofReading.get(reading);
  if (known !== undefined) return known;
  const { article, mentions } = reading;
  const marks = new Uint8Array(wordsOfArticle(article).terms.length);
  for (const { start, end, how } of mentions) {
    if (how === "pronoun") continue;
    const { from, to } = rangeOfWords(article, { start, end });
    marks.fill(1, from, Math.max(from, to - 1));
  }
  ofReading.set(reading, marks);
  return marks;
}
