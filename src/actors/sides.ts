/**
 * @module
 * Whose: the state, body or person that stands before a role or a body ("the Ukrainian |president", "the union's |president",
 * "Putin's |spokesman") or after it ("the premier |of Varnhem").
 */

import { type Identified, type Identity, plainIdentity } from "./identities.js";
import type { NameContext } from "./names.js";

/** Names with their actors, by the word they start at and the word they end before. */
export interface NameIndex {
  readonly byFirst: ReadonlyMap<number, Identified>;
  readonly byLast: ReadonlyMap<number, Identified>;
}

/** The index of an article's names. */
export function indexOf(names: readonly Identified[]): NameIndex {
  return {
    byFirst: new Map(names.map((name) => [name.first, name])),
    byLast: new Map(names.map((name) => [name.last, name])),
  };
}

/** Who something belongs to, and the word its words start at. */
export interface Side {
  readonly first: number;
  /** Null for "his", "the union's": somebody, but not named here. */
  readonly identity: Identity | null;
  /** The word itself where it is a common noun or pronoun, else "". */
  readonly noun: string;
  /** "'s" or a pronoun, rather than an adjective. */
  readonly isPossessive: boolean;
}

const possessives: ReadonlySet<string> = new Set(["his", "her", "their", "its"]);

/** The side whose words end before word `at`; null when there is none. */
export function sideBefore(context: NameContext, index: NameIndex, at: number): Side | null {
  const { words, lines, lineOf } = context.text;
  const floor = lines[lineOf[at] ?? 0]?.first ?? 0;
  if (at - 1 < floor) return null;
  const word = words[at - 1]!;
  if (possessives.has(word.key)) return { first: at - 1, identity: null, noun: word.key, isPossessive: true };
  const isPossessive = word.key === "'s" || word.text === "'" || word.text === "’";
  const end = isPossessive ? at - 1 : at;
  const identity = actorBefore(context, index, end);
  if (identity) return { first: identity.first, identity: identity.identity, noun: "", isPossessive };
  if (!isPossessive || end - 1 < floor) return null;
  return { first: end - 1, identity: null, noun: words[end - 1]!.key, isPossessive: true };
}

/** The side named after "of", "for" or "to" at word `at`, with the word it ends before. */
export function sideAfter(
  context: NameContext,
  index: NameIndex,
  at: number,
): { readonly last: number; readonly identity: Identity | null; readonly preposition: string } | null {
  const { words, lines, lineOf } = context.text;
  const ceiling = lines[lineOf[at - 1] ?? 0]?.last ?? at;
  const preposition = words[at]?.key ?? "";
  if (at + 1 >= ceiling || !["of", "for", "to", "at"].includes(preposition)) return null;
  const start = words[at + 1]!.key === "the" ? at + 2 : at + 1;
  const name = index.byFirst.get(start);
  if (name) return { last: name.last, identity: governmentOf(name), preposition };
  const mark = context.cover[start];
  if (mark && mark.first === start && mark.sense.kind !== "office")
    return { last: mark.last, identity: plainIdentity(mark.sense.actor), preposition };
  return null;
}

function actorBefore(
  context: NameContext,
  index: NameIndex,
  end: number,
): { first: number; identity: Identity } | null {
  const name = index.byLast.get(end);
  if (name) return { first: name.first, identity: governmentOf(name) };
  const mark = context.cover[end - 1];
  if (mark && mark.last === end && mark.sense.kind !== "office")
    return { first: mark.first, identity: plainIdentity(mark.sense.actor) };
  return null;
}

/** A seat of government that owns something is its state: "Kyiv's chief negotiator". */
function governmentOf(name: Identified): Identity {
  const sense = name.known?.sense;
  return sense?.kind === "seat" ? plainIdentity(sense.actor) : name.identity;
}
