/**
 * @module
 * One strike: the place fits and the days fit. Tolls are not compared: they rise from report to report.
 */

import { termsOfText } from "../article-words.js";
import { cosine, type EventFeatures } from "../claim-features.js";
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
    if (placesDiffer(a.place, b.place) || x.polarity !== y.polarity || meansDiffer(x, y)) return null;
    // the other side may be blamed for it, so different perpetrators are a dispute where place and day are one
    const party = partyLikeness(x.perpetrators, y.perpetrators, context);
    const gap = daysApart(a, b);
    if (gap !== null && gap > 1) return null;
    const words = likenessBeyondPlace(a, b);
    // a country is struck every day: only a place below it makes two reports one strike
    const isPlace = isExact(x) && isExact(y);
    const areTolls = x.casualties.length > 0 && y.casualties.length > 0;
    if (isPlace && gap !== null && (words >= 0.15 || areTolls)) return 1 + words;
    if (party === null) return null;
    if (isPlace && words >= likeWords) return 1 + words;
    return words >= sameWords && gap !== null ? 1 : words >= 0.65 ? 1 : 0;
  },
};

/** The words without the name of the place: that both were in Saltmere is known. */
function likenessBeyondPlace(a: EventFeatures, b: EventFeatures): number {
  if (a.place === null || b.place === null) return wordLikeness(a, b);
  const named = new Set([a, b].flatMap(({ place }) => termsOfText(place!.name).map(({ stem }) => stem)));
  return cosine(a.words.without(named), b.words.without(named));
}

/** Rockets and shells from afar, a bomb on the spot, gunfire, hands: no two of them are one blow. */
const meansOf: { readonly [mode: string]: string } = {
  "heavy-weapons": "afar",
  aerial: "afar",
  explosives: "bomb",
  "suicide-attack": "bomb",
  firearms: "gun",
  primitive: "hand",
  abduct: "abduct",
};

/** Weapons that tell the means where the verb does not; a bomb may lie in a bus or fall from the sky. */
const meansOfWeapon: { readonly [weapon: string]: string } = { rocket: "afar", missile: "afar", airstrike: "afar" };

function meansDiffer(a: Of<"attack">, b: Of<"attack">): boolean {
  const [x, y] = [a, b].map(({ mode, weapon }) => meansOf[mode ?? ""] ?? meansOfWeapon[weapon ?? ""]);
  return x !== undefined && y !== undefined && x !== y;
}

function isExact({ place }: Of<"attack">): boolean {
  return place !== null && (place.precision === "exact" || place.precision === "near") && place.name !== place.country;
}
