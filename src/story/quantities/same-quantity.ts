/**
 * @module
 * Which quantities of different articles answer one question: what they are about must agree, nothing may tell them apart, and each must be the
 * other's best match in its article.
 *
 * Only quantities of one story and one dimension that share a telling word are looked at, so that the work grows with the shared words and
 * not with the pairs.
 */

import { listsBy } from "../../text/lists-by.js";
import type { DisputeContext } from "../disagreement/told-value.js";
import { Features } from "./article-view.js";
import { type Carried, carriersOf } from "./carrier.js";
import { isEnough, type Likeness, Likening } from "./likeness.js";
import { Matches } from "./matches.js";
import type { Quantity } from "./quantity.js";
import { ToldApart } from "./told-apart.js";

/** Two quantities of one thing. */
export interface SameQuantity {
  readonly a: Quantity;
  readonly b: Quantity;
  /** Whether they are of two days: a count that goes on. */
  readonly goesOn: boolean;
  /** Whether they are told in all but the same words. */
  readonly isRetold: boolean;
}

/** A word that more different values of a story are told with finds no candidates. */
const maxShared = 12;
/** Copies add no value: of one value so many tellings are looked at under a word. */
const maxCopies = 24;
/** A feature of less weight finds none either. */
const telling = 2.5;
/** So much must be alike where a count is told of two days. */
const goingOn = 9;
/** What is told in all but the same words is one thing, whatever day it is put on. */
const retold = 20;
/** The second best match of an article must be so much worse. */
const clearly = 0.85;
/** Where so many other values are told nearly as much alike, the story has a phrase that it uses again and again. */
const many = 3;
const nearly = 0.7;

/** The pairs of one coverage. */
export function sameQuantities({
  readings,
  places,
  shared: { quantitiesOf },
  lexicon,
}: Pick<DisputeContext, "readings" | "places" | "shared" | "lexicon">): SameQuantity[] {
  const features = new Features(lexicon);
  const tools = { likening: new Likening(features), apart: new ToldApart(lexicon) };
  const pairs: SameQuantity[] = [];
  for (const [story, articles] of listsBy(readings, ({ article }) => places.storyOf(article.id))) {
    if (story === null || articles.length < 2) continue;
    const placed = articles.flatMap((reading, article) =>
      carriersOf(reading, quantitiesOf(reading), features).map((carried) => ({ carried, article })),
    );
    // only quantities of one dimension are compared
    for (const each of listsBy(placed, ({ carried }) => carried.quantity.dimension).values())
      pairs.push(...pairsOf(each, tools));
  }
  return pairs;
}

interface Placed {
  readonly carried: Carried;
  readonly article: number;
}

interface Tools {
  readonly likening: Likening;
  readonly apart: ToldApart;
}

function pairsOf(placed: readonly Placed[], { likening, apart }: Tools): SameQuantity[] {
  const matches = new Matches(placed.length);
  eachCandidate(placed, (a, others) => {
    likening.hold(placed[a]!.carried);
    for (let at = 0; at < others.length; at++)
      if (likening.canBe(placed[others[at]!]!.carried)) matches.add(a, others[at]!, likening);
  });
  const best = bestOfEach(matches, placed);
  const pairs: SameQuantity[] = [];
  for (let a = 0; a < placed.length; a++)
    for (const match of best.of[a]!) {
      const b = matches.other(match, a);
      if (best.times[match] !== 2) continue;
      const [x, y] = [placed[a]!.carried, placed[b]!.carried];
      const likeness = { evidence: matches.evidence[match]!, core: matches.core[match]! };
      if (!isEnough(likeness, x, y) || knowsBoth(a, b) || knowsBoth(b, a)) continue;
      if (isOneOfMany(a, b, likeness)) continue;
      const mark = apart.by(x, y);
      const isCount = mark === "day" && x.quantity.dimension === "count";
      const isRetold = likeness.core >= retold;
      const goesOn = isCount && !isRetold && likeness.core >= goingOn;
      const isOne = mark === null || goesOn || (isRetold && mark === "day");
      if (isOne) pairs.push({ a: x.quantity, b: y.quantity, goesOn, isRetold });
    }
  return pairs;

  /** Whether a story tells ever new values in like words: then none of them speaks against any other. */
  function isOneOfMany(a: number, b: number, { evidence }: Likeness): boolean {
    const own = [a, b].map((at) => placed[at]!.carried.quantity.low);
    const others: number[] = [];
    for (const at of [a, b])
      for (const match of matches.of[at]!) {
        const { low } = placed[matches.other(match, at)]!.carried.quantity;
        if (matches.evidence[match]! < evidence * nearly || own.includes(low) || others.includes(low)) continue;
        if (others.push(low) === many) return true;
      }
    return false;
  }

  /** Whether the article of `a` has the value of `b` said of something like it: it knows them as two things. */
  function knowsBoth(a: number, b: number): boolean {
    const value = placed[b]!.carried.quantity;
    if (isOneValue(placed[a]!.carried.quantity, value)) return false;
    for (const match of matches.of[b]!) {
      const other = matches.other(match, b);
      if (other === a || placed[other]!.article !== placed[a]!.article) continue;
      if (isOneValue(placed[other]!.carried.quantity, value)) return true;
    }
    return false;
  }
}

