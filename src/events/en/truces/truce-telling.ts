/**
 * @module
 * What tells of a truce: the verb it is the object or subject of ("announced a truce"), a participle ("a truce declared by
 * Varnhem"), a relative clause ("the truce, which she announced on Saturday", "the truce she announced").
 *
 * Each is a claim of its own with its own words, so that the day one clause gives is shown on that clause.
 */

import { phraseFrom } from "../../../language/noun-phrases.js";
import type { EventOf, Role } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import { type Clause, clauseAt } from "../../clauses.js";
import type { NounHit } from "../../nouns.js";
import { placedBetween, subjectOf } from "../../roles.js";
import type { SentenceView } from "../../sentence-view.js";
import { lastGroupUntil, type VerbGroup } from "../../verb-groups.js";
import { isRightBehind, phraseStart } from "./truce-phrase.js";

export type TruceStatus = EventOf<"ceasefire">["status"];

export interface Telling {
  readonly way: "main" | "participle" | "relative";
  readonly status: TruceStatus;
  readonly group: VerbGroup;
  readonly roles: readonly Role[];
  /** The roles stand behind "by". */
  readonly isBy: boolean;
  /** Tokens whose times belong to the telling, and which are its words. */
  readonly first: number;
  readonly last: number;
  /** From which token on a time belongs to it: "the truce she declared on Monday collapsed on Friday" gives the main verb one day. */
  readonly timesFrom: number;
}

/** The ways a sentence tells of a truce, in text order; at most one of each. */
export function tellingsOf(view: SentenceView, noun: NounHit): Telling[] {
  const behind = participle(view, noun) ?? relative(view, noun) ?? zeroRelative(view, noun);
  const main = asObject(view, noun) ?? asSubject(view, noun, behind) ?? behindAside(view, noun);
  return [main, behind, byPronoun(view, noun)].filter((each) => each !== null);
}

/** What the verb makes of the truce; "called off" is told by its particle. */
function statusOf(view: SentenceView, list: "truce" | "truce-subject", group: VerbGroup): TruceStatus | undefined {
  const words = view.lexicon.words.get(list)!;
  const [next, after] = [view.words[group.last] ?? "", view.words[group.last + 1] ?? ""];
  const told = words.get(`${group.lemma} ${next} ${after}`) ?? words.get(`${group.lemma} ${next}`);
  return (told ?? words.get(group.lemma)) as TruceStatus | undefined;
}

/** "called off the truce": the verb alone would ask for one. */
export function isToldByPhrase(view: SentenceView, group: VerbGroup): boolean {
  return view.lexicon.words.get("truce")!.has(`${group.lemma} ${view.words[group.last] ?? ""}`);
}

/** "a truce declared by Varnhem at the weekend", "the truce, announced on Saturday, ...". */
function participle(view: SentenceView, noun: NounHit): Telling | null {
  const group = view.groups.find(({ first }) => first >= noun.last);
  if (group === undefined || !isRightBehind(view, noun, group.first) || group.first > noun.last + 6) return null;
  const isBare = group.isParticiple && group.isPassive;
  const isAside = view.words[noun.last] === "," && group.first === noun.last + 1;
  const isShort = group.isTensed && !group.isPassive && group.last === group.first + 1;
  // ", announced on Sunday,": taken for a verb
  const isMistaken = isShort && (view.words[group.last] === "by" || (isAside && view.words[group.last] === "on"));
  const status = statusOf(view, "truce", group);
  if ((!isBare && !isMistaken) || status === undefined) return null;
  const last = stopOf(view, group);
  const agents = withoutBroker(view, group, agentsOf(view, group.last, last));
  return {
    way: "participle",
    status,
    group,
    roles: agents,
    isBy: agents.length > 0,
    first: group.first,
    last,
    timesFrom: group.first,
  };
}

/** Where the words of a participle end: its clause, a comma behind it, or the next verb. */
function stopOf(view: SentenceView, group: VerbGroup): number {
  const clause = clauseAt(view.clauses, group.main);
  const next = view.groups.find(({ first }) => first >= group.last);
  let last = Math.min(clause.last, next?.first ?? clause.last);
  for (let i = group.last; i < last; i++) if (view.words[i] === ",") last = i;
  return last;
}

