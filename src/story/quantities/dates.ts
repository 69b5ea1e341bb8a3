/**
 * @module
 * Days and hours as quantities: until when something runs, from when it holds. "Noon on Thursday" is one moment: the hour takes the day beside it.
 *
 * Leaves alone when something happened: whatever happens has a day, and like words tell too little of which happening it is.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { dateOfTime, dayNumber, isDay, type TimeExpression } from "../../model/index.js";
import { isOneDay, rangeOf } from "../day-range.js";
import { speakerAt, type ToldSentence, toldSentences } from "../telling/told-sentences.js";
import { rangeOfWords } from "../words/article-words.js";
import type { Quantity, ToldPlace } from "./quantity.js";
import { uncounted } from "./uncounted.js";

const hour = /^(?<day>\d{4}-\d\d-\d\d)T(?<hours>\d\d):(?<minutes>\d\d)/u;
const minutesADay = 1440;
/** The parts that are compared. */
const compared: ReadonlySet<string> = new Set(["until", "from"]);
/** "Noon local time on Thursday": so many words at most between an hour and its day. */
const wordsBetween = 3;
/** The word that tells the part a time plays stands so near before it. */
const roleReach = 3;

interface Moment {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Whether a dimension is one of moments. */
export function isMoment({ dimension }: Pick<Quantity, "dimension">): boolean {
  return compared.has(dimension);
}

/** The moments of one article. */
export function datesOf(article: ToldPlace, lexicon: StoryLexicon): Quantity[] {
  const { reading } = article;
  const times = reading.times.filter(({ type }) => type === "DATE" || type === "TIME");
  const sentences = toldSentences(reading);
  let at = 0;
  return joined(times, article).flatMap((moment): Quantity[] => {
    while (at < sentences.length && sentences[at]!.end <= moment.start) at++;
    const own = sentences[at];
    if (own === undefined || own.start > moment.start) return [];
    const role = roleOf(own, rangeOfWords(reading.article, moment).from - own.from, lexicon);
    // "until yesterday" is no end that anybody sets
    const isOver =
      role === "until" && reading.dated.value !== null && moment.high < dayNumber(reading.dated.value) * minutesADay;
    if (role === null || !compared.has(role) || isOver) return [];
    return [
      {
        ...moment,
        dimension: role,
        shown: reading.article.text.slice(moment.start, moment.end),
        ...uncounted,
        told: { ...article, holder: speakerAt(reading, moment) },
      },
    ];
  });
}

/** `until`, `from`, `since`, ... by the nearest word before. */
function roleOf({ words }: ToldSentence, word: number, { quantities }: StoryLexicon): string | null {
  for (let at = word - 1; at >= Math.max(0, word - roleReach); at--) {
    const role = quantities.timeRoles.get(words[at]!);
    if (role !== undefined) return role;
  }
  return null;
}

/** The moments that times tell, an hour with the day beside it. */
function joined(times: readonly TimeExpression[], { reading }: ToldPlace): Moment[] {
  const found: Moment[] = [];
  let taken = -1;
  times.forEach((time, at) => {
    if (at === taken) return;
    const own = momentOf(time);
    if (own === null) return;
    const next = times[at + 1];
    const rest = next === undefined ? null : momentOf(next);
    const words = next === undefined ? 0 : nWords(reading.article.text.slice(time.end, next.start));
    if (next === undefined || rest === null || words > wordsBetween || isHour(own) === isHour(rest)) {
      found.push(own);
      return;
    }
    taken = at + 1;
    const [clock, day] = isHour(own) ? [own, rest] : [rest, own];
    // the hour of a day that is told beside it
    const minute = day.low + (clock.low % minutesADay);
    found.push({ start: time.start, end: next.end, low: minute, high: minute, step: 1 });
  });
  return found;
}

function isHour({ step }: Moment): boolean {
  return step === 1;
}

function nWords(text: string): number {
  return /[.;:]/u.test(text) ? Number.POSITIVE_INFINITY : text.split(/\s+/u).filter(Boolean).length;
}

function momentOf(time: TimeExpression): Moment | null {
  const { start, end } = time;
  const clock = hour.exec(time.value)?.groups;
  if (clock !== undefined && isDay(clock["day"]!)) {
    const minute = dayNumber(clock["day"]!) * minutesADay + Number(clock["hours"]) * 60 + Number(clock["minutes"]);
    return { start, end, low: minute, high: minute, step: 1 };
  }
  const range = rangeOf(dateOfTime(time));
  if (time.type !== "DATE" || !isOneDay(range)) return null;
  return { start, end, low: range.from * minutesADay, high: (range.from + 1) * minutesADay - 1, step: minutesADay };
}
