/**
 * @module
 * Which quantities of different articles answer one question: what they are about must agree, nothing may tell them apart, and each must be the
 * other's best match in its article.
 *
 * Only quantities of one story and one dimension that share a telling word are looked at, so that the work grows with the shared words and
 * not with the pairs.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { DatedReading } from "../dated-reading.js";
import type { DisputeContext } from "../disagreement/told-value.js";
import type { ToldFigure } from "../told-figures.js";
import { type Carried, carriersOf } from "./carrier.js";
import { isEnough, type Likeness, likenessOf } from "./likeness.js";
import { type Quantity, quantitiesOf } from "./quantity.js";
import { whatTellsApart } from "./told-apart.js";

/** Two quantities of one thing. */
export interface SameQuantity {
  readonly a: Quantity;
  readonly b: Quantity;
  /** Whether they are of two days: a count that goes on. */
  readonly goesOn: boolean;
}

/** A word that more quantities of a story share finds no candidates. */
const maxShared = 40;
/** A feature of less weight finds none either. */
const telling = 2.5;
/** So much must be alike where a count is told of two days. */
const goingOn = 9;
/** The second best match of an article must be so much worse. */
const clearly = 0.85;

/** The pairs of one coverage. */
export function sameQuantities(
  { readings, figures, places }: Pick<DisputeContext, "readings" | "figures" | "places">,
  lexicon: StoryLexicon,
): SameQuantity[] {
  const ofArticle = figuresByArticle(figures);
  const stories = new Map<string, DatedReading[]>();
  for (const reading of readings) {
    const story = places.storyOf(reading.article.id);
    if (story === null) continue;
    const known = stories.get(story);
    if (known) known.push(reading);
    else stories.set(story, [reading]);
  }
  return [...stories].flatMap(([story, articles]) => {
    if (articles.length < 2) return [];
    const placed = articles.flatMap((reading, article) => {
      const told = quantitiesOf(reading, { figures: ofArticle.get(reading.article.id) ?? [], story }, lexicon);
      return carriersOf(reading, told, lexicon).map((carried) => ({ carried, article }));
    });
    return pairsOf(placed);
  });
}

/** The figures of each article. */
export function figuresByArticle(figures: readonly ToldFigure[]): Map<string, ToldFigure[]> {
  const articles = new Map<string, ToldFigure[]>();
  for (const each of figures) {
    const { id } = each.reading.article;
    const known = articles.get(id);
    if (known) known.push(each);
    else articles.set(id, [each]);
  }
  return articles;
}

interface Placed {
  readonly carried: Carried;
  readonly article: number;
}

interface Match extends Likeness {
  readonly other: number;
}

function pairsOf(placed: readonly Placed[]): SameQuantity[] {
  const matches: Match[][] = placed.map(() => []);
  for (const [a, others] of candidates(placed).entries())
    for (const b of others) {
      const likeness = likenessOf(placed[a]!.carried, placed[b]!.carried);
      if (likeness.evidence === 0) continue;
      matches[a]!.push({ other: b, ...likeness });
      matches[b]!.push({ other: a, ...likeness });
    }
  const best = matches.map((own) => bestByArticle(own, placed));
  const pairs: SameQuantity[] = [];
  best.forEach((own, a) => {
    for (const match of own.values()) {
      const { other: b } = match;
      if (b < a || best[b]!.get(placed[a]!.article)?.other !== a) continue;
      const [x, y] = [placed[a]!.carried, placed[b]!.carried];
      if (!isEnough(match, x, y) || knowsBoth(a, b) || knowsBoth(b, a)) continue;
      const apart = whatTellsApart(x, y);
      const goesOn = apart === "day" && x.quantity.dimension === "count" && match.core >= goingOn;
      if (apart === null || goesOn) pairs.push({ a: x.quantity, b: y.quantity, goesOn });
    }
  });
  return pairs;

  /** Whether the article of `a` has the value of `b` said of something like it: it knows them as two things. */
  function knowsBoth(a: number, b: number): boolean {
    const value = placed[b]!.carried.quantity;
    if (isOneValue(placed[a]!.carried.quantity, value)) return false;
    return matches[b]!.some(
      ({ other }) =>
        other !== a &&
        placed[other]!.article === placed[a]!.article &&
        isOneValue(placed[other]!.carried.quantity, value),
    );
  }
}

/** The best match in each other article; none where the second is nearly as good and another value. */
function bestByArticle(own: readonly Match[], placed: readonly Placed[]): Map<number, Match> {
  const best = new Map<number, Match>();
  const second = new Map<number, Match>();
  for (const match of own) {
    const { article } = placed[match.other]!;
    const known = best.get(article);
    if (known === undefined || match.evidence > known.evidence) {
      best.set(article, match);
      if (known !== undefined) second.set(article, known);
    } else if (match.evidence > (second.get(article)?.evidence ?? 0)) second.set(article, match);
  }
  for (const [article, next] of second) {
    const first = best.get(article)!;
    const isOne = isOneValue(placed[first.other]!.carried.quantity, placed[next.other]!.carried.quantity);
    if (next.evidence > first.evidence * clearly && !isOne) best.delete(article);
  }
  return best;
}

function isOneValue(a: Quantity, b: Quantity): boolean {
  return a.low === b.low && a.high === b.high;
}

/** For each quantity the later ones of other articles with which it shares a telling word. */
function candidates(placed: readonly Placed[]): Set<number>[] {
  const byWord = new Map<string, number[]>();
  placed.forEach(({ carried: { weights, quantity, head } }, at) => {
    const words = [...weights].flatMap(([word, weight]) => (weight >= telling ? [word] : []));
    for (const word of head === null ? words : [...words, `head ${head}`]) {
      const key = `${quantity.dimension}\u0000${word}`;
      const known = byWord.get(key);
      if (known) known.push(at);
      else byWord.set(key, [at]);
    }
  });
  const found = placed.map(() => new Set<number>());
  for (const places of byWord.values()) {
    if (places.length < 2 || places.length > maxShared) continue;
    for (let i = 0; i < places.length; i++)
      for (let j = i + 1; j < places.length; j++)
        if (placed[places[i]!]!.article !== placed[places[j]!]!.article) found[places[i]!]!.add(places[j]!);
  }
  return found;
}
