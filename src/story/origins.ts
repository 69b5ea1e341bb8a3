/**
 * @module
 * Independent sources: articles joined by copying, rewriting or a shared credit are one witness.
 *
 * One agency is one witness for the whole of a story, however many days it reports on it. A photo credit says nothing about the text.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Article, Link, Origin, Story } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import { compareText } from "./claims.js";
import type { DatedReading } from "./dated-reading.js";
import { Union } from "./union.js";

/** An excerpt that makes up this much of the shorter article is where it comes from; below, only the aligned words are another's. */
const wholeTextFrom = 0.3;

/** Whether a link says that the two articles as wholes have one source. */
export function joinsOrigins({ kind, share }: Link): boolean {
  return kind === "copy" || kind === "revision" || kind === "rewrite" || (kind === "excerpt" && share >= wholeTextFrom);
}

/** Groups the articles into origins; every article is in exactly one. */
export function groupOrigins(
  readings: readonly DatedReading[],
  context: { readonly links: readonly Link[]; readonly stories: readonly Story[] },
  lexicon: StoryLexicon,
): Origin[] {
  const position = new Map(readings.map(({ article }, at) => [article.id, at]));
  const union = new Union(readings.length);
  for (const link of context.links)
    if (joinsOrigins(link)) union.join(position.get(link.from)!, position.get(link.to)!);
  for (const articles of sameCredit(readings, context.stories, lexicon))
    for (const article of articles) union.join(articles[0]!, article);
  return union.groups().map((group) =>
    originOf(
      group.map((at) => readings[at]!.article),
      lexicon,
    ),
  );
}

/** Positions of the articles of one story that give one agency as the source of their words. */
function sameCredit(readings: readonly DatedReading[], stories: readonly Story[], lexicon: StoryLexicon): number[][] {
  const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
  const byCredit = new Map<string, number[]>();
  readings.forEach(({ article }, at) => {
    for (const agency of creditsOf(article, lexicon)) {
      const key = `${storyOf.get(article.id)}\u0000${agency}`;
      const known = byCredit.get(key);
      if (known) known.push(at);
      else byCredit.set(key, [at]);
    }
  });
  return [...byCredit.values()];
}

/** The agencies an article names for its words, lower-case; an agency's own page names itself. */
export function creditsOf(article: Article, lexicon: StoryLexicon): string[] {
  const named = article.agencies.flatMap((credit) => (isWholeCredit(credit, article) ? [credit.id.toLowerCase()] : []));
  const dateline = article.dateline?.agency?.toLowerCase();
  const own = article.outlet === null ? undefined : ownAgency(article.outlet, lexicon);
  return [...new Set([...named, ...(dateline ? [dateline] : []), ...(own ? [own] : [])])].sort();
}

/** "The Associated Press contributed to this report" credits a part; only the rest says where the text is from. */
function isWholeCredit({ role, end }: Article["agencies"][number], { text }: Article): boolean {
  return role === "text" && !(end !== undefined && /^.{0,40}\bcontributed\b/iu.test(text.slice(end, end + 60)));
}

/** The agency an outlet's name is. */
function ownAgency(outlet: string, lexicon: StoryLexicon): string | undefined {
  const plain = outlet
    .toLowerCase()
    .replace(/^www\./u, "")
    .replace(/\.(?:com|org|net|ru|co\.uk|cn)$/u, "");
  return lexicon.agencyOfOutlet.get(plain);
}

function originOf(articles: readonly Article[], lexicon: StoryLexicon): Origin {
  const ids = articles.map(({ id }) => id).sort(compareText);
  const credits = [...new Set(articles.flatMap((article) => creditsOf(article, lexicon)))].sort(compareText);
  const signed = articles.filter(({ bylines }) => bylines.some(({ role }) => role === "writer" || role === "reporter"));
  const outlet = (signed[0] ?? articles[0]!).outlet;
  return {
    id: `origin-${hashOf(ids[0]!)}`,
    label: credits[0] ?? outlet ?? "unknown",
    articles: ids,
    certainty: credits.length > 0 ? "credited" : signed.length > 0 ? "inferred" : "unknown",
  };
}
