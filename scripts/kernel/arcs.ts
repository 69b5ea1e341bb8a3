// Scores of arcs between words and the best tree by them, in AssemblyScript: part of network.ts, see there.

// @ts-nocheck: AssemblyScript is no TypeScript; its compiler checks it.

/**
 * Scores of every head for every word of a sentence of `n` words: `out` has `n` rows of `n` + 1 columns, the last one for the root. Each is the
 * product of the two words (`products`, rows of `wide`), what dependent and head (`dependents`, `heads`, rows of `columns`) think of their
 * distance and of the verbs and marks between them; `verbs` and `marks` count those before each word. `distances` gives the class of a
 * distance, `roots` the score of the root for each word, in rows of eight. The place of a word with itself gets a score that is never chosen.
 */
export function arcScores(
  products: usize, wide: i32, dependents: usize, heads: usize, columns: i32, verbs: usize, marks: usize, distances: usize, roots: usize, out: usize, n: i32,
): void {
  const row: usize = <usize>columns << 2;
  for (let at = 0; at < n; at++) {
    const own = dependents + <usize>at * row;
    const ownVerbs = load<i32>(verbs + (<usize>at << 2)), ownMarks = load<i32>(marks + (<usize>at << 2));
    const nextVerbs = load<i32>(verbs + (<usize>at << 2), 4), nextMarks = load<i32>(marks + (<usize>at << 2), 4);
    let theirs = heads;
    for (let other = 0; other < n; other++) {
      if (other === at) store<f32>(out, -1e9);
      else {
        const isRight = other > at;
        const v = isRight ? load<i32>(verbs + (<usize>other << 2)) - nextVerbs : ownVerbs - load<i32>(verbs + (<usize>other << 2), 4);
        const m = isRight ? load<i32>(marks + (<usize>other << 2)) - nextMarks : ownMarks - load<i32>(marks + (<usize>other << 2), 4);
        const size = <i32>load<u8>(distances + <usize>(isRight ? other - at : at - other));
        const far: usize = <usize>(isRight ? size : 12 + size) << 2;
        const between: usize = <usize>(24 + (isRight ? 9 : 0) + (v > 2 ? 2 : v) * 3 + (m > 2 ? 2 : m)) << 2;
        const product = load<f32>(products + (<usize>other << 2));
        store<f32>(out, product + load<f32>(own + far) + load<f32>(theirs + far) + load<f32>(own + between) + load<f32>(theirs + between));
      }
      theirs += row;
      out += 4;
    }
    store<f32>(out, load<f32>(roots + (<usize>at << 5)));
    out += 4;
    products += <usize>wide << 2;
  }
}

/** The highest sum of two numbers side by side in `a` and `b`. */
// @ts-ignore: decorator
@inline
function highestSum(a: usize, b: usize, n: i32): f32 {
  let best: f32 = -Infinity;
  if (n >= 4) {
    let four = f32x4.splat(-Infinity);
    const stop = a + (<usize>(n & ~3) << 2);
    while (a < stop) { four = f32x4.pmax(four, f32x4.add(v128.load(a), v128.load(b))); a += 16; b += 16; }
    const two = f32x4.pmax(four, v128.shuffle<f32>(four, four, 2, 3, 0, 1));
    best = max(f32x4.extract_lane(two, 0), f32x4.extract_lane(two, 1));
  }
  for (let rest = n & 3; rest > 0; rest--) { best = max(best, load<f32>(a) + load<f32>(b)); a += 4; b += 4; }
  return best;
}

/** Which of the sums it is. */
function placeOf(a: usize, b: usize, n: i32, sum: f32): i32 {
  for (let at = 0; at < n; at++) if (load<f32>(a + (<usize>at << 2)) + load<f32>(b + (<usize>at << 2)) === sum) return at;
  return 0;
}

/**
 * The best tree without crossing arcs (Eisner 1996), with one root: heads of `n` words as whole numbers at `to`, the root's is `n`. For each
 * stretch of words best scores are kept: `cut` (of its two halves), `arcRight`, `arcLeft` (an arc spans it, the head left or right), `right` and `left`
 * (the head at that end has all its dependents in the stretch); tables that are read by their last word stand turned. Where a stretch was cut is found
 * again only for the stretches of the best tree. `work` is room for 7 · n · n + 4 · n numbers.
 */
