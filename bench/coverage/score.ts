/**
 * @module
 * How well groups agree with the truth: B-cubed for stories and entries, pairs for sources.
 */

/** Precision, recall and their harmonic mean, 0 to 1. */
export interface Agreement {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/**
 * B-cubed: for each item, how much of its group is of its class, and how much of its class is in its group. An item without a group (null)
 * was not found: it shares nothing with its class, and of the groups it says nothing.
 */
export function bCubed(truth: readonly (string | number)[], found: readonly (string | null)[]): Agreement {
  const [classes, groups, both] = [
    countsOf(truth),
    countsOf(found),
    countsOf(truth.map((is, at) => `${is} ${found[at]}`)),
  ];
  const nFound = found.length - (groups.get(null) ?? 0);
  let [precision, recall] = [0, 0];
  truth.forEach((is, at) => {
    const group = found[at]!;
    if (group === null) return;
    const shared = both.get(`${is} ${group}`)!;
    precision += shared / groups.get(group)! / nFound;
    recall += shared / classes.get(is)! / truth.length;
  });
  return agreement(precision, recall);
}

/** Pairs of items put together that belong together. */
export function pairsTogether(truth: readonly (string | number)[], found: readonly string[]): Agreement {
  const pairs = (counts: ReadonlyMap<unknown, number>) =>
    [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
  const shared = pairs(countsOf(truth.map((is, at) => `${is} ${found[at]}`)));
  return agreement(shared / (pairs(countsOf(found)) || 1), shared / (pairs(countsOf(truth)) || 1));
}

function countsOf<T>(items: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

function agreement(precision: number, recall: number): Agreement {
  const sum = precision + recall;
  return { precision, recall, f1: sum === 0 ? 0 : (2 * precision * recall) / sum };
}
