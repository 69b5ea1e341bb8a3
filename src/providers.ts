/**
 * @module
 * The four seams at which other programs plug in. None is called by the core: they run beforehand, in the caller's code, and what they
 * propose goes in as `read(input, { suggestions })`. docs/providers.md has a worked example.
 */

import type { Mention, Reading, Suggestions, Token } from "./model/index.js";
import { analyze, read } from "./read.js";
import type { Span } from "./text/span.js";

/** Sentences, tokens and names of one text. Offsets are UTF-16 code units into that text. */
export interface Analysis {
  /** Id of the analyzer. */
  readonly provider: string;
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
}

/** Splits, tags and names: another tagger, a neural name finder. */
export interface Analyzer {
  readonly id: string;
  analyze(text: string): Analysis | Promise<Analysis>;
}

/** Turns texts into vectors of `dims` numbers, one for each text, to look for articles or claims that are near each other. */
export interface Embedder {
  readonly id: string;
  readonly dims: number;
  embed(texts: readonly string[]): readonly Float32Array[] | Promise<readonly Float32Array[]>;
}

/** What two sentences are to each other; `score` is 0 to 1. */
export interface Judgement {
  readonly label: "same" | "contradicts" | "unrelated";
  readonly score: number;
}

/** Compares two sentences, such as the two sides of a dispute. */
export interface Judge {
  readonly id: string;
  compare(one: string, other: string): Judgement | Promise<Judgement>;
}

/** Reads an article in its own way and proposes names and statements; a language model, say. It sees what the built-in rules found. */
export interface Extractor {
  readonly id: string;
  propose(reading: Reading): Suggestions | Promise<Suggestions>;
}

/** The analysis that is built in: `analyze()`, and the mentions that `read()` finds. */
export const builtInAnalyzer = {
  id: "built-in",
  analyze: (text: string): Analysis => ({ provider: "built-in", ...analyze(text), mentions: read({ text }).mentions }),
} as const satisfies Analyzer;
