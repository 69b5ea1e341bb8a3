/**
 * @module
 * One strike: the place fits and the days fit. Tolls that differ say nothing, for they rise from report to report; a toll told alike does.
 *
 * "Drones set fire to a depot at Tarrow" needs no day to be the strike on the depot at Tarrow in the news of the same days, and a place
 * that an article tells two strikes of one kind on, without a day for either, was struck once.
 */

import { cosine, type EventFeatures } from "../claims/claim-features.js";
import { termsOfText } from "../words/article-words.js";
import type { TermVector } from "../words/term-vectors.js";
import { meansDiffer, ofOneMeans } from "./means.js";
import { newsDays } from "./news-days.js";
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
    const gap = daysApart(a, b);
    if (gap !== null && gap > 1) return null;
    if (gap === null && areTwoBarrages(a, b)) return null;
    // a country is struck every day: only a place below it makes two reports one strike
    const isPlace = isExact(x) && isExact(y);
    const isToll = areOfOneToll(x, y) && newsDays(a, b) <= sameTollDays;
    // what one report calls an air strike is a bombing in the next
    if (meansDiffer(x, y) && !(isToll && isPlace)) return null;
    // the other side may be blamed for it, so different perpetrators are a dispute where place and day are one
    const party = partyLikeness(x.perpetrators, y.perpetrators, context);
    const words = likenessBeyondPlace(a, b);
    const areTolls = x.casualties.length > 0 && y.casualties.length > 0;
    if (isPlace && gap !== null && (words >= fewWords || areTolls)) return 1 + words;
    if (party === null) return null;
    if (isPlace && words >= likeWords) return 1 + words;
    if (isToll && (isPlace || ofOneMeans(x, y) || words >= fewWords)) return 1 + words;
    if (isPlace && gap === null && ofOneMeans(x, y) && isTheSameNews(a, b, words)) return 1 + words;
    return words >= sameWords && gap !== null ? 1 : words >= 0.65 ? 1 : 0;
  },
};

const fewWords = 0.15;
/** Reports this many days apart tell of the strike of those days. */
const sameNewsDays = 3;
const sameTollDays = 10;
/** What was struck, as a share of the shorter clause. */
const sameObject = 0.25;
/** Of fewer dead the same number is met by chance. */
const tellingDead = 3;

/** Told twice by one article, or by two of the same days that have more in common than the place: "the market", "set fire". */
function isTheSameNews(a: EventFeatures, b: EventFeatures, words: number): boolean {
  if (a.event.background !== b.event.background) return false;
  if (a.claim.reading.article.id === b.claim.reading.article.id) return true;
  if (newsDays(a, b) > sameNewsDays || areOfTwoScales(a.event as Of<"attack">, b.event as Of<"attack">)) return false;
  const [target, other] = [a, b].map(({ event }) => (event as Of<"attack">).target);
  if (target != null && other != null && target !== a.place?.name) return target === other;
  if (words >= fewWords) return true;
  const [x, y] = wordsBeyond(a, b, [a, b].map(({ event }) => (event as Of<"attack">).weapon ?? "").join(" "));
  return x.size > 0 && y.size > 0 && (x.size < y.size ? x.shareIn(y) : y.shareIn(x)) >= sameObject;
}

/** So many strikes are those of the whole fighting, and counts of it differ. */
const wholeFrom = 500;

/** "75 rockets" and "90 rockets": what is counted is no toll, and no count is in both. */
function areTwoBarrages(a: EventFeatures, b: EventFeatures): boolean {
  if ([a, b].some(({ event, figures }) => figures.length === 0 || (event as Of<"attack">).casualties.length > 0))
    return false;
  if ([...a.figures, ...b.figures].every((each) => Number(each) >= wholeFrom)) return false;
  return !a.figures.some((each) => b.figures.includes(each));
}

/** The driver of an ambulance in one, five in their houses in the other: a toll rises, but not so far over night. */
function areOfTwoScales(a: Of<"attack">, b: Of<"attack">): boolean {
  const [dead, others] = [deadOf(a), deadOf(b)];
  return dead !== null && others !== null && Math.max(dead, others) > 2 * Math.min(dead, others);
}

function deadOf({ casualties }: Of<"attack">): number | null {
  return casualties.find(({ kind }) => kind === "killed")?.value ?? null;
}

/** The same number of dead, and no other number of wounded. */
function areOfOneToll({ casualties: mine }: Of<"attack">, { casualties: theirs }: Of<"attack">): boolean {
  const numberOf = (of: typeof mine, kind: string) => of.find((each) => each.kind === kind)?.value ?? null;
  const [dead, others] = [numberOf(mine, "killed"), numberOf(theirs, "killed")];
  if (dead === null || dead !== others || dead < tellingDead) return false;
  const [hurt, hurtThere] = [numberOf(mine, "injured"), numberOf(theirs, "injured")];
  return hurt === null || hurtThere === null || hurt === hurtThere;
}

/** The words without the name of the place: that both were in Saltmere is known. */
function likenessBeyondPlace(a: EventFeatures, b: EventFeatures): number {
  if (a.place === null || b.place === null) return wordLikeness(a, b);
  return cosine(...wordsBeyond(a, b, ""));
}

/** The words of both without the names of their places and some others. */
function wordsBeyond(a: EventFeatures, b: EventFeatures, others: string): [TermVector, TermVector] {
  const places = [a, b].map(({ place }) => place?.name ?? "").join(" ");
  const known = new Set(termsOfText(`${places} ${others}`).map(({ stem }) => stem));
  return [a.words.without(known), b.words.without(known)];
}

function isExact({ place }: Of<"attack">): boolean {
  return place !== null && (place.precision === "exact" || place.precision === "near") && place.name !== place.country;
}
