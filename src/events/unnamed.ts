/**
 * @module
 * Who acts without a known name: "the union", "both sides", an open "they", the speaker of a quotation.
 */

import { phraseUntil } from "../language/noun-phrases.js";
import type { Role, Source } from "../model/index.js";
import { clauseAt } from "./clauses.js";
import { isPreposition, personal, placedBetween, unknownRole } from "./placed.js";
import type { SentenceView } from "./sentence-view.js";

/** "the union", "both sides", "protesters", an unresolved "they": somebody acts, though no name is known; the words are kept. */
export function unnamedBetween(view: SentenceView, from: number, to: number): Role[] {
  for (const { first, last, head, isPronoun } of view.phrases) {
    if (first < from || last > to || view.mentionAt[head] !== undefined) continue;
    const counted = countedFrom(view, first, from);
    if (counted === null && first > from && isPreposition(view, first - 1)) continue;
    const isAgent = isPronoun ? personal.has(view.words[head]!) || view.words[head] === "it" : canBeAgent(view, head);
    if (!isAgent) continue;
    if (isPronoun) {
      const speakers = selfOf(view, head);
      if (speakers.length > 0 || view.words[head] === "it") return speakers;
    }
    const named = isPronoun ? null : bodyOf(view, head, last);
    if (named !== null) return [named, ...joinedTo(view, named, last)];
    // "members of the union"
    const whole =
      isPronoun || last >= view.words.length || view.words[last] !== "of"
        ? undefined
        : view.phrases.find((phrase) => phrase.first === last + 1);
    const start = view.tokens[counted ?? first]!.start;
    const span = { start, end: view.tokens[(whole?.last ?? last) - 1]!.end };
    return [unknownRole(view, span)];
  }
  return [];
}

/** "Tens of thousands of students", "a group of protesters": where the quantity begins, or null where none stands before "of". */
function countedFrom(view: SentenceView, first: number, from: number): number | null {
  if (first < 2 || view.words[first - 1] !== "of") return null;
  const quantity = phraseUntil(view.phrases, first - 1);
  if (quantity === undefined || quantity.first < from || !isQuantity(view, quantity.head)) return null;
  return countedFrom(view, quantity.first, from) ?? quantity.first;
}

function isQuantity(view: SentenceView, at: number): boolean {
  if (view.tokens[at]!.xpos === "CD") return true;
  const words = view.lexicon.words.get("quantity")!;
  return words.has(view.lemmas[at]!) || words.has(view.words[at]!);
}

/** "said it would consider", "said he was ready": in reported speech an open pronoun is the speaker; "it" only where a body speaks. */
export function selfOf(view: SentenceView, head: number): Role[] {
  const speakers = speakerAt(view, head);
  const pronoun = view.words[head]!;
  if (speakers.length === 0 || isQuoted(view, head)) return [];
  if (pronoun === "they") return speakersOf(view, head) ?? (isPerson(view, speakers) ? [] : speakers);
  return pronoun === "it" && isPerson(view, speakers) ? [] : speakers;
}

function isPerson(view: SentenceView, roles: readonly Role[]): boolean {
  return roles.some(({ actor }) => actor !== null && view.actors.get(actor)?.type === "person");
}

/** Whether a token stands in quotation marks: "they" in somebody's own words is never he. */
export function isQuoted(view: SentenceView, token: number): boolean {
  const { start } = view.tokens[token]!;
  return view.quotations.some((quote) => quote.start <= start && start < quote.end);
}

/** "Varnhem and Ostmark said they would": all who speak, where several are joined; null where one does. */
function speakersOf(view: SentenceView, head: number): Role[] | null {
  const { start } = view.tokens[head]!;
  const cue = view.statements
    .filter(({ content }) => content.some((span) => span.start <= start && start < span.end))
    .at(-1)?.cue;
  if (!cue) return null;
  const at = view.tokens.findIndex((token) => token.end > cue.start);
  const joined = placedBetween(view, clauseAt(view.clauses, at).first, at).filter(
    ({ preposition }) => preposition === null,
  );
  return joined.length > 1 ? joined.map(({ role }) => role) : null;
}

