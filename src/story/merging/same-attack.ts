/**
 * @module
 * One strike: the place fits and the days fit. Tolls are not compared: they rise from report to report.
 */

import {
  daysApart,
  likeWords,
  type Of,
  partyLikeness,
  placesDiffer,
  type SameRule,
  sameWords,
  wordLikeness,
} from "./same-rule.js";

export const sameAttack: SameRule = {
  name: "story/merging/same-attack",
  frames: ["attack"],
  likeness(a, b, context) {
    const [x, y] = [a.event as Of<"attack">, b.event as Of<"attack">];
    if (placesDiffer(a.place, b.place) || x.polarity !== y.polarity) return null;
    // the other side may be blamed for it, so different perpetrators are a dispute where place and day are one
    const party = partyLikeness(x.perpetrators, y.perpetrators, context);
    const gap = daysApart(a, b);
    if (gap !== null && gap > 1) return null;
    const words = wordLikeness(a, b);
    // a country is struck every day: only a place below it makes two reports one strike
    const isPlace = isExact(x) && isExact(y);
    const areTolls = x.casualties.length > 0 && y.casualties.length > 0;
    if (isPlace && gap !== null && (words >= 0.15 || areTolls)) return 1 + words;
    if (party === null) return null;
    if (isPlace && words >= likeWords) return 1 + words;
    return words >= sameWords && gap !== null ? 1 : words >= 0.65 ? 1 : 0;
  },
};

function isExact({ place }: Of<"attack">): boolean {
  return place !== null && (place.precision === "exact" || place.precision === "near") && place.name !== place.country;
}
