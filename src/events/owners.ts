/**
 * @module
 * The owner of a noun: "Varnhem's proposal", "a Varnhem proposal", "proposal by Varnhem".
 */

import type { Role } from "../model/index.js";
import { wordsOf } from "../text/span.js";
import { type Placed, placedBetween, unique } from "./placed.js";
import type { SentenceView } from "./sentence-view.js";

/** The owner of a noun: "Varnhem's proposal", "a Varnhem proposal", "proposal by Varnhem". */
export function ownersOf(view: SentenceView, first: number, last: number): Role[] {
  const before = placedBetween(view, Math.max(0, first - 8), first).at(-1);
  if (before !== undefined && before.preposition !== "with" && isAdjacent(view, before, first)) return [before.role];
  const adjective = adjectiveBefore(view, first);
  if (adjective !== null) return [adjective];
  const word = view.words[last];
  if (word === "by" || word === "from" || word === "of") {
    const after = placedBetween(view, last, last + 9).filter(({ preposition }) => preposition === word);
    if (word !== "of") return unique(after.slice(0, 1).map(({ role }) => role));
  }
  return [];
}

/** "an Ostmarkian proposal": a capitalised adjective before the noun names somebody, even one the roster does not hold. */
function adjectiveBefore(view: SentenceView, first: number): Role | null {
  for (let i = first - 1; i >= Math.max(1, first - 3); i--) {
    const token = view.tokens[i]!;
    if (!/^(?:JJ|NN)/.test(token.xpos)) return null;
    const words = wordsOf(view.parts.article.text, token);
    if (/^\p{Lu}\p{Ll}+(?:an|ish|ese|i)$/u.test(words.text)) return { ...words, actor: null, entity: null };
  }
  return null;
}

function isAdjacent(view: SentenceView, placed: Placed, first: number): boolean {
  let i = placed.at;
  while (view.mentionAt[i] === placed.mention) i++;
  for (; i < first; i++) if (!/^(?:NN|NNP|JJ|POS|HYPH|CD|VBN|VBG|RB)/.test(view.tokens[i]!.xpos)) return false;
  return true;
}
