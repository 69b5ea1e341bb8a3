/**
 * @module
 * Time expressions, and what they say for a given publication day.
 */

import type { CalendarLexicon } from "../lexicon/calendar.js";
import type { Article, LanguageView, TimeExpression } from "../model/index.js";

/** Finds the time expressions of an article; values that need a publication day are resolved when the article has one. */
export function findTimes(_article: Article, _language: LanguageView, _lexicon: CalendarLexicon): TimeExpression[] {
  return [];
}

/** The same expression for another publication day (ISO); an expression that does not depend on one comes back as it is. */
export function resolveTime(time: TimeExpression, _published: string, _lexicon: CalendarLexicon): TimeExpression {
  return time;
}
