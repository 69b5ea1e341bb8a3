/**
 * @module
 * One meeting, call or round: its sides, place and day fit. The process as a whole, without place and day, is a thing of its own.
 */

import type { EventFeatures } from "../claims/claim-features.js";
import { isSameName } from "../names/who.js";
import { likenessBeyondNames } from "./beyond-names.js";
import { isAhead, isCall, isNarrow, partiesAt, peopleAt } from "./met-sides.js";
import { areOfOnePair } from "./of-one-pair.js";
import {
  areMostlySame,
  daysApart,
  likeWords,
  type MergeContext,
  partyLikeness,
  placesDiffer,
  type SameRule,
  sameWords,
} from "./same-rule.js";

/** A round of talks runs over a few days; reports of its first and last day are of one thing. */
const roundDays = 2;

export const sameTalks: SameRule = {
  name: "story/merging/same-talks",
  frames: ["talks", "mediation"],
  likeness(a, b, context) {
    if (a.event.frame !== b.event.frame || a.event.polarity !== b.event.polarity) return null;
    const x = partiesAt(a, context);
    const y = partiesAt(b, context);
    if (!areMostlySame(x, y, context) || sharesOneOfTwo(x, y) || peopleDiffer(a, b, context)) return null;
    const party = partyLikeness(x, y, context);
    if (party === null || placesDiffer(a.place, b.place) || isOnlyOneCall(a, b)) return null;
    if (ordinalsDiffer(a, b)) return null;
    if (a.event.polarity === "negated") return party >= 0.4 && areDirect(a, b) ? 1 : 0;
    const gap = daysApart(a, b);
    if (gap !== null && gap > (isCall(a) || isCall(b) ? 0 : roundDays)) return null;
    return likenessOf(a, b, { gap, party, context });
  },
};

/** A meeting of two sides is none of one of them with a third. */
function sharesOneOfTwo(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2) return false;
  let n = 0;
  for (const side of a) if (b.includes(side)) n++;
  return n < 2;
}

/** The president met their president, the secretary met him the day after: one side sent two people to two meetings. */
function peopleDiffer(a: EventFeatures, b: EventFeatures, { sides }: MergeContext): boolean {
  const mine = peopleAt(a, sides);
  const theirs = mine.length === 0 ? mine : peopleAt(b, sides);
  if (theirs.length === 0) return false;
  return mine.some((name) => {
    const side = sides.sideOf(name);
    const others = theirs.filter((each) => sides.sideOf(each) === side);
    const own = others.length === 0 ? others : mine.filter((each) => sides.sideOf(each) === side);
    return others.length > 0 && !own.some((x) => others.some((y) => isSameName(x, y)));
  });
}

/** "the first summit" is not "the second summit". */
function ordinalsDiffer({ meeting: a }: EventFeatures, { meeting: b }: EventFeatures): boolean {
  return a !== null && b !== null && a.ordinal !== null && b.ordinal !== null && a.ordinal !== b.ordinal;
}

/** "the second summit" twice; a "first meeting" may be the first of any two sides. */
function isOfOneOrdinal({ meeting: a }: EventFeatures, { meeting: b }: EventFeatures): boolean {
  return a !== null && b !== null && a.ordinal !== null && a.ordinal === b.ordinal && a.noun === b.noun;
}

/** A call has no venue. */
function isOnlyOneCall(a: EventFeatures, b: EventFeatures): boolean {
  return isCall(a) !== isCall(b) && (isCall(a) ? b : a).place !== null;
}

function likenessOf(
  a: EventFeatures,
  b: EventFeatures,
  { gap, party, context }: { readonly gap: number | null; readonly party: number; readonly context: MergeContext },
): number {
  const words = likenessBeyondNames(a, b);
  const isPlace = a.place !== null && b.place !== null && !isCall(a);
  // "more talks in Lindholt" ahead and "the talks in Lindholt" past are two rounds unless a day says otherwise
  const isOneTense = isAhead(a) === isAhead(b);
  if (isOfOneOrdinal(a, b) && (party >= 0.8 || a.meeting?.ordinal !== "first")) return 1 + words;
  if (areOfOnePair(a, b, { gap, context })) return 1 + words;
  if (isPlace && gap !== null) return 1 + words;
  if (isPlace && (isOneTense || party >= 0.8)) return isOneTense || words >= likeWords ? 1 + words : 0;
  if (gap !== null && isNarrow(a) && isNarrow(b) && party >= 0.8 && words >= 0.2) return 1 + words;
  if (gap === 0 && isNarrow(a) && isNarrow(b) && isOneTense && (isBare(a, context) || isBare(b, context)))
    if (words >= likeWords || isOneArticle(a, b)) return 1 + words;
  if (words >= sameWords) return words + 0.5;
  const areVague = a.place === null && b.place === null && (a.day === null || b.day === null);
  return areVague && isOneTense && party >= 0.8 && words >= likeWords ? 1 : 0;
}

/** "Talks ended on Saturday": told by its day alone. */
function isBare(each: EventFeatures, context: MergeContext): boolean {
  return each.place === null && partiesAt(each, context).length === 0;
}

function isOneArticle({ claim: a }: EventFeatures, { claim: b }: EventFeatures): boolean {
  return a.reading.article.id === b.reading.article.id;
}

/** "No direct talks since" is one lack of talks in whatever words; other meetings that were not held are told apart by theirs. */
function areDirect(a: EventFeatures, b: EventFeatures): boolean {
  const isDirect = ({ ownWords }: EventFeatures) =>
    ["direct", "official", "formal", "since"].some((word) => ownWords.has(word));
  return likenessBeyondNames(a, b) >= likeWords || (isDirect(a) && isDirect(b));
}
