/**
 * @module
 * What ties the days of two articles together: the same utterance or event, told with a day in each.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { dayNumber, dayOfNumber, type TimeExpression } from "../../model/index.js";
import { countForm } from "../values/form.js";
import type { Passage } from "./passages.js";
import type { SharedPassage } from "./shared-words.js";

/** A tie between two articles, by their places in the coverage. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly reason: string;
  /** What two publication days (since 1970) would cost together. */
  cost(dayA: number, dayB: number): number;
}

/** Days two stories of one matter are apart cost a little each. */
const costPerDay = { quotation: 0.12, event: 0.05 } as const;
const farthest = { quotation: 4, event: 2 } as const;

/** The ties of a coverage: one for each shared passage, and one of nearness for each pair of articles. */
export function tiesOf(
  articles: readonly (readonly Passage[])[],
  shared: { quotations: readonly SharedPassage[]; events: readonly SharedPassage[] },
  lexicon: CalendarLexicon,
): Tie[] {
  const counter = dayCounter(lexicon);
  const passageTies = [...shared.quotations, ...shared.events].flatMap((match) => {
    const timesA = timesOf(articles[match.a]!, match.passageA);
    const timesB = timesOf(articles[match.b]!, match.passageB);
    return timesA.length + timesB.length === 0 ? [] : [passageTie(match, [timesA, timesB], counter)];
  });
  return [...passageTies, ...nearnessTies(shared)];
}

/** The same two days are asked for in many assignments. */
function remembered(cost: Tie["cost"]): Tie["cost"] {
  const known = new Map<number, number>();
  return (dayA, dayB) => {
    const key = dayA * 65_536 + (dayB - dayA + 32_768);
    const before = known.get(key);
    if (before !== undefined) return before;
    const counted = cost(dayA, dayB);
    known.set(key, counted);
    return counted;
  };
}

type Days = readonly (readonly [number, number])[];
type DayCounter = (times: readonly TimeExpression[], published: number) => Days;

function passageTie(
  match: SharedPassage,
  [timesA, timesB]: readonly [readonly TimeExpression[], readonly TimeExpression[]],
  daysOf: DayCounter,
): Tie {
  const said = [...timesA, ...timesB].map(({ text }) => text);
  return {
    a: match.a,
    b: match.b,
    reason: `both tell of "${match.words}" (${[...new Set(said)].join("; ")})`,
    cost: remembered((dayA, dayB) => {
      const a = daysOf(timesA, dayA);
      const b = daysOf(timesB, dayB);
      if (a.length === 0) return b.some(([first]) => first <= dayA + 1) || b.length === 0 ? 0 : match.weight / 2;
      if (b.length === 0) return a.some(([first]) => first <= dayB + 1) ? 0 : match.weight / 2;
      const isSame = a.some(([firstA, lastA]) => b.some(([firstB, lastB]) => firstA <= lastB && firstB <= lastA));
      return isSame ? 0 : match.weight;
    }),
  };
}

function nearnessTies({
  quotations,
  events,
}: {
  quotations: readonly SharedPassage[];
  events: readonly SharedPassage[];
}): Tie[] {
  const kinds = new Map<string, { a: number; b: number; kind: "quotation" | "event"; words: string }>();
  for (const { a, b, words } of events)
    if (!kinds.has(`${a} ${b}`)) kinds.set(`${a} ${b}`, { a, b, kind: "event", words });
  for (const { a, b, words } of quotations) kinds.set(`${a} ${b}`, { a, b, kind: "quotation", words });
  return [...kinds.values()].map(({ a, b, kind, words }) => ({
    a,
    b,
    reason: kind === "quotation" ? `it shares the quotation "${words}"` : `both tell of "${words}"`,
    cost: (dayA, dayB) => Math.min(farthest[kind], Math.abs(dayA - dayB) * costPerDay[kind]),
  }));
}

/** The times that may date a passage: its own dates, lengths left out. */
function timesOf(passages: readonly Passage[], at: number): TimeExpression[] {
  return passages[at]!.times.filter(
    ({ type, value, relative }) =>
      (type === "DATE" || type === "TIME") &&
      (relative !== null || /^\d{4}-/.test(value)) &&
      !/^(?:year|decade)/.test(relative ?? ""),
  );
}

/** Counts forms for days and remembers what it has counted. */
function dayCounter(lexicon: CalendarLexicon): DayCounter {
  const known = new Map<string, readonly [number, number] | null>();
  return (times, published) =>
    times.flatMap(({ relative, begin, finish, value }) => {
      const key = `${relative ?? value} ${relative === null ? "" : published}`;
      let days = known.get(key);
      if (days === undefined) {
        const counted = relative === null ? { begin, finish } : countForm(relative, dayOfNumber(published), lexicon);
        days = counted.begin === undefined ? null : [dayNumber(counted.begin), dayNumber(counted.finish!)];
        known.set(key, days);
      }
      return days === null ? [] : [days];
    });
}
