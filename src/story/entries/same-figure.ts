/**
 * @module
 * Which figures answer one question: the dead of one war, the rockets fired at one side, the strikers of one walkout.
 *
 * Two counts belong together when they count the same and either stand in like words or are so large and so near each other that
 * chance is no explanation. A part ("including 12 children") is never compared with a whole.
 */

import type { Figure } from "../../model/index.js";
import { cosine } from "../claims/claim-features.js";
import type { ToldFigure } from "../telling/told-figures.js";
import { Union } from "../union.js";
import { stemOf } from "../words/stem.js";

/** Of the figures of one kind, so many neighbours in size are compared with each. */
const neighbours = 16;
const alike = 0.3;
const veryAlike = 0.5;
/** Enough where the figures themselves are telling. */
const faint = 0.07;
/** A count from here on is not met twice by chance. */
const telling = 10;
/** From here on counts of one kind may be so many times apart and yet be of one crowd. */
export const crowd = 1000;
export const wide = 1.6;
/** What the same verb before both adds to the likeness of their words. */
const sameVerb = 0.2;

/**
 * Groups of figures that answer one question, each in the given order; single figures are left out. Where only groups are wanted all of whose
 * figures are of some sort, kinds without any of that sort are passed over.
 */
export function sameFigures(
  told: readonly ToldFigure[],
  isWanted: (each: ToldFigure) => boolean = () => true,
): ToldFigure[][] {
  const byKind = new Map<string, number[]>();
  const stories = new Set<string | null>();
  for (const each of told) if (isWanted(each)) stories.add(each.story);
  told.forEach((each, at) => {
    if (!stories.has(each.story)) return;
    for (const kind of kindsOf(each)) {
      const known = byKind.get(kind);
      if (known) known.push(at);
      else byKind.set(kind, [at]);
    }
  });
  const union = new Union(told.length);
  // a toll that names no place does not join those of two places
  const places = new Map<number, readonly string[]>();
  const placesOf = (at: number) => places.get(union.rootOf(at)) ?? told[at]!.where;
  const sizes = Float64Array.from(told, sizeOf);
  for (const positions of byKind.values()) {
    if (!positions.some((at) => isWanted(told[at]!))) continue;
    const bySize = positions.sort((a, b) => sizes[a]! - sizes[b]! || a - b);
    for (let rank = 0; rank < bySize.length; rank++)
      for (let next = rank + 1; next < Math.min(bySize.length, rank + 1 + neighbours); next++) {
        const [a, b] = [bySize[rank]!, bySize[next]!];
        if (union.rootOf(a) === union.rootOf(b) || !isSame(told[a]!, told[b]!)) continue;
        const [x, y] = [placesOf(a), placesOf(b)];
        if (areTolls(told[a]!, told[b]!) && areElsewhere(x, y)) continue;
        union.join(a, b);
        places.set(union.rootOf(a), x.length === 0 ? y : x);
      }
  }
  return union.groups().flatMap((group) => (group.length > 1 ? [group.map((at) => told[at]!)] : []));
}

/** What is counted, as keys: only figures of one kind are ever compared. */
function kindsOf({ figure, story, isFreed }: ToldFigure): string[] {
  const { harm, unit, counted, isPart } = figure;
  if (unit === "share") return counted === null ? [] : [`${story}\u0000share ${stemOf(counted)}`];
  const kinds = [
    ...(isFreed && figure.bound !== "words" ? ["count freed"] : []),
    ...(harm === null ? [] : [`harm ${harm}`]),
    ...(unit === null ? [] : isLength(figure) ? [`length ${lastingOf(counted)}`, `length in ${unit}`] : [unit]),
    ...(unit !== null || counted === null || (harm !== null && anybody.has(counted)) ? [] : [`count ${counted}`]),
  ];
  return kinds.map((kind) => `${story}\u0000${isPart ? "part" : "whole"}\u0000${kind}`);
}

/** What lasts: the protests of one outlet are the unrest of another. */
function lastingOf(counted: string | null): string | null {
  return counted === "protest" ? "war" : counted;
}

const minutesOf: { readonly [unit: string]: number } = {
  minute: 1,
  hour: 60,
  day: 1440,
  week: 10_080,
  month: 43_830,
  year: 525_960,
  decade: 5_259_600,
  century: 52_596_000,
};

