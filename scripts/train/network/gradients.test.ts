/**
 * @module
 * Every operation's way back against differences of the loss: each given number is moved a little, up and down.
 */

import { describe, expect, it } from "vitest";
import { type Arcs, arcScores, headLoss, pairs } from "./arcs.js";
import { LearningMemory, type Matrix, type Parameter } from "./memory.js";
import { addBag, beside, crossEntropy, dropout, linear, rectify, sentenceDropout, windows } from "./operations.js";
import { recurrence } from "./recurrence.js";

const seed = 7;
/** Wide enough that single precision does not blur the difference. */
const move = 0.01;
/** Two sentences, of three words and of one. */
const starts = Int32Array.from([0, 3, 4]);
const nWords = 4;

/** A memory and parameters in it: every matrix of the test is one, so that it has a gradient and stays. */
function given(
  sizes: readonly (readonly [number, number])[],
  spread = 1,
): { memory: LearningMemory; parts: Parameter[] } {
  const memory = new LearningMemory(200_000, seed);
  const parts = sizes.map((size, at) => memory.parameter(`part ${at}`, size, { spread }));
  memory.keep();
  return { memory, parts };
}

/** Compares gradients with differences for a loss that is written by `lossOf`, which also notes the way back. */
function expectGradients(
  { memory, parts }: { memory: LearningMemory; parts: readonly Parameter[] },
  lossOf: () => number,
): void {
  const loss = () => {
    memory.begin();
    memory.random.restart(seed);
    return lossOf();
  };
  loss();
  memory.goBack();
  // copies, because a loss adds to gradients whenever it is computed
  const gradients = parts.map(({ gradient }) => gradient.values.slice());
  parts.forEach(({ name, values }, part) => {
    const found = gradients[part]!;
    const expected = found.map((_, at) => {
      const before = values[at]!;
      values[at] = before + move;
      const above = values[at]!;
      const up = loss();
      values[at] = before - move;
      const difference = (up - loss()) / (above - values[at]!);
      values[at] = before;
      return difference;
    });
    const worst = found.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - expected[at]!) / (1 + Math.abs(value))),
      0,
    );
    expect(worst, `${name}: ${found.slice(0, 8)} is not ${expected.slice(0, 8)}`).toBeLessThan(0.004);
    expect(
      found.some((value) => value !== 0),
      `${name} has no gradient`,
    ).toBe(true);
  });
}

/** A loss of any matrix: its numbers, each times another weight. */
function weighed(y: Matrix): number {
  const weightOf = (at: number) => Math.sin(1 + 3 * at);
  y.gradient?.values.forEach((_, at, gradient) => {
    gradient[at] = weightOf(at);
  });
  return y.values.reduce((sum, value, at) => sum + value * weightOf(at), 0);
}

/** Moves numbers away from zero, where what is cut at zero has no gradient. */
function awayFromZero({ values }: Parameter): void {
  values.forEach((value, at) => {
    if (Math.abs(value) < 0.1) values[at] = value < 0 ? -0.1 : 0.1;
  });
}

