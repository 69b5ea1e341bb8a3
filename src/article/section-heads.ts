/**
 * @module
 * The heads by which a page cuts what it tells into pieces: "17.40 Harbours: first boats sail" over each post of a live page, "THE HARBOURS" or
 * "2. THE VOTE" over each part of a digest, "The day, hour by hour:" above it all.
 *
 * Only a row of such heads counts, with a passage under each: a paragraph may begin with a time, and so may a line of a timetable. Capitals count
 * where the first of them stands above all text: a story that opens with a lead has crossheads, which are its own.
 */

import type { Line } from "./line.js";
import { labelOf, type Page, type Step } from "./page.js";

export const name = "article/section-heads";
const clock = "(?:\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\b\\.?)?|\\d{1,2} ?[ap]\\.?m\\b\\.?)";
/** Time first, perhaps a zone, then words. */
const timed = new RegExp(`^${clock}(?: ?(?:[A-Z]{3,4}|local time))?(?: ?[-–—|:,])? ["“‘']?\\p{L}`, "u");
/** Capitals only, with or without a number before them. */
const capitals = /^(?:\d{1,2}[.):] ?)?["“‘']?\p{Lu}[\p{Lu}\d '’&,-]*\p{Lu}[?!:]?["”’']?$/u;
const maxWordsOfPost = 14;
const maxWordsOfPart = 5;
const minPosts = 3;
const minParts = 4;
const maxWordsOfLead = 8;
const minWordsOfPassage = 8;

/** Labels the heads of posts as timestamps, those of parts as section labels, and a line with a colon right above the first. */
export const labelSectionHeads: Step = (page, labels) => {
  const posts = headsIn(page, isPostHead);
  const parts = headsIn(page, isPartHead);
  const next = [...labels];
  const isFree = (index: number) => next[index] === undefined;
  if (posts.length >= minPosts) for (const at of posts.filter(isFree)) next[at] = labelOf("timestamp", name, 0.8);
  const isDigest = parts.length >= minParts && !page.lines.slice(0, parts[0]).some(isPassage);
  if (isDigest) for (const at of parts.filter(isFree)) next[at] = labelOf("section-label", name, 0.7);
  const entries = page.lines.flatMap(({ head }, index) => (timed.test(head) ? [index] : []));
  const lead = entries.length >= minPosts ? entries[0]! - 1 : -1;
  if (lead >= 0 && isFree(lead) && isLead(page.lines[lead]!)) next[lead] = labelOf("live-blog-index", name, 0.7);
  return next;
};

function headsIn({ lines }: Page, isHead: (line: Line) => boolean): number[] {
  const isUnder = (line: Line | undefined) => line !== undefined && isPassage(line) && !isHead(line);
  return lines.flatMap((line, index) => (isHead(line) && isUnder(lines[index + 1]) ? [index] : []));
}

function isPassage({ nWords }: Line): boolean {
  return nWords >= minWordsOfPassage;
}

function isPostHead({ head, nWords }: Line): boolean {
  return nWords <= maxWordsOfPost && !/\p{L}{3,}[.…]["”’']?$/u.test(head) && timed.test(head);
}

function isPartHead({ head, nWords, isBulleted }: Line): boolean {
  return nWords <= maxWordsOfPart && !isBulleted && head.length >= 4 && capitals.test(head);
}

function isLead({ head, nWords }: Line): boolean {
  return nWords <= maxWordsOfLead && head.endsWith(":");
}
