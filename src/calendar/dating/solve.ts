/**
 * @module
 * The days of linked articles: a search over joint assignments finds where each article can be, and the ties weigh the days found.
 */

import { type Solution, type Step, widen } from "./beam.js";
import type { Undated } from "./coverage.js";
import type { Tie } from "./links.js";
import { type Edge, type Mass, marginalsOf } from "./marginals.js";
import { type CostOfDay, type CostOfPair, costOfDays, costOfPairs, costOfWeeklyPairs } from "./remembered-cost.js";

/** An article tied to a dated one is looked for this many days around it. */
const reach = 35;
const mostDays = 6 * reach;
/** Days that cost so much more than the best are not followed. */
const slack = 9;
/** Years in which the best assignment costs so much more than in the best year are not weighed. */
const yearSlack = 4;
/** Where several years fit and the best has a smaller share than this, no day can be claimed, and none is weighed. */
const enoughToWeigh = 0.4;
const mostFirstDays = 300;
/** What all loose ties of two articles together may cost. */
const mostLoose = 4;
/** Days weighed around those the search finds: three weeks, two in a large coverage. */
const around = { few: 21, many: 14 } as const;
const few = 40;
/** Days whose own clues cost so much more than the best of them are not weighed. */
const ownSlack = 7;

/** How likely each day of each article of a component is, the likeliest first. `order` gives the articles (by place in the coverage), the first one to start from. */
export function solve(
  order: readonly number[],
  articles: readonly Undated[],
  { ties, years }: { ties: readonly Tie[]; years: readonly number[] },
): Mass[][] {
  const place = new Map(order.map((article, index) => [article, index]));
  const members = order.map((article) => articles[article]!);
  const sides = sidesOf(order.length, ties, place);
  const shares = sharesOf(order.length, ties, place);
  const owns = members.map((article, index) => ownCost(article, shares[index]!));
  let found: Solution[] = [];
  for (const some of yearsTogether(members[0]!, years)) {
    const limit = (found[0]?.cost ?? Number.POSITIVE_INFINITY) + yearSlack;
    const best = search(members, { sides, owns, years: some, limit });
    found = [...found, ...best].sort((a, b) => a.cost - b.cost);
  }
  const kept = found.filter(({ cost }) => cost <= found[0]!.cost + yearSlack);
  if (shareOfBest(kept) < enoughToWeigh) return members.map((_, index) => daysFound(kept, index));
  const sites = members.map(({ given }, index) => ({
    days: given === null ? daysToWeigh(kept, index, owns[index]!) : [given],
    own: owns[index]!,
  }));
  const edges = sides.flatMap((tied, at): Edge[] =>
    tied.map(({ other, afresh, isWeekly }) => ({ at, other, between: afresh, isWeekly })),
  );
  return marginalsOf(sites, edges);
}

/** The share of the best of some assignments, by their costs alone. */
function shareOfBest(kept: readonly Solution[]): number {
  return 1 / kept.reduce((sum, { cost }) => sum + Math.exp(kept[0]!.cost - cost), 0);
}

/** The days of one article in some assignments, one for each year. */
function daysFound(kept: readonly Solution[], index: number): Mass[] {
  const share = shareOfBest(kept);
  return kept.map(({ days, cost }) => ({ day: days[index]!, mass: share * Math.exp(kept[0]!.cost - cost) }));
}

/** Each year is searched for itself, so that a good one does not crowd out the next best. */
function yearsTogether({ given }: Undated, years: readonly number[]): (readonly number[])[] {
  return given === null ? years.map((year) => [year]) : [years];
}

