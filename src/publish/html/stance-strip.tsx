/**
 * @module
 * The history of a stance as a strip: its steps from left to right, each a link to its words, over a line of the days of all parties of the proposal.
 */

import { dayNumber, isDay } from "../../model/index.js";
import type { StanceHistory, StanceStep } from "../brief/stance-history.js";
import { countWords, dayWords } from "../words/day-words.js";
import { Day } from "./cites.js";
import type { Links } from "./links.js";

/** A strip has room for so many; the oldest are on the page of the proposal. */
const mostSteps = 5;
const width = 140;

/** The steps of one party; `days` are those of the whole row, so that strips beside each other can be compared. */
export function StanceStrip({
  history: { party, steps },
  days,
  links,
  entry,
}: {
  readonly history: StanceHistory;
  readonly days: readonly [first: string, last: string] | null;
  readonly links: Links;
  /** The proposal. */
  readonly entry: string;
}) {
  const shown = steps.slice(-mostSteps);
  const nLeft = steps.length - shown.length;
  return (
    <div class="strip">
      {days !== null && <Line steps={shown} days={days} />}
      <ol aria-label={`How ${party} came to it`}>
        {nLeft > 0 && (
          <li>
            <a href={links.entry(entry)}>{countWords(nLeft, "step")} before</a>
          </li>
        )}
        {shown.map((step) => (
          <li class={`s-${step.stance}`}>
            <a href={links.words(step.cite)}>
              <span class="glyph" aria-hidden="true">
                {step.glyph}
              </span>{" "}
              {step.word} <Day value={step.day} />
            </a>
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A tick for each step where its day is among the days of the row. */
function Line({
  steps,
  days: [first, last],
}: {
  readonly steps: readonly StanceStep[];
  readonly days: readonly [string, string];
}) {
  const from = dayNumber(first);
  const length = Math.max(1, dayNumber(last) - from);
  const dated = steps.flatMap(({ day, stance }) => (day !== null && isDay(day) ? [{ day, stance }] : []));
  return (
    <svg viewBox={`0 0 ${width} 12`} width={width} height="12" aria-hidden="true">
      <line x1="4" y1="6" x2={width - 4} y2="6" />
      {dated.map(({ day, stance }) => (
        <circle
          class={`s-${stance}`}
          cx={Math.round(4 + ((dayNumber(day) - from) / length) * (width - 8))}
          cy="6"
          r="4"
        >
          <title>{dayWords(day)}</title>
        </circle>
      ))}
    </svg>
  );
}

/** The first and the last day of some histories; null where less than two days are known. */
export function daysOfHistories(histories: readonly StanceHistory[]): readonly [first: string, last: string] | null {
  const days = histories
    .flatMap(({ steps }) => steps.flatMap(({ day }) => (day !== null && isDay(day) ? [day] : [])))
    .sort();
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined || first === last ? null : [first, last];
}
