/**
 * @module
 * Organs of a state by a common noun: "the Ukrainian government" is Ukraine, "the Israeli military" and "Varnhem's foreign
 * ministry" are actors of their own, "Ostmark troops" a group that acts for Ostmark.
 */

import type { Body } from "../lexicon/actors.js";
import type { Identity } from "./identities.js";
import { isMinistryWord, ministryIdentity, topicBefore } from "./ministries.js";
import type { NameContext } from "./names.js";
import { ownerWord } from "./owner-words.js";
import { type NameIndex, type Side, sideBefore } from "./sides.js";
import type { Found } from "./view.js";

/** A context with the nouns that the article prints: of "army" and "military" the one that stands first is the name of that body. */
interface Printing extends NameContext {
  readonly printed: Map<string, string>;
}

/** Mentions of organs of states, in text order. */
export function bodiesOf(plain: NameContext, index: NameIndex): Found[] {
  const found: Found[] = [];
  const context = { ...plain, printed: new Map<string, string>() };
  const { words, lines } = context.text;
  for (const { first, last } of lines) {
    let at = first;
    while (at < last) {
      const match = context.lexicon.bodies.longestAt(words, at, last);
      const body = match ? bodyAt(context, index, at, at + match.length, match.sense) : ministryAt(context, index, at);
      if (body) found.push(body);
      at = Math.max(body?.last ?? 0, at + (match?.length ?? 1));
    }
  }
  return found;
}

function bodyAt(context: Printing, index: NameIndex, at: number, last: number, { noun, whose }: Body): Found | null {
  if (index.byFirst.has(at) || (whose === "own" && isModifier(context, last))) return null;
  const side = sideOver(context, index, at);
  if (!side?.identity) return null;
  const { identity } = side;
  const first = withArticle(context, side.first);
  if (noun === "government" && identity.type === "person") return null;
  const state = stateOf(identity);
  if (whose === "force")
    return { first, last, type: "group", how: "role", identity: isActing(identity) ? identity : state };
  if (whose === "state")
    return { first, last, type: "organization", how: "role", identity: isActing(identity) ? identity : state };
  if (!isActing(identity) && identity.type !== "place") return null;
  return { first, last, type: "organization", how: "role", identity: ownBody(context, identity, { noun, at, last }) };
}

/** "the Lindau |military| airfield": the noun only says what kind. */
function isModifier({ text }: NameContext, at: number): boolean {
  return text.tags[at]?.startsWith("NN") ?? false;
}

/** A side can stand one or two words away: "the Ostmark |air |force", "Israel's |powerful |military". */
function sideOver(context: NameContext, index: NameIndex, at: number): Side | null {
  const { tags, words } = context.text;
  for (let back = at; back > at - 3 && back > 0; back--) {
    const side = sideBefore(context, index, back);
    if (side?.noun === "its") return { ...side, identity: stateBefore(context, index, side.first) };
    if (side) return side;
    const tag = tags[back - 1]!;
    if (!tag.startsWith("JJ") && !context.lexicon.words("hedge").has(words[back - 1]!.key)) return null;
  }
  return null;
}

/** "Its army": the one state named before it in its sentence, else the one state of the nearest of two sentences before. */
function stateBefore({ text }: NameContext, index: NameIndex, at: number): Identity | null {
  const line = text.lineOf[at] ?? 0;
  for (let back = line; back >= Math.max(0, line - 2); back--) {
    const { first, last } = text.lines[back]!;
    let state: Identity | null = null;
    for (let word = first; word < Math.min(last, at); word++) {
      const name = index.byFirst.get(word);
      if (name?.identity.type !== "state") continue;
      if (state !== null && state.name !== name.identity.name) return null;
      state = name.identity;
    }
    if (state !== null) return state;
  }
  return null;
}

function withArticle({ text }: NameContext, first: number): number {
  return text.words[first - 1]?.key === "the" && text.lineOf[first - 1] === text.lineOf[first] ? first - 1 : first;
}

function isActing(identity: Identity): boolean {
  return ["state", "armed-group", "organization", "government"].includes(identity.type);
}

/** The state of a side that is none itself: a capital, an office, a person. */
function stateOf(identity: Identity): Identity | null {
  if (identity.country === null) return identity.type === "place" ? identity : null;
  return { name: identity.country, type: "state", country: identity.country, gender: "", known: null, keys: [] };
}

/** A body that is kept apart from its side; of a state that no table knows it is called by the noun of the article. */
function ownBody(
  context: Printing,
  side: Identity,
  { noun: sort, at, last }: { readonly noun: string; readonly at: number; readonly last: number },
): Identity {
  const { printed, lexicon, text } = context;
  const owner = ownerWord(context, side, sort);
  const key = `${side.name} ${sort}`;
  const isKnown = side.type !== "state" || lexicon.actors.has(side.name);
  if (!printed.has(key)) printed.set(key, isKnown ? sort : printedNoun(text, at, last));
  const noun = printed.get(key)!;
  const type = sort === "state media" ? "media" : sort === "military wing" ? "armed-group" : "organization";
  return { name: `${owner} ${noun}`, type, country: side.country, gender: "", known: null, keys: [] };
}

function printedNoun({ words }: NameContext["text"], at: number, last: number): string {
  return words
    .slice(at, last)
    .map(({ key }) => key)
    .join(" ");
}

/** "Russia's foreign ministry", "the health ministry": in small letters, for in capitals it is a name already. */
function ministryAt(context: NameContext, index: NameIndex, at: number): Found | null {
  const { words } = context.text;
  if (!isMinistryWord(words[at]!) || words[at]!.caps > 0 || index.byLast.has(at + 1)) return null;
  const topic = topicBefore(context, at);
  if (!topic) return null;
  const side = sideOver(context, index, topic.first);
  const state = side?.identity ? (isActing(side.identity) ? side.identity : stateOf(side.identity)) : null;
  if (!state) return null;
  const identity = ministryIdentity(context, topic.name, state);
  return { first: withArticle(context, side!.first), last: at + 1, type: "organization", how: "role", identity };
}
