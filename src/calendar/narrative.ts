/**
 * @module
 * Whether a text tells history: its days carry their years, and it has hardly a "Monday" or "yesterday" of its own.
 *
 * In such a text "12 August" is of the year that was named last, not of the year it was published in. The text alone decides, so that a
 * reading is the same before and after its article is dated.
 */
import type { Draft } from "./rule.js";

/** So many dates with a year make a history. */
const fewestYears = 6;
/** So many dates with a year outweigh one that is counted from the day of writing. */
const yearsPerDeictic = 6;

const withYear = /^=\d{4}(?:-\d\d){0,2}$/;
const fromWriting = /^(?:weekday|weekend|day|week|month):/;
const bare = /^(?:month-day|day-of-month|named-month|part-of-year):[^>]*:\?(?: > .*)?$/;
const beside = /^(?:week|month|year|decade):-?\d$/;
const bareHoliday = /^holiday:(?<id>[^:]+):\?$/;

/** Whether these expressions are those of a history. */
export function isNarrative(drafts: readonly Pick<Draft, "form">[]): boolean {
  let years = 0;
  let deictics = 0;
  for (const { form } of drafts) {
    if (form.startsWith("=")) years += withYear.test(form) ? 1 : 0;
    else if (fromWriting.test(form)) deictics++;
  }
  return years >= fewestYears && years >= yearsPerDeictic * deictics;
}

/** How a bare date and "the next year" are counted from the last date of a history; null for any other form. */
export function storyForm(form: string): string | null {
  if (beside.test(form)) return `@ > ${form}`;
  if (bare.test(form)) return `@ > ${form.replace("?", "story")}`;
  const holiday = bareHoliday.exec(form)?.groups?.id;
  return holiday === undefined ? null : `@ > year:0 > in:@${holiday}`;
}

/** A year so far from the last dated month is an aside ("as in 1812"), not the time of the story. */
const longestLeap = 5;

/** Whether the form is a date the history goes on from: one with a year, not too far from where the story is. */
export function goesOn(form: string, before: string | null): boolean {
  const year = /^=(?<year>\d{4})/.exec(form)?.groups?.year;
  if (year === undefined) return false;
  const last = before === null ? undefined : /^=(?<year>\d{4})/.exec(before)?.groups?.year;
  return last === undefined || form.length > 5 || Math.abs(Number(year) - Number(last)) <= longestLeap;
}
