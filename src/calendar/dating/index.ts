/**
 * @module
 * The publication days of a coverage: what is given, and what weekdays, holidays and shared events say together.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { dayOfNumber, type InferredDate, type Reading } from "../../model/index.js";
import { componentsOf } from "./components.js";
import { type Because, conclude, openElsewhere, reasonsOf, sentencesOf, type Weighed } from "./conclude.js";
import { copiedTextTies } from "./copied-text.js";
import { cluesOf, givenDay, type Undated } from "./coverage.js";
import { firstDayOf } from "./en/days-into.js";
import { startOfWar } from "./en/war-year.js";
import { growingTollTies } from "./growing-toll.js";
import { keysOfArticles } from "./keys.js";
import { likelyYears } from "./likely-years.js";
import { type Tie, tiesOf } from "./links.js";
import { isNamedElsewhere } from "./named-elsewhere.js";
import { passagesOf } from "./passages.js";
import { plansAndOutcomes } from "./plan-outcome.js";
import { sameStories } from "./same-story.js";
import { sharedEvents } from "./shared-events.js";
import { sharedQuotations } from "./shared-words.js";
import { solve } from "./solve.js";

/** A publication day and what it rests on. */
export interface ExplainedDay {
  readonly date: InferredDate;
  /** What speaks for the day (the likeliest one where none is given as the day), the strongest first, then what speaks against it. */
  readonly because: readonly Because[];
}

/** The publication day of each article, by article id, with confidence and reasons; open where the articles do not say enough. */
export function dateArticles(
  readings: readonly Reading[],
  lexicon: CalendarLexicon,
): ReadonlyMap<string, InferredDate> {
  return new Map([...daysOf(readings, lexicon, { isExplained: false })].map(([id, { date }]) => [id, date]));
}

/** The same with the words that each reason rests on. */
export function explainDays(readings: readonly Reading[], lexicon: CalendarLexicon): ReadonlyMap<string, ExplainedDay> {
  return daysOf(readings, lexicon, { isExplained: true });
}

/** The date of a given day needs no reasons; they are left out unless they are asked for. */
function daysOf(
  readings: readonly Reading[],
  lexicon: CalendarLexicon,
  { isExplained }: { readonly isExplained: boolean },
): ReadonlyMap<string, ExplainedDay> {
  // sorted, so that the order in which articles come changes nothing
  const sorted = [...readings].sort((a, b) => (a.article.id < b.article.id ? -1 : 1));
  const articles = undatedOf(sorted, lexicon);
  const isOpen = articles.some(({ given }) => given === null);
  const ties = isOpen ? tiesBetween(articles, lexicon) : [];
  const tiesOfArticle = tiesByArticle(articles.length, ties);
  const dated = new Map<string, ExplainedDay>();
  for (const order of componentsOf(articles, ties)) {
    const members = order.map((at) => articles[at]!);
    const own = [...new Set(order.flatMap((at) => tiesOfArticle[at]!))];
    const years = members.every(({ given }) => given !== null) ? [] : likelyYears(members);
    const masses = years.length === 0 ? [] : solve(order, articles, { ties: own, years });
    const dayOf = new Map(masses.map(([best], place) => [order[place]!, best!.day]));
    const isElsewhere = isNamedElsewhere(members, (at) => masses[at]?.[0]?.day ?? null);
    members.forEach((article, index) => {
      if (!isExplained && article.given !== null) {
        dated.set(article.reading.article.id, { date: conclude(article, [], []), because: [] });
        return;
      }
      const told = tellingTies(order[index]!, tiesOfArticle[order[index]!]!, { dayOf, articles });
      const shares = masses[index] ?? [];
      const day = article.given ?? shares[0]?.day ?? null;
      const because = day === null ? [] : reasonsOf(day, article.clues, told);
      const reasons = sentencesOf(because);
      const date = isElsewhere && article.given === null ? openElsewhere(reasons) : conclude(article, shares, reasons);
      dated.set(article.reading.article.id, { date, because });
    });
  }
  return dated;
}

function undatedOf(readings: readonly Reading[], lexicon: CalendarLexicon): Undated[] {
  const passages = readings.map(passagesOf);
  const all = passages.flat();
  const [start, firstDay] = [startOfWar(all), firstDayOf(all)];
  return readings.map((reading, at) => ({
    reading,
    passages: passages[at]!,
    clues: cluesOf(reading, { passages: passages[at]!, start, firstDay }, lexicon),
    given: givenDay(reading),
  }));
}

/** Ties that help to date something: those between two given days are left out. */
function tiesBetween(articles: readonly Undated[], lexicon: CalendarLexicon): Tie[] {
  const passages = articles.map((article) => article.passages);
  const keys = keysOfArticles(passages, lexicon);
  const stories = sameStories(keys);
  const ofOneStory = ({ a, b }: { a: number; b: number }) => stories.has(a, b);
  const isOpen = (a: number, b: number) => articles[a]!.given === null || articles[b]!.given === null;
  const open = stories.pairs.filter(([a, b]) => isOpen(a, b));
  const found = sharedEvents(passages, keys);
  const events = [
    ...open.flatMap(([a, b]) => found.between(a, b)),
    ...plansAndOutcomes(passages, keys).filter(ofOneStory),
  ];
  const shared = { quotations: sharedQuotations(passages).filter(ofOneStory), events };
  // how many partners a dated article has is asked of those alone that an open one is tied to
  const isAsked = new Uint8Array(articles.length);
  for (const { a, b } of [...shared.quotations, ...events]) if (isOpen(a, b)) isAsked[a] = isAsked[b] = 1;
  const met = stories.pairs.filter(
    ([a, b]) => (isAsked[a] === 1 || isAsked[b] === 1) && !isOpen(a, b) && found.has(a, b),
  );
  return [
    ...copiedTextTies(passages, open),
    ...growingTollTies(
      passages,
      events.filter(({ a, b }) => isOpen(a, b)),
      lexicon,
    ),
    ...tiesOf(passages, { ...shared, met, isOpen }, lexicon),
  ];
}

function tiesByArticle(nArticles: number, ties: readonly Tie[]): readonly (readonly Tie[])[] {
  const byArticle: Tie[][] = Array.from({ length: nArticles }, () => []);
  for (const tie of ties) {
    byArticle[tie.a]!.push(tie);
    byArticle[tie.b]!.push(tie);
  }
  return byArticle;
}

/** The ties of one article, with the others held at their likeliest days; none without years to look in. */
function tellingTies(
  article: number,
  ties: readonly Tie[],
  { dayOf, articles }: { dayOf: ReadonlyMap<number, number>; articles: readonly Undated[] },
): Weighed[] {
  return ties.flatMap((tie) => {
    const other = tie.a === article ? tie.b : tie.a;
    const otherDay = dayOf.get(other);
    if (otherDay === undefined) return [];
    const cost = (day: number) => (tie.a === article ? tie.cost(day, otherDay) : tie.cost(otherDay, day));
    const reason = tie.reason(`${nameOf(articles[other]!)} (${dayOfNumber(otherDay)})`);
    const [here, there] = tie.a === article ? [tie.at?.a, tie.at?.b] : [tie.at?.b, tie.at?.a];
    return [
      { reason, at: here ?? null, other: { article: articles[other]!.reading.article.id, at: there ?? null }, cost },
    ];
  });
}

function nameOf({ reading }: Undated): string {
  return reading.article.outlet ?? reading.article.id;
}
