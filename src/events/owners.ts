/**
 * @module
 * The owner of a noun: "Varnhem's proposal", "a Varnhem proposal", "proposal by Varnhem".
 */

import type { Role } from "../model/index.js";
import { wordsOf } from "../text/span.js";
import { type Placed, placedBetween, roleOf, unique } from "./placed.js";
import type { SentenceView } from "./sentence-view.js";
import { subjectOf } from "./subjects.js";

/** The owner of a noun: "Varnhem's proposal", "a Varnhem proposal", "proposal by Varnhem". */
export function ownersOf(view: SentenceView, first: number, last: number): Role[] {
  const own = ownersByPronoun(view, first);
  if (own !== null) return own;
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

const possessives: ReadonlySet<string> = new Set(["its", "their", "his", "her"]);

/** "continued their attacks", "its bombardment": whom the pronoun means, else who does what it is done with; null where no such word stands before. */
function ownersByPronoun(view: SentenceView, first: number): Role[] | null {
  let at = first - 1;
  while (at > 0 && at > first - 5 && /^(?:NN|JJ|HYPH|CD|VBN|VBG)/.test(view.tokens[at]!.xpos)) at--;
  if (at < 0 || !possessives.has(view.words[at]!)) return null;
  const mention = view.mentionAt[at];
  if (mention !== undefined && mention.actor !== null) return [roleOf(view, mention)];
  const group = view.groups.findLast(({ main }) => main < at);
  return group === undefined || group.isPassive ? [] : subjectOf(view, group);
}

/** "an Ostmarkian proposal": a capitalised adjective before the noun names somebody, even one the roster does not hold. */
function adjectiveBefore(view: SentenceView, first: number): Role | null {
  for (let i = first - 1; i >= Math.max(1, first - 3); i--) {
    const token = view.tokens[i]!;
    if (!/^(?:JJ|NN)/.test(token.xpos)) return null;
    const words = wordsOf(view.parts.article.text, token);
    if (/^\p{Lu}\p{Ll}+(?:an|ish|ese|i)$/u.test(words.text)) return { ...words, ...stateOf(view, words.text) };
  }
  return null;
}

/** The state of the article that an adjective is made from: Ambrian from Ambria; null when there is none or more than one. */
function stateOf(view: SentenceView, adjective: string): { actor: string | null; entity: string | null } {
  const stem = adjective.replace(/(?:i?an|n|ish|ese|i)$/u, "");
  const states = view.parts.actors.actors.filter(
    ({ name, type }) =>
      (type === "state" || type === "place") && name.startsWith(stem) && name.length - stem.length <= 3,
  );
  const [state] = states;
  return state !== undefined && states.length === 1
    ? { actor: state.id, entity: state.name }
    : { actor: null, entity: null };
}

function isAdjacent(view: SentenceView, placed: Placed, first: number): boolean {
  let i = placed.at;
  while (view.mentionAt[i] === placed.mention) i++;
  for (; i < first; i++) if (!/^(?:NN|NNP|JJ|POS|HYPH|CD|VBN|VBG|RB)/.test(view.tokens[i]!.xpos)) return false;
  return true;
}
