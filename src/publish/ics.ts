/**
 * @module
 * `ics`: talks, deadlines and truces as a calendar (RFC 5545). Whole days, because news gives days; what one cannot count on is tentative.
 */

import { addDays, isDay } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import { type CalendarLine, calendarOf } from "./brief/calendar.js";
import { type Citation, quoted } from "./citation.js";
import type { RecordIndex } from "./record-index.js";

/** A line of the calendar that has days. */
interface Appointment extends CalendarLine {
  readonly first: string;
  readonly last: string;
}

/** The lines of the calendar that have a day (or a bounded span of days), soonest first. */
export function renderCalendar(index: RecordIndex): string {
  return [...calendarPieces(index)].join("");
}

/** The same, an appointment at a time. */
export function* calendarPieces(index: RecordIndex): Generator<string> {
  const appointments = calendarOf(index).filter(isAppointment);
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//rapporteur//record//EN", "CALSCALE:GREGORIAN"];
  yield inLines(head);
  for (const appointment of appointments) yield inLines(eventLines(appointment, index));
  yield inLines(["END:VCALENDAR"]);
}

function inLines(lines: readonly string[]): string {
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}

function isAppointment(line: CalendarLine): line is Appointment {
  const { first, last } = line;
  return first !== null && last !== null && isDay(first) && isDay(last) && first <= last;
}

function eventLines(line: Appointment, index: RecordIndex): string[] {
  const { first, last, kind, title, certainty, place } = line;
  return [
    "BEGIN:VEVENT",
    `UID:${uidOf(line)}@rapporteur.invalid`,
    `DTSTAMP:${stampOf(line.cites)}`,
    `SEQUENCE:${sequenceOf(line, index)}`,
    `DTSTART;VALUE=DATE:${compactDay(first)}`,
    // the end day of a whole-day event is the first day after it
    `DTEND;VALUE=DATE:${compactDay(addDays(last, 1))}`,
    `SUMMARY:${escaped(kind.startsWith("truce") ? `${title}: ${kind}` : title)}`,
    ...(place === null || place === "" ? [] : [`LOCATION:${escaped(place)}`]),
    `STATUS:${certainty.toUpperCase()}`,
    "TRANSP:TRANSPARENT",
    `DESCRIPTION:${escaped(descriptionOf(line))}`,
    "END:VEVENT",
  ];
}

/** The same thing has the same UID in every calendar: an entry keeps its id however much is reported of it later. */
function uidOf({ entry, kind }: Appointment): string {
  return kind.startsWith("truce") ? hashOf(entry, kind) : hashOf(entry);
}

/**
 * Grows whenever something came in that may have moved the appointment: with each further article and each correction of its entry, those
 * taken back included. Then a calendar program takes the newer version (RFC 5545, 3.8.7.4).
 */
function sequenceOf({ entry, cites }: Appointment, { record }: RecordIndex): number {
  const corrections = record.corrections ?? [];
  const own = new Set(corrections.flatMap(({ id, target }) => (target === entry ? [id] : [])));
  const undone = corrections.filter(({ target }) => own.has(target));
  return new Set(cites.map(({ article }) => article)).size - 1 + own.size + undone.length;
}

/** How far one can count on it, then the words it rests on. */
function descriptionOf({ certainty, why, known, basis, status, cites }: Appointment): string {
  const sure = why === null ? certainty : `${certainty} (${why})`;
  const words = cites.map((cite) => `${quoted(cite.text)} (${cite.outlet}, ${cite.day ?? "no date"}, ${cite.place})`);
  return [`${sure}; ${status}; day ${known}: ${basis}`, ...words].join("\n");
}

/** The stamp is the day of the newest article that carries the entry: a clock would make every run a new file. */
function stampOf(cites: readonly Citation[]): string {
  const days = cites.map(({ day }) => day?.slice(0, 10) ?? "").filter(isDay);
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
