/**
 * @module
 * Articles given as JSON: one object, an array of objects, or one object a line.
 */

import { createHash } from "node:crypto";
import { type ArticleInput, Problem } from "../model/index.js";
import { jsonErrorAt, lineAndColumn } from "../text/json-position.js";
import { pageProblem } from "./page-problem.js";
import { type Charset, failureOf, type SourceFailure, type SourceText } from "./source.js";

const fields = ["id", "text", "html", "url", "outlet", "title", "published", "captured"] as const;

/** The articles of a JSON text: an object is one, an array many, named `name:1`, `name:2`, ... */
export function recordsOfJson(json: string, name: string, charset: Charset): (SourceText | SourceFailure)[] {
  const value = parsed(json, name);
  if (value instanceof Problem) return [failureOf(name, value)];
  if (!Array.isArray(value)) return [recordOf(value, name, charset)];
  if (value.length === 0)
    return [
      failureOf(name, new Problem("E-EMPTY", "the array has no article in it", "give at least one article", name)),
    ];
  return value.map((item, at) => recordOf(item, `${name}:${at + 1}`, charset));
}

/** The article of one line of a JSON lines file. */
export function recordOfLine(line: string, name: string, charset: Charset): SourceText | SourceFailure {
  const value = parsed(line, name);
  return value instanceof Problem ? failureOf(name, value) : recordOf(value, name, charset);
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
  if (input.text === undefined && input.html !== undefined) return failureOf(name, pageProblem(name));
  if (input.text === undefined) {
    const found = `the article has no "text"; its fields are ${Object.keys(given).slice(0, 8).join(", ") || "none"}`;
    return failureOf(name, new Problem("E-JSON", found, 'give the words of the article as "text"', name));
  }
  if (input.text.trim() === "")
    return failureOf(
      name,
      new Problem("E-EMPTY", "the article's text is empty", "give an article with words in it", name),
    );
  const sha256 = createHash("sha256").update(input.text).digest("hex");
  return { kind: "text", input, name, sha256, charset };
}
