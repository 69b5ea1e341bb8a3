/**
 * @module
 * What ties the days of two articles together: the same utterance or event, told with a day in each.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { dayNumber, dayOfNumber, type TimeExpression } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import { countForm } from "../values/form.js";
import { type Curve, costsOf } from "./cost-curve.js";
import { isReported } from "./en/reported.js";
import type { Passage } from "./passages.js";
import type { SharedPassage } from "./shared-words.js";

/** A tie between two articles, by their places in the coverage. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  /** A loose one may be a chance match: several of two articles are no more than hints of one thing. A copy has the other's words. */
  readonly hold: "copy" | "firm" | "loose";
  /** The sentences that tie them, one of each; none where the whole texts do. */
  readonly at?: { readonly a: Span; readonly b: Span } | undefined;
  /** Whether the cost stays the same when both days move by whole weeks. */
  readonly isWeekly: boolean;
  /** A plain sentence about one of the two; `other` names the other article. */
  reason(other: string): string;
  /** What two publication days (since 1970) would cost together. */
  cost(dayA: number, dayB: number): number;
}

/**
 * What the days between two articles of one matter cost. Of 42 pairs that share a quotation 27 were of one day, 13 of days next to each other
 * and 2 of two or three days apart; pairs that share a sentence were weeks apart as often as days where the story went on so long.
 */
const apart: { readonly [kind in SharedPassage["kind"]]: Curve } = {
  quotation: [
    [0, 0],
    [1, 0.4],
    [3, 2.5],
    [14, 4],
    [60, 5],
  ],
  event: [
    [0, 0],
    [2, 0.3],
    [5, 1.1],
    [10, 1.8],
    [40, 2.7],
  ],
};
const costsApart = { quotation: costsOf(apart.quotation), event: costsOf(apart.event) };
/** Only utterances carry on the day named before them, and only when they match this well. */
const leastUtterance = 1;

/** What two articles share, and whether their days are open: between two given days there is nothing to tie. */
interface Shared {
  readonly quotations: readonly SharedPassage[];
  readonly events: readonly SharedPassage[];
  /** Two given articles that share an event, as far as an open one is tied to either; which event it is says nothing about days. */
  readonly met: readonly (readonly [a: number, b: number])[];
  isOpen(a: number, b: number): boolean;
}

/** The ties of a coverage: one for each shared passage, and one of nearness for each pair of articles. */
export function tiesOf(articles: readonly (readonly Passage[])[], shared: Shared, lexicon: CalendarLexicon): Tie[] {
  const counter = dayCounter(lexicon);
  const passageTies = [...shared.quotations, ...shared.events].flatMap((match) => {
    if (!shared.isOpen(match.a, match.b)) return [];
    const passages = [articles[match.a]![match.passageA]!, articles[match.b]![match.passageB]!] as const;
    const isUtterance = match.weight >= leastUtterance && passages.every(({ text }) => isReported(text));
    const [a, b] = [sideOf(passages[0], isUtterance), sideOf(passages[1], isUtterance)];
    return a.own.length + b.own.length + a.carried.length + b.carried.length === 0
      ? []
      : [{ ...passageTie(match, [a, b], counter), at: { a: spanOf(passages[0]), b: spanOf(passages[1]) } }];
  });
  return [...passageTies, ...nearnessTies(articles, shared)];
}

/** Where a passage stands. */
export function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** The ranges of days that some times name, and the first day of all; infinite when they name none. */
interface Told {
  /** First and last day of each range in turn. */
  readonly ranges: readonly number[];
  readonly first: number;
}
/** What some times name, as a function of the publication day. */
type DayCounter = (times: readonly TimeExpression[]) => (published: number) => Told;

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
  const [ownA, ownB, carriedA, carriedB] = [daysOf(a.own), daysOf(b.own), daysOf(a.carried), daysOf(b.carried)];
  return {
    a: match.a,
    b: match.b,
    hold: match.kind === "event" ? "loose" : "firm",
    isWeekly: [a.own, b.own, a.carried, b.carried].every((times) => times.every(isSameEachWeek)),
    reason: (other) => `${sharing(match, other)}${toldIn([...a.own, ...b.own])}`,
    cost: (dayA, dayB) => {
      const [toldA, toldB] = [ownA(dayA), ownB(dayB)];
      const [nA, nB] = [toldA.ranges.length, toldB.ranges.length];
      if (nA > 0 && nB > 0) return isShared(toldA, toldB) ? 0 : match.weight;
      if (nA + nB > 0) return ((tooEarly(toldA, dayB) + tooEarly(toldB, dayA)) * match.weight) / 2;
      return ((tooEarly(carriedA(dayA), dayB) + tooEarly(carriedB(dayB), dayA)) * match.weight) / 3;
    },
  };
}

/** The times of two passages as they are printed, each once. */
function toldIn(times: readonly TimeExpression[]): string {
  const said = [...new Set(times.map(({ text }) => text))];
  return said.length === 0 ? "" : ` (${said.join("; ")})`;
}

function sharing({ kind, words }: Pick<SharedPassage, "kind" | "words">, other: string): string {
  return kind === "quotation"
    ? `it shares the quotation "${words}" with ${other}`
    : `it and ${other} both have ${words}`;
}

function isShared({ ranges: a }: Told, { ranges: b }: Told): boolean {
  for (let i = 0; i < a.length; i += 2)
    for (let j = 0; j < b.length; j += 2) if (a[i]! <= b[j + 1]! && b[j]! <= a[i + 1]!) return true;
  return false;
}

