/**
 * @module
 * Where everything stands in a drawn timeline, in units of its picture: days across, lanes down.
 */

import { dayNumber, type Entry } from "../model/index.js";
import type { Drawing, DrawnLane, Stretch } from "../publish/brief/timeline-drawing.js";
import type { Days } from "../publish/brief/timeline-window.js";
import { maxInCell } from "./timeline-marks.js";

export const width = 960;
/** Names of lanes stand before it, names of days above `top`. */
export const left = 150;
export const top = 34;
/** A column of this width has room for letters. */
const roomy = 34;
/** One of this width is a target for a finger. */
export const target = 24;
/** The width of a mark with a number. */
const numbered = 34;

/** Where a column leads. */
export type ColumnHref = (column: Days) => string | null;

/** Sizes of one drawing. */
export interface Plan {
  readonly x: (day: string) => number;
  /** The width of a column of usual length. */
  readonly column: number;
  /** From mark to mark. */
  readonly step: number;
  readonly withLetters: boolean;
  readonly href: ColumnHref;
  readonly unit: Drawing["unit"];
}

/** A tenth is as fine as anybody sees. */
export function rounded(n: number): number {
  return Math.round(n * 10) / 10;
}

/** The sizes of a drawing. */
export function planOf({ columns, unit }: Drawing, href: ColumnHref): Plan {
  const from = dayNumber(columns[0]!.first);
  const past = dayNumber(columns.at(-1)!.last) + 1;
  const perDay = (width - left) / (past - from);
  const column = (width - left) / columns.length;
  const withLetters = unit === "day" && column >= roomy;
  return {
    x: (day) => rounded(left + (Math.min(Math.max(dayNumber(day), from), past - 1) - from + 0.5) * perDay),
    column,
    step: withLetters ? 18 : 13,
    withLetters,
    href,
    unit,
  };
}

/** The middle of a column. */
export function middleOf({ first, last }: Days, { x }: Plan): number {
  return rounded((x(first) + x(last)) / 2);
}

/** A lane at its place: its marks in the upper part, its bars below them, as many above each other as overlap. */
export interface PlacedLane {
  readonly lane: DrawnLane;
  readonly from: number;
  readonly past: number;
  /** The height of the part with its marks. */
  readonly marks: number;
  readonly bars: readonly { readonly stretch: Stretch; readonly level: number }[];
  /** Whether columns say by their height how many there are. */
  readonly isDense: boolean;
}

/** More bars than these are not drawn above each other; the last level takes the rest. */
const mostLevels = 4;
export const barHeight = 10;
/** A name with its number needs so much. */
const lowest = 40;
const columnsHeight = 46;
/** Beyond its days a bar has rounded ends, and behind it its number. */
const roomBefore = 6;
const roomBehind = 34;

/** The lanes of a drawing, one below the other. */
export function placed(rows: readonly DrawnLane[], plan: Plan): PlacedLane[] {
  let from = top;
  return rows.map((lane) => {
    const { bars, nLevels } = barsOf(lane, plan);
    const isDense = areTooMany(lane, plan);
    const bare = nLevels === 0 ? 0 : nLevels * barHeight + 6;
    const marks = marksHeight(lane, { plan, isDense });
    const past = from + Math.max(lowest, marks + bare);
    const here = { lane, from, past, marks: Math.max(marks, past - from - bare), bars, isDense };
    from = past;
    return here;
  });
}

function barsOf({ stretches }: DrawnLane, { x }: Plan): Pick<PlacedLane, "bars"> & { readonly nLevels: number } {
  const ends: number[] = [];
  const bars = stretches.map((stretch) => {
    const start = x(stretch.first) - roomBefore;
    const free = ends.findIndex((end) => end < start);
    const level = Math.min(free < 0 ? ends.length : free, mostLevels - 1);
    ends[level] = Math.max(ends[level] ?? 0, x(stretch.last) + roomBehind);
    return { stretch, level };
  });
  return { bars, nLevels: ends.length };
}

/** Where columns are narrower than marks with numbers, or are of more than a day. */
function areTooMany({ cells }: DrawnLane, { unit, column }: Plan): boolean {
  return unit !== "day" || (column < numbered && cells.filter(({ entries }) => entries > maxInCell).length > 2);
}

function marksHeight(lane: DrawnLane, { plan, isDense }: { readonly plan: Plan; readonly isDense: boolean }): number {
  if (lane.cells.length === 0) return 0;
  return isDense ? columnsHeight : Math.min(3, Math.max(2, fullestOf(lane))) * plan.step + 6;
}

/** How many there are in its fullest column. */
export function fullestOf({ cells }: DrawnLane): number {
  return cells.reduce((n, { entries }) => Math.max(n, entries), 0);
}

/** The kinds of a lane. */
export function framesOf({ cells, stretches }: DrawnLane): Entry["frame"][] {
  return [...cells.flatMap(({ frames }) => frames.map(({ frame }) => frame)), ...stretches.map(({ frame }) => frame)];
}
