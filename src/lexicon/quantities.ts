/**
 * @module
 * The tables by which quantities of two articles are compared: words of one kin, units of measure, words that set two figures apart.
 */

import { type DataFiles, rowsOf } from "./data-files.js";

/** A class of words that can stand for one thing. */
export interface Kin {
  readonly name: string;
  readonly kind: "people" | "thing" | "act";
}

/** A unit of measure. */
export interface Measure {
  readonly dimension: string;
  /** How many of the first unit of the dimension it is. */
  readonly times: number;
}

/** A word that sets a figure apart from others of its kind. */
export interface ApartWord {
  readonly sort: string;
  readonly value: string;
}

/** Look-ups for quantities. */
export interface QuantityWords {
  /** By the base form of a word. */
  readonly kin: ReadonlyMap<string, Kin>;
  /** By the unit in the singular. */
  readonly measures: ReadonlyMap<string, Measure>;
  readonly apart: ReadonlyMap<string, ApartWord>;
  /** A part of a whole by its noun, and how many of them by the word before it. */
  readonly fractions: ReadonlyMap<string, number>;
  readonly times: ReadonlyMap<string, number>;
  /** What a length is told for, by the word before it, and by the word behind it. */
  readonly roles: ReadonlyMap<string, string>;
  readonly rolesBehind: ReadonlyMap<string, string>;
  /** `until`, `from`, `since`, ... by the word before a time. */
  readonly timeRoles: ReadonlyMap<string, string>;
  /** Words of numbers and units, which say nothing of what is counted. */
  readonly numbers: ReadonlySet<string>;
  /** Nouns of what has a place in a row. */
  readonly rows: ReadonlySet<string>;
}

/** The lists of figures/words.tsv that hold words of numbers and units. */
const numberLists: ReadonlySet<string> = new Set(["number", "multiplier", "vague", "time", "percent"]);

/** Reads the tables of one language. */
export function loadQuantities(files: DataFiles): QuantityWords {
  const parts = rowsOf(files.text("story/part-words.tsv"));
  const values = (wanted: string) =>
    new Map(parts.flatMap(([list, word, value]): [string, string][] => (list === wanted ? [[word!, value!]] : [])));
  const numbers = (wanted: string) =>
    new Map(
      parts.flatMap(([list, word, value]): [string, number][] => (list === wanted ? [[word!, Number(value)]] : [])),
    );
  return {
    roles: values("role"),
    rolesBehind: values("behind"),
    timeRoles: values("time"),
    fractions: numbers("fraction"),
    times: numbers("times"),
    numbers: new Set(
      rowsOf(files.text("figures/words.tsv")).flatMap(([list, word]) =>
        numberLists.has(list!) ? [word!, `${word}s`] : [],
      ),
    ),
    rows: new Set(numbers("row").keys()),
    kin: new Map(
      rowsOf(files.text("story/kin-words.tsv")).flatMap(([name, kind, words]) =>
        words!.split(" ").map((word): [string, Kin] => [word, { name: name!, kind: kind as Kin["kind"] }]),
      ),
    ),
    measures: new Map(
      rowsOf(files.text("story/measures.tsv")).map(([word, dimension, times]) => [
        word!,
        { dimension: dimension!, times: Number(times) },
      ]),
    ),
    apart: new Map(
      rowsOf(files.text("story/apart-words.tsv")).map(([sort, word, value]) => [word!, { sort: sort!, value: value! }]),
    ),
  };
}
