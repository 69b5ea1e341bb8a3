/**
 * @module
 * The stretch of a page where its running text is: the run of lines with the greatest sum of sentence-likeness less a toll.
 *
 * A menu of 200 links costs more than the next paragraph brings, so the run ends before it; a caption or an advertisement
 * between two paragraphs does not. (Maximum-sum subsequence, one pass.)
 */

/** First and last line of the run, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** What each line costs: three full sentences pay for about twelve lines of something else. */
const usualToll = 0.22;

/** The best run of a page; `{first: 0, last: -1}` when the page holds no sentence. */
export function mainRun(likeness: readonly number[], toll = usualToll): Run {
  let best: Run = { first: 0, last: -1 };
  let bestSum = 0;
  let sum = 0;
  let first = 0;
  likeness.forEach((value, index) => {
    if (sum <= 0) {
      sum = 0;
      first = index;
    }
    sum += value - toll;
    if (sum > bestSum) {
      bestSum = sum;
      best = { first, last: index };
    }
  });
  return best;
}

/** 1 next to a place, fading to 0 with the number of lines between. */
export function nearness(distance: number): number {
  return 1 / (1 + Math.max(0, distance - 1) / 4);
}
