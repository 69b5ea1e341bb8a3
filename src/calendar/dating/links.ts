/**
 * @module
 * What ties the days of two articles together: the same utterance or event, told with a day in each.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { dayNumber, dayOfNumber, type TimeExpression } from "../../model/index.js";
import { countForm } from "../values/form.js";
import { isReported } from "./en/reported.js";
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
/** Only utterances carry on the day named before them, and only when they match this well. */
const leastUtterance = 1;
const farthest = { quotation: 4, event: 2 } as const;

/** The ties of a coverage: one for each shared passage, and one of nearness for each pair of articles. */
export function tiesOf(
  articles: readonly (readonly Passage[])[],
  shared: { quotations: readonly SharedPassage[]; events: readonly SharedPassage[] },
  lexicon: CalendarLexicon,
): Tie[] {
  const counter = dayCounter(lexicon);
  const passageTies = [...shared.quotations, ...shared.events].flatMap((match) => {
    const passages = [articles[match.a]![match.passageA]!, articles[match.b]![match.passageB]!] as const;
    const isUtterance = match.weight >= leastUtterance && passages.every(({ text }) => isReported(text));
    const [a, b] = [sideOf(passages[0], isUtterance), sideOf(passages[1], isUtterance)];
    return a.own.length + b.own.length + a.carried.length + b.carried.length === 0
      ? []
      : [passageTie(match, [a, b], counter)];
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

/** The days of one passage: those it names, and those named last before it. */
interface Side {
  readonly own: readonly TimeExpression[];
  readonly carried: readonly TimeExpression[];
}

function sideOf(passage: Passage, isUtterance: boolean): Side {
  const own = passage.times.filter(namesDays);
  return { own, carried: own.length > 0 || !isUtterance ? [] : passage.carried };
}

function passageTie(match: SharedPassage, [a, b]: readonly [Side, Side], daysOf: DayCounter): Tie {
  const said = [...a.own, ...b.own].map(({ text }) => text);
  return {
    a: match.a,
    b: match.b,
    reason: `both tell of "${match.words}"${said.length === 0 ? "" : ` (${[...new Set(said)].join("; ")})`}`,
    cost: remembered((dayA, dayB) => {
      const [ownA, ownB] = [daysOf(a.own, dayA), daysOf(b.own, dayB)];
      if (ownA.length > 0 && ownB.length > 0) return isShared(ownA, ownB) ? 0 : match.weight;
      const isOwn = ownA.length + ownB.length > 0;
      const toldA = isOwn ? ownA : daysOf(a.carried, dayA);
      const toldB = isOwn ? ownB : daysOf(b.carried, dayB);
      return ((tooEarly(toldA, dayB) + tooEarly(toldB, dayA)) * match.weight) / (isOwn ? 2 : 3);
    }),
  };
}

function isShared(a: Days, b: Days): boolean {
  return a.some(([firstA, lastA]) => b.some(([firstB, lastB]) => firstA <= lastB && firstB <= lastA));
}

/** 1 for an article that would tell of what has not been yet; a day's difference may be one of clocks. */
function tooEarly(told: Days, published: number): number {
  if (told.length === 0) return 0;
  const first = Math.min(...told.map(([day]) => day));
  return first <= published ? 0 : first === published + 1 ? 0.6 : 1;
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

/** Whether a time may date a passage: a date, finer than a year. */
function namesDays({ type, value, relative }: TimeExpression): boolean {
  if (type !== "DATE" && type !== "TIME") return false;
  return relative === null ? /^\d{4}-/.test(value) : !/^(?:year|decade|century)/.test(relative);
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
