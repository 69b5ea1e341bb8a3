/**
 * @module
 * The damaged file of one round: seed and number of the round decide it, so that a failure is had again by two numbers.
 */

import { Random } from "../train/network/random.js";
import { below, mutate, oneOf } from "./mutate.js";
import { type FuzzSeed, longSeeds, madeSeeds } from "./seeds.js";

/** A damaged file. */
export interface FuzzInput {
  readonly format: string;
  readonly name: string;
  readonly bytes: Buffer;
  /** The damaged part as it was before it was packed. */
  readonly part: Buffer;
  /** Marks of articles that the damage cannot have reached. */
  readonly whole: readonly number[];
  /** In pieces of how many bytes it comes. */
  readonly step: number;
}

const shareOfLong = 0.05;
const others = [...madeSeeds, ...longSeeds].map(({ bytes }) => bytes);
const steps = [1_000_000, 1_000_000, 1000, 64, 7];

/** The input of a round. */
export function inputOf(seed: number, round: number): FuzzInput {
  const random = randomOf(seed, round);
  const chosen = oneOf(random, random.next() < shareOfLong ? longSeeds : madeSeeds);
  return damaged(chosen, random);
}

function damaged({ format, name, bytes, around, whole = [] }: FuzzSeed, random: Random): FuzzInput {
  const part = mutate(bytes, random, others);
  // one in ten also has an ending that is not its own
  const called = random.next() < 0.1 && whole.length === 0 ? oneOf(random, madeSeeds).name : name;
  const file = Buffer.from(around?.(part) ?? part);
  return { format, name: called, bytes: file, part, whole, step: steps[below(random, steps.length)]! };
}

/** The row of numbers of a round. */
export function randomOf(seed: number, round: number): Random {
  return new Random((Math.imul(seed, 2_654_435_761) ^ Math.imul(round + 1, 40_503_001)) >>> 0);
}
