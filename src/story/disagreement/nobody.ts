/**
 * @module
 * "No one was killed at the grain store" in one, "four died" in the other: whether there were any dead at all.
 *
 * The two are of one blow where their sentences name one place or speak of the same things. An early report of no casualties that a later
 * one overtakes is an update.
 */

import type { MergedEntry } from "../entries/entries.js";
import { pieceOf } from "../entries/evidence.js";
import { sharedThings } from "../telling/shared-things.js";
import type { ToldFigure } from "../telling/told-figures.js";
import { nobodiesOf, type ToldNobody } from "../telling/told-nobody.js";
import { aroundOf } from "../telling/told-sentences.js";
import { type DisputeContext, publishedOrder, type Slot, type ToldValue, type Verdict } from "./told-value.js";

export const name = "story/disagreement/nobody";

/** Dead of more than this are those of a war, and no single blow. */
const maxToll = 500;
/** A place and one more telling word, or three words: then two sentences are of one blow. */
const sameBlow = 3;

/** More is needed where a report of a later day names no day for what hurt nobody: it may be the next blow. */
const forLater = 2;

function isOfLaterDay(nobody: ToldNobody, toll: ToldFigure, { dated, times }: DisputeContext["readings"][number]) {
  const isLater = publishedOrder(toll, { day: dated.value }) === -1;
  return isLater && !times.some(({ start, end }) => start >= nobody.about.start && end <= nobody.about.end);
}

interface Harmed {
  readonly n: number;
  /** "No casualties were reported" by an outlet only says what is known so far. */
  readonly isSoFar: boolean;
}

/** A slot for each telling that nobody was hurt which a toll stands against. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<Harmed>[] {
  const { readings, places, nearest, lexicon } = context;
  const tolls = context.figures.filter(isToll);
  if (tolls.length === 0) return [];
  return readings.flatMap((reading) =>
    nobodiesOf(reading, lexicon).flatMap((nobody): Slot<Harmed>[] => {
      const { id } = reading.article;
      const story = places.storyOf(id);
      const against = tolls.filter((toll) => toll.story === story && isAgainst(nobody, toll, reading, context));
      const [toll] = against;
      const about = nearest.of(id, nobody) ?? (toll ? nearest.of(toll.reading.article.id, toll.figure) : null);
      if (against.length === 0 || about === null) return [];
      const none: ToldValue<Harmed> = {
        shown: "0",
        value: { n: 0, isSoFar: nobody.harm === "any" && nobody.holder === null },
        holder: nobody.holder,
        claim: { reading, day: reading.dated.value },
        evidence: [pieceOf(reading, nobody, places)],
      };
      const told = against.map(
        (toll): ToldValue<Harmed> => ({
          shown: String(toll.figure.value),
          value: { n: toll.figure.value ?? 1, isSoFar: false },
          holder: toll.holder,
          claim: toll,
          evidence: [pieceOf(toll.reading, toll.figure, places)],
        }),
      );
      const aspect = nobody.harm === "killed" ? "whether anybody was killed" : "whether anybody was hurt";
      return [{ rule: name, aspect, about, key: `${id} ${nobody.start}`, told: [none, ...told], compare }];
    }),
  );
}

function isToll({ figure }: ToldFigure): boolean {
  const { harm, value, isTotal, isPart } = figure;
  return (
    (harm === "killed" || harm === "injured") && value !== null && value > 0 && value <= maxToll && !isTotal && !isPart
  );
}

/** Whether a toll tells of harm where the other tells of none. */
function isAgainst(
  nobody: ToldNobody,
  toll: ToldFigure,
  reading: DisputeContext["readings"][number],
  { lexicon }: DisputeContext,
): boolean {
  if (nobody.harm === "killed" && toll.figure.harm !== "killed") return false;
  if (toll.reading.article.id === reading.article.id) return isSetAgainst(nobody, toll);
  const around = aroundOf(toll.reading, toll.figure, { before: 1, behind: 0 });
  const shared = sharedThings({ reading, span: nobody.about }, { reading: toll.reading, span: around }, lexicon);
  return shared >= sameBlow + (isOfLaterDay(nobody, toll, reading) ? forLater : 0);
}

/** A denial stands so many characters behind the toll. */
const besideReach = 200;

/** "The government said 16 people had been killed. Ostmark said nobody had died": two voices, the second right behind the first. */
function isSetAgainst(nobody: ToldNobody, { figure, holder }: ToldFigure): boolean {
  const gap = nobody.start - figure.end;
  return gap > 0 && gap <= besideReach && holder !== null && nobody.holder !== null && holder !== nobody.holder;
}

function compare(a: ToldValue<Harmed>, b: ToldValue<Harmed>): Verdict | null {
  if (a.value.n > 0 === b.value.n > 0) return null;
  const [none, some] = a.value.n === 0 ? [a, b] : [b, a];
  const isEarlier = publishedOrder(none.claim, some.claim) === -1;
  // who denies the dead does not only know less
  if (isEarlier && none.holder === null) return "update";
  return none.value.isSoFar ? null : "contradiction";
}
