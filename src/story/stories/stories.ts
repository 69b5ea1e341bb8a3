/**
 * @module
 * Which articles tell one story: each article in the order of publication joins the likest story or opens one; then each is
 * asked again, now that the stories are known as wholes.
 *
 * Candidates come from an index of terms, so that the work grows with the shared words and not with the pairs of articles.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { dayNumber, isDay, type Story } from "../../model/index.js";
import { hashOf } from "../../text/hash.js";
import { compareText } from "../claims/claims.js";
import type { DatedReading } from "../dated-reading.js";
import { type NumberedTerms, numberedTerms } from "../words/term-vectors.js";
import { StoryIndex } from "./story-index.js";
import { type NameWeights, nameWeights, StoryNames } from "./story-names.js";
import { titleOf } from "./story-title.js";

/** Likeness from which an article joins a story, at first and when it is asked again. Tuned on news clusters that are not part of this project. */
const joinAt = 0.18;
const stayAt = 0.12;
/** Where articles still change their story after so many rounds, they stand between two. */
const maxRounds = 8;
/** A story so many days away has half of its pull: follow-ups come months later. */
const halfLifeDays = 365;

/** An article by its place in the order of publication. */
interface Placed {
  readonly terms: NumberedTerms;
  readonly names: NameWeights;
  /** The day that was given with it. */
  readonly day: number | null;
}

interface Days {
  readonly first: number;
  readonly last: number;
}

/** What is known of the stories so far. */
interface Known {
  readonly index: StoryIndex;
  readonly names: StoryNames;
  readonly days: (Days | null)[];
}

/** Groups the articles into stories; every article is in exactly one. */
export function groupStories(readings: readonly DatedReading[], lexicon: StoryLexicon): Story[] {
  // days that are only inferred may be years off, and then they would decide which story comes first
  const ordered = inOrder(readings, givenDay);
  const terms = numberedTerms(
    ordered.map(({ article }) => article),
    lexicon.background,
  );
  const names = nameWeights(ordered.map(({ actors }) => actors));
  const placed = ordered.map(
    (reading, at): Placed => ({ terms: terms[at]!, names: names[at]!, day: dayOf(givenDay(reading)) }),
  );
  const members = new Map<number, DatedReading[]>();
  storiesOf(placed).forEach((story, at) => {
    const known = members.get(story);
    if (known) known.push(ordered[at]!);
    else members.set(story, [ordered[at]!]);
  });
  const byPublication = [...members.values()].map((articles) => inOrder(articles, ({ dated }) => dated.value));
  const place = new Map(
    inOrder(
      byPublication.map(([first]) => first!),
      ({ dated }) => dated.value,
    ).map((first, at) => [first, at]),
  );
  return byPublication
    .sort(([a], [b]) => place.get(a!)! - place.get(b!)!)
    .map((articles) => storyOf(articles, lexicon));
}

/** By day, those without one last, then by id. */
function inOrder(readings: readonly DatedReading[], dayOf: (reading: DatedReading) => string | null): DatedReading[] {
  return [...readings].sort(
    (a, b) => compareText(dayOf(a) ?? "9", dayOf(b) ?? "9") || compareText(a.article.id, b.article.id),
  );
}

/** The day that came with the article: what is only inferred may be years off. */
function givenDay({ article }: DatedReading): string | null {
  return article.published?.value ?? null;
}

function dayOf(day: string | null): number | null {
  return day === null || !isDay(day.slice(0, 10)) ? null : dayNumber(day.slice(0, 10));
}

/** The number of each article's story. */
function storiesOf(articles: readonly Placed[]): number[] {
  const known: Known = { index: new StoryIndex(), names: new StoryNames(), days: [] };
  const { index, names, days } = known;
  const open = () => {
    days.push(null);
    return index.open();
  };
  const join = (story: number, article: Placed) => {
    index.add(story, article.terms);
    names.add(story, article.names);
    if (article.day !== null) days[story] = withDay(days[story]!, article.day);
    return story;
  };
  const found = articles.map((article) => join(likest(article, known, joinAt) ?? open(), article));
  // the stories that articles have left and joined, and for each article how many of these it was asked after
  const changed: number[] = [];
  const askedAfter = new Int32Array(articles.length).fill(-1);
  for (let round = 0, isMoving = true; isMoving && round < maxRounds; round++) {
    isMoving = false;
    articles.forEach((article, at) => {
      if (!mayMove(article, index, changed, askedAfter[at]!)) return;
      const own = found[at]!;
      index.remove(own, article.terms);
      names.remove(own, article.names);
      const next = join(likest(article, known, stayAt) ?? (index.isEmpty(own) ? own : open()), article);
      found[at] = next;
      if (next !== own) {
        changed.push(own, next);
        isMoving = true;
      }
      askedAfter[at] = changed.length;
    });
  }
  return found;
}

/** So many stories are looked through for a term of an article; where more have changed it is asked again. */
const fewChanged = 12;

/** Whether an article may be nearer to another story than when it was asked last: only a story with one of its terms can have come nearer or gone away. */
function mayMove({ terms }: Placed, index: StoryIndex, changed: readonly number[], askedAfter: number): boolean {
  if (askedAfter < 0 || changed.length - askedAfter > fewChanged) return true;
  for (let at = askedAfter; at < changed.length; at++) if (index.hasAny(changed[at]!, terms)) return true;
  return false;
}

/** The story that is likest, if any is like enough; of two equal ones the earlier. */
function likest(article: Placed, { index, names, days }: Known, least: number): number | null {
  let best: number | null = null;
  let bestScore = least;
  const near = index.near(article.terms);
  for (let at = 0; at < near.n; at++) {
    // neither days nor names make a story liker than its words; with some room for rounding
    if (near.atMost[at]! < bestScore - 1e-6) continue;
    const story = near.story[at]!;
    const ofDays = 0.5 ** (daysBetween(article.day, days[story]!) / halfLifeDays);
    const ofNames = names.factor(story, article.names);
    // what cannot be the likest is not looked at in full
    if (near.atMost[at]! * ofDays * ofNames < bestScore - 1e-6) continue;
    const score = index.likeness(at, article.terms) * ofDays * ofNames;
    if (score > bestScore || (score === bestScore && best !== null && story < best)) {
      best = story;
      bestScore = score;
    }
  }
  return best;
}

function daysBetween(day: number | null, days: Days | null): number {
  return day === null || days === null ? 0 : Math.max(0, day - days.last, days.first - day);
}

function withDay(days: Days | null, day: number): Days {
  return days === null
    ? { first: day, last: day }
    : { first: Math.min(days.first, day), last: Math.max(days.last, day) };
}

function storyOf(members: readonly DatedReading[], lexicon: StoryLexicon): Story {
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
