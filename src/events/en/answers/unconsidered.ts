/**
 * @module
 * What is turned down by not being considered.
 */

import { holds } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";

/** "will not consider it", "never considered it": who has merely not done so yet has still to answer. */
export function isUnconsidered({ view, group }: Act): boolean {
  if (group.lemma !== "consider" && group.lemma !== "entertain" && group.lemma !== "contemplate") return false;
  if (group.modal !== null) return group.isNegated && /^(?:will|would|wo|shall)$/u.test(group.modal);
  return holds(view.words, Math.max(0, group.first - 1), group.last, "never");
}
