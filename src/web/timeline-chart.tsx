/**
 * @module
 * The timeline as a drawing: lanes of kinds or of parties, a mark for each entry of a day, columns where there are too many, a bar for what lasts.
 *
 * The table below it says the same in numbers, the list in words.
 */

import type { Drawing, DrawnCell, Stretch } from "../publish/brief/timeline-drawing.js";
import { countWords, dayWords, shownNumber } from "../publish/words/day-words.js";
import { CellMarks, MarkLegend, styleOf } from "./timeline-marks.js";
import {
  barHeight,
  type ColumnHref,
  framesOf,
  fullestOf,
  middleOf,
  type PlacedLane,
  type Plan,
  placed,
  planOf,
  rounded,
  target,
  top,
  width,
} from "./timeline-plan.js";
import { columnWords, type NamedColumn, ticksOf } from "./timeline-words.js";

/** The drawing with what its marks mean; `asOf` is the day that the page is cut to. */
export function TimelineChart({
  drawing,
  asOf,
  href,
}: {
  readonly drawing: Drawing;
  readonly asOf: string | null;
  readonly href: ColumnHref;
}) {
  const { columns, rows, entries, outside, lanes } = drawing;
  const plan = planOf(drawing, href);
  const lanesAt = placed(rows, plan);
  const height = (lanesAt.at(-1)?.past ?? top) + 8;
  const isLinked = plan.column >= target;
  const frames = new Set(rows.flatMap(framesOf));
  const days = { first: columns[0]!.first, last: columns.at(-1)!.last };
  return (
    <figure class="chart">
      <section class={plan.column >= target ? "scroll wide" : "scroll"} aria-label="Timeline, drawn" tabindex={0}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role={isLinked ? "group" : "img"}
          aria-label={`${countWords(entries, "entry", "entries")} from ${dayWords(drawing.first)} to ${dayWords(drawing.last)}; the table below says the same in numbers`}
        >
          {ticksOf(drawing).map((tick) => (
            <Tick tick={tick} x={middleOf(tick.column, plan)} height={height} />
          ))}
          {asOf !== null && asOf >= days.first && asOf <= days.last && <AsOf x={plan.x(asOf)} height={height} />}
          {lanesAt.map((place) => (
            <Lane place={place} plan={plan} />
          ))}
        </svg>
      </section>
      <figcaption class="support">
        {rows.length === 0 && "Nothing is told of these days. "}
        {lanes === "party" && "An entry of two parties stands on both lanes. "}
        {rows.some(({ stretches }) => stretches.some(({ isRun }) => !isRun)) &&
          "A dashed bar: the day is somewhere within. "}
        {lanesAt.some(({ lane, isDense }) => !isDense && lane.cells.some(isAssumed)) &&
          "A dashed mark: on that day at the latest. "}
        {outside > 0 && `${countWords(outside, "entry", "entries")} outside these days: in the list below only.`}
      </figcaption>
      {frames.size > 0 && (lanes === "party" || plan.withLetters) && (
        <MarkLegend frames={frames} withLetters={plan.withLetters} />
      )}
    </figure>
  );
}

function Tick({
  tick: { words, more },
  x,
  height,
}: {
  readonly tick: NamedColumn;
  readonly x: number;
  readonly height: number;
}) {
  return (
    <g class="tick">
      <line x1={x} y1={top - 6} x2={x} y2={height - 8} />
      <text x={x} y={13} text-anchor="middle">
        {words}
      </text>
      {more !== null && (
        <text x={x} y={26} text-anchor="middle">
          {more}
        </text>
      )}
    </g>
  );
}

function isAssumed({ frames }: DrawnCell): boolean {
  return frames.some(({ assumed }) => assumed > 0);
}

function AsOf({ x, height }: { readonly x: number; readonly height: number }) {
  return (
    <g class="as-of">
      <line x1={x} y1={top - 6} x2={x} y2={height - 8} />
      <title>as of this day</title>
    </g>
  );
}

