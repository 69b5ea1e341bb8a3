/**
 * @module
 * The owner of a noun: "Varnhem's proposal", "a Varnhem proposal", "proposal by Varnhem".
 */

import { phraseAt } from "../language/noun-phrases.js";
import type { Role } from "../model/index.js";
import { wordsOf } from "../text/span.js";
import { clauseAt } from "./clauses.js";
import { type Placed, placedBetween, unique, unknownRole } from "./placed.js";
import type { SentenceView } from "./sentence-view.js";
import { subjectOf } from "./subjects.js";
import { canBeAgent, isQuoted, speakerAt, unnamedBetween } from "./unnamed.js";

/** The owner of a noun: "Varnhem's proposal", "a Varnhem proposal", "proposal by Varnhem". */
export function ownersOf(view: SentenceView, first: number, last: number): Role[] {
  const before = placedBetween(view, Math.max(0, first - 8), first).at(-1);
  const isOpen = before !== undefined && isOpenOwner(before.role);
  if (before !== undefined && !isOpen && before.preposition !== "with" && isAdjacent(view, before, first))
    return [before.role];
  const unnamed = unnamedOwner(view, first);
  if (unnamed !== null) return [unnamed];
  const possessor = possessorOf(view, first);
  if (possessor.length > 0) return possessor;
  if (isOpen) return [before!.role];
  const adjective = adjectiveBefore(view, first);
  if (adjective !== null) return [adjective];
  const word = view.words[last];
  if (word === "by" || word === "from" || word === "of") {
    const after = placedBetween(view, last, last + 9).filter(({ preposition }) => preposition === word);
    if (word === "by" && after.length === 0) return unnamedBetween(view, last + 1, last + 9).slice(0, 1);
    if (word !== "of") return unique(after.slice(0, 1).map(({ role }) => role));
  }
  return makersOf(view, last);
}

/** "the rebels' demand", "the company's latest offer": an owner without a known name. */
function unnamedOwner(view: SentenceView, first: number): Role | null {
  const phrase = phraseAt(view.phrases, first);
  if (phrase === undefined || phrase.possessive < 1 || phrase.possessive >= first) return null;
  if (view.mentionAt[phrase.possessive - 1] !== undefined || !canBeAgent(view, phrase.possessive - 1)) return null;
  const span = { start: view.tokens[phrase.first]!.start, end: view.tokens[phrase.possessive - 1]!.end };
  return unknownRole(view, span);
}

/** "the plan, drafted by Varnhem", "an offer that Ostmark sent", "the offer came from Ostmark": who made it is told by a verb. */
function makersOf(view: SentenceView, last: number): Role[] {
  const at = view.groups.findIndex(({ first }) => first >= last && first < last + 8);
  const group = view.groups[at];
  if (group === undefined || !view.lexicon.words.get("maker")!.has(group.lemma)) return [];
  const end = Math.min(view.groups[at + 1]?.first ?? view.tokens.length, group.last + 9);
  const behind = placedBetween(view, group.last, end);
  if (group.lemma === "come") return behind.filter(({ preposition }) => preposition === "from").map(({ role }) => role);
  if (group.isPassive) return behind.filter(({ preposition }) => preposition === "by").map(({ role }) => role);
  // only a clause about the noun: "the offer (that) Ostmark made"
  const isRelative = /^(?:that|which)$/u.test(view.words[last] ?? "") || view.mentionAt[last] !== undefined;
  if (!isRelative) return [];
  return placedBetween(view, last, group.first)
    .filter(({ preposition }) => preposition === null)
    .map(({ role }) => role);
}

/** "its offer", "her latest call", "our plan": whoever speaks, or does what is done with it. */
function possessorOf(view: SentenceView, first: number): Role[] {
  let at = first - 1;
  while (at > first - 4 && /^(?:JJ|NN|CD|VBN|VBG|RB|HYPH)/.test(view.tokens[at]?.xpos ?? "")) at--;
  const word = view.words[at];
  if (word === "our" || word === "my") return speakerAt(view, first);
  if (word === undefined || !possessive.has(word) || isQuoted(view, at)) return [];
  const clause = clauseAt(view.clauses, first);
  const group = clause.groups.findLast(({ main }) => main < at);
  const doers = group === undefined ? [] : subjectOf(view, group);
  return [doers, speakerAt(view, first)].find((roles) => roles.length > 0 && canOwn(view, word, roles)) ?? [];
}

/** "his" and "her" are of people, "its" of one that is none; "their" of either. */
function canOwn(view: SentenceView, word: string, roles: readonly Role[]): boolean {
  const { actor } = roles[0]!;
  const isPerson = actor !== null && view.actors.get(actor)?.type === "person";
  if (word === "their") return roles.length > 1 || (actor !== null ? !isPerson : /s$/u.test(roles[0]!.text));
  return isPerson === (word !== "its");
}

/** A role that is no more than "his" or "their": nobody is known by it. */
export function isOpenOwner({ actor, text }: Role): boolean {
  return actor === null && possessive.has(text.toLowerCase());
}

const possessive: ReadonlySet<string> = new Set(["its", "his", "her", "their"]);

/** "an Ostmarkian proposal": a capitalised adjective before the noun names somebody, even one the roster does not hold. */
function adjectiveBefore(view: SentenceView, first: number): Role | null {
  for (let i = first - 1; i >= Math.max(1, first - 3); i--) {
    const token = view.tokens[i]!;
    if (!/^(?:JJ|NN)/.test(token.xpos)) return null;
    const half = view.tokens[i - 1];
    const isHalved = half !== undefined && halves.has(view.words[i - 1]!);
    const { start, end, text } = wordsOf(
      view.parts.article.text,
      isHalved ? { start: half.start, end: token.end } : token,
    );
    if (!/^(?:\p{Lu}\p{Ll}+ )?\p{Lu}\p{Ll}+(?:an|ish|ese|i)$/u.test(text)) continue;
    const { actor, entity } = stateOf(view, text);
    return { start, end, text, actor, entity };
  }
  return null;
}

/** "North Korean": both words name the state. */
const halves: ReadonlySet<string> = new Set(["north", "south", "east", "west"]);

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
