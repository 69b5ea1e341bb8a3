// What training needs beyond network.ts, in AssemblyScript: see there.

// @ts-nocheck: AssemblyScript is no TypeScript; its compiler checks it.
export * from "./network";

/** One step of Adam over `n` weights at `v` with gradients `d` (scaled by `scale`, then set to zero), first moments `m` and second `s`. */
export function adam(v: usize, d: usize, m: usize, s: usize, n: i32, rate: f32, b1: f32, b2: f32, c1: f32, c2: f32, scale: f32): void {
  const keep1 = f32x4.splat(b1), keep2 = f32x4.splat(b2), new1 = f32x4.splat(1 - b1), new2 = f32x4.splat(1 - b2);
  const k = f32x4.splat(scale), r = f32x4.splat(rate / c1), q = f32x4.splat(1 / c2), tiny = f32x4.splat(1e-8), zero = f32x4.splat(0);
  for (let i: usize = 0; i < <usize>n << 2; i += 16) {
    const g = f32x4.mul(v128.load(d + i), k);
    v128.store(d + i, zero);
    const first = f32x4.add(f32x4.mul(keep1, v128.load(m + i)), f32x4.mul(new1, g));
    const second = f32x4.add(f32x4.mul(keep2, v128.load(s + i)), f32x4.mul(new2, f32x4.mul(g, g)));
    v128.store(m + i, first);
    v128.store(s + i, second);
    const step = f32x4.div(f32x4.mul(r, first), f32x4.add(f32x4.sqrt(f32x4.mul(second, q)), tiny));
    v128.store(v + i, f32x4.sub(v128.load(v + i), step));
  }
}

/** The sum of squares. */
export function squares(x: usize, n: i32): f32 {
  let sum = f32x4.splat(0);
  for (let i: usize = 0; i < <usize>n << 2; i += 16) { const y = v128.load(x + i); sum = f32x4.add(sum, f32x4.mul(y, y)); }
  return f32x4.extract_lane(sum, 0) + f32x4.extract_lane(sum, 1) + f32x4.extract_lane(sum, 2) + f32x4.extract_lane(sum, 3);
}

/** Adds `d` where `x` is above zero: the way back through rectify(). */
export function rectifyBack(x: usize, d: usize, to: usize, n: i32): void {
  for (let i: usize = 0; i < <usize>n << 2; i += 16) {
    const open = f32x4.gt(v128.load(x + i), f32x4.splat(0));
    v128.store(to + i, f32x4.add(v128.load(to + i), v128.and(open, v128.load(d + i))));
  }
}

/** Products, written or added. */
export function product(to: usize, x: usize, y: usize, n: i32): void {
  for (let i: usize = 0; i < <usize>n << 2; i += 16) v128.store(to + i, f32x4.mul(v128.load(x + i), v128.load(y + i)));
}
export function addProduct(to: usize, x: usize, y: usize, n: i32): void {
  for (let i: usize = 0; i < <usize>n << 2; i += 16) v128.store(to + i, f32x4.add(v128.load(to + i), f32x4.mul(v128.load(x + i), v128.load(y + i))));
}
