/**
 * @module
 * Independent sources: articles joined by copying, rewriting or a shared credit are one witness.
 *
 * One agency is one witness for the whole of a story, however many days it reports on it. A photo credit says nothing about the text.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Article, Link, Origin, Story } from "../../model/index.js";
import { hashOf } from "../../text/hash.js";
import { compareText } from "../claims/claims.js";
import type { DatedReading } from "../dated-reading.js";
import { Union } from "../union.js";
import { agenciesOf, namesAtEdge } from "./agency-credits.js";

/** An excerpt that makes up this much of the shorter article is where it comes from; below, only the aligned words are another's. */
const wholeTextFrom = 0.3;

/** Whether a link says that the two articles as wholes have one source. */
export function joinsOrigins({ kind, share }: Link): boolean {
  return kind === "copy" || kind === "revision" || kind === "rewrite" || (kind === "excerpt" && share >= wholeTextFrom);
}

/** From this share on an own story that takes over several passages rests on the text they are from. */
const drawnFrom = 0.1;
/** A passage is so many characters long: a clause of about eleven words. */
const passageFrom = 60;
const severalPassages = 3;

/**
 * Whether one of two articles rests on the other though most of its words are its own: it takes over passages here and there, or one
 * and names the other's house at its head or foot ("Additional reporting: Meridian"). Two who took the same background line do not.
 */
function drawsOn(link: Link, a: Article, b: Article): boolean {
  if (link.kind !== "excerpt") return false;
  const passages = link.alignments.filter(({ fromStart, fromEnd }) => fromEnd - fromStart >= passageFrom);
  const nPlaces = (of: (each: Link["alignments"][number]) => number) => new Set(passages.map(of)).size;
  const nPassages = Math.min(
    nPlaces(({ fromStart }) => fromStart),
    nPlaces(({ toStart }) => toStart),
  );
  if (nPassages >= severalPassages && link.share >= drawnFrom) return true;
  return nPassages > 0 && (namesAtEdge(a, b.outlet) || namesAtEdge(b, a.outlet));
}

/** Groups the articles into origins; every article is in exactly one. */
export function groupOrigins(
  readings: readonly DatedReading[],
  context: { readonly links: readonly Link[]; readonly stories: readonly Story[] },
  lexicon: StoryLexicon,
): Origin[] {
  const position = new Map(readings.map(({ article }, at) => [article.id, at]));
  const agencies = agenciesOf(readings, lexicon);
  const union = new Union(readings.length);
  const articleOf = (id: string) => readings[position.get(id)!]!.article;
  const isOneSource = (link: Link) => joinsOrigins(link) || drawsOn(link, articleOf(link.from), articleOf(link.to));
  for (const link of context.links) if (isOneSource(link)) union.join(position.get(link.from)!, position.get(link.to)!);
  for (const articles of sameCredit(readings, context.stories, agencies))
    for (const article of articles) union.join(articles[0]!, article);
  return union.groups().map((group) =>
    originOf(
      group.map((at) => readings[at]!.article),
      group.flatMap((at) => agencies[at]!),
    ),
  );
}

/** Positions of the articles of one story that give one agency as the source of their words. */
function sameCredit(
  readings: readonly DatedReading[],
  stories: readonly Story[],
  agencies: readonly (readonly string[])[],
): number[][] {
  const storyOf = new Map(stories.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
  const byCredit = new Map<string, number[]>();
  readings.forEach(({ article }, at) => {
    for (const agency of agencies[at]!) {
      const key = `${storyOf.get(article.id)}\u0000${agency}`;
      const known = byCredit.get(key);
      if (known) known.push(at);
      else byCredit.set(key, [at]);
    }
  });
  return [...byCredit.values()];
}

function originOf(articles: readonly Article[], agencies: readonly string[]): Origin {
  const ids = articles.map(({ id }) => id).sort(compareText);
  const credits = [...new Set(agencies)].sort(compareText);
  const signed = articles.filter(({ bylines }) => bylines.some(({ role }) => role === "writer" || role === "reporter"));
  const outlet = (signed[0] ?? articles[0]!).outlet;
  return {
    id: `origin-${hashOf(ids[0]!)}`,
    label: credits[0] ?? outlet ?? "unknown",
    articles: ids,
    certainty: credits.length > 0 ? "credited" : signed.length > 0 ? "inferred" : "unknown",
  };
}
