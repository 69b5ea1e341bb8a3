/**
 * @module
 * The publication days of a coverage: what is given, and what weekdays, holidays and shared events say together.
 */

import type { CalendarLexicon } from "../../lexicon/calendar.js";
import { dayOfNumber, type InferredDate, type Reading } from "../../model/index.js";
import { componentsOf } from "./components.js";
import { conclude, reasonsOf } from "./conclude.js";
import { cluesOf, givenDay, type Undated } from "./coverage.js";
import { startOfWar } from "./en/war-year.js";
import { likelyYears } from "./likely-years.js";
import { type Tie, tiesOf } from "./links.js";
import { passagesOf } from "./passages.js";
import { plansAndOutcomes } from "./plan-outcome.js";
import { sameStories } from "./same-story.js";
import { sharedEvents } from "./shared-events.js";
import { sharedQuotations } from "./shared-words.js";
import { type Solution, solve } from "./solve.js";

/** The publication day of each article, by article id, with confidence and reasons; open where the articles do not say enough. */
export function dateArticles(
  readings: readonly Reading[],
  lexicon: CalendarLexicon,
): ReadonlyMap<string, InferredDate> {
  const articles = undatedOf(readings, lexicon);
  const isOpen = articles.some(({ given }) => given === null);
  const ties = isOpen ? tiesBetween(articles, lexicon) : [];
  const dated = new Map<string, InferredDate>();
  for (const order of componentsOf(articles, ties)) {
    const members = order.map((at) => articles[at]!);
    const own = tiesWithin(order, ties);
    const years = members.every(({ given }) => given !== null) ? [] : likelyYears(members);
    const solutions = years.length === 0 ? [] : solve(order, articles, { ties: own, years });
    members.forEach((article, index) => {
      const reasonsFor = (day: number) =>
        reasonsOf(day, article.clues, tiesAt(order, index, { ties: own, solutions, articles }));
      dated.set(article.reading.article.id, conclude(article, index, { solutions, reasonsFor }));
    });
  }
  return dated;
}

function undatedOf(readings: readonly Reading[], lexicon: CalendarLexicon): Undated[] {
  const passages = readings.map(passagesOf);
  const start = startOfWar(passages.flat());
  return readings.map((reading, at) => ({
    reading,
    passages: passages[at]!,
    clues: cluesOf(reading, { passages: passages[at]!, start }, lexicon),
    given: givenDay(reading),
  }));
}

/** Ties that help to date something: those between two given days are left out. */
function tiesBetween(articles: readonly Undated[], lexicon: CalendarLexicon): Tie[] {
  const passages = articles.map((article) => article.passages);
  const isOneStory = sameStories(passages, lexicon);
  const ofOneStory = ({ a, b }: { a: number; b: number }) => isOneStory(a, b);
  const events = [...sharedEvents(passages, isOneStory, lexicon), ...plansAndOutcomes(passages, lexicon)];
  const shared = { quotations: sharedQuotations(passages).filter(ofOneStory), events: events.filter(ofOneStory) };
  return tiesOf(passages, shared, lexicon).filter(
    ({ a, b }) => articles[a]!.given === null || articles[b]!.given === null,
  );
}

function tiesWithin(order: readonly number[], ties: readonly Tie[]): Tie[] {
  const members = new Set(order);
  return ties.filter(({ a }) => members.has(a));
}

/** The ties of one article, with the others held at their days in the best solution. */
function tiesAt(
  order: readonly number[],
  index: number,
  { ties, solutions, articles }: { ties: readonly Tie[]; solutions: readonly Solution[]; articles: readonly Undated[] },
): { reason: string; cost(day: number): number }[] {
  const best = solutions[0];
  if (best === undefined) return [];
  const article = order[index]!;
  const dayOf = new Map(order.map((at, place) => [at, best.days[place]!]));
  return ties.flatMap((tie) => {
    if (tie.a !== article && tie.b !== article) return [];
    const other = tie.a === article ? tie.b : tie.a;
    const otherDay = dayOf.get(other)!;
    const cost = (day: number) => (tie.a === article ? tie.cost(day, otherDay) : tie.cost(otherDay, day));
    return [{ reason: tie.reason(`${nameOf(articles[other]!)} (${dayOfNumber(otherDay)})`), cost }];
  });
}

function nameOf({ reading }: Undated): string {
  return reading.article.outlet ?? reading.article.id;
}