/** Whether it tells how long something lasts. */
export function isLength({ unit }: ToldFigure["figure"]): boolean {
  return unit !== null && unit in minutesOf;
}

/** A unit of time in minutes; 1 for what is no time. */
export function unitOf({ unit }: Pick<ToldFigure["figure"], "unit">): number {
  return unit === null ? 1 : (minutesOf[unit] ?? 1);
}

/** The size of a figure; of a length in minutes, of "dozens" the middle. */
export function sizeOfFigure(figure: Figure): number {
  const { value, low, high } = figure;
  return (value ?? ((low ?? 0) + (high ?? low ?? 0)) / 2) * unitOf(figure);
}

/** The same of a told one, which was worked out when it was made. */
export function sizeOf({ size }: Pick<ToldFigure, "size">): number {
  return size;
}

function isSame(a: ToldFigure, b: ToldFigure): boolean {
  if (!canBeOne(a, b)) return false;
  const ratio = ratioOf(a, b);
  if (isLength(a.figure)) return isSameLength(a, b, ratio);
  if (a.figure.unit !== null) return isSameSum(a, b, ratio);
  return a.figure.harm !== null && b.figure.harm !== null ? isSameToll(a, b, ratio) : isSameCount(a, b, ratio);
}

/** How like the words around two figures are; asked only where it decides. */
function likenessOf(a: ToldFigure, b: ToldFigure): number {
  return cosine(a.words(), b.words()) + (a.figure.verb !== null && a.figure.verb === b.figure.verb ? sameVerb : 0);
}

/** One thing is so long; where the text names no thing ("within six months", "two hours early"), like words must do. */
function isSameLength(a: ToldFigure, b: ToldFigure, ratio: number): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.counted !== null && lastingOf(x.counted) === lastingOf(y.counted)) return ratio <= 4;
  return x.unit === y.unit && ratio <= 1 && likenessOf(a, b) >= alike;
}

/** Sums and shares. A share to one decimal is not met twice by chance. */
function isSameSum(a: ToldFigure, b: ToldFigure, ratio: number): boolean {
  const [x, y] = [a.figure, b.figure];
  if (x.unit === "share") return likenessOf(a, b) >= faint * 3;
  if (x.unit!.includes(" a ")) return ratio <= 1.25 && likenessOf(a, b) >= faint;
  const isFine = [x, y].some(({ value }) => value !== null && !Number.isInteger(value));
  if (x.unit === "percent" && ratio <= 1.02 && isFine) return likenessOf(a, b) >= faint;
  // "3 percent of the vote" and "2.9 percent" of nobody knows what
  const areOfOne = x.unit !== "percent" || x.counted === y.counted;
  if (ratio <= 1.1 && Math.min(x.value ?? 0, y.value ?? 0) >= 1e6) return likenessOf(a, b) >= alike / 2;
  return ratio <= 1.25 && areOfOne ? likenessOf(a, b) >= alike : ratio <= 2 && likenessOf(a, b) >= veryAlike;
}

function isSameToll(a: ToldFigure, b: ToldFigure, ratio: number): boolean {
  // one strike has one toll, however far its first count was off
  if (a.blow !== null && a.blow === b.blow) return true;
  const nTotal = Number(a.figure.isTotal) + Number(b.figure.isTotal);
  if (nTotal === 0 && areApart(a, b)) return false;
  if (nTotal === 0 && ratio <= farOff && (areOfOneTownAndDay(a, b) || areSetAgainst(a, b))) return true;
  if (nTotal === 2 && ratio <= 3) return true;
  if (isLarge(a, telling) && isLarge(b, telling) && ratio <= 1.25) return true;
  // two sources that count one thing differently
  const areRivals = a.holder !== null && b.holder !== null && a.holder !== b.holder;
  if (nTotal > 0 && ratio <= 1.6) return likenessOf(a, b) >= alike / 2;
  return ratio <= 2 && areRivals ? likenessOf(a, b) >= alike / 2 : ratio <= 3 && likenessOf(a, b) >= alike;
}

/** Two sources may be so far apart on the toll of one blow. */
const farOff = 10;

/** Whether both sentences name one town and one day: then they tell of one blow, whoever counts. */
function areOfOneTownAndDay(a: ToldFigure, b: ToldFigure): boolean {
  const isHere = a.where.some((place) => b.where.includes(place));
  return isHere && a.on.some((x) => b.on.some((y) => Math.abs(x - y) <= 1));
}

