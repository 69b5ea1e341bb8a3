/**
 * @module
 * How a date came about: the third question to a coverage, after what it says and where it disagrees. Pure, like `reconcile`.
 */

import { explainDays } from "./calendar/dating/index.js";
import { lexiconOf } from "./load-data.js";
import type {
  CoverageRecord,
  DateClaim,
  Entry,
  ExplainedArticle,
  ExplainedClaim,
  ExplainedEntry,
  ExplainedTime,
  ExplainedWords,
  Reading,
  RecordArticle,
  TimeExpression,
} from "./model/index.js";
import { dateOfTime } from "./model/index.js";
import { oncePerPage, withOwnIds } from "./own-ids.js";
import { resolveReading } from "./resolve-reading.js";
import type { Span } from "./text/span.js";

/** How far from its words, in characters, an entry is looked for the time that dates it: the sentence before may name it. */
const reach = 400;

/** Why one article of a record has its day. `readings` are those the record was made of. */
export function explainArticle(
  { id, outlet, published, dateClaims }: RecordArticle,
  readings: readonly Reading[],
): ExplainedArticle {
  const own = ownReadings(readings);
  const texts = new Map(own.map(({ article }) => [article.id, article.text]));
  const given = own.find(({ article }) => article.id === id)?.article.published ?? null;
  const explained = explainDays(own, lexiconOf("en").calendar).get(id);
  const because = (explained?.because ?? []).map(({ reason, isAgainst, at, other }) => ({
    reason,
    against: isAgainst,
    words: wordsAt(id, at, texts),
    other: other === null ? null : wordsAt(other.article, other.at, texts),
  }));
  const claims = dateClaims.map((claim) => ({ ...claim, use: useOf(claim, given?.value ?? null) }));
  return { kind: "article", id, outlet, published, because, claims };
}

/** Why one entry of a record has its date, and which rules made it. */
export function explainEntry(entry: Entry, record: CoverageRecord, readings: readonly Reading[]): ExplainedEntry {
  const corrections = (record.corrections ?? []).filter(({ id }) => entry.rules.includes(`correction/${id}`));
  const carriers = new Set(entry.evidence.map(({ article }) => article));
  return {
    kind: "entry",
    id: entry.id,
    frame: entry.frame,
    date: entry.date,
    times: timesOf(entry, record, ownReadings(readings)),
    articles: record.articles
      .filter(({ id }) => carriers.has(id))
      .map(({ id, outlet, published }) => ({ id, outlet, published })),
    rules: entry.rules,
    ...(corrections.length === 0 ? {} : { corrections }),
    evidence: entry.evidence.map(({ article, start, end, text }) => ({ article, start, end, text })),
  };
}

/** The words of an article that name a day, with the value they have on its day. */
export function timesOfArticle(
  { published }: Pick<RecordArticle, "published">,
  reading: Reading,
): { readonly start: number; readonly end: number; readonly value: string }[] {
  const { times } = resolveReading(reading, published, lexiconOf("en").calendar);
  return times.flatMap(({ start, end, type, value, relative }) =>
    relative !== null && (type === "DATE" || type === "TIME") ? [{ start, end, value }] : [],
  );
}

/** The readings under the ids that the record gives them. */
function ownReadings(readings: readonly Reading[]): readonly Reading[] {
  return withOwnIds(oncePerPage(readings));
}

/** In each carrying article the nearest time expression that means the date, once its article has its day. */
function timesOf({ date, evidence }: Entry, record: CoverageRecord, readings: readonly Reading[]): ExplainedTime[] {
  if (date === null || date.value === null) return [];
  const { calendar } = lexiconOf("en");
  const published = new Map(record.articles.map((article) => [article.id, article.published]));
  const byArticle = new Map<string, ExplainedTime>();
  for (const place of evidence) {
    const reading = readings.find(({ article }) => article.id === place.article);
    const dated = published.get(place.article);
    if (reading === undefined || dated === undefined || byArticle.has(place.article)) continue;
    const { times } = resolveReading(reading, dated, calendar);
    const meant = times.filter(
      (time) => dateOfTime(time)?.value?.startsWith(date.value!) && distanceOf(time, place) <= reach,
    );
    const [nearest] = meant.sort((a, b) => distanceOf(a, place) - distanceOf(b, place) || a.start - b.start);
    if (nearest !== undefined) byArticle.set(place.article, timeOf(nearest, place.article));
  }
  return [...byArticle.values()];
}

function distanceOf(time: Span, place: Span): number {
  return Math.max(0, time.start - place.end, place.start - time.end);
}

function timeOf({ start, end, text, relative, value, anchor, rule }: TimeExpression, article: string): ExplainedTime {
  return { words: { article, start, end, text }, form: relative, value, anchor, rule };
}

function wordsAt(article: string, at: Span | null, texts: ReadonlyMap<string, string>): ExplainedWords | null {
  const text = texts.get(article);
  return at === null || text === undefined ? null : { article, ...at, text: text.slice(at.start, at.end) };
}

function useOf({ role, value }: DateClaim, given: string | null): ExplainedClaim["use"] {
  if (role !== "published" && role !== "url") return "clue";
  if (given !== null && value.slice(0, 10) === given.slice(0, 10)) return "taken";
  return role === "published" ? "refused" : "clue";
}
