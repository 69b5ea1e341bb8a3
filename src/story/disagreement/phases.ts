/**
 * @module
 * "The protests began in March" in one, "since June" in the other: the first or last day of one thing that lasts.
 *
 * A coarser date that holds the finer one is the same told coarsely. Other days are a contradiction only of things a story has one of;
 * talks and truces come in rounds, so their days must be near each other to be one.
 */

import { compareText } from "../claims/claims.js";
import { gapOf, isOneDay } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import { pieceOf } from "../entries/evidence.js";
import { phasesOf, type ToldPhase } from "../telling/told-phases.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/phases";

/** Things that come in rounds: other days are another round. */
const inRounds: ReadonlySet<string> = new Set(["talks", "truce"]);
/** Beginnings further apart than this are those of two things. */
const maxGap = 200;

/** A slot for the first and for the last day of each lasting thing of a story. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldPhase>[] {
  const { nearest } = context;
  const byThing = new Map<string, { about: string | null; readonly told: ToldValue<ToldPhase>[] }>();
  for (const reading of context.readings)
    for (const phase of phasesOf(reading, context.lexicon)) {
      const key = `${context.places.storyOf(reading.article.id)}\u0000${phase.of}\u0000${phase.phase}`;
      const known = byThing.get(key) ?? { about: null, told: [] };
      known.about ??= nearest.of(reading.article.id, phase);
      byThing.set(key, known);
      const evidence = [pieceOf(reading, phase, context.places)];
      known.told.push({
        shown: phase.shown,
        value: phase,
        holder: null,
        claim: { reading, day: reading.dated.value },
        evidence,
      });
    }
  return [...byThing]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([key, { about, told }]) => {
      const [, of, phase] = key.split("\u0000");
      return about === null
        ? []
        : { rule: name, aspect: `${phase} of ${of}`, about, told, compare, level: "outlets" as const };
    });
}

function compare(a: ToldValue<ToldPhase>, b: ToldValue<ToldPhase>): Verdict | null {
  if (a.claim.reading.article.id === b.claim.reading.article.id) return null;
  const [x, y] = [a.value, b.value];
  const gap = gapOf(x.range, y.range)!;
  if (gap === 0) {
    const isSame = x.range.from === y.range.from && x.range.to === y.range.to && x.isPartOfDay === y.isPartOfDay;
    return isSame ? null : "granularity";
  }
  if (inRounds.has(x.of) || gap > maxGap) return null;
  if (x.isAbout || y.isAbout) return gap <= 1 ? "granularity" : null;
  // "since Tuesday" may only be the latest turn of it
  const areDays = isOneDay(x.range) || isOneDay(y.range);
  return areDays && gap > 14 ? null : "contradiction";
}
