/**
 * @module
 * The months in which something falls due, as tables of weeks; the list below the grid says the same with its words.
 */

import { addDays, isDay, weekdayOf } from "../model/index.js";
import type { CalendarLine } from "../publish/brief/calendar.js";
import type { Links } from "../publish/html/links.js";
import { dayWords } from "../publish/words/day-words.js";

const weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
/** Months beyond these are in the list only. */
const maxMonths = 4;
/** Entries shown in one day. */
const maxInDay = 4;
/** Characters of a place that a day has room for. */
const longestPlace = 16;

/** The grid; nothing where no day is known. */
export function MonthGrid({ lines, links }: { readonly lines: readonly CalendarLine[]; readonly links: Links }) {
  const byDay = new Map<string, CalendarLine[]>();
  for (const line of lines) {
    const day = line.when?.slice(0, 10) ?? "";
    if (isDay(day)) byDay.set(day, [...(byDay.get(day) ?? []), line]);
  }
  const months = [...new Set([...byDay.keys()].map((day) => day.slice(0, 7)))].sort().slice(-maxMonths);
  return (
    <>
      {months.map((month) => (
        <Month month={month} byDay={byDay} links={links} />
      ))}
    </>
  );
}

function Month({
  month,
  byDay,
  links,
}: {
  readonly month: string;
  readonly byDay: ReadonlyMap<string, readonly CalendarLine[]>;
  readonly links: Links;
}) {
  return (
    <section class="scroll months" aria-label={`Calendar of ${dayWords(month)}`} tabindex={0}>
      <table class="month">
        <caption>{dayWords(month)}</caption>
        <thead>
          <tr>
            {weekdays.map((name) => (
              <th scope="col" abbr={name}>
                {name.slice(0, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr>
              {week.map((day) => (
                <td class={byDay.has(day) ? "busy" : ""}>
                  {day.startsWith(month) && <DayCell day={day} lines={byDay.get(day) ?? []} links={links} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function DayCell({
  day,
  lines,
  links,
}: {
  readonly day: string;
  readonly lines: readonly CalendarLine[];
  readonly links: Links;
}) {
  return (
    <>
      <time datetime={day}>{Number(day.slice(8))}</time>
      {lines.length > 0 && (
        <ul>
          {lines.slice(0, maxInDay).map(({ entry, kind, title, place, certainty }) => (
            <li class={`c-${certainty}`}>
              <a href={links.entry(entry)} aria-label={`${placeWords(kind, place)} (${certainty}): ${title}`}>
                {placeWords(kind, place)}
                {certainty !== "confirmed" && ` (${certainty})`}
              </a>
            </li>
          ))}
          {lines.length > maxInDay && <li>{lines.length - maxInDay} more</li>}
        </ul>
      )}
    </>
  );
}

/** Whole weeks from Monday, with the days of the months next to it. */
function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const start = addDays(first, 1 - weekdayOf(first));
  const weeks: string[][] = [];
  for (let monday = start; monday <= `${month}-31`; monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)));
  return weeks;
}

/** What it is in the breadth of a day: "talks in Corvane". */
function placeWords(kind: CalendarLine["kind"], place: string | null): string {
  return place === null || place.length > longestPlace ? kind : `${kind} in ${place}`;
}
