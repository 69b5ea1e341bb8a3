// The arithmetic of the small network, in AssemblyScript: compiled to WebAssembly by scripts/kernel/build.ts.
// Pointers are bytes, sizes are numbers of 32-bit floats; columns come in eights, rows in any number.

// @ts-nocheck: AssemblyScript is no TypeScript; its compiler checks it.

/**
 * C[m × n] = A[m × k] · B[k × n], added to what C holds when `adds` is not 0. Rows of A are `lda` floats apart, so that rows may overlap: three
 * words side by side are one row three words long. B comes in panels of eight columns, `panel` bytes apart, its rows `stride` bytes apart.
 */
export function multiply(a: usize, lda: i32, b: usize, stride: i32, panel: i32, c: usize, ldc: i32, m: i32, k: i32, n: i32, adds: i32): void {
  const la: usize = <usize>lda << 2;
  const lc: usize = <usize>ldc << 2;
  let i = 0;
  for (; i + 4 <= m; i += 4) {
    const ra: usize = a + <usize>i * la;
    const rc: usize = c + <usize>i * lc;
    for (let j = 0; j < n; j += 8) {
      let pb: usize = b + <usize>(j >> 3) * <usize>panel;
      const pc: usize = rc + (<usize>j << 2);
      let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
      if (adds) {
        c00 = v128.load(pc); c01 = v128.load(pc, 16);
        c10 = v128.load(pc + lc); c11 = v128.load(pc + lc, 16);
        c20 = v128.load(pc + 2 * lc); c21 = v128.load(pc + 2 * lc, 16);
        c30 = v128.load(pc + 3 * lc); c31 = v128.load(pc + 3 * lc, 16);
      }
      let p0 = ra, p1 = ra + la, p2 = ra + 2 * la, p3 = ra + 3 * la;
      const stop = p0 + (<usize>k << 2);
      while (p0 < stop) {
        const b0 = v128.load(pb), b1 = v128.load(pb, 16);
        let x = v128.load32_splat(p0);
        c00 = f32x4.add(c00, f32x4.mul(x, b0)); c01 = f32x4.add(c01, f32x4.mul(x, b1));
        x = v128.load32_splat(p1);
        c10 = f32x4.add(c10, f32x4.mul(x, b0)); c11 = f32x4.add(c11, f32x4.mul(x, b1));
        x = v128.load32_splat(p2);
        c20 = f32x4.add(c20, f32x4.mul(x, b0)); c21 = f32x4.add(c21, f32x4.mul(x, b1));
        x = v128.load32_splat(p3);
        c30 = f32x4.add(c30, f32x4.mul(x, b0)); c31 = f32x4.add(c31, f32x4.mul(x, b1));
        p0 += 4; p1 += 4; p2 += 4; p3 += 4; pb += stride;
      }
      v128.store(pc, c00); v128.store(pc, c01, 16);
      v128.store(pc + lc, c10); v128.store(pc + lc, c11, 16);
      v128.store(pc + 2 * lc, c20); v128.store(pc + 2 * lc, c21, 16);
      v128.store(pc + 3 * lc, c30); v128.store(pc + 3 * lc, c31, 16);
    }
  }
  for (; i < m; i++) {
    const ra: usize = a + <usize>i * la;
    const rc: usize = c + <usize>i * lc;
    for (let j = 0; j < n; j += 8) {
      let pb: usize = b + <usize>(j >> 3) * <usize>panel;
      const pc: usize = rc + (<usize>j << 2);
      let c0 = f32x4.splat(0), c1 = c0;
      if (adds) { c0 = v128.load(pc); c1 = v128.load(pc, 16); }
      let p = ra;
      const stop = p + (<usize>k << 2);
      while (p < stop) {
        const x = v128.load32_splat(p);
        c0 = f32x4.add(c0, f32x4.mul(x, v128.load(pb)));
        c1 = f32x4.add(c1, f32x4.mul(x, v128.load(pb, 16)));
        p += 4; pb += stride;
      }
      v128.store(pc, c0); v128.store(pc, c1, 16);
    }
  }
}

/** Writes `n` floats from `row` into each of the `m` rows at `to`. */
export function fill(to: usize, row: usize, m: i32, n: i32): void {
  const bytes: usize = <usize>n << 2;
  for (let i = 0; i < m; i++) { memory.copy(to, row, bytes); to += bytes; }
}

/** Adds `n` floats to others. */
export function addTo(to: usize, x: usize, n: i32): void {
  for (let i: usize = 0; i < <usize>n << 2; i += 16) v128.store(to + i, f32x4.add(v128.load(to + i), v128.load(x + i)));
}

/** Zero for what is below it. */
export function rectify(x: usize, n: i32): void {
  const zero = f32x4.splat(0);
  for (let i: usize = 0; i < <usize>n << 2; i += 16) v128.store(x + i, f32x4.max(v128.load(x + i), zero));
}

