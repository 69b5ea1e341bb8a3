/**
 * @module
 * The tables of opposed answers: what can be told of one act in two ways, and the words that turn a telling round.
 */

import { type DataFiles, rowsOf } from "./data-files.js";

/** One question that two tellings of an act can answer differently. */
export interface ContrastQuestion {
  readonly name: string;
  /** As readers see it. */
  readonly aspect: string;
  /** Whether it can be told that it was not so; else only how it was. */
  readonly isAct: boolean;
  /** Whether what is only to come is an answer too. */
  readonly isPlan: boolean;
  /** Whether the answer may change from day to day. */
  readonly isState: boolean;
  /**
   * Of whom two tellings must be: `side` of one party (what one accepts and another refuses is no contrast), `doer` of one party or with
   * one answer of two ("Ostmark fired first", "Varnhem fired first"), `blame` the same, and told by two opposed speakers of whomever (each
   * lays it at the other's door), `means` of who is named behind "by" or "through", `any`.
   */
  readonly of: "side" | "doer" | "blame" | "means" | "any";
  /** Pairs of answers that do not exclude each other, as `one+other`. */
  readonly together: ReadonlySet<string>;
  /** Words of which one must stand in the sentence; none if the answer is plain by itself. */
  readonly needed: ReadonlySet<string>;
}

/** What a word beside an answer does to it. */
export type Turn = "not" | "denial" | "open" | "directly" | "if" | "clause" | "behind" | "spoils";

/** Look-ups for opposed answers. */
export interface ContrastWords {
  readonly questions: ReadonlyMap<string, ContrastQuestion>;
  /** Question, answer and phrase. */
  readonly answers: readonly (readonly [question: string, answer: string, phrase: string])[];
  readonly turns: ReadonlyMap<string, Turn>;
  /** Words that may stand between the words of a phrase. */
  readonly passedOver: ReadonlySet<string>;
}

/** Reads the tables of one language. */
export function loadContrasts(files: DataFiles): ContrastWords {
  const questions = rowsOf(files.text("story/contrast-questions.tsv")).map(
    ([name, aspect, kind, lasts, of, together, needed]): ContrastQuestion => ({
      name: name!,
      aspect: aspect!,
      isAct: kind === "act",
      isPlan: kind === "plan",
      isState: lasts === "state",
      of: of as ContrastQuestion["of"],
      together: new Set(together?.split(" ") ?? []),
      needed: new Set(needed?.split(" ") ?? []),
    }),
  );
  const answers = rowsOf(files.text("story/contrast-words.tsv")).flatMap(([question, answer, phrases]) =>
    phrases!.split(";").map((phrase): [string, string, string] => [question!, answer!, phrase.trim()]),
  );
  return {
    questions: new Map(questions.map((question) => [question.name, question])),
    answers,
    turns: new Map(rowsOf(files.text("story/contrast-turns.tsv")).map(([word, turn]) => [word!, turn as Turn])),
    passedOver: new Set(rowsOf(files.text("story/passed-over.tsv")).map(([word]) => word!)),
  };
}
