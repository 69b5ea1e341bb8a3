/**
 * @module
 * For whom somebody acts: "envoys of Varnhem and Ostmark" meet for Varnhem and for Ostmark.
 */

import { phraseAt } from "../language/noun-phrases.js";
import type { Mention, Role } from "../model/index.js";
import { roleOf } from "./placed.js";
import type { SentenceView } from "./sentence-view.js";

const joining: ReadonlySet<string> = new Set(["and", ",", "the"]);
const longest = 12;

/** Those whom the words for somebody without a known name say he acts for; himself where they name nobody. */
export function representedBy(view: SentenceView, role: Role): readonly Role[] {
  if (role.entity !== null) return [role];
  const at = view.tokens.findIndex(({ start }) => start === role.start);
  const phrase = at < 0 ? undefined : phraseAt(view.phrases, at);
  if (phrase === undefined || !view.lexicon.words.get("acting-for")!.has(view.lemmas[phrase.head]!)) return [role];
  if (!/^(?:of|from)$/.test(view.words[phrase.last] ?? "")) return [role];
  const named = namedFrom(view, phrase.last + 1);
  return named.length > 0 ? named : [role];
}

/** The names that stand there, joined by commas and "and". */
function namedFrom(view: SentenceView, from: number): Role[] {
  const named: Role[] = [];
  const until = Math.min(from + longest, view.tokens.length);
  for (let at = from; at < until; at++) {
    const mention = view.mentionAt[at];
    if (mention === undefined && joining.has(view.words[at]!)) continue;
    if (mention === undefined || (mention.type === "person" && !isLoneName(view, mention.actor))) break;
    const own = mention.actor === null ? ownName(view, mention, at) : roleOf(view, mention);
    if (own === null) break;
    named.push(own);
    while (view.mentionAt[at + 1] === mention) at++;
  }
  return named;
}

/** A person of one word whom the article never introduces may be a town or a state that nothing else tells from a person. */
export function isLoneName(view: SentenceView, actor: string | null): boolean {
  const known = actor === null ? undefined : view.actors.get(actor);
  return (
    known?.type === "person" && known.role === null && known.country === null && /^\p{Lu}\p{Ll}+$/u.test(known.name)
  );
}

/** "|envoys of Varnhem| and Ostmark": the name in the words for a group of nobody in particular. */
function ownName(view: SentenceView, { end }: Mention, at: number): Role | null {
  const { start } = view.tokens[at]!;
  const text = view.parts.article.text.slice(start, end);
  for (const { id, name } of view.actors.values())
    if (name === text) return { start, end, text, actor: id, entity: name };
  return null;
}
