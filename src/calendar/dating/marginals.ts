/**
 * @module
 * How likely each day of each article is, with all others left open: messages between tied articles until they agree (loopy belief propagation).
 *
 * The cheapest assignment alone would be too sure of itself: it cannot see that a whole group fits a week later nearly as well.
 */

import { type Kernel, kernelOf, sumsOfColumns, sumsOfRows } from "./kernel.js";
import type { CostOfDay, CostOfPair } from "./remembered-cost.js";

/** One article: the days it may be of, and what each costs by its own clues. */
export interface Site {
  readonly days: readonly number[];
  readonly own: CostOfDay;
}

/** A tie of two sites by their places; `between` takes the day of `other` first. */
export interface Edge {
  readonly at: number;
  readonly other: number;
  readonly between: CostOfPair;
  /** Whether the cost stays the same when both days move by whole weeks. */
  readonly isWeekly: boolean;
}

/** The share of one day. */
export interface Mass {
  readonly day: number;
  readonly mass: number;
}

const mostSweeps = 12;
const settled = 1e-3;
/** How much of the old message is kept: loops swing without it. */
const damping = 0.3;

/** What one site tells another, by the other's days; `kernel` has the sender's days as rows, or as columns when it is flipped. */
interface Message {
  readonly from: number;
  readonly to: number;
  readonly kernel: Kernel;
  readonly isFlipped: boolean;
  readonly told: Float64Array;
  /** What a site with one day says, which is the same each time; null before it has spoken, and for others. */
  always: Float64Array | null;
}

/** The shares of the days of each site, the likeliest first. */
export function marginalsOf(sites: readonly Site[], edges: readonly Edge[]): Mass[][] {
  const into: Message[][] = sites.map(() => []);
  const answers = new Map<Message, Message>();
  for (const { at, other, between, isWeekly } of edges) {
    const kernel = kernelOf(sites[other]!.days, sites[at]!.days, { between, isWeekly });
    const there = messageOf(other, at, { kernel, isFlipped: false, length: sites[at]!.days.length });
    const back = messageOf(at, other, { kernel, isFlipped: true, length: sites[other]!.days.length });
    into[at]!.push(there);
    into[other]!.push(back);
    answers.set(there, back).set(back, there);
  }
  const own = sites.map(({ days, own: costOf }) => Float64Array.from(days, (day) => -costOf(day)));
  for (let sweep = 0; sweep < mostSweeps; sweep++) if (sweepOnce(own, into, { answers, sweep }) < settled) break;
  return sites.map(({ days }, place) => sharesOf(days, beliefOf(own[place]!, into[place]!)));
}

function messageOf(
  from: number,
  to: number,
  { kernel, isFlipped, length }: { kernel: Kernel; isFlipped: boolean; length: number },
): Message {
  return { from, to, kernel, isFlipped, told: new Float64Array(length), always: null };
}

/** Every site speaks to its neighbours once, in order or backwards by turns; gives the largest change. */
function sweepOnce(
  own: readonly Float64Array[],
  into: readonly (readonly Message[])[],
  { answers, sweep }: { answers: ReadonlyMap<Message, Message>; sweep: number },
): number {
  let change = 0;
  for (let step = 0; step < own.length; step++) {
    const place = sweep % 2 === 0 ? step : own.length - 1 - step;
    const belief = beliefOf(own[place]!, into[place]!);
    for (const heard of into[place]!) change = Math.max(change, send(belief, heard, answers.get(heard)!));
  }
  return change;
}

/** Log shares, up to a constant. */
function beliefOf(own: Float64Array, heard: readonly Message[]): Float64Array {
  const belief = Float64Array.from(own);
  for (const { told } of heard) for (let i = 0; i < belief.length; i++) belief[i]! += told[i]!;
  return belief;
}

/** Tells the neighbour all that was not heard from it, and gives the change. */
function send(belief: Float64Array, heard: Message, message: Message): number {
  const { told } = message;
  // a neighbour with one day has nothing to choose from
  if (told.length === 1) return 0;
  const says = message.always ?? saying(belief, heard, message);
  if (belief.length === 1) message.always = says;
  let change = 0;
  for (let j = 0; j < told.length; j++) {
    const next = damping * told[j]! + (1 - damping) * says[j]!;
    change = Math.max(change, Math.abs(next - told[j]!));
    told[j] = next;
  }
  return change;
}

/** Log shares of the neighbour's days, as far as they do not come from itself. */
function saying(belief: Float64Array, heard: Message, { kernel, isFlipped }: Message): Float64Array {
  const weights = new Float64Array(belief.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < belief.length; i++) most = Math.max(most, belief[i]! - heard.told[i]!);
  for (let i = 0; i < belief.length; i++) weights[i] = Math.exp(belief[i]! - heard.told[i]! - most);
  const sums = isFlipped ? sumsOfRows(kernel, weights) : sumsOfColumns(kernel, weights);
  const largest = sums.reduce((most, sum) => Math.max(most, sum), 0);
  return sums.map((sum) => Math.log(Math.max(sum / (largest || 1), 1e-30)));
}

function sharesOf(days: readonly number[], belief: Float64Array): Mass[] {
  const most = belief.reduce((best, log) => Math.max(best, log), Number.NEGATIVE_INFINITY);
  const weights = belief.map((log) => Math.exp(log - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return days.map((day, i) => ({ day, mass: weights[i]! / total })).sort((a, b) => b.mass - a.mass || a.day - b.day);
}
