/**
 * @module
 * Rounds of damaged files: each is decided by a seed and its number, held to the laws, and timed.
 */

import { type FuzzInput, inputOf, randomOf } from "./input.js";
import { checkInput, type Depth } from "./laws.js";
import { checkRoutes } from "./routes.js";

/** Most CPU milliseconds that one file may take. */
export const maxCpu = 5000;

/** What a round has shown. */
export interface RoundResult {
  readonly round: number;
  readonly format: string;
  readonly cpu: number;
  readonly wasRead: boolean;
  /** Requests that were answered. */
  readonly nRequests: number;
  /** What went wrong; null when every law held. */
  readonly failure: string | null;
}

/** How often a file is read and not only taken in: in every so-manieth round. */
export interface Often {
  readonly readEvery: number;
}

/** One round. */
export async function runRound(seed: number, round: number, { readEvery }: Often): Promise<RoundResult> {
  const input = inputOf(seed, round);
  const before = process.cpuUsage().user;
  let nRequests = 0;
  let failure: string | null = null;
  const wasRead = round % readEvery === 0;
  try {
    const record = await checkInput(input, depthOf(round / readEvery, wasRead));
    if (record !== null && (round / readEvery) % 50 === 0)
      nRequests = await checkRoutes(record, randomOf(seed + 1, round), 40);
  } catch (error) {
    failure = error instanceof Error ? `${error.name}: ${error.message}${placeOf(error)}` : String(error);
  }
  const cpu = (process.cpuUsage().user - before) / 1000;
  if (failure === null && cpu > maxCpu) failure = `took ${Math.round(cpu)} ms of CPU`;
  return { round, format: input.format, cpu, wasRead, nRequests, failure };
}

/** The costly checks take turns. */
function depthOf(turn: number, readings: boolean): Depth {
  return { readings, twice: turn % 4 === 0, schemas: turn % 4 === 1, formats: turn % 16 === 2 };
}

/** Where an exception came from, for one that is no broken law. */
function placeOf(error: Error): string {
  if (error.name === "BrokenLaw") return "";
  return `\n${(error.stack ?? "").split("\n").slice(1, 4).join("\n")}`;
}

/** What a failure is told with. */
export function inputShown({ name, bytes }: FuzzInput): string {
  return `${name}, ${bytes.length} bytes`;
}
