/**
 * @module
 * The day a statement was made: the time expression at its cue, or the last one of the same speaker before it.
 *
 * A day is carried forward only, never back, and never to another speaker; the day of a thing that the words tell of is not taken.
 */

import { type DateValue, dateOfTime, type Source } from "../model/index.js";
import type { Draft } from "./draft.js";
import { isFiniteVerb, type Page, tokenFrom } from "./page.js";

/** The days of the drafts, parallel to them. */
export function daysOf(
  page: Page,
  drafts: readonly Draft[],
  sources: readonly (Source | null)[],
): (DateValue | null)[] {
  const last = new Map<string, DateValue>();
  return drafts.map((draft, index) => {
    const entity = sources[index]?.entity ?? null;
    const own = dayAt(page, draft);
    if (entity === null) return own;
    const day = own ?? last.get(entity) ?? null;
    if (day !== null && isDayFine(day)) last.set(entity, day);
    return day;
  });
}

/** A year or a month says too little to go on with. */
function isDayFine({ precision }: DateValue): boolean {
  return precision === "day" || precision === "minute" || precision === "part-of-day" || precision === "open";
}

function dayAt(page: Page, draft: Draft): DateValue | null {
  for (const time of [draft.time, timeBetween(page, draft), timeBefore(page, draft), timeBehind(page, draft)]) {
    const found = time === -1 ? undefined : page.parts.times[time];
    const date = found ? dateOfTime(found) : null;
    if (date !== null) return date;
  }
  return null;
}

/** "The Kremlin on Tuesday warned", "called on Tuesday for". */
function timeBetween(page: Page, { speaker, cue }: Draft): number {
  if (cue === null) return -1;
  const own = firstTime(page, cue.first, cue.end);
  if (own !== -1 || speaker === null || speaker.end > cue.first || cue.first - speaker.end > 8) return own;
  return firstTime(page, speaker.end, cue.first);
}

/** "On Tuesday, the premier said": a time at the head of the sentence, before everything else. */
function timeBefore(page: Page, draft: Draft): number {
  const sentence = page.sentences[draft.sentence]!;
  const places = [draft.speaker?.first, draft.cue?.first, tokenFrom(page, draft.content[0]!.start)];
  const start = Math.min(...places.filter((place) => place !== undefined));
  return firstTime(page, sentence.first, Math.min(start, sentence.first + 5));
}

/** "told a press briefing Thursday in Ostby": between the cue and its words, or behind a cue that closes them. */
function timeBehind(page: Page, { cue, speaker, content, sentence }: Draft): number {
  if (cue === null) return -1;
  const from = Math.max(cue.end, speaker?.end ?? 0);
  const words = content.map(({ start }) => tokenFrom(page, start)).find((first) => first >= from);
  const end = Math.min(words ?? page.sentences[sentence]!.last, from + 14);
  for (let at = from; at < end; at++) {
    if (isFiniteVerb(page, at)) return -1;
    if (page.timeAt[at] !== -1) return page.timeAt[at]!;
  }
  return -1;
}

function firstTime(page: Page, first: number, end: number): number {
  for (let at = first; at < end; at++) if (page.timeAt[at] !== -1) return page.timeAt[at]!;
  return -1;
}
