/**
 * @module
 * Where actors stand in a sentence: each name with the preposition before it, and roles as names.
 */

import { phraseAt } from "../language/noun-phrases.js";
import type { Mention, Role } from "../model/index.js";
import type { Span } from "../text/span.js";
import type { SentenceView } from "./sentence-view.js";
import { groupFrom } from "./verb-groups.js";

/** A role with the preposition before it (null for a direct object) and its first token. */
export interface Placed {
  readonly role: Role;
  readonly mention: Mention;
  readonly preposition: string | null;
  readonly at: number;
}

/** The role that a mention plays. */
export function roleOf(view: SentenceView, mention: Mention): Role {
  const actor = mention.actor === null ? undefined : view.actors.get(mention.actor);
  return {
    start: mention.start,
    end: mention.end,
    text: mention.text,
    actor: mention.actor,
    entity: actor?.name ?? null,
  };
}

/** The role of whom no name is known of: the words of a span. Written out like `roleOf`, so that roles are of one shape. */
export function unknownRole(view: SentenceView, { start, end }: Span): Role {
  return { start, end, text: view.parts.article.text.slice(start, end), actor: null, entity: null };
}

/** Every actor between two tokens, in text order, with what precedes it; a run ("Varnhem's Premier Lene Askov") counts once, by its last name. */
export function placedBetween(view: SentenceView, from: number, to: number): Placed[] {
  const found: Placed[] = [];
  for (let i = Math.max(0, from); i < to && i < view.tokens.length; i++) {
    const mention = view.mentionAt[i];
    if (mention === undefined) continue;
    const at = i;
    while (i + 1 < view.mentionAt.length && view.mentionAt[i + 1] === mention) i++;
    const before = found.at(-1);
    const preposition = prepositionBefore(view, { from, at }, before);
    const role = roleOf(view, mention);
    if (before !== undefined && isRun(view, before, at))
      found[found.length - 1] = { role, mention, preposition: before.preposition, at };
    else found.push({ role, mention, preposition, at });
  }
  return found.length === 0 ? found : found.filter((placed) => canAct(view, placed));
}

const joining: ReadonlySet<string> = new Set(["and", "or", ",", "&", "nor"]);

/** The preposition before the noun phrase of a mention; "between A and B" gives it to both. */
function prepositionBefore(
  view: SentenceView,
  { from, at }: { from: number; at: number },
  before: Placed | undefined,
): string | null {
  let first = titleStart(view, phraseAt(view.phrases, at)?.first ?? at, at);
  if (isBehindDay(view, first, at)) return null;
  while (first > 0 && view.tokens[first - 1]!.xpos === "RB") first--;
  // what stands before the stretch opens its clause ("while Ostmark insists") and is no preposition of it
  if (first <= from || first === 0) return null;
  const word = view.words[first - 1]!;
  if (isPreposition(view, first - 1)) return word;
  const isNext = before !== undefined && joining.has(word) && at - before.at < 12;
  return isNext ? before.preposition : null;
}

/** "On Tuesday Askov said": the preposition is the day's, though day and name look like one phrase. */
function isBehindDay(view: SentenceView, first: number, at: number): boolean {
  if (first >= at) return false;
  const [from, to] = [view.tokens[first]!.start, view.tokens[at]!.start];
  const time = view.times.find(({ start, end }) => start === from && end <= to);
  if (time === undefined) return false;
  const next = view.tokens.find(({ start }) => start >= time.end);
  return next?.xpos !== "POS";
}

/** "Secretary of State Askov": the "of" belongs to the title; without another word between it and the name it does not. */
function titleStart(view: SentenceView, first: number, at: number): number {
  if (first < 2 || first === at || view.mentionAt[at]!.type !== "person" || view.words[first - 1] !== "of")
    return first;
  const isTitle = (i: number) => view.tokens[i]!.upos === "PROPN" && view.mentionAt[i] !== view.mentionAt[at];
  if (!isTitle(first) || !isTitle(first - 2)) return first;
  return phraseAt(view.phrases, first - 2)?.first ?? first - 2;
}

