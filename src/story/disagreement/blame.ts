/**
 * @module
 * "The violence was provoked by the rebels", says the ministry; the rebels blame the ministry: two parties that blame each other.
 *
 * A contradiction of the parties, and the story's content. Two who blame different ones are set against each other only where one of
 * them is blamed by the other, or where an outlet names another cause than a party does; a third who joins in is no new dispute.
 */

import type { MergedEntry } from "../entries/entries.js";
import type { Sides } from "../names/sides.js";
import { blamesOf, type ToldBlame } from "../telling/told-blame.js";
import { slotsInStories } from "./in-each-story.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/blame";

/** What is blamed on somebody, as readers see it. */
const aspects: { readonly [matter: string]: string } = {
  violence: "who is to blame for the violence",
  talks: "who is to blame for the state of the talks",
};

/** A slot for each matter of a story that somebody is blamed for. */
export function slotsAcross(_merged: readonly MergedEntry[], context: DisputeContext): Slot<ToldBlame>[] {
  return slotsInStories<ToldBlame>(context, {
    answersIn: (reading) => blamesOf(reading, context.lexicon),
    shown: ({ blamed }) => blamed,
    matter: ({ matter }) => matter,
    slotOf: (matter) => ({
      rule: name,
      aspect: aspects[matter] ?? "who is to blame",
      compare: (a, b) => compare(a, b, context),
      level: "parties",
    }),
  });
}

function compare(a: ToldValue<ToldBlame>, b: ToldValue<ToldBlame>, { sides }: DisputeContext): Verdict | null {
  if (a.holder === null || b.holder === null) return null;
  const [x, y] = [sideOf(a.value.blamed, sides), sideOf(b.value.blamed, sides)];
  const [by, against] = [sideOf(a.holder, sides), sideOf(b.holder, sides)];
  if (x === y) return null;
  // nobody is made to accuse himself: then who blames whom was misread
  if (by === against || by === x || against === y) return null;
  return by === y || against === x ? "contradiction" : null;
}

/** The side of a name; "many Varnishmen" are their state's. */
function sideOf(name: string, sides: Sides): string {
  const side = sides.sideOf(name.replace(/^the /iu, ""));
  return side === name && name.includes(" ")
    ? sides.sideOf(name.slice(name.lastIndexOf(" ") + 1).replace(/s$/u, ""))
    : side;
}
