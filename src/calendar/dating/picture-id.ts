/**
 * @module
 * Days that names of picture files give away. A picture is never younger than the page that shows it, so they are floors.
 *
 * Reuters picture ids (`LYNX?P E<year><month><day>`) count years in letters (F is 2019, L is 2025), months from 0 and days from 0 in base 36.
 */

import { dayNumber, isDay, type Reading } from "../../model/index.js";
import type { Clue } from "./clue.js";

const lynx = /LYNX[A-Z0-9]PE(?<year>[F-R])(?<month>[0-9AB])(?<day>[0-9A-U])/;

/** Clues of the picture ids on the page: a floor, and a soft pull, because a fresh story mostly has a fresh picture. */
export function pictureClues({ article }: Reading): Clue[] {
  return article.blocks.flatMap(({ kind, start, end }) => {
    if (kind !== "asset-tag") return [];
    const id = lynx.exec(article.text.slice(start, Math.min(end, start + 400)));
    const day = id === null ? null : dayOfId(id.groups as { year: string; month: string; day: string });
    if (id === null || day === null) return [];
    const reason = `its picture has an id of ${day} (${id[0]})`;
    const taken = dayNumber(day);
    const cost = (candidate: number) => (candidate < taken ? 20 : Math.min(3, (candidate - taken) / 3));
    const at = { start: start + id.index, end: start + id.index + id[0].length };
    return [{ reason, at, tellsYear: true, cost }];
  });
}

function dayOfId({ year, month, day }: { year: string; month: string; day: string }): string | null {
  const iso = [
    String(2019 + year.charCodeAt(0) - "F".charCodeAt(0)),
    String(Number.parseInt(month, 36) + 1).padStart(2, "0"),
    String(Number.parseInt(day, 36) + 1).padStart(2, "0"),
  ].join("-");
  return isDay(iso) ? iso : null;
}
