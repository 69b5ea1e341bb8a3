/**
 * @module
 * The articles of a coverage as dating sees them: what is given, what each says of its own day, and where each may look for it.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { dayNumber, isDay, type Reading } from "../../model/index.js";
import type { Clue } from "./clue.js";
import { datelineDayClues } from "./dateline-day.js";
import { daysIntoClues, type FirstDay } from "./en/days-into.js";
import { officeClues } from "./en/office.js";
import { type Start, warYearClues } from "./en/war-year.js";
import { fullDateClues } from "./full-date.js";
import { namedDayClues } from "./named-day.js";
import { newsWeekdayClues } from "./news-weekday.js";
import { pageDayClues } from "./page-day.js";
import { bodyTimes, type Passage } from "./passages.js";
import { pictureClues } from "./picture-id.js";

/** One article to date, or to check. */
export interface Undated {
  readonly reading: Reading;
  readonly passages: readonly Passage[];
  readonly clues: readonly Clue[];
  /** The day that the caller or the page gives, as days since 1970. */
  readonly given: number | null;
}

/** The clues of one article, those of its own text first. */
export function cluesOf(
  reading: Reading,
  { passages, start, firstDay }: { passages: readonly Passage[]; start: Start | null; firstDay: FirstDay | null },
  lexicon: CalendarLexicon,
): Clue[] {
  return [
    ...newsWeekdayClues(bodyTimes(passages)),
    ...namedDayClues(passages, lexicon),
    ...fullDateClues(passages),
    ...warYearClues(passages, start),
    ...daysIntoClues(passages, firstDay, lexicon),
    ...officeClues(passages, lexicon),
    ...pictureClues(reading),
    ...pageDayClues(reading),
    ...datelineDayClues(reading),
  ];
}

/** The day an article comes with; null when it has none. */
export function givenDay({ article }: Reading): number | null {
  const day = article.published?.value?.slice(0, 10);
  return day !== undefined && isDay(day) ? dayNumber(day) : null;
}
