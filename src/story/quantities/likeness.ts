/**
 * @module
 * How much speaks for two quantities being of one thing, and how much is needed.
 */

import type { Features } from "./article-view.js";
import { type Carried, stands } from "./carrier.js";
import { isMoment } from "./dates.js";

/** What speaks for two quantities being of one thing. */
export interface Likeness {
  /** The weight of all words that both are told with. */
  readonly evidence: number;
  /** Of those in the clauses of both alone. */
  readonly core: number;
}

/** What is added where both count the same thing. */
const sameHead = { people: 1, thing: 3 };
/** Anything rises and falls: a share needs another word beside it in common. */
const turns = ["~rise", "~fall"];

/** Sets one quantity against many: what it is told with is laid out once by the numbers of its features. */
export class Likening {
  #weights = new Float64Array(0);
  #places = new Uint8Array(0);
  #held: Carried | null = null;
  readonly #turns: readonly number[];
  /** How like the last one is that could be one with the held. */
  evidence = 0;
  core = 0;

  constructor(private readonly all: Features) {
    this.#turns = turns.map((turn) => all.numberOf(turn));
  }

  /** The quantity that others are compared with from now on. */
  hold(carried: Carried): void {
    if (this.#weights.length < this.all.size) this.#grow();
    else if (this.#held !== null) this.#forget(this.#held.features);
    this.#held = carried;
    const { features, weights, places } = carried;
    for (let at = 0; at < features.length; at++) {
      this.#weights[features[at]!] = weights[at]!;
      this.#places[features[at]!] = places[at]!;
    }
  }

  #forget(features: readonly number[]): void {
    for (let at = 0; at < features.length; at++) this.#weights[features[at]!] = 0;
  }

  #grow(): void {
    this.#weights = new Float64Array(2 * this.all.size);
    this.#places = new Uint8Array(2 * this.all.size);
  }

  /** Whether another can be one with the held; how alike it is told is `evidence` and `core` then. */
  canBe(other: Carried): boolean {
    const held = this.#held!;
    if (!canBeOne(held, other)) return false;
    const { features, weights, places } = other;
    // the share that two articles tell of one name alone is of two things
    const nameOf = held.features.length < features.length ? this.#places : null;
    let evidence = 0;
    let core = 0;
    let isNearOne = held.quantity.dimension !== "percent";
    for (let at = 0; at < features.length; at++) {
      const feature = features[at]!;
      const own = this.#weights[feature]!;
      if (own === 0) continue;
      const both = Math.min(own, weights[at]!);
      evidence += both;
      const common = places[at]! & this.#places[feature]!;
      if ((common & stands.inClause) !== 0) core += both;
      if (isNearOne || (common & stands.near) === 0) continue;
      const name = (nameOf === null ? places[at]! : nameOf[feature]!) & stands.inName;
      isNearOne = name === 0 && !this.#turns.includes(feature);
    }
    if (!isNearOne || evidence === 0) return false;
    const isOneHead = held.head !== null && held.head === other.head;
    const head = !isOneHead ? 0 : held.isPeople ? sameHead.people : sameHead.thing;
    this.evidence = evidence + head;
    this.core = core + head;
    return true;
  }
}

/** Bare numbers below this are everywhere. */
const bare = 10;

function canBeOne(a: Carried, b: Carried): boolean {
  const [x, y] = [a.quantity, b.quantity];
  if (x.isPart !== y.isPart || x.isWhole !== y.isWhole) return false;
  if (x.harm !== null && y.harm !== null && x.harm !== y.harm) return false;
  if (x.dimension === "age") return haveInCommon(a.persons, b.persons);
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
  const areNamedApart = a.names.length > 0 && b.names.length > 0 && !haveInCommon(a.names, b.names);
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

function haveInCommon(a: readonly number[], b: readonly number[]): boolean {
  for (let at = 0; at < a.length; at++) if (b.includes(a[at]!)) return true;
  return false;
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
