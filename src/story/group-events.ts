/**
 * @module
 * Events of many articles that are one thing, grouped in the order of publication.
 *
 * An event joins the likest group none of whose members it contradicts. Groups are found by keys (story, frame, and a side, a
 * place or a rare word), so that a long coverage is not compared all against all.
 */

import {
  answeredProposal,
  type Candidate,
  isBareAnswer,
  isRareMatter,
  isSameBreath,
  isSameSentence,
  type Met,
  metLast,
} from "./answered-proposal.js";
import type { EventFeatures } from "./claim-features.js";
import { claimKey, type EventClaim } from "./claims.js";
import { isCrosshead } from "./crosshead.js";
import type { Places } from "./evidence.js";
import { isPointing, thingMeant } from "./merging/definite.js";
import { sameRuleOf } from "./merging/index.js";
import { joinMeetings } from "./merging/join-meetings.js";
import { type MergeContext, type SameRule, wordLikeness } from "./merging/same-rule.js";
import { repeatedKeys } from "./repeated-words.js";
import type { Sides } from "./sides.js";

/** A group keeps this many members to be compared with; more add nothing new. */
const maxCompared = 24;
/** Of the groups under one key, only the latest are looked at. */
const maxUnderKey = 48;
const keyWords = 4;
const sameFrom = 1;
const sameClause = 0.85;

interface EventGroup {
  readonly members: EventFeatures[];
  readonly compared: EventFeatures[];
}

/** The groups, and for each answer or breach the claim that founds what it points at. */
export interface GroupedEvents {
  readonly groups: EventClaim[][];
  readonly targets: ReadonlyMap<string, string>;
}

/** Groups the events; every event is in exactly one group, the groups stand in the order of their first members. */
export function groupEvents(
  features: readonly EventFeatures[],
  sides: Sides,
  originAt: Places["originAt"],
): GroupedEvents {
  const keyOf = new Map(
    repeatedKeys(
      features.map(({ claim }) => claim),
      originAt,
    ).map((key, at) => [features[at]!, key] as const),
  );
  const copied = new Map<string, number>();
  const groups: EventGroup[] = [];
  const byKey = new Map<string, number[]>();
  const groupOf = new Map<string, number>();
  const targets = new Map<string, number>();
  const merge: MergeContext = { sides, targetOf: ({ claim }) => targets.get(claim.key) ?? null };
  let before: EventFeatures | null = null;
  for (const each of inOrder(features, merge)) {
    const linked = linkOf(each, groupOf);
    if (each.event.frame === "response") {
      const last = lastMet(each, { sides, groups, byKey });
      const target =
        (before !== null && isSameSentence(each, before) ? inherited(each, before, targets) : null) ??
        answered(each, { linked, sides, groups, byKey }, last) ??
        (last === null ? inherited(each, before, targets) : null);
      if (target !== null) targets.set(each.claim.key, target);
      before = each;
    } else {
      const target = linked ?? (each.event.frame === "violation" ? truceBefore(each, groups, byKey) : null);
      if (target !== null) targets.set(each.claim.key, target);
    }
    const keys = keysOf(each, sides);
    const found = copied.get(keyOf.get(each)!) ?? groupFor(each, underKeys(keys, byKey), groups, merge);
    if (found === null && isCrosshead(each)) continue;
    const at = found ?? groups.push({ members: [], compared: [] }) - 1;
    addMember(groups[at]!, each);
    if (!copied.has(keyOf.get(each)!)) copied.set(keyOf.get(each)!, at);
    groupOf.set(each.claim.key, at);
    for (const key of keys) postUnder(byKey, key, at);
  }
  return {
    groups: joinMeetings(groups, sides).map((members) => members.map(({ claim }) => claim)),
    targets: new Map([...targets].map(([key, at]) => [key, groups[at]!.members[0]!.claim.key])),
  };
}

/** The groups under some keys, in their order. */
function underKeys(keys: readonly string[], byKey: ReadonlyMap<string, readonly number[]>): number[] {
  const found = new Set<number>();
  for (const key of keys) for (const group of byKey.get(key) ?? []) found.add(group);
  return [...found].sort((a, b) => a - b);
}

function groupFor(
  each: EventFeatures,
  candidates: readonly number[],
  groups: readonly EventGroup[],
  merge: MergeContext,
): number | null {
  const meant = isPointing(each, merge) ? thingMeant(each, membersOf(candidates, groups), merge) : null;
  return meant ?? likestGroup(each, candidates, groups, merge);
}

/** What points at an offer comes after the offers, what answers or breaches something after both. */
function inOrder(features: readonly EventFeatures[], context: MergeContext): EventFeatures[] {
  const rank = (each: EventFeatures) => (points(each) ? 2 : isPointing(each, context) || isCrosshead(each) ? 1 : 0);
  const ranked = features.map((each) => ({ each, rank: rank(each) }));
  return [0, 1, 2].flatMap((at) => ranked.filter((one) => one.rank === at).map(({ each }) => each));
}

function membersOf(at: readonly number[], groups: readonly EventGroup[]): Candidate[] {
  return at.flatMap((group) => groups[group]!.compared.map((proposal) => ({ group, proposal })));
}

function points({ event }: EventFeatures): boolean {
  return event.frame === "response" || event.frame === "violation";
}

/** The group of the event that the article itself points at. */
function linkOf({ event, claim }: EventFeatures, groupOf: ReadonlyMap<string, number>): number | null {
  const id = event.frame === "response" ? event.proposal : event.frame === "violation" ? event.breached : null;
  return id === null ? null : (groupOf.get(claimKey(claim.reading.article.id, id)) ?? null);
}

