/**
 * @module
 * What falls due: meetings, deadlines, and the days on which truces begin and end. Each says whether its day is named in the text or
 * worked out, and whether one can count on it.
 */

import { addDays, type DateValue, type Entry, type EntryOf, isDay } from "../../model/index.js";
import { type Citation, citationsOf } from "../citation.js";
import { isGenuine, type RecordIndex } from "../record-index.js";
import { basisWords } from "../words/basis-words.js";
import { dateWords, dayWords, durationWords } from "../words/day-words.js";
import { entryTitle } from "../words/entry-title.js";
import { aspectWords } from "../words/stance-words.js";
import { originWords, supportWords } from "../words/support-words.js";
import { lastDayOf } from "./ahead.js";

/** What a line of the calendar is about. */
export type CalendarKind = "talks" | "deadline" | "truce begins" | "truce ends";

/** One line of the calendar. */
export interface CalendarLine {
  readonly entry: string;
  readonly kind: CalendarKind;
  /** ISO or TIMEX3 value; null when no day is reported. */
  readonly when: string | null;
  readonly whenWords: string;
  /** The days it may be, both ends included; null where the date has no bounds. */
  readonly first: string | null;
  readonly last: string | null;
  /** `stated`: the text names the day; `inferred`: it was counted from another day, or from the length of a truce. */
  readonly known: "stated" | "inferred" | "not dated";
  /** How the day is known, in words. */
  readonly basis: string;
  readonly certainty: "confirmed" | "tentative" | "cancelled";
  /** Why it is tentative or cancelled; null where it is confirmed. */
  readonly why: string | null;
  readonly status: string;
  /** Before the day of the record. */
  readonly isPast: boolean;
  readonly title: string;
  /** Place of a meeting. */
  readonly place: string | null;
  readonly support: string;
  readonly origins: string;
  readonly cites: readonly Citation[];
}

/** A line before it is put into words. */
interface Due {
  readonly entry: Entry;
  readonly kind: CalendarKind;
  readonly date: DateValue | null;
  /** In words where the day was worked out from more than one date. */
  readonly basis?: string;
  readonly status: string;
  /** Slots of the entry whose dispute makes the day uncertain. */
  readonly slots: readonly string[];
}

const settled: ReadonlySet<string> = new Set(["held", "under-way", "broke-off", "failed"]);
const planned: ReadonlySet<string> = new Set(["proposed", "agreed", "scheduled", "postponed"]);
/** Where these stand, a day that is not reported is worth saying so; what is over without a day is not for a calendar. */
const stillOpen: ReadonlySet<string> = new Set([
  ...planned,
  "under-way",
  "pending",
  "declared",
  "in-effect",
  "extended",
]);
/** A truce that no longer holds does not last to its announced end. */
const brokenTruce: { readonly [status: string]: string } = {
  collapsed: "the truce has collapsed",
  suspended: "the truce is suspended",
};
const openTruce: ReadonlySet<string> = new Set(["proposed", "disputed"]);

/** The calendar of a record: the dated lines in the order of their first day, then what has no day. */
export function calendarOf(index: RecordIndex): CalendarLine[] {
  const { state } = index.record;
  const find = <F extends Entry["frame"]>(id: string, frame: F) => {
    const entry = index.entries.get(id);
    return entry?.frame === frame ? [entry as EntryOf<F>] : [];
  };
  const dues: Due[] = [
    ...state.talks.flatMap(({ entry: id, status }) =>
      find(id, "talks").map((entry) => ({
        entry,
        kind: "talks" as const,
        date: entry.date,
        status,
        slots: ["date", "status"],
      })),
    ),
    ...state.deadlines.flatMap(({ entry: id, status }) =>
      find(id, "deadline").map((entry) => ({
        entry,
        kind: "deadline" as const,
        date: entry.due,
        status,
        slots: ["due", "date"],
      })),
    ),
    ...state.ceasefires.flatMap(({ entry: id, status }) =>
      find(id, "ceasefire").flatMap((entry) => truceEdges(entry, status)),
    ),
  ];
  const today = lastDayOf(index.record);
  return dues
    .filter(({ date, status }) => (date?.value ?? null) !== null || stillOpen.has(status))
    .map((due) => lineOf(due, { index, today }))
    .sort(byDay);
}

/** The first and last day of a truce as announced; a last day that nobody names is counted from its length. */
function truceEdges(entry: EntryOf<"ceasefire">, status: string): Due[] {
  const { start, end, duration } = entry.window;
  const counted = end === null ? endOf(start, duration) : null;
  return [
    ...(start === null ? [] : [{ entry, kind: "truce begins" as const, date: start, status, slots: ["window.start"] }]),
    {
      entry,
      kind: "truce ends",
      date: end ?? counted,
      ...(counted === null ? {} : { basis: `counted from its first day and its length, ${durationWords(duration!)}` }),
      status,
      slots: ["window.end", "window.duration", ...(counted === null ? [] : ["window.start"])],
    },
  ];
}

