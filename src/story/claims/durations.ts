/**
 * @module
 * How long a truce or pause is to last: "one day" and "30 hours" are one length told coarsely and finely.
 */

const parts = /(?<n>\d+(?:\.\d+)?)(?<unit>[YMWDH])/gu;
const hoursOf: { readonly [unit: string]: number } = { Y: 8766, M: 730, W: 168, D: 24, H: 1 };

/** The unit a TIMEX3 duration is told in, in hours, and how many of them. */
export interface Length {
  readonly hours: number;
  readonly unit: number;
}

/** So many durations are remembered at once; forgetting them changes no result. */
const maxKnown = 2000;
const known = new Map<string, Length | null>();

/** A TIMEX3 duration as hours; null for one that names no number ("PXD"). `PT30H` is 30 hours told in hours. */
export function lengthOf(value: string): Length | null {
  let length = known.get(value);
  if (length === undefined) {
    length = readLength(value);
    if (known.size >= maxKnown) known.clear();
    known.set(value, length);
  }
  return length;
}

function readLength(value: string): Length | null {
  if (!/^P[\d.YMWDTH]+$/u.test(value)) return null;
  const told = [...value.matchAll(parts)].map(({ groups }) => ({
    n: Number(groups!.n),
    unit: hoursOf[groups!.unit!]!,
  }));
  if (told.length === 0) return null;
  return { hours: told.reduce((sum, { n, unit }) => sum + n * unit, 0), unit: told.at(-1)!.unit };
}

/** How two durations compare: the same, the same told in another unit, or different lengths. */
export function compareLengths(a: string, b: string): "same" | "granularity" | "different" | "unknown" {
  const [x, y] = [lengthOf(a), lengthOf(b)];
  if (x === null || y === null) return a === b ? "same" : "unknown";
  if (x.hours === y.hours) return "same";
  const unit = Math.max(x.unit, y.unit);
  // two figures in one unit are both exact; a coarser unit leaves room for half of itself
  return x.unit !== y.unit && Math.abs(x.hours - y.hours) <= unit / 2 ? "granularity" : "different";
}
