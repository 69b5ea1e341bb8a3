/**
 * @module
 * Costs of days counted once: the same days and pairs of days are met in very many assignments.
 */

/** What a publication day (since 1970) costs. */
export type CostOfDay = (day: number) => number;

/** What the days of two tied articles cost together. */
export type CostOfPair = (other: number, day: number) => number;

const chunk = 64;

/** Remembers the costs of days, in chunks of two months. */
export function costOfDays(count: CostOfDay): CostOfDay {
  const chunks = new Map<number, Float64Array>();
  let lastKey = Number.NaN;
  let last: Float64Array = new Float64Array(0);
  return (day) => {
    const key = Math.floor(day / chunk);
    if (key !== lastKey) {
      let known = chunks.get(key);
      if (known === undefined) {
        known = new Float64Array(chunk).fill(Number.NaN);
        chunks.set(key, known);
      }
      lastKey = key;
      last = known;
    }
    const at = day - key * chunk;
    const before = last[at]!;
    if (!Number.isNaN(before)) return before;
    const cost = count(day);
    last[at] = cost;
    return cost;
  };
}

/** Remembers the costs of pairs of days. */
export function costOfPairs(count: CostOfPair): CostOfPair {
  const byOther = new Map<number, CostOfDay>();
  let lastOther = Number.NaN;
  let last: CostOfDay = () => 0;
  return (other, day) => {
    if (other !== lastOther) {
      let known = byOther.get(other);
      if (known === undefined) {
        known = costOfDays((at) => count(other, at));
        byOther.set(other, known);
      }
      lastOther = other;
      last = known;
    }
    return last(day);
  };
}

/** Days apart up to which costs that come round each week are remembered. */
const farthest = 112;

/** Remembers the costs of pairs of days that stay the same when both move by whole weeks: one table for all years, a row for each weekday. */
export function costOfWeeklyPairs(count: CostOfPair): CostOfPair {
  // most are asked from the one day of a dated article: a row is made when it is first asked for
  const rows: (Float64Array | undefined)[] = new Array(7).fill(undefined);
  return (other, day) => {
    const apart = day - other;
    if (apart < -farthest || apart > farthest) return count(other, day);
    const weekday = ((other % 7) + 7) % 7;
    let row = rows[weekday];
    if (row === undefined) {
      row = new Float64Array(2 * farthest + 1).fill(Number.NaN);
      rows[weekday] = row;
    }
    const before = row[apart + farthest]!;
    if (!Number.isNaN(before)) return before;
    const cost = count(other, day);
    row[apart + farthest] = cost;
    return cost;
  };
}
