/**
 * @module
 * Which day the article is of: what the caller is certain of, and every other date the page gives for itself, side by side.
 *
 * A missing day stays missing. The day a page was captured is none, and the year in a picture's tag is only a floor.
 */

import type { ArticleLexicon } from "../lexicon/article.js";
import { type ArticleInput, type Block, type DateClaim, type DateValue, dayValue, isDay } from "../model/index.js";
import type { FoundDateline } from "./dateline.js";
import { name as sectionHeads } from "./section-heads.js";
import { claimOfStamp, dateIn } from "./stamp.js";

const urlDay = /\/(?<year>(?:19|20)\d\d)[/-]?(?<month>\d\d|[a-z]{3})[/-]?(?<day>\d\d)(?=[/_.-]|$)/u;
const assetYear = /(?<!\d)(?<year>20\d\d)(?=binary|\D*$)/u;
/** Stamps further below the first paragraph belong to comments and other stories. */
const maxStampsAfterBody = 4;

/** What there is to take dates from. */
export interface DateSources {
  readonly input: ArticleInput;
  /** The address of the article, given or told by the page. */
  readonly url: string | null;
  /** What the data of a page claim. */
  readonly told: readonly DateClaim[];
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly dateline: FoundDateline | null;
  readonly lexicon: ArticleLexicon;
}

/** Every date that the caller, the address or the page claims, the most certain kind first. */
export function findDateClaims(sources: DateSources): DateClaim[] {
  return [
    ...givenClaims(sources.input),
    ...sources.told,
    ...urlClaims(sources),
    ...pageClaims(sources),
    ...datelineClaims(sources),
  ];
}

/** The publication day that the claims support, or null; rejected days stay as alternatives. */
export function publishedOf(claims: readonly DateClaim[]): DateValue | null {
  const published = claims.filter(({ role }) => role === "published");
  const best =
    published.find(({ evidence }) => evidence === "given") ??
    published.toSorted((a, b) => b.confidence - a.confidence).find(({ confidence }) => confidence >= 0.8) ??
    claims.find(({ role }) => role === "url") ??
    published[0] ??
    claims.find(({ role }) => role === "updated");
  if (best === undefined) return null;
  const chosen = inOutletsZone(best, published);
  const day = chosen.value.slice(0, 10);
  const others = claims.filter(
    ({ role, value }) => role !== "captured" && isDay(value.slice(0, 10)) && !value.startsWith(day),
  );
  const alternatives = others
    .filter(({ role }) => role === "published" || role === "updated" || role === "url")
    .map(({ value, role, evidence }) => ({ value: value.slice(0, 10), reason: `${role} by ${evidence}` }));
  return { ...dayValue(day, chosen.evidence === "given" ? "given" : "page"), alternatives };
}

/** "2031-03-15T02:00:00Z" and "2031-03-14T18:00:00-08:00" are one instant; the day is the one of the outlet's own clock. */
function inOutletsZone(claim: DateClaim, published: readonly DateClaim[]): DateClaim {
  if (!claim.value.endsWith("Z")) return claim;
  const isSame = ({ value }: DateClaim) =>
    /[+-]\d\d:?\d\d$/u.test(value) && Date.parse(value) === Date.parse(claim.value);
  return published.find(isSame) ?? claim;
}

/** The calendar day of an ISO date or date-time, as written; null when it is none. */
export function dayOf(date: string | undefined): string | null {
  const trimmed = date?.trim() ?? "";
  return isDay(trimmed.slice(0, 10)) && /^(?:$|[T ]\d)/u.test(trimmed.slice(10)) ? trimmed.slice(0, 10) : null;
}

function givenClaims({ published, captured }: ArticleInput): DateClaim[] {
  const claims: DateClaim[] = [];
  for (const [role, date] of [
    ["published", published],
    ["captured", captured],
  ] as const) {
    const value = dayOf(date);
    if (value !== null) claims.push({ role, value, precision: "day", evidence: "given", confidence: 1 });
  }
  return claims;
}

function urlClaims({ url, lexicon }: DateSources): DateClaim[] {
  const found = urlDay.exec(url ?? "")?.groups;
  if (!found) return [];
  const month = /^\d/u.test(found.month!) ? found.month! : lexicon.months.get(found.month!);
  const value = `${found.year}-${month}-${found.day}`;
  return isDay(value) ? [{ role: "url", value, precision: "day", evidence: "url", confidence: 0.9 }] : [];
}

function pageClaims({ text, blocks, lexicon }: DateSources): DateClaim[] {
  const claims: DateClaim[] = [];
  let nBody = 0;
  for (const { kind, start, end, rule } of blocks) {
    if (kind === "body") nBody++;
    const words = text.slice(start, Math.min(end, start + 600));
    // the head of a post may tell of any day
    if (kind === "timestamp" && rule !== sectionHeads && nBody <= maxStampsAfterBody) {
      const claim = claimOfStamp(words, start, lexicon);
      if (claim !== null) claims.push(claim);
    } else if (kind === "caption") {
      const date = dateIn(words, lexicon);
      if (date !== null) claims.push(claimAt("picture", { ...date, from: start }));
    } else if (kind === "asset-tag") {
      const year = assetYear.exec(words);
      if (year !== null)
        claims.push({
          ...claimAt("asset", { day: year[0], words: year[0], at: year.index, from: start }),
          precision: "year",
        });
    }
  }
  return claims;
}

function claimAt(
  role: DateClaim["role"],
  {
    day,
    words,
    at,
    from,
  }: { readonly day: string; readonly words: string; readonly at: number; readonly from: number },
): DateClaim {
  const span = { start: from + at, end: from + at + words.length };
  return { role, value: day, precision: "day", evidence: "text", confidence: 0.7, ...span };
}

/** A dateline's day has no year: `XXXX-03-14`. */
function datelineClaims({ text, dateline, lexicon }: DateSources): DateClaim[] {
  if (dateline?.date == null) return [];
  const dated = dateIn(`${dateline.date} 2000`, lexicon);
  const at = text.indexOf(dateline.date, dateline.start);
  if (dated === null || at < 0) return [];
  return [claimAt("dateline", { day: `XXXX${dated.day.slice(4)}`, words: dateline.date, at, from: 0 })];
}
