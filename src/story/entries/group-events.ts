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
  isSameBreath,
  isSameSentence,
  type Met,
  metLast,
} from "../claims/answered-proposal.js";
import type { EventFeatures } from "../claims/claim-features.js";
import { claimKey, compareClaims, type EventClaim } from "../claims/claims.js";
import { isCrosshead } from "../claims/crosshead.js";
import { repeatedKeys } from "../claims/repeated-words.js";
import { isPointing, thingMeant } from "../merging/definite.js";
import { sameRuleOf } from "../merging/index.js";
import { joinMeetings } from "../merging/join-meetings.js";
import { type MergeContext, type SameRule, wordLikeness } from "../merging/same-rule.js";
import type { Sides } from "../names/sides.js";
import type { Places } from "./evidence.js";
import { GroupsByKey } from "./group-keys.js";

/** A group keeps this many members to be compared with; more add nothing new. */
const maxCompared = 24;
const sameFrom = 1;
const sameClause = 0.85;

interface EventGroup {
  readonly members: EventFeatures[];
  /** The first members, as what answers and pointers are held against. */
  readonly compared: Candidate[];
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
  const keys = repeatedKeys(
    features.map(({ claim }) => claim),
    originAt,
  );
  // by the key of some words the group of those who told them first; -1 for none yet
  const copied = new Int32Array(features.length).fill(-1);
  const groups: EventGroup[] = [];
  const byKey = new GroupsByKey(sides);
  const groupOf = new Map<string, number>();
  const targets = new Map<string, number>();
  const merge: MergeContext = { sides, targetOf: ({ claim }) => targets.get(claim.key) ?? null };
  let before: EventFeatures | null = null;
  for (const number of inOrder(features, merge)) {
    const each = features[number]!;
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
    const key = keys[number]!;
    const found = copied[key]! >= 0 ? copied[key]! : groupFor(each, byKey, groups, merge);
    if (found === null && isCrosshead(each)) continue;
    const at = found ?? groups.push({ members: [], compared: [] }) - 1;
    addMember(at, groups[at]!, each);
    if (copied[key]! < 0) copied[key] = at;
    groupOf.set(each.claim.key, at);
    byKey.post(each, at);
  }
  return {
    groups: joinMeetings(groups, sides).map((members) => members.map(({ claim }) => claim).sort(compareClaims)),
    targets: new Map([...targets].map(([key, at]) => [key, groups[at]!.members[0]!.claim.key])),
  };
}

function groupFor(
  each: EventFeatures,
  byKey: GroupsByKey,
  groups: readonly EventGroup[],
  merge: MergeContext,
): number | null {
  const candidates = byKey.near(each);
  if (!isPointing(each, merge)) return likestGroup(each, candidates, groups, merge);
  const told = [...new Set([...candidates, ...byKey.latest(each, each.event.frame)])].sort((a, b) => a - b);
  return thingMeant(each, membersOf(told, groups), merge) ?? likestGroup(each, candidates, groups, merge);
}

/** Their places: an offer of nobody comes after those of somebody, what points at an offer after both, what answers or breaches something last. */
function inOrder(features: readonly EventFeatures[], context: MergeContext): Int32Array {
  const rank = (each: EventFeatures) =>
    points(each) ? 3 : isPointing(each, context) || isCrosshead(each) ? 2 : isOfNobody(each) ? 1 : 0;
  const ranks = Uint8Array.from(features, rank);
  const order = new Int32Array(features.length);
  let n = 0;
  for (let wanted = 0; wanted <= 3; wanted++)
    for (let at = 0; at < ranks.length; at++) if (ranks[at] === wanted) order[n++] = at;
  return order;
}

function isOfNobody({ event }: EventFeatures): boolean {
  return event.frame === "proposal" && event.proposers.length === 0;
}

function membersOf(at: readonly number[], groups: readonly EventGroup[]): Candidate[] {
  const members: Candidate[] = [];
  for (const group of at) for (const each of groups[group]!.compared) members.push(each);
  return members;
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
    readonly byKey: GroupsByKey;
  },
  last: Met | null,
): number | null {
  if (last !== null) return last.group;
  const { linked, sides, groups, byKey } = context;
  const found = byKey.near(each, "proposal");
  const at = linked === null || found.includes(linked) ? found : [...found, linked].sort((a, b) => a - b);
  return answeredProposal(each, membersOf(at, groups), { sides, linked });
}

/** What "dismissed that" can be to: the offer, or the truce, its article told last. Only a bare answer is so vague. */
function lastMet(
  each: EventFeatures,
  context: {
    readonly sides: Sides;
    readonly groups: readonly EventGroup[];
    readonly byKey: GroupsByKey;
  },
): Met | null {
  if (!isBareAnswer(each)) return null;
  const { groups, byKey, sides } = context;
  const told = (["proposal", "ceasefire"] as const).flatMap((frame) =>
    membersOf(byKey.inArticle(each, frame), groups).map((one) => ({ ...one, frame })),
  );
  return metLast(each, told, sides);
}

/** The truce the article spoke of last before a breach is told; the next one when it spoke of none. */
function truceBefore(each: EventFeatures, groups: readonly EventGroup[], byKey: GroupsByKey): number | null {
  const { claim, event } = each;
  const { id } = claim.reading.article;
  const told = byKey
    .inArticle(each, "ceasefire")
    .flatMap((group) =>
      groups[group]!.compared.filter(
        ({ proposal: truce }) => truce.claim.reading.article.id === id && truce.event.polarity === event.polarity,
      ).map(({ proposal: truce }) => ({ group, distance: claim.spans[0]!.end - truce.claim.spans[0]!.start })),
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
  members: readonly Candidate[],
  rule: SameRule,
  merge: MergeContext,
): number | null {
  if (rule.bars?.(each, members)) return null;
  let best = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < members.length; at++) {
    const likeness = likenessTo(each, members[at]!.proposal, rule, merge);
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

function addMember(at: number, { members, compared }: EventGroup, each: EventFeatures): void {
  members.push(each);
  if (compared.length < maxCompared) compared.push({ group: at, proposal: each });
}
