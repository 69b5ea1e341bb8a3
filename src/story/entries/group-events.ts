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
import { gapOf } from "../day-range.js";
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
  const printed = new PrintedWords(features.length);
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
    const meant = isPointing(each, merge) ? groupMeant(each, byKey, groups, merge) : null;
    const copied =
      meant ?? printed.groupOf(keys[number]!, (group) => isCopyOf(each, groups[group]!.members[0]!, groups, merge));
    const found = copied ?? likestGroup(each, byKey.near(each), groups, merge);
    if (found === null && isCrosshead(each)) continue;
    const at = found ?? groups.push({ members: [], compared: [] }) - 1;
    addMember(at, groups[at]!, each);
    printed.add(keys[number]!, at);
    groupOf.set(each.claim.key, at);
    byKey.post(each, at);
  }
  return {
    groups: joinMeetings(groups, sides).map((members) => members.map(({ claim }) => claim).sort(compareClaims)),
    targets: new Map([...targets].map(([key, at]) => [key, groups[at]!.members[0]!.claim.key])),
  };
}

/** The groups of those who told the same words first, by the key of the words. */
class PrintedWords {
  /** -1 for none yet; nearly all words are printed of one thing. */
  readonly #first: Int32Array;
  readonly #more = new Map<number, number[]>();

  constructor(n: number) {
    this.#first = new Int32Array(n).fill(-1);
  }

  /** The first group that fits; null where none does. */
  groupOf(key: number, fits: (group: number) => boolean): number | null {
    const first = this.#first[key]!;
    if (first < 0) return null;
    return fits(first) ? first : (this.#more.get(key)?.find(fits) ?? null);
  }

  add(key: number, group: number): void {
    const first = this.#first[key]!;
    if (first < 0) this.#first[key] = group;
    else if (first !== group) {
      const more = this.#more.get(key) ?? [];
      if (!more.includes(group)) this.#more.set(key, [...more, group]);
    }
  }
}

/** "On Friday" in a copy that is printed a few days late is the Friday of its source; in next week's report it is another one. */
const daysOfCopies = 3;

/**
 * Whether the same words can be of the same thing: "will meet on Friday" is not in two weeks, nor "rejected the offer" where each article has an
 * offer of its own and does not tell of the other's.
 */
function isCopyOf(
  each: EventFeatures,
  source: EventFeatures,
  groups: readonly EventGroup[],
  { targetOf }: MergeContext,
): boolean {
  const gap = gapOf(each.day, source.day);
  if (gap !== null && gap > daysOfCopies) return false;
  const [target, theirs] = [targetOf(each), targetOf(source)];
  if (target === null || theirs === null || target === theirs) return true;
  return isToldIn(groups[target]!, source) || isToldIn(groups[theirs]!, each);
}

function isToldIn({ members }: EventGroup, { claim: { reading } }: EventFeatures): boolean {
  return members.some(({ claim }) => claim.reading === reading);
}

/** What an event means that points at one told before; null where nothing told fits. */
function groupMeant(
  each: EventFeatures,
  byKey: GroupsByKey,
  groups: readonly EventGroup[],
  merge: MergeContext,
): number | null {
  const near = new Set([...byKey.near(each), ...byKey.latest(each, each.event.frame)]);
  const told = [...near].sort((a, b) => a - b);
  return thingMeant(each, membersOf(told, groups), merge);
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
  if (last !== null && last.group === null) return null;
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
