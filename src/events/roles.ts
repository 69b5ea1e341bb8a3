/**
 * @module
 * Who stands where: the subject of a verb, its objects, the agent behind "by", the owner before "'s".
 *
 * Position decides, as in newspaper English; where no actor stands in the place, the role stays empty rather than guessed.
 */

import type { Mention, Role, Source } from "../model/index.js";
import { wordsOf } from "../text/span.js";
import type { Clause } from "./clauses.js";
import { clauseAt, relativeWords } from "./clauses.js";
import type { SentenceView } from "./sentence-view.js";
import type { VerbGroup } from "./verb-groups.js";

/** A role with the preposition before it (null for a direct object) and its first token. */
export interface Placed {
  readonly role: Role;
  readonly mention: Mention;
  readonly preposition: string | null;
  readonly at: number;
}

/** Verbs whose object does what the infinitive says: "urged the rebels to halt". */
const objectControl: ReadonlySet<string> = new Set([
  "urge",
  "ask",
  "call",
  "tell",
  "order",
  "force",
  "press",
  "push",
  "invite",
  "want",
  "expect",
  "allow",
  "persuade",
  "require",
  "warn",
  "encourage",
  "get",
  "appeal",
  "beg",
  "need",
  "demand",
]);
/** Nouns after an actor's name that are still the actor; other nouns of the lexicon ("Moscow's proposal") are not. */
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

/** The role that a mention plays. */
export function roleOf(view: SentenceView, mention: Mention): Role {
  const actor = mention.actor === null ? undefined : view.parts.actors.actors.find(({ id }) => id === mention.actor);
  return {
    start: mention.start,
    end: mention.end,
    text: mention.text,
    actor: mention.actor,
    entity: actor?.name ?? null,
  };
}

/** Every actor between two tokens, in text order, with what precedes it; a run ("Varnhem's Premier Lene Askov") counts once, by its last name. */
export function placedBetween(view: SentenceView, from: number, to: number): Placed[] {
  const found: Placed[] = [];
  for (let i = Math.max(0, from); i < to && i < view.tokens.length; i++) {
    const mention = view.mentionAt[i];
    if (mention === undefined) continue;
    const at = i;
    while (view.mentionAt[i + 1] === mention) i++;
    const before = found.at(-1);
    const preposition = prepositionBefore(view, { from, at }, before);
    const placed = { role: roleOf(view, mention), mention, preposition, at };
    if (before !== undefined && isRun(view, before, at))
      found[found.length - 1] = { ...placed, preposition: before.preposition };
    else found.push(placed);
  }
  return found.filter((placed) => canAct(view, placed));
}

const joining: ReadonlySet<string> = new Set(["and", "or", ",", "&", "nor"]);

/** The preposition before the noun phrase of a mention; "between A and B" gives it to both. */
function prepositionBefore(
  view: SentenceView,
  { from, at }: { from: number; at: number },
  before: Placed | undefined,
): string | null {
  const phrase = view.phrases.find(({ first, last }) => first <= at && at < last);
  let first = phrase?.first ?? at;
  while (first > 0 && view.tokens[first - 1]!.xpos === "RB") first--;
  // what stands before the stretch opens its clause ("while Ostmark insists") and is no preposition of it
  if (first <= from || first === 0) return null;
  const word = view.words[first - 1]!;
  if (isPreposition(view, first - 1)) return word;
  const isNext = before !== undefined && joining.has(word) && at - before.at < 12;
  return isNext ? before.preposition : null;
}

/** A town is where things happen; a state or a body acts. */
function canAct(view: SentenceView, { mention, role, preposition }: Placed): boolean {
  if (mention.type !== "place") return true;
  if (role.actor === null || (preposition !== null && standing.has(preposition))) return false;
  return mention.how === "metonym" || view.parts.actors.actors.find(({ id }) => id === role.actor)?.type !== "place";
}

const standing: ReadonlySet<string> = new Set(["in", "at", "near", "outside", "across", "inside"]);

function isPreposition(view: SentenceView, i: number): boolean {
  return view.tokens[i]!.xpos === "IN" || (view.words[i] === "to" && !view.groups.some(({ first }) => first === i));
}

/** Whether two mentions name one actor: only titles and "'s" between them, no comma, joining word, verb or preposition. */
function isRun(view: SentenceView, before: Placed, at: number): boolean {
  let from = before.at;
  while (view.mentionAt[from] === before.mention) from++;
  if (at - from > 4) return false;
  for (let i = from; i < at; i++) if (!/^(?:NN|NNS|NNP|JJ|POS|HYPH)/.test(view.tokens[i]!.xpos)) return false;
  return true;
}