/** ", which he announced on Saturday", "that took effect on Monday". */
function relative(view: SentenceView, noun: NounHit): Telling | null {
  const clause = view.clauses.find(({ first }) => first > noun.last);
  if (clause === undefined || !/^(?:which|that)$/.test(clause.opener)) return null;
  if (!isRightBehind(view, noun, clause.first - 1)) return null;
  const verb = clause.groups[0];
  if (verb === undefined) return null;
  const group = toCome(clause, verb) ?? verb;
  const told = toldIn(view, clause, group);
  const words = { first: clause.first - 1, last: endOf(view, clause, group), timesFrom: clause.first };
  return told && { way: "relative", group, ...words, ...told };
}

function toldIn(
  view: SentenceView,
  clause: Clause,
  group: VerbGroup,
): Pick<Telling, "status" | "roles" | "isBy"> | null {
  const hasSubject = view.phrases.some(({ first, last }) => first >= clause.first && last <= group.first);
  if (group.isPassive && !hasSubject) {
    const status = statusOf(view, "truce", group);
    const agents = withoutBroker(view, group, agentsOf(view, group.last, clause.last));
    return status === undefined ? null : { status, roles: agents, isBy: agents.length > 0 };
  }
  const status = statusOf(view, hasSubject ? "truce" : "truce-subject", group);
  if (status === undefined) return null;
  return { status, roles: hasSubject ? subjectOf(view, group) : [], isBy: false };
}

/** A relative clause ends with its first verb's words: "which he announced on Saturday, has collapsed". */
function endOf(view: SentenceView, clause: Clause, group: VerbGroup): number {
  const next = clause.groups.find(({ first, isTensed }) => first >= group.last && isTensed);
  if (next === undefined) return clause.last;
  for (let i = group.last; i < next.first; i++) if (view.words[i] === ",") return i;
  return next.first;
}

/** "the ceasefire she declared last week": a name or pronoun and its verb right behind the noun, and no object. */
function zeroRelative(view: SentenceView, noun: NounHit): Telling | null {
  const group = view.groups.find(({ first }) => first >= noun.last);
  if (group === undefined || !group.isTensed || group.isPassive || group.first === noun.last) return null;
  if (!isRightBehind(view, noun, group.first) || group.first > noun.last + 5) return null;
  const isSubject =
    view.phrases.some(({ first, last }) => first === noun.last && last === group.first) ||
    view.mentionAt.slice(noun.last, group.first).every((mention) => mention !== undefined);
  const status = statusOf(view, "truce", group);
  const next = view.tokens[group.last];
  const hasObject = phraseFrom(view.phrases, group.last) !== undefined && !isTime(view, next?.start ?? -1);
  if (!isSubject || status === undefined || hasObject) return null;
  const clause = clauseAt(view.clauses, group.main);
  const roles = placedBetween(view, noun.last, group.first).map(({ role }) => role);
  const last = endOf(view, clause, group);
  return { way: "relative", status, group, roles, isBy: false, first: noun.last, last, timesFrom: noun.last };
}

function isTime(view: SentenceView, start: number): boolean {
  return view.times.some((time) => time.start === start);
}

/** Prepositions through which a verb still has the truce as its object: "agreed to a truce". */
const through: ReadonlySet<string> = new Set(["to", "on", "upon", "into"]);
const agreeing: ReadonlySet<string> = new Set(["agree", "enter", "sign", "settle"]);

/** So many words behind its verb the truce may stand. */
const longestObject = 14;

