/**
 * @module
 * Which day the article is of: what the caller is certain of, and every other date the page gives for itself, side by side.
 */

import { type ArticleInput, type DateClaim, type DateValue, dayValue, isDay } from "../model/index.js";

const urlDay = /\/(?<year>(?:19|20)\d\d)[/-]?(?<month>\d\d)[/-]?(?<day>\d\d)(?=[/_.-]|$)/u;

/** Claims of the caller and of the address. */
export function findDateClaims(input: ArticleInput): DateClaim[] {
  const claims: DateClaim[] = [];
  const published = dayOf(input.published);
  if (published !== null)
    claims.push({ role: "published", value: published, precision: "day", evidence: "given", confidence: 1 });
  const captured = dayOf(input.captured);
  if (captured !== null)
    claims.push({ role: "captured", value: captured, precision: "day", evidence: "given", confidence: 1 });
  const inUrl = urlDay.exec(input.url ?? "")?.groups;
  if (inUrl) {
    const day = `${inUrl.year}-${inUrl.month}-${inUrl.day}`;
    if (isDay(day)) claims.push({ role: "url", value: day, precision: "day", evidence: "url", confidence: 0.9 });
  }
  return claims;
}

/** The publication day the claims support, or null. */
export function publishedOf(claims: readonly DateClaim[]): DateValue | null {
  const given = claims.find(({ role, evidence }) => role === "published" && evidence === "given");
  if (given) return dayValue(given.value, "given");
  const best = claims.find(({ role }) => role === "published") ?? claims.find(({ role }) => role === "url");
  return best === undefined ? null : dayValue(best.value.slice(0, 10), "page");
}

/** The calendar day of an ISO date or date-time, as written; null when it is none. */
export function dayOf(date: string | undefined): string | null {
  const day = date?.trim().slice(0, 10) ?? "";
  return isDay(day) ? day : null;
}