/** Adds a table's row to each row: `rows[i]` says which. */
export function addRows(to: usize, table: usize, rows: usize, m: i32, n: i32): void {
  const bytes: usize = <usize>n << 2;
  for (let i = 0; i < m; i++) {
    addTo(to, table + <usize>load<i32>(rows + (<usize>i << 2)) * bytes, n);
    to += bytes;
  }
}

/** Rows that are each the sum of a row of one table and a row of another: `rows[i]` and `others[i]` say which. */
export function sumRows(to: usize, table: usize, rows: usize, other: usize, others: usize, m: i32, n: i32): void {
  const bytes: usize = <usize>n << 2;
  for (let i = 0; i < m; i++) {
    const a = table + <usize>load<i32>(rows + (<usize>i << 2)) * bytes, b = other + <usize>load<i32>(others + (<usize>i << 2)) * bytes;
    for (let j: usize = 0; j < bytes; j += 16) v128.store(to + j, f32x4.add(v128.load(a + j), v128.load(b + j)));
    to += bytes;
  }
}

/** x / (1 + |x|) */
// @ts-ignore: decorator
@inline
function soft(x: v128): v128 { return f32x4.div(x, f32x4.add(f32x4.splat(1), f32x4.abs(x))); }

/**
 * The recurrence over one sentence of `m` words, forwards and backwards. A row of `from` holds candidate and gate of the way forward, then
 * of the way back, `h` floats each; a row of `to` the states of both ways. state = gate · state before + (1 - gate) · candidate.
 */
export function scan(from: usize, to: usize, m: i32, h: i32): void {
  const half = f32x4.splat(0.5), one = f32x4.splat(1);
  const wide: usize = <usize>h << 4, out: usize = <usize>h << 3, part: usize = <usize>h << 2;
  for (let j: usize = 0; j < part; j += 16) {
    let state = f32x4.splat(0);
    let p = from + j, q = to + j;
    for (let i = 0; i < m; i++) {
      const gate = f32x4.add(half, f32x4.mul(half, soft(v128.load(p + part))));
      state = f32x4.add(f32x4.mul(gate, state), f32x4.mul(f32x4.sub(one, gate), soft(v128.load(p))));
      v128.store(q, state);
      p += wide; q += out;
    }
    state = f32x4.splat(0);
    p = from + <usize>(m - 1) * wide + 2 * part + j; q = to + <usize>(m - 1) * out + part + j;
    for (let i = 0; i < m; i++) {
      const gate = f32x4.add(half, f32x4.mul(half, soft(v128.load(p + part))));
      state = f32x4.add(f32x4.mul(gate, state), f32x4.mul(f32x4.sub(one, gate), soft(v128.load(p))));
      v128.store(q, state);
      p -= wide; q -= out;
    }
  }
}

/** The highest of the first `k` floats of each of `m` rows, as a number written to `to`. */
export function highest(x: usize, m: i32, n: i32, k: i32, to: usize): void {
  for (let i = 0; i < m; i++) {
    let best = load<f32>(x), at = 0;
    for (let j = 1; j < k; j++) { const y = load<f32>(x + (<usize>j << 2)); if (y > best) { best = y; at = j; } }
    store<i32>(to, at);
    to += 4; x += <usize>n << 2;
  }
}

/** The `r` rows of `c` floats at `from`, turned: `c` rows of `wide` floats, zero from the r-th on. */
export function turn(from: usize, r: i32, c: i32, to: usize, wide: i32): void {
  const bytes: usize = <usize>wide << 2;
  for (let i = 0; i < wide; i++) {
    let q = to + (<usize>i << 2);
    if (i < r) { let p = from + ((<usize>i * <usize>c) << 2); for (let j = 0; j < c; j++) { store<f32>(q, load<f32>(p)); p += 4; q += bytes; } }
    else for (let j = 0; j < c; j++) { store<f32>(q, 0); q += bytes; }
  }
}

/**
 * C[m × n] = bias + scale · A[m × k] · B[k × n], where A and B hold 16-bit whole numbers: eight products at once instead of four. Rows of A
 * are `lda` numbers apart. B comes in panels of eight columns; in a panel two rows stand side by side, column by column; k is a multiple of four.
 */
