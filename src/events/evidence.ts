/**
 * @module
 * The words that say it: the clause around a trigger, never a paragraph.
 */

import type { Span } from "../text/span.js";
import type { Clause } from "./clauses.js";
import { clauseAt } from "./clauses.js";
import type { SentenceView } from "./sentence-view.js";

/** Characters of evidence that a clause may have before it is cut at its commas. */
const longest = 190;
/** A clause shorter than this takes in the one before it: "he said yes" says little alone. */
const shortest = 20;

/** The clause of a token as a span of the text. */
export function evidenceAt(view: SentenceView, at: number): Span[] {
  const clause = clauseAt(view.clauses, at);
  const span = spanOf(view, clause.first, clause.last);
  if (span.end - span.start > longest) return [narrowed(view, clause, at)];
  if (span.end - span.start >= shortest) return [span];
  const before = view.clauses[view.clauses.indexOf(clause) - 1];
  return [before === undefined ? span : spanOf(view, Math.max(before.first, clause.first - 25), clause.last)];
}

/** Tokens as a span, without punctuation at its ends. */
export function spanOf(view: SentenceView, first: number, last: number): Span {
  let from = first;
  let to = last;
  while (from < to - 1 && isPoint(view, from)) from++;
  while (to > from + 1 && isPoint(view, to - 1)) to--;
  return { start: view.tokens[from]!.start, end: view.tokens[to - 1]!.end };
}

function isPoint(view: SentenceView, at: number): boolean {
  // a Latin letter first is the usual case, and far cheaper to see than to match
  const code = view.words[at]!.charCodeAt(0);
  if (code >= 97 && code <= 122) return false;
  return /^[\p{P}\p{S}]+$/u.test(view.words[at]!) && !/^[$€£%]$/u.test(view.words[at]!);
}

/** The stretch between commas around the trigger, grown while it stays short enough. */
function narrowed(view: SentenceView, clause: Clause, at: number): Span {
  const commas = [clause.first];
  for (let i = clause.first; i < clause.last; i++) if (view.words[i] === ",") commas.push(i + 1);
  commas.push(clause.last);
  let from = 0;
  while (commas[from + 1]! <= at && from < commas.length - 2) from++;
  let to = from + 1;
  const length = (a: number, b: number) => view.tokens[b - 1]!.end - view.tokens[a]!.start;
  while (to < commas.length - 1 && length(commas[from]!, commas[to + 1]!) <= longest) to++;
  while (from > 0 && length(commas[from - 1]!, commas[to]!) <= longest) from--;
  let first = commas[from]!;
  let last = commas[to]!;
  while (length(first, last) > longest && last - 1 > at && last - at > 8) last--;
  while (length(first, last) > longest + 60 && first < at) first++;
  return spanOf(view, first, last);
}
