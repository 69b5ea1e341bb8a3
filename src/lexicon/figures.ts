/**
 * @module
 * The tables of the figures room, read from data/<lang>/figures/.
 */

import { type DataFiles, rowsOf } from "./data-files.js";

/** Word lists by name: `number`, `bound`, `class`, ... word to value. */
export type FigureWords = ReadonlyMap<string, string>;

/** Lemmas in a row that say what happened to people. */
export interface HarmPhrase {
  readonly lemmas: readonly string[];
  readonly harm: string;
}

/** Look-ups for the figures room. */
export interface FiguresLexicon {
  readonly number: FigureWords;
  readonly multiplier: FigureWords;
  readonly vague: FigureWords;
  readonly bound: FigureWords;
  readonly after: FigureWords;
  readonly time: FigureWords;
  /** Words between a number and its unit of time: "three more days". */
  readonly amid: FigureWords;
  readonly single: FigureWords;
  readonly currency: FigureWords;
  readonly percent: FigureWords;
  readonly harm: FigureWords;
  /** What happened to people, told by several lemmas ("lose their life"), by the first of them. */
  readonly lost: ReadonlyMap<string, readonly HarmPhrase[]>;
  /** Verbs that take lives. */
  readonly taken: FigureWords;
  /** Nouns for the dead, those that are the dead only where they are found, and words for finding them. */
  readonly remains: FigureWords;
  readonly unearthed: FigureWords;
  readonly found: FigureWords;
  /** Verbs of saying before a bare count, and words behind one that tell who counts: "according to". */
  readonly saying: FigureWords;
  readonly counter: FigureWords;
  /** Verbs with an "over" of their own: "handed over 20 prisoners". */
  readonly over: FigureWords;
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
    amid: list("amid"),
    single,
    currency: list("currency"),
    percent: list("percent"),
    harm: list("harm"),
    lost: phrasesBy([...list("lost")]),
    taken: list("taken"),
    remains: list("remains"),
    unearthed: list("unearthed"),
    found: list("found"),
    over: list("over"),
    saying: list("saying"),
    counter: list("counter"),
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

function phrasesBy(rows: readonly (readonly [words: string, harm: string])[]): Map<string, HarmPhrase[]> {
  const byFirst = new Map<string, HarmPhrase[]>();
  for (const [words, harm] of rows) {
    const lemmas = words.split(" ");
    byFirst.set(lemmas[0]!, [...(byFirst.get(lemmas[0]!) ?? []), { lemmas, harm }]);
  }
  return byFirst;
}
