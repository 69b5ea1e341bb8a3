/**
 * @module
 * The simple recurrence in both directions, with its way back: state = gate · state before + (1 - gate) · candidate.
 *
 * A row of the input holds candidate and gate of the way forward, then of the way back; a row of the output the states of both ways.
 * A candidate x becomes x / (1 + |x|), a gate half of that plus a half.
 */

import type { Block, Matrix } from "./memory.js";

/** Runs over each sentence by itself. */
export function recurrence(x: Matrix, starts: Int32Array): Matrix {
  const { memory, columns } = x;
  const nStates = columns / 4;
  const y = memory.matrix(x.rows, 2 * nStates);
  for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
    const first = starts[sentence]!;
    const n = starts[sentence + 1]! - first;
    memory.kernel.scan(4 * (x.at + first * columns), 4 * (y.at + first * y.columns), n, nStates);
  }
  memory.onWayBack(() => {
    if (x.gradient === undefined) return;
    for (let sentence = 0; sentence + 1 < starts.length; sentence++) {
      const [first, end] = [starts[sentence]!, starts[sentence + 1]!];
      goBackOneWay({ x, to: x.gradient, y, isForth: true }, first, end);
      goBackOneWay({ x, to: x.gradient, y, isForth: false }, first, end);
    }
  });
  return y;
}

/** One direction: its input, where the input's gradient goes, its states. */
interface Way {
  readonly x: Block;
  readonly to: Block;
  readonly y: Matrix;
  readonly isForth: boolean;
}

/** Goes against the direction in which the states were made, from the last word reached to the first. */
function goBackOneWay({ x, to, y, isForth }: Way, first: number, end: number): void {
  const nStates = x.columns / 4;
  const states = y.values;
  const gradients = y.gradient!.values;
  const [origin, last, step] = isForth ? [first, end - 1, -1] : [end - 1, first, 1];
  const carried = new Float32Array(nStates);
  for (let word = last; word !== origin + step; word += step) {
    const candidates = word * x.columns + (isForth ? 0 : 2 * nStates);
    const gates = candidates + nStates;
    const own = word * y.columns + (isForth ? 0 : nStates);
    const before = own + step * y.columns;
    for (let at = 0; at < nStates; at++) {
      const widthOfGate = 1 + Math.abs(x.values[gates + at]!);
      const widthOfCandidate = 1 + Math.abs(x.values[candidates + at]!);
      const gate = Math.fround(0.5 + (0.5 * x.values[gates + at]!) / widthOfGate);
      const candidate = Math.fround(x.values[candidates + at]! / widthOfCandidate);
      const gradient = gradients[own + at]! + carried[at]!;
      const stateBefore = word === origin ? 0 : states[before + at]!;
      carried[at] = gradient * gate;
      to.values[gates + at]! += (gradient * (stateBefore - candidate) * 0.5) / (widthOfGate * widthOfGate);
      to.values[candidates + at]! += (gradient * (1 - gate)) / (widthOfCandidate * widthOfCandidate);
    }
  }
}
