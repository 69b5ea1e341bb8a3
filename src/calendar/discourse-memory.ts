/**
 * @module
 * What a text has named last: the day "that day" means, the year of "the following year", the quarter a report is about.
 */

import type { CalendarLexicon } from "../lexicon/calendar.js";
import type { Draft } from "./rule.js";
import { countForm, isCounted } from "./values/form.js";

/** Forms of what was named last, by how fine it is. */
export interface Memory {
  readonly day: string | null;
  /** The last day that was not told as one to come. */
  readonly told: string | null;
  /** Whether `day` is one to come. */
  readonly isAhead: boolean;
  /** The last date of any grain. */
  readonly date: string | null;
  readonly quarter: string | null;
  /** The last month, quarter, half or season that was named: "the same period last year". */
  readonly period: string | null;
}

export const noMemory: Memory = { day: null, told: null, isAhead: false, date: null, quarter: null, period: null };

/** A chain of "the next day" stops here: after so many steps the day is anybody's guess. */
const longestChain = 6;

const dayForm = /(?:^|> )(?:day:|weekday:|month-day:|day-of-month:|in:W\d|in:\d\d-\d\d|=\d{4}-\d\d-\d\d)[^>]*$/;
const dateForm = /^=[\dX]{2,4}(?:-|$)/;
const periodForm = /(?:part-of-year:[A-Z]\w:\w+|named-month:\d\d:\w+|in:(?:[QH]\d|\d\d)|^=\d{4}-(?:[QH]\d|\d\d))$/;
/** "The first nine months" of a report: what is compared after them is a year, no quarter. */
const longReport = /^=P[69]M$/;
/** "A year earlier" compares: what follows goes on from the time that was compared, so it is not remembered. */
export function isComparison({ form, rule }: Pick<Draft, "form" | "rule">): boolean {
  return rule.endsWith("/ago") && /^(?:@ > )?year:-1$/.test(form);
}

const quarterForm = /(?:part-of-year:Q\d:past|in:Q\d|^=\d{4}-Q\d)$/;

const aheadForm = /^(?:(?:weekday|month-day|day-of-month|holiday):[^>]*:(?:future|next)|day:[1-9])/;
/** Whether the form names a fixed day, which lies ahead only if its verb says so. */
export function isFixedDay(form: string): boolean {
  return /^=\d{4}-\d\d-\d\d/.test(form);
}

/** The memory after one more expression; a fixed day is `isPlanned` where its verb looks ahead. */
export function remember(
  memory: Memory,
  { type, form, isPlanned }: Pick<Draft, "type" | "form"> & { readonly isPlanned: boolean },
): Memory {
  if (type === "DURATION" && longReport.test(form)) return { ...memory, quarter: null, period: null };
  if (type === "DURATION" || type === "SET" || (!isCounted(form) && !dateForm.test(form))) return memory;
  // "overnight" is when the news came, not the day that "the next day" follows
  if (form === "day:0 > night") return { ...memory, told: "day:0" };
  const date = form.replace(/ > (?:(?:time|clip|about):.*|night)$/, "");
  const isDay = dayForm.test(date);
  const isAhead = isDay ? isPlanned || aheadForm.test(date) : memory.isAhead;
  return {
    day: isDay ? date : memory.day,
    told: isDay && !isAhead ? date : memory.told,
    isAhead,
    date,
    quarter: quarterForm.test(date) ? date : memory.quarter,
    period: periodForm.test(date) ? date : memory.period,
  };
}

/** The form with "@" replaced by what it stands for; without a memory it is counted from the publication day. */
export function tieToMemory(
  draft: Pick<Draft, "form" | "rule">,
  memory: Memory,
  lexicon: CalendarLexicon,
): { form: string; isTied: boolean } {
  if (memory.quarter !== null && isComparison(draft)) return tied(memory.quarter, "quarter:-4", lexicon);
  if (!draft.form.startsWith("@")) return { form: draft.form, isTied: false };
  const [origin, ...rest] = draft.form.split(" > ");
  const steps = rest.join(" > ");
  if (origin === "@quarter" || origin === "@period") {
    const known = origin === "@quarter" ? memory.quarter : memory.period;
    return known === null ? { form: untied(steps), isTied: false } : tied(known, steps, lexicon);
  }
  const isFine = /^(?:day(?!-of)|time|week)/.test(steps);
  const anchor = isFine ? memory.day : (memory.date ?? memory.day);
  if (anchor === null) return { form: steps.startsWith("time:") ? `day:0 > ${steps}` : steps, isTied: false };
  return tied(anchor, steps, lexicon);
}

/** A bare clock time of what has happened, after a day to come: of the last day that was told, or the day of publication. */
export function tieTold(form: string, { told }: Memory, lexicon: CalendarLexicon): { form: string; isTied: boolean } {
  const steps = form.slice("@ > ".length);
  return told === null ? { form: `day:0 > ${steps}`, isTied: false } : tied(told, steps, lexicon);
}

/** "The 5th" after a date: of that date's month, or the one beside it that is nearer; null where the text has named no such date. */
export function tieDayOfMonth(form: string, { day, isAhead }: Memory): string | null {
  if (!form.startsWith("day-of-month:")) return null;
  const isDated = day !== null && /^(?:=\d{4}-\d\d-\d\d|month-day:|day-of-month:)/.test(day);
  if (!isDated || (form.endsWith(":future") && !isAhead)) return null;
  return `@ > ${form.replace(/:\w+$/, ":nearest")}`;
}

/** A period in a text that has named none: the latest quarter, last year, or the year that is given. */
function untied(steps: string): string {
  const year = /^same-part:(?<year>\d{4})$/.exec(steps)?.groups?.year;
  if (year !== undefined) return `=${year}`;
  return steps === "quarter:0" ? "quarter:-1" : "year:-1";
}

function tied(anchor: string, steps: string, lexicon: CalendarLexicon): { form: string; isTied: boolean } {
  const form = `${anchor} > ${steps}`;
  if (!isCounted(form)) return { form: `=${countForm(form, null, lexicon).value}`, isTied: true };
  return form.split(" > ").length > longestChain ? { form: steps, isTied: false } : { form, isTied: true };
}
