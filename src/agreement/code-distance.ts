/**
 * @module
 * How far two codes are apart, by the level at which they are measured: the squared differences of Krippendorff's alpha.
 *
 * Krippendorff, K. (2011). Computing Krippendorff's Alpha-Reliability, section E. University of Pennsylvania, ScholarlyCommons.
 * Sets are as far apart as in Passonneau, R. (2006). Measuring Agreement on Set-valued Items (MASI) for Semantic and Pragmatic
 * Annotation. LREC: the share of names that both have, times 1 for equal sets, 2/3 where one holds the other, 1/3 where they overlap.
 */

/** The levels: names, ranks, numbers on a line, numbers with a true zero, and sets of names written with "; " between them. */
export const levels = ["nominal", "ordinal", "interval", "ratio", "sets"] as const;
export type Level = (typeof levels)[number];

/** The squared difference of the codes at two places of a list. */
export type Distance = (a: number, b: number) => number;

/**
 * The distance between the codes of a list. As ranks or numbers they are in ascending order; `counts` says how often each
 * was given, which is what lies between two ranks.
 */
export function distanceOf(level: Level, codes: readonly (string | number)[], counts: readonly number[]): Distance {
  if (level === "nominal") return (a, b) => (a === b ? 0 : 1);
  if (level === "sets") {
    const sets = codes.map(
      (code) =>
        new Set(
          String(code)
            .split("; ")
            .filter((name) => name !== ""),
        ),
    );
    return (a, b) => setDistance(sets[a]!, sets[b]!);
  }
  const numbers = codes.map(Number);
  if (level === "interval") return (a, b) => (numbers[a]! - numbers[b]!) ** 2;
  if (level === "ratio")
    return (a, b) => {
      const sum = numbers[a]! + numbers[b]!;
      return sum === 0 ? 0 : ((numbers[a]! - numbers[b]!) / sum) ** 2;
    };
  // the middle of each rank, counted in codes: the difference of two middles is the sum between them less half of both ends
  let before = 0;
  const middles = counts.map((count) => {
    const middle = before + count / 2;
    before += count;
    return middle;
  });
  return (a, b) => (middles[a]! - middles[b]!) ** 2;
}

function setDistance(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const nShared = [...a].filter((name) => b.has(name)).length;
  const nAll = a.size + b.size - nShared;
  if (nAll === 0) return 0;
  const isWithin = nShared === Math.min(a.size, b.size);
  const likeness = nShared === nAll ? 1 : isWithin ? 2 / 3 : 1 / 3;
  return 1 - (nShared / nAll) * likeness;
}
