/**
 * @module
 * The marks of a drawn timeline: a shape for each group of kinds, or the letter that the kind has beside a text; many are one mark with their number.
 */

import type { Entry } from "../model/index.js";
import type { DrawnCell } from "../publish/brief/timeline-drawing.js";
import { frameWords } from "../publish/words/frame-words.js";

/** How a kind is drawn: no two that share a shape share a tone, so that neither is needed alone. */
export interface MarkStyle {
  readonly shape: "square" | "diamond" | "flat" | "cross" | "triangle" | "ring" | "dot";
  /** Class of its colour. */
  readonly tone: "open" | "accent" | "accept" | "reject" | "dispute" | "ink";
}

const groups: readonly (readonly [style: MarkStyle, frames: readonly Entry["frame"][]])[] = [
  [{ shape: "square", tone: "open" }, ["talks", "mediation", "deadline"]],
  [{ shape: "diamond", tone: "accent" }, ["proposal", "demand", "response", "agreement", "concession"]],
  [{ shape: "flat", tone: "accept" }, ["ceasefire"]],
  [{ shape: "cross", tone: "reject" }, ["violation"]],
  [{ shape: "triangle", tone: "reject" }, ["attack", "casualty", "mobilize", "coerce", "retreat"]],
  [{ shape: "ring", tone: "dispute" }, ["threat", "sanction", "obstacle", "accusation", "denial"]],
  [{ shape: "ring", tone: "accept" }, ["aid", "support", "cooperate", "protest"]],
  [{ shape: "dot", tone: "ink" }, ["statement"]],
];
const styles = new Map(groups.flatMap(([style, frames]) => frames.map((frame) => [frame, style] as const)));

/** The look of a kind. */
export function styleOf(frame: Entry["frame"]): MarkStyle {
  return styles.get(frame)!;
}

/** More than these in one column are one large mark with their number. */
export const maxInCell = 9;
/** So many stand above each other. */
const inColumn = 3;

/** All that stands in one column of a lane; `step` is the width of one mark with its gap. */
export function CellMarks({
  cell,
  x,
  y,
  step,
  withLetters,
}: {
  readonly cell: DrawnCell;
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly withLetters: boolean;
}) {
  if (cell.entries > maxInCell) return <Many cell={cell} x={x} y={y} />;
  const marks = cell.frames.flatMap(({ frame, entries, assumed }) =>
    Array.from({ length: entries }, (_, n) => ({ frame, isAssumed: n >= entries - assumed })),
  );
  return (
    <>
      {marks.map(({ frame, isAssumed }, at) => {
        const column = Math.floor(at / inColumn) - Math.floor((marks.length - 1) / inColumn) / 2;
        const row = (at % inColumn) - (Math.min(marks.length, inColumn) - 1) / 2;
        const place = { x: Math.round(x + column * step), y: Math.round(y + row * step) };
        const mark = withLetters ? <Letter frame={frame} {...place} /> : <Shape frame={frame} {...place} />;
        return isAssumed ? <g class="assumed">{mark}</g> : mark;
      })}
    </>
  );
}

function Many({
  cell: { entries, frames },
  x,
  y,
}: {
  readonly cell: DrawnCell;
  readonly x: number;
  readonly y: number;
}) {
  const tones = new Set(frames.map(({ frame }) => styleOf(frame).tone));
  return (
    <g class={`t-${tones.size === 1 ? [...tones][0] : "ink"}`}>
      <circle class="many" cx={x} cy={y} r={17} />
      <text class="number" x={x} y={y + 4} text-anchor="middle">
        {entries}
      </text>
    </g>
  );
}

function Letter({ frame, x, y }: { readonly frame: Entry["frame"]; readonly x: number; readonly y: number }) {
  return (
    <g class={`t-${styleOf(frame).tone}`}>
      <rect class="tile" x={x - 8} y={y - 8} width={16} height={16} rx={2} />
      <text class="letter" x={x} y={y + 4} text-anchor="middle">
        {frameWords[frame].letter}
      </text>
    </g>
  );
}

/** The mark of a kind by itself. */
export function Shape({ frame, x, y }: { readonly frame: Entry["frame"]; readonly x: number; readonly y: number }) {
  const { shape, tone } = styleOf(frame);
  const name = `t-${tone}`;
  switch (shape) {
    case "dot":
      return <circle class={name} cx={x} cy={y} r={5} />;
    case "ring":
      return <circle class={`${name} hollow`} cx={x} cy={y} r={4.2} />;
    case "square":
      return <rect class={name} x={x - 5} y={y - 5} width={10} height={10} />;
    case "flat":
      return <rect class={name} x={x - 6} y={y - 3} width={12} height={6} />;
    case "triangle":
      return <path class={name} d={`M${x} ${y - 6} L${x + 6} ${y + 5} L${x - 6} ${y + 5} Z`} />;
    case "cross":
      return (
        <path
          class={`${name} hollow`}
          d={`M${x - 4.5} ${y - 4.5} L${x + 4.5} ${y + 4.5} M${x + 4.5} ${y - 4.5} L${x - 4.5} ${y + 4.5}`}
        />
      );
    default:
      return <path class={name} d={`M${x} ${y - 6.5} L${x + 6.5} ${y} L${x} ${y + 6.5} L${x - 6.5} ${y} Z`} />;
  }
}

/** What the marks mean: those of the kinds given, each once. */
export function MarkLegend({
  frames,
  withLetters,
}: {
  readonly frames: ReadonlySet<Entry["frame"]>;
  readonly withLetters: boolean;
}) {
  const lines = withLetters ? letterLines(frames) : shapeLines(frames);
  return (
    <ul class="legend marks" aria-label="What the marks mean">
      {lines.map(({ frame, words }) => (
        <li>
          <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
            {withLetters ? <Letter frame={frame} x={9} y={9} /> : <Shape frame={frame} x={9} y={9} />}
          </svg>{" "}
          {words}
        </li>
      ))}
    </ul>
  );
}

interface LegendLine {
  readonly frame: Entry["frame"];
  readonly words: string;
}

/** Frames that share a letter and a tone stand together. */
function letterLines(frames: ReadonlySet<Entry["frame"]>): LegendLine[] {
  const byMark = new Map<string, Entry["frame"][]>();
  for (const frame of inOrder(frames)) {
    const key = `${frameWords[frame].letter} ${styleOf(frame).tone}`;
    byMark.set(key, [...(byMark.get(key) ?? []), frame]);
  }
  return [...byMark.values()].map((own) => ({
    frame: own[0]!,
    words: own.map((frame) => frameWords[frame].one).join(", "),
  }));
}

function shapeLines(frames: ReadonlySet<Entry["frame"]>): LegendLine[] {
  return groups.flatMap(([, own]) => {
    const here = own.filter((frame) => frames.has(frame));
    return here.length === 0 ? [] : [{ frame: here[0]!, words: here.map((frame) => frameWords[frame].one).join(", ") }];
  });
}

function inOrder(frames: ReadonlySet<Entry["frame"]>): Entry["frame"][] {
  return [...styles.keys()].filter((frame) => frames.has(frame));
}
