/**
 * @module
 * The rounds in a process of their own, so that one that never ends, or takes all memory, can be told and stopped from outside.
 */

import { runRound } from "./rounds.js";

const [seed = 0, from = 0, past = 0, readEvery = 1, seconds = 0] = process.argv.slice(2).map(Number);
const began = performance.now();
for (let round = from; round < past && performance.now() - began < 1000 * seconds; round++) {
  const result = await runRound(seed, round, { readEvery });
  await new Promise((sent) => process.send!(result, sent));
}
process.disconnect();
