/**
 * @module
 * A name that stands twice in one object of JSON. The engine keeps the last value without a word: where two articles have run together, the
 * first is lost.
 */

import { Problem } from "../model/index.js";
import { lineAndColumn } from "../text/json-position.js";

/** The problem of valid JSON in which an object has a name twice; null when none has. What could be read is read beside it. */
export function repeatedKeyProblem(json: string, name: string): Problem | null {
  const repeated = repeatedKeyOf(json);
  if (repeated === null) return null;
  const { key, start } = repeated;
  const found = `${JSON.stringify(key.slice(0, 40))} stands twice in one object; only the last value is read`;
  const where = /:\d+$/u.test(name) ? `${name}:${start + 1}` : `${name}:${lineAndColumn(json, start)}`;
  return new Problem("E-JSON", found, "look there whether two articles have run together", where);
}

/** The first key that its object already has, and where it stands. The text is valid JSON: only strings and brackets have to be told apart. */
function repeatedKeyOf(json: string): { readonly key: string; readonly start: number } | null {
  const open: (Set<string> | null)[] = [];
  let mayBeKey = false;
  for (let at = 0; at < json.length; at++) {
    const letter = json[at]!;
    if (letter === '"') {
      const end = endOfString(json, at);
      const keys = open.at(-1);
      if (mayBeKey && keys != null) {
        const key = json.slice(at + 1, end);
        if (keys.has(key)) return { key, start: at };
        keys.add(key);
      }
      mayBeKey = false;
      at = end;
    } else if (letter === "{" || letter === "[") {
      open.push(letter === "{" ? new Set() : null);
      mayBeKey = letter === "{";
    } else if (letter === "}" || letter === "]") open.pop();
    else if (letter === ",") mayBeKey = true;
  }
  return null;
}

/** Offset of the quotation mark that closes a string. */
function endOfString(json: string, start: number): number {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let nSlashes = 0;
    while (json[end - 1 - nSlashes] === "\\") nSlashes++;
    if (nSlashes % 2 === 0) return end;
  }
  return json.length;
}
