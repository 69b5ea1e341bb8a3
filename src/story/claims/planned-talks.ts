/**
 * @module
 * A meeting that lies ahead was not held: what is told of a day after publication, or only as a plan, is scheduled or proposed.
 */

import { type DateValue, dayNumber, dayOfNumber, isDay, type ReportedEvent } from "../../model/index.js";

const ahead: ReadonlySet<string> = new Set(["proposed", "agreed", "scheduled"]);
const past: ReadonlySet<string> = new Set(["held", "under-way"]);

/** "Envoys meet in Lindholt on Thursday": a headline's present tense for what is to come. */
const present = /^(?:\P{Lu}{0,4}\p{Lu}\S*|\S+) (?:\S+ )?(?:meet|meets|gather|hold|holds) (?:in|on|with|talks)\b/u;

/** The event with the status its date and mood allow; `published` is the article's day. */
export function asPlanned(event: ReportedEvent, words: () => string, published: string | null): ReportedEvent {
  if (event.frame !== "talks" || event.polarity === "negated") return event;
  const day = published?.slice(0, 10) ?? null;
  if (ahead.has(event.status)) return { ...event, date: nextWeek(event.date, day) };
  if (!past.has(event.status)) return event;
  const first = event.date?.earliest?.slice(0, 10) ?? null;
  if (day !== null && first !== null && (first > day || (first === day && present.test(words()))))
    return { ...event, status: "scheduled" as const };
  if (event.realis === "planned" || event.realis === "announced") return { ...event, status: "scheduled" as const };
  if (event.realis === "proposed" || event.realis === "hypothetical") return { ...event, status: "proposed" as const };
  return event;
}

/** "are to meet on Thursday" on a Tuesday is this week's Thursday, never last week's. */
function nextWeek(date: DateValue | null, published: string | null): DateValue | null {
  if (date === null || published === null || date.value === null || date.basis !== "publication-day") return date;
  if (!isDay(date.value) || !isDay(published)) return date;
  const behind = dayNumber(published) - dayNumber(date.value);
  if (behind <= 0 || behind >= 7) return date;
  const value = dayOfNumber(dayNumber(date.value) + 7);
  return { ...date, value, earliest: value, latest: value };
}
