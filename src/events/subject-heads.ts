/**
 * @module
 * Who stands in the place of a subject: the names that head a noun phrase, with those joined to them; owners of things that do not act are none.
 */

import { phraseAt, phraseUntil } from "../language/noun-phrases.js";
import type { Mention, Role } from "../model/index.js";
import { type Placed, placedBetween, roleOf, unique, unknownRole } from "./placed.js";
import type { SentenceView } from "./sentence-view.js";
import { joinedTo, unnamedBetween } from "./unnamed.js";

/** Nouns after an actor's name that are still the actor; other nouns of the lexicon ("Ostmark's proposal") are not. */
const actingKinds: ReadonlySet<string> = new Set(["organ", "troops", "attack", "strike", "arms", "prisoners"]);
const notTheActor: ReadonlySet<string> = new Set([
  "ally",
  "rival",
  "opponent",
  "enemy",
  "critic",
  "neighbor",
  "neighbour",
  "people",
  "economy",
  "market",
]);

/** "Sorvik has offered to pay": a place that stands as the subject right before its verb acts, whatever else is known of it. */
export function placeActing(view: SentenceView, from: number, to: number): Role | null {
  let at = to - 1;
  while (at > from && view.tokens[at]!.xpos.startsWith("RB")) at--;
  const mention = at >= from ? view.mentionAt[at] : undefined;
  if (mention?.type !== "place") return null;
  const first = phraseAt(view.phrases, at)?.first ?? at;
  const before = view.tokens[first - 1];
  const stands = first <= from || before === undefined || !/^(?:IN|TO|,|NN)/.test(before.xpos);
  return stands ? roleOf(view, mention) : null;
}

/** Names that head a noun phrase: not behind a preposition, and not the owner of something that is no actor. */
export function headsBetween(view: SentenceView, from: number, to: number): Role[] {
  const placed = placedBetween(view, from, to);
  const heads = placed.filter(({ preposition, mention }) => preposition === null && isHead(view, mention, to));
  if (heads.length > 0) return unique([...joinedBefore(view, heads[0]!, from), ...heads.map(({ role }) => role)]);
  const led = placed.find(({ mention }) => isLed(view, mention, from));
  if (led !== undefined) return unique([led.role, ...joinedTo(view, led.role, led.at)]);
  const unnamed = unnamedBetween(view, from, to);
  if (unnamed.length > 0) return unnamed;
  if (!view.nouns.some(({ first, kind }) => kind === "organ" && first >= from && first < to)) return [];
  return unique(
    placed
      .filter(({ preposition }) => preposition === "of" || preposition === "from" || preposition === "for")
      .map(({ role }) => role)
      .slice(0, 1),
  );
}

/** "the crews and Northline Ferries": somebody without a known name joined to the first that has one. */
function joinedBefore(view: SentenceView, { at }: Placed, from: number): Role[] {
  const own = phraseAt(view.phrases, at);
  const joint = (own?.first ?? at) - 1;
  if (joint < from + 1 || (view.words[joint] !== "and" && view.words[joint] !== "&")) return [];
  const phrase = phraseUntil(view.phrases, joint);
  if (phrase === undefined) return peopleBefore(view, joint);
  return phrase.isPronoun ? [] : unnamedBetween(view, Math.max(from, phrase.first), joint);
}

/** "Mirelian and Varnhemer police": the first of two peoples that share their noun. */
function peopleBefore(view: SentenceView, joint: number): Role[] {
  const token = view.tokens[joint - 1];
  if (token?.xpos !== "JJ" || view.mentionAt[joint - 1] !== undefined || view.mentionAt[joint + 1] === undefined)
    return [];
  const { start, end } = token;
  return /^\p{Lu}/u.test(view.parts.article.text.slice(start, end)) ? [unknownRole(view, { start, end })] : [];
}

/** "a spokesman for the navy of Ostmark", "officials from Ostmark": an organ speaks for whose it is. */
function isLed(view: SentenceView, mention: Mention, from: number): boolean {
  let at = view.tokens.findIndex(({ start }) => start >= mention.start);
  while (at > from && /^(?:DT|PRP\$|JJ|IN|NN)/u.test(view.tokens[at - 1]!.xpos)) at--;
  const first = view.nouns.find((noun) => noun.first >= at && noun.first < at + 4);
  return at === from && first?.kind === "organ" && isOwnedBy(view, first.last);
}

function isOwnedBy(view: SentenceView, last: number): boolean {
  return view.words[last] === "of" || view.words[last] === "from" || view.words[last] === "for";
}

function isHead(view: SentenceView, mention: Mention, to: number): boolean {
  let i = view.tokens.findIndex((token) => token.start >= mention.end);
  if (i < 0) return true;
  // "the nurses' union": of a group without a name the union is told, not the nurses
  if (mention.actor === null && view.tokens[i]!.xpos === "POS") return false;
  const ownPeople = view.lexicon.words.get("own-people")!;
  for (; i < to; i++) {
    const tag = view.tokens[i]!.xpos;
    if (!/^(?:NN|NNS|NNP|JJ|POS|HYPH|VBG|CD)/.test(tag)) return true;
    if (notTheActor.has(view.lemmas[i]!) || ownPeople.has(view.lemmas[i]!)) return false;
    const noun = view.nouns.find(({ first, last }) => first <= i && i < last);
    if (noun !== undefined && !actingKinds.has(noun.kind)) return false;
  }
  return true;
}
