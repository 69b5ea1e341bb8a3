/**
 * @module
 * The names that stories speak of: two quarrels over like things are told in like words, but of other people and places.
 */

import type { Actor } from "../../model/index.js";

/** The names of an article with their weights; length 1. */
export type NameWeights = ReadonlyMap<string, number>;

/** An article with fewer names says nothing about whom a story is about. */
const minNames = 4;
/** From this likeness of names on they speak of the same people and places. */
const sameFrom = 0.12;
/** What is left of the likeness of words where no name is shared. */
const leftWithout = 0.5;

/** The people, bodies and places of each article; a name said often weighs more, and one that many articles say tells little. */
export function nameWeights(actors: readonly (readonly Actor[])[]): NameWeights[] {
  const named = actors.map((all) => all.filter(({ type }) => type !== "unnamed" && type !== "media"));
  const nArticles = new Map<string, number>();
  for (const name of named.flatMap((all) => [...new Set(all.map((actor) => actor.name))]))
    nArticles.set(name, (nArticles.get(name) ?? 0) + 1);
  return named.map((all) => {
    const weights = all.map(({ name, variants }): [string, number] => {
      const n = variants.reduce((sum, { count }) => sum + count, 0);
      return [name, Math.log((actors.length + 1) / nArticles.get(name)!) * (1 + Math.log(Math.max(1, n)))];
    });
    return new Map(unitVector(weights));
  });
}

function unitVector(weights: readonly (readonly [string, number])[]): (readonly [string, number])[] {
  const last = new Map(weights);
  const length = Math.sqrt([...last.values()].reduce((sum, weight) => sum + weight * weight, 0)) || 1;
  return [...last].map(([name, weight]) => [name, weight / length] as const);
}

/** The names of each story, by its number. */
export class StoryNames {
  readonly #stories = new Map<number, { readonly sums: Map<string, number>; squaredLength: number }>();

  add(story: number, names: NameWeights): void {
    this.#change(story, names, 1);
  }

  remove(story: number, names: NameWeights): void {
    this.#change(story, names, -1);
  }

  /** What the likeness of words counts for: all of it where names are shared, or too few are known to tell. */
  factor(number: number, names: NameWeights): number {
    const story = this.#stories.get(number);
    // what is left of a story whose articles were all taken out again is no more than rounding
    if (names.size < minNames || story === undefined || story.squaredLength < 0.5) return 1;
    let product = 0;
    for (const [name, weight] of names) product += weight * (story.sums.get(name) ?? 0);
    const likeness = product / Math.sqrt(story.squaredLength);
    return leftWithout + (1 - leftWithout) * Math.min(1, likeness / sameFrom);
  }

  #change(number: number, names: NameWeights, sign: 1 | -1): void {
    const story = this.#stories.get(number) ?? { sums: new Map<string, number>(), squaredLength: 0 };
    this.#stories.set(number, story);
    for (const [name, weight] of names) {
      const before = story.sums.get(name) ?? 0;
      const after = before + sign * weight;
      story.sums.set(name, after);
      story.squaredLength += after * after - before * before;
    }
  }
}
