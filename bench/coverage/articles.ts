/**
 * @module
 * A coverage of invented stories with known truth: agency reports, their copies, rewrites and later filings, and outlets' own reports.
 *
 * The same seed gives the same articles. A story runs over some days; each day has something that happened, told by the agency and by
 * outlets. Copies lose their credit or their tail, rewrites keep the order of the facts in other words and carry no credit.
 */

import type { ArticleInput } from "../../src/index.js";
import type { Agenda } from "./facts.js";
import { type Cast, castOf, pick, sequence } from "./invented.js";
import { happeningOf, type Teller, type Told, tell } from "./telling.js";

/** An article and what is true of it. */
export interface InventedArticle {
  readonly input: ArticleInput;
  readonly story: number;
  /** Equal for an agency report and what was made of it. */
  readonly source: string;
  /** The facts it tells that the record should hold; their keys are equal where two articles tell one thing. */
  readonly told: readonly Told[];
}

/** About this many articles tell one story. */
const perStory = 25;
const nOutlets = 60;
const firstDay = Date.UTC(2031, 0, 1);
/** One article in so many comes without its day. */
const undatedEvery = 12;

/** Invents `nArticles` articles, in no order of stories. */
export function inventArticles(nArticles: number, seed = 1): InventedArticle[] {
  const next = sequence(seed);
  const nStories = Math.max(1, Math.round(nArticles / perStory));
  const stories = Array.from({ length: nStories }, () => ({
    cast: castOf(next),
    start: Math.floor(next() * 300),
    agenda: [] as Agenda,
  }));
  const articles: InventedArticle[] = [];
  while (articles.length < nArticles) {
    const story = articles.length % nStories;
    const { start, ...told } = stories[story]!;
    articles.push(...filing({ ...told, story, day: start + Math.floor(next() * 12), n: articles.length }, next));
  }
  return articles.slice(0, nArticles);
}

/** A day of a story; `n` articles were made before. */
interface Filing {
  readonly cast: Cast;
  readonly agenda: Agenda;
  readonly story: number;
  readonly day: number;
  readonly n: number;
}

/** One agency report with what others make of it, or an outlet's own report. */
function filing({ cast, agenda, story, day, n }: Filing, next: () => number): InventedArticle[] {
  const published = new Date(firstDay + day * 86_400_000).toISOString().slice(0, 10);
  const happened = happeningOf(cast, { published, agenda }, next);
  const source = `${story}-${n}`;
  const made: InventedArticle[] = [];
  const add = (teller: Teller, of: string) => {
    const at = n + made.length;
    const isUndated = Math.floor(next() * undatedEvery) === 0;
    const { title, text, told } = tell(happened, teller, next);
    made.push({
      input: {
        id: `a${at}`,
        outlet: `Outlet ${Math.floor(next() * nOutlets)}`,
        title,
        text,
        ...(isUndated ? {} : { published }),
      },
      story,
      source: of,
      told: told.map((each) => ({ ...each, key: `${story}: ${each.key}` })),
    });
  };
  if (next() < 0.45) add("own", source);
  else {
    add("agency", source);
    const nCopies = Math.floor(next() * 3);
    for (let copy = 0; copy < nCopies; copy++) add(pick(["copy", "cut"] as const, next), source);
    if (next() < 0.35) add("rewrite", source);
  }
  return made;
}
