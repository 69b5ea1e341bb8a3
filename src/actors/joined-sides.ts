/**
 * @module
 * States that share a noun: in "Mirelian and Varnhem negotiators" and "Turkish, Syrian and Iraqi officials" each adjective names a side.
 *
 * The noun and the last adjective are a mention already; each adjective joined before them is one of its own, of its state.
 */

import type { NameContext } from "./names.js";
import { type NameIndex, sideBefore } from "./sides.js";
import type { Found } from "./view.js";

const joints: ReadonlySet<string> = new Set(["and", "&", ","]);
/** So many may be joined before the last. */
const maxJoined = 4;

/** The sides joined before the roles and bodies that an article describes. */
export function joinedSides(context: NameContext, index: NameIndex, described: readonly Found[]): Found[] {
  const seen = new Set<number>();
  return described
    .flatMap((found) => (isLedByState(context, index, found) ? joinedBefore(context, index, found) : []))
    .filter(({ first }) => seen.size < seen.add(first).size);
}

/** Only of several: "negotiators", "troops"; "a Varnhem and an Ostmark envoy" are told one by one. */
function isLedByState({ text, cover }: NameContext, index: NameIndex, { first, last, type, identity }: Found): boolean {
  if (type === "person" || identity?.type === "person" || last - first < 2) return false;
  if (!/^NN(?:P?S|P)$/.test(text.tags[last - 1] ?? "")) return false;
  return cover[first]?.sense.kind === "adjective" || index.byFirst.has(first);
}

function joinedBefore(context: NameContext, index: NameIndex, { first }: Found): Found[] {
  const { words } = context.text;
  const found: Found[] = [];
  let at = first;
  while (found.length < maxJoined && joints.has(words[at - 1]?.key ?? "")) {
    const side = sideBefore(context, index, at - 1);
    if (!side?.identity || side.isPossessive || side.identity.type !== "state") break;
    if (!index.byFirst.has(side.first))
      found.push({ first: side.first, last: at - 1, type: "organization", how: "metonym", identity: side.identity });
    at = side.first;
  }
  return found;
}
