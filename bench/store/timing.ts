/**
 * @module
 * Times of the store and of the bare driver, taken in turns, so that what else the machine does falls on both.
 */

/** The same of both. */
export interface Pair<T> {
  readonly store: T;
  readonly bare: T;
}

/** Milliseconds that went by, and of these what this process has computed: the rest is the disk, a server, and whoever else uses the machine. */
export interface Spent {
  readonly ms: number;
  readonly cpu: number;
}

/** What the same work takes with both; who is first changes with `turn`. */
export async function timeBoth<T>(
  { store, bare }: Pair<T>,
  work: (of: T) => Promise<unknown>,
  turn: number,
): Promise<Pair<Spent>> {
  if (turn % 2 === 0) {
    const first = await time(() => work(store));
    return { store: first, bare: await time(() => work(bare)) };
  }
  const first = await time(() => work(bare));
  return { store: await time(() => work(store)), bare: first };
}

async function time(work: () => Promise<unknown>): Promise<Spent> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - began, cpu: (user + system) / 1000 };
}

/** One figure for each of the two from many. */
export function ofEach(times: readonly Pair<Spent>[], figure: (times: readonly number[]) => number): Pair<Spent> {
  const of = (spent: readonly Spent[]) => ({
    ms: figure(spent.map(({ ms }) => ms)),
    cpu: figure(spent.map(({ cpu }) => cpu)),
  });
  return { store: of(times.map(({ store }) => store)), bare: of(times.map(({ bare }) => bare)) };
}

export const sum = (times: readonly number[]): number => times.reduce((total, each) => total + each, 0);

/** The least of a few rounds: what is more is the machine's other work. */
export const least = (times: readonly number[]): number => Math.min(...times);

/** 95 of 100 take no longer. */
export function p95(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1]!;
}

/** A line of the table: both times, their ratio, the ratio of what was computed, and what the ratio must not exceed. */
export function lineOf(step: string, { store, bare }: Pair<Spent>, must: number): string {
  const ratio = store.ms / bare.ms;
  const cells = [store.ms, bare.ms].map((ms) => ms.toFixed(ms < 100 ? 1 : 0).padStart(10));
  const ratios = [ratio, store.cpu / bare.cpu, must].map((each) => each.toFixed(2).padStart(8));
  return `${step.padEnd(34)}${cells.join("")}${ratios.join("")}${ratio <= must ? "" : "  missed"}`;
}
