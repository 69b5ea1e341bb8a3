// The arithmetic of the small network, in AssemblyScript: compiled to WebAssembly by scripts/kernel/build.ts.
// Pointers are bytes, sizes are numbers of 32-bit floats; columns come in eights, rows in any number.

// @ts-nocheck: AssemblyScript is no TypeScript; its compiler checks it.
export * from "./arcs";

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
 * are `lda` numbers apart. B comes in panels of eight columns; in a panel two rows stand side by side, column by column; k is even.
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
      // two rows of B at a time: with more, the engine loads them all first and has no registers left for the sums
      while (p0 < stop) {
        const b0 = v128.load(pb), b1 = v128.load(pb, 16);
        let x = v128.load32_splat(p0);
        c00 = i32x4.add(c00, i32x4.dot_i16x8_s(x, b0)); c01 = i32x4.add(c01, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p1);
        c10 = i32x4.add(c10, i32x4.dot_i16x8_s(x, b0)); c11 = i32x4.add(c11, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p2);
        c20 = i32x4.add(c20, i32x4.dot_i16x8_s(x, b0)); c21 = i32x4.add(c21, i32x4.dot_i16x8_s(x, b1));
        x = v128.load32_splat(p3);
        c30 = i32x4.add(c30, i32x4.dot_i16x8_s(x, b0)); c31 = i32x4.add(c31, i32x4.dot_i16x8_s(x, b1));
        p0 += 4; p1 += 4; p2 += 4; p3 += 4; pb += 32;
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

/** One row of `k` 16-bit whole numbers times weights as multiplyShorts takes them: `n` whole numbers of 32 bits. */
export function productRow(a: usize, b: usize, c: usize, k: i32, n: i32): void {
  const stop = a + (<usize>k << 1);
  for (let j = 0; j < n; j += 8) {
    let c0 = i32x4.splat(0), c1 = c0;
    for (let p = a; p < stop; p += 4) {
      const x = v128.load32_splat(p);
      c0 = i32x4.add(c0, i32x4.dot_i16x8_s(x, v128.load(b)));
      c1 = i32x4.add(c1, i32x4.dot_i16x8_s(x, v128.load(b, 16)));
      b += 32;
    }
    v128.store(c, c0); v128.store(c, c1, 16);
    c += 32;
  }
}

/**
 * What windows of three words see: `m` rows of `n` floats at `to`, each bias + scale · (products of the word before + of the word + of the word
 * after), or zero where that is below it. A row of `table` holds `n` products of a word for each of the three places; `rows` tells the rows of the
 * `m` words, and of what stands before and after them.
 */
export function windows(to: usize, table: usize, rows: usize, bias: usize, m: i32, n: i32, scale: f32): void {
  const s = f32x4.splat(scale), zero = f32x4.splat(0), part: usize = <usize>n << 2;
  for (let i = 0; i < m; i++) {
    const a = table + <usize>load<i32>(rows) * 3 * part, b = table + <usize>load<i32>(rows, 4) * 3 * part + part;
    const c = table + <usize>load<i32>(rows, 8) * 3 * part + 2 * part;
    for (let j: usize = 0; j < part; j += 16) {
      const sum = i32x4.add(i32x4.add(v128.load(a + j), v128.load(b + j)), v128.load(c + j));
      v128.store(to + j, f32x4.max(f32x4.add(v128.load(bias + j), f32x4.mul(s, f32x4.convert_i32x4_s(sum))), zero));
    }
    rows += 4; to += part;
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
