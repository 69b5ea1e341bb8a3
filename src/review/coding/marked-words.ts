/**
 * @module
 * Words that a coder marked in a text: `[[response: refused to sign]]`. What stands between the marks is the text, untouched; marks may stand
 * in one another.
 */

import type { MarkedSpan } from "../../agreement/index.js";

/** A text without its marks, and the spans that were marked; or what is wrong, and in which line. */
export type MarkedWords =
  | { readonly text: string; readonly spans: readonly MarkedSpan[]; readonly problem?: undefined }
  | { readonly problem: { readonly row: number; readonly detail: string } };

const opening = /\[\[(?<category>[\p{L}-]{1,30}): ?/uy;

/** Whether a text can be marked: one that has double brackets of its own cannot be told from a marked one. */
export function canBeMarked(text: string): boolean {
  return !text.includes("[[") && !text.includes("]]");
}

/** Reads the marks of a text; `categories` are those that may be used. Line ends and a byte order mark are as in the original. */
export function readMarks(given: string, categories: readonly string[]): MarkedWords {
  const marked = given.replace(/^\ufeff/u, "").replaceAll("\r\n", "\n");
  const spans: MarkedSpan[] = [];
  const open: { readonly category: string; readonly start: number; readonly at: number }[] = [];
  const fail = (at: number, detail: string): MarkedWords => ({
    problem: { row: marked.slice(0, at).split("\n").length, detail },
  });
  let text = "";
  for (let at = 0; at < marked.length; ) {
    if (marked.startsWith("[[", at)) {
      opening.lastIndex = at;
      const found = opening.exec(marked);
      const category = found?.groups?.category?.toLowerCase();
      if (found === null || category === undefined || !categories.includes(category))
        return fail(at, `[[ is followed by none of ${categories.map((name) => `${name}:`).join(" ")}`);
      open.push({ category, start: text.length, at });
      at += found[0].length;
    } else if (marked.startsWith("]]", at)) {
      const last = open.pop();
      if (last === undefined) return fail(at, "]] ends nothing");
      if (text.length > last.start) spans.push({ start: last.start, end: text.length, category: last.category });
      at += 2;
    } else text += marked[at++];
  }
  const last = open.at(-1);
  if (last !== undefined) return fail(last.at, `[[${last.category}: is not ended by ]]`);
  return { text, spans: joined(spans) };
}

/** Spans of one category that overlap are one: a coder cannot disagree with themselves. */
export function joined(spans: readonly MarkedSpan[]): MarkedSpan[] {
  const result: MarkedSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = result.findLastIndex(({ category }) => category === span.category);
    const last = result[before];
    if (last === undefined || span.start >= last.end) result.push(span);
    else result[before] = { ...last, end: Math.max(last.end, span.end) };
  }
  return result;
}
