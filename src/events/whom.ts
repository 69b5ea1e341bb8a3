/**
 * @module
 * Whom an act is done to: the noun phrases behind a verb or a noun of action, each by how it is attached.
 *
 * "filed a complaint with the court against Varnhem" is against Varnhem; "attacked a base near Sorvik" hits a base. Which attachment counts, and in
 * which order, is a table (data/<lang>/events/recipients.tsv). Left alone: times, and whoever tells of the act ("..., officials said").
 */

import { type NounPhrase, phraseFrom } from "../language/noun-phrases.js";
import type { RecipientPlace, RecipientRow } from "../lexicon/events.js";
import type { FrameName, Role } from "../model/index.js";
import { ownersOf } from "./owners.js";
import { boundStart, isPreposition, placedBetween, roleOf, unique, unknownRole } from "./placed.js";
import type { SentenceView } from "./sentence-view.js";
import { bodyOf, canBeAgent } from "./unnamed.js";

/** Where to look: behind `from`, before `until`; `isVerb` when the act is a verb, so that it can have an object. */
export interface Behind {
  readonly view: SentenceView;
  readonly frame: FrameName;
  /** The frame's value, where a value has a row of its own. */
  readonly value: string;
  readonly from: number;
  readonly until: number;
  readonly isVerb: boolean;
  /** Kinds of nouns that are the act itself ("launched an investigation"). */
  readonly own: readonly string[];
}

/** A noun phrase and how it is attached: "object", a preposition, or null where neither can be told. */
interface Attached {
  readonly phrase: NounPhrase;
  readonly by: string | null;
}

/** Those an act is done to who stand where the frame's row looks first; none where the table has no row. */
export function whomFirst(behind: Behind): Role[] {
  return from(behind, rowOf(behind).before);
}

/** Those who stand where it looks when nobody who can act stands anywhere behind. */
export function whomLast(behind: Behind): Role[] {
  return from(behind, rowOf(behind).after);
}

function rowOf({ view, frame, value }: Behind): RecipientRow {
  const { recipients } = view.lexicon;
  return recipients.get(`${frame}/${value}`) ?? recipients.get(frame) ?? { before: [], after: [], hasNearest: false };
}

function from(behind: Behind, places: readonly RecipientPlace[]): Role[] {
  if (places.length === 0) return [];
  const attached = attachedPhrases(behind);
  for (const place of places) {
    if (place.by === "place") {
      const town = placeWithin(behind.view, behind.from, behind.until);
      if (town !== null) return [town];
      continue;
    }
    const there = attached.filter(({ by }) => by === place.by);
    const roles = there.flatMap(({ phrase }) => rolesOf(behind, phrase, place));
    if (roles.length > 0) return unique(roles);
  }
  return [];
}

/** Whether the frame's recipients may be where it happens. */
export function mayFallOnPlace(view: SentenceView, frame: FrameName): boolean {
  const row = view.lexicon.recipients.get(frame);
  return row !== undefined && [...row.before, ...row.after].some(({ by }) => by === "place");
}

/** "imposed a curfew in Saltmere": what is done to a town is done to those who live there. */
export function placeWithin(view: SentenceView, from: number, until: number): Role | null {
  for (let at = from; at < until; at++) {
    const mention = view.mentionAt[at];
    if (mention?.type === "place") return roleOf(view, mention);
  }
  return null;
}

function attachedPhrases(behind: Behind): Attached[] {
  const { view, from, until } = behind;
  const attached: Attached[] = [];
  for (const phrase of view.phrases) {
    if (phrase.first < from) continue;
    if (phrase.first >= until) break;
    const before = attached.at(-1);
    attached.push({ phrase, by: attachment(behind, phrase, before) });
  }
  return attached.filter(({ phrase }) => !isTime(view, phrase));
}

const joining: ReadonlySet<string> = new Set(["and", "or", ",", "&", "nor"]);

function attachment(behind: Behind, phrase: NounPhrase, before: Attached | undefined): string | null {
  const { view, from, isVerb } = behind;
  let at = boundStart(view, phrase.first);
  while (at > from && view.tokens[at - 1]!.xpos.startsWith("RB")) at--;
  // "to flooded villages": the participle belongs to the phrase
  if (at - 1 > from && /^VB[NG]/.test(view.tokens[at - 1]!.xpos) && isPreposition(view, at - 2)) at--;
  if (at <= from) return isVerb ? "object" : null;
  if (isPreposition(view, at - 1)) {
    const preposition = view.words[at - 1]!;
    return preposition === "of" && !isOfAct(behind, at - 1, before) ? null : preposition;
  }
  // "agreed to free the crew": the object of what is done is the object of the act
  if (
    isVerb &&
    view.groups.some(({ first, last, isInfinitive }) => last === at && isInfinitive && isRightBehind(view, from, first))
  )
    return "object";
  const isNext = before !== undefined && joining.has(view.words[at - 1]!) && at - before.phrase.last <= 2;
  return isNext ? before.by : null;
}

