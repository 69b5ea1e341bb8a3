/**
 * @module
 * Events of many articles that are one thing, grouped in the order of publication.
 *
 * An event joins the likest group none of whose members it contradicts. Groups are found by keys (story, frame, and a side, a
 * place or a rare word), so that a long coverage is not compared all against all.
 */

import type { EventFeatures } from "./claim-features.js";
import { claimKey, compareText, type EventClaim } from "./claims.js";
import { sameRuleOf } from "./merging/index.js";
import type { MergeContext, SameRule } from "./merging/same-rule.js";
import type { Sides } from "./who.js";

/** A group keeps this many members to be compared with; more add nothing new. */
const maxCompared = 24;
/** Of the groups under one key, only the latest are looked at. */
const maxUnderKey = 48;
const keyWords = 4;
const sameFrom = 1;

interface EventGroup {
  readonly members: EventFeatures[];
  readonly compared: EventFeatures[];
}

/** Groups the events; every event is in exactly one group, the groups stand in the order of their first members. */
export function groupEvents(features: readonly EventFeatures[], context: { readonly sides: Sides }): EventClaim[][] {
  const groups: EventGroup[] = [];
  const byKey = new Map<string, number[]>();
  const groupOf = new Map<string, number>();
  const merge: MergeContext = {
    sides: context.sides,
    targetOf: (of, id) => groupOf.get(claimKey(of.claim.reading.article.id, id)) ?? null,
  };
  // what answers or breaches something comes after the things it may point at
  for (const isPointing of [false, true])
    for (const each of features) {
      if ((each.event.frame === "response" || each.event.frame === "violation") !== isPointing) continue;
      const keys = keysOf(each, context.sides);
      const rule = sameRuleOf(each.event.frame);
      const candidates = [...new Set(keys.flatMap((key) => byKey.get(key) ?? []))].sort((a, b) => a - b);
      const found = likestGroup(each, candidates, groups, rule, merge);
      const at = found ?? groups.push({ members: [], compared: [] }) - 1;
      addMember(groups[at]!, each);
      groupOf.set(each.claim.key, at);
      for (const key of keys) postUnder(byKey, key, at);
    }
  return groups.map(({ members }) => members.map(({ claim }) => claim));
}

function likestGroup(
  each: EventFeatures,
  candidates: readonly number[],
  groups: readonly EventGroup[],
  rule: SameRule,
  merge: MergeContext,
): number | null {
  let best: number | null = null;
  let bestScore = 0;
  for (const at of candidates) {
    const scores = groups[at]!.compared.map((member) => rule.likeness(each, member, merge));
    if (scores.includes(null)) continue;
    const score = Math.max(...(scores as number[]));
    if (score >= sameFrom && score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  return best;
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

function keysOf({ event, story, place, words }: EventFeatures, sides: Sides): string[] {
  const base = `${story}\u0000${event.frame}\u0000`;
  const names = [...event.actors, ...event.recipients].flatMap(({ entity }) => (entity === null ? [] : [entity]));
  const rare = [...words].sort(([a, x], [b, y]) => y - x || compareText(a, b)).slice(0, keyWords);
  return [
    ...new Set([
      ...names.map((name) => `${base}side ${sides.sideOf(name)}`),
      ...(place === null ? [] : [`${base}place ${place.toLowerCase()}`]),
      ...rare.map(([stem]) => `${base}word ${stem}`),
    ]),
  ];
}