/** The last day of a truce of so many days or hours, if its first day is known: 36 hours from a day end on the next, or the one after. */
function endOf(start: DateValue | null, duration: string | null): DateValue | null {
  const length = /^P(?:(?<weeks>\d{1,3})W|(?<days>\d{1,4})D|T(?<hours>\d{1,4})H)$/u.exec(duration ?? "")?.groups;
  const from = start?.earliest?.slice(0, 10) ?? "";
  const to = start?.latest?.slice(0, 10) ?? "";
  if (length === undefined || !isDay(from) || !isDay(to)) return null;
  const hours =
    length.hours === undefined ? 24 * Number(length.days ?? 7 * Number(length.weeks)) : Number(length.hours);
  if (hours === 0) return null;
  // a truce of whole days may begin with its first day or in the middle of it
  const earliest = addDays(from, Math.ceil(hours / 24) - 1);
  const latest = addDays(to, Math.ceil(hours / 24));
  return { value: latest, earliest, latest, precision: "day", basis: "discourse", time: null, alternatives: [] };
}

function lineOf(
  { entry, kind, date, basis, status, slots }: Due,
  { index, today }: { readonly index: RecordIndex; readonly today: string },
): CalendarLine {
  const value = date?.value ?? null;
  const day = isDay(value?.slice(0, 10) ?? "") ? value!.slice(0, 10) : null;
  const first = date?.earliest?.slice(0, 10) ?? day;
  const last = date?.latest?.slice(0, 10) ?? day;
  const certainty = certaintyOf({ entry, kind, date, basis, status, slots } as Due, index);
  return {
    entry: entry.id,
    kind,
    when: value,
    whenWords: basis === undefined || first === last ? whenWords(date) : `${dayWords(first)} or ${dayWords(last)}`,
    first,
    last,
    known: value === null ? "not dated" : basis === undefined && date!.basis === "stated" ? "stated" : "inferred",
    basis: basis ?? (value === null ? "no day is reported" : basisWords(date)),
    ...certainty,
    status: status.replaceAll("-", " "),
    isPast: last !== null && last < today,
    title: entryTitle(entry, (id) => index.entries.get(id)),
    place: placeOf(entry),
    support: supportWords(entry.support),
    origins: originWords(entry.support.origins),
    cites: citationsOf(entry.evidence, index),
  };
}

function whenWords(date: DateValue | null): string {
  return date === null || date.value === null ? "day not reported" : dateWords(date);
}

function certaintyOf(
  { entry, kind, date, basis, status, slots }: Due,
  index: RecordIndex,
): Pick<CalendarLine, "certainty" | "why"> {
  if (status === "cancelled") return { certainty: "cancelled", why: "reported as cancelled" };
  const ending = kind === "truce ends" ? brokenTruce[status] : undefined;
  if (ending !== undefined) return { certainty: "cancelled", why: ending };
  const contested = (index.disputes.get(entry.id) ?? []).find(
    (dispute) => isGenuine(dispute) && slots.includes(dispute.aspect),
  );
  const isDated = (date?.value ?? null) !== null;
  const isOpenDay = isDated && (date!.earliest === null || date!.earliest !== date!.latest);
  const reasons = [
    ...(contested === undefined ? [] : [`versions differ: ${aspectWords(contested.aspect)}`]),
    ...(kind === "talks" && planned.has(status) ? [`only ${status}`] : []),
    ...(kind === "talks" && !planned.has(status) && !settled.has(status) ? ["not known to be agreed"] : []),
    ...(kind.startsWith("truce") && openTruce.has(status) ? [`the truce is ${status}`] : []),
    ...(basis === undefined ? [] : ["worked out, not named"]),
    ...(isDated ? [] : ["no day is reported"]),
    ...(isOpenDay ? ["the exact day is not known"] : []),
  ];
  return reasons.length === 0
    ? { certainty: "confirmed", why: null }
    : { certainty: "tentative", why: reasons.join("; ") };
}

function placeOf(entry: Entry): string | null {
  if (entry.frame !== "talks" || entry.venue === null) return null;
  return [entry.venue.name, entry.venue.country].filter((name) => name !== null && name !== "").join(", ");
}

function byDay(a: CalendarLine, b: CalendarLine): number {
  const key = ({ first, kind, entry }: CalendarLine) => `${first ?? "~"} ${kind} ${entry}`;
  return key(a) < key(b) ? -1 : 1;
}
