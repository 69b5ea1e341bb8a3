/**
 * @module
 * The parts of an article in which times are looked for, each with the scope its "that day" may reach back to.
 */

import { type Article, bodyKinds } from "../model/index.js";
import type { Span } from "../text/span.js";

/** A part and its scope: a caption's dates never anchor the body, nor the body's a caption. */
export interface TimedPart {
  readonly span: Span;
  readonly scope: string;
}

/** Every part that belongs to the article, in text order; an article without parts is one. */
export function timedParts(article: Article): TimedPart[] {
  return article.blocks
    .filter(({ label }) => label === "article")
    .map(({ start, end, kind }) => ({
      span: { start, end },
      scope: bodyKinds.has(kind) || kind === "title" || kind === "dek" ? "story" : `${kind}@${start}`,
    }));
}
