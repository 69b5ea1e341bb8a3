/**
 * @module
 * The days of linked articles that fit together best: a search over joint assignments, widened only where an article is tied to a dated one.
 */

import type { Undated } from "./coverage.js";
import type { Tie } from "./links.js";

/** One way to date the articles of a component, in the order they were taken. */
export interface Solution {
  readonly days: readonly number[];
  readonly cost: number;
}

/** How many assignments are followed at once; exact for components whose articles have few days to choose from. */
const beam = 250;
/** An article tied to a dated one is looked for this many days around it. */
const reach = 35;
/** Days of the first article that cost so much more than the best are not followed. */
const slack = 9;
const mostFirstDays = 300;

/** The best solutions of one component, cheapest first. `order` gives the articles (by place in the coverage), the first one to start from. */
export function solve(
  order: readonly number[],
  articles: readonly Undated[],
  { ties, years }: { ties: readonly Tie[]; years: readonly number[] },
): Solution[] {
  const costOf = order.map((article) => costTable(articles[article]!));
  const together = tiesByPair(ties);
  let solutions = firstDays(articles[order[0]!]!, costOf[0]!, years);
  for (let at = 1; at < order.length; at++) {
    const place = new Map(order.slice(0, at).map((article, index) => [article, index]));
    const tied = together.flatMap((tie) => sidesOf(tie, order[at]!, place));
    const given = articles[order[at]!]!.given;
    const next: Solution[] = [];
    for (const { days, cost } of solutions) {
      const around = tied.length === 0 ? days[0]! : days[tied[0]!.other]!;
      const choices = given === null ? cheapest(daysAround(days, tied, around), costOf[at]!) : [given];
      for (const day of choices) {
        let sum = cost + costOf[at]!(day);
        for (const { other, between } of tied) sum += between(days[other]!, day);
        next.push({ days: [...days, day], cost: sum });
      }
    }
    solutions = next.sort(byCost).slice(0, beam);
  }
  return solutions;
}

/** The ties of each two articles as one, each pair of days counted once: the same two are met in many assignments. */
function tiesByPair(ties: readonly Tie[]): Pick<Tie, "a" | "b" | "cost">[] {
  const pairs = new Map<string, Tie[]>();
  for (const tie of ties) {
    const key = `${tie.a} ${tie.b}`;
    const others = pairs.get(key);
    if (others === undefined) pairs.set(key, [tie]);
    else others.push(tie);
  }
  return [...pairs.values()].map((group) => ({ a: group[0]!.a, b: group[0]!.b, cost: summed(group) }));
}

function summed(group: readonly Tie[]): Tie["cost"] {
  const known = new Map<number, number>();
  return (dayA, dayB) => {
    const key = dayA * 65_536 + (dayB - dayA + 32_768);
    const before = known.get(key);
    if (before !== undefined) return before;
    let sum = 0;
    for (const tie of group) sum += tie.cost(dayA, dayB);
    known.set(key, sum);
    return sum;
  };
}

interface Side {
  /** Place of the other article in the order. */
  readonly other: number;
  readonly between: (otherDay: number, day: number) => number;
}

function sidesOf(tie: Pick<Tie, "a" | "b" | "cost">, article: number, place: ReadonlyMap<number, number>): Side[] {
  if (tie.b === article && place.has(tie.a))
    return [{ other: place.get(tie.a)!, between: (other, day) => tie.cost(other, day) }];
  if (tie.a === article && place.has(tie.b))
    return [{ other: place.get(tie.b)!, between: (other, day) => tie.cost(day, other) }];
  return [];
}

function daysAround(days: readonly number[], tied: readonly Side[], around: number): number[] {
  const centres = tied.length === 0 ? [around] : tied.map(({ other }) => days[other]!);
  const [low, high] = [Math.min(...centres) - reach, Math.max(...centres) + reach];
  return Array.from({ length: Math.min(high - low + 1, 6 * reach) }, (_, i) => low + i);
}

/** The days whose own clues are not much worse than those of the best of them. */
function cheapest(days: readonly number[], costOf: (day: number) => number): number[] {
  const limit = Math.min(...days.map(costOf)) + slack;
  return days.filter((day) => costOf(day) <= limit);
}

function firstDays({ given }: Undated, costOf: (day: number) => number, years: readonly number[]): Solution[] {
  if (given !== null) return [{ days: [given], cost: costOf(given) }];
  const all: Solution[] = [];
  for (const year of years) {
    const first = Math.round(Date.UTC(year, 0, 1) / 86_400_000);
    const last = Math.round(Date.UTC(year + 1, 0, 1) / 86_400_000);
    for (let day = first; day < last; day++) all.push({ days: [day], cost: costOf(day) });
  }
  all.sort(byCost);
  const limit = (all[0]?.cost ?? 0) + slack;
  return all.filter(({ cost }) => cost <= limit).slice(0, mostFirstDays);
}

/** The summed clues of an article by day, each day counted once. A given day is not argued with. */
function costTable({ clues, given }: Undated): (day: number) => number {
  if (given !== null) return () => 0;
  const known = new Map<number, number>();
  return (day) => {
    const before = known.get(day);
    if (before !== undefined) return before;
    const cost = clues.reduce((sum, clue) => sum + clue.cost(day), 0);
    known.set(day, cost);
    return cost;
  };
}

function byCost(a: Solution, b: Solution): number {
  if (a.cost !== b.cost) return a.cost - b.cost;
  for (let i = 0; i < a.days.length; i++) if (a.days[i] !== b.days[i]) return a.days[i]! - b.days[i]!;
  return 0;
}
