/**
 * @module
 * Words before an expression that belong to it: "early August", "the end of 1990", "about two weeks", "at least 30 days", "earlier this month".
 */

import { type Draft, isNext, lowerAt } from "../rule.js";
import type { Word } from "../words.js";

/** Words of measure and the TIMEX3 `mod` each gives a length. */
const measures: { readonly [words: string]: string } = {
  about: "APPROX",
  around: "APPROX",
  approximately: "APPROX",
  roughly: "APPROX",
  nearly: "LESS_THAN",
  almost: "LESS_THAN",
  "less than": "LESS_THAN",
  under: "LESS_THAN",
  "fewer than": "LESS_THAN",
  "more than": "MORE_THAN",
  over: "MORE_THAN",
  "at least": "EQUAL_OR_MORE",
  "no less than": "EQUAL_OR_MORE",
  "up to": "EQUAL_OR_LESS",
  "at most": "EQUAL_OR_LESS",
  "no more than": "EQUAL_OR_LESS",
};

/** The last words of the measures: most lengths have none of them before them. */
const measureEnds = new Set(Object.keys(measures).map((phrase) => phrase.slice(phrase.lastIndexOf(" ") + 1)));

/** The expression with the words that belong to it. */
export function extend(words: readonly Word[], draft: Draft): Draft {
  if (draft.type === "SET") return draft;
  return draft.type === "DURATION" ? measured(words, draft) : degree(words, draft);
}

function measured(words: readonly Word[], draft: Draft): Draft {
  const { first } = draft;
  if (!isNext(words, first) || !measureEnds.has(lowerAt(words, first - 1))) return draft;
  for (let n = 3; n >= 1; n--) {
    if (n > 1 && !isNext(words, first - n + 1)) continue;
    const phrase = Array.from({ length: n }, (_, i) => lowerAt(words, first - n + i)).join(" ");
    const mod = measures[phrase];
    if (mod === undefined || (phrase === "over" && !isCountedLength(words, first))) continue;
    return { ...draft, first: first - n, mod };
  }
  return draft;
}

/** "Over a week" is a measure; "over the past week" is a preposition. */
function isCountedLength(words: readonly Word[], at: number): boolean {
  const { lower, number, is } = words[at]!;
  return lower === "a" || lower === "an" || number !== null || is.number !== undefined;
}

function degree(words: readonly Word[], draft: Draft): Draft {
  const { first } = draft;
  const gap = words[first]!.gap;
  if (gap !== "space" && gap !== "hyphen" && gap !== "elided") return draft;
  const before = words[first - 1]!;
  const mod = before.is.degree;
  if (before.lower === "earlier" || before.lower === "later") return clipped(words, draft, before.lower);
  if (mod !== undefined && /^(?:early|late|mid)$/.test(before.lower) && takesDegree(draft))
    return gap !== "hyphen" ? withThe(words, { ...draft, first: first - 1, mod }) : { ...draft, first: first - 1, mod };
  if (gap === "space" && before.lower === "of") return endOf(words, draft);
  if (gap === "space" && /^(?:about|around|nearly|almost)$/.test(before.lower) && isDistance(draft))
    return { ...draft, first: first - 1, mod: "APPROX" };
  return draft;
}

/** "Early this week" but "early Friday morning": a part of a day is fine enough. */
function takesDegree(draft: Draft): boolean {
  return draft.type === "DATE" && !draft.form.startsWith("weekday") && !draft.form.startsWith("=P");
}

function isDistance(draft: Draft): boolean {
  return draft.rule === "calendar/en/ago";
}

/** "Earlier this month" ends, "later this week" begins on the day it is said. */
function clipped(words: readonly Word[], draft: Draft, side: string): Draft {
  const isUnit = /^(?:day|week|weekend|month|quarter|year):0(?: > time:[A-Z]+)?$/.test(draft.form);
  const isThat = lowerAt(words, draft.first) === "that" || lowerAt(words, draft.first) === "the";
  if (isUnit) return { ...draft, first: draft.first - 1, form: `${draft.form} > clip:${side}` };
  return isThat && draft.form.startsWith("@ > ") ? { ...draft, first: draft.first - 1 } : draft;
}

/** "The end of 1990", "the beginning of October", "the first days of May" (left as they are). */
function endOf(words: readonly Word[], draft: Draft): Draft {
  const at = draft.first - 2;
  const word = words[at];
  const mod = word?.is.degree;
  if (word?.lower === "week" && /(?:month-day|=\d{4}-\d\d-\d\d)/.test(draft.form)) return weekOf(words, draft);
  if (mod === undefined || !/^(?:beginning|start|middle|end|close)$/.test(word!.lower)) return draft;
  const first = isNext(words, at) && lowerAt(words, at - 1) === "the" ? at - 1 : at;
  return { ...draft, first, mod };
}

/** "The week of March 6". */
function weekOf(words: readonly Word[], draft: Draft): Draft {
  return withThe(words, { ...draft, first: draft.first - 2, form: `${draft.form} > in:week` });
}

function withThe(words: readonly Word[], draft: Draft): Draft {
  const isThe = isNext(words, draft.first) && lowerAt(words, draft.first - 1) === "the";
  return isThe ? { ...draft, first: draft.first - 1 } : draft;
}
