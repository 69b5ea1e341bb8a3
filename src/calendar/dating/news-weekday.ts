/**
 * @module
 * The weekdays a text says its own news of: "accused each other on Tuesday" is printed on that Tuesday or the day after.
 *
 * Of 153 weekdays that are the first of a dated text 82 were the day of publication, 44 the day before, 6 two and 18 three days before (a
 * Friday told on Monday), 3 older; of 81 others 10, 28, 23, 8 and 12.
 * The costs of the first weekday are set steeper than these counts: with the counts themselves fewer days could be told.
 */

import type { TimeExpression } from "../../model/index.js";
import type { Clue } from "./clue.js";

/** Costs by days since the weekday, 0 to 6, for the first weekday of a story and for the others. */
const leadCosts = [0, 1, 3, 3.5, 4.5, 5, 5];
/** Friday's news is told on Monday too. */
const leadFriday = [0, 1, 3, 2, 4.5, 5, 5];
const friday = 5;
const otherCosts = [1, 0, 0.2, 1.2, 1.5, 2.2, 2.2];
/** Costs by days until a weekday that lies ahead; one said of the day itself is unusual. */
const aheadCosts = [2, 0, 0.2, 0.4, 0.6, 1, 1.4];

/** A clue for each weekday the body names, the first one the strongest. */
export function newsWeekdayClues(times: readonly TimeExpression[]): Clue[] {
  const clues: Clue[] = [];
  const seen = new Set<string>();
  let isLead = true;
  for (const time of times) {
    const form = /^weekday:(?<weekday>\d):(?<mode>past|future)(?: > time:[A-Z0-9:]+)?$/.exec(
      time.relative ?? "",
    )?.groups;
    if (form === undefined || seen.has(`${form.weekday}${form.mode}`)) continue;
    seen.add(`${form.weekday}${form.mode}`);
    const weekday = Number(form.weekday);
    if (form.mode === "future") clues.push(aheadClue(weekday, time));
    else {
      clues.push(behindClue(weekday, time, isLead));
      isLead = false;
    }
  }
  return clues;
}

function behindClue(weekday: number, { text, start, end }: TimeExpression, isLead: boolean): Clue {
  const costs = !isLead ? otherCosts : weekday === friday ? leadFriday : leadCosts;
  return {
    at: { start, end },
    tellsYear: false,
    reason: isLead ? `it says "${text}" of its own news` : `it looks back on ${text}`,
    cost: (day) => costs[(weekdayNumber(day) - weekday + 7) % 7]!,
  };
}

function aheadClue(weekday: number, { text, start, end }: TimeExpression): Clue {
  return {
    at: { start, end },
    tellsYear: false,
    reason: `${text} still lies ahead`,
    cost: (day) => aheadCosts[(weekday - weekdayNumber(day) + 7) % 7]!,
  };
}

/** ISO weekday of a day counted from 1970-01-01, which was a Thursday. */
function weekdayNumber(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
