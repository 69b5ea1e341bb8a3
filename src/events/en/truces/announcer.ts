/**
 * @module
 * Who announced a truce where the sentence names nobody who declared it: "The pause has been extended by two days, the envoy said".
 *
 * Only of what is made known with the saying: that a truce is agreed, declared or prolonged. That it holds, or is over, anybody may say.
 */

import type { EventOf, Role } from "../../../model/index.js";
import type { Meaning } from "../../meaning.js";
import { isSameRole } from "../../placed.js";
import { speakerAt } from "../../roles.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";

const made: ReadonlySet<string> = new Set(["agreed", "declared", "extended"]);

/** The speaker of the sentence, where he is known or goes between the sides, and is none of them. */
export function announcersOf(
  view: SentenceView,
  { main }: Pick<VerbGroup, "main">,
  status: EventOf<"ceasefire">["status"],
  { polarity }: Meaning,
  parties: readonly Role[] = [],
): readonly Role[] {
  if (!made.has(status) || polarity === "negated") return [];
  // "Mirelia said Varnhem and Ostmark had agreed a truce": theirs, whoever tells it
  if (status === "agreed" && parties.some(({ entity }) => entity !== null)) return [];
  return speakerAt(view, main).filter(
    (role) =>
      !/^(?:his|her|its|their|our)\b/iu.test(role.text) &&
      (role.entity !== null || goesBetween(view, role)) &&
      !parties.some((party) => isSameRole(party, role)),
  );
}

/** "the chief mediator". */
function goesBetween(view: SentenceView, { start, end }: Role): boolean {
  const go = view.lexicon.words.get("go-between")!;
  return view.tokens.some((token, i) => token.start >= start && token.end <= end && go.has(view.lemmas[i]!));
}
