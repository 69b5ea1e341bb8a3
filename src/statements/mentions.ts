/**
 * @module
 * The mentions of a stretch of text, found by their place: an article can name thousands.
 */

import type { Actor, Mention } from "../model/index.js";
import type { Page } from "./page.js";

/** Index of the first mention that ends after a place. */
export function mentionAfter(page: Page, place: number): number {
  const { mentions } = page.parts.actors;
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mentions that end at a place, pronouns left out. */
export function mentionsEndingAt(page: Page, place: number): Mention[] {
  const { mentions } = page.parts.actors;
  const found: Mention[] = [];
  for (let at = mentionAfter(page, place - 1); at < mentions.length && mentions[at]!.start < place; at++)
    if (mentions[at]!.end === place && mentions[at]!.how !== "pronoun") found.push(mentions[at]!);
  return found;
}

/** Mentions that lie within a stretch, pronouns left out. */
export function mentionsWithin(page: Page, start: number, end: number): Mention[] {
  const { mentions } = page.parts.actors;
  const found: Mention[] = [];
  for (let at = mentionAfter(page, start); at < mentions.length && mentions[at]!.start < end; at++) {
    const mention = mentions[at]!;
    if (mention.start >= start && mention.end <= end && mention.how !== "pronoun") found.push(mention);
  }
  return found;
}

/** The actor of a mention, if it is told. */
export function actorOf(page: Page, { actor }: Mention): Actor | undefined {
  return actor === null ? undefined : page.actors.get(actor);
}

/** The canonical name behind a mention, its own words where nobody is told. */
export function nameOf(page: Page, mention: Mention): string {
  return actorOf(page, mention)?.name ?? mention.text;
}
