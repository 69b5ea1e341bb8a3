/**
 * @module
 * Times that a page prints about itself: "Published 14 March 2031, 10:32", "Updated: 3 hours ago", "10.32 GMT".
 *
 * Left alone: a sentence that tells a date. A stamp is short and holds little but the date.
 */

import type { ArticleLexicon } from "../lexicon/article.js";
import { type DateClaim, isDay } from "../model/index.js";
import { type LineRule, labelOf } from "./page.js";

const dayFirst = /\b(?<day>\d{1,2})(?:st|nd|rd|th)? (?<month>\p{L}{3,9})\.?,? (?<year>(?:19|20)\d\d)\b/u;
const monthFirst = /\b(?<month>\p{L}{3,9})\.? (?<day>\d{1,2})(?:st|nd|rd|th)? ?,? (?<year>(?:19|20)\d\d)\b/u;
const iso = /\b(?<year>(?:19|20)\d\d)-(?<month>\d\d)-(?<day>\d\d)(?!\d)/u;
const clock = /\b(?<hour>\d{1,2})[:.](?<minute>\d\d)(?::\d\d)? ?(?<half>[ap]\.?m\.?)?/iu;
const half = "[ap]\\.?m\\.?";
const zone = "(?: ?[A-Z]{2,4})?";
const bareClock = new RegExp(
  `^(?:\\d{1,2}[:.]\\d\\d(?::\\d\\d)?(?: ?${half})?${zone}|\\d{1,2} ?${half}${zone})$`,
  "iu",
);
const spans = "s|m|h|d|min|mins|minutes?|hrs?|hours?|days?|weeks?";
const ago = new RegExp(`^(?:\\p{L}+:? ){0,3}(?:\\d{1,2}|an?|one|two) ?(?:${spans}) ago\\b`, "iu");
const minutesToRead = /^\d{1,2}[- ]min(?:ute)?s?(?: read)?$/iu;
/** "14 March 2031, by Ann Example". */
export const signed = /\b[Bb]y (?<names>\p{Lu}[\p{L}.'’-]+(?: (?:and )?\p{Lu}[\p{L}.'’-]+){1,5})/u;
const maxWords = 16;
/** Words that may stand beside the date in a stamp: weekday, clock, zone, "at", "on". */
const maxOtherWords = 6;

/** Labels a line that is a stamp. */
export const findStamp: LineRule = ({ lines, lexicon }, index) => {
  const { head, nWords, endsSentence, plain } = lines[index]!;
  if (nWords > maxWords) return undefined;
  if (isGluedToName(head, nWords)) return labelOf("timestamp", "article/stamp", 0.7);
  if (bareClock.test(head) || (ago.test(head) && nWords <= 8) || minutesToRead.test(plain))
    return labelOf("timestamp", "article/stamp", 0.85);
  if (nWords <= 6 && clock.test(head) && stampRole(plain, lexicon) !== null)
    return labelOf("timestamp", "article/stamp", 0.8);
  if (endsSentence && !/m\.$/iu.test(head)) return undefined;
  const date = dateIn(head, lexicon);
  if (date === null) return undefined;
  const second = dateIn(head.replace(date.words, ""), lexicon);
  const nOthers = head
    .replace(date.words, "")
    .replace(second?.words ?? "", "")
    .replace(clock, "")
    .replace(clock, "")
    .replace(signed, "")
    .split(/[\s|,:·-]+/u)
    .filter((word) => word !== "").length;
  const isStamped = stampRole(plain, lexicon) !== null;
  return nOthers <= maxOtherWords && (isStamped || nOthers <= 3)
    ? labelOf("timestamp", "article/stamp", 0.85)
    : undefined;
};

/** "14:05Ann Example": time and writer of a live page's post, put in one line. */
function isGluedToName(head: string, nWords: number): boolean {
  return nWords <= 5 && /^\d{1,2}[:.]\d\d\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*$/u.test(head);
}

/** The claim of a stamp at `start` of the text; null when it gives no whole date. */
export function claimOfStamp(words: string, start: number, lexicon: ArticleLexicon): DateClaim | null {
  const date = dateIn(words, lexicon);
  if (date === null) return null;
  const role = stampRole(words.toLowerCase(), lexicon);
  const time = clockIn(words.replace(date.words, " "));
  return {
    role: role ?? "published",
    value: time === null ? date.day : `${date.day}T${time}`,
    precision: time === null ? "day" : "minute",
    evidence: "text",
    confidence: role === null ? 0.6 : 0.85,
    start: start + date.at,
    end: start + date.at + date.words.length,
  };
}

/** The first whole date in the words. */
export function dateIn(words: string, lexicon: ArticleLexicon): { day: string; words: string; at: number } | null {
  for (const pattern of [iso, dayFirst, monthFirst]) {
    const found = pattern.exec(words);
    if (found === null) continue;
    const { year, month, day } = found.groups!;
    const number = /^\d\d$/u.test(month!) ? month! : lexicon.months.get(month!.toLowerCase());
    const value = `${year}-${number}-${day!.padStart(2, "0")}`;
    if (number !== undefined && isDay(value)) return { day: value, words: found[0], at: found.index };
  }
  return null;
}

function stampRole(plain: string, lexicon: ArticleLexicon): "published" | "updated" | null {
  for (const [words, role] of lexicon.stampWords) {
    const at = plain.indexOf(words);
    if (at >= 0 && !/\p{L}/u.test(plain.charAt(at - 1)) && !/\p{L}/u.test(plain.charAt(at + words.length))) return role;
  }
  return null;
}

function clockIn(words: string): string | null {
  const found = clock.exec(words)?.groups;
  if (!found) return null;
  const isAfternoon = /^p/iu.test(found.half ?? "");
  const hour = (Number(found.hour) % (found.half === undefined ? 24 : 12)) + (isAfternoon ? 12 : 0);
  return Number(found.minute) > 59 ? null : `${String(hour).padStart(2, "0")}:${found.minute}`;
}
