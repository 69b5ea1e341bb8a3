/**
 * @module
 * One count, one blow: "214 killed in nine days", "the fighting killed 219", "800 air strikes" are the same bloodshed in other words.
 *
 * Clauses that tell a toll or a number of strikes need share no name, place or word. Where their figures answer one question, and neither
 * place nor day speaks against it, they are joined. A strike with a place of its own below the country is left alone.
 */

import type { Figure } from "../../model/index.js";
import { isSamePlace } from "../claims/claim-features.js";
import { compareClaims, type EventClaim } from "../claims/claims.js";
import { type DayRange, gapOf, rangeOf } from "../day-range.js";
import type { ToldFigure } from "../telling/told-figures.js";
import { SpanIndex } from "../words/span-index.js";

/** A blow with its toll, and a toll over a time without one. */
const tolling: ReadonlySet<string> = new Set(["attack", "casualty"]);
/** So many rockets are those of the whole fighting; fewer may be the barrage of a day. */
const wholeFrom = 500;
/** Smaller tolls are met twice by chance. */
const telling = 20;
/** So many groups of one count are compared; a toll told more often than this is long joined by then. */
const maxGroups = 200;

/** The groups, those of one count together, each in the order of its claims and the list in that of the first ones. */
export function joinTolls(
  groups: readonly (readonly EventClaim[])[],
  questions: readonly (readonly ToldFigure[])[],
): (readonly EventClaim[])[] {
  const asked = questionsByArticle(questions);
  const joined: EventClaim[][] = [];
  const byQuestion = new Map<number, EventClaim[][]>();
  for (const group of groups) {
    const mine = [...group];
    const answers = tolling.has(mine[0]!.event.frame) && !hasOwnPlace(mine) ? questionsOf(mine, asked) : [];
    const same = answers
      .flatMap((question) => byQuestion.get(question) ?? [])
      .find((others) => areOneBloodshed(others, mine));
    if (same === undefined) joined.push(mine);
    else same.splice(0, same.length, ...[...same, ...mine].sort(compareClaims));
    for (const question of answers) {
      const known = byQuestion.get(question) ?? [];
      const home = same ?? mine;
      if (known.length < maxGroups && !known.includes(home)) byQuestion.set(question, [...known, home]);
    }
  }
  return joined;
}

/** Whether a figure tells what a blow did, or how many there were. */
export function isOfBlow({ figure }: ToldFigure): boolean {
  return figure.harm !== null || figure.counted === "strike" || isFired(figure);
}

/** Where the figures of each question stand that are telling enough: large, or told as a sum. */
function questionsByArticle(questions: readonly (readonly ToldFigure[])[]): ReadonlyMap<string, SpanIndex<number>> {
  const pieces = new Map<string, { start: number; end: number; value: number }[]>();
  questions.forEach((figures, question) => {
    if (!figures.every(isOfBlow)) return;
    for (const { figure, reading } of figures) {
      if (isFired(figure) ? !isOfWhole(figure) : !figure.isTotal && (figure.value ?? figure.low ?? 0) < telling)
        continue;
      const known = pieces.get(reading.article.id) ?? [];
      known.push({ start: figure.start, end: figure.end, value: question });
      pieces.set(reading.article.id, known);
    }
  });
  return new Map([...pieces].map(([article, of]) => [article, new SpanIndex(of)] as const));
}

/** Rockets and drones, which come by the hundred on a single day. */
function isFired({ counted }: Figure): boolean {
  return counted === "rocket" || counted === "drone";
}

function isOfWhole({ value }: Figure): boolean {
  return value !== null && value >= wholeFrom;
}

function questionsOf(claims: readonly EventClaim[], asked: ReadonlyMap<string, SpanIndex<number>>): number[] {
  const found = claims.flatMap(({ reading, spans }) =>
    spans.flatMap((span) => asked.get(reading.article.id)?.meeting(span) ?? []),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}

function hasOwnPlace(claims: readonly EventClaim[]): boolean {
  return claims.some(
    ({ event: { place } }) => place !== null && place.name !== place.country && place.precision === "exact",
  );
}

function areOneBloodshed(a: readonly EventClaim[], b: readonly EventClaim[]): boolean {
  const [x, y] = [a[0]!.event, b[0]!.event];
  if (x.frame !== y.frame || x.polarity !== y.polarity) return false;
  if (x.place !== null && y.place !== null && !isSamePlace(x.place, y.place)) return false;
  const [mine, theirs] = [a, b].map(daysOf);
  return mine!.every((one) => theirs!.every((other) => gapOf(one, other) === 0));
}

/** The different days a bloodshed is told of. */
function daysOf(claims: readonly EventClaim[]): DayRange[] {
  const days = new Map(
    claims.flatMap(({ event }) => {
      const range = rangeOf(event.date);
      return range === null ? [] : [[`${range.from} ${range.to}`, range] as const];
    }),
  );
  return [...days.values()];
}
