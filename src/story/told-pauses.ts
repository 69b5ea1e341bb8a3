/**
 * @module
 * How long something is held up: "a pause of 60 days", "shelves the levy for 90 days", "a 60-hour truce".
 */

import type { Figure } from "../model/index.js";
import type { Span } from "../text/span.js";
import { termsAt } from "./article-words.js";
import type { DatedReading } from "./dated-reading.js";
import { isLength, unitOf } from "./same-figure.js";
import { aroundOf, speakerAt } from "./told-sentences.js";

/** The length of one pause. */
export interface ToldPause extends Span {
  readonly minutes: number;
  /** One of the unit it is told in, in minutes. */
  readonly unit: number;
  readonly shown: string;
  readonly holder: string | null;
  readonly about: Span;
}

/** The word for it stands so many words before the length, or behind it. */
const wordsBefore = 14;
const wordsBehind = 6;

const running: ReadonlySet<string> = new Set(["run", "runs", "last", "lasts", "hold", "holds", "apply", "applies"]);

/** The lengths of pauses in one article, in text order: exact ones only. */
export function pausesOf(reading: DatedReading, pauses: ReadonlySet<string>): ToldPause[] {
  return reading.figures.flatMap((figure): ToldPause[] => {
    if (!isLength(figure) || figure.value === null || figure.bound !== "exact" || figure.isPart) return [];
    if (!isOfPause(reading, figure, pauses)) return [];
    const unit = unitOf(figure);
    const { start, end, text } = figure;
    const about = aroundOf(reading, figure, { before: 1, behind: 0 });
    return [{ start, end, minutes: figure.value * unit, unit, shown: text, holder: speakerAt(reading, figure), about }];
  });
}

function isOfPause(reading: DatedReading, figure: Figure, pauses: ReadonlySet<string>): boolean {
  if (figure.counted === "truce") return true;
  const { article } = reading;
  const { clause } = figure;
  const before = termsAt(article, [{ start: clause.start, end: figure.start }]).map(({ word }) => word);
  const behind = termsAt(article, [{ start: figure.start, end: clause.end }]).map(({ word }) => word);
  const link = before.at(-1);
  const isFor = link === "for" || link === "of";
  // "It is to last, she said, for 60 hours"
  const runs = link === "for" && before.some((word) => word === "it") && before.some((word) => running.has(word));
  if (runs && hasPause(article, aroundOf(reading, figure, { before: 1, behind: 0 }), pauses)) return true;
  return (
    (isFor && before.slice(-wordsBefore).some((word) => pauses.has(word))) ||
    behind.slice(1, wordsBehind).some((word) => pauses.has(word))
  );
}

function hasPause(article: DatedReading["article"], place: Span, pauses: ReadonlySet<string>): boolean {
  return termsAt(article, [place]).some(({ word }) => pauses.has(word));
}
