/**
 * @module
 * `ics`: talks and deadlines as a calendar (RFC 5545). Whole days, because news gives days; planned ones are tentative.
 */

import { addDays, type DateValue, type Entry, isDay } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import { citationsOf, quoted } from "./citation.js";
import type { RecordIndex } from "./record-index.js";
import { entryTitle } from "./words/entry-title.js";

/** What the calendar needs of talks or of a deadline. */
interface Appointment {
  readonly entry: Entry;
  readonly first: string;
  readonly last: string;
  readonly status: "TENTATIVE" | "CONFIRMED" | "CANCELLED";
  readonly location: string | null;
}

/** The talks and deadlines that have a day (or a bounded span of days), soonest first. */
export function renderCalendar(index: RecordIndex): string {
  const appointments = index.record.entries
    .flatMap(appointmentOf)
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : a.entry.id < b.entry.id ? -1 : 1));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//rapporteur//record//EN",
    "CALSCALE:GREGORIAN",
    ...appointments.flatMap((appointment) => eventLines(appointment, index)),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function appointmentOf(entry: Entry): Appointment[] {
  if (entry.frame === "talks") {
    const days = daysOf(entry.date);
    const isOff = entry.status === "cancelled";
    const isSure = ["held", "under-way", "broke-off", "failed"].includes(entry.status);
    const location = entry.venue === null ? null : [entry.venue.name, entry.venue.country].filter(Boolean).join(", ");
    return days.map(([first, last]) => ({
      entry,
      first,
      last,
      status: isOff ? "CANCELLED" : isSure ? "CONFIRMED" : "TENTATIVE",
      location,
    }));
  }
  if (entry.frame !== "deadline") return [];
  return daysOf(entry.due).map(([first, last]) => ({ entry, first, last, status: "CONFIRMED", location: null }));
}

function daysOf(date: DateValue | null): [string, string][] {
  const first = date?.earliest?.slice(0, 10) ?? date?.value?.slice(0, 10) ?? "";
  const last = date?.latest?.slice(0, 10) ?? first;
  return isDay(first) && isDay(last) && first <= last ? [[first, last]] : [];
}

function eventLines({ entry, first, last, status, location }: Appointment, index: RecordIndex): string[] {
  const cites = citationsOf(entry.evidence, index);
  const words = cites.map((cite) => `${quoted(cite.text)} (${cite.outlet}, ${cite.day ?? "no date"}, ${cite.place})`);
  return [
    "BEGIN:VEVENT",
    `UID:${hashOf(entry.id)}@rapporteur.invalid`,
    `DTSTAMP:${stampOf(entry, index)}`,
    `DTSTART;VALUE=DATE:${compactDay(first)}`,
    // the end day of a whole-day event is the first day after it
    `DTEND;VALUE=DATE:${compactDay(addDays(last, 1))}`,
    `SUMMARY:${escaped(entryTitle(entry, (id) => index.entries.get(id)))}`,
    ...(location === null || location === "" ? [] : [`LOCATION:${escaped(location)}`]),
    `STATUS:${status}`,
    "TRANSP:TRANSPARENT",
    `DESCRIPTION:${escaped(words.join("\n"))}`,
    "END:VEVENT",
  ];
}

/** The stamp is the day of the newest article that carries the entry: a clock would make every run a new file. */
function stampOf(entry: Entry, index: RecordIndex): string {
  const days = entry.evidence.map(({ article }) => index.articles.get(article)?.published.value ?? "").filter(isDay);
  return `${compactDay(days.sort().at(-1) ?? "1970-01-01")}T000000Z`;
}

function compactDay(day: string): string {
  return day.replaceAll("-", "");
}

function escaped(text: string): string {
  return text
    .replace(/[\\;,]/gu, (mark) => `\\${mark}`)
    .replace(/\r\n?|\n/gu, "\\n")
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/gu, " ");
}

/** Lines over 75 bytes go on after CR LF and a blank, never inside a character. */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  let bytes = 0;
  for (const character of line) {
    const code = character.codePointAt(0)!;
    const size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes + size > 74) {
      pieces.push(piece);
      piece = "";
      bytes = 0;
    }
    piece += character;
    bytes += size;
  }
  return [...pieces, piece].join("\r\n ");
}
