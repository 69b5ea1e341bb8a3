/**
 * @module
 * What makes two quantities be of two things however like the words: other places, other days, another in the row, a rise and a fall.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { stemOf } from "../words/stem.js";
import { type ApartMarks, markBetween, marksIn } from "./apart-marks.js";
import type { Carried } from "./carrier.js";

/** Tells quantities apart. The marks of each are read when they are first asked for: few quantities come so far. */
export class ToldApart {
  readonly #marks = new Map<Carried, ApartMarks>();

  constructor(private readonly lexicon: StoryLexicon) {}

  /** What tells two quantities apart; null where nothing does. */
  by(a: Carried, b: Carried): string | null {
    const [x, y] = [a.quantity.told, b.quantity.told];
    if (areElsewhere(x.where, y.where)) return "place";
    if (areElsewhere(x.whose, y.whose)) return "side";
    if (a.role !== null && b.role !== null && a.role !== b.role) return "role";
    if (areOfOtherThings(a, b)) return "object";
    const night = a.quantity.dimension === "percent" ? 0 : 1;
    return markBetween(this.#marksOf(a), this.#marksOf(b), { night });
  }

  #marksOf(carried: Carried): ApartMarks {
    const known = this.#marks.get(carried);
    if (known !== undefined) return known;
    const { quantity, own } = carried;
    const marks = marksIn(quantity.told.reading, own, { span: quantity, lexicon: this.lexicon });
    this.#marks.set(carried, marks);
    return marks;
  }
}

/** A rate or a sum is of what stands right behind it: so many characters, up to a mark or the next small word. */
const objectReach = 60;
const ofWhat = /^ (?:\p{Ll}+ )?(?:on|of) (?:the |all |its |their )?(?<object>[^,.;:()“”"—–]+)/u;
const telling = 4;

/** "25 percent on steel" and "10 percent on aluminium". */
function areOfOtherThings(a: Carried, b: Carried): boolean {
  if (a.quantity.dimension !== "percent") return false;
  return areElsewhere(objectOf(a), objectOf(b));
}

/** The stems of the words behind a rate, to the first small one. */
function objectOf({ quantity: { end, told } }: Carried): string[] {
  const { text } = told.reading.article;
  const object = ofWhat.exec(text.slice(end, end + objectReach))?.groups?.["object"];
  if (object === undefined) return [];
  const words = object.split(" ");
  const small = words.findIndex((word) => word.length < telling);
  return words.slice(0, small < 0 ? words.length : small).map((word) => stemOf(word.toLowerCase()));
}

function areElsewhere(a: readonly string[], b: readonly string[]): boolean {
  return a.length > 0 && b.length > 0 && !a.some((place) => b.includes(place));
}
