/**
 * @module
 * The dateline in front of the first sentence: "OSTHAFEN/VARN (Example Press) -The premier said ...".
 *
 * The span runs to the first word after the dash, which may stand without a space. Places are capitals or a place with its
 * country ("VARN, Ostmark"); without an agency in brackets the place must be in capitals, for many sentences have a dash.
 */

import type { ArticleLexicon } from "../lexicon/article.js";
import type { Dateline } from "../model/index.js";

const withAgency = /^(?<places>[\p{L}.,'’/ -]{2,80}?),? ?\((?<agency>[^()]{2,40})\) ?(?:[-–—]{1,2}|_) ?/u;
const inCapitals = /^(?<places>\p{Lu}[\p{Lu}.'’/ -]{1,60}(?:, [\p{L}. ]{2,30})?) ?(?:[–—]| -{1,2}|_) ?/u;
const agencyOnly = /^\((?<agency>[^()]{2,40})\) ?(?:[-–—]{1,2}|_) ?/u;

/** The dateline a paragraph starts with, as offsets into that paragraph. */
export function findDateline(head: string, lexicon: ArticleLexicon): Dateline | null {
  const found = withAgency.exec(head) ?? agencyOnly.exec(head) ?? inCapitals.exec(head);
  if (found === null) return null;
  const { places = "", agency } = found.groups ?? {};
  const isPlace = places === "" || /^\p{Lu}{2}/u.test(places) || agency !== undefined;
  if (!isPlace) return null;
  const id = agency === undefined ? null : (lexicon.agencies.get(agency.trim()) ?? null);
  if (agency !== undefined && id === null) return null;
  return { start: 0, end: found[0].length, places: placesOf(places), agency: id };
}

function placesOf(places: string): string[] {
  return places
    .split("/")
    .map((place) => nameOf(place.trim().replace(/,$/u, "")))
    .filter((place) => place !== "");
}

/** Capitals as a name: "MOSCOW" is Moscow, "UNITED NATIONS" is United Nations. */
function nameOf(place: string): string {
  return place
    .split(" ")
    .map((word) => (/^\p{Lu}{2,}[,.]?$/u.test(word) && word.length > 2 ? word[0]! + word.slice(1).toLowerCase() : word))
    .join(" ");
}
