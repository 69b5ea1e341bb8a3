/**
 * @module
 * The tables of the figures room, read from data/<lang>/figures/.
 */

import { type DataFiles, rowsOf } from "./data-files.js";

/** Word lists by name: `number`, `bound`, `class`, ... word to value. */
export type FigureWords = ReadonlyMap<string, string>;

/** Look-ups for the figures room. */
export interface FiguresLexicon {
  readonly number: FigureWords;
  readonly multiplier: FigureWords;
  readonly vague: FigureWords;
  readonly bound: FigureWords;
  readonly after: FigureWords;
  readonly time: FigureWords;
  readonly single: FigureWords;
  readonly currency: FigureWords;
  readonly percent: FigureWords;
  readonly harm: FigureWords;
  readonly total: FigureWords;
  readonly part: FigureWords;
  readonly class: FigureWords;
  readonly people: FigureWords;
  readonly measure: FigureWords;
  readonly share: FigureWords;
  readonly loose: FigureWords;
  readonly change: FigureWords;
  readonly strong: FigureWords;
  readonly beast: FigureWords;
  readonly turn: FigureWords;
  readonly whole: FigureWords;
  /** The classes that counted things are put in. */
  readonly classes: ReadonlySet<string>;
  /** Every word, digits apart, that may begin a figure: most sentences hold none. */
  readonly begins: ReadonlySet<string>;
}

/** Reads the tables of one language. */
export function loadFigures(files: DataFiles): FiguresLexicon {
  const rows = rowsOf(files.text("figures/words.tsv"));
  const list = (name: string): FigureWords =>
    new Map(rows.flatMap(([of, word, value]): [string, string][] => (of === name ? [[word!, value!]] : [])));
  const [number, multiplier, vague, single, share] = ["number", "multiplier", "vague", "single", "share"].map(list) as [
    FigureWords,
    FigureWords,
    FigureWords,
    FigureWords,
    FigureWords,
  ];
  return {
    number,
    multiplier,
    vague,
    bound: list("bound"),
    after: list("after"),
    time: list("time"),
    single,
    currency: list("currency"),
    percent: list("percent"),
    harm: list("harm"),
    total: list("total"),
    part: list("part"),
    class: list("class"),
    people: list("people"),
    measure: list("measure"),
    share,
    loose: list("loose"),
    change: list("change"),
    strong: list("strong"),
    beast: list("beast"),
    turn: list("turn"),
    whole: list("whole"),
    classes: new Set(list("class").values()),
    begins: new Set([number, multiplier, vague, single, share].flatMap((words) => [...words.keys()])),
  };
}
