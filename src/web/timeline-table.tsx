/**
 * @module
 * A drawn timeline as a table: a row for each day, week, month or year on which something is, a column for each lane.
 */

import type { Drawing } from "../publish/brief/timeline-drawing.js";
import { shownNumber } from "../publish/words/day-words.js";
import type { ColumnHref } from "./timeline-plan.js";
import { columnWords } from "./timeline-words.js";

const heads = { day: "Day", week: "Week", month: "Month", year: "Year" } as const;

/** The table, closed until it is wanted. */
export function TimelineTable({ drawing, href }: { readonly drawing: Drawing; readonly href: ColumnHref }) {
  const { columns, rows, unit } = drawing;
  const lanes = rows.map(({ name, cells, stretches }) => ({
    name,
    longer: stretches.reduce((sum, { entries }) => sum + entries, 0),
    counts: new Map(cells.map(({ first, entries }) => [first, entries])),
  }));
  const used = columns.filter(({ first }) => lanes.some(({ counts }) => counts.has(first)));
  if (used.length === 0) return null;
  return (
    <details class="more as-table">
      <summary>The drawing as a table</summary>
      <section class="scroll" aria-label="The drawing as a table" tabindex={0}>
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{heads[unit]}</th>
              {lanes.map(({ name }) => (
                <th scope="col">{name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {used.map((column) => (
              <tr>
                <th scope="row">{linked(columnWords(column, unit), href(column))}</th>
                {lanes.map(({ counts }) => (
                  <td>{counts.has(column.first) ? shownNumber(counts.get(column.first)!) : "–"}</td>
                ))}
              </tr>
            ))}
            {lanes.some(({ longer }) => longer > 0) && (
              <tr>
                <th scope="row">Longer than a {unit}</th>
                {lanes.map(({ longer }) => (
                  <td>{longer === 0 ? "–" : shownNumber(longer)}</td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function linked(words: string, href: string | null) {
  return href === null ? words : <a href={href}>{words}</a>;
}