function Lane({
  place: { lane, from, past, marks, bars, isDense },
  plan,
}: {
  readonly place: PlacedLane;
  readonly plan: Plan;
}) {
  const { cells, name, entries } = lane;
  const most = fullestOf(lane);
  const tones = new Set(framesOf(lane).map((frame) => styleOf(frame).tone));
  return (
    <g class={`lane t-${tones.size === 1 ? [...tones][0] : "ink"}`}>
      <text x={0} y={from + 18}>
        {shortened(name)}
        {shortened(name) !== name && <title>{name}</title>}
      </text>
      <text class="how-many" x={0} y={from + 33}>
        {isDense && most > 0
          ? `${shownNumber(entries)}, up to ${shownNumber(most)} a ${plan.unit}`
          : shownNumber(entries)}
      </text>
      <line x1={0} y1={past} x2={width} y2={past} />
      {bars.map(({ stretch, level }) => (
        <Bar stretch={stretch} x={plan.x} y={past - 8 - level * barHeight} />
      ))}
      {cells.map((cell) => (
        <Cell cell={cell} plan={plan} at={{ from, height: marks }} lane={name}>
          {isDense ? (
            <Column cell={cell} share={cell.entries / most} plan={plan} at={{ from, height: marks }} />
          ) : (
            <CellMarks
              cell={cell}
              x={middleOf(cell, plan)}
              y={from + marks / 2}
              step={plan.step}
              withLetters={plan.withLetters}
            />
          )}
        </Cell>
      ))}
    </g>
  );
}

/** From where, and how high. */
interface Upright {
  readonly from: number;
  readonly height: number;
}

/** A column of a lane, under a link where it is wide enough for one: its letters are no part of what the link is called. */
function Cell({
  cell,
  plan,
  at,
  lane,
  children,
}: {
  readonly cell: DrawnCell;
  readonly plan: Plan;
  readonly at: Upright;
  readonly lane: string;
  readonly children?: unknown;
}) {
  const href = plan.column >= target ? plan.href(cell) : null;
  if (href === null) return <>{children}</>;
  const words = `${lane}: ${countWords(cell.entries, "entry", "entries")}, ${columnWords(cell, plan.unit)}`;
  return (
    <>
      {children}
      <a href={href} aria-label={words}>
        <rect
          class="touch"
          x={rounded(middleOf(cell, plan) - plan.column / 2)}
          y={at.from}
          width={rounded(plan.column)}
          height={at.height}
        />
      </a>
    </>
  );
}

/** What lasts; what may have been on one of several days is dashed. */
function Bar({
  stretch: { first, last, isRun, frame, entries },
  x,
  y,
}: {
  readonly stretch: Stretch;
  readonly x: (day: string) => number;
  readonly y: number;
}) {
  const [from, to] = [x(first), x(last)];
  const tone = `t-${styleOf(frame).tone}`;
  return (
    <>
      <rect
        class={isRun ? `${tone} run` : `${tone} span`}
        x={rounded(from - 5)}
        y={y - 3}
        width={rounded(to - from + 10)}
        height={6}
        rx={isRun ? 0 : 3}
      />
      {entries > 1 && (
        <text class="number" x={rounded(to + 8)} y={y + 4}>
          {shownNumber(entries)}
        </text>
      )}
    </>
  );
}

/** As high as its share of the fullest column of its lane, with its number where there is room for it. */
function Column({
  cell,
  share,
  plan,
  at,
}: {
  readonly cell: DrawnCell;
  readonly share: number;
  readonly plan: Plan;
  readonly at: Upright;
}) {
  const hasNumber = plan.column >= target;
  const height = rounded(Math.max(2, share * (at.height - (hasNumber ? 18 : 6))));
  const y = at.from + at.height;
  const middle = middleOf(cell, plan);
  const breadth = rounded(Math.max(1, plan.column - (plan.column > 6 ? 3 : 1)));
  return (
    <>
      <rect class="column" x={rounded(middle - breadth / 2)} y={rounded(y - height)} width={breadth} height={height} />
      {hasNumber && (
        <text class="number" x={middle} y={rounded(y - height - 3)} text-anchor="middle">
          {shownNumber(cell.entries)}
        </text>
      )}
    </>
  );
}

/** A name has the room beside the lanes. */
function shortened(name: string): string {
  return name.length <= 20 ? name : `${name.slice(0, 19).trimEnd()}…`;
}
