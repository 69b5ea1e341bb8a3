/**
 * @module
 * What intake gives: a text or page ready to be read with where it came from, or the one problem that kept it out.
 */

import type { ArticleInput, Problem } from "../model/index.js";
import type { OnlineOptions } from "./online/index.js";

/** A charset that was named for the bytes and not believed. */
export interface RefusedLabel {
  /** As it stands there, for example `utf8` or `iso-8859-1`. */
  readonly label: string;
  readonly by: "http" | "xml-declaration" | "meta";
  /** `unknown`: no such charset; `not-valid`: the bytes are not valid in it; `valid-utf-8`: they are valid UTF-8, and no text is by chance. */
  readonly why: "unknown" | "not-valid" | "valid-utf-8";
}

/** How the bytes became text. */
export interface Charset {
  /** WHATWG name in lower case: `utf-8`, `windows-1252`, `gb18030`, ... */
  readonly name: string;
  /**
   * `bom`, `http`, `xml-declaration`, `meta`: somebody says so; `strict`: every byte is valid UTF-8; `mostly`: it is UTF-8 with a few damaged
   * bytes; `detected`: the letters are those of a language written in it; `fallback`: nothing of all that.
   */
  readonly evidence: "bom" | "http" | "xml-declaration" | "meta" | "strict" | "mostly" | "detected" | "fallback";
  /** Labels that the bytes contradict, in the order they were looked at. */
  readonly refused?: readonly RefusedLabel[];
}

/** What kind of file a text was found in. */
export type SourceFormat = "text" | "html" | "json" | "feed" | "news-xml" | "warc";

/** One text or page and where it came from. */
export interface SourceText {
  readonly kind: "text";
  readonly input: ArticleInput;
  /** The path as given or found below a given folder; `path:3` for the third record of a JSON file, `path#3` of a feed or archive; `-` for standard input. */
  readonly name: string;
  /** SHA-256 of the bytes, unpacked; of an article within a file of many, of its own words or page. */
  readonly sha256: string;
  readonly charset: Charset;
  readonly format: SourceFormat;
  /** The feed gives only a summary or headline of it; its page, at the address of the input, may say more. */
  readonly isSummary?: true;
  /** SHA-256 of the file of many that it was found in; absent for archives, which are never in memory as a whole. */
  readonly parent?: string;
  /** WARC-Record-ID, for a text from an archive. */
  readonly record?: string;
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
