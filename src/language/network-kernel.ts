/**
 * @module
 * The compiled arithmetic of the network, made ready to call. Arithmetic is strict IEEE 754 single precision without fused steps, so that
 * every machine gives the same bits.
 */

/** What scripts/kernel/network.ts exports; pointers in bytes. See there. */
export interface Kernel {
  multiply(
    a: number,
    lda: number,
    b: number,
    stride: number,
    panel: number,
    c: number,
    ldc: number,
    m: number,
    k: number,
    n: number,
    adds: number,
  ): void;
  multiplyShorts(
    a: number,
    lda: number,
    b: number,
    bias: number,
    c: number,
    ldc: number,
    m: number,
    k: number,
    n: number,
    scale: number,
  ): void;
  arcScores(
    products: number,
    wide: number,
    dependents: number,
    heads: number,
    columns: number,
    verbs: number,
    marks: number,
    distances: number,
    roots: number,
    out: number,
    n: number,
  ): void;
  bestTree(scores: number, n: number, to: number, work: number): void;
  margins(scores: number, n: number, heads: number, to: number): void;
  narrow(from: number, to: number, m: number, n: number, ldt: number, scale: number): void;
  fill(to: number, row: number, m: number, n: number): void;
  rectify(x: number, n: number): void;
  addRows(to: number, table: number, rows: number, m: number, n: number): void;
  productRow(a: number, b: number, c: number, k: number, n: number): void;
  windows(to: number, table: number, rows: number, bias: number, m: number, n: number, scale: number): void;
  scan(from: number, to: number, m: number, h: number): void;
  highest(x: number, m: number, n: number, k: number, to: number): void;
  turn(from: number, r: number, c: number, to: number, wide: number): void;
}

/** The part of the WebAssembly interface that is used; the language's own types do not hold it. */
interface WasmInterface {
  readonly Memory: new (size: { initial: number }) => { readonly buffer: ArrayBuffer };
  readonly Module: new (code: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown };
}

const pageFloats = 16384;

/** A module of scripts/kernel/ (WebAssembly as base64) with a memory of its own for at least `size` floats. */
export function kernelOf<Exports>(code: string, size: number): { kernel: Exports; buffer: ArrayBuffer } {
  const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: WasmInterface }).WebAssembly;
  const memory = new Memory({ initial: Math.ceil(size / pageFloats) + 1 });
  const bytes = Uint8Array.from(atob(code), (character) => character.charCodeAt(0));
  const { exports } = new Instance(new Module(bytes), { env: { memory } });
  return { kernel: exports as Exports, buffer: memory.buffer };
}