/** The subject of a verb group: in its clause, or taken over from the clause it hangs on. */
export function subjectOf(view: SentenceView, group: VerbGroup, depth = 0): Role[] {
  if (depth > 4) return [];
  const clause = clauseAt(view.clauses, group.main);
  const at = clause.groups.indexOf(group);
  const governor = clause.groups[at - 1] ?? previousGroup(view, clause);
  if (group.isInfinitive) return controllerOf(view, group, governor, depth);
  if (
    at > 0 &&
    clause.groups[at - 1] !== undefined &&
    (group.isParticiple || !hasSubject(view, clause.groups[at - 1]!.last, group.first))
  )
    return subjectOf(view, clause.groups[at - 1]!, depth + 1);
  const from = at > 0 ? clause.groups[at - 1]!.last : clause.first;
  const own = headsBetween(view, from, group.first);
  if (own.length > 0) return own;
  if (isReporterFirst(view, from, group.first)) return speakerAt(view, group.main);
  if (hasSubject(view, from, group.first)) return [];
  return inherited(view, clause, depth);
}

function previousGroup(view: SentenceView, clause: Clause): VerbGroup | undefined {
  const before = view.clauses[view.clauses.indexOf(clause) - 1];
  return before?.groups.at(-1);
}

function controllerOf(view: SentenceView, group: VerbGroup, governor: VerbGroup | undefined, depth: number): Role[] {
  if (governor === undefined) {
    const clause = clauseAt(view.clauses, group.main);
    return placedBetween(view, clause.first, group.first)
      .slice(0, 1)
      .map(({ role }) => role);
  }
  const between = placedBetween(view, governor.last, group.first);
  const object = between.find(
    ({ preposition }) => preposition === null || preposition === "on" || preposition === "to" || preposition === "for",
  );
  if (object !== undefined && objectControl.has(governor.lemma)) return [object.role];
  const owner = between[0];
  if (owner !== undefined && view.words[owner.at + 1] === "'s") return [owner.role];
  // "is expected to respond", "were urged to leave": the subject of the passive does what the infinitive says
  return subjectOf(view, governor, depth + 1);
}

/** Names that head a noun phrase: not behind a preposition, and not the owner of something that is no actor. */
function headsBetween(view: SentenceView, from: number, to: number): Role[] {
  const placed = placedBetween(view, from, to);
  const heads = placed.filter(({ preposition, mention }) => preposition === null && isHead(view, mention, to));
  if (heads.length > 0) return unique(heads.map(({ role }) => role));
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

/** "the union", "both sides", "protesters", an unresolved "they": somebody acts, though no name is known; the words are kept. */
function unnamedBetween(view: SentenceView, from: number, to: number): Role[] {
  for (const { first, last, head, isPronoun } of view.phrases) {
    if (
      first < from ||
      last > to ||
      view.mentionAt[head] !== undefined ||
      (first > 0 && isPreposition(view, first - 1))
    )
      continue;
    const isAgent = isPronoun ? personal.has(view.words[head]!) || view.words[head] === "it" : canBeAgent(view, head);
    if (!isAgent) continue;
    if (isPronoun) {
      const speakers = selfOf(view, head);
      if (speakers.length > 0 || view.words[head] === "it") return speakers;
    }
    const span = { start: view.tokens[first]!.start, end: view.tokens[last - 1]!.end };
    return [{ ...wordsOf(view.parts.article.text, span), actor: null, entity: null }];
  }
  return [];
}

/** "said it would consider", "said he was ready": in reported speech an open pronoun is the speaker; "it" only where a body speaks. */
function selfOf(view: SentenceView, head: number): Role[] {
  const speakers = speakerAt(view, head);
  const isPerson = speakers.some(
    ({ actor }) => view.parts.actors.actors.find(({ id }) => id === actor)?.type === "person",
  );
  return view.words[head] === "it" && isPerson ? [] : speakers;
}

const personal: ReadonlySet<string> = new Set(["he", "she", "they"]);
const agentEndings = /(?:ers?|ors|ists?|ians?|men|man|ants|eers?)$/u;

function canBeAgent(view: SentenceView, head: number): boolean {
  const noun = view.nouns.find(({ first, last }) => first <= head && head < last);
  if (noun !== undefined) return noun.kind === "organ" || noun.kind === "troops" || noun.kind === "prisoners";
  const lemma = view.lemmas[head]!;
  if (view.lexicon.words.get("agent")!.has(lemma) || view.lexicon.words.get("people")!.has(lemma)) return true;
  // a name the roster does not hold: "Kerrin", "the Albions"
  if (view.tokens[head]!.upos === "PROPN")
    return !view.parts.times.some(
      ({ start, end }) => start <= view.tokens[head]!.start && view.tokens[head]!.end <= end,
    );
  return view.tokens[head]!.upos === "NOUN" && agentEndings.test(view.words[head]!) && view.words[head]!.length > 5;
}

/** Whether a speaker is a known actor or words that can act: "the union", not "the dish". */
export function isAgent(view: SentenceView, source: Source): boolean {
  if (source.actor !== null) return true;
  const end = view.tokens.findIndex((token) => token.end >= source.end);
  const phrase = view.phrases.find(({ last }) => last === end + 1);
  return (
    phrase === undefined ||
    phrase.isPronoun ||
    view.tokens[phrase.head]!.upos === "PROPN" ||
    canBeAgent(view, phrase.head)
  );
}

function isHead(view: SentenceView, mention: Mention, to: number): boolean {
  let i = view.tokens.findIndex((token) => token.start >= mention.end);
  if (i < 0) return true;
  for (; i < to; i++) {
    const tag = view.tokens[i]!.xpos;
    if (!/^(?:NN|NNS|NNP|JJ|POS|HYPH|VBG|CD)/.test(tag)) return true;
    if (notTheActor.has(view.lemmas[i]!)) return false;
    const noun = view.nouns.find(({ first, last }) => first <= i && i < last);
    if (noun !== undefined && !actingKinds.has(noun.kind)) return false;
  }
  return true;
}

function hasSubject(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const tag = view.tokens[i]!.xpos;
    if (/^(?:NN|PRP|CD|EX)/.test(tag) && tag !== "PRP$") return true;
  }
  return false;
}

