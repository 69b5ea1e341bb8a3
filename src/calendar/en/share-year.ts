/**
 * @module
 * Two dates that belong together: "in August and September 1914" share a year, "from 28 December to 3 January" ends after it begins.
 */
import { isDay } from "../../model/index.js";
import { type Draft, lowerAt } from "../rule.js";
import type { Word } from "../words.js";

const joints = new Set(["and", "to", "or", "through", "until"]);
const bare = /^(?:named-month|month-day|part-of-year):[^>]*:\?$/;
const begins = /^(?:(?:named-month|month-day|weekday):[^>]*:\?|=\d{4}-\d\d(?:-\d\d)?)(?: > time:[^>]+)?$/;
const ends = /^(?:named-month|month-day|weekday):[^>]*:\?(?: > time:[^>]+)?$/;
const dated = /^=(?<year>\d{4})(?:-(?<month>\d\d))?/;

/** The drafts, with the year of a date given to the bare one it is joined to, and the end of a range counted from its beginning. */
export function shareYear(words: readonly Word[], drafts: readonly Draft[]): Draft[] {
  const shared = withSharedYears(words, drafts);
  return shared.map((draft, index) => {
    const left = shared[index - 1];
    const isEnd = left !== undefined && isJoined(words, left, draft) && isRange(words, draft);
    return isEnd ? (countedFrom(left, draft) ?? draft) : draft;
  });
}

/** "From 12 August 1914 to 3 September", "Friday to Sunday": the first such day from where the range begins. */
function countedFrom(left: Draft, right: Draft): Draft | null {
  if (!begins.test(left.form) || !ends.test(right.form)) return null;
  if (left.form.startsWith("weekday") !== right.form.startsWith("weekday")) return null;
  return { ...right, form: `${left.form} > ${right.form.replace("?", "future")}`, part: undefined };
}

function isRange(words: readonly Word[], right: Draft): boolean {
  return words[right.first]!.gap === "hyphen" || /^(?:to|through|until)$/.test(lowerAt(words, right.first - 1));
}

function withSharedYears(words: readonly Word[], drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    const right = drafts[index + 1];
    if (right === undefined || !bare.test(draft.form) || draft.part === undefined || !isJoined(words, draft, right))
      return draft;
    return withYear(draft, draft.part.slice(3), right.form) ?? draft;
  });
}

function isJoined(words: readonly Word[], left: Draft, right: Draft): boolean {
  const from =
    words[right.first]!.gap === "space" && lowerAt(words, right.first - 1) === "the" ? right.first - 1 : right.first;
  if (from === left.last + 1) return /^(?:hyphen|slash)$/.test(words[from]!.gap);
  return from === left.last + 2 && words[left.last + 1]!.gap === "space" && joints.has(lowerAt(words, left.last + 1));
}

/** "December to March 2025" begins in the year before. */
function withYear(draft: Draft, part: string, right: string): Draft | null {
  const { year, month } = dated.exec(right)?.groups ?? {};
  if (year === undefined) return null;
  const isBefore = month !== undefined && /^\d\d/.test(part) && part.slice(0, 2) > month;
  const value = `${isBefore ? Number(year) - 1 : year}-${part}`;
  return part.length === 5 && !isDay(value) ? null : { ...draft, form: `=${value}`, part: undefined };
}
