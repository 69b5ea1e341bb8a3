/**
 * @module
 * The day a statement was made: the time expression at its cue, or that of the same speaker's words just before.
 *
 * A day is carried forward only, and only while nobody else speaks; the day of a thing that the words tell of is not taken.
 */

import { type DateValue, dateOfTime, type Source } from "../model/index.js";
import type { Draft } from "./draft.js";
import type { Page } from "./page.js";

/** The days of the drafts, parallel to them. */
export function daysOf(
  page: Page,
  drafts: readonly Draft[],
  sources: readonly (Source | null)[],
): (DateValue | null)[] {
  let carried: DateValue | null = null;
  let speaker: string | null = null;
  return drafts.map((draft, index) => {
    const entity = sources[index]?.entity ?? null;
    if (entity === null || entity !== speaker) carried = null;
    speaker = entity;
    carried = dayAt(page, draft) ?? carried;
    return carried;
  });
}

function dayAt(page: Page, draft: Draft): DateValue | null {
  for (const time of [draft.time, timeBetween(page, draft), timeBefore(page, draft)]) {
    const found = time === -1 ? undefined : page.parts.times[time];
    const date = found ? dateOfTime(found) : null;
    if (date !== null) return date;
  }
  return null;
}

/** "The Kremlin on Tuesday warned". */
function timeBetween(page: Page, { speaker, cue }: Draft): number {
  if (speaker === null || cue === null || speaker.end > cue.first || cue.first - speaker.end > 8) return -1;
  for (let at = speaker.end; at < cue.first; at++) if (page.timeAt[at] !== -1) return page.timeAt[at]!;
  return -1;
}

/** "On Tuesday, the premier said": a time at the head of the sentence, before everything else. */
function timeBefore(page: Page, draft: Draft): number {
  const sentence = page.sentences[draft.sentence]!;
  const start =
    draft.speaker === null
      ? (draft.cue?.first ?? sentence.first)
      : Math.min(draft.speaker.first, draft.cue?.first ?? Number.POSITIVE_INFINITY);
  for (let at = sentence.first; at < Math.min(start, sentence.first + 5); at++) {
    if (page.timeAt[at] === -1) continue;
    const isOwned = draft.content.some(
      (span) => span.start <= page.tokens[at]!.start && page.tokens[at]!.end <= span.end,
    );
    return isOwned ? -1 : page.timeAt[at]!;
  }
  return -1;
}
