/**
 * @module
 * Lengths told in words that are no figure: "a fortnight", "a day and a half", "an hour and a quarter", "three and a half hours".
 */

import { unitOf } from "../entries/same-figure.js";
import { speakerAt } from "../telling/told-sentences.js";
import type { Quantity, ToldPlace } from "./quantity.js";
import { uncounted } from "./uncounted.js";

const duration = /^PT?(?<amount>\d+(?:\.\d+)?)(?<unit>[YMWDH])$/u;
const units: { readonly [letter: string]: string } = { Y: "year", M: "month", W: "week", D: "day", H: "hour" };
/** What may follow "a day": "and a half". */
const more = /^ and a (?<part>half|quarter)\b/u;
/** What may stand before it: "three-quarters of an hour", "half a day", "three-and-a-" of "a three-and-a-half-week trial". */
const shareOf = /(?<part>half|quarter|three[- ]quarters)(?: of)? $/iu;
/** Such a share ends in one of these letters, or in "of". */
const lastLetter = /[frs]/iu;
const shares: { readonly [part: string]: number } = {
  half: 0.5,
  quarter: 0.25,
  "three-quarters": 0.75,
  "three quarters": 0.75,
};
/** "Half-week" of "three-and-a-half-week". */
const isCut = "-and-a-";

/** The lengths of one article. */
export function lengthsOf(article: ToldPlace): Quantity[] {
  const { reading } = article;
  const { text } = reading.article;
  const lengths: Quantity[] = [];
  for (const time of reading.times) {
    const told = time.type === "DURATION" ? durationOf(time.value) : null;
    if (told === null || text.startsWith(isCut, time.start - isCut.length)) continue;
    const share = shareBefore(text, time.start);
    const rest = text.startsWith(" and a ", time.end) ? more.exec(text.slice(time.end, time.end + 20)) : null;
    const times = share === null ? 1 : (shares[share.groups!["part"]!.toLowerCase()] ?? 1);
    const length = times * (told.amount + (rest === null ? 0 : shares[rest.groups!["part"]!]!)) * told.step;
    const end = time.end + (rest?.[0].length ?? 0);
    const start = time.start - (share?.[0].length ?? 0);
    lengths.push({
      start,
      end,
      dimension: "length",
      low: length,
      high: length,
      step: rest === null && Number.isInteger(told.amount) ? told.step : told.step / 4,
      shown: text.slice(start, end),
      ...uncounted,
      told: { ...article, holder: speakerAt(reading, { start, end }) },
    });
  }
  return lengths;
}

interface Duration {
  readonly amount: number;
  /** In minutes. */
  readonly step: number;
}

/** By the value as it is written, null where it names no one unit; of those met so far. */
const durations = new Map<string, Duration | null>();
const maxDurations = 10_000;

function durationOf(value: string): Duration | null {
  const known = durations.get(value);
  if (known !== undefined) return known;
  if (durations.size >= maxDurations) durations.clear();
  const told = duration.exec(value)?.groups;
  const isMinutes = value.startsWith("PT") && told?.["unit"] === "M";
  const unit = isMinutes ? "minute" : units[told?.["unit"] ?? ""];
  const read = told === undefined ? null : { amount: Number(told["amount"]), step: unitOf({ unit: unit! }) };
  durations.set(value, read);
  return read;
}

function shareBefore(text: string, place: number): RegExpExecArray | null {
  if (text[place - 1] !== " " || !lastLetter.test(text[place - 2] ?? "")) return null;
  return shareOf.exec(text.slice(Math.max(0, place - 24), place));
}
