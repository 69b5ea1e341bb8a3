/**
 * @module
 * How well a line is supported, in words: articles and independent origins, never a bare number between 0 and 1.
 */

import type { InferredDate, Origin, Support } from "../../model/index.js";
import { countWords } from "./day-words.js";

/** "3 articles, 2 origins"; "2 to 3 origins" when some could not be told apart. */
export function supportWords(support: Support): string {
  return `${countWords(support.articles, "article")}, ${originWords(support.origins)}`;
}

/** "2 origins", "2 to 3 origins". */
export function originWords({ min, max }: Support["origins"]): string {
  return min === max ? countWords(min, "origin") : `${min} to ${countWords(max, "origin")}`;
}

/** How sure the day of an article is. */
export function confidenceWords(published: InferredDate): string {
  if (published.value === null) return "could not be dated";
  if (published.confidence >= 0.95) return "certain";
  if (published.confidence >= 0.75) return "likely";
  return published.confidence >= 0.5 ? "more likely than not" : "a guess among others";
}

/** How it is known who an origin is. */
export const originCertaintyWords: { readonly [certainty in Origin["certainty"]]: string } = {
  credited: "named as the source of the words",
  inferred: "signed by the outlet's own people",
  unknown: "not known: it may be a copy of another",
};
