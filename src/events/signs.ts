/**
 * @module
 * Which rules can find anything in a sentence at all: each rule names the signs without which it finds nothing.
 *
 * Most sentences hold the signs of two or three rules. Looking them up once for each word is far cheaper than asking thirty rules.
 */

import type { EventsLexicon } from "../lexicon/events.js";
import type { Act } from "./acts.js";
import type { FrameRule } from "./rule.js";
import type { SentenceView } from "./sentence-view.js";

/** The signs of a rule; any one of them is enough to try it. */
export interface Signs {
  /** Frames of the verbs that act. */
  readonly frames?: Iterable<string>;
  /** Kinds of nouns of the lexicon. */
  readonly nouns?: Iterable<string>;
  /** Modals of verb groups, by lemma. */
  readonly modals?: Iterable<string>;
  /** Words as written or as lemmas, in lower case. */
  readonly words?: Iterable<string>;
  /** What the statements of the sentence do. */
  readonly statements?: Iterable<string>;
  /** Word lists of the lexicon, by name; a lemma of one is a sign. */
  readonly lists?: Iterable<string>;
}

type Kind = keyof Signs;
const kinds: readonly Kind[] = ["frames", "nouns", "modals", "words", "statements", "lists"];

type Places = ReadonlyMap<string, readonly number[]>;

/** By kind of sign and sign: the places of its rules in their list. */
export type SignIndex = { readonly [kind in Kind]: Places } & {
  /** The same for lemmas, as words or in a list of the lexicon; put together when a lexicon is met first. */
  readonly lemmas: WeakMap<EventsLexicon, Places>;
};

/** The index of a list of rules. */
export function signIndex(rules: readonly FrameRule[]): SignIndex {
  const byKind = kinds.map((kind) => {
    const places = new Map<string, number[]>();
    rules.forEach(({ signs }, at) => {
      for (const sign of new Set(signs[kind])) places.set(sign, [...(places.get(sign) ?? []), at]);
    });
    return [kind, places] as const;
  });
  return { ...(Object.fromEntries(byKind) as unknown as { [kind in Kind]: Places }), lemmas: new WeakMap() };
}

function lemmasOf({ lists, words, lemmas }: SignIndex, lexicon: EventsLexicon): Places {
  const known = lemmas.get(lexicon);
  if (known !== undefined) return known;
  const byLemma = new Map<string, number[]>();
  const add = (lemma: string, places: readonly number[]) =>
    byLemma.set(lemma, [...new Set([...(byLemma.get(lemma) ?? []), ...places])]);
  for (const [word, places] of words) add(word, places);
  for (const [list, places] of lists) for (const lemma of lexicon.words.get(list)!.keys()) add(lemma, places);
  lemmas.set(lexicon, byLemma);
  return byLemma;
}

/** For each place of the list 1 where its rule has a sign in the sentence. */
export function rulesFor(view: SentenceView, acts: readonly Act[], index: SignIndex, nRules: number): number[] {
  // a plain array: a typed one of this size has memory of its own, which costs more to get than to fill
  const wanted = new Array<number>(nRules).fill(0);
  for (const { sense } of acts) want(wanted, index.frames.get(sense.frame));
  for (const { kind } of view.nouns) want(wanted, index.nouns.get(kind));
  for (const { modal } of view.groups) if (modal !== null) want(wanted, index.modals.get(modal));
  for (const { act } of view.statements) want(wanted, index.statements.get(act));
  const { words, lemmas } = view;
  const byLemma = lemmasOf(index, view.lexicon);
  for (let i = 0; i < words.length; i++) {
    want(wanted, byLemma.get(lemmas[i]!));
    if (lemmas[i] !== words[i]) want(wanted, index.words.get(words[i]!));
  }
  return wanted;
}

function want(wanted: number[], places: readonly number[] | undefined): void {
  if (places !== undefined) for (const place of places) wanted[place] = 1;
}
