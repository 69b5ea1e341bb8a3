/**
 * @module
 * The bar under the navigation: of which day the page is, and which filters are on, each of which can be taken off. Plain links and forms.
 */

import { addDays, frameNames } from "../model/index.js";
import { dayWords } from "../publish/words/day-words.js";
import { frameWords } from "../publish/words/frame-words.js";
import { type Asked, type AskedName, askedNames, askedWith, searchOf } from "./asked.js";
import { drawnOnce } from "./drawn-once.js";
import type { View } from "./view.js";

/** The two days and the filters of a page. */
export function FrameBar({ view, path }: { readonly view: View; readonly path: string }) {
  return (
    <section class="bar" aria-label="Day and filters">
      <div class="wrap">
        <DayForm view={view} path={path} />
        <FilterForm asked={view.asked} path={path} />
        <Chips view={view} path={path} />
      </div>
    </section>
  );
}

function DayForm({ view, path }: { readonly view: View; readonly path: string }) {
  const { asked, choices } = view;
  const { as_of: day } = asked;
  const { firstDay, lastDay } = choices;
  const before = day === undefined ? lastDay : firstDay === null || day <= firstDay ? null : addDays(day, -1);
  const after = day === undefined || lastDay === null || day >= lastDay ? null : addDays(day, 1);
  return (
    <form class="days" method="get" action={path}>
      <Kept asked={asked} but={["as_of", "known_by", "page"]} />
      <span class="step">
        <Step to={before} way="before" asked={asked} path={path} />
        <label>
          As of <input type="date" name="as_of" title="what had happened by that day" value={day ?? ""} />
        </label>
        <Step to={after} way="after" asked={asked} path={path} />
      </span>
      <label class="known">
        Known by{" "}
        <input type="date" name="known_by" title="what was published by that day" value={asked.known_by ?? ""} />
      </label>
      <button type="submit">Go</button>
      {(day !== undefined || asked.known_by !== undefined) && (
        <a href={`${path}${searchOf(askedWith(asked, { as_of: null, known_by: null }))}`}>All days</a>
      )}
    </form>
  );
}

function Step({
  to,
  way,
  asked,
  path,
}: {
  readonly to: string | null;
  readonly way: "before" | "after";
  readonly asked: Asked;
  readonly path: string;
}) {
  if (to === null) return null;
  return (
    <a
      class="one"
      href={`${path}${searchOf(askedWith(asked, { as_of: to }))}`}
      aria-label={`As of ${dayWords(to)}`}
      data-step={way}
    >
      {way === "before" ? "‹" : "›"}
    </a>
  );
}

/** What a form leaves as it is. */
export function Kept({ asked, but }: { readonly asked: Asked; readonly but: readonly AskedName[] }) {
  return (
    <>
      {askedNames.map(
        (name) =>
          asked[name] !== undefined && !but.includes(name) && <input type="hidden" name={name} value={asked[name]} />,
      )}
    </>
  );
}

/** What is on, in words. A day that the server was started with is said too, and cannot be taken off. */
export function filterWords({ asked, index }: View): { readonly name: AskedName | null; readonly words: string }[] {
  const { asOf, knownBy } = index.record.state;
  return [
    ...(asOf === null
      ? []
      : [{ name: asked.as_of === undefined ? null : ("as_of" as const), words: `as of ${dayWords(asOf)}` }]),
    ...(knownBy === null
      ? []
      : [
          { name: asked.known_by === undefined ? null : ("known_by" as const), words: `known by ${dayWords(knownBy)}` },
        ]),
    ...askedNames.flatMap((name) => {
      const value = asked[name];
      if (value === undefined || !isCut(name)) return [];
      return [{ name, words: wordsOf[name](value) }];
    }),
  ];
}

/** Names that have no chip of this making: the days have their own, and the others cut nothing. */
const uncut = ["as_of", "known_by", "page", "wrote", "rule", "lanes", "zoom", "at"] as const;
type Uncut = (typeof uncut)[number];

