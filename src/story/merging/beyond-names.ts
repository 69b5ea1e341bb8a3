/**
 * @module
 * How like two clauses are beyond the names in them: "Askov wants a pay rise" and "Askov wants a new port" share the rarest word.
 *
 * That one side made both is asked apart, so the names are not counted a second time.
 */

import { termsOfText } from "../article-words.js";
import { cosine, type EventFeatures } from "../claim-features.js";
import type { TermVector } from "../term-vectors.js";

/** The likeness of the words that name nobody. */
export function likenessBeyondNames(a: EventFeatures, b: EventFeatures): number {
  return cosine(wordsBeyondNames(a), wordsBeyondNames(b));
}

const beyondNames = new WeakMap<EventFeatures, TermVector>();

function wordsBeyondNames(features: EventFeatures): TermVector {
  const known = beyondNames.get(features);
  if (known !== undefined) return known;
  const { event, words } = features;
  const roles = [...event.actors, ...event.recipients, ...event.attribution];
  const names = new Set(
    roles.flatMap(({ text, entity }) => termsOfText(`${text} ${entity ?? ""}`).map(({ stem }) => stem)),
  );
  const vector = words.terms.some(({ stem }) => names.has(stem)) ? words.without(names) : words;
  beyondNames.set(features, vector);
  return vector;
}
