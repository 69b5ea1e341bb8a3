/**
 * @module
 * A coverage to be stored: a few hundred invented articles are read and made a record of, and the same again and again under other ids and
 * other names, so that thousands of articles have rows of true shape and size, and words of their own, without being read one by one.
 */

import { emptyCoverage, fold, read, type Settled, settle } from "../../src/index.js";
import type { CoverageRecord, Reading } from "../../src/model/index.js";
import { stateAnew } from "../../src/record-on-day.js";
import { inventArticles } from "../coverage/articles.js";

/** Some articles and the record of these alone. */
export interface Batch {
  readonly readings: readonly Reading[];
  readonly settled: Settled;
}

/** So many articles are read; the others are these under other names. */
export const perBatch = 200;

/** Invents so many batches, one after the other, since all at once are much to hold; the same number gives the same bytes. */
export function* inventBatches(nBatches: number): Generator<Batch> {
  const readings = inventArticles(perBatch).map(({ input }) => read(input));
  const base = JSON.stringify({ readings, settled: settle(fold(emptyCoverage(), readings)) });
  for (let n = 0; n < nBatches; n++) yield renamed(base, n);
}

/** The batch of that number: its ids end in it, and the letters of its names are others; nothing gets longer or shorter but ids. */
function renamed(base: string, n: number): Batch {
  const known = new Map<string, string>();
  const nameOf = (word: string) => {
    const name = known.get(word) ?? shifted(word, n);
    known.set(word, name);
    return name;
  };
  const text = base
    .replace(/"(?<id>a\d+|[a-z]+(?:-[0-9a-z]+)*-[0-9a-z]{13}(?:-\d+)?)"/gu, `"$<id>.${n}"`)
    // a line feed is \n here, and its n is no letter of the name
    .replace(/(?<=\b|\\n)[A-Z][a-z]{4,}\b/gu, nameOf);
  return JSON.parse(text) as Batch;
}

const consonants = "bdfghklmnprstv";
const vowels = "aeiou";

/** Another name of the same length: vowels are moved on among vowels, consonants among consonants, so that it can still be said. */
function shifted(word: string, n: number): string {
  const moved = (letter: string, letters: string, by: number) => {
    const at = letters.indexOf(letter);
    return at < 0 ? null : letters[(at + by) % letters.length]!;
  };
  const letters = [...word.toLowerCase()].map(
    (letter, at) => moved(letter, consonants, n + at * n) ?? moved(letter, vowels, Math.floor(n / 14)) ?? letter,
  );
  return letters.join("").replace(/^./u, (first) => first.toUpperCase());
}

/** The record of all batches. */
export function joined(batches: readonly Settled[]): Settled {
  const all = <K extends "articles" | "actors" | "origins" | "links" | "stories" | "entries" | "disputes" | "warnings">(
    part: K,
  ) => batches.flatMap(({ record }) => record[part] as CoverageRecord[K][number][]) as CoverageRecord[K];
  const record: CoverageRecord = {
    ...batches[0]!.record,
    articles: all("articles"),
    actors: all("actors"),
    origins: all("origins"),
    links: all("links"),
    stories: all("stories"),
    entries: all("entries"),
    disputes: all("disputes"),
    warnings: all("warnings"),
  };
  return stateAnew({ record, told: batches.flatMap(({ told }) => told) });
}
