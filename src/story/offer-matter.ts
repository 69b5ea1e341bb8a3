/**
 * @module
 * What an offer is about, without who makes it and the words of offering: "to exchange all prisoners by May" and "that the two swap their captives before
 * June" are one matter in other words.
 *
 * Words of one meaning count as one, numbers in letters as in figures, and lengths of time by how long they are.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import { termsAt, termsOfText } from "./article-words.js";
import type { EventClaim } from "./claims.js";
import { lengthOf } from "./durations.js";

/** Weights by matter or stem. */
export type OfferMatter = ReadonlyMap<string, number>;

/** Weight of a meaning that has several words, of a number, and of one and two, which are everywhere. */
const [ofMeaning, ofNumber, ofSmall] = [3, 4, 1];
/** No word weighs more. */
const heaviest = 5;
const smallest = 3;
/** Nothing is told. */
export const noMatter: OfferMatter = new Map();

/** The matter of an offer or a demand; nothing for other frames. */
export function offerMatterOf(
  claim: EventClaim,
  rarityOf: (stem: string) => number,
  lexicon: StoryLexicon,
): OfferMatter {
  const { event, reading, spans } = claim;
  if (event.frame !== "proposal") return noMatter;
  const roles = [...event.actors, ...event.recipients, ...event.attribution];
  const names = new Set(
    roles.flatMap(({ text, entity }) => termsOfText(`${text} ${entity ?? ""}`).map(({ stem }) => stem)),
  );
  const matter = new Map<string, number>();
  for (const { word, stem } of termsAt(reading.article, spans)) {
    const meaning = lexicon.matterOf.get(word);
    if (meaning === "-" || names.has(stem) || /^\d/u.test(word)) continue;
    if (meaning !== undefined) matter.set(`=${meaning}`, ofMeaning);
    else matter.set(stem, Math.min(heaviest, rarityOf(stem)));
  }
  for (const { value, start, end } of reading.figures)
    if (value !== null && spans.some((span) => span.start <= start && end <= span.end))
      matter.set(`#${value}`, value < smallest ? ofSmall : ofNumber);
  for (const { type, value, start, end } of reading.times)
    if (type === "DURATION" && spans.some((span) => span.start <= start && end <= span.end)) {
      const length = lengthOf(value ?? "");
      if (length !== null) matter.set(`#h${length.hours}`, ofNumber);
    }
  return matter;
}

/** How like two matters are, 0 to 1. */
export function matterLikeness(a: OfferMatter, b: OfferMatter): number {
  if (a.size === 0 || b.size === 0) return 0;
  let product = 0;
  for (const [key, weight] of a) product += weight * (b.get(key) ?? 0);
  return product === 0 ? 0 : product / (sizeOf(a) * sizeOf(b));
}

/** Whether a key of a matter is a meaning or a number, not a stem. */
export function isMeaning(key: string): boolean {
  return key[0] === "=" || key[0] === "#";
}

/** How much of what both have in common are meanings and numbers. */
export function sharedMatters(a: OfferMatter, b: OfferMatter): number {
  let n = 0;
  for (const key of a.keys()) if (b.has(key) && isMeaning(key)) n++;
  return n;
}

function sizeOf(matter: OfferMatter): number {
  let sum = 0;
  for (const weight of matter.values()) sum += weight * weight;
  return Math.sqrt(sum);
}
