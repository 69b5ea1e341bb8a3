/**
 * @module
 * Where the words of what is asked or offered end: behind a quotation that goes on with the phrase ("urged both to show 'the greatest calm'"),
 * behind "as long as", and behind the clause that a bare verb still needs ("asked the bank to find out whether it had been paid").
 */

import type { Clause } from "./clauses.js";
import { lastOf } from "./evidence.js";
import type { SentenceView } from "./sentence-view.js";

/** Clauses that may be taken in; more is another thought. */
const most = 2;

/** One past the last token of the words of `clause` and of those that complete it; `at` is the token of its verb. */
export function termEnd(view: SentenceView, clause: Clause, at: number): number {
  let last = lastOf(view, clause, at);
  if (last < clause.last) return last;
  let k = view.clauses.indexOf(clause) + 1;
  for (let n = 0; n < most; n++, k++) {
    const next = view.clauses[k];
    if (next === undefined || !goesOn(view, next, last)) break;
    last = next.last;
  }
  // the mark that closes what was opened within
  return isClosing(view.words[last]) && view.words.slice(at, last).some((word) => isOpening(word)) ? last + 1 : last;
}

function goesOn(view: SentenceView, { first, opener }: Clause, last: number): boolean {
  const before = view.words[last - 1] ?? "";
  if (isOpening(opener)) return isInPhrase(view, last) && isLower(view, first);
  if (opener === "as") return measures.has(before);
  return asked.has(opener) && isBareVerb(view, last - 1);
}

const measures: ReadonlySet<string> = new Set(["long", "far", "soon"]);
const asked: ReadonlySet<string> = new Set(["that", "whether", "if", "how", "what", "why", "who", "where", "when"]);

/** A phrase that has begun and is not told to its end: "to show | 'restraint'", "a | 'firm' no". */
function isInPhrase(view: SentenceView, last: number): boolean {
  const tag = view.tokens[last - 1]?.xpos ?? "";
  return /^(?:TO|DT|JJ|IN|PRP\$|VBG?|MD|RB|CC|NNP?S?|POS)$/.test(tag);
}

function isLower(view: SentenceView, at: number): boolean {
  const { start } = view.tokens[at]!;
  return view.parts.article.text[start] === view.words[at]![0];
}

/** "to say", "to find out": the verb, or its particle, is the last word. */
function isBareVerb(view: SentenceView, at: number): boolean {
  const group = view.groups.findLast(({ main }) => main <= at);
  return group !== undefined && (group.main === at || (group.main === at - 1 && view.tokens[at]!.xpos === "RP"));
}

function isOpening(word: string): boolean {
  return word === "“" || word === '"' || word === "``" || word === "‘";
}

function isClosing(word: string | undefined): boolean {
  return word === "”" || word === '"' || word === "''" || word === "’";
}
