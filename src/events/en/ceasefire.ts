/**
 * @module
 * A halt of fire as a fact: declared, agreed, in effect, extended, over. One that is only wished for is a proposal.
 */

import type { EventOf, Role } from "../../model/index.js";
import type { Act } from "../acts.js";
import { clauseAt } from "../clauses.js";
import type { Draft } from "../envelope.js";
import { governingGroup, isPlanned, meaningOfNoun } from "../meaning.js";
import type { NounHit } from "../nouns.js";
import { namesOf, ownersOf, placedBetween, subjectOf, unique } from "../roles.js";
import type { FrameRule } from "../rule.js";
import type { SentenceView } from "../sentence-view.js";
import type { VerbGroup } from "../verb-groups.js";
import { truceWindow } from "./truce-window.js";

const name = "events/en/ceasefire";
type Status = EventOf<"ceasefire">["status"];
/** Nouns that are a truce only with what they halt: "a pause in attacks", "a halt to hostilities". */
const partial: ReadonlySet<string> = new Set(["pause", "halt"]);

export const ceasefire: FrameRule = {
  name,
  find: (view, acts) => view.nouns.flatMap((noun) => (isTruce(view, noun) ? truce(view, noun, acts) : [])),
};

function isTruce(view: SentenceView, noun: NounHit): boolean {
  if (noun.kind === "ceasefire") return true;
  if (!partial.has(noun.kind) || !/^(?:in|to|of|on)$/.test(view.words[noun.last] ?? "")) return false;
  return view.nouns.some(
    ({ kind, first }) =>
      (kind === "attack" || kind === "fighting" || kind === "strike") && first > noun.last && first <= noun.last + 4,
  );
}

function truce(view: SentenceView, noun: NounHit, acts: readonly Act[]): Draft[] {
  const clause = clauseAt(view.clauses, noun.first);
  const verb = tellingVerb(view, noun, clause.groups);
  const window = truceWindow(view, noun, verb?.status ?? null);
  const meaning = meaningOfNoun(view, noun.first, noun.last);
  const between = partiesOf(view, noun);
  const isDefinite = /^(?:the|this|that|its|their|his)$/.test(firstWord(view, noun));
  const isOwned = acts.some(
    ({ complement, sense }) => complement.includes(noun) && (sense.frame === "proposal" || sense.frame === "demand"),
  );
  const isNamed =
    window.duration !== null &&
    (isDefinite || nameOf(view, noun) !== null || formOf(view, noun, [], []) === "unilateral");
  const isFact = verb !== null || between.length > 1 || (isNamed && !isAside(view, noun));
  if (isOwned || !isFact || isWished(view, noun) || (isPlanned(meaning.realis) && !isDefinite && verb === null))
    return [];
  if (isPlanned(meaning.realis) && meaning.realis !== "planned") return [];
  const status = verb?.status ?? "in-effect";
  const declarers = status === "declared" || verb?.isBy ? (verb?.roles ?? []) : [];
  const parties = unique([...between, ...(status === "agreed" && !verb?.isBy ? (verb?.roles ?? []) : [])]);
  const actors = declarers.length > 0 ? declarers : parties;
  const fields = {
    declarers: namesOf(declarers),
    parties: namesOf(parties),
    name: nameOf(view, noun),
    form: formOf(view, noun, declarers, parties),
    coverage: coverageOf(view, noun),
    status,
    window,
  };
  const last = noun.last;
  return [
    {
      view,
      frame: "ceasefire",
      first: noun.first,
      last,
      actors,
      recipients: [],
      reciprocal: parties.length > 1,
      meaning,
      value: status,
      rule: name,
      fields,
    },
  ];
}

interface Telling {
  readonly status: Status;
  readonly roles: readonly Role[];
  /** The roles stand behind "by". */
  readonly isBy: boolean;
}