export function multiplyShorts(a: usize, lda: i32, b: usize, bias: usize, c: usize, ldc: i32, m: i32, k: i32, n: i32, scale: f32): void {
  const la: usize = <usize>lda << 1;
  const lc: usize = <usize>ldc << 2;
  const s = f32x4.splat(scale), zero = i32x4.splat(0);
  let i = 0;
  for (; i + 4 <= m; i += 4) {
    const ra: usize = a + <usize>i * la;
    const rc: usize = c + <usize>i * lc;
    let pb = b;
    for (let j = 0; j < n; j += 8) {
      const pc: usize = rc + (<usize>j << 2);
      let c00 = zero, c01 = zero, c10 = zero, c11 = zero, c20 = zero, c21 = zero, c30 = zero, c31 = zero;
      let p0 = ra, p1 = ra + la, p2 = ra + 2 * la, p3 = ra + 3 * la;
      const stop = p0 + (<usize>k << 1);
      let b0: v128, b1: v128, x: v128;
      while (p0 < stop) {
        b0 = v128.load(pb); b1 = v128.load(pb, 16);
        x = v128.load32_splat(p0);
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(x, b0)); c01 = i32x4.add(c01, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p1);
        c10 = i32x4.add(c10, i32x4.dot_i16x8_s(x, b0)); c11 = i32x4.add(c11, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p2);
        c20 = i32x4.add(c20, i32x4.dot_i16x8_s(x, b0)); c21 = i32x4.add(c21, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p3);
        c30 = i32x4.add(c30, i32x4.dot_i16x8_s(x, b0)); c31 = i32x4.add(c31, i32x4.dot_i16x8_s(x, b1));
        b0 = v128.load(pb, 32); b1 = v128.load(pb, 48);
        x = v128.load32_splat(p0, 4);
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(x, b0)); c01 = i32x4.add(c01, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p1, 4);
        c10 = i32x4.add(c10, i32x4.dot_i16x8_s(x, b0)); c11 = i32x4.add(c11, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p2, 4);
        c20 = i32x4.add(c20, i32x4.dot_i16x8_s(x, b0)); c21 = i32x4.add(c21, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p3, 4);
        c30 = i32x4.add(c30, i32x4.dot_i16x8_s(x, b0)); c31 = i32x4.add(c31, i32x4.dot_i16x8_s(x, b1));
        p0 += 8; p1 += 8; p2 += 8; p3 += 8; pb += 64;
      }
      const q = bias + (<usize>j << 2);
      const bias0 = v128.load(q), bias1 = v128.load(q, 16);
      v128.store(pc, f32x4.add(bias0, f32x4.mul(s, f32x4.convert_i32x4_s(c00)))); v128.store(pc, f32x4.add(bias1, f32x4.mul(s, f32x4.convert_i32x4_s(c01))), 16);
      v128.store(pc + lc, f32x4.add(bias0, f32x4.mul(s, f32x4.convert_i32x4_s(c10)))); v128.store(pc + lc, f32x4.add(bias1, f32x4.mul(s, f32x4.convert_i32x4_s(c11))), 16);
      v128.store(pc + 2 * lc, f32x4.add(bias0, f32x4.mul(s, f32x4.convert_i32x4_s(c20)))); v128.store(pc + 2 * lc, f32x4.add(bias1, f32x4.mul(s, f32x4.convert_i32x4_s(c21))), 16);
      v128.store(pc + 3 * lc, f32x4.add(bias0, f32x4.mul(s, f32x4.convert_i32x4_s(c30)))); v128.store(pc + 3 * lc, f32x4.add(bias1, f32x4.mul(s, f32x4.convert_i32x4_s(c31))), 16);
    }
  }
  for (; i < m; i++) {
    const ra: usize = a + <usize>i * la;
    const rc: usize = c + <usize>i * lc;
    let pb = b;
    for (let j = 0; j < n; j += 8) {
      const pc: usize = rc + (<usize>j << 2);
      let c0 = zero, c1 = zero;
      let p = ra;
      const stop = p + (<usize>k << 1);
      while (p < stop) {
        const x = v128.load32_splat(p);
        c0 = i32x4.add(c0, i32x4.dot_i16x8_s(x, v128.load(pb)));
        c1 = i32x4.add(c1, i32x4.dot_i16x8_s(x, v128.load(pb, 16)));
        p += 4; pb += 32;
      }
      const q = bias + (<usize>j << 2);
      v128.store(pc, f32x4.add(v128.load(q), f32x4.mul(s, f32x4.convert_i32x4_s(c0))));
      v128.store(pc, f32x4.add(v128.load(q, 16), f32x4.mul(s, f32x4.convert_i32x4_s(c1))), 16);
    }
  }
}

/** Rows of `n` floats as whole numbers of 1/scale each, cut at ±8191; rows of `to` are `ldt` numbers apart. */
export function narrow(from: usize, to: usize, m: i32, n: i32, ldt: i32, scale: f32): void {
  const s = f32x4.splat(scale), most = f32x4.splat(8191), least = f32x4.splat(-8191);
  for (let i = 0; i < m; i++) {
    let q = to + ((<usize>i * <usize>ldt) << 1);
    const stop = from + (<usize>n << 2);
    while (from < stop) {
      const x = f32x4.nearest(f32x4.pmin(most, f32x4.pmax(least, f32x4.mul(s, v128.load(from)))));
      const y = f32x4.nearest(f32x4.pmin(most, f32x4.pmax(least, f32x4.mul(s, v128.load(from, 16)))));
      v128.store(q, i16x8.narrow_i32x4_s(i32x4.trunc_sat_f32x4_s(x), i32x4.trunc_sat_f32x4_s(y)));
      from += 32; q += 16;
    }
  }
}

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
