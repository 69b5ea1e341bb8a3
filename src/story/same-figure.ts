/**
 * @module
 * Which figures answer one question: the dead of one war, the rockets fired at one side, the strikers of one walkout.
 *
 * Two counts belong together when they count the same and either stand in like words or are so large and so near each other that
 * chance is no explanation. A part ("including 12 children") is never compared with a whole.
 */

import { cosine } from "./claim-features.js";
import type { ToldFigure } from "./told-figures.js";
import { Union } from "./union.js";

/** Of the figures of one kind, so many neighbours in size are compared with each. */
const neighbours = 16;
const alike = 0.3;
const veryAlike = 0.5;
/** A count from here on is not met twice by chance. */
const telling = 20;

/** Groups of figures that answer one question, each in the given order; single figures are left out. */
export function sameFigures(told: readonly ToldFigure[]): ToldFigure[][] {
  const byKind = new Map<string, number[]>();
  told.forEach((each, at) => {
    const kind = kindOf(each);
    if (kind === null) return;
    const known = byKind.get(kind);
    if (known) known.push(at);
    else byKind.set(kind, [at]);
  });
  const union = new Union(told.length);
  for (const positions of byKind.values()) {
    const bySize = positions.sort((a, b) => sizeOf(told[a]!) - sizeOf(told[b]!) || a - b);
    bySize.forEach((a, rank) => {
      for (const b of bySize.slice(rank + 1, rank + 1 + neighbours)) if (isSame(told[a]!, told[b]!)) union.join(a, b);
    });
  }
  return union.groups().flatMap((group) => (group.length > 1 ? [group.map((at) => told[at]!)] : []));
}

/** What is counted, as a key: only figures of one kind are ever compared. */
function kindOf({ figure, story }: ToldFigure): string | null {
  const { harm, unit, counted, isPart } = figure;
  const part = isPart ? "part" : "whole";
  if (harm !== null) return `${story}\u0000${part}\u0000harm ${harm}`;
  if (unit !== null) return `${story}\u0000${part}\u0000unit ${isLength(figure) ? `length ${counted}` : unit}`;
  return counted === null ? null : `${story}\u0000${part}\u0000count ${counted}`;
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

/** The size of a figure; of a length in minutes, of "dozens" the middle. */
export function sizeOf({ figure }: Pick<ToldFigure, "figure">): number {
  const { value, low, high, unit } = figure;
  const size = value ?? ((low ?? 0) + (high ?? low ?? 0)) / 2;
  return size * (unit === null ? 1 : (minutesOf[unit] ?? 1));
}

function isSame(a: ToldFigure, b: ToldFigure): boolean {
  if (!canBeOne(a, b)) return false;
  const ratio = ratioOf(a, b);
  const likeness = cosine(a.words, b.words);
  const [x, y] = [a.figure, b.figure];
  if (isLength(x)) return x.counted !== null && ratio <= 2.5;
  if (x.unit !== null) return ratio <= 1.25 ? likeness >= alike : ratio <= 2 && likeness >= veryAlike;
  if (x.harm !== null && x.isTotal && y.isTotal) return ratio <= 3 || likeness >= veryAlike;
  if (sizeOf(a) >= telling && sizeOf(b) >= telling && ratio <= 1.25) return x.harm !== null || likeness >= alike / 2;
  if (x.harm !== null && (x.isTotal || y.isTotal)) return ratio <= 1.6 && likeness >= alike / 2;
  return ratio <= 3 && likeness >= alike;
}

/** Whether the two count the same people or things: one that names nobody can be anybody's. */
function canBeOne(a: ToldFigure, b: ToldFigure): boolean {
  const areNamed = a.whose.length > 0 && b.whose.length > 0;
  if (areNamed && !a.whose.some((side) => b.whose.includes(side))) return false;
  const [x, y] = [peopleOf(a), peopleOf(b)];
  return x === y || x === null || y === null;
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
function ratioOf(a: ToldFigure, b: ToldFigure): number {
  const [x, y] = [sizeOf(a), sizeOf(b)];
  if (a.figure.bound === "words" || b.figure.bound === "words") {
    const [vague, other] = a.figure.bound === "words" ? [a.figure, y] : [b.figure, x];
    const scale = sizeOf({ figure: vague }) / ((vague.value ?? ((vague.low ?? 0) + (vague.high ?? vague.low ?? 0)) / 2) || 1);
    if ((vague.low ?? 0) * scale <= other && other <= (vague.high ?? Number.POSITIVE_INFINITY) * scale) return 1;
  }
  const [small, large] = x < y ? [x, y] : [y, x];
  return small === 0 ? Number.POSITIVE_INFINITY : large / small;
}
