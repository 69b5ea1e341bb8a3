/**
 * @module
 * The texts in the bytes of one file, whatever its format: one, or the articles of a JSON file, feed or message.
 */

import { type ArticleInput, Problem } from "../model/index.js";
import { recordsOfJson } from "./article-records.js";
import { decodeText } from "./charset.js";
import { sourcesOfXmlFeed } from "./feed/index.js";
import { type FileFacts, sha256Of } from "./file-facts.js";
import { type DocumentFormat, formatOf } from "./format-of.js";
import { pageSource } from "./page-source.js";
import type { SidecarEntry } from "./sidecar.js";
import { notTextProblem } from "./sniff.js";
import { failureOf, type SourceFailure, type SourceText } from "./source.js";
import { misfitProblem } from "./xml/misfit.js";
import { newsInputs, newsRoots } from "./xml/news-item.js";
import { rootOf } from "./xml/root.js";
import { unsafeXml } from "./xml/unsafe.js";

/** Where bytes come from and what is known of them. */
export interface BytesFrom {
  readonly name: string;
  /** What a sidecar, an archive or a server says of them. What a document says of itself goes before it. */
  readonly known?: SidecarEntry;
  /** The content-type that came with them, charset included. */
  readonly contentType?: string | undefined;
}

/** The texts in unpacked bytes; each that cannot be read is a failure in its place. */
export function sourcesOfBytes(
  bytes: Uint8Array,
  { name, known = {}, contentType }: BytesFrom,
): (SourceText | SourceFailure)[] {
  const notText = notTextProblem(bytes, { name, contentType });
  if (notText !== null) return [failureOf(name, notText)];
  const { text, charset } = decodeText(bytes, { contentType });
  if (text.trim() === "") {
    const what = bytes.length === 0 ? "there are no bytes in it" : "there is only white space in it";
    return [failureOf(name, new Problem("E-EMPTY", what, "give a text that holds an article", name))];
  }
  const facts = { name, known, charset, sha256: sha256Of(bytes) };
  return readers[formatOf(text, { name, contentType })](text, facts);
}

const readers: {
  readonly [format in DocumentFormat]: (text: string, facts: FileFacts) => (SourceText | SourceFailure)[];
} = {
  text: (text, { known, ...facts }) => [{ kind: "text", input: { ...known, text }, ...facts, format: "text" }],
  html: (html, facts) => [pageSource(html, facts)],
  json: recordsOfJson,
  feed: sourcesOfXmlFeed,
  "news-xml": newsSources,
  xml: (xml, { name }) => [failureOf(name, otherXml(xml, name))],
};

function newsSources(xml: string, facts: FileFacts): (SourceText | SourceFailure)[] {
  const { name } = facts;
  const unsafe = unsafeXml(xml, name, { allowsDoctype: true });
  if (unsafe !== null) return [failureOf(name, unsafe)];
  const inputs = newsInputs(xml);
  if (inputs.length === 0)
    return [failureOf(name, new Problem("E-EMPTY", "the news item has no words", "look at the file", name))];
  const misfit = misfitProblem(xml, name, inputs.length);
  const sources = sourcesOfNews(inputs, facts);
  return misfit === null ? sources : [...sources, failureOf(name, misfit)];
}

function sourcesOfNews(inputs: readonly ArticleInput[], { known, ...facts }: FileFacts): SourceText[] {
  const { name } = facts;
  const [only] = inputs;
  if (inputs.length === 1) return [{ kind: "text", input: { ...known, ...only }, ...facts, format: "news-xml" }];
  return inputs.map((input, at) => ({
    kind: "text",
    input: { ...input, captured: known.captured },
    name: `${name}#${at + 1}`,
    sha256: sha256Of(input.text ?? ""),
    charset: facts.charset,
    format: "news-xml",
    parent: facts.sha256,
  }));
}

function otherXml(xml: string, name: string): Problem {
  const root = rootOf(xml);
  const found =
    root === null
      ? "this is XML without an element"
      : `this is XML of a kind that is not known: <${root.slice(0, 40)}>`;
  const help = `feeds, XHTML pages and news items (${[...newsRoots].join(", ")}) are read; give other articles as plain text`;
  return new Problem("E-XML", found, help, name);
}
