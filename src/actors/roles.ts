/**
 * @module
 * Roles in the text: "the Ukrainian president", "Lene Askov, the premier of Varnhem", "Putin's spokesman"; each with its office,
 * its side, and the name that stands directly beside it.
 */

import type { Office } from "../lexicon/actors-offices.js";
import type { Identified, Identity } from "./identities.js";
import type { NameContext } from "./names.js";
import { type NameIndex, type Side, sideAfter, sideBefore } from "./sides.js";

/** One role: words `first` (included) to `last` (excluded). */
export interface Role {
  readonly first: number;
  readonly last: number;
  readonly office: Office;
  readonly isPlural: boolean;
  readonly side: Identity | null;
  /** Noun or pronoun that owns the role ("union", "his"), or "". */
  readonly sideNoun: string;
  /** "the", "a" or "" for none; a possessive counts as "the". */
  readonly article: "the" | "a" | "";
  readonly isFormer: boolean;
  /** The side stands before the office, not after "of". */
  readonly isLed: boolean;
  /** Nothing stands between side and office: "the U.N. chief", not "the U.N. nuclear chief". */
  readonly isPlain: boolean;
  /** The person named beside it. */
  readonly holder: Identified | null;
}

const maxModifiers = 6;

/** All roles of an article in text order. */
export function rolesOf(context: NameContext, index: NameIndex): Role[] {
  const roles: Role[] = [];
  const { cover, text } = context;
  for (let at = 0; at < cover.length; at = cover[at]?.last ?? at + 1) {
    const mark = cover[at];
    if (mark?.sense.kind !== "office") continue;
    if (cover[mark.last]?.sense.kind === "office" && text.lineOf[at] === text.lineOf[mark.last]) continue;
    if (isInsideName(index, at) || isAttribute(context, mark.first, mark.last)) continue;
    roles.push(roleAt(context, index, mark.first, mark.last, mark.sense));
  }
  return roles;
}

/** "a general strike", "a major offensive": the word says what kind of thing it is. */
function isAttribute({ text }: NameContext, first: number, last: number): boolean {
  const { words, tags, lineOf } = text;
  if (last - first !== 1 || !tags[first]!.startsWith("JJ") || lineOf[first] !== lineOf[last]) return false;
  return words[last] !== undefined && words[last]!.caps === 0 && /^(?:NN|JJ)/u.test(tags[last]!);
}

/** An office word that is part of a body's name: "Harbour |Workers|' Union". */
function isInsideName(index: NameIndex, at: number): boolean {
  for (let back = at; back > at - 8 && back >= 0; back--) {
    const name = index.byFirst.get(back);
    if (name) return name.last > at;
  }
  return false;
}

function roleAt(
  context: NameContext,
  index: NameIndex,
  from: number,
  to: number,
  { office, isPlural }: { readonly office: Office; readonly isPlural: boolean },
): Role {
  const lead = leadOf(context, index, from);
  const after = sideAfter(context, index, to);
  const isAddressed = after?.preposition === "to" || after?.preposition === "at";
  const last = after && (after.identity || isAddressed) ? after.last : to;
  const side = lead.side?.identity ?? (isAddressed ? null : (after?.identity ?? null));
  return {
    first: lead.first,
    last,
    office,
    isPlural,
    side,
    sideNoun: lead.side?.noun ?? "",
    article: lead.side?.isPossessive ? "the" : lead.article,
    isFormer: lead.isFormer,
    isLed: lead.side !== null,
    isPlain: lead.isPlain,
    holder: isPlural ? null : holderOf(context, index, lead.first, last),
  };
}

interface Lead {
  readonly first: number;
  readonly side: Side | null;
  readonly article: "the" | "a" | "";
  readonly isFormer: boolean;
  readonly isPlain: boolean;
}

/** Walks left from the office over modifiers to its side and article. */
function leadOf(context: NameContext, index: NameIndex, from: number): Lead {
  const { words, lines, lineOf, tags } = context.text;
  const floor = lines[lineOf[from]!]!.first;
  const modifiers = context.lexicon.words("hedge");
  let at = from;
  let isFormer = false;
  let isPlain = true;
  let side: Side | null = null;
  for (let step = 0; step < maxModifiers && at > floor; step++) {
    const found: Side | null = side && side.identity?.type !== "organization" ? null : sideBefore(context, index, at);
    if (found && (!side || found.identity?.type === "state")) {
      side = found;
      at = found.first;
      continue;
    }
    const word = words[at - 1]!;
    const isModifier =
      modifiers.has(word.key) ||
      isAdjective(tags[at - 1]!) ||
      word.text === "-" ||
      (context.cover[at - 1]?.sense.kind === "office" && !tags[at - 1]!.startsWith("VB"));
    if (!isModifier || word.caps > 1) break;
    if (["former", "ex", "late", "then", "outgoing"].includes(word.key)) isFormer = true;
    if (!side) isPlain = false;
    at--;
  }
  const article = at > floor ? words[at - 1]!.key : "";
  if (article === "the" || article === "a" || article === "an")
    return { first: at - 1, side, article: article === "the" ? "the" : "a", isFormer, isPlain };
  return { first: at, side, article: "", isFormer, isPlain };
}

function isAdjective(tag: string): boolean {
  return tag.startsWith("JJ") || tag === "VBN";
}

/** The person beside a role: "premier Lene Askov", "the premier, Lene Askov,", "Lene Askov, the premier". */
function holderOf(context: NameContext, index: NameIndex, first: number, last: number): Identified | null {
  const { words, lineOf, lines } = context.text;
  // "the |premier's| secretary" is somebody else than the premier
  if (words[last]?.key === "'s" && lineOf[last] === lineOf[first]) return null;
  const isParted = words[last]?.text === "," && lineOf[last] === lineOf[first];
  const at = isParted ? last + 1 : last;
  const after = index.byFirst.get(at) ?? (isAddress(context, at) ? index.byFirst.get(at + 1) : undefined);
  if (after?.kind === "person" && lineOf[after.first] === lineOf[first]) {
    if (words[last]?.text !== "," || isClosed(words[after.last]?.text, after.last >= lines[lineOf[first]!]!.last))
      return after;
  }
  if (first > 0 && words[first - 1]!.text === "," && lineOf[first - 1] === lineOf[first]) {
    const before = index.byLast.get(first - 1);
    if (before?.kind === "person") return before;
  }
  return null;
}

/** "the premier, |Madame| Lene Askov,". */
function isAddress({ text, lexicon }: NameContext, at: number): boolean {
  return text.words[at]?.caps === 1 && lexicon.titles.has(text.words[at]!.key);
}

/** "the premier, Lene Askov, said": an apposition is closed by a comma or the end of the sentence. */
function isClosed(mark: string | undefined, isEnd: boolean): boolean {
  return (
    isEnd ||
    mark === undefined ||
    /^[,.;:)—–"”’-]$/u.test(mark) ||
    !/^[a-z]/u.test(mark) ||
    ["said", "told", "has", "is", "was", "had", "will"].includes(mark)
  );
}
