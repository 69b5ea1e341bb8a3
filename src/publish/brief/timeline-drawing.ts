/**
 * @module
 * What a timeline draws: lanes of kinds or of parties, and in each how much of what stands on every day, week, month or year.
 */

import { type Entry, isDay } from "../../model/index.js";
import { onceFor } from "../../text/once-for.js";
import type { RecordIndex } from "../record-index.js";
import { partiesOfEntry } from "./timeline-parties.js";
import { type TimelineMark, timelineKey, timelineMark } from "./timeline-rows.js";
import { columnsOf, type Days, type Unit, windowOf, type Zoom } from "./timeline-window.js";

/** What the lanes are of. */
export const laneKinds = ["kind", "party"] as const;
export type LaneKind = (typeof laneKinds)[number];

/** What is asked of a drawing. */
export interface DrawingAsked {
  readonly lanes: LaneKind;
  readonly zoom: Zoom;
  /** The day that two weeks or half a year are drawn around. */
  readonly at: string | null;
}

/** How many entries of one frame. */
export interface FrameCount {
  readonly frame: Entry["frame"];
  readonly entries: number;
  /** How many of them were by that day at the latest: no word of the text gives their day. */
  readonly assumed: number;
}

/** One column of one lane in which something is. */
export interface DrawnCell extends Days {
  readonly entries: number;
  readonly frames: readonly FrameCount[];
}

/** What lasts, or may have been on any of several days that are not one column. */
export interface Stretch extends Days {
  readonly frame: Entry["frame"];
  /** Whether it ran all the while, as a truce does. */
  readonly isRun: boolean;
  readonly entries: number;
}

/** One lane. */
export interface DrawnLane {
  readonly name: string;
  /** Entries of it in these days; one of two parties is in the lanes of both. */
  readonly entries: number;
  readonly cells: readonly DrawnCell[];
  readonly stretches: readonly Stretch[];
}

/** A drawing in numbers. */
export interface Drawing extends DrawingAsked, Days {
  readonly unit: Unit;
  readonly before: string | null;
  readonly after: string | null;
  readonly columns: readonly Days[];
  /** Entries in these days, each once. */
  readonly entries: number;
  /** Entries with days, but others. */
  readonly outside: number;
  readonly rows: readonly DrawnLane[];
}

const kindLanes: readonly { readonly name: string; readonly frames: readonly Entry["frame"][] }[] = [
  { name: "Talks, deadlines", frames: ["talks", "mediation", "deadline"] },
  { name: "Proposals, answers", frames: ["proposal", "demand", "response", "agreement", "concession"] },
  { name: "Truces", frames: ["ceasefire"] },
  { name: "Alleged breaches", frames: ["violation"] },
  { name: "Force", frames: ["attack", "casualty", "mobilize", "coerce", "retreat"] },
  { name: "Threats, charges", frames: ["threat", "sanction", "obstacle", "accusation", "denial"] },
  { name: "Aid, protest", frames: ["aid", "support", "cooperate", "protest"] },
  { name: "Statements", frames: ["statement"] },
];
const laneOfFrame = new Map(kindLanes.flatMap(({ name, frames }) => frames.map((frame) => [frame, name] as const)));

/** More lanes than these are no overview; the others share the last. */
const mostParties = 8;
const others = "Other parties";
const nobody = "Nobody named";

interface Drawn extends Days {
  readonly entry: Entry;
  readonly background: boolean;
  readonly run: TimelineMark["run"];
  /** Whether its day is only the last on which it can have been. */
  readonly isAssumed: boolean;
}

/** Entries with a day or with bounds, worked out once for the look-ups of a record; each stands on the day that it has in the list. */
const drawnOf = onceFor(({ record }: RecordIndex): readonly Drawn[] =>
  record.entries.flatMap((entry) => {
    const { first, last, background, run } = timelineMark(entry);
    const key = timelineKey(entry);
    if (key !== null && isDay(key))
      return [{ entry, first: key, last: key, background, run, isAssumed: first !== last }];
    return first !== null && last !== null && isDay(first) && isDay(last)
      ? [{ entry, first, last, background, run, isAssumed: false }]
      : [];
  }),
);

