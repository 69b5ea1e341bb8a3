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
  /** Word lists of the lexicon, by name; a word of one is a sign, as written or as a lemma. */
  readonly lists?: Iterable<string>;
  /** Lemmas of verb groups. */
  readonly verbs?: Iterable<string>;
  /** Word lists of the lexicon, by name; a verb group is a sign where its lemma begins a phrase of one. */
  readonly verbLists?: Iterable<string>;
  /** Words that open the sentence. */
  readonly openings?: Iterable<string>;
  /** Every sentence of an article about work is looked at. */
  readonly isOfLabour?: boolean;
}

type Kind = Exclude<keyof Signs, "isOfLabour">;
const kinds: readonly Kind[] = [
  "frames",
  "nouns",
  "modals",
  "words",
  "statements",
  "lists",
  "verbs",
  "verbLists",
  "openings",
];

type Places = ReadonlyMap<string, readonly number[]>;

/** By kind of sign and sign: the places of its rules in their list. */
export type SignIndex = { readonly [kind in Kind]: Places } & {
  /** The same for lemmas of words and of verb groups, in so many words or in a list of the lexicon; put together when a lexicon is met first. */
  readonly byLexicon: WeakMap<EventsLexicon, LemmaPlaces>;
};

interface LemmaPlaces {
  readonly ofWords: Places;
  readonly ofVerbs: Places;
}

/** The index of a list of rules. */
export function signIndex(rules: readonly FrameRule[]): SignIndex {
  const byKind = kinds.map((kind) => {
    const places = new Map<string, number[]>();
    rules.forEach(({ signs }, at) => {
      for (const sign of new Set(signs[kind])) places.set(sign, [...(places.get(sign) ?? []), at]);
    });
    return [kind, places] as const;
  });
  return { ...(Object.fromEntries(byKind) as unknown as { [kind in Kind]: Places }), byLexicon: new WeakMap() };
}

function lemmasOf({ lists, words, verbs, verbLists, byLexicon }: SignIndex, lexicon: EventsLexicon): LemmaPlaces {
  const known = byLexicon.get(lexicon);
  if (known !== undefined) return known;
  const made = {
    ofWords: merged(words, lists, (list) => lexicon.words.get(list)!.keys()),
    ofVerbs: merged(verbs, verbLists, (list) => lexicon.openers.get(list)!),
  };
  byLexicon.set(lexicon, made);
  return made;
}

/** The places of words together with those of the words of lists. */
function merged(words: Places, lists: Places, wordsOf: (list: string) => Iterable<string>): Places {
  const byLemma = new Map<string, number[]>();
  const add = (lemma: string, places: readonly number[]) =>
    byLemma.set(lemma, [...new Set([...(byLemma.get(lemma) ?? []), ...places])]);
  for (const [word, places] of words) add(word, places);
  for (const [list, places] of lists) for (const lemma of wordsOf(list)) add(lemma, places);
  return byLemma;
}

/** For each place of the list 1 where its rule has a sign in the sentence. */
export function rulesFor(view: SentenceView, acts: readonly Act[], index: SignIndex, nRules: number): number[] {
  // a plain array: a typed one of this size has memory of its own, which costs more to get than to fill
  const wanted = new Array<number>(nRules).fill(0);
  for (const { sense } of acts) want(wanted, index.frames.get(sense.frame));
  for (const { kind } of view.nouns) want(wanted, index.nouns.get(kind));
  const { ofWords, ofVerbs } = lemmasOf(index, view.lexicon);
  for (const { lemma, modal } of view.groups) {
    if (modal !== null) want(wanted, index.modals.get(modal));
    want(wanted, ofVerbs.get(lemma));
  }
  for (const { act } of view.statements) want(wanted, index.statements.get(act));
  const { words, lemmas } = view;
  if (words.length > 0) want(wanted, index.openings.get(words[0]!));
  for (let i = 0; i < words.length; i++) {
    want(wanted, ofWords.get(lemmas[i]!));
    if (lemmas[i] !== words[i]) want(wanted, ofWords.get(words[i]!));
  }
  return wanted;
}

function want(wanted: number[], places: readonly number[] | undefined): void {
  if (places !== undefined) for (const place of places) wanted[place] = 1;
}
