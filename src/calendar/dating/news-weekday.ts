/**
 * @module
 * The weekdays a text says its own news of: "accused each other on Tuesday" is printed on that Tuesday or the day after.
 *
 * Of 353 weekdays in dated news 45 % were the day of publication, 23 % the day before, 19 % two or three days before, 8 % older.
 */

import type { TimeExpression } from "../../model/index.js";
import type { Clue } from "./clue.js";

/** Costs by days since the weekday, 0 to 6, for the first weekday of a story and for the others. */
const leadCosts = [0, 1.6, 4, 5, 6, 6, 6];
const otherCosts = [0, 0.3, 0.7, 0.7, 1.2, 1.5, 2.2];
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
    if (form.mode === "future") clues.push(aheadClue(weekday, time.text));
    else {
      clues.push(behindClue(weekday, time.text, isLead));
      isLead = false;
    }
  }
  return clues;
}

function behindClue(weekday: number, text: string, isLead: boolean): Clue {
  const costs = isLead ? leadCosts : otherCosts;
  return {
    tellsYear: false,
    reason: isLead ? `it says "${text}" of its own news` : `it looks back on ${text}`,
    cost: (day) => costs[(weekdayNumber(day) - weekday + 7) % 7]!,
  };
}

function aheadClue(weekday: number, text: string): Clue {
  return {
    tellsYear: false,
    reason: `${text} still lies ahead`,
    cost: (day) => aheadCosts[(weekday - weekdayNumber(day) + 7) % 7]!,
  };
}

/** ISO weekday of a day counted from 1970-01-01, which was a Thursday. */
function weekdayNumber(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}
