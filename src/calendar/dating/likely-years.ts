/**
 * @module
 * The years a component can be of, before any day is tried: what titles, wars, pictures and dates with a year leave.
 */

import type { Clue } from "./clue.js";
import type { Undated } from "./coverage.js";

const first = 1950;
const last = 2060;
/** Years that cost so much more than the best are left out; where that leaves too many, only nearer ones are kept. */
const slacks = [7.5, 4.5] as const;
const mostYears = 20;

/** The years whose best month is not much worse than the best of all, the likeliest first; empty when no clue tells years apart. */
export function likelyYears(articles: readonly Undated[]): number[] {
  const given = articles.flatMap(({ given: day }) => (day === null ? [] : [day]));
  if (given.length > 0) return [...new Set(given.map(yearOf))].sort((a, b) => a - b);
  const clues = articles.flatMap((article) => article.clues).filter(({ tellsYear }) => tellsYear);
  if (clues.length === 0) return [];
  const costs = Array.from({ length: last - first + 1 }, (_, i) => ({
    year: first + i,
    cost: costOf(clues, first + i),
  }));
  const best = Math.min(...costs.map(({ cost }) => cost));
  for (const slack of slacks) {
    const likely = costs.filter(({ cost }) => cost <= best + slack).sort((a, b) => a.cost - b.cost || a.year - b.year);
    if (likely.length <= mostYears) return likely.map(({ year }) => year);
  }
  return [];
}

/** The cheapest month of a year; its middle and its end stand for it. */
function costOf(clues: readonly Clue[], year: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let half = 0; half < 24; half++) {
    const day = Math.round(Date.UTC(year, 0, 15 + half * 15.2) / 86_400_000);
    best = Math.min(
      best,
      clues.reduce((sum, clue) => sum + clue.cost(day), 0),
    );
  }
  return best;
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}
