/**
 * @module
 * The idioms of answering, read from data/<lang>/events/answers.tsv.
 */

import { type KeyedRows, keyedRows } from "./keyed-rows.js";

/** What an idiom may be about: whatever stands beside it, an offer that is its object, one told of before, or such a one where nothing else follows. */
export type AnsweredMatter = "any" | "offer" | "told" | "left";

/** An idiom of answering: "turn up ~ nose at", "give … short shrift", "not bite". */
export interface AnswerIdiom {
  /** The words behind the verb, lemmas or as written; "…" stands for the object, "~" for a possessive. */
  readonly words: readonly string[];
  /** The verb has to be negated. */
  readonly isNegated: boolean;
  readonly decision: string;
  readonly about: AnsweredMatter;
}

/** Look-ups for idioms of answering. */
export interface AnswerIdioms {
  /** By the lemma of the verb, longer idioms first. */
  readonly byVerb: ReadonlyMap<string, KeyedRows<AnswerIdiom>>;
  /** The word of each idiom without which a sentence cannot hold it. */
  readonly keys: ReadonlyMap<string, string>;
}

/** Reads the rows of the table: idiom, decision, about, and the lemma of the starred word where that is a participle. */
export function answerIdioms(rows: readonly string[][]): AnswerIdioms {
  const byVerb = new Map<string, AnswerIdiom[]>();
  const keys = new Map<string, string>();
  for (const [phrase, decision, about, lemma] of rows) {
    const starred = phrase!.split(" ");
    const words = starred.map((word) => word.replace(/^\*/u, ""));
    const isNegated = words[0] === "not";
    const [verb, ...behind] = isNegated ? words.slice(1) : words;
    const key = lemma ?? starred.find((word) => word.startsWith("*"))?.slice(1) ?? verb!;
    keys.set(key, "-");
    const idiom = { words: behind, isNegated, decision: decision!, about: about as AnsweredMatter };
    byVerb.set(verb!, [...(byVerb.get(verb!) ?? []), idiom]);
  }
  const keyed = [...byVerb].map(([verb, idioms]) => {
    idioms.sort((a, b) => b.words.length - a.words.length);
    return [verb, keyedRows(idioms, itemsOf)] as const;
  });
  return { byVerb: new Map(keyed), keys };
}

/** The words that have to stand there as they are. */
function itemsOf({ words }: AnswerIdiom): string[][] {
  return words.flatMap((word) => (word === "…" || word === "~" ? [] : [[word]]));
}
