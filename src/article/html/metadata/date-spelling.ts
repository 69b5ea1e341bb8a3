/**
 * @module
 * Dates as the data of pages spells them: ISO 8601 with and without clock and zone, RFC 822, seconds since 1970, "March 14, 2031".
 *
 * The zone stays as written: the day is the one the page gives, never another one in another zone. Left alone: numbers whose day and
 * month could be either way round.
 */

import type { ArticleLexicon } from "../../../lexicon/article.js";
import { type DateClaim, isDay } from "../../../model/index.js";
import { dateIn } from "../../stamp.js";

/** A day, or a day with clock and, where written, zone: `2031-03-14`, `2031-03-14T10:00:00+02:00`. */
export interface SpelledDate {
  readonly value: string;
  readonly precision: Extract<DateClaim["precision"], "day" | "minute">;
}

const maxLength = 80;
const epoch = /^(?<number>\d{10}|\d{13})(?:\.\d+)?$/u;
const compact = /^(?<day>(?:19|20)\d{6})(?:T?(?<clock>\d{4}(?:\d\d)?)(?<zone>Z|[+-]\d\d:?\d\d)?)?$/u;
const numbers = /^(?<year>(?:19|20)\d\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/u;
const american = /^(?<month>\d{1,2})[/.-](?<day>\d{1,2})[/.-](?<year>(?:19|20)\d\d)(?!\d)/u;
const clockPart = /(?<!\d)(?<hour>\d{1,2}):(?<minute>\d\d)(?::(?<second>\d\d))?(?:[.,]\d{1,9})?/u;
const halfPart = /^\s?(?<half>[ap])\.?m\b/iu;
const zonePart = /^\s?(?:(?:GMT|UTC)?(?<offset>[+-]\d\d:?(?:\d\d)?)(?!\d)|(?<zulu>Z|GMT|UTC)\b)/u;
/** Seconds since 1970 of 1980 and 2100: other numbers of ten digits are something else. */
const earliestEpoch = 315_532_800;
const latestEpoch = 4_102_444_800;

/** The date of a value; null when it spells none. */
export function spelledDate(value: string, lexicon: ArticleLexicon): SpelledDate | null {
  const words = value.trim().slice(0, maxLength);
  return ofEpoch(words) ?? ofCompact(words) ?? ofWords(words, lexicon);
}

function ofEpoch(words: string): SpelledDate | null {
  const number = epoch.exec(words)?.groups?.number;
  if (number === undefined) return null;
  const seconds = Number(number) / (number.length === 13 ? 1000 : 1);
  if (seconds < earliestEpoch || seconds > latestEpoch) return null;
  return { value: `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`, precision: "minute" };
}

function ofCompact(words: string): SpelledDate | null {
  const found = compact.exec(words)?.groups;
  if (!found) return null;
  const day = `${found.day!.slice(0, 4)}-${found.day!.slice(4, 6)}-${found.day!.slice(6)}`;
  if (!isDay(day)) return null;
  const clock = found.clock?.replace(/\d\d(?=\d)/gu, "$&:");
  return withClock(day, clock === undefined ? "" : `${clock}${found.zone ?? ""}`);
}

function ofWords(words: string, lexicon: ArticleLexicon): SpelledDate | null {
  const written = numbers.exec(words) ?? american.exec(words);
  if (written !== null) {
    const day = dayOfNumbers(written.groups!, numbers.test(words));
    return day === null ? null : withClock(day, words.slice(written[0].length));
  }
  const date = dateIn(words, lexicon);
  return date === null ? null : withClock(date.day, words.replace(date.words, " "));
}

/** "03/14/2031" and "14/03/2031" say which is the day, "03/04/2031" does not. */
function dayOfNumbers({ year, month, day }: Record<string, string>, isYearFirst: boolean): string | null {
  const [a, b] = [Number(month), Number(day)];
  if (!isYearFirst && a <= 12 && b <= 12 && a !== b) return null;
  const isSwapped = !isYearFirst && a > 12;
  const value = `${year}-${two(isSwapped ? b : a)}-${two(isSwapped ? a : b)}`;
  return isDay(value) ? value : null;
}

function withClock(day: string, rest: string): SpelledDate {
  const found = clockPart.exec(rest);
  if (found === null) return { value: day, precision: "day" };
  const { hour, minute, second } = found.groups!;
  const after = rest.slice(found.index + found[0].length);
  const half = halfPart.exec(after);
  const isAfternoon = /^p/iu.test(half?.groups?.half ?? "");
  const hours = half === null ? Number(hour) : (Number(hour) % 12) + (isAfternoon ? 12 : 0);
  if (hours > 23 || Number(minute) > 59) return { value: day, precision: "day" };
  const zone = zoneIn(after.slice(half?.[0].length ?? 0));
  const value = `${day}T${two(hours)}:${minute}${second === undefined ? "" : `:${second}`}${zone}`;
  // midnight to the second is how systems write a day without a clock
  const isMidnight = hours === 0 && minute === "00" && (second ?? "00") === "00";
  return { value, precision: isMidnight ? "day" : "minute" };
}

function zoneIn(after: string): string {
  const found = zonePart.exec(after)?.groups;
  if (!found) return "";
  if (found.zulu !== undefined) return "Z";
  const digits = found.offset!.replace(/\D/gu, "").padEnd(4, "0");
  return `${found.offset!.charAt(0)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