/** 1 for an article that would tell of what has not been yet; a day's difference may be one of clocks. */
function tooEarly({ ranges, first }: Told, published: number): number {
  if (ranges.length === 0 || first <= published) return 0;
  return first === published + 1 ? 0.6 : 1;
}

function nearnessTies(articles: readonly (readonly Passage[])[], { quotations, events, met, isOpen }: Shared): Tie[] {
  const best = new Map<number, SharedPassage>();
  const pairOf = (a: number, b: number) => a * articles.length + b;
  for (const match of events) {
    const pair = pairOf(match.a, match.b);
    if (!best.has(pair)) best.set(pair, match);
  }
  for (const match of quotations) best.set(pairOf(match.a, match.b), match);
  const partners = new Int32Array(articles.length);
  const count = (a: number, b: number) => {
    partners[a]!++;
    partners[b]!++;
  };
  for (const { a, b } of best.values()) count(a, b);
  for (const [a, b] of met) if (!best.has(pairOf(a, b))) count(a, b);
  const open = [...best.values()].filter(({ a, b }) => isOpen(a, b));
  return open.map(({ a, b, passageA, passageB, kind, words }) => {
    const share = shareOf(Math.min(partners[a]!, partners[b]!));
    const costs = costsApart[kind];
    const farthest = costs.length - 1;
    return {
      a,
      b,
      hold: "firm",
      at: { a: spanOf(articles[a]![passageA]!), b: spanOf(articles[b]![passageB]!) },
      isWeekly: true,
      reason: (other) => sharing({ kind, words }, other),
      cost: (dayA, dayB) => share * costs[Math.min(farthest, Math.abs(dayA - dayB))]!,
    };
  });
}

/** Many partners say no more of the day of an article than two do: they are near each other for one and the same reason. */
function shareOf(nPartners: number): number {
  return Math.min(1, 2 / nPartners);
}

/** Whether a time may date a passage: a date, finer than a year. */
function namesDays({ type, value, relative }: TimeExpression): boolean {
  if (type !== "DATE" && type !== "TIME") return false;
  return relative === null ? /^\d{4}-/.test(value) : !/^(?:year|decade|century)/.test(relative);
}

/** Counts forms for days and remembers what it has counted: many passages say the same weekday, and each day is asked for often. */
function dayCounter(lexicon: CalendarLexicon): DayCounter {
  const known = new Map<string, Map<number, readonly [number, number] | null>>();
  const byForms = new Map<string, (published: number) => Told>();
  const rangeOf = ({ form, isWeekly }: Form, published: number) => {
    let before = known.get(form);
    if (before === undefined) {
      before = new Map();
      known.set(form, before);
    }
    const base = isWeekly ? someMonday + ((((published - someMonday) % 7) + 7) % 7) : published;
    let found = before.get(base);
    if (found === undefined) {
      found = daysOfForm(form, base, lexicon);
      before.set(base, found);
    }
    const shift = published - base;
    return found === null || shift === 0 ? found : ([found[0] + shift, found[1] + shift] as const);
  };
  return (times) => {
    if (times.length === 0) return tellsNothing;
    const forms = times.map(({ relative, value }) => ({
      form: relative ?? `=${value}`,
      isFixed: relative === null,
      isWeekly: relative !== null && sameEachWeek.test(relative),
    }));
    const key = forms.map(({ form }) => form).join(" | ");
    const counted = byForms.get(key) ?? toldBy(forms, rangeOf);
    byForms.set(key, counted);
    return counted;
  };
}

/** What a time says of its day. */
interface Form {
  readonly form: string;
  /** Whether it names the same whatever the day of publication. */
  readonly isFixed: boolean;
  readonly isWeekly: boolean;
}

const nothing: Told = { ranges: [], first: Number.POSITIVE_INFINITY };
const tellsNothing = () => nothing;

/** What some forms name by publication day; one that is fixed names the same whatever the day. */
function toldBy(
  forms: readonly Form[],
  rangeOf: (form: Form, published: number) => readonly [number, number] | null,
): (published: number) => Told {
  const count = (published: number): Told => {
    const ranges: number[] = [];
    let first = Number.POSITIVE_INFINITY;
    for (const form of forms) {
      const range = rangeOf(form, published);
      if (range === null) continue;
      ranges.push(range[0], range[1]);
      first = Math.min(first, range[0], range[1]);
    }
    return { ranges, first };
  };
  if (forms.every(({ isFixed }) => isFixed)) {
    let always: Told | null = null;
    return (published) => {
      always ??= count(published);
      return always;
    };
  }
  const known = new Map<number, (Told | undefined)[]>();
  let lastKey = Number.NaN;
  let last: (Told | undefined)[] = [];
  return (published) => {
    const key = published >> 6;
    if (key !== lastKey) {
      last = known.get(key) ?? new Array<Told | undefined>(64).fill(undefined);
      known.set(key, last);
      lastKey = key;
    }
    let told = last[published & 63];
    if (told === undefined) {
      told = count(published);
      last[published & 63] = told;
    }
    return told;
  };
}

/** Forms that mean the same so many days away whatever the week: counted for one week, then shifted. */
const sameEachWeek = /^(?:weekday|day|week|weekend):[^>@]*(?: > time:[^>]*)?$/;

function isSameEachWeek({ relative }: TimeExpression): boolean {
  return relative !== null && sameEachWeek.test(relative);
}

/** A Monday far from any edge of the calendar. */
const someMonday = 11_001;

function daysOfForm(form: string, published: number, lexicon: CalendarLexicon): readonly [number, number] | null {
  const { begin, finish } = countForm(form, dayOfNumber(published), lexicon);
  return begin === undefined || finish === undefined ? null : [dayNumber(begin), dayNumber(finish)];
}