function isCut(name: AskedName): name is Exclude<AskedName, Uncut> {
  return !(uncut as readonly string[]).includes(name);
}

const wordsOf: { readonly [name in Exclude<AskedName, Uncut>]: (value: string) => string } = {
  since: (value) => `since ${dayWords(value)}`,
  until: (value) => `until ${dayWords(value)}`,
  frame: (value) => `kind: ${kindWords(value)}`,
  by: (value) => `by: ${value}`,
  party: (value) => `party: ${value}`,
  outlet: (value) => `outlet: ${value}`,
  disputed: () => "disputed only",
  origins: (value) => `at least ${value} ${value === "1" ? "origin" : "origins"}`,
  day: (value) => `said on ${dayWords(value)}`,
  seen: (value) => `new since ${dayWords(value)}`,
  of: () => "one claim alone",
  q: (value) => `words: ${value}`,
};

function kindWords(frames: string): string {
  return frames
    .split(",")
    .map((frame) => frameWords[frame as keyof typeof frameWords].one)
    .join(", ");
}

function Chips({ view, path }: { readonly view: View; readonly path: string }) {
  const { asked } = view;
  const on = filterWords(view);
  if (on.length === 0) return <p class="on">All days, no filter</p>;
  return (
    <ul class="on" aria-label="What this page is cut to">
      {on.map(({ name, words }) => (
        <li>
          {name === null ? (
            <span>{words}</span>
          ) : (
            <a href={`${path}${searchOf(askedWith(asked, { [name]: null }))}`}>
              <span class="unseen">Take away: </span>
              {words} <span aria-hidden="true">×</span>
            </a>
          )}
        </li>
      ))}
      {searchOf(asked) !== "" && on.length > 1 && (
        <li class="all">
          <a href={path}>Take all away</a>
        </li>
      )}
    </ul>
  );
}

const filterNames = ["since", "until", "frame", "by", "party", "outlet", "disputed", "origins"] as const;

function FilterForm({ asked, path }: { readonly asked: Asked; readonly path: string }) {
  return (
    <details class="filters">
      <summary>Filter</summary>
      <form class="filter" method="get" action={path}>
        <FilterFields asked={asked} />
      </form>
    </details>
  );
}

const FilterFields = drawnOnce(
  ({ asked }: { readonly asked: Asked }) => searchOf(asked),
  ({ asked }) => (
    <>
      <Kept asked={asked} but={[...filterNames, "page"]} />
      <label>
        Kind
        <select name="frame">
          <option value="">every kind</option>
          {asked.frame?.includes(",") && (
            <option value={asked.frame} selected>
              {kindWords(asked.frame)}
            </option>
          )}
          {(["statement", ...frameNames] as const).map((name) => (
            <option value={name} selected={name === asked.frame}>
              {frameWords[name].one}
            </option>
          ))}
        </select>
      </label>
      {(["party", "by", "outlet"] as const).map((name) => (
        <label>
          {{ party: "Party", by: "Said by", outlet: "Outlet" }[name]}
          <input type="text" name={name} value={asked[name] ?? ""} maxlength={200} />
        </label>
      ))}
      {(["since", "until"] as const).map((name) => (
        <label>
          {{ since: "Since", until: "Until" }[name]}
          <input type="date" name={name} value={asked[name] ?? ""} />
        </label>
      ))}
      <label>
        Origins, at least
        <input type="number" name="origins" min="1" max="999999" value={asked.origins ?? ""} />
      </label>
      <label class="tick">
        <input type="checkbox" name="disputed" value="yes" checked={asked.disputed !== undefined} /> Disputed only
      </label>
      <button type="submit">Show</button>
      <p class="support">
        As of a day: what had happened by then. Known by a day: what was published by then. Both together: what one
        could have known of it.
      </p>
    </>
  ),
);
