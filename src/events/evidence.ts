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
  const span = spanOf(view, clause.first, lastOf(view, clause, at));
  if (span.end - span.start > longest) return [narrowed(view, clause, at)];
  if (span.end - span.start >= shortest) return [span];
  const before = view.clauses[view.clauses.indexOf(clause) - 1];
  return [before === undefined ? span : spanOf(view, Math.max(before.first, clause.first - 25), clause.last)];
}

/**
 * The words of an offer, a demand or an answer: its clause and the clauses that complete it ("wanted guarantees | that the river stays open",
 * "called for | 'an end to all shelling'"), without who tells of it ("officials said Varnhem wanted ...").
 */
export function evidenceOfWord(view: SentenceView, at: number): Span[] {
  const clause = clauseAt(view.clauses, at);
  const told = toldAround(view, at);
  let { first } = clause;
  while (first < at && view.tokens[first]!.start < told.start) first++;
  const within = (last: number): Span => {
    const { start, end } = spanOf(view, first, last);
    return { start, end: end > told.end && told.end > view.tokens[at]!.end ? told.end : end };
  };
  const plain = within(lastOf(view, clause, at));
  if (plain.end - plain.start > longest) return evidenceAt(view, at);
  let span = plain;
  for (let k = view.clauses.indexOf(clause) + 1; k < view.clauses.length; k++) {
    const next = view.clauses[k]!;
    if (!completes(view, next)) break;
    const grown = within(lastOf(view, next, at));
    if (grown.end - grown.start > longest) break;
    span = grown;
  }
  return span.end - span.start < shortest ? evidenceAt(view, at) : [span];
}

/** How many words may stand before an "after" as its measure: "a day", "less than two weeks". */
const measure = 5;

/** One past the last word of a clause that speaks of itself: without the measure of the clause behind it ("accepted, | a day after ...") or a preposition cut off from its "which". */
export function lastOf({ clauses, words, tokens }: SentenceView, clause: Clause, at: number): number {
  const next = clauses[clauses.indexOf(clause) + 1];
  const { last } = clause;
  if (next === undefined || last - 2 <= at) return last;
  if (/^(?:which|whom|whose)$/.test(next.opener)) return tokens[last - 1]!.xpos === "IN" ? last - 1 : last;
  if (next.opener !== "after" && next.opener !== "before") return last;
  const comma = words.lastIndexOf(",", last - 1);
  const isMeasure = comma > at && last - comma - 1 <= measure && clause.groups.every(({ main }) => main < comma);
  return isMeasure ? comma : last;
}

/** Statements that are the offer or the answer themselves: their words begin with the verb, not behind it. */
const own: ReadonlySet<string> = new Set(["propose", "demand", "accept", "refuse"]);

/** What somebody says around a token, as a span of the text: behind who tells of it, before who is named after it. */
function toldAround(view: SentenceView, at: number): Span {
  const { start } = view.tokens[at]!;
  let told: Span = { start: 0, end: Number.POSITIVE_INFINITY };
  for (const { content, act } of view.statements)
    for (const span of own.has(act) ? [] : content)
      if (span.start <= start && start < span.end && span.start >= told.start) told = span;
  return told;
}

/** Whether a clause goes on with what the one before it opened: behind "that", or words in quotation marks. */
function completes(view: SentenceView, { first, opener, groups }: Clause): boolean {
  // "made three demands: an inquiry, a pardon and a vote"
  if (opener === ":") return groups.every(({ isTensed }) => !isTensed);
  if (opener === "that") return view.words[first - 2] !== ",";
  if (!/^[“”"'`]+$/u.test(opener)) return false;
  return isQuoted(view, first) ? view.words[first - 2] !== "," : groups.length === 0;
}

function isQuoted({ quotations, tokens }: SentenceView, at: number): boolean {
  const { start } = tokens[at]!;
  return quotations.some((quote) => quote.start <= start && start < quote.end);
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