/**
 * For each quantity its best match in each other article, as far as it is with a later one, and for how many of its two each is the best; there is
 * none where the second is nearly as good and another value.
 */
function bestOfEach(matches: Matches, placed: readonly Placed[]): { of: readonly number[][]; times: Uint8Array } {
  const nArticles = placed.reduce((most, { article }) => Math.max(most, article + 1), 0);
  const [first, second] = [new Int32Array(nArticles), new Int32Array(nArticles)];
  const times = new Uint8Array(matches.evidence.length);
  const { evidence } = matches;
  const met: number[] = [];
  const of = matches.of.map((own, at) => {
    met.length = 0;
    for (const match of own) {
      const { article } = placed[matches.other(match, at)]!;
      const known = first[article]! - 1;
      if (known < 0) met.push(article);
      if (known < 0 || evidence[match]! > evidence[known]!) {
        second[article] = first[article]!;
        first[article] = match + 1;
      } else if (second[article] === 0 || evidence[match]! > evidence[second[article]! - 1]!)
        second[article] = match + 1;
    }
    const best: number[] = [];
    for (const article of met) {
      const [match, next] = [first[article]! - 1, second[article]! - 1];
      first[article] = second[article] = 0;
      if (next >= 0 && evidence[next]! > evidence[match]! * clearly && !areOfOneValue(match, next, at)) continue;
      times[match]!++;
      if (matches.other(match, at) > at) best.push(match);
    }
    return best;
  });
  return { of, times };

  function areOfOneValue(a: number, b: number, at: number): boolean {
    const [x, y] = [placed[matches.other(a, at)]!, placed[matches.other(b, at)]!];
    return isOneValue(x.carried.quantity, y.carried.quantity);
  }
}

function isOneValue(a: Quantity, b: Quantity): boolean {
  return a.low === b.low && a.high === b.high;
}

/** Gives each quantity with the later ones of other articles with which it shares a telling word. */
function eachCandidate(placed: readonly Placed[], take: (at: number, others: readonly number[]) => void): void {
  const { keys, ends } = keysOf(placed);
  // most words lead to one quantity alone: a list is made only where a second one comes
  const posted = new Map<number, number | Posted>();
  for (let at = 0, i = 0; at < placed.length; at++)
    for (; i < ends[at]!; i++) {
      const known = posted.get(keys[i]!);
      if (known === undefined) posted.set(keys[i]!, at);
      else if (typeof known !== "number") post(known, at, lowOf(placed, at));
      else {
        const both = { places: [known], values: [lowOf(placed, known)], times: [1] };
        post(both, at, lowOf(placed, at));
        posted.set(keys[i]!, both);
      }
    }
  const isMet = new Int32Array(placed.length).fill(-1);
  const others: number[] = [];
  for (let at = 0, i = 0; at < placed.length; at++) {
    others.length = 0;
    for (; i < ends[at]!; i++) {
      const known = posted.get(keys[i]!)!;
      if (typeof known === "number" || known.values.length > maxShared) continue;
      for (let j = 0; j < known.places.length; j++) {
        const other = known.places[j]!;
        if (other <= at || isMet[other] === at || placed[other]!.article === placed[at]!.article) continue;
        isMet[other] = at;
        others.push(other);
      }
    }
    if (others.length > 0) take(at, others);
  }
}

function lowOf(placed: readonly Placed[], at: number): number {
  return placed[at]!.carried.quantity.low;
}

/** The places that one word leads to, and the different values told there with how often each is. */
interface Posted {
  readonly places: number[];
  readonly values: number[];
  readonly times: number[];
}

function post({ places, values, times }: Posted, at: number, low: number): void {
  if (values.length > maxShared) return;
  const value = values.indexOf(low);
  if (value >= 0 && times[value] === maxCopies) return;
  if (value < 0) {
    values.push(low);
    times.push(1);
  } else times[value] = times[value]! + 1;
  places.push(at);
}

/** By what quantities are looked for, and where the keys of each end: its telling features, and what it counts, numbered from -1 down. */
function keysOf(placed: readonly Placed[]): { readonly keys: readonly number[]; readonly ends: Int32Array } {
  const keys: number[] = [];
  const ends = new Int32Array(placed.length);
  const heads = new Map<string, number>();
  for (let at = 0; at < placed.length; at++) {
    const { features, weights, head } = placed[at]!.carried;
    for (let i = 0; i < features.length; i++) if (weights[i]! >= telling) keys.push(features[i]!);
    if (head !== null) {
      if (!heads.has(head)) heads.set(head, -1 - heads.size);
      keys.push(heads.get(head)!);
    }
    ends[at] = keys.length;
  }
  return { keys, ends };
}
