/**
 * @module
 * The quantities of each article of a coverage, read when they are first asked for: most articles stand alone, and nobody compares theirs.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { listsBy } from "../../text/lists-by.js";
import type { DatedReading } from "../dated-reading.js";
import type { Places } from "../entries/evidence.js";
import type { ToldFigure } from "../telling/told-figures.js";
import { type Quantity, quantitiesOf } from "./quantity.js";

/** Gives the quantities of an article, in text order. */
export type QuantitiesOf = (reading: DatedReading) => readonly Quantity[];

/** Look-up of the quantities by article; the figures of all articles are given. */
export function quantitiesByArticle(
  figures: readonly ToldFigure[],
  places: Places,
  lexicon: StoryLexicon,
): QuantitiesOf {
  const byArticle = listsBy(figures, ({ reading }) => reading.article.id);
  const found = new Map<string, readonly Quantity[]>();
  return (reading) => {
    const { id } = reading.article;
    const known = found.get(id);
    if (known !== undefined) return known;
    const own = { figures: byArticle.get(id) ?? [], story: places.storyOf(id) };
    const quantities = quantitiesOf(reading, own, lexicon);
    found.set(id, quantities);
    return quantities;
  };
}
