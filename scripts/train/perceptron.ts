/**
 * @module
 * An averaged perceptron over hashed features: learns in dense rows, writes the sparse file that `src/lexicon/language-weights.ts` reads.
 */

import { padded, type RowTable, rowOf, rowTable } from "../../src/lexicon/language-weights.js";

/** A model while it learns. */
export class Perceptron {
  readonly classes: readonly string[];
  readonly scores: Float32Array;
  private readonly keys: Int32Array;
  private readonly table: RowTable;
  private readonly weights: Float32Array;
  /** Sum of step times change, from which the average follows at the end. */
  private readonly drift: Float64Array;
  private readonly rows: Int32Array;
  private step = 1;

  /** `keys` are the features that may have weights; all others are ignored. */
  constructor(classes: readonly string[], keys: Int32Array, nFeatures: number) {
    this.classes = classes;
    this.keys = keys;
    this.table = rowTable(keys);
    this.weights = new Float32Array(keys.length * classes.length);
    this.drift = new Float64Array(keys.length * classes.length);
    this.scores = new Float32Array(classes.length);
    this.rows = new Int32Array(nFeatures);
  }

  /** Scores every class; the result stands in `scores`. */
  score(features: Int32Array, n: number): Float32Array {
    const { weights, scores, rows } = this;
    const k = scores.length;
    scores.fill(0);
    for (let i = 0; i < n; i++) {
      const row = rowOf(this.table, features[i]!);
      rows[i] = row;
      if (row < 0) continue;
      const base = row * k;
      for (let label = 0; label < k; label++) scores[label] = scores[label]! + weights[base + label]!;
    }
    return scores;
  }

  /** Learns from one decision, right or wrong, on the features last scored; `predicted` may be `gold`. */
  learn(gold: number, predicted: number, n: number): void {
    if (gold !== predicted) {
      for (let i = 0; i < n; i++) {
        this.change(this.rows[i]!, gold, 1);
        this.change(this.rows[i]!, predicted, -1);
      }
    }
    this.step++;
  }

  private change(row: number, label: number, by: number): void {
    if (row < 0) return;
    const at = row * this.classes.length + label;
    this.weights[at] = this.weights[at]! + by;
    this.drift[at] = this.drift[at]! + by * this.step;
  }

  /** The averaged model as a file; a weight smaller than half a step is left out, one beyond 127 steps is cut. */
  toBytes(quantum: number): Uint8Array {
    const k = this.classes.length;
    const rows: { key: number; labels: number[]; values: number[] }[] = [];
    let nEntries = 0;
    for (let row = 0; row < this.keys.length; row++) {
      const labels: number[] = [];
      const values: number[] = [];
      for (let label = 0; label < k; label++) {
        const at = row * k + label;
        const mean = this.weights[at]! - this.drift[at]! / this.step;
        const value = Math.max(-127, Math.min(127, Math.round(mean / quantum)));
        if (value === 0) continue;
        labels.push(label);
        values.push(value);
      }
      if (labels.length === 0) continue;
      rows.push({ key: this.keys[row]!, labels, values });
      nEntries += labels.length;
    }
    rows.sort((a, b) => a.key - b.key);
    return packed(this.classes, quantum, rows, nEntries);
  }
}

function packed(
  classes: readonly string[],
  quantum: number,
  rows: readonly { key: number; labels: number[]; values: number[] }[],
  nEntries: number,
): Uint8Array {
  const names = new TextEncoder().encode(classes.join("\n"));
  let at = padded(24 + names.length);
  const bytes = new Uint8Array(at + 5 * rows.length + 2 * nEntries);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode("RAPM"));
  [classes.length, rows.length, nEntries].forEach((value, i) => {
    view.setUint32(4 + 4 * i, value, true);
  });
  view.setFloat32(16, quantum, true);
  view.setUint32(20, names.length, true);
  bytes.set(names, 24);
  for (const { key } of rows) {
    view.setInt32(at, key, true);
    at += 4;
  }
  for (const { labels } of rows) bytes[at++] = labels.length;
  for (const { labels } of rows) for (const label of labels) bytes[at++] = label;
  for (const { values } of rows) for (const value of values) view.setInt8(at++, value);
  return bytes;
}

/** Features seen at least `least` times, in order. */
export function frequentFeatures(counts: ReadonlyMap<number, number>, least: number): Int32Array {
  return Int32Array.from([...counts].filter(([, count]) => count >= least).map(([feature]) => feature)).sort();
}

/** A shuffled copy, the same in every run: numbers of a fixed linear congruence. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const copy = [...items];
  let state = seed >>> 0;
  for (let at = copy.length - 1; at > 0; at--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 0x1_0000_0000) * (at + 1));
    [copy[at], copy[other]] = [copy[other]!, copy[at]!];
  }
  return copy;
}
