/**
 * @module
 * The timeline as a drawing: a lane for each kind, a dot for a day, a pale bar where only a longer span is known.
 *
 * The table below it says the same in words, so the drawing is one picture to a screen reader.
 */

import { addDays, dayNumber, dayOfNumber, type Entry, isDay, weekdayOf } from "../model/index.js";
import type { TimelineMark } from "../publish/brief/timeline-rows.js";
import { countWords, dayWords, shortDay, shownNumber } from "../publish/words/day-words.js";

interface Lane {
  readonly name: string;
  readonly frames: readonly Entry["frame"][];
  readonly shape: "dot" | "diamond" | "square";
  /** Class of its colour. */
  readonly tone: "open" | "accent" | "accept" | "reject" | "ink";
}

const lanes: readonly Lane[] = [
  { name: "Talks, deadlines", frames: ["talks", "mediation", "deadline"], shape: "square", tone: "open" },
  {
    name: "Proposals, answers",
    frames: ["proposal", "demand", "response", "agreement", "concession"],
    shape: "diamond",
    tone: "accent",
  },
  { name: "Truces", frames: ["ceasefire"], shape: "square", tone: "accept" },
  { name: "Alleged breaches", frames: ["violation"], shape: "diamond", tone: "reject" },
  { name: "Force", frames: ["attack", "casualty", "mobilize", "coerce", "retreat"], shape: "dot", tone: "reject" },
  { name: "Statements", frames: ["statement"], shape: "dot", tone: "ink" },
];

const width = 960;
const left = 150;
const laneHeight = 46;
const top = 28;
/** Days drawn before and after the days on which most was said; older background is in the table only. */
const reach = 45;

