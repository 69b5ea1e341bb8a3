/**
 * @module
 * One step of the search for days: every assignment so far is gone on with by each day of the next article, and the cheapest are kept.
 */

import type { CostOfDay, CostOfPair } from "./remembered-cost.js";

/** One way to date the articles of a component, in the order they were taken. */
export interface Solution {
  readonly days: ArrayLike<number>;
  readonly cost: number;
}

/** How many assignments are followed at once: they only show where to look, the days around them are weighed afterwards. */
const width = 16;
/** Candidates held before the cheapest are picked out of them. */
const mostHeld = 16 * width;

/** The next article: its ties to those placed before it (by place in the order), its own clues, and the days to try. */
export interface Step {
  readonly tied: readonly { readonly other: number; readonly between: CostOfPair }[];
  readonly own: CostOfDay;
  choicesOf(solution: Solution): readonly number[];
  /** Assignments that cost more are not followed. */
  readonly limit: number;
}

interface Candidate {
  readonly parent: number;
  readonly day: number;
  readonly cost: number;
}

/** The cheapest assignments with the next article's day added, cheapest first; those `slack` above the best are dropped. */
export function widen(
  solutions: readonly Solution[],
  { tied, own, choicesOf, limit: most }: Step,
  slack: number,
): Solution[] {
  let held: Candidate[] = [];
  let limit = most;
  solutions.forEach((solution, parent) => {
    for (const day of choicesOf(solution)) {
      let cost = solution.cost + own(day);
      for (let i = 0; i < tied.length && cost <= limit; i++)
        cost += tied[i]!.between(solution.days[tied[i]!.other]!, day);
      if (cost > limit) continue;
      limit = Math.min(limit, cost + slack);
      held.push({ parent, day, cost });
    }
    if (held.length < mostHeld) return;
    held = cheapestOf(held);
    if (held.length === width) limit = Math.min(limit, held.at(-1)!.cost);
  });
  return cheapestOf(held).flatMap(({ parent, day, cost }) =>
    cost <= limit ? [{ days: withDay(solutions[parent]!.days, day), cost }] : [],
  );
}

/** At equal cost the assignment found first stays first, so that the result is the same each time. */
function cheapestOf(candidates: Candidate[]): Candidate[] {
  return candidates.sort((a, b) => a.cost - b.cost || a.parent - b.parent || a.day - b.day).slice(0, width);
}

function withDay(days: ArrayLike<number>, day: number): Int32Array {
  const next = new Int32Array(days.length + 1);
  next.set(days);
  next[days.length] = day;
  return next;
}
