/**
 * @module
 * What must hold for any file whatever: texts or problems come of it, each article is in the record or named, every line stands on its words.
 */

import { type CoverageRecord, coverageRecordSchema, Problem, read, readingSchema, reconcile } from "../../src/index.js";
import { readStream } from "../../src/intake/read-stream.js";
import type { SourceFailure, SourceText } from "../../src/intake/source.js";
import type { Reading } from "../../src/model/index.js";
import { findBrokenAnchors, formatNames, renderRecord } from "../../src/publish/index.js";
import type { FuzzInput } from "./input.js";
import { markOf } from "./seeds.js";

/** A law that a file has broken. */
export class BrokenLaw extends Error {
  override readonly name = "BrokenLaw";
}

/** How thoroughly a file is looked at. The costly checks are for some rounds only. */
export interface Depth {
  /** Read the texts and reconcile them; otherwise only intake is looked at, which takes a tenth of the time. */
  readonly readings: boolean;
  /** Read a second time, in the other order, and compare. */
  readonly twice: boolean;
  /** Hold everything to its schema. */
  readonly schemas: boolean;
  /** Render the record in every format. */
  readonly formats: boolean;
}

const maxBytes = 1_000_000;

/** Reads a file to the end and throws at the first law that does not hold. Gives the record where it was made, for whoever has more to ask of it. */
export async function checkInput(input: FuzzInput, depth: Depth): Promise<CoverageRecord | null> {
  const sources = await sourcesOf(input);
  const texts = sources.filter((it) => it.kind === "text");
  checkSources(sources, input);
  if (!depth.readings) return null;
  const readings = texts.map(({ input: article }) => read(article));
  const record = reconcile(readings);
  checkRecord(record, readings);
  if (depth.twice) {
    const again = reconcile(texts.map(({ input: article }) => read(structuredClone(article))).reverse());
    law(JSON.stringify(again) === JSON.stringify(record), "the second reading is another one");
    const same = await sourcesOf({ ...input, step: 1_000_000 });
    law(JSON.stringify(same) === JSON.stringify(sources), "intake depends on how the bytes come");
  }
  if (depth.schemas) {
    for (const reading of readings) readingSchema.parse(reading);
    coverageRecordSchema.parse(record);
  }
  if (depth.formats) for (const format of formatNames) law(typeof renderRecord(record, format) === "string", format);
  return record;
}

/** What intake makes of a file. */
async function sourcesOf({ name, bytes, step }: FuzzInput): Promise<(SourceText | SourceFailure)[]> {
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step);
  }
  const found: (SourceText | SourceFailure)[] = [];
  try {
    for await (const source of readStream(pieces(), { name, known: {}, maxBytes, maxOfFile: maxBytes }))
      found.push(source);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    found.push({ kind: "failure", name, problem: error });
  }
  return found;
}

function checkSources(sources: readonly (SourceText | SourceFailure)[], { part, whole }: FuzzInput): void {
  law(sources.length > 0, "neither a text nor a problem");
  let words = "";
  let nFailures = 0;
  for (const source of sources) {
    if (source.kind === "text") {
      const { text, html } = source.input;
      law((text ?? html ?? "").trim() !== "", `${source.name} has no words`);
      words += `${Object.values(source.input).join("\n")}\n`;
    } else {
      nFailures++;
      const { code, detail, help } = source.problem;
      law(code !== "E-BUG" && detail !== "" && help !== "", `${source.name}: ${code} says nothing`);
    }
  }
  for (const number of whole) law(words.includes(markOf(number)), `article ${number}, which is whole, is lost`);
  if (nFailures > 0) return;
  const before = inSight(part);
  for (let number = 1; number <= 3; number++)
    if (before.includes(markOf(number)))
      law(words.includes(markOf(number).slice(1)), `article ${number} is lost and nothing says so`);
}

/** The fields of JSON that hold an article. */
const wordsOfJson = /"(?:text|html|content_html|content_text|summary)"\s*:\s*"(?<words>(?:[^"\\]|\\.)*)"/gsu;
const outOfSight =
  /<!--.*?(?:-->|$)|<\?.*?(?:\?>|$)|="[^"<>]*"|<(?<field>pubDate|updated|link|guid|versionCreated)>[^<]*<\/\k<field>>/gsu;

/** The characters of a file in which articles may stand: none of UTF-16 or of packed bytes, no comments, no attributes, no days and addresses of an item. */
function inSight(bytes: Buffer): string {
  if (bytes.subarray(0, 8).some((byte) => byte < 9 || byte > 126)) return "";
  const text = bytes.toString("latin1");
  // an object that is no feed any more has its items under a name that is not known
  if (/^\s*\{/u.test(text) && text.includes('"items"') && !text.includes('"version":"https://jsonfeed.org')) return "";
  if (/^\s*[[{]/u.test(text)) return [...text.matchAll(wordsOfJson)].map(({ groups }) => groups!.words).join("\n");
  return text.replaceAll(outOfSight, "");
}

function checkRecord(record: CoverageRecord, readings: readonly Reading[]): void {
  const kept = new Set(record.articles.map(({ text }) => text));
  for (const { article } of readings) law(kept.has(article.text), `the text of ${article.id} is not in the record`);
  for (const { article, sentences } of readings)
    for (const spans of [article.blocks, sentences]) {
      let last = 0;
      for (const { start, end } of spans) {
        law(start >= last && end >= start && end <= article.text.length, `${article.id}: spans cross at ${start}`);
        last = end;
      }
    }
  const { broken } = findBrokenAnchors(record);
  law(broken.length === 0, `a broken anchor: ${JSON.stringify(broken[0])}`);
}

function law(holds: boolean, what: string): asserts holds {
  if (!holds) throw new BrokenLaw(what);
}
