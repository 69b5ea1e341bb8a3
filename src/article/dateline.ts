/**
 * @module
 * The dateline in front of the first sentence: "OSTHAFEN/VARN (Meridian) -The premier said ...".
 *
 * The dash may stand without a space behind it. Left alone: a sentence that merely has a dash ("Varnhem - the smaller state - ..."),
 * because without an agency in brackets the place must be in capitals.
 */

import type { ArticleLexicon } from "../lexicon/article.js";
import type { Dateline } from "../model/index.js";
import { type LineRule, labelOf } from "./page.js";

const dash = "(?:-{1,2}|[–—_])";
const date = "(?:, (?<date>\\p{Lu}\\p{L}{2,8}\\.? \\d{1,2}|\\d{1,2} \\p{Lu}\\p{L}{2,8}))?";
const withAgency = new RegExp(
  `^(?<places>[\\p{L}.,'’/ -]{2,80}?)${date},? ?\\((?<agency>[^()]{2,40})\\) ?(?:${dash}|:) ?`,
  "u",
);
const agencyOnly = new RegExp(`^\\((?<agency>[^()]{2,40})\\) ?${dash} ?`, "u");
const inCapitals = new RegExp(
  `^(?<places>\\p{Lu}[\\p{Lu}.'’/ -]{2,60}(?:, [\\p{L}.]+(?: [\\p{L}.]+){0,2})?)${date} ?(?:[–—_]|-{2}| -) ?`,
  "u",
);

/** A dateline, and the day it names as it is written. */
export interface FoundDateline extends Dateline {
  /** "March 3", "3 March"; null when there is none. */
  readonly date: string | null;
  /** Where the text behind the dash begins. */
  readonly textStart: number;
}

/** A line with nothing but a dateline, as some wires print it: "OSTHAFEN, Varnhem (Meridian) --". */
export const findDatelineLine: LineRule = ({ lines, lexicon }, index) => {
  const { head, nWords } = lines[index]!;
  if (nWords > 12) return undefined;
  return findDateline(head, lexicon)?.textStart === head.length
    ? labelOf("dateline", "article/dateline", 0.9)
    : undefined;
};

/** The dateline a paragraph starts with, as offsets into that paragraph. */
export function findDateline(head: string, lexicon: ArticleLexicon): FoundDateline | null {
  const found = withAgency.exec(head) ?? agencyOnly.exec(head) ?? inCapitals.exec(head);
  if (found === null) return null;
  const { places = "", agency, date: day = null } = found.groups ?? {};
  const isInCapitals = /^\p{Lu}{2}/u.test(places);
  const id = agency === undefined ? null : agencyOf(agency.trim(), isInCapitals, lexicon);
  if (agency !== undefined && id === null) return null;
  if (!isInCapitals && places !== "" && places.split(" ").length > 4) return null;
  const textStart = found[0].length;
  return { start: 0, end: found[0].trimEnd().length, textStart, places: placesOf(places), agency: id, date: day };
}

/** A known agency by its name; after a place in capitals any name in brackets is one, written small. */
function agencyOf(name: string, isInCapitals: boolean, lexicon: ArticleLexicon): string | null {
  const known = lexicon.agencies.get(name);
  if (known !== undefined) return known;
  const isName = /^\p{Lu}[\p{L}.&-]*(?: \p{Lu}[\p{L}.&-]*){0,3}$/u.test(name);
  return isName && (isInCapitals || /^\p{Lu}{2,5}$/u.test(name)) ? name.toLowerCase().replaceAll(" ", "-") : null;
}

function placesOf(places: string): string[] {
  return places
    .split("/")
    .map((place) => nameOf(place.trim().replace(/,$/u, "")))
    .filter((place) => place !== "");
}

/** Capitals as a name: "MOSCOW" is Moscow, "UNITED NATIONS" is United Nations; "U.N." and "UN" stay. */
function nameOf(place: string): string {
  return place
    .split(" ")
    .map((word) => (/^\p{Lu}{3,},?$/u.test(word) ? word[0]! + word.slice(1).toLowerCase() : word))
    .join(" ");
}
