/**
 * @module
 * Adam (Kingma and Ba, 2015): steps against the gradient, each weight at its own pace. Of tables only the rows that a batch used are stepped.
 */

import type { LearningMemory, Parameter } from "./memory.js";

const keptFirst = 0.9;
const keptSecond = 0.95;

/** Steps all parameters and sets their gradients to zero. Gradients longer than `longest` in all are shortened to it. */
export function stepParameters(memory: LearningMemory, rate: number, longest: number): void {
  const length = Math.sqrt(memory.parameters.reduce((sum, parameter) => sum + squaresOf(memory, parameter), 0));
  const scale = length > longest ? longest / length : 1;
  for (const parameter of memory.parameters) {
    const { touched, rows, columns } = parameter;
    if (touched === undefined) stepRows(parameter, { row: 0, count: rows * columns, counter: 0 }, { rate, scale });
    else for (const row of touched) stepRows(parameter, { row, count: columns, counter: row }, { rate, scale });
    touched?.clear();
  }
}

function squaresOf({ kernel }: LearningMemory, { gradient, touched, columns, values }: Parameter): number {
  if (touched === undefined) return kernel.squares(4 * gradient.at, values.length);
  let sum = 0;
  for (const row of touched) sum += kernel.squares(4 * (gradient.at + row * columns), columns);
  return sum;
}

/** Numbers from one row on that are stepped together; `counter` is where their steps are counted. */
interface Stretch {
  readonly row: number;
  readonly count: number;
  readonly counter: number;
}

function stepRows(
  parameter: Parameter,
  { row, count, counter }: Stretch,
  { rate, scale }: { rate: number; scale: number },
) {
  const { memory, gradient, firstMoments, secondMoments, steps, columns } = parameter;
  steps[counter]!++;
  const nSteps = steps[counter]!;
  const pointer = ({ at }: { at: number }) => 4 * (at + row * columns);
  memory.kernel.adam(
    pointer(parameter),
    pointer(gradient),
    pointer(firstMoments),
    pointer(secondMoments),
    count,
    rate,
    keptFirst,
    keptSecond,
    1 - keptFirst ** nSteps,
    1 - keptSecond ** nSteps,
    scale,
  );
}
