/**
 * @module
 * How like two clauses are beyond the names in them: "Askov wants a pay rise" and "Askov wants a new port" share the rarest word.
 *
 * That one side made both is asked apart, so the names are not counted a second time.
 */

import { cosine, type EventFeatures } from "../claims/claim-features.js";
import { stemsOfNames } from "../words/name-stems.js";
import type { TermVector } from "../words/term-vectors.js";

/** The likeness of the words that name nobody. */
export function likenessBeyondNames(a: EventFeatures, b: EventFeatures): number {
  return cosine(wordsBeyondNames(a), wordsBeyondNames(b));
}

function wordsBeyondNames({ event, words, compared }: EventFeatures): TermVector {
  compared.beyondNames ??= beyond(words, stemsOfNames(event));
  return compared.beyondNames;
}

function beyond(words: TermVector, names: ReadonlySet<string>): TermVector {
  return words.terms.some(({ stem }) => names.has(stem)) ? words.without(names) : words;
}
