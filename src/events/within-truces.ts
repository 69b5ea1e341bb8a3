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
  let last = Number.NEGATIVE_INFINITY;
  return drafts.filter((draft) => {
    if (isFact(draft)) last = draft.view.index;
    return draft.needsTruce !== true || draft.view.index - last <= nearTruce;
  });
}