/** So many characters before a second count stands the first that it is set against. */
const besideReach = 260;

/** "Nineteen people were killed, said the nurse. The dead numbered 31, the rebels said": two voices side by side, the second without place or day. */
function areSetAgainst(a: ToldFigure, b: ToldFigure): boolean {
  if (a.reading !== b.reading || a.holder === null || b.holder === null || a.holder === b.holder) return false;
  const [first, second] = a.figure.start < b.figure.start ? [a, b] : [b, a];
  const isBare = second.where.length === 0 && second.figure.counted === null;
  return isBare && second.figure.start - first.figure.end <= besideReach;
}

/** Things of which a story has one count: breaches of its truce, the tons of a cargo. */
export const oneCount: ReadonlySet<string> = new Set(["breach", "ton"]);

/** Whether their sentences tell of two places, or of days that are not one night's. */
function areApart(a: ToldFigure, b: ToldFigure): boolean {
  const inTwoPlaces = areElsewhere(a.where, b.where);
  const onTwoDays = a.on.length > 0 && b.on.length > 0 && !a.on.some((x) => b.on.some((y) => Math.abs(x - y) <= 1));
  return inTwoPlaces || onTwoDays;
}

function areElsewhere(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((place) => b.includes(place));
}

/** Tolls of single blows, none of them a total of the war. */
function areTolls(a: ToldFigure, b: ToldFigure): boolean {
  return [a, b].every(({ figure }) => figure.harm !== null && !figure.isTotal);
}

function isSameCount(a: ToldFigure, b: ToldFigure, ratio: number): boolean {
  if (isLarge(a, telling * 2) && isLarge(b, telling * 2) && ratio <= 1.25) return likenessOf(a, b) >= faint;
  if (a.isFreed && b.isFreed && ratio <= 1.25 && isLarge(a, telling) && isLarge(b, telling))
    return likenessOf(a, b) >= faint;
  const areOfOneKind = a.figure.counted !== null && a.figure.counted === b.figure.counted;
  if (ratio <= wide && areOfOneKind && isLarge(a, crowd) && isLarge(b, crowd) && likenessOf(a, b) >= alike * 0.8)
    return true;
  if (ratio <= wide && areOfOneKind && oneCount.has(a.figure.counted ?? "")) return likenessOf(a, b) >= faint;
  return ratio <= 3 && likenessOf(a, b) >= alike;
}

function isLarge(each: ToldFigure, from: number): boolean {
  return each.size >= from;
}

/** Whether the two count the same people or things: one that names nobody can be anybody's. */
export function canBeOne(a: ToldFigure, b: ToldFigure): boolean {
  if (a.figure.harm !== null && b.figure.harm !== null && a.figure.harm !== b.figure.harm) return false;
  const areNamed = a.whose.length > 0 && b.whose.length > 0;
  if (areNamed && !a.whose.some((side) => b.whose.includes(side))) return false;
  const people = peopleOf(a);
  if (people === null) return true;
  const others = peopleOf(b);
  return others === null || people === others;
}

const anybody: ReadonlySet<string> = new Set(["person", "member", "other"]);

/** The special class of people hurt: `child`, `police`; null for people as such. */
function peopleOf({ figure, whose }: ToldFigure): string | null {
  if (figure.harm === null || figure.counted === null || anybody.has(figure.counted)) return null;
  return whose.length > 0 && !figure.words.some((word) => word === figure.counted && isSpecial(word))
    ? null
    : figure.counted;
}

function isSpecial(counted: string): boolean {
  return counted === "civilian" || counted === "child" || counted === "soldier" || counted === "police";
}

/** How many times the larger is the smaller, ranges by their nearest ends. */
export function ratioOf(a: ToldFigure, b: ToldFigure): number {
  const x = a.size;
  const y = b.size;
  if (a.figure.bound === "words" || b.figure.bound === "words") {
    const [vague, other] = a.figure.bound === "words" ? [a.figure, y] : [b.figure, x];
    const scale = unitOf(vague);
    if ((vague.low ?? 0) * scale <= other && other <= (vague.high ?? Number.POSITIVE_INFINITY) * scale) return 1;
  }
  const small = Math.min(x, y);
  return small === 0 ? Number.POSITIVE_INFINITY : Math.max(x, y) / small;
}
