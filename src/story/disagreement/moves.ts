/**
 * @module
 * "The premier telephoned the president" in one, "it was the president who rang up" in the other: who took the first step.
 *
 * Two doers contradict each other where somebody tells of a step of one towards the other, or of the same step of both sides of one
 * break, within a few days, and no article tells both.
 */

import { compareText } from "../claims/claims.js";
import { gapOf, rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import type { Sides } from "../names/sides.js";
import { movesOf, type ToldMove } from "../telling/told-moves.js";
import { slotsInStories, toldByArticle } from "./in-each-story.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/moves";

/** Reports of one step appear within so many days. */
const maxDays = 5;

const aspects: { readonly [step: string]: string } = {
  call: "who called whom",
  fire: "who fired first",
  leave: "who broke off the talks",
};

/** A slot for each kind of step in each story. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldMove>[] {
  const told = toldByArticle(context.readings, (reading) => movesOf(reading, context.lexicon));
  const steps: Steps = {
    pairs: new Set(
      [...told.values()].flat().flatMap(({ step, doer, to }) => (to === null ? [] : [pairOf(step, doer, to)])),
    ),
    doersIn: new Map([...told].map(([id, moves]) => [id, new Set(moves.map(({ step, doer }) => `${step} ${doer}`))])),
    sides: context.sides,
  };
  return slotsInStories<ToldMove>(context, {
    answersIn: (reading) => told.get(reading.article.id) ?? [],
    shown: ({ doer }) => doer,
    matter: ({ step }) => step,
    slotOf: (step) => ({ rule: name, aspect: aspects[step] ?? step, compare: (a, b) => compare(a, b, steps) }),
  });
}

interface Steps {
  /** Each step that somebody took towards somebody, whoever of them it was. */
  readonly pairs: ReadonlySet<string>;
  /** By article, the steps with their doers. */
  readonly doersIn: ReadonlyMap<string, ReadonlySet<string>>;
  readonly sides: Sides;
}

function pairOf(step: string, a: string, b: string): string {
  return [step, ...[a, b].sort(compareText)].join("\u0000");
}

function compare(a: ToldValue<ToldMove>, b: ToldValue<ToldMove>, { pairs, doersIn, sides }: Steps): Verdict | null {
  const [x, y] = [a.value, b.value];
  if (x.doer === y.doer || sides.sideOf(x.doer) === sides.sideOf(y.doer)) return null;
  const [inA, inB] = [a, b].map(({ claim }) => doersIn.get(claim.reading.article.id)!) as [Set<string>, Set<string>];
  const areTwoVoices = a.claim.reading.article.id !== b.claim.reading.article.id || a.holder !== b.holder;
  if (!areTwoVoices) return null;
  if (inA !== inB && (inA.has(`${y.step} ${y.doer}`) || inB.has(`${x.step} ${x.doer}`))) return null;
  const gap = gapOf(rangeOf(a.claim.reading.dated), rangeOf(b.claim.reading.dated));
  if (gap !== null && gap > maxDays) return null;
  if (x.step === "call") return pairs.has(pairOf(x.step, x.doer, y.doer)) ? "contradiction" : null;
  return sides.isParty(sides.sideOf(x.doer)) && sides.isParty(sides.sideOf(y.doer)) ? "contradiction" : null;
}
