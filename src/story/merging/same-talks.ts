/**
 * @module
 * One meeting, call or round: its sides, place and day fit. The process as a whole, without place and day, is a thing of its own.
 */

import type { EventFeatures } from "../claim-features.js";
import {
  areMostlySame,
  daysApart,
  likeWords,
  type MergeContext,
  type Of,
  partyLikeness,
  placesDiffer,
  type SameRule,
  sameWords,
  wordLikeness,
} from "./same-rule.js";

/** A round of talks runs over a few days; reports of its first and last day are of one thing. */
const roundDays = 2;

export const sameTalks: SameRule = {
  name: "story/merging/same-talks",
  frames: ["talks", "mediation"],
  likeness(a, b, context) {
    if (a.event.frame !== b.event.frame || a.event.polarity !== b.event.polarity) return null;
    const [x, y] = [partiesAt(a, context), partiesAt(b, context)];
    if (!areMostlySame(x, y, context)) return null;
    const party = partyLikeness(x, y, context);
    if (party === null || placesDiffer(a.place, b.place)) return null;
    if (a.event.polarity === "negated") return party >= 0.4 && areDirect(a, b) ? 1 : 0;
    const gap = daysApart(a, b);
    if (gap !== null && gap > roundDays) return null;
    return likenessOf(a, b, { gap, party, context });
  },
};

function likenessOf(
  a: EventFeatures,
  b: EventFeatures,
  { gap, party }: { readonly gap: number | null; readonly party: number; readonly context: MergeContext },
): number {
  const words = wordLikeness(a, b);
  const isPlace = a.place !== null && b.place !== null;
  // "more talks in Lindholt" ahead and "the talks in Lindholt" past are two rounds unless a day says otherwise
  const isOneTense = isAhead(a) === isAhead(b);
  if (isPlace && gap !== null) return 1 + words;
  if (isPlace && (isOneTense || party >= 0.8)) return isOneTense || words >= likeWords ? 1 + words : 0;
  if (gap !== null && isNarrow(a) && isNarrow(b) && party >= 0.8 && words >= 0.2) return 1 + words;
  if (words >= sameWords) return words + 0.5;
  const areVague = a.place === null && b.place === null && (a.day === null || b.day === null);
  return areVague && isOneTense && party >= 0.8 && words >= likeWords ? 1 : 0;
}

/** "No direct talks since" is one lack of talks in whatever words; other meetings that were not held are told apart by theirs. */
function areDirect(a: EventFeatures, b: EventFeatures): boolean {
  const isDirect = ({ ownWords }: EventFeatures) =>
    ["direct", "official", "formal", "since"].some((word) => ownWords.has(word));
  return wordLikeness(a, b) >= likeWords || (isDirect(a) && isDirect(b));
}

/** The sides that meet; "officials" and "both delegations" tell nothing apart. */
export function partiesAt(features: EventFeatures, { sides }: Pick<MergeContext, "sides">): readonly string[] {
  const known = partiesOf.get(features);
  if (known !== undefined) return known;
  const parties = sides.sidesOf(sidesAt(features)).filter((side) => sides.isParty(side));
  partiesOf.set(features, parties);
  return parties;
}

/** The same list for the same event, as often as it is compared. */
const partiesOf = new WeakMap<EventFeatures, readonly string[]>();

function sidesAt({ event }: EventFeatures): readonly string[] {
  return event.frame === "mediation" ? (event as Of<"mediation">).mediators : (event as Of<"talks">).participants;
}

export function isAhead({ event }: EventFeatures): boolean {
  return event.frame === "talks" && ["proposed", "agreed", "scheduled", "postponed"].includes(event.status);
}

/** A date of at most three days: a meeting has one, a process has not. */
function isNarrow({ day }: EventFeatures): boolean {
  return day !== null && day.to - day.from <= 2;
}
