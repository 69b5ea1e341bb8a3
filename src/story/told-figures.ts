/**
 * @module
 * The figures of all articles with what they are compared by: whose people or things, who vouches for them, the words around them.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Figure, Reading, Statement } from "../model/index.js";
import { overlapOf, type Span } from "../text/span.js";
import { vectorOfWords } from "./claim-features.js";
import { compareText } from "./claims.js";
import type { DatedReading } from "./dated-reading.js";
import type { MergedEntry } from "./entries.js";
import type { Places } from "./evidence.js";
import type { TermVector } from "./term-vectors.js";

/** One figure as one article tells it. */
export interface ToldFigure {
  readonly figure: Figure;
  readonly reading: DatedReading;
  readonly day: string | null;
  readonly story: string | null;
  readonly origin: string;
  /** Whose people or things are counted, by country; empty when the phrase does not say. */
  readonly whose: readonly string[];
  readonly holder: string | null;
  /** The entry of the one blow whose clause holds the figure. */
  readonly blow: string | null;
  readonly words: TermVector;
}

/** The readings behind the entries, earliest first. */
export function readingsOf(merged: readonly MergedEntry[]): DatedReading[] {
  const readings = new Map<string, DatedReading>();
  for (const { claims } of merged) for (const { reading } of claims) readings.set(reading.article.id, reading);
  return [...readings.values()].sort(
    (a, b) => compareText(a.dated.value ?? "9", b.dated.value ?? "9") || compareText(a.article.id, b.article.id),
  );
}

/** The clauses of strikes, by article: the tolls in them are those of one blow. */
export function blowsOf(merged: readonly MergedEntry[]): ReadonlyMap<string, readonly Blow[]> {
  const blows = new Map<string, Blow[]>();
  for (const { entry, claims } of merged)
    if (entry.frame === "attack")
      for (const { reading, spans } of claims)
        for (const { start, end } of spans) {
          const known = blows.get(reading.article.id) ?? [];
          known.push({ start, end, entry: entry.id });
          blows.set(reading.article.id, known);
        }
  return blows;
}

interface Blow extends Span {
  readonly entry: string;
}

/** All figures, in the order of publication and place. */
export function toldFigures(
  readings: readonly DatedReading[],
  { places, blows }: { readonly places: Places; readonly blows: ReadonlyMap<string, readonly Blow[]> },
  lexicon: StoryLexicon,
): ToldFigure[] {
  return readings.flatMap((reading) => {
    const { id } = reading.article;
    const countries = new Map(
      reading.actors.flatMap(({ id: actor, country }) => (country === null ? [] : [[actor, country] as const])),
    );
    return reading.figures.map((figure) => ({
      figure,
      reading,
      day: reading.dated.value,
      story: places.storyOf(id),
      origin: places.originAt(id, figure).id,
      whose: whoseIn(reading, figure, (actor) => countries.get(actor) ?? null),
      holder: holderAt(reading, figure),
      blow: blows.get(id)?.find((blow) => overlapOf(blow, figure) > 0)?.entry ?? null,
      words: vectorOfWords({ reading, spans: contextOf(reading, figure) }, lexicon),
    }));
  });
}

/** A clause shorter than this says what happened in the sentence before it: "A bomb went off on a bus. Twelve were hurt." */
const shortClause = 60;

function contextOf({ sentences }: Reading, { clause }: Figure): Span[] {
  if (clause.end - clause.start >= shortClause) return [clause];
  const at = sentences.findIndex(({ end }) => end > clause.start);
  const before = sentences[at - 1];
  return before === undefined ? [clause] : [before, clause];
}

function whoseIn(reading: Reading, figure: Figure, countryOf: (actor: string) => string | null): string[] {
  const named = reading.mentions.flatMap(({ start, end, actor, type }) =>
    actor !== null && type !== "organization" && figure.start <= start && end <= figure.end
      ? (countryOf(actor) ?? [])
      : [],
  );
  return [...new Set(named)].sort(compareText);
}

/** The speaker of the innermost statement that holds the figure; null when the outlet says it in its own voice. */
function holderAt({ statements }: Reading, figure: Span): string | null {
  let found: Statement | null = null;
  for (const statement of statements) {
    if (!statement.content.some((span) => overlapOf(span, figure) > 0)) continue;
    if (found === null || lengthOf(statement) < lengthOf(found)) found = statement;
  }
  return found === null ? null : (found.speaker?.entity ?? found.speaker?.text ?? null);
}

function lengthOf({ content }: Statement): number {
  return content.reduce((sum, { start, end }) => sum + end - start, 0);
}