/** "announced a truce on Saturday", "agreed to a truce", "reached a deal on a truce". */
function asObject(view: SentenceView, noun: NounHit): Telling | null {
  const start = phraseStart(view, noun);
  const clause = clauseAt(view.clauses, noun.first);
  const group = agreementWon(view, clause, start) ?? lastGroupUntil(clause.groups, start);
  if (group === undefined || group.isPassive || start - group.last > longestObject) return null;
  const status = statusOf(view, "truce", group);
  if (status === undefined) return null;
  const between = view.nouns.filter(({ first, last }) => first >= group.last && last <= start);
  const word = start > group.last ? view.words[start - 1]! : "";
  const isPreposition = /^(?:IN|TO)$/.test(view.tokens[start - 1]!.xpos);
  const deal = between.find(({ kind }) => kind === "deal" || kind === "extension");
  const isPhrase = start === group.last + 1 && isToldByPhrase(view, group);
  const isDirect = (!isPreposition || isPhrase) && between.length === 0;
  const isThrough = agreeing.has(group.lemma) && through.has(word) && between.length === 0;
  if (!isDirect && !isThrough && (deal === undefined || !/^(?:on|of|to|for)$/.test(word))) return null;
  const kept = deal?.kind === "extension" ? "extended" : isOver(view, noun) ? "collapsed" : status;
  const roles = withoutBroker(view, group, subjectOf(view, group));
  return { way: "main", status: kept, group, roles, isBy: false, ...clauseWords(view, clause) };
}

/** "won the agreement of the rebels besieging the town to a pause": the verb before whom it is the agreement of. */
function agreementWon(view: SentenceView, clause: Clause, start: number): VerbGroup | undefined {
  const beside = lastGroupUntil(clause.groups, start);
  if (beside?.isParticiple !== true || beside.isPassive || !/^(?:to|on)$/.test(view.words[start - 1] ?? ""))
    return undefined;
  const deal = view.nouns.findLast(({ kind, last }) => kind === "deal" && last <= beside.first);
  return deal && clause.groups.findLast(({ last, isTensed }) => isTensed && last <= deal.first);
}

/** "declared the truce over", "pronounced the ceasefire dead". */
function isOver(view: SentenceView, { last }: NounHit): boolean {
  const over = view.lexicon.words.get("truce-over")!;
  // "a truce over the feast"
  if (/^(?:DT|JJ|NN|PRP|VB$)/.test(view.tokens[last + 1]?.xpos ?? "")) return false;
  return over.has(view.words[last] ?? "") || (view.words[last] === "to" && over.has(view.words[last + 2] ?? ""));
}

/** "the truce was announced by Askov", "the truce took effect at midnight". */
function asSubject(view: SentenceView, noun: NounHit, behind: Telling | null): Telling | null {
  const start = phraseStart(view, noun);
  const clause = clauseAt(view.clauses, noun.first);
  // "during the truce" is no subject; in "a day after a truce ended" the word before opens the clause
  if (start > clause.first && /^(?:IN|TO|VBG)$/.test(view.tokens[start - 1]!.xpos)) return null;
  const from = behind === null ? noun.last : behind.group.last;
  const verb = clause.groups.find(({ first }) => first >= from);
  if (verb === undefined || verb === behind?.group || !verb.isTensed || verb.first > from + 10) return null;
  const group = toCome(clause, verb) ?? verb;
  if (behind === null && !isRightBehind(view, noun, verb.first)) return null;
  const status =
    endsFighting(view, group) || isSoOld(view, group)
      ? "in-effect"
      : statusOf(view, group.isPassive ? "truce" : "truce-subject", group);
  if (status === undefined) return null;
  const by = group.isPassive ? agentsOf(view, group.last, Math.min(clause.last, group.last + 9)) : [];
  const agents = withoutBroker(view, group, by);
  const words = clauseWords(view, clause);
  const timesFrom = behind === null ? words.timesFrom : group.first;
  return { way: "main", status, group, roles: agents, isBy: agents.length > 0, ...words, timesFrom };
}

/** "The truce, now in its second month, has been extended": the verb stands behind what is said in between. */
function behindAside(view: SentenceView, noun: NounHit): Telling | null {
  const clause = clauseAt(view.clauses, noun.first);
  // "The truce around Sorvik, in the north, lasted a week"
  const isPlaced =
    view.tokens[noun.last]?.xpos === "IN" && view.words[clause.last] === "," && noun.first - clause.first < 4;
  if (clause.groups.length > 0 || (view.words[noun.last] !== "," && !isPlaced)) return null;
  const at = view.clauses.indexOf(clause);
  const told = (group: VerbGroup) => statusOf(view, group.isPassive ? "truce" : "truce-subject", group);
  const next = view.clauses
    .slice(at + 1, at + 3)
    .find(({ groups: [own], first, opener }) => own?.first === first && opener === "," && told(own) !== undefined);
  const group = next?.groups[0];
  if (next === undefined || group?.isTensed !== true) return null;
  const status = told(group)!;
  const agents = group.isPassive ? withoutBroker(view, group, agentsOf(view, group.last, next.last)) : [];
  return { way: "main", status, group, roles: agents, isBy: agents.length > 0, ...clauseWords(view, next) };
}