/** The cheapest assignment; none when all cost more than `limit`. Costs only grow on the way, so the search ends there. */
function search(
  members: readonly Undated[],
  {
    sides,
    owns,
    years,
    limit,
  }: {
    sides: readonly Step["tied"][];
    owns: readonly CostOfDay[];
    years: readonly number[];
    limit: number;
  },
): Solution[] {
  let solutions = firstDays(members[0]!, owns[0]!, years);
  for (let at = 1; at < members.length; at++) {
    const { given } = members[at]!;
    const own = owns[at]!;
    const known = new Map<number, readonly number[]>();
    const choicesAround = ([low, high]: readonly [low: number, high: number]) => {
      const key = low * mostDays + (high - low);
      const choices = known.get(key) ?? cheapest([low, high], own);
      known.set(key, choices);
      return choices;
    };
    const choicesOf: Step["choicesOf"] = ({ days }) =>
      given === null ? choicesAround(daysAround(days, sides[at]!)) : [given];
    solutions = widen(solutions, { tied: sides[at]!, own, choicesOf, limit }, slack);
    if (solutions.length === 0) return [];
  }
  return solutions[0]!.cost > limit ? [] : solutions.slice(0, 1);
}

/** The days around those found for an article that its own clues do not speak against. */
function daysToWeigh(found: readonly Solution[], index: number, own: CostOfDay): number[] {
  const wide = found[0]!.days.length <= few ? around.few : around.many;
  const days = new Set<number>();
  for (const { days: best } of found)
    for (let day = best[index]! - wide; day <= best[index]! + wide; day++) days.add(day);
  const all = [...days].sort((a, b) => a - b);
  const least = all.reduce((low, day) => Math.min(low, own(day)), Number.POSITIVE_INFINITY);
  return all.filter((day) => own(day) <= least + ownSlack);
}

/** What the clues of each article count for: those of copies of one text are one article's clues. */
function sharesOf(length: number, ties: readonly Tie[], place: ReadonlyMap<number, number>): number[] {
  const copies = new Array<number>(length).fill(1);
  for (const { a, b, hold } of ties) if (hold === "copy") for (const one of [a, b]) copies[place.get(one)!]!++;
  return copies.map((number) => 1 / number);
}

/** All ties to one article placed before: their cost remembered, for the search, and counted afresh, where each two days are asked for once. */
interface TiedTo {
  readonly other: number;
  readonly between: CostOfPair;
  readonly afresh: CostOfPair;
  /** Whether all of them cost the same when both days move by whole weeks: then one table does for both. */
  readonly isWeekly: boolean;
}

/** For each place in the order, the ties to articles placed before it; the ties of each two articles are one. */
function sidesOf(length: number, ties: readonly Tie[], place: ReadonlyMap<number, number>): TiedTo[][] {
  const together = new Map<number, Tie[]>();
  for (const tie of ties) {
    const key = place.get(tie.a)! * length + place.get(tie.b)!;
    const others = together.get(key);
    if (others === undefined) together.set(key, [tie]);
    else others.push(tie);
  }
  const sides: TiedTo[][] = Array.from({ length }, () => []);
  for (const [key, group] of together) {
    const [a, b] = [Math.floor(key / length), key % length];
    sides[Math.max(a, b)]!.push({ other: Math.min(a, b), ...rememberedCosts(group, a < b) });
  }
  return sides;
}

function rememberedCosts(ties: readonly Tie[], isForward: boolean): Omit<TiedTo, "other"> {
  const isWeekly = ties.every((tie) => tie.isWeekly);
  const costOf = costOfGroup(ties, isForward);
  if (!isWeekly) return { between: costOfPairs(costOf), afresh: costOf, isWeekly };
  const remembered = costOfWeeklyPairs(costOf);
  return { between: remembered, afresh: remembered, isWeekly };
}