const firstPerson: ReadonlySet<string> = new Set(["we", "i"]);

function isReporterFirst(view: SentenceView, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (firstPerson.has(view.words[i]!)) return true;
  return false;
}

function inherited(view: SentenceView, clause: Clause, depth: number): Role[] {
  const at = view.clauses.indexOf(clause);
  if (at <= 0) return [];
  if (relativeWords.has(clause.opener) || clause.opener === "that") return antecedent(view, clause);
  for (let k = at - 1; k >= 0; k--) {
    const before = view.clauses[k]!;
    const isAside = relativeWords.has(before.opener) && clause.opener !== "and";
    const group = before.groups.find(({ isTensed }) => isTensed) ?? before.groups[0];
    if (group === undefined) {
      const heads = headsBetween(view, before.first, before.last);
      if (heads.length > 0) return heads;
    } else if (!isAside) return subjectOf(view, group, depth + 1);
  }
  return [];
}

/** "Askov, who rejected ...": the nearest name before the relative word. */
function antecedent(view: SentenceView, clause: Clause): Role[] {
  const from = Math.max(0, clause.first - 12);
  const placed = placedBetween(view, from, clause.first - 1);
  const nearest = placed.at(-1);
  return nearest === undefined ? [] : [nearest.role];
}

/** The speaker of the innermost statement that holds a token. */
export function speakerAt(view: SentenceView, token: number): Role[] {
  const { start } = view.tokens[token]!;
  const holding = view.parts.statements.filter(({ content }) =>
    content.some((span) => span.start <= start && start < span.end),
  );
  const speaker = holding.at(-1)?.speaker;
  if (!speaker) return [];
  const { actor, entity, text, end } = speaker;
  return [{ actor, entity, text, start: speaker.start, end }];
}

/** The owner of a noun: "Varnhem's proposal", "a Varnhem proposal", "proposal by Varnhem". */
export function ownersOf(view: SentenceView, first: number, last: number): Role[] {
  const before = placedBetween(view, Math.max(0, first - 8), first).at(-1);
  if (before !== undefined && before.preposition !== "with" && isAdjacent(view, before, first)) return [before.role];
  const adjective = adjectiveBefore(view, first);
  if (adjective !== null) return [adjective];
  const word = view.words[last];
  if (word === "by" || word === "from" || word === "of") {
    const after = placedBetween(view, last, last + 9).filter(({ preposition }) => preposition === word);
    if (word !== "of") return unique(after.slice(0, 1).map(({ role }) => role));
  }
  return [];
}

/** "an Ostmarkian proposal": a capitalised adjective before the noun names somebody, even one the roster does not hold. */
function adjectiveBefore(view: SentenceView, first: number): Role | null {
  for (let i = first - 1; i >= Math.max(1, first - 3); i--) {
    const token = view.tokens[i]!;
    if (!/^(?:JJ|NN)/.test(token.xpos)) return null;
    const words = wordsOf(view.parts.article.text, token);
    if (/^\p{Lu}\p{Ll}+(?:an|ish|ese|i)$/u.test(words.text)) return { ...words, actor: null, entity: null };
  }
  return null;
}

function isAdjacent(view: SentenceView, placed: Placed, first: number): boolean {
  let i = placed.at;
  while (view.mentionAt[i] === placed.mention) i++;
  for (; i < first; i++) if (!/^(?:NN|NNP|JJ|POS|HYPH|CD|VBN|VBG|RB)/.test(view.tokens[i]!.xpos)) return false;
  return true;
}

/** Roles without repeats, by entity or else by words. */
export function unique(roles: readonly Role[]): Role[] {
  const seen = new Set<string>();
  return roles.filter(({ entity, text }) => {
    const nSeen = seen.size;
    return seen.add(entity ?? text).size > nSeen;
  });
}

/** Canonical names of roles, the words themselves where no actor is known. */
export function namesOf(roles: readonly Role[]): string[] {
  return unique(roles).flatMap(({ entity, text }) =>
    entity === null && personal.has(text.toLowerCase()) ? [] : [entity ?? text],
  );
}
