/**
 * @module
 * Days the page gives for itself that are not its publication day: when it was fetched (a ceiling) and days in asset names (floors).
 */

import { dayNumber, isDay, type Reading } from "../../model/index.js";
import type { Clue } from "./clue.js";

/** Clues of the page's own claims. A published day is no clue: it is given. */
export function pageDayClues({ article }: Reading): Clue[] {
  return article.dateClaims.flatMap(({ role, value, start, end }) => {
    const at = start === undefined || end === undefined ? undefined : { start, end };
    const iso = value.slice(0, 10);
    if (!isDay(iso)) return [];
    const claimed = dayNumber(iso);
    if (role === "captured")
      return [
        { at, tellsYear: true, reason: `it was fetched on ${iso}`, cost: (day: number) => (day <= claimed ? 0 : 20) },
      ];
    if (role === "picture" || role === "asset")
      return [
        {
          at,
          tellsYear: true,
          reason: `a picture on its page is of ${iso}`,
          cost: (day: number) => (day >= claimed ? 0 : 20),
        },
      ];
    if (role === "dateline" || role === "updated")
      return [
        {
          at,
          tellsYear: true,
          reason: `its page names ${iso}`,
          cost: (day: number) => Math.min(6, Math.abs(day - claimed) * 1.5),
        },
      ];
    return [];
  });
}
