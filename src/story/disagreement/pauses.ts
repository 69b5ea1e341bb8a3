/**
 * @module
 * "put off the levy for 60 days" in one, "would suspend them for 90 days" in the other: how long one pause is to last.
 *
 * Two lengths are of one pause where the sentences speak of the same things and no article tells both; a pause that is longer by
 * far is another one.
 */

import { cosine, vectorOfWords } from "../claim-features.js";
import type { MergedEntry } from "../entries.js";
import { isLength, unitOf } from "../same-figure.js";
import { type Stretch, sharedThings } from "../shared-things.js";
import { pausesOf, type ToldPause } from "../told-pauses.js";
import { slotsInStories } from "./in-each-story.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/pauses";

/** A pause is never told to be more than so many times as long. */
const maxRatio = 2.1;
const alike = 0.22;
const sameThings = 2;

/** A slot for the lengths of pauses in each story. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldPause>[] {
  const told = new Map(
    context.readings.map((reading) => [reading.article.id, pausesOf(reading, context.lexicon.pauses)] as const),
  );
  const lengthsIn = new Map(
    context.readings.map(({ article, figures }) => {
      const lengths = figures.flatMap((figure) => (isLength(figure) ? [(figure.value ?? 0) * unitOf(figure)] : []));
      return [article.id, new Set(lengths)] as const;
    }),
  );
  return slotsInStories<ToldPause>(context, {
    answersIn: (reading) => told.get(reading.article.id)!,
    shown: ({ shown }) => shown,
    matter: () => "pause",
    slotOf: () => ({
      rule: name,
      aspect: "length of the pause",
      compare: (a, b) => compare(a, b, { lengthsIn, context }),
    }),
  });
}

interface Ground {
  /** By article, all lengths of time it tells. */
  readonly lengthsIn: ReadonlyMap<string, ReadonlySet<number>>;
  readonly context: DisputeContext;
}

function compare(a: ToldValue<ToldPause>, b: ToldValue<ToldPause>, { lengthsIn, context }: Ground): Verdict | null {
  const [x, y] = [a.value, b.value];
  const [inA, inB] = [a, b].map(({ claim }) => claim.reading.article.id) as [string, string];
  if (inA === inB || x.minutes === y.minutes) return null;
  if (lengthsIn.get(inA)!.has(y.minutes) || lengthsIn.get(inB)!.has(x.minutes)) return null;
  const [short, long] = [Math.min(x.minutes, y.minutes), Math.max(x.minutes, y.minutes)];
  if (long > maxRatio * short || !isOnePause(a, b, context)) return null;
  return x.unit !== y.unit && long - short <= Math.max(x.unit, y.unit) / 2 ? "granularity" : "contradiction";
}

function isOnePause(a: ToldValue<ToldPause>, b: ToldValue<ToldPause>, { lexicon }: DisputeContext): boolean {
  const [x, y] = [a, b].map(({ claim, value }): Stretch => ({ reading: claim.reading, span: value.about })) as [
    Stretch,
    Stretch,
  ];
  if (areOfOthers(x, y)) return false;
  const [v, w] = [x, y].map(({ reading, span }) => vectorOfWords({ reading, spans: [span] }, lexicon));
  return cosine(v!, w!) >= alike || sharedThings(x, y, lexicon) >= sameThings;
}

/** "Ostmark proposed a pause", "Varnhem offered one": sentences with no side in common tell of two. */
function areOfOthers(x: Stretch, y: Stretch): boolean {
  const [a, b] = [sidesIn(x), sidesIn(y)];
  return a.size > 0 && b.size > 0 && ![...a].some((name) => b.has(name));
}

function sidesIn({ reading, span }: Stretch): Set<string> {
  const names = new Map(reading.actors.map(({ id, name }) => [id, name]));
  const inside = reading.mentions.filter(
    ({ start, end, actor }) => actor !== null && start >= span.start && end <= span.end,
  );
  return new Set(inside.flatMap(({ actor }) => names.get(actor!) ?? []));
}
