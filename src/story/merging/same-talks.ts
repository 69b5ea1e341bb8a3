/**
 * @module
 * One meeting, call or round: its sides, place and day fit. The process as a whole, without place and day, is a thing of its own.
 */

import type { EventFeatures } from "../claim-features.js";
import {
  areMostlySame,
  daysApart,
  likeWords,
  type Of,
  partyLikeness,
  placesDiffer,
  type SameRule,
  sameWords,
  wordLikeness,
} from "./same-rule.js";

export const sameTalks: SameRule = {
  name: "story/merging/same-talks",
  frames: ["talks", "mediation"],
  likeness(a, b, context) {
    if (a.event.frame !== b.event.frame || a.event.polarity !== b.event.polarity) return null;
    const [x, y] = [sidesAt(a), sidesAt(b)];
    if (!areMostlySame(x, y, context)) return null;
    const party = partyLikeness(x, y, context);
    if (party === null) return null;
    const [here, there] = [venueOf(a), venueOf(b)];
    if (placesDiffer(here, there)) return null;
    const gap = daysApart(a, b);
    if (gap !== null && gap > 1) return null;
    const words = wordLikeness(a, b);
    const isPlace = here !== null && there !== null;
    if (isPlace && (gap !== null || party >= 0.8)) return 1 + words;
    if (gap !== null && isNarrow(a) && isNarrow(b) && party >= 0.8 && words >= 0.2) return 1 + words;
    if (words >= sameWords && party >= 0.4) return words + 0.5;
    const areVague = here === null && there === null && (a.day === null || b.day === null);
    return areVague && party >= 0.8 && words >= likeWords ? 1 : 0;
  },
};

function sidesAt({ event }: EventFeatures): string[] {
  if (event.frame === "mediation") return [...(event as Of<"mediation">).mediators];
  return [...(event as Of<"talks">).participants];
}

function venueOf({ event, place }: EventFeatures): string | null {
  return (event.frame === "talks" ? event.venue?.name : undefined) ?? place;
}

/** A date of at most three days: a meeting has one, a process has not. */
function isNarrow({ day }: EventFeatures): boolean {
  return day !== null && day.to - day.from <= 2;
}
