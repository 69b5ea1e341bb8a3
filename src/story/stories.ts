/**
 * @module
 * Which articles tell one story: each article in the order of publication joins the likest story or opens one.
 *
 * Candidates come from an index of terms, so that the work grows with the shared words and not with the pairs of articles.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import { dayNumber, type Story } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import { compareText } from "./claims.js";
import type { DatedReading } from "./dated-reading.js";
import { titleOf } from "./story-title.js";
import { stemCounts, type TermVector, termVectors, topTerms } from "./term-vectors.js";

/** Cosine from which an article belongs to a story; tuned on news clusters that are not part of this project. */
const joinAt = 0.18;
/** A quiet story loses half of its pull in this many days: follow-ups come weeks later. */
const halfLifeDays = 90;
const maxStoryTerms = 150;
const trimEvery = 20;

interface GrowingStory {
  readonly members: DatedReading[];
  /** Sum of the members' vectors, and its squared length. */
  terms: Map<string, number>;
  squaredLength: number;
  lastDay: number | null;
}

/** Groups the articles into stories; every article is in exactly one. */
export function groupStories(readings: readonly DatedReading[], lexicon: StoryLexicon): Story[] {
  const ordered = [...readings].sort(
    (a, b) => compareText(a.dated.value ?? "9", b.dated.value ?? "9") || compareText(a.article.id, b.article.id),
  );
  const vectors = termVectors(
    ordered.map(({ article }) => stemCounts(article)),
    lexicon.background,
  );
  const stories: GrowingStory[] = [];
  const index = new Map<string, Set<number>>();
  ordered.forEach((reading, position) => {
    const vector = vectors[position]!;
    const day = reading.dated.value === null ? null : dayNumber(reading.dated.value);
    const best = likest(vector, day, stories, index);
    const at = best ?? stories.push({ members: [], terms: new Map(), squaredLength: 0, lastDay: null }) - 1;
    join(stories[at]!, reading, vector, day);
    for (const term of vector.keys()) {
      const posted = index.get(term);
      if (posted) posted.add(at);
      else index.set(term, new Set([at]));
    }
  });
  return stories.map((story) => storyOf(story, lexicon));
}

/** The story that is likest, if any is like enough; of two equal ones the earlier. */
function likest(
  vector: TermVector,
  day: number | null,
  stories: readonly GrowingStory[],
  index: ReadonlyMap<string, ReadonlySet<number>>,
): number | null {
  const products = new Map<number, number>();
  for (const [term, weight] of vector)
    for (const at of index.get(term) ?? [])
      products.set(at, (products.get(at) ?? 0) + weight * (stories[at]!.terms.get(term) ?? 0));
  let best: number | null = null;
  let bestScore = joinAt;
  for (const [at, product] of [...products].sort(([a], [b]) => a - b)) {
    const story = stories[at]!;
    const quiet = day === null || story.lastDay === null ? 0 : Math.max(0, day - story.lastDay);
    const score = (product / Math.sqrt(story.squaredLength || 1)) * 0.5 ** (quiet / halfLifeDays);
    if (score > bestScore) {
      best = at;
      bestScore = score;
    }
  }
  return best;
}

function join(story: GrowingStory, reading: DatedReading, vector: TermVector, day: number | null): void {
  story.members.push(reading);
  for (const [term, weight] of vector) story.terms.set(term, (story.terms.get(term) ?? 0) + weight);
  if (story.members.length % trimEvery === 0) story.terms = new Map(topTerms([...story.terms], maxStoryTerms));
  story.squaredLength = [...story.terms.values()].reduce((sum, weight) => sum + weight * weight, 0);
  if (day !== null) story.lastDay = Math.max(story.lastDay ?? day, day);
}

function storyOf({ members }: GrowingStory, lexicon: StoryLexicon): Story {
  const days = members.flatMap(({ dated }) => (dated.value === null ? [] : [dated.value.slice(0, 10)])).sort();
  const first = members[0]!.article;
  return {
    id: `story-${hashOf(first.id)}`,
    title: titleOf(members, lexicon),
    articles: members.map(({ article }) => article.id).sort(compareText),
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
  };
}
