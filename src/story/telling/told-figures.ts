/**
 * @module
 * The figures of all articles with what they are compared by: whose people or things, who vouches for them, the words around them.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { dateOfTime, type Figure, type Reading } from "../../model/index.js";
import type { Span } from "../../text/span.js";
import { vectorOfWords } from "../claims/claim-features.js";
import { compareText } from "../claims/claims.js";
import type { DatedReading } from "../dated-reading.js";
import { isOneDay, rangeOf } from "../day-range.js";
import type { MergedEntry } from "../entries/entries.js";
import type { Places } from "../entries/evidence.js";
import { NearestEntry } from "../entries/nearest-entry.js";
import { sizeOfFigure } from "../entries/same-figure.js";
import { voicesOf } from "../names/voices.js";
import { termsAt } from "../words/article-words.js";
import { SpanIndex } from "../words/span-index.js";
import type { TermVector } from "../words/term-vectors.js";

/** One figure as one article tells it. */
export interface ToldFigure {
  readonly figure: Figure;
  /** How large it is; of a length in minutes, of "dozens" the middle. */
  readonly size: number;
  readonly reading: DatedReading;
  readonly day: string | null;
  readonly story: string | null;
  readonly origin: string;
  /** Whose people or things are counted, by country; empty when the phrase does not say. */
  readonly whose: readonly string[];
  /** The towns its sentence names, and the days, as numbers. */
  readonly where: readonly string[];
  readonly on: readonly number[];
  /** Whether it counts people told of as set free. */
  readonly isFreed: boolean;
  readonly holder: string | null;
  /** The entry of the one blow whose clause holds the figure. */
  readonly blow: string | null;
  /** The offer whose words, or an answer to it, hold the figure: "turned down four percent" counts nothing, it names what is on the table. */
  readonly offer: string | null;
  /** The words around it, cut when they are first asked for: most figures are told apart by their size. */
  words(): TermVector;
}

/** All figures, in the order of publication and place; which blow they are of is not known yet. */
export function toldFigures(readings: readonly DatedReading[], places: Places, lexicon: StoryLexicon): ToldFigure[] {
  return readings.flatMap((reading) => {
    if (reading.figures.length === 0) return [];
    const { id } = reading.article;
    const voices = voicesOf(reading);
    const countries = countriesOf(reading);
    const towns = townsOf(reading);
    const days = daysOf(reading);
    const sentences = new SpanIndex(reading.sentences.map(({ start, end }, at) => ({ start, end, value: at })));
    return reading.figures.map((figure) => {
      let words: TermVector | null = null;
      const at = sentences.over(figure) ?? -1;
      const sentence = reading.sentences[at] ?? figure;
      return {
        figure,
        size: sizeOfFigure(figure),
        reading,
        day: reading.dated.value,
        story: places.storyOf(id),
        origin: places.originAt(id, figure).id,
        whose: eachOnce([
          ...countries.inside(figure),
          ...ownersOf(reading, figure, voices.over(figure)?.speaker ?? null),
        ]),
        where: eachOnce(towns.inside(sentence)),
        on: daysTold(reading, at, days),
        isFreed: captives.has(figure.counted ?? "") && isFreedAt(reading, figure, lexicon),
        holder: voices.over(figure)?.speaker ?? null,
        blow: null,
        offer: null,
        words: () => {
          words ??= vectorOfWords({ reading, spans: contextOf(reading, figure, sentences) }, lexicon);
          return words;
        },
      };
    });
  });
}

/** The days that a sentence names, else those of the sentence before it in its paragraph. */
function daysTold({ article, sentences }: Reading, at: number, days: SpanIndex<number>): readonly number[] {
  const [before, sentence] = [sentences[at - 1], sentences[at]];
  if (sentence === undefined) return [];
  const own = days.inside(sentence);
  if (own.length > 0) return own;
  const isNext = before !== undefined && !article.text.slice(before.end, sentence.start).includes("\n");
  return isNext ? days.inside(before) : [];
}

/** Classes of people who may be set free. */
const captives: ReadonlySet<string> = new Set(["prisoner", "person", "soldier", "fighter", "member"]);

function isFreedAt({ article }: Reading, { clause, harm }: Figure, { freed }: StoryLexicon): boolean {
  return harm === null && termsAt(article, [clause]).some(({ word }) => freed.has(word));
}

