/**
 * @module
 * How much speaks for two quantities being of one thing, and how much is needed.
 */

import type { Carried } from "./carrier.js";
import { isMoment } from "./dates.js";

/** What speaks for two quantities being of one thing. */
export interface Likeness {
  /** The weight of all words that both are told with; 0 where they cannot be one. */
  readonly evidence: number;
  /** Of those in the clauses of both alone. */
  readonly core: number;
}

const unlike: Likeness = { evidence: 0, core: 0 };
/** What is added where both count the same thing. */
const sameHead = { people: 1, thing: 3 };

/** Anything rises and falls: a share needs another word beside it in common. */
const turns: ReadonlySet<string> = new Set(["~rise", "~fall"]);

/** How alike two quantities are told. */
export function likenessOf(a: Carried, b: Carried): Likeness {
  if (!canBeOne(a, b)) return unlike;
  const [small, large] = a.weights.size < b.weights.size ? [a, b] : [b, a];
  let evidence = 0;
  let core = 0;
  let isNearOne = a.quantity.dimension !== "percent";
  for (const [feature, weight] of small.weights) {
    const other = large.weights.get(feature);
    if (other === undefined) continue;
    const both = Math.min(weight, other);
    evidence += both;
    if (small.inClause.has(feature) && large.inClause.has(feature)) core += both;
    isNearOne ||=
      small.near.has(feature) && large.near.has(feature) && !turns.has(feature) && !small.names.has(feature);
  }
  if (!isNearOne) return unlike;
  const head = a.head === null || a.head !== b.head ? 0 : a.isPeople ? sameHead.people : sameHead.thing;
  return { evidence: evidence + head, core: core + head };
}

/** Bare numbers below this are everywhere. */
const bare = 10;

function canBeOne(a: Carried, b: Carried): boolean {
  const [x, y] = [a.quantity, b.quantity];
  if (x.isPart !== y.isPart || x.isWhole !== y.isWhole) return false;
  if (x.harm !== null && y.harm !== null && x.harm !== y.harm) return false;
  if (x.dimension === "age") return [...a.people].some((each) => b.people.has(each));
  if (x.dimension !== "count") return true;
  const isOneHarm = x.harm !== null && x.harm === y.harm;
  if (a.head === null || b.head === null) return isOneHarm || Math.min(x.low, y.low) >= bare;
  return a.head === b.head || (isOneHarm && a.isPeople && b.isPeople);
}

/** Needed of all words, and of those of the clauses by how easily two quantities of a dimension are told alike. */
const least = { evidence: 8, core: 7, ofShares: 8, ofHarm: 5, ofBare: 9 };
const forSmall = 1;
const forOther = 2;
/** Two tellings of one thing are seldom so many times apart; beyond, each doubling needs more, and there is an end. */
const usual = 1.9;
const forDoubling = 4;
const farthest = { plain: 2.7, harm: 4, small: 2.1, more: 0.3, from: 11 };

/** Of moments, which lie at most so many minutes apart. */
const ofMoments = { evidence: 8.5, core: 4, apart: 4 * 1440 };

/** Whether so much is enough. */
export function isEnough({ evidence, core }: Likeness, a: Carried, b: Carried): boolean {
  if (isMoment(a.quantity)) {
    const apart = Math.abs(a.quantity.low - b.quantity.low);
    return core >= ofMoments.core && evidence >= ofMoments.evidence && apart <= ofMoments.apart;
  }
  const ratio = ratioOf(a, b);
  const [x, y] = [a.quantity, b.quantity];
  const isHarm = x.harm !== null && x.harm === y.harm;
  const isSmall = x.dimension === "count" && Math.min(x.low, y.low) < bare;
  const most = isHarm ? farthest.harm : isSmall ? farthest.small : farthest.plain;
  const more = isSmall ? 0 : farthest.more * Math.max(0, core - farthest.from);
  if (ratio > most + more) return false;
  const areNamedApart = a.names.size > 0 && b.names.size > 0 && ![...a.names].some((each) => b.names.has(each));
  const isHalfHarm = (x.harm === null) !== (y.harm === null);
  const needed =
    leastCore(a, b, isHarm) +
    (isSmall && !isHarm ? forSmall : 0) +
    (areNamedApart ? forOther : 0) +
    (isHalfHarm ? forOther : 0) +
    forDoubling * Math.max(0, Math.log2(ratio / usual));
  return core >= needed && evidence >= least.evidence;
}

function leastCore(a: Carried, b: Carried, isHarm: boolean): number {
  const { dimension } = a.quantity;
  if (dimension === "percent" || dimension === "part") return least.ofShares;
  if (dimension !== "count") return least.core;
  if (a.head !== null && a.head === b.head) return least.core;
  return isHarm ? least.ofHarm : least.ofBare;
}

/** How many times the larger is the smaller, by the middle of each. */
export function ratioOf(a: Carried, b: Carried): number {
  const [x, y] = [middleOf(a), middleOf(b)];
  const [small, large] = x < y ? [x, y] : [y, x];
  return small === 0 ? Number.POSITIVE_INFINITY : large / small;
}

function middleOf({ quantity: { low, high } }: Carried): number {
  return Number.isFinite(high) ? (low <= 0 ? high : (low + high) / 2) : low;
}