/** "failed to renew their truce before it lapsed on Monday": an "it" right before a verb that only a truce can have. */
function byPronoun(view: SentenceView, noun: NounHit): Telling | null {
  const clause = view.clauses.find(({ first, groups }) => first > noun.last && groups[0] !== undefined);
  const group = clause?.groups[0];
  if (clause === undefined || group?.isTensed !== true || view.words[group.first - 1] !== "it") return null;
  if (
    !/^(?:before|after|when|until|as)$/.test(clause.opener) ||
    !/^(?:expire|lapse|collapse|crumble)$/.test(group.lemma)
  )
    return null;
  const status = statusOf(view, "truce-subject", group);
  const isOnly = view.nouns.filter(({ kind }) => kind === noun.kind).length === 1;
  return status === undefined || !isOnly || group.modal !== null
    ? null
    : { way: "relative", status, group, roles: [], isBy: false, ...clauseWords(view, clause) };
}

/** "is to come into force", "was due to begin", "is set to expire", "was meant to last": the verb that is still to come. */
function toCome({ groups }: Clause, verb: VerbGroup): VerbGroup | null {
  const next = groups[groups.indexOf(verb) + 1];
  const isMeant = verb.isPassive && /^(?:mean|suppose|intend|design|schedule|set|expect)$/.test(verb.lemma);
  const isBefore = next?.isInfinitive === true && next.first <= verb.last + 1;
  const isToCome = (verb.lemma === "be" || isMeant) && !verb.isNegated && isBefore;
  return isToCome ? next! : null;
}

/** "the truce is eleven hours old". */
function isSoOld(view: SentenceView, { lemma, last }: VerbGroup): boolean {
  return lemma === "be" && holds(view.words, last, last + 7, "old");
}

/** "the truce ended eight days of fighting": it is not the truce that is over. */
function endsFighting(view: SentenceView, group: VerbGroup): boolean {
  if (group.isPassive || !/^(?:end|halt|stop|bring)$/.test(group.lemma)) return false;
  return view.words
    .slice(group.last, group.last + 8)
    .some((word) => view.lexicon.nouns.get(word)?.some(({ kind }) => /^(?:fighting|war|attack)$/.test(kind)));
}

/** "a truce brokered by Mirelia": who goes between is no side of it; of one who "negotiated" it nobody could be the other side. */
function withoutBroker(view: SentenceView, group: VerbGroup, roles: readonly Role[]): readonly Role[] {
  const broker = view.lexicon.words.get("brokering")!.get(group.lemma);
  const isAlone = roles.length < 2 && !roles.some(({ entity, text }) => /; |^both\b|\bsides\b/u.test(entity ?? text));
  return broker === "always" || (broker === "alone" && isAlone) ? [] : roles;
}

function agentsOf(view: SentenceView, from: number, to: number): Role[] {
  return placedBetween(view, from, to).flatMap(({ preposition, role }) => (preposition === "by" ? [role] : []));
}

/** A clause with the day that stands before it: "On Friday, Varnhem announced ...". */
function clauseWords(view: SentenceView, clause: Clause): Pick<Telling, "first" | "last" | "timesFrom"> {
  const before = view.clauses[view.clauses.indexOf(clause) - 1];
  const isFronted =
    before !== undefined &&
    before.groups.length === 0 &&
    before.last - before.first < 7 &&
    view.times.some(
      ({ start }) => start >= view.tokens[before.first]!.start && start < view.tokens[before.last - 1]!.end,
    );
  const first = isFronted ? before.first : clause.first;
  return { first, last: clause.last, timesFrom: first };
}