export function bestTree(scores: usize, n: i32, to: usize, work: usize): void {
  const cells: usize = <usize>(n * n) << 2, row: usize = <usize>n << 2, width: usize = <usize>(n + 1) << 2;
  const arcRight = work, arcLeft = work + cells, right = work + 2 * cells, rightTurned = work + 3 * cells, left = work + 4 * cells;
  const leftTurned = work + 5 * cells, halves = work + 6 * cells;
  for (let at = 0; at < n; at++) {
    const cell = <usize>at * row + (<usize>at << 2);
    store<f32>(right + cell, 0); store<f32>(rightTurned + cell, 0); store<f32>(left + cell, 0); store<f32>(leftTurned + cell, 0);
  }
  for (let length = 1; length < n; length++) {
    for (let from = 0; from + length < n; from++) {
      const end = from + length;
      const line = <usize>from * row, column = <usize>end * row, f: usize = <usize>from << 2, cell = line + (<usize>end << 2), turned = column + f;
      let best = highestSum(right + line + f, leftTurned + column + f + 4, length);
      store<f32>(halves + cell, best);
      store<f32>(arcRight + cell, best + load<f32>(scores + <usize>end * width + f));
      store<f32>(arcLeft + turned, best + load<f32>(scores + <usize>from * width + (<usize>end << 2)));
      best = highestSum(left + line + f, arcLeft + column + f, length);
      store<f32>(left + cell, best); store<f32>(leftTurned + turned, best);
      best = highestSum(arcRight + line + f + 4, rightTurned + column + f + 4, length);
      store<f32>(right + cell, best); store<f32>(rightTurned + turned, best);
    }
  }
  let best: f32 = -Infinity, root = 0;
  for (let at = 0; at < n; at++) {
    const score = load<f32>(left + (<usize>at << 2)) + load<f32>(right + <usize>at * row + (<usize>(n - 1) << 2)) + load<f32>(scores + <usize>at * width + (<usize>n << 2));
    if (score > best) { best = score; root = at; }
  }
  store<i32>(to + (<usize>root << 2), n);
  // stretches still to be taken apart: first word, last word, which of the four (0 left, 1 right, 2 arcLeft, 3 arcRight)
  const stack = work + 7 * cells;
  let top = stack;
  top = push(top, 0, root, 0);
  top = push(top, root, n - 1, 1);
  while (top > stack) {
    top -= 4;
    const item = load<i32>(top), kind = item & 3, end = (item >> 2) & 0x3fff, from = item >> 16;
    if (from === end) continue;
    const length = end - from;
    const line = <usize>from * row, column = <usize>end * row, f: usize = <usize>from << 2, cell = line + (<usize>end << 2);
    if (kind === 0) {
      const cut = from + placeOf(left + line + f, arcLeft + column + f, length, load<f32>(left + cell));
      top = push(top, from, cut, 0);
      top = push(top, cut, end, 2);
    } else if (kind === 1) {
      const cut = from + 1 + placeOf(arcRight + line + f + 4, rightTurned + column + f + 4, length, load<f32>(right + cell));
      top = push(top, from, cut, 3);
      top = push(top, cut, end, 1);
    } else {
      if (kind === 2) store<i32>(to + (<usize>from << 2), end);
      else store<i32>(to + (<usize>end << 2), from);
      const cut = from + placeOf(right + line + f, leftTurned + column + f + 4, length, load<f32>(halves + cell));
      top = push(top, from, cut, 1);
      top = push(top, cut + 1, end, 0);
    }
  }
}

// @ts-ignore: decorator
@inline
function push(top: usize, from: i32, end: i32, kind: i32): usize { store<i32>(top, (from << 16) | (end << 2) | kind); return top + 4; }

/** For each word how much its head scores above the best other one. */
export function margins(scores: usize, n: i32, heads: usize, to: usize): void {
  for (let at = 0; at < n; at++) {
    const head = load<i32>(heads + (<usize>at << 2));
    let other: f32 = -1e9;
    for (let column = 0; column <= n; column++) {
      const score = load<f32>(scores + (<usize>column << 2));
      if (column !== head && score > other) other = score;
    }
    store<f32>(to, load<f32>(scores + (<usize>head << 2)) - other);
    scores += <usize>(n + 1) << 2; to += 4;
  }
}