describe("the way back agrees with differences of the loss", () => {
  it("through weights and bias", () => {
    const test = given([
      [nWords, 16],
      [16, 8],
      [1, 8],
    ]);
    const [x, weights, bias] = test.parts as [Parameter, Parameter, Parameter];
    expectGradients(test, () => weighed(linear(x, { weights, bias })));
  });

  it("through weights alone", () => {
    const test = given([
      [nWords, 8],
      [8, 16],
    ]);
    const [x, weights] = test.parts as [Parameter, Parameter];
    expectGradients(test, () => weighed(linear(x, { weights })));
  });

  it("through the cut at zero", () => {
    const test = given([[nWords, 8]]);
    awayFromZero(test.parts[0]!);
    expectGradients(test, () => weighed(rectify(test.parts[0]!)));
  });

  it("through what is dropped", () => {
    const test = given([[nWords, 16]]);
    expectGradients(test, () => weighed(dropout(test.parts[0]!, 0.4)));
    for (const { gradient } of test.parts) gradient.values.fill(0);
    expectGradients(test, () => weighed(sentenceDropout(test.parts[0]!, 0.4, starts)));
  });

  it("through matrices side by side", () => {
    const test = given([
      [nWords, 8],
      [nWords, 16],
    ]);
    expectGradients(test, () => weighed(beside(test.parts)));
  });

  it("through windows and what stands outside of a sentence", () => {
    const test = given([
      [nWords, 8],
      [2, 8],
    ]);
    const [x, edges] = test.parts as [Parameter, Parameter];
    expectGradients(test, () => weighed(windows(x, edges, starts)));
  });

  it("through the recurrence, forth and back", () => {
    const test = given([[nWords, 16]]);
    awayFromZero(test.parts[0]!);
    expectGradients(test, () => weighed(recurrence(test.parts[0]!, starts)));
  });

  it("through rows of a table, of which a word has none, one or some, one of them twice", () => {
    const test = given([
      [nWords, 8],
      [5, 8],
    ]);
    const [x, table] = test.parts as [Parameter, Parameter];
    const rows = { rows: Int32Array.from([1, 0, 1, 4, 2, 2]), starts: Int32Array.from([0, 1, 1, 4, 6]) };
    expectGradients(test, () => weighed(addBag(x, table, rows)));
  });

  it("through the cross entropy, which leaves out words without a class", () => {
    const test = given([[nWords, 8]]);
    const gold = Int32Array.from([2, -1, 0, 4]);
    expectGradients(test, () => 0.5 * crossEntropy(test.parts[0]!, gold, { nClasses: 5, scale: 0.5 }));
  });

  it("through scores of arcs and the loss of heads", () => {
    const test = given(
      [
        [nWords, 8],
        [nWords, 8],
        [nWords, 48],
        [nWords, 48],
        [1, 8],
        [1, 8],
      ],
      0.5,
    );
    const arcs = arcsOf(test.parts);
    const gold = { starts, heads: Int32Array.from([1, -1, 1, -1]) };
    expectGradients(test, () => 0.5 * headLoss(arcs, gold, 0.5));
  });

  it("through pairs whose relation is to be named", () => {
    const test = given([
      [nWords, 8],
      [nWords, 8],
      [1, 8],
      [32, 8],
    ]);
    const [heads, dependents, root, distances] = test.parts as [Parameter, Parameter, Parameter, Parameter];
    expectGradients(test, () =>
      weighed(pairs({ heads, dependents, root, distances }, Int32Array.from([1, -1, 0, -1]))),
    );
  });
});

function arcsOf(parts: readonly Parameter[]): Arcs {
  const [heads, dependents, farHeads, farDependents, root, rootBias] = parts as [
    Parameter,
    Parameter,
    Parameter,
    Parameter,
    Parameter,
    Parameter,
  ];
  // a verb in the middle of the first sentence, a mark at its end
  const before = { verbs: Int32Array.from([0, 0, 1, 1, 1]), marks: Int32Array.from([0, 0, 0, 1, 1]) };
  return { heads, dependents, farHeads, farDependents, root, rootBias, before };
}

it("scores no word as its own head and the root in the last column", () => {
  const test = given([
    [nWords, 8],
    [nWords, 8],
    [nWords, 48],
    [nWords, 48],
    [1, 8],
    [1, 8],
  ]);
  const scores = arcScores(arcsOf(test.parts), { first: 0, end: 3 });
  expect(scores).toHaveLength(12);
  expect([0, 5, 10].map((at) => scores[at])).toEqual([-1e9, -1e9, -1e9]);
  expect(scores[3]).toBeCloseTo(
    test.parts[5]!.values[0]! +
      Array.from({ length: 8 }, (_, at) => test.parts[1]!.values[at]! * test.parts[4]!.values[at]!).reduce(
        (a, b) => a + b,
        0,
      ),
    4,
  );
});

it("drops nothing when it only reads", () => {
  const { memory, parts } = given([[nWords, 8]]);
  memory.isLearning = false;
  expect(dropout(parts[0]!, 0.4)).toBe(parts[0]);
});
