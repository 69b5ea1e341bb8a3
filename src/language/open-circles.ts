/**
 * @module
 * A tree for long sentences: each word takes its best head, and where that makes a circle, the arc whose change costs least turns to a head outside it.
 */

/** Heads of `n` words; scores are rows of `n` + 1 columns, the last one for the root, whose number is `n`. */
export function openCircles(scores: Float32Array, n: number): Int32Array {
  const heads = new Int32Array(n);
  let root = 0;
  for (let at = 1; at < n; at++) if (scores[at * (n + 1) + n]! > scores[root * (n + 1) + n]!) root = at;
  for (let at = 0; at < n; at++) heads[at] = at === root ? n : bestWord(scores, n, at);
  for (let guard = 0; guard < n; guard++) {
    const circle = circleIn(heads, n);
    if (circle === undefined) break;
    openCircle(scores, n, heads, circle);
  }
  return heads;
}

function bestWord(scores: Float32Array, n: number, at: number): number {
  let best = at === 0 ? 1 : 0;
  for (let head = best + 1; head < n; head++)
    if (head !== at && scores[at * (n + 1) + head]! > scores[at * (n + 1) + best]!) best = head;
  return best;
}

/** The words of one circle, or nothing. */
function circleIn(heads: Int32Array, n: number): ReadonlySet<number> | undefined {
  const seen = new Int32Array(n);
  for (let start = 0; start < n; start++) {
    let at = start;
    for (; at < n && seen[at] === 0; at = heads[at]!) seen[at] = start + 1;
    if (at === n || seen[at] !== start + 1) continue;
    const circle = new Set<number>();
    for (; !circle.has(at); at = heads[at]!) circle.add(at);
    return circle;
  }
  return undefined;
}

/** Gives one word of a circle the head outside it that costs least; the root always is outside. */
function openCircle(scores: Float32Array, n: number, heads: Int32Array, circle: ReadonlySet<number>): void {
  const isBelow = belowCircle(heads, n, circle);
  let best = { at: -1, head: n, gain: Number.NEGATIVE_INFINITY };
  for (const at of circle) {
    for (let head = 0; head < n; head++) {
      if (isBelow[head] === 1) continue;
      const gain = scores[at * (n + 1) + head]! - scores[at * (n + 1) + heads[at]!]!;
      if (gain > best.gain) best = { at, head, gain };
    }
  }
  heads[best.at] = best.head;
}

/** 1 for the words that are in a circle or hang below it: none of them can be the head that opens it. */
function belowCircle(heads: Int32Array, n: number, circle: ReadonlySet<number>): Uint8Array {
  // 0 not known, 1 below, 2 not below, 3 on the path looked at
  const state = new Uint8Array(n);
  for (const at of circle) state[at] = 1;
  const path: number[] = [];
  for (let start = 0; start < n; start++) {
    let at = start;
    path.length = 0;
    while (at < n && state[at] === 0) {
      state[at] = 3;
      path.push(at);
      at = heads[at]!;
    }
    const found = at < n && state[at] === 1 ? 1 : 2;
    for (const word of path) state[word] = found;
  }
  return state;
}
