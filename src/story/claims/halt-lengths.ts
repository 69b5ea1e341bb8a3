/**
 * @module
 * How long a halt is to last that an offer names: "a 30-day truce", "a pause of three weeks", "to hold fire for 72 hours".
 *
 * Leaves alone lengths of anything else ("a truce after three years of war", "within ten days of the ceasefire").
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import { rangeOfWords, wordsOfArticle } from "../words/article-words.js";
import type { EventClaim } from "./claims.js";

/** "A 30-day humanitarian pause": so many words may stand between. */
const between = 2;
/** "A pause in the strikes on ports for 30 days" */
const behind = 6;
const introducing: ReadonlySet<string> = new Set(["of", "for", "lasting"]);
/** "Three years of war", "ten days into the truce". */
const parting = /[,;:.]| (?:of|into|after|before|ago|later) /u;

/** The TIMEX3 durations of the halts that the words of an offer name; none for other frames. */
export function haltLengthsOf({ event, reading, spans }: EventClaim, { halts }: StoryLexicon): readonly string[] {
  if (event.frame !== "proposal") return none;
  const durations = reading.times.filter(
    ({ type, start, end }) => type === "DURATION" && spans.some((span) => span.start <= start && end <= span.end),
  );
  if (durations.length === 0) return none;
  const { terms, starts } = wordsOfArticle(reading.article);
  return durations.flatMap(({ value, start, end }) => {
    const own = rangeOfWords(reading.article, { start, end });
    const clause = rangeOfWords(reading.article, spanAround(spans, start));
    const from = Math.max(clause.from, own.from - behind);
    const words = terms.slice(from, Math.min(clause.to, own.to + between + 3)).map(({ word }) => word);
    const isOfHalt = halts.find(words).some((halt) => {
      if (halt.value !== "halt") return false;
      const [first, last] = [halt.from + from, halt.to + from];
      if (last < own.from) return introducing.has(terms[own.from - 1]!.word);
      const gap = reading.article.text.slice(end, starts[first]);
      return first - own.to <= between && !parting.test(gap);
    });
    return isOfHalt && value !== null ? [value] : [];
  });
}

const none: readonly string[] = [];

function spanAround(spans: readonly Span[], place: number): Span {
  return spans.find(({ start, end }) => start <= place && place < end)!;
}