/** The verb that tells what became of it: the one it is the object or the subject of, or a participle behind it. */
function tellingVerb(view: SentenceView, noun: NounHit, groups: readonly VerbGroup[]): Telling | null {
  const statuses = view.lexicon.words.get("truce")!;
  const after =
    groups.find(({ first }) => first >= noun.last && first <= noun.last + 8) ??
    view.groups.find(({ first }) => first >= noun.last && first <= noun.last + 2);
  const before = governingGroup(view, noun.first);
  for (const group of [after, before]) {
    if (group === undefined || group === null) continue;
    const status = statuses.get(group.lemma) as Status | undefined;
    if (status === undefined || (group === before && group.main > noun.first && group !== after)) continue;
    const clause = clauseAt(view.clauses, group.main);
    const agents = placedBetween(view, group.last, Math.min(clause.last, group.last + 9)).filter(
      ({ preposition }) => preposition === "by",
    );
    if (group.isPassive || group.main > noun.first)
      return { status, roles: agents.map(({ role }) => role), isBy: agents.length > 0 };
    return { status, roles: subjectOf(view, group), isBy: false };
  }
  return null;
}

/** "between A and B", "with B". */
function partiesOf(view: SentenceView, noun: NounHit): Role[] {
  const after = placedBetween(view, noun.last, noun.last + 14);
  return after.filter(({ preposition }) => preposition === "between" || preposition === "with").map(({ role }) => role);
}

function firstWord(view: SentenceView, noun: NounHit): string {
  for (let i = noun.first - 1; i >= Math.max(0, noun.first - 5); i--)
    if (/^(?:DT|PRP\$)$/.test(view.tokens[i]!.xpos)) return view.words[i]!;
  return "";
}

const wishing: ReadonlySet<string> = new Set(
  "proposal proposals concept idea call calls calling push pushing plan plans offer offers without demand demands effort efforts conditions".split(
    " ",
  ),
);

const underWay: ReadonlySet<string> = new Set(["negotiate", "mediate", "broker"]);

/** "a proposal for a truce", "violating the truce": told by other rules. */
function isWished(view: SentenceView, noun: NounHit): boolean {
  if (
    view.words
      .slice(Math.max(0, noun.first - 6), noun.first)
      .some((word) => wishing.has(word) || /^(?:violat|break|breach)/.test(word))
  )
    return true;
  if (/^(?:talks|negotiations|proposal|deal|plan|offer)$/.test(view.words[noun.last] ?? "")) return true;
  const group = governingGroup(view, noun.first);
  if (group === null || group.main > noun.first) return false;
  // "to reach a truce", "negotiating a truce": under way, not there yet
  const isAim = group.isInfinitive && view.words[noun.first - 1] !== "the";
  if (isAim || (underWay.has(group.lemma) && !group.isPast && !group.isPassive)) return true;
  return view.lexicon.words.get("ask-talks")!.has(group.lemma);
}

/** "during the 30-hour truce": the truce is when something else happened. */
function isAside(view: SentenceView, noun: NounHit): boolean {
  return view.words
    .slice(Math.max(0, noun.first - 6), noun.first)
    .some((word) => /^(?:during|after|before|since)$/.test(word));
}

/** A capitalised word or a known adjective before it makes a name: "Easter truce". */
function nameOf(view: SentenceView, noun: NounHit): string | null {
  const { text } = view.parts.article;
  const before = view.tokens[noun.first - 1];
  if (before === undefined || before.upos !== "PROPN" || view.mentionAt[noun.first - 1]?.actor) return null;
  return text.slice(before.start, view.tokens[noun.last - 1]!.end);
}

function formOf(
  view: SentenceView,
  noun: NounHit,
  declarers: readonly Role[],
  parties: readonly Role[],
): EventOf<"ceasefire">["form"] {
  const clause = clauseAt(view.clauses, noun.first);
  if (view.words.slice(clause.first, clause.last).some((word) => word === "unilateral" || word === "unilaterally"))
    return "unilateral";
  if (parties.length > 2) return "multilateral";
  if (parties.length === 2) return "bilateral";
  return declarers.length === 1 && parties.length === 0 && ownersOf(view, noun.first, noun.last).length === 0
    ? "unilateral"
    : "unknown";
}

function coverageOf(view: SentenceView, noun: NounHit): EventOf<"ceasefire">["coverage"] {
  const words = view.words.slice(Math.max(0, noun.first - 4), noun.last + 8);
  if (words.some((word) => /^(?:energy|infrastructure|civilian|power)$/.test(word))) return "target-class";
  if (words.some((word) => /^(?:full|complete|general|comprehensive|total|all-out)$/.test(word))) return "full";
  if (words.some((word) => /^(?:long-range|missile|drone|aerial|air)$/.test(word))) return "means-class";
  if (words.some((word) => /^(?:partial|local|limited)$/.test(word))) return "geographic-part";
  return "unknown";
}
