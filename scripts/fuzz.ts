/**
 * @module
 * Damaged files and odd requests, by the thousand: `npm run fuzz -- --rounds 10000 --seed 7 [--from 0] [--read-every 1] [--seconds 600]`.
 *
 * Every round is decided by the seed and its number. A failure prints both, keeps the file in `fuzz/corpus/`, and the run goes on; the exit code
 * is 1. With `--read-every 5` four of five files are only taken in, which is quicker.
 */

import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { keepInput } from "./fuzz/corpus.js";
import { inputOf } from "./fuzz/input.js";
import { inputShown, maxCpu, type RoundResult } from "./fuzz/rounds.js";

/** A file in work so long has not ended at all; other work on the machine is allowed for. */
const hangsAfter = 12 * maxCpu;
/** Megabytes of a process. */
const maxMemory = 1500;

interface Sum {
  files: number;
  read: number;
  cpu: number;
  slowest: number;
  slowestRound: number;
}

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "2000" },
    seed: { type: "string", default: "1" },
    from: { type: "string", default: "0" },
    "read-every": { type: "string", default: "1" },
    seconds: { type: "string", default: "86400" },
  },
});
const seed = Number(values.seed);
const past = Number(values.from) + Number(values.rounds);
const ends = performance.now() + 1000 * Number(values.seconds);
const sums = new Map<string, Sum>();
let nFailures = 0;
let nRequests = 0;

for (let next = Number(values.from); next < past && performance.now() < ends; ) next = await runFrom(next);
report();
process.exitCode = nFailures > 0 ? 1 : 0;

/** Runs rounds in a new process until they are done, or until one hangs or takes all memory; gives the round to go on with. */
function runFrom(from: number): Promise<number> {
  const seconds = (ends - performance.now()) / 1000;
  const told = [seed, from, past, values["read-every"], seconds].map(String);
  const child = fork(fileURLToPath(new URL("./fuzz/child.ts", import.meta.url)), told, {
    execArgv: [...process.execArgv, `--max-old-space-size=${maxMemory}`],
  });
  let current = from;
  const hang = () => {
    tell(current, `has not ended after ${hangsAfter / 1000} s`);
    child.kill("SIGKILL");
  };
  let watch = setTimeout(hang, hangsAfter);
  child.on("message", (result: RoundResult) => {
    current = result.round + 1;
    clearTimeout(watch);
    watch = setTimeout(hang, hangsAfter);
    add(result);
    if (result.failure !== null) tell(result.round, result.failure);
  });
  return new Promise((resolve) => {
    child.on("exit", (code, signal) => {
      clearTimeout(watch);
      if (code === 0) return resolve(past);
      if (code !== null || signal !== "SIGKILL") tell(current, `ended the process: ${code ?? signal}`);
      resolve(current + 1);
    });
  });
}

function add({ format, cpu, round, wasRead, nRequests: asked }: RoundResult): void {
  const sum = sums.get(format) ?? { files: 0, read: 0, cpu: 0, slowest: 0, slowestRound: 0 };
  sums.set(format, sum);
  sum.files++;
  if (wasRead) sum.read++;
  sum.cpu += cpu;
  nRequests += asked;
  if (cpu > sum.slowest) Object.assign(sum, { slowest: cpu, slowestRound: round });
}

function tell(round: number, failure: string): void {
  nFailures++;
  const input = inputOf(seed, round);
  const path = keepInput(input, `${seed}-${round}`);
  console.error(`--seed ${seed} --from ${round} --rounds 1: ${inputShown(input)}: ${failure}\n  kept as ${path}`);
}

function report(): void {
  for (const [format, { files, read, cpu, slowest, slowestRound }] of [...sums].sort())
    console.log(
      `${format.padEnd(8)} ${files} files, ${read} read, ${(cpu / files).toFixed(1)} ms each, slowest ${slowest.toFixed(0)} ms (round ${slowestRound})`,
    );
  const nFiles = [...sums.values()].reduce((sum, { files }) => sum + files, 0);
  console.log(`${nFiles} files, ${nRequests} requests, seed ${seed}: ${nFailures} failures`);
}