/** A town is where things happen; a state or a body acts. */
function canAct(view: SentenceView, { mention, role, preposition, at }: Placed): boolean {
  if (mention.type !== "place") return true;
  if (role.actor === null) return false;
  // "in Ostmark" is a place, "in an Ostmark raid" is whose raid it was
  const phrase = phraseAt(view.phrases, at);
  const isHead = phrase === undefined || view.mentionAt[phrase.head] === mention;
  const type = view.actors.get(role.actor)?.type;
  // "lashed out at Ostmark": one is in a state, not at it
  if (isHead && preposition !== null && standing.has(preposition) && (preposition !== "at" || type !== "state"))
    return false;
  return mention.how === "metonym" || type !== "place";
}

const standing: ReadonlySet<string> = new Set(["in", "at", "near", "outside", "across", "inside"]);

/** Whether a token is a preposition: "to" only where no verb follows. */
export function isPreposition(view: SentenceView, i: number): boolean {
  return view.tokens[i]!.xpos === "IN" || (view.words[i] === "to" && groupFrom(view.groups, i) === undefined);
}

/** Where a noun phrase begins with what bounds its number: "at least 40 villagers", "over 200 students". */
export function boundStart({ words, tokens, lexicon }: SentenceView, first: number): number {
  const bounds = lexicon.words.get("bound")!;
  const openers = lexicon.openers.get("bound")!;
  for (const length of [3, 2]) {
    const mayBegin = first >= length && openers.has(words[first - length]!);
    if (mayBegin && bounds.has(words.slice(first - length, first).join(" "))) return first - length;
  }
  if (first === 0 || !openers.has(words[first - 1]!)) return first;
  // the phrase may begin inside it
  if (bounds.has(`${words[first - 1]} ${words[first]}`)) return first - 1;
  return tokens[first]!.xpos === "CD" && bounds.has(words[first - 1]!) ? first - 1 : first;
}

/** Whether two mentions name one actor: only titles and "'s" between them, no comma, joining word, verb or preposition. */
function isRun(view: SentenceView, before: Placed, at: number): boolean {
  let from = before.at;
  while (view.mentionAt[from] === before.mention) from++;
  if (at - from > 4) return false;
  // "Ostmark's Secretary of State Tor Brandt"
  const isTitled =
    titleStart(view, phraseAt(view.phrases, at)?.first ?? at, at) < (phraseAt(view.phrases, at)?.first ?? at);
  for (let i = from; i < at; i++)
    if (!inRun.test(view.tokens[i]!.xpos) && !(isTitled && view.words[i] === "of")) return false;
  return true;
}

const inRun = /^(?:NN|JJ|POS|HYPH)/;

/** Pronouns that stand for people. */
export const personal: ReadonlySet<string> = new Set(["he", "she", "they"]);

/** Words that stand for somebody and name nobody: a name is not made of them. */
const nameless: ReadonlySet<string> = new Set(
  "he she they we you it i who whom which that this these those his her their its him them us one others each".split(
    " ",
  ),
);

/** Whether two roles are of one actor: by entity, or else by their words. */
export function isSameRole(a: Role, b: Role): boolean {
  return a.entity !== null ? a.entity === b.entity : a.text === b.text;
}

/** Roles without repeats, by entity or else by words. */
export function unique(roles: readonly Role[]): Role[] {
  if (roles.length < 2) return [...roles];
  const seen = new Set<string>();
  return roles.filter(({ entity, text }) => {
    const nSeen = seen.size;
    return seen.add(entity ?? text).size > nSeen;
  });
}

/** Canonical names of roles, the words themselves where no actor is known; "both sides" are the parties it stands for. */
export function namesOf(roles: readonly Role[]): string[] {
  const names: string[] = [];
  for (const { entity, text } of unique(roles)) {
    if (entity === null && nameless.has(text.toLowerCase())) continue;
    const name = entity ?? text;
    if (name.includes("; ")) names.push(...name.split("; "));
    else names.push(name);
  }
  return names;
}
