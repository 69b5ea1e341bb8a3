/**
 * @module
 * The timeline as a drawing: a lane for each kind, a dot for a day, a pale bar where only a longer span is known.
 *
 * The table below it says the same in words, so the drawing is one picture to a screen reader.
 */

import { addDays, dayNumber, dayOfNumber, type Entry, isDay, weekdayOf } from "../model/index.js";
import type { TimelineDay, TimelineRow } from "../publish/brief/timeline-rows.js";
import { countWords, dayWords, shortDay } from "../publish/words/day-words.js";

interface Lane {
  readonly name: string;
  readonly frames: readonly Entry["frame"][];
  readonly shape: "dot" | "diamond" | "square";
}

const lanes: readonly Lane[] = [
  { name: "Talks, deadlines", frames: ["talks", "mediation", "deadline"], shape: "square" },
  {
    name: "Proposals, answers",
    frames: ["proposal", "demand", "response", "agreement", "concession"],
    shape: "diamond",
  },
  { name: "Truces", frames: ["ceasefire"], shape: "square" },
  { name: "Alleged breaches", frames: ["violation"], shape: "diamond" },
  { name: "Force", frames: ["attack", "casualty", "mobilize", "coerce", "retreat"], shape: "dot" },
  { name: "Statements", frames: ["statement"], shape: "dot" },
];

const width = 960;
const left = 150;
const laneHeight = 46;
const top = 28;
/** Days drawn before and after the days on which most was said; older background is in the table only. */
const reach = 45;

/** The drawing, or nothing when fewer than two days are known. */
export function TimelineChart({ days }: { readonly days: readonly TimelineDay[] }) {
  const rows = days.flatMap((day) => day.rows).filter(({ first, last }) => isDay(first ?? "") && isDay(last ?? ""));
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
            <LaneMarks lane={lane} rows={own} x={x} y={top + n * laneHeight + laneHeight / 2} />
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

function frameOf(rows: readonly TimelineRow[]): { readonly first: string; readonly last: string } | null {
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

function ticksOf({ first, last }: { readonly first: string; readonly last: string }): string[] {
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const all = Array.from({ length: to - from + 1 }, (_, at) => dayOfNumber(from + at));
  return all.length <= 10 ? all : all.filter((day) => weekdayOf(day) === 1);
}

/** Three to a column, the first in the middle of its lane. */
const offsets = [0, -13, 13];

function LaneMarks({
  lane,
  rows,
  x,
  y,
}: {
  readonly lane: Lane;
  readonly rows: readonly TimelineRow[];
  readonly x: (day: string) => number;
  readonly y: number;
}) {
  const onDay = new Map<string, number>();
  return (
    <g class="lane">
      <text x={0} y={y + 5}>
        {lane.name}
      </text>
      <line x1={left} y1={y + laneHeight / 2} x2={width} y2={y + laneHeight / 2} />
      {rows.map((row) => {
        if (row.run !== null) {
          const [from, to] = [x(row.run.first), x(row.run.last)];
          return <rect x={from - 5} y={y - 5} width={to - from + 10} height={10} />;
        }
        if (row.first !== row.last) {
          const [from, to] = [x(row.first!), x(row.last!)];
          return <rect class="span" x={from - 5} y={y - 5} width={to - from + 10} height={10} rx={5} />;
        }
        const n = onDay.get(row.first!) ?? 0;
        onDay.set(row.first!, n + 1);
        return (
          <Shape
            shape={lane.shape}
            x={x(row.first!) + Math.floor(n / offsets.length) * 13}
            y={y + offsets[n % offsets.length]!}
          />
        );
      })}
    </g>
  );
}

function Shape({ shape, x, y }: { readonly shape: Lane["shape"]; readonly x: number; readonly y: number }) {
  if (shape === "dot") return <circle cx={x} cy={y} r={5} />;
  if (shape === "square") return <rect x={x - 5} y={y - 5} width={10} height={10} />;
  return <path d={`M${x} ${y - 6.5} L${x + 6.5} ${y} L${x} ${y + 6.5} L${x - 6.5} ${y} Z`} />;
}
