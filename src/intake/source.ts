/**
 * @module
 * What intake gives: a text ready to be read with where it came from, or the one problem that kept it out.
 */

import type { ArticleInput, Problem } from "../model/index.js";
import type { OnlineOptions } from "./online/index.js";

/** How the bytes became text. */
export interface Charset {
  readonly name: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** `bom`: a mark at the start says so; `strict`: the bytes are valid in it; `fallback`: they are not valid UTF-8. */
  readonly evidence: "bom" | "strict" | "fallback";
}

/** One text and where it came from. */
export interface SourceText {
  readonly kind: "text";
  readonly input: ArticleInput;
  /** The path as given or found below a given folder; `path:3` for the third record of a file; `-` for standard input. */
  readonly name: string;
  /** SHA-256 of the bytes, unpacked; of a record in a JSON file, of its text. */
  readonly sha256: string;
  readonly charset: Charset;
}

/** One source that could not be read; the others go on. */
export interface SourceFailure {
  readonly kind: "failure";
  readonly name: string;
  readonly problem: Problem;
}

/** Settings of `readSources()`. */
export interface SourceOptions {
  /** Most bytes of one text, unpacked. 10 MB unless told: the longest newspaper article has well under 1 MB. */
  readonly maxBytes?: number | undefined;
  /** Where `-` reads from. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** How addresses are fetched; without it none is. */
  readonly online?: OnlineOptions | undefined;
}

/** The limit of one text when none is given. */
export const usualMaxBytes = 10_000_000;

/** A failure under its name. */
export function failureOf(name: string, problem: Problem): SourceFailure {
  return { kind: "failure", name, problem };
}
