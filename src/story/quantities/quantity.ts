/**
 * @module
 * A quantity as one article tells it, in the unit of its dimension: 4,500 tons and 5,200 tonnes are kilograms, two hours and 90 minutes are
 * minutes. What is only told loosely ("dozens", "years of talks") is no quantity here.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { overlapOf, type Span } from "../../text/span.js";
import type { DatedReading } from "../dated-reading.js";
import { isLength, unitOf } from "../entries/same-figure.js";
import type { ToldFigure } from "../telling/told-figures.js";
import { datesOf } from "./dates.js";
import { lengthsOf } from "./lengths.js";
import { otherQuantities } from "./other-quantities.js";

/** One quantity of one article. */
export interface Quantity extends Span {
  /** `count`, `length`, `percent`, `USD`, `weight`, `age`, `round`, ... Only quantities of one dimension are compared. */
  readonly dimension: string;
  readonly low: number;
  readonly high: number;
  /** One of the unit it was told in. */
  readonly step: number;
  /** As readers see it. */
  readonly shown: string;
  /** Class or noun of what is counted. */
  readonly counted: string | null;
  readonly harm: string | null;
  readonly isPart: boolean;
  /** The whole that a figure before it is a part of: 90 of "40 of the 90 members". */
  readonly isWhole: boolean;
  readonly isTotal: boolean;
  readonly isNew: boolean;
  readonly told: ToldPlace;
}

/** Where a quantity is told, by whom, of whose things and where. */
export type ToldPlace = Pick<ToldFigure, "reading" | "day" | "story" | "holder" | "whose" | "where">;

/** A number told with a dozen is rounder than its digits. */
const dozen = /\bdozen\b/u;

/** The quantities of one article, in text order; its figures are given. */
export function quantitiesOf(
  reading: DatedReading,
  { figures, story }: { readonly figures: readonly ToldFigure[]; readonly story: string | null },
  lexicon: StoryLexicon,
): Quantity[] {
  const article: ToldPlace = { reading, day: reading.dated.value, story, holder: null, whose: [], where: [] };
  const lengths = lengthsOf(article);
  const plain = joined(figures.flatMap((told) => fromFigure(told, lexicon) ?? [])).filter(
    (each) =>
      !lengths.some((length) => overlapOf(length, each) > 0 && length.end - length.start > each.end - each.start),
  );
  const further = lengths.filter((length) => !plain.some((each) => overlapOf(length, each) > 0));
  return [...plain, ...further, ...otherQuantities(article, lexicon), ...datesOf(article, lexicon)].sort(
    (a, b) => a.start - b.start,
  );
}

function fromFigure(told: ToldFigure, { quantities }: StoryLexicon): Quantity | null {
  const { figure } = told;
  const { value, unit, bound, start, end } = figure;
  const isHalf = unit === "share" && isNearHalf(figure);
  if ((value === null || bound === "words" || (unit === "share" && value === 1)) && !isHalf) return null;
  // "three-quarters of an hour": the length is read with the hour
  if (quantities.fractions.has(figure.counted ?? "")) return null;
  const measure = unit === null ? quantities.measures.get(figure.counted ?? "") : undefined;
  const times = unit === "share" ? 100 : (measure?.times ?? unitOf(figure));
  const slack = dozen.test(figure.text) ? 3 : 0;
  const dimension =
    measure?.dimension ?? (isLength(figure) ? "length" : unit === "share" ? "part" : unit === null ? "count" : unit);
  return {
    start,
    end,
    dimension,
    low: ((figure.low ?? 0) - slack) * times,
    high: ((figure.high ?? Number.POSITIVE_INFINITY) + slack) * times,
    step: times,
    shown: shownFigure(told),
    counted: measure === undefined ? (joinedTo.exec(figure.text)?.groups?.["noun"] ?? figure.counted) : null,
    harm: figure.harm ?? harmByNoun.get(figure.counted ?? "") ?? null,
    isPart: figure.isPart && !isOfWhole(told),
    isWhole: isWholeOf(told),
    isTotal: figure.isTotal,
    isNew: figure.isNew,
    told,
  };
}

/** "A 19-member committee" has so many members. */
const joinedTo = /^(?:\d[\d,.]*|\p{L}+)-(?<noun>member|man|person|strong|seat|page|point|nation|vessel|ship)\b/u;

/** "40 of the 90 members" signed: so many did, and no other figure of the article tells it. */
function isOfWhole({ reading, figure }: ToldFigure): boolean {
  return /^(?: of |\S* of )/u.test(reading.article.text.slice(figure.end, figure.end + 4)) || / of /u.test(figure.text);
}

const numberOf = /^\S+ of (?:\S+ )?$/u;

/** "Forty of the 90 members": whether another figure of the phrase is a number of these. */
function isWholeOf({ reading, figure }: ToldFigure): boolean {
  return reading.figures.some(
    ({ start }) => start < figure.start && numberOf.test(reading.article.text.slice(start, figure.start)),
  );
}

/** "Half of the fleet" is told as a range around the half. */
function isNearHalf({ low, high }: ToldFigure["figure"]): boolean {
  return low !== null && high !== null && low > 0.4 && high < 0.6;
}

/** Classes that count what happened to people. */
const harmByNoun: ReadonlyMap<string, string> = new Map([
  ["arrest", "arrested"],
  ["death", "killed"],
  ["fatality", "killed"],
  ["corpse", "killed"],
  ["body", "killed"],
  ["coffin", "killed"],
  ["injury", "injured"],
]);

const boundWords: { readonly [bound: string]: string } = {
  "at-least": "at least ",
  "at-most": "at most ",
  about: "about ",
};

function shownFigure({ figure }: ToldFigure): string {
  if (figure.value === null) return figure.text;
  const { value, unit, counted, bound } = figure;
  const of = unit ?? counted;
  return `${boundWords[bound] ?? ""}${value}${of === null ? "" : ` ${of}`}`;
}

/** "Two hours and ten minutes" is one length. */
function joined(plain: readonly Quantity[]): Quantity[] {
  const found: Quantity[] = [];
  for (const each of plain) {
    const before = found.at(-1);
    const isRest =
      before !== undefined &&
      before.dimension === "length" &&
      each.dimension === "length" &&
      each.step < before.step &&
      /^(?: and |, | )$/u.test(each.told.reading.article.text.slice(before.end, each.start));
    if (!isRest) found.push(each);
    else
      found[found.length - 1] = {
        ...before,
        end: each.end,
        low: before.low + each.low,
        high: before.high + each.high,
        step: each.step,
        shown: `${before.shown} ${each.shown}`,
      };
  }
  return found;
}