function answered(
  each: EventFeatures,
  context: {
    readonly linked: number | null;
    readonly sides: Sides;
    readonly groups: readonly EventGroup[];
    readonly byKey: ReadonlyMap<string, readonly number[]>;
  },
  last: Met | null,
): number | null {
  if (last !== null) return last.group;
  const { linked, sides, groups, byKey } = context;
  const found = underKeys(keysOf(each, sides, "proposal"), byKey);
  const at = linked === null || found.includes(linked) ? found : [...found, linked].sort((a, b) => a - b);
  return answeredProposal(each, membersOf(at, groups), { sides, linked });
}

/** What "dismissed that" can be to: the offer, or the truce, its article told last. Only a bare answer is so vague. */
function lastMet(
  each: EventFeatures,
  context: {
    readonly sides: Sides;
    readonly groups: readonly EventGroup[];
    readonly byKey: ReadonlyMap<string, readonly number[]>;
  },
): Met | null {
  if (!isBareAnswer(each)) return null;
  const { groups, byKey, sides } = context;
  const told = (["proposal", "ceasefire"] as const).flatMap((frame) =>
    membersOf(byKey.get(articleKey(each, frame)) ?? [], groups).map((one) => ({ ...one, frame })),
  );
  return metLast(each, told, sides);
}

/** The truce the article spoke of last before a breach is told; the next one when it spoke of none. */
function truceBefore(
  { claim, event }: EventFeatures,
  groups: readonly EventGroup[],
  byKey: ReadonlyMap<string, readonly number[]>,
): number | null {
  const { id } = claim.reading.article;
  const told = (byKey.get(`in ${id}\u0000ceasefire`) ?? []).flatMap((group) =>
    groups[group]!.compared.filter(
      (truce) => truce.claim.reading.article.id === id && truce.event.polarity === event.polarity,
    ).map((truce) => ({ group, distance: claim.spans[0]!.end - truce.claim.spans[0]!.start })),
  );
  const before = told.filter(({ distance }) => distance >= 0).sort((a, b) => a.distance - b.distance);
  const after = told.sort((a, b) => b.distance - a.distance);
  return (before[0] ?? after[0])?.group ?? null;
}

/** What the answer just before it is to. */
function inherited(
  each: EventFeatures,
  before: EventFeatures | null,
  targets: ReadonlyMap<string, number>,
): number | null {
  return before !== null && isSameBreath(each, before) ? (targets.get(before.claim.key) ?? null) : null;
}

function likestGroup(
  each: EventFeatures,
  candidates: readonly number[],
  groups: readonly EventGroup[],
  merge: MergeContext,
): number | null {
  const rule = sameRuleOf(each.event.frame);
  let best: number | null = null;
  let bestScore = 0;
  for (const at of candidates) {
    const score = likenessToAll(each, groups[at]!.compared, rule, merge);
    if (score !== null && score >= sameFrom && score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}

/** How like the likest member is; null where one stands against it. */
function likenessToAll(
  each: EventFeatures,
  members: readonly EventFeatures[],
  rule: SameRule,
  merge: MergeContext,
): number | null {
  let best = Number.NEGATIVE_INFINITY;
  for (const member of members) {
    const likeness = likenessTo(each, member, rule, merge);
    if (likeness === null) return null;
    if (likeness > best) best = likeness;
  }
  return best;
}

/** What the rule says; the very same clause in another article is the same thing unless the rule forbids it. */
function likenessTo(each: EventFeatures, member: EventFeatures, rule: SameRule, merge: MergeContext): number | null {
  const likeness = rule.likeness(each, member, merge);
  const isOther = each.claim.reading.article.id !== member.claim.reading.article.id;
  return likeness !== null && isOther && wordLikeness(each, member) >= sameClause ? likeness + 1 : likeness;
}

function addMember(group: EventGroup, each: EventFeatures): void {
  group.members.push(each);
  if (group.compared.length < maxCompared) group.compared.push(each);
}

function postUnder(byKey: Map<string, number[]>, key: string, at: number): void {
  const posted = byKey.get(key);
  if (!posted) byKey.set(key, [at]);
  else if (posted.at(-1) !== at && !posted.includes(at)) {
    posted.push(at);
    if (posted.length > maxUnderKey) posted.shift();
  }
}

/** What a thing can be found by: its sides, its place, its rarest words and its article. */
function keysOf(features: EventFeatures, sides: Sides, frame: string = features.event.frame): string[] {
  const { event, story, place, words } = features;
  const base = `${story}\u0000${frame}\u0000`;
  const names = [...event.actors, ...event.recipients].flatMap(({ entity }) => entity ?? []);
  const rare = words.heaviest(keyWords);
  return [
    ...new Set([
      ...sides.sidesOf(names).map((side) => `${base}side ${side}`),
      ...(frame === "talks" && event.polarity === "negated" ? [`${base}no talks`] : []),
      ...(place === null ? [] : [`${base}place ${place.name.toLowerCase()}`]),
      ...rare.map((stem) => `${base}word ${stem}`),
      ...[...features.targets].map((target) => `${base}matter ${target}`),
      // truces are few, and one report may share neither name nor word with another: "the pause", "the 36-hour truce"
      ...(frame === "ceasefire" ? [`${base}truce`] : []),
      ...(event.frame === "proposal" && event.object === "settlement-plan" ? [`${base}deal`] : []),
      ...((event.frame === "proposal" || event.frame === "response") && isRareMatter(event.object)
        ? [`${base}about ${event.object}`]
        : []),
      articleKey(features, frame),
    ]),
  ];
}

function articleKey({ claim }: EventFeatures, frame: string): string {
  return `in ${claim.reading.article.id}\u0000${frame}`;
}