/** What the ties of two articles cost together; beside others those that come round each week are remembered by week. */
function costOfGroup(ties: readonly Tie[], isForward: boolean): CostOfPair {
  const sum = (some: readonly Tie[]): CostOfPair =>
    isForward
      ? (other, day) => {
          let cost = 0;
          for (let i = 0; i < some.length; i++) cost += some[i]!.cost(other, day);
          return cost;
        }
      : (other, day) => {
          let cost = 0;
          for (let i = 0; i < some.length; i++) cost += some[i]!.cost(day, other);
          return cost;
        };
  const isMixed = ties.some((tie) => !tie.isWeekly);
  if (!isMixed || ties.length === 1) return costOfAlike(ties, isForward);
  const partsOf = (isLoose: boolean) =>
    [true, false].flatMap((isWeekly) => {
      const some = ties.filter((tie) => tie.isWeekly === isWeekly && (tie.hold === "loose") === isLoose);
      return some.length === 0 ? [] : [isWeekly && isMixed ? costOfWeeklyPairs(sum(some)) : sum(some)];
    });
  const [sure, loose] = [partsOf(false), partsOf(true)];
  return (other, day) => {
    let [certain, chance] = [0, 0];
    for (let i = 0; i < sure.length; i++) certain += sure[i]!(other, day);
    for (let i = 0; i < loose.length; i++) chance += loose[i]!(other, day);
    return chance === 0 ? certain : certain + mostLoose * (1 - Math.exp(-chance / mostLoose));
  };
}

/** The same of ties that all come round each week, or of one alone: nothing is remembered part by part. */
function costOfAlike(ties: readonly Tie[], isForward: boolean): CostOfPair {
  const [sure, loose] = [ties.filter(({ hold }) => hold !== "loose"), ties.filter(({ hold }) => hold === "loose")];
  return (other, day) => {
    const dayA = isForward ? other : day;
    const dayB = isForward ? day : other;
    let [certain, chance] = [0, 0];
    for (let i = 0; i < sure.length; i++) certain += sure[i]!.cost(dayA, dayB);
    for (let i = 0; i < loose.length; i++) chance += loose[i]!.cost(dayA, dayB);
    return chance === 0 ? certain : certain + mostLoose * (1 - Math.exp(-chance / mostLoose));
  };
}

/** The days around those of the tied articles; around the first one's for an article without ties. */
function daysAround(days: ArrayLike<number>, tied: Step["tied"]): readonly [low: number, high: number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { other } of tied) {
    low = Math.min(low, days[other]!);
    high = Math.max(high, days[other]!);
  }
  if (tied.length === 0) low = high = days[0]!;
  return [low - reach, Math.min(high + reach, low - reach + mostDays - 1)];
}

/** The days whose own clues are not much worse than those of the best of them. */
function cheapest([low, high]: readonly [number, number], costOf: CostOfDay): number[] {
  let best = Number.POSITIVE_INFINITY;
  for (let day = low; day <= high; day++) best = Math.min(best, costOf(day));
  const days: number[] = [];
  for (let day = low; day <= high; day++) if (costOf(day) <= best + slack) days.push(day);
  return days;
}

function firstDays({ given }: Undated, costOf: CostOfDay, years: readonly number[]): Solution[] {
  if (given !== null) return [{ days: [given], cost: 0 }];
  const all: Solution[] = [];
  let best = Number.POSITIVE_INFINITY;
  for (const year of years) {
    const first = Math.round(Date.UTC(year, 0, 1) / 86_400_000);
    const last = Math.round(Date.UTC(year + 1, 0, 1) / 86_400_000);
    for (let day = first; day < last; day++) {
      const cost = costOf(day);
      best = Math.min(best, cost);
      if (cost <= best + slack) all.push({ days: [day], cost });
    }
  }
  return all
    .filter(({ cost }) => cost <= best + slack)
    .sort((a, b) => a.cost - b.cost || a.days[0]! - b.days[0]!)
    .slice(0, mostFirstDays);
}

/** The summed clues of an article by day. A given day is not argued with. */
function ownCost({ clues, given }: Undated, share: number): CostOfDay {
  if (given !== null) return () => 0;
  return costOfDays((day) => {
    let sum = 0;
    for (const clue of clues) sum += clue.cost(day);
    return share * sum;
  });
}
