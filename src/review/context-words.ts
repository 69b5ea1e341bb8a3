/**
 * @module
 * What stands before and after some words in their paragraph, so that a person can judge them without opening the article.
 */

/** The words' own paragraph on both sides, each cut at a blank after about so many characters. */
export interface ContextWords {
  readonly before: string;
  readonly after: string;
}

const usualReach = 240;

/** The context of a place in a text; white space runs become one blank. */
export function contextOf(text: string, start: number, end: number, reach = usualReach): ContextWords {
  const from = text.lastIndexOf("\n", Math.max(0, start - 1)) + 1;
  const to = text.indexOf("\n", end);
  const before = text.slice(Math.min(from, start), start);
  const after = text.slice(end, to < 0 ? text.length : to);
  return { before: lastPart(onOneLine(before), reach), after: firstPart(onOneLine(after), reach) };
}

function onOneLine(text: string): string {
  return text.replace(/\s+/gu, " ");
}

function lastPart(text: string, reach: number): string {
  if (text.length <= reach) return text;
  const cut = text.slice(-reach);
  return `…${cut.slice(Math.max(0, cut.indexOf(" ")))}`;
}

function firstPart(text: string, reach: number): string {
  if (text.length <= reach) return text;
  const cut = text.slice(0, reach);
  const last = cut.lastIndexOf(" ");
  return `${last > 0 ? cut.slice(0, last) : cut} …`;
}
