/**
 * @module
 * Clock times: "5 p.m.", "10:35 a.m. EST", "17:00", "1500 GMT", "noon".
 *
 * The zone belongs to the span; only GMT and UTC reach the value, as Z. Leaves alone scores and ratios ("won 3:1") and lengths ("ran 2:45").
 */

import { type Draft, isNext, lowerAt, type Rule } from "../rule.js";
import type { Word } from "../words.js";

const name = "calendar/en/clock";
const befores = new Set("at by from until till around about before after since to between and than".split(" "));

function find(words: readonly Word[], at: number): Draft | null {
  const { lower, gap } = words[at]!;
  if (gap === "tight" || gap === "slash") return null;
  const clock = /^(?<hour>\d{1,2})(?:[:.](?<minute>\d\d))?(?<half>[ap]m)?$/.exec(lower)?.groups;
  if (clock === undefined) return military(words, at);
  const half = clock.half ?? halfOfDay(lowerAt(words, at + 1));
  const hour = Number(clock.hour);
  const minute = clock.minute ?? "00";
  if (Number(minute) > 59) return null;
  if (half !== undefined && (clock.half !== undefined || isNear(words, at + 1)))
    return hour < 1 || hour > 12
      ? null
      : draft(words, clock.half ? at : at + 1, at, `${twoDigits(hourOf(hour, half))}:${minute}`);
  if (!lower.includes(":") || hour > 24) return oClock(words, at, hour);
  const zone = words[at + 1]?.is.zone !== undefined && isNext(words, at + 1);
  return zone || befores.has(lowerAt(words, at - 1)) ? draft(words, at, at, `${twoDigits(hour)}:${minute}`) : null;
}

function oClock(words: readonly Word[], at: number, hour: number): Draft | null {
  if (lowerAt(words, at + 1) !== "o'clock" || hour < 1 || hour > 24) return null;
  return draft(words, at + 1, at, `${twoDigits(hour)}:00`);
}

/** "1500 GMT". */
function military(words: readonly Word[], at: number): Draft | null {
  const clock = /^(?<hour>[01]\d|2[0-4])(?<minute>[0-5]\d)$/.exec(words[at]!.lower)?.groups;
  if (clock === undefined || words[at + 1]?.is.zone === undefined || !isNext(words, at + 1)) return null;
  return draft(words, at, at, `${clock.hour}:${clock.minute}`);
}

function draft(words: readonly Word[], end: number, first: number, time: string): Draft {
  const isZone = words[end + 1]?.is.zone !== undefined && isNear(words, end + 1);
  const last = isZone ? end + 1 : end;
  const isUniversal = isZone && /^(?:gmt|utc)$/.test(lowerAt(words, last));
  const step = `time:${time}${isUniversal ? "Z" : ""}`;
  return { first, last, type: "TIME", form: `@ > ${step}`, part: step, rule: name };
}

function halfOfDay(lower: string): string | undefined {
  return /^(?<half>[ap])\.?m\.?$/.exec(lower)?.groups?.half;
}

function isNear(words: readonly Word[], at: number): boolean {
  return isNext(words, at);
}

function hourOf(hour: number, half: string): number {
  return (hour % 12) + (half.startsWith("p") ? 12 : 0);
}

function twoDigits(n: number): string {
  return String(n).padStart(2, "0");
}

export const clock: Rule = { name, heads: ["digits"], find };
