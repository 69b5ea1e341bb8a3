/**
 * @module
 * What the language layer gives the rooms after it: sentences, tokens and quotations, all as places in the text.
 */

import type { Span } from "../text/span.js";

/**
 * One token. `upos` and `deprel` follow Universal Dependencies, `xpos` the Penn Treebank; `head` is an index into the token
 * list, or -1 for a root or where no tree was built.
 */
export interface Token extends Span {
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  readonly head: number;
  readonly deprel: string;
  /** How much better the head scores than the next best one, in natural logarithms; 0 where no tree was built. Above 3 hardly any is wrong. */
  readonly margin: number;
}

/** One sentence of one block: tokens `first` (included) to `last` (excluded) of the token list. */
export interface Sentence extends Span {
  readonly first: number;
  readonly last: number;
  /** Index into `article.blocks`. */
  readonly block: number;
}

/** One quotation between marks, marks included. A quotation that runs over paragraphs is a chain: `continues` is the index of its first part. */
export interface Quotation extends Span {
  /** False when the text never closes it; it then ends with its paragraph. */
  readonly isClosed: boolean;
  /** Index of the quotation that this one goes on with (opened again in the next paragraph), or -1. */
  readonly continues: number;
  /** 0 for an outer quotation, 1 for one inside it. */
  readonly depth: number;
}

/** A name as the language layer tags it: tokens `first` (included) to `last` (excluded), the likeliest kind and how likely it is (0 to 1). */
export interface NameSpan {
  readonly first: number;
  readonly last: number;
  readonly type: "person" | "organization" | "place" | "other";
  readonly score: number;
}

/** The language layer's view of one article: body, title and captions; furniture and other stories are left out. */
export interface LanguageView {
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** The tokens as words in lower case, and their lemmas in lower case (the word itself where it has none): one each token. */
  readonly words: readonly string[];
  readonly lemmas: readonly string[];
  readonly quotations: readonly Quotation[];
  /** In text order, free of each other; null where no name tagger ran. */
  readonly names: readonly NameSpan[] | null;
}
