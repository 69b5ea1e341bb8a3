/**
 * @module
 * How the timeline is drawn, as links: what the lanes are of, how near one looks, which days. The address says all of it.
 */

import { isDay } from "../model/index.js";
import type { Drawing, DrawingAsked } from "../publish/brief/timeline-drawing.js";
import type { Zoom } from "../publish/brief/timeline-window.js";
import { dayWords } from "../publish/words/day-words.js";
import { type Asked, askedWith, searchOf } from "./asked.js";
import { Kept } from "./frame-bar.js";

const path = "/timeline";

/** From far to near, as "-" and "+" go. */
const zooms: readonly (readonly [zoom: Zoom, words: string])[] = [
  ["all", "All"],
  ["most", "Where most is told"],
  ["weeks", "Half a year"],
  ["days", "Two weeks"],
];
const laneWords = { kind: "Kinds", party: "Parties" } as const;

/** What of the address says how to draw; the day that the page is cut to is the one to look at. */
export function drawingAsked({ lanes, zoom, at, as_of: asOf }: Asked): DrawingAsked {
  return {
    lanes: lanes === "party" ? "party" : "kind",
    zoom: (zoom as Zoom | undefined) ?? "most",
    at: at ?? asOf ?? null,
  };
}

/** Where another drawing is. */
function to(
  asked: Asked,
  changes: { readonly lanes?: string | null; readonly zoom?: Zoom; readonly at?: string | null },
): string {
  const { zoom, ...rest } = changes;
  return `${path}${searchOf(askedWith(asked, { ...rest, ...(zoom === undefined ? {} : { zoom: zoom === "most" ? null : zoom }) }))}`;
}

/** Where a column leads: a week to its days, a month or a year to its weeks, a day to itself in the list. */
export function columnHref(
  asked: Asked,
  { unit }: Pick<Drawing, "unit">,
  dayHref: (day: string) => string | null,
): (column: { readonly first: string }) => string | null {
  return ({ first }) => {
    if (unit === "day") return dayHref(first);
    return to(asked, { zoom: unit === "week" ? "days" : "weeks", at: first });
  };
}

/** The ways to draw it otherwise. */
export function TimelineWays({ asked, drawing }: { readonly asked: Asked; readonly drawing: Drawing | null }) {
  const { lanes, zoom } = drawingAsked(asked);
  const place = zooms.findIndex(([name]) => name === zoom);
  return (
    <nav class="ways" aria-label="How the timeline is drawn">
      <p>
        <span class="which">Lanes</span>
        {(["kind", "party"] as const).map((name) => (
          <Way href={to(asked, { lanes: name === "kind" ? null : name })} isOn={name === lanes}>
            {laneWords[name]}
          </Way>
        ))}
      </p>
      <p>
        <span class="which">Days</span>
        {zooms.map(([name, words], at) => (
          <Way
            href={to(asked, { zoom: name })}
            isOn={name === zoom}
            go={at === place - 1 ? "out" : at === place + 1 ? "in" : null}
          >
            {words}
          </Way>
        ))}
      </p>
      {(zoom === "days" || zoom === "weeks") && <Moves asked={asked} drawing={drawing} />}
    </nav>
  );
}

function Way({
  href,
  isOn,
  go = null,
  children,
}: {
  readonly href: string;
  readonly isOn: boolean;
  /** Which key leads there. */
  readonly go?: "in" | "out" | null;
  readonly children?: unknown;
}) {
  return (
    <a class="way" href={href} aria-current={isOn ? "true" : undefined} data-zoom={go ?? undefined}>
      {children}
    </a>
  );
}

/** To the days before and after, and to any day. */
function Moves({ asked, drawing }: { readonly asked: Asked; readonly drawing: Drawing | null }) {
  const { at } = drawingAsked(asked);
  return (
    <form method="get" action={path}>
      <Kept asked={asked} but={["at", "page"]} />
      {drawing !== null && drawing.before !== null && (
        <a class="one" href={to(asked, { at: drawing.before })} aria-label="The days before">
          ‹
        </a>
      )}
      {drawing !== null && (
        <span class="drawn-days">
          {dayWords(drawing.first)} to {dayWords(drawing.last)}
        </span>
      )}
      {drawing !== null && drawing.after !== null && (
        <a class="one" href={to(asked, { at: drawing.after })} aria-label="The days after">
          ›
        </a>
      )}
      <label>
        Around <input type="date" name="at" value={at !== null && isDay(at) ? at : ""} />
      </label>{" "}
      <button type="submit">Go</button>
    </form>
  );
}
