/**
 * @module
 * The room's result: mentions in text order and the actors they name, each with the ways the text calls it.
 */

import type { Actor, ActorView, Mention } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import { WordBook } from "../text/word-book.js";
import type { AsOf, Identified, Identity } from "./identities.js";
import type { NameContext } from "./names.js";

/** A mention before it has its text and id: words `first` (included) to `last` (excluded). */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly type: Mention["type"];
  readonly how: Mention["how"];
  readonly identity: Identity | null;
  /** Set where a plug-in suggested it. */
  readonly rule?: string | undefined;
}

/** The mention a name makes; "King" and the like are part of it, "Mr." is not. */
export function foundName({ text, lexicon }: NameContext, name: Identified): Found {
  const before = text.words[name.first - 1];
  const isRoyal =
    name.kind === "person" &&
    before?.caps === 1 &&
    lexicon.words("royal").has(before.key) &&
    text.lineOf[name.first - 1] === text.lineOf[name.first];
  return {
    first: isRoyal ? name.first - 1 : name.first,
    last: name.last,
    type: name.kind!,
    how: name.how,
    identity: name.identity,
    rule: name.rule,
  };
}

function mentionOf(mention: Mention, rule: string | undefined): Mention {
  return rule === undefined ? mention : { ...mention, rule };
}

/** The ids of the names met last: they are named in article after article. */
const ids = new WordBook((name) => `ac-${hashOf(name)}`);

/** The id of an actor: the same canonical name has one id in every article. */
export function actorId(name: string): string {
  return ids.at(name, 0, name.length);
}

/** Builds the view. `roleOf` says what the text or the tables know of a person's office. */
export function viewOf(
  context: NameContext,
  found: readonly Found[],
  roleOf: (identity: Identity) => { role: string | null; country: string | null },
): ActorView {
  const { text } = context;
  const actors = new Map<string, { id: string; identity: Identity; counts: Map<string, number> }>();
  const sorted = [...found].sort((a, b) => a.first - b.first || b.last - a.last || (a.how < b.how ? -1 : 1));
  const mentions = sorted.map(({ first, last, type, how, identity, rule }): Mention => {
    const [start, end] = [text.words[first]!.start, text.words[last - 1]!.end];
    const words = text.text.slice(start, end);
    if (!identity) return mentionOf({ start, end, text: words, type, actor: null, how }, rule);
    let entry = actors.get(identity.name);
    if (!entry) {
      entry = { id: actorId(identity.name), identity, counts: new Map() };
      actors.set(identity.name, entry);
    }
    if (how !== "pronoun") entry.counts.set(words, (entry.counts.get(words) ?? 0) + 1);
    return mentionOf({ start, end, text: words, type, actor: entry.id, how }, rule);
  });
  return { mentions, actors: [...actors.values()].map(({ identity, counts }) => actorOf(identity, counts, roleOf)) };
}

function actorOf(
  identity: Identity,
  counts: ReadonlyMap<string, number>,
  roleOf: (identity: Identity) => { role: string | null; country: string | null },
): Actor {
  const { role, country } = roleOf(identity);
  return {
    id: actorId(identity.name),
    name: identity.name,
    type: identity.type,
    country: identity.country ?? country,
    role,
    variants: [...counts]
      .map(([text, count]) => ({ text, count }))
      .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
  };
}

/** The day the offices of an article refer to: its date, where it has one. */
export function asOfOf(published: { value: string | null; earliest: string | null } | null): AsOf {
  const day = published?.value ?? "";
  return /^\d{4}/u.test(day) ? day : (published?.earliest ?? null);
}
