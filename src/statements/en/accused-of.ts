/**
 * @module
 * Blame and praise with their reason: "accused Ostmark of breaking the truce", "criticised the premier for waiting".
 *
 * "Accused each other" is one statement of both sides. Leaves alone a bare object without "of" or "for".
 */

import { type Call, type Construction, type Draft, draftOf } from "../draft.js";
import type { Page } from "../page.js";
import { afterCue } from "./after-cue.js";
import { contentEnd } from "./content-end.js";
import { phraseFrom } from "./noun-phrase.js";

export const name = "statements/en/accused-of";

export const accusedOf: Construction = { name, find };

/** The accused and the charge as one content. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  const { complements } = site.verb;
  const link = (["of", "for", "about", "against", "over"] as const).find((word) => complements.has(word));
  if (link === undefined) return null;
  const way = site.isPassive ? { at: site.end, time: -1 } : afterCue(page, call.end, call.last);
  const object = site.isPassive ? way.at : objectEnd(page, way.at, call.last);
  // "whom both sides accuse |of| bias", "voiced concern |about| the mines"
  const isBare =
    object === way.at && page.words[way.at] === link && (link !== "for" || site.verb.after.length > 0 || isWhom(call));
  if (object === way.at && !site.isPassive && !isBare) return null;
  const day = afterCue(page, object, call.last);
  if (page.words[day.at] !== link && linkSoon(page, object, link, call.last) === -1) return null;
  const first = site.isPassive ? day.at : way.at;
  const later = call.later.filter((next) => next.first > day.at);
  const context = {
    later,
    last: call.last,
    isPhrase: false,
    tag: page.tags[site.head]!,
    isFronted: call.isFronted,
    isRelative: call.subject?.antecedent != null,
  };
  const end = contentEnd(page, first, context);
  return draftOf(call, {
    content: [{ start: page.tokens[first]!.start, end: page.tokens[end - 1]!.end }],
    time: way.time === -1 ? day.time : way.time,
    addressee: null,
    rule: name,
    confidence: link === "of" ? 0.92 : 0.75,
  });
}

/** "whom the court blamed for": the accused stands before the speaker. */
function isWhom({ page, first }: Call): boolean {
  return /^(?:whom|who|which)$/.test(page.words[first - 1] ?? "");
}

/** "each other", "the other", or the phrase of the accused. */
function objectEnd(page: Page, at: number, last: number): number {
  if (page.words[at + 1] === "other" || page.words[at + 1] === "another") return at + 2;
  return phraseFrom(page, at, last);
}

/** The link behind a longer object: "the government of Ostmark of breaking". */
function linkSoon(page: Page, from: number, link: string, last: number): number {
  for (let at = from; at < last && at < from + 16; at++) {
    if (page.words[at] === link && (page.tags[at + 1] === "VBG" || link === "for")) return at;
    if (page.tags[at] === "." || page.words[at] === ";" || page.tags[at] === "VBD") return -1;
  }
  return -1;
}
