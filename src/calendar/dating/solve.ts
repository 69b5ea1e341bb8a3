/**
 * @module
 * The days of linked articles that fit together best: a search over joint assignments, widened only where an article is tied to a dated one.
 */

import { type Solution, type Step, widen } from "./beam.js";
import type { Undated } from "./coverage.js";
import type { Tie } from "./links.js";
import { type CostOfDay, costOfDays, costOfPairs } from "./remembered-cost.js";

/** An article tied to a dated one is looked for this many days around it. */
const reach = 35;
const mostDays = 6 * reach;
/** Days that cost so much more than the best are not followed. */
const slack = 9;
const mostFirstDays = 300;

/** The best solutions of one component, cheapest first. `order` gives the articles (by place in the coverage), the first one to start from. */
export function solve(
  order: readonly number[],
  articles: readonly Undated[],
  { ties, years }: { ties: readonly Tie[]; years: readonly number[] },
): Solution[] {
  const place = new Map(order.map((article, index) => [article, index]));
  const sides = sidesOf(order.length, ties, place);
  let solutions = firstDays(articles[order[0]!]!, years);
  for (let at = 1; at < order.length; at++) {
    const article = articles[order[at]!]!;
    const own = ownCost(article);
    const step: Step = {
      tied: sides[at]!,
      own,
      choicesOf: ({ days }) => (article.given === null ? cheapest(daysAround(days, sides[at]!), own) : [article.given]),
    };
    solutions = widen(solutions, step, slack);
  }
  return solutions;
}

/** For each place in the order, the ties to articles placed before it; the ties of each two articles are one. */
function sidesOf(length: number, ties: readonly Tie[], place: ReadonlyMap<number, number>): Step["tied"][] {
  const together = new Map<number, Tie[]>();
  for (const tie of ties) {
    const key = place.get(tie.a)! * length + place.get(tie.b)!;
    const others = together.get(key);
    if (others === undefined) together.set(key, [tie]);
    else others.push(tie);
  }
  const sides: Step["tied"][number][][] = Array.from({ length }, () => []);
  for (const [key, group] of together) {
    const [a, b] = [Math.floor(key / length), key % length];
    const costOf = (other: number, day: number) => {
      let sum = 0;
      for (const tie of group) sum += a < b ? tie.cost(other, day) : tie.cost(day, other);
      return sum;
    };
    sides[Math.max(a, b)]!.push({ other: Math.min(a, b), between: costOfPairs(costOf) });
  }
  return sides;
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

function firstDays(article: Undated, years: readonly number[]): Solution[] {
  if (article.given !== null) return [{ days: [article.given], cost: 0 }];
  const costOf = ownCost(article);
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
function ownCost({ clues, given }: Undated): CostOfDay {
  if (given !== null) return () => 0;
  return costOfDays((day) => {
    let sum = 0;
    for (const clue of clues) sum += clue.cost(day);
    return sum;
  });
}