/** The drawing, or nothing when fewer than two days are known. */
export function TimelineChart({ marks }: { readonly marks: readonly TimelineMark[] }) {
  const rows = marks.filter(({ first, last }) => isDay(first ?? "") && isDay(last ?? ""));
  const frame = frameOf(rows);
  if (frame === null) return null;
  const inside = rows.filter(({ first, last }) => last! >= frame.first && first! <= frame.last);
  const used = lanes
    .map((lane) => ({ lane, rows: inside.filter((row) => lane.frames.includes(row.frame)) }))
    .filter((lane) => lane.rows.length > 0);
  const height = top + used.length * laneHeight + 8;
  const x = (day: string) => {
    const n = Math.min(Math.max(dayNumber(day), dayNumber(frame.first)), dayNumber(frame.last));
    return (
      left +
      ((n - dayNumber(frame.first) + 0.5) * (width - left)) / (dayNumber(frame.last) - dayNumber(frame.first) + 1)
    );
  };
  const column = (width - left) / (dayNumber(frame.last) - dayNumber(frame.first) + 1);
  const outside = rows.length - inside.length;
  return (
    <figure class="chart">
      <section class="scroll" aria-label="Timeline, drawn" tabindex={0}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${countWords(inside.length, "entry", "entries")} from ${dayWords(frame.first)} to ${dayWords(frame.last)}; the table below says the same in words`}
        >
          {ticksOf(frame).map((day) => (
            <g class="tick">
              <line x1={x(day)} y1={top - 8} x2={x(day)} y2={height - 8} />
              <text x={x(day)} y={14} text-anchor="middle">
                {shortDay(day)}
              </text>
            </g>
          ))}
          {used.map(({ lane, rows: own }, n) => (
            <LaneMarks lane={lane} rows={own} x={x} column={column} y={top + n * laneHeight + laneHeight / 2} />
          ))}
        </svg>
      </section>
      {outside > 0 && (
        <figcaption class="support">
          {countWords(outside, "entry", "entries")} outside these days: in the table below only.
        </figcaption>
      )}
    </figure>
  );
}

function frameOf(rows: readonly TimelineMark[]): { readonly first: string; readonly last: string } | null {
  const days = rows
    .filter(({ background, first, last }) => !background && first === last)
    .map(({ first }) => first!)
    .sort();
  const middle = days[Math.floor(days.length / 2)];
  if (middle === undefined) return null;
  const near = days.filter((day) => day >= addDays(middle, -reach) && day <= addDays(middle, reach));
  const first = near[0]!;
  const last = near.at(-1)!;
  return first === last ? null : { first, last };
}

/** More names of days than these run into each other. */
const maxTicks = 8;

function ticksOf({ first, last }: { readonly first: string; readonly last: string }): string[] {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const all = Array.from({ length: to - from + 1 }, (_, at) => dayOfNumber(from + at));
  if (all.length <= 10) return all;
  const mondays = all.filter((day) => weekdayOf(day) === 1);
  const every = Math.ceil(mondays.length / maxTicks);
  return mondays.filter((_, at) => at % every === 0);
}

/** Three to a column, the first in the middle of its lane. */
const offsets = [0, -13, 13];
/** More than these on one day are one large mark with their number. */
const maxOnDay = 9;
/** The width of a mark with a number. */
const numbered = 34;

function LaneMarks({
  lane,
  rows,
  x,
  column,
  y,
}: {
  readonly lane: Lane;
  readonly rows: readonly TimelineMark[];
  readonly x: (day: string) => number;
  /** The width of a day. */
  readonly column: number;
  readonly y: number;
}) {
  const counts = countsOf(rows);
  const most = Math.max(...counts.values());
  // where days are narrower than marks with numbers, columns say how many
  const isDense = column < numbered && [...counts.values()].filter((n) => n > maxOnDay).length > 2;
  return (
    <g class={`lane t-${lane.tone}`}>
      <text x={0} y={y + 5}>
        {lane.name}
      </text>
      <line x1={left} y1={y + laneHeight / 2} x2={width} y2={y + laneHeight / 2} />
      {[...stretchesOf(rows).values()].map(({ first, last, isRun }) => {
        const [from, to] = [x(first), x(last)];
        return (
          <rect
            class={isRun ? "" : "span"}
            x={from - 5}
            y={y - 5}
            width={to - from + 10}
            height={10}
            rx={isRun ? 0 : 5}
          />
        );
      })}
      {[...counts].map(([day, n]) =>
        isDense ? (
          <Column share={n / most} x={x(day)} width={Math.max(1, column - 1)} y={y + laneHeight / 2} />
        ) : (
          <OnDay n={n} shape={lane.shape} x={x(day)} y={y} />
        ),
      )}
      {isDense && (
        <text class="number" x={0} y={y + 19}>
          up to {shownNumber(most)} a day
        </text>
      )}
    </g>
  );
}

/** What lasts, or may have been on one of several days; the same stretch once. */
function stretchesOf(rows: readonly TimelineMark[]) {
  return new Map(
    rows.flatMap(({ run, first, last }) => {
      if (run === null && first === last) return [];
      const stretch = run ?? { first: first!, last: last! };
      return [[`${stretch.first} ${stretch.last} ${run !== null}`, { ...stretch, isRun: run !== null }] as const];
    }),
  );
}

/** How many there are on each day. */
function countsOf(rows: readonly TimelineMark[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { run, first, last } of rows)
    if (run === null && first === last) counts.set(first!, (counts.get(first!) ?? 0) + 1);
  return counts;
}

/** A day of a lane with many: as high as its share of the fullest one. */
function Column({
  share,
  x,
  width,
  y,
}: {
  readonly share: number;
  readonly x: number;
  readonly width: number;
  readonly y: number;
}) {
  const height = Math.max(2, share * (laneHeight - 6));
  return <rect x={x - width / 2} y={y - height} width={width} height={height} />;
}

function OnDay({
  n,
  shape,
  x,
  y,
}: {
  readonly n: number;
  readonly shape: Lane["shape"];
  readonly x: number;
  readonly y: number;
}) {
  if (n > maxOnDay)
    return (
      <>
        <circle class="many" cx={x} cy={y} r={17} />
        <text class="number" x={x} y={y + 4} text-anchor="middle">
          {n}
        </text>
      </>
    );
  return (
    <>
      {Array.from({ length: n }, (_, at) => (
        <Shape
          shape={shape}
          x={x + (Math.floor(at / offsets.length) - Math.floor((n - 1) / offsets.length) / 2) * 13}
          y={y + offsets[at % offsets.length]!}
        />
      ))}
    </>
  );
}

function Shape({ shape, x, y }: { readonly shape: Lane["shape"]; readonly x: number; readonly y: number }) {
  if (shape === "dot") return <circle cx={x} cy={y} r={5} />;
  if (shape === "square") return <rect x={x - 5} y={y - 5} width={10} height={10} />;
  return <path d={`M${x} ${y - 6.5} L${x + 6.5} ${y} L${x} ${y + 6.5} L${x - 6.5} ${y} Z`} />;
}