/** The drawing that is asked for; null where there are no two days to draw. */
export function drawingOf(index: RecordIndex, asked: DrawingAsked): Drawing | null {
  const drawn = drawnOf(index);
  const window = windowOf(drawn, asked);
  if (window === null) return null;
  const inside = drawn.filter(({ first, last, run }) => touches(run ?? { first, last }, window));
  const lanesOf = lanesWith(asked.lanes, { index, inside });
  const byLane = new Map<string, Drawn[]>();
  for (const each of inside)
    for (const lane of lanesOf.of(each.entry)) {
      const own = byLane.get(lane);
      if (own) own.push(each);
      else byLane.set(lane, [each]);
    }
  const columns = columnsOf(window);
  return {
    ...asked,
    first: window.first,
    last: window.last,
    unit: window.unit,
    before: window.before,
    after: window.after,
    columns,
    entries: inside.length,
    outside: drawn.length - inside.length,
    rows: lanesOf.names.flatMap((name) => {
      const own = byLane.get(name) ?? [];
      return own.length === 0 ? [] : [{ name, entries: own.length, ...cellsOf(own, columns) }];
    }),
  };
}

function touches({ first, last }: Days, window: Days): boolean {
  return last >= window.first && first <= window.last;
}

/** The names of the lanes in their order, and on which of them an entry stands. */
function lanesWith(
  lanes: LaneKind,
  { index, inside }: { readonly index: RecordIndex; readonly inside: readonly Drawn[] },
): { readonly names: readonly string[]; readonly of: (entry: Entry) => readonly string[] } {
  if (lanes === "kind")
    return { names: kindLanes.map(({ name }) => name), of: ({ frame }) => [laneOfFrame.get(frame)!] };
  const known = new Map(inside.map(({ entry }) => [entry, partiesOfEntry(entry, index)]));
  const counts = new Map<string, number>();
  for (const party of [...known.values()].flat()) counts.set(party, (counts.get(party) ?? 0) + 1);
  const heard = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).map(([party]) => party);
  // one party more needs no lane of others
  const own = heard.length <= mostParties + 1 ? heard : heard.slice(0, mostParties);
  const isOwn = new Set(own);
  return {
    names: [...own, others, nobody],
    of: (entry) => {
      const parties = known.get(entry) ?? [];
      if (parties.length === 0) return [nobody];
      return [...new Set(parties.map((party) => (isOwn.has(party) ? party : others)))];
    },
  };
}

/** Entries that are within one column are counted there; what is longer is a stretch, and the same one is counted too. */
function cellsOf(
  drawn: readonly Drawn[],
  columns: readonly Days[],
): { readonly cells: readonly DrawnCell[]; readonly stretches: readonly Stretch[] } {
  const columnOf = columnFinder(columns);
  const counts = new Map<number, Map<Entry["frame"], FrameCount>>();
  const stretches = new Map<string, Stretch>();
  for (const { entry, first, last, run, isAssumed } of drawn) {
    const column = run === null && columnOf(first) === columnOf(last) ? columnOf(first) : -1;
    if (column < 0) {
      const stretch = { ...(run ?? { first, last }), frame: entry.frame, isRun: run !== null };
      const key = Object.values(stretch).join(" ");
      stretches.set(key, { ...stretch, entries: (stretches.get(key)?.entries ?? 0) + 1 });
      continue;
    }
    const frames = counts.get(column) ?? new Map<Entry["frame"], FrameCount>();
    const { entries = 0, assumed = 0 } = frames.get(entry.frame) ?? {};
    frames.set(entry.frame, { frame: entry.frame, entries: entries + 1, assumed: assumed + (isAssumed ? 1 : 0) });
    counts.set(column, frames);
  }
  const cells = [...counts]
    .sort(([a], [b]) => a - b)
    .map(([column, frames]) => ({
      ...columns[column]!,
      entries: [...frames.values()].reduce((sum, { entries }) => sum + entries, 0),
      frames: [...frames.values()],
    }));
  return {
    cells,
    stretches: [...stretches.values()].sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0)),
  };
}

/** The number of the column that has a day; -1 before the first and behind the last. */
function columnFinder(columns: readonly Days[]): (day: string) => number {
  const known = new Map<string, number>();
  return (day) => {
    const column = known.get(day) ?? columns.findIndex(({ first, last }) => first <= day && day <= last);
    known.set(day, column);
    return column;
  };
}
