/**
 * @module
 * Breaches that are told without the word count only where the article has told of a truce right before.
 */

import type { Draft } from "./envelope.js";

/** So many sentences behind a truce its breach may be told of. */
const nearTruce = 6;

/** Without those that need a truce and have none before them: "opened fire", before one was declared. */
export function withinTruces(drafts: readonly Draft[]): readonly Draft[] {
  const isFact = ({ frame, meaning }: Draft) =>
    frame === "ceasefire" && meaning.polarity === "affirmed" && /^(?:actual|announced|ongoing)$/.test(meaning.realis);
  // "Ostmark broke the truce" tells of one as well
  const isBreach = ({ frame, meaning, needsTruce }: Draft) =>
    frame === "violation" && needsTruce === undefined && meaning.polarity === "affirmed";
  const isAny = drafts.some((draft) => isFact(draft) || isBreach(draft));
  let last = Number.NEGATIVE_INFINITY;
  return drafts.filter((draft) => {
    if (isFact(draft)) last = draft.view.index;
    if (draft.needsTruce === "any") return isAny;
    return draft.needsTruce === undefined || draft.view.index - last <= nearTruce;
  });
}