function eachOnce(names: string[]): string[] {
  return names.length < 2 ? names : [...new Set(names)].sort(compareText);
}

/** The figures with the entries whose words hold each. */
export function withEntries(figures: readonly ToldFigure[], merged: readonly MergedEntry[]): ToldFigure[] {
  const blows = new NearestEntry(merged.filter(({ entry }) => entry.frame === "attack"));
  const offers = new NearestEntry(merged.filter(({ entry }) => offering.has(entry.frame)));
  const answered = new Map(
    merged.flatMap(({ entry }) => (entry.frame === "response" ? [[entry.id, entry.proposal ?? entry.id]] : [])),
  );
  return figures.map((each) => {
    const { id } = each.reading.article;
    const offer = offers.over(id, each.figure);
    return {
      ...each,
      blow: blows.over(id, each.figure),
      offer: offer === null ? null : (answered.get(offer) ?? offer),
    };
  });
}

/** What puts a thing on the table, and what takes it up. */
const offering: ReadonlySet<string> = new Set(["proposal", "response", "demand", "concession"]);

/** A clause shorter than this says what happened in the sentence before it: "A boiler blew up. Twelve were hurt." */
const shortClause = 60;

function contextOf({ sentences }: Reading, { clause }: Figure, index: SpanIndex<number>): Span[] {
  if (clause.end - clause.start >= shortClause) return [clause];
  const before = sentences[(index.over(clause) ?? 0) - 1];
  return before === undefined ? [clause] : [before, clause];
}

/** "Seven of its soldiers", "our dead": the speaker's own. */
const possessive = /\b(?:its|their|our)\b/u;
/** "Ostmark lost 12 soldiers" stands so near. */
const lossReach = 24;
const lost = /^(?:['’]s (?:army|forces|troops|navy|air force))?(?: has| have| had)? lost $/u;

/** Whose people a figure counts where its phrase names nobody: those of who lost them, or of who speaks of "its" people. */
function ownersOf(
  { article, actors, mentions }: Reading,
  { start, end, harm }: Figure,
  speaker: string | null,
): string[] {
  const sideOf = (actor: string | null) => {
    const known = actors.find(({ id }) => id === actor);
    return known === undefined ? [] : [known.country ?? known.name];
  };
  const loser = mentions.find(
    (each) => each.end <= start && start - each.end <= lossReach && lost.test(article.text.slice(each.end, start)),
  );
  if (loser !== undefined) return sideOf(loser.actor);
  if (harm === null || speaker === null || !possessive.test(article.text.slice(start, end))) return [];
  return sideOf(actors.find(({ name }) => name === speaker)?.id ?? null);
}

/** The countries that people and places named in an article belong to. */
function countriesOf({ actors, mentions }: Reading): SpanIndex<string> {
  const countryOf = new Map(actors.map(({ id, country }) => [id, country]));
  return new SpanIndex(
    mentions.flatMap(({ start, end, actor, type }) => {
      const value = actor === null || type === "organization" ? null : (countryOf.get(actor) ?? null);
      return value === null ? [] : [{ start, end, value }];
    }),
  );
}

/** "the market of Kessel": a town that was taken for a person. */
const isPlaced = /(?:^|\s)(?:in|at|near|outside|of)\s$/u;

/** The towns that an article names: places that are no state, and not in the name of one's people. */
function townsOf({ article, actors, mentions }: Reading): SpanIndex<string> {
  const typeOf = new Map(actors.map(({ id, type }) => [id, type]));
  return new SpanIndex(
    mentions.flatMap(({ start, end, text, type, actor, how }) => {
      const isPlace =
        type === "place" || (type === "person" && isPlaced.test(article.text.slice(Math.max(0, start - 9), start)));
      const isTown = isPlace && how === "name" && typeOf.get(actor ?? "") !== "state";
      return isTown ? [{ start, end, value: text.replace(/['’]s?$/u, "") }] : [];
    }),
  );
}

/** The days that an article names. */
function daysOf({ times }: Reading): SpanIndex<number> {
  return new SpanIndex(
    times.flatMap((time) => {
      const range = rangeOf(dateOfTime(time));
      return isOneDay(range) ? [{ start: time.start, end: time.end, value: range.from }] : [];
    }),
  );
}