/** "members of the Harbour Union", "hackers from Ostmark": those who act for a body are the body; its critics and workers are not. */
export function bodyOf(view: SentenceView, head: number, last: number): Role | null {
  const word = view.words[last] ?? "";
  if (!/^(?:of|from)$/.test(word) || !actsFor(view, head)) return null;
  const placed = placedBetween(view, last, last + 6).find(
    ({ preposition, at }) => preposition === word && at < last + 4,
  );
  return placed === undefined || placed.role.actor === null ? null : placed.role;
}

/** "envoys of Varnhem |and Ostmark|": the others for whom the same people act, told from token `from` on. */
export function joinedTo(view: SentenceView, body: Role, from: number): Role[] {
  const placed = placedBetween(view, from, from + longestList);
  const own = placed.findIndex(({ role }) => role.start === body.start);
  const joined: Role[] = [];
  for (let at = own + 1; at < placed.length; at++) {
    const [before, next] = [placed[at - 1]!, placed[at]!];
    const between = view.parts.article.text.slice(before.role.end, next.role.start);
    if (next.role.actor === null || !/^,? (?:and )?(?:the )?$/u.test(between)) break;
    joined.push(next.role);
  }
  return joined;
}

const longestList = 12;

function actsFor(view: SentenceView, head: number): boolean {
  const { words } = view.lexicon;
  const lemma = view.lemmas[head]!;
  const noun = view.nouns.find((each) => each.first <= head && head < each.last);
  const isTroop = noun?.kind === "troops" || noun?.kind === "organ" || words.get("people")!.get(lemma) === "combatant";
  return isTroop || words.get("serving")!.has(lemma) || words.get("acting-for")!.has(lemma);
}

const agentEndings = /(?:ers?|ors|ists?|ians?|men|man|ants|eers?)$/u;

/** Whether a noun is of somebody who can act: troops, workers, a people. */
export function canBeAgent(view: SentenceView, head: number): boolean {
  const noun = view.nouns.find(({ first, last }) => first <= head && head < last);
  // "the opposition called for a vote"; not "opposition to the plan"
  if (
    noun?.kind === "answer" &&
    view.words[head + 1] !== "to" &&
    view.lexicon.words.get("agent")!.has(view.lemmas[head]!)
  )
    return true;
  if (noun !== undefined) return noun.kind === "organ" || noun.kind === "troops" || noun.kind === "prisoners";
  const lemma = view.lemmas[head]!;
  // "Thousands marched"; "thousands of fish" are none
  if (/^(?:thousands|hundreds|dozens|scores)$/.test(view.words[head]!)) return view.words[head + 1] !== "of";
  const agents = view.lexicon.words.get("agent")!;
  if (agents.has(lemma) || agents.has(view.words[head]!) || view.lexicon.words.get("people")!.has(lemma)) return true;
  // a name the roster does not hold: "Kerrin", "the Albions"
  if (view.tokens[head]!.upos === "PROPN")
    return !view.times.some(({ start, end }) => start <= view.tokens[head]!.start && view.tokens[head]!.end <= end);
  if (view.lexicon.words.get("thing")!.has(lemma)) return false;
  return view.tokens[head]!.upos === "NOUN" && agentEndings.test(view.words[head]!) && view.words[head]!.length > 5;
}

/** Whether a speaker is a known actor or words that can act: "the union", not "the dish". */
export function isAgent(view: SentenceView, source: Source): boolean {
  if (source.actor !== null) return true;
  const end = view.tokens.findIndex((token) => token.end >= source.end);
  const phrase = phraseUntil(view.phrases, end + 1);
  return (
    phrase === undefined ||
    phrase.isPronoun ||
    view.tokens[phrase.head]!.upos === "PROPN" ||
    canBeAgent(view, phrase.head)
  );
}

/** The speaker of the innermost statement that holds a token. */
export function speakerAt(view: SentenceView, token: number): Role[] {
  if (view.statements.length === 0) return [];
  const { start } = view.tokens[token]!;
  const holding = view.statements.findLast(({ content }) =>
    content.some((span) => span.start <= start && start < span.end),
  );
  const speaker = holding?.speaker;
  if (!speaker) return [];
  const { actor, entity, text, end } = speaker;
  return [{ actor, entity, text, start: speaker.start, end }];
}
