/**
 * @module
 * Whom an act concerns where the verb has no such object: the owner of what is rejected ("an Ostmarkian ultimatum", "calls by Varnhem"),
 * the doer of what is demanded or threatened with ("unless Varnhem withdraws"), the author of what is denounced.
 *
 * PLOVER takes them for recipients. The frame's own fields do not: an addressee is only who is addressed. Left alone: whoever reports the act
 * ("..., Ostmark's envoy said"), and acts that concern both sides alike.
 */

import type { FrameName, Role } from "../model/index.js";
import { ownersOf } from "./owners.js";
import { type Placed, placedBetween } from "./placed.js";
import type { SentenceView } from "./sentence-view.js";

const concerning: ReadonlySet<FrameName> = new Set([
  "response",
  "demand",
  "threat",
  "accusation",
  "protest",
  "concession",
  "coerce",
  "sanction",
  "support",
]);
/** Tokens behind the trigger within which its object stands. */
const reachOfNoun = 9;

/** What is known of an act without a recipient. */
export interface OneSided {
  readonly view: SentenceView;
  readonly frame: FrameName;
  readonly first: number;
  readonly last: number;
  readonly actors: readonly Role[];
}

/** The recipients that stand behind an act, none where nobody else does. */
export function concernedBy({ view, frame, last, actors }: OneSided): Role[] {
  if (!concerning.has(frame) || actors.length === 0) return [];
  const isOther = (role: Role) => !actors.some((actor) => isSame(actor, role));
  for (const noun of view.nouns) {
    if (noun.first < last || noun.first > last + reachOfNoun) continue;
    const owners = ownersOf(view, noun.first, noun.last).filter(isOther);
    if (owners.length > 0) return owners;
  }
  const placed = placedBetween(view, last, view.tokens.length).find(
    (each) => isOther(each.role) && !isReporting(view, each),
  );
  return placed === undefined ? [] : [placed.role];
}

/** Whether the name is the speaker of the sentence: who tells of an act is not concerned by it. */
function isReporting(view: SentenceView, { role }: Placed): boolean {
  return view.statements.some(
    ({ speaker }) => speaker !== null && role.start >= speaker.start && role.end <= speaker.end,
  );
}

function isSame(a: Role, b: Role): boolean {
  return a.entity !== null ? a.entity === b.entity : a.text === b.text;
}