/** "demanded of Ostmark", "mounted an invasion of Varnhem", not "the withdrawal of troops": the words belong to the act itself. */
function isOfAct({ view, from, own }: Behind, at: number, before: Attached | undefined): boolean {
  return at === from || (before?.phrase.last === at && own.includes(kindAt(view, before.phrase.head) ?? ""));
}

function isRightBehind(view: SentenceView, from: number, at: number): boolean {
  for (let i = from; i < at; i++) if (!view.tokens[i]!.xpos.startsWith("RB")) return false;
  return at >= from;
}

function isTime(view: SentenceView, { first, last }: NounPhrase): boolean {
  const start = view.tokens[first]!.start;
  const end = view.tokens[last - 1]!.end;
  return view.times.some((time) => time.start < end && start < time.end);
}

/** "its troops", "their forces": one's own are not acted on. */
export const ownWords: ReadonlySet<string> = new Set(["its", "their"]);

function rolesOf(behind: Behind, phrase: NounPhrase, place: RecipientPlace): Role[] {
  const { view, own } = behind;
  const { head } = phrase;
  if (place.takes === "owner") return ownersOf(view, head, head + 1);
  if (phrase.isPronoun || ownWords.has(view.words[phrase.first]!)) return [];
  const part = wholeOf(view, phrase);
  if (part !== undefined) return rolesOf(behind, part, place);
  const mention = view.mentionAt[head];
  const named = placedBetween(view, phrase.first, phrase.last).filter((each) => each.mention === mention);
  if (named.length > 0) return named.map(({ role }) => role);
  if (mention !== undefined) return place.takes !== "agent" || place.by === "object" ? [roleOf(view, mention)] : [];
  const isAgent = canBeAgent(view, head);
  const kind = kindAt(view, head);
  if (kind !== undefined && !isAgent && (own.includes(kind) || kind === behind.frame)) return [];
  const acts = view.lexicon.words.get("acting-for")!.has(view.lemmas[head]!);
  if (!counts(behind, head, place)) return place.by === "object" ? possessorOf(view, phrase) : [];
  // "two envoys of Ostmark" are Ostmark's, "the offices of the union" the union's; villagers of Ostmark stand for themselves
  const owners = isAgent && !acts ? [] : ownersIn(view, phrase, isAgent);
  if (owners.length > 0) return owners;
  // "at least 19 villagers": the words of the bound are no part of who they are
  const skipped = /^(?:least|most)$/.test(view.words[phrase.first]!) ? 1 : 0;
  const span = { start: view.tokens[phrase.first + skipped]!.start, end: view.tokens[phrase.last - 1]!.end };
  return [unknownRole(view, span)];
}

/** "an Ostmark diplomat", "Ostmark's navy", "the port of Kelsund": whom what is named belongs to. */
function ownersIn(view: SentenceView, phrase: NounPhrase, isAgent: boolean): Role[] {
  const own = placedBetween(view, phrase.first, phrase.head).map(({ role }) => role);
  if (own.length > 0) return own;
  const body = bodyOf(view, phrase.head, phrase.last);
  if (body !== null || isAgent) return body === null ? [] : [body];
  if (view.words[phrase.last] !== "of") return [];
  const whole = phraseFrom(view.phrases, phrase.last + 1);
  const mention = whole === undefined ? undefined : view.mentionAt[whole.head];
  return mention === undefined ? [] : [roleOf(view, mention)];
}

/** "welcomed Varnhem's decision": whose it is. */
function possessorOf(view: SentenceView, { first, possessive }: NounPhrase): Role[] {
  return possessive < 0 ? [] : placedBetween(view, first, possessive).map(({ role }) => role);
}

/** Whether an unnamed phrase is one that the place takes. */
function counts({ view }: Behind, head: number, { takes }: RecipientPlace): boolean {
  if (takes === "all" || canBeAgent(view, head)) return true;
  if (takes === "agent" || kindAt(view, head) !== undefined) return false;
  return !view.lexicon.words.get("weapon")!.has(view.lemmas[head]!);
}

function kindAt(view: SentenceView, head: number): string | undefined {
  return view.nouns.find(({ first, last }) => first <= head && head < last)?.kind;
}

/** "one of the envoys", "dozens of villagers": they are meant, not the number. */
function wholeOf(view: SentenceView, { head, last }: NounPhrase): NounPhrase | undefined {
  const isNumber = view.tokens[head]!.xpos === "CD" || view.lexicon.words.get("vague")!.has(view.lemmas[head]!);
  if (!isNumber || view.words[last] !== "of") return undefined;
  return phraseFrom(view.phrases, last + 1);
}
