/**
 * @module
 * Articles given as JSON: one object, an array of objects, or one object a line.
 */

import { type ArticleInput, Problem } from "../model/index.js";
import { jsonErrorAt, lineAndColumn } from "../text/json-position.js";
import { sourcesOfJsonFeed } from "./feed/index.js";
import { isJsonFeed } from "./feed/json-feed.js";
import { type FileFacts, sha256Of } from "./file-facts.js";
import { maxPageLength, tooLongPage } from "./page-source.js";
import { repeatedKeyProblem } from "./repeated-key.js";
import { type Charset, failureOf, type SourceFailure, type SourceText } from "./source.js";

const fields = ["id", "text", "html", "url", "outlet", "title", "published", "captured"] as const;

/** The articles of a JSON text: an object is one, an array many, named `name:1`, `name:2`, ...; a JSON Feed has its items. */
export function recordsOfJson(json: string, facts: FileFacts): (SourceText | SourceFailure)[] {
  const value = parsed(json, facts.name);
  if (value instanceof Problem) return [failureOf(facts.name, value)];
  return [...recordsOfValue(value, facts), ...repeatedIn(json, facts.name)];
}

function repeatedIn(json: string, name: string): SourceFailure[] {
  const problem = repeatedKeyProblem(json, name);
  return problem === null ? [] : [failureOf(name, problem)];
}

function recordsOfValue(value: unknown, facts: FileFacts): (SourceText | SourceFailure)[] {
  const { name, charset, known, sha256 } = facts;
  if (isJsonFeed(value)) return sourcesOfJsonFeed(value, facts);
  if (!Array.isArray(value)) return [within(recordOf(value, name, charset), { known })];
  if (value.length === 0)
    return [
      failureOf(name, new Problem("E-EMPTY", "the array has no article in it", "give at least one article", name)),
    ];
  return value.map((item, at) => within(recordOf(item, `${name}:${at + 1}`, charset), { known, parent: sha256 }));
}

/** What a record says of itself goes before what is known of its file. */
function within(
  source: SourceText | SourceFailure,
  { known, parent }: { readonly known: FileFacts["known"]; readonly parent?: string },
): SourceText | SourceFailure {
  if (source.kind === "failure") return source;
  return { ...source, input: { ...known, ...source.input }, ...(parent === undefined ? {} : { parent }) };
}

/** The article of one line of a JSON lines file, and what is wrong with the line. */
export function recordsOfLine(line: string, name: string, charset: Charset): (SourceText | SourceFailure)[] {
  const value = parsed(line, name);
  if (value instanceof Problem) return [failureOf(name, value)];
  return [recordOf(value, name, charset), ...repeatedIn(line, name)];
}

/** A JSON value, or the problem with line and column of the first character that cannot stand there. */
export function parsed(json: string, name: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    const at = jsonErrorAt(json) ?? json.length;
    const found =
      at >= json.length ? "the JSON ends too early" : `${JSON.stringify(json.slice(at, at + 12))} cannot stand here`;
    const where = /:\d+$/u.test(name) ? `${name}:${at + 1}` : `${name}:${lineAndColumn(json, at)}`;
    return new Problem("E-JSON", found, "check brackets, commas and quotation marks there", where);
  }
}

function recordOf(value: unknown, name: string, charset: Charset): SourceText | SourceFailure {
  if (value === null || typeof value !== "object" || Array.isArray(value)) {
    const found = `expected an article object, found ${JSON.stringify(value).slice(0, 40)}`;
    return failureOf(name, new Problem("E-JSON", found, 'give objects like {"text": "...", "outlet": "..."}', name));
  }
  const given = value as Readonly<Record<string, unknown>>;
  const input: { -readonly [field in keyof ArticleInput]: ArticleInput[field] } = {};
  for (const field of fields) {
    const content = given[field];
    // other programs write null for what they do not know
    if (content === undefined || content === null) continue;
    if (typeof content !== "string") {
      const found = `"${field}" is ${JSON.stringify(content).slice(0, 40)}; it must be a string`;
      return failureOf(name, new Problem("E-JSON", found, `put "${field}" in quotation marks or leave it out`, name));
    }
    input[field] = content;
  }
  const words = input.text ?? input.html;
  if (words === undefined) return failureOf(name, noWords(given, name));
  if (words.trim() === "") {
    const found = `the article's ${input.text === undefined ? "html" : "text"} is empty`;
    return failureOf(name, new Problem("E-EMPTY", found, "give an article with words in it", name));
  }
  if (input.text === undefined && words.length > maxPageLength) return failureOf(name, tooLongPage(name, words));
  return { kind: "text", input, name, sha256: sha256Of(words), charset, format: "json" };
}

function noWords(given: object, name: string): Problem {
  const fields = Object.keys(given).slice(0, 8).join(", ") || "none";
  const found = `the article has neither "text" nor "html"; its fields are ${fields}`;
  return new Problem("E-JSON", found, 'give the words of the article as "text", or its page as "html"', name);
}
