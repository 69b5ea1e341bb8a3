/**
 * @module
 * Whom what is agreed to, offered, refused or threatened is to be done to: "agreed to lift the ban on Varnhem's fish", "ready to send troops to Ostmark".
 *
 * PLOVER codes such words once and takes for the recipient whom the deed is meant for. Only where the outer verb names nobody itself.
 */

import type { FrameName, Role } from "../model/index.js";
import type { Act } from "./acts.js";
import type { Draft } from "./envelope.js";
import { isSameRole } from "./placed.js";
import { sidesOf } from "./rule.js";

const outer: ReadonlySet<FrameName> = new Set(["proposal", "response", "threat"]);

/** The drafts, those that name nobody else with the recipients of the deed they are about. */
export function withMeant(drafts: readonly Draft[], acts: readonly Act[]): readonly Draft[] {
  return drafts.map((draft) => {
    if (!outer.has(draft.codedAs ?? draft.frame) || draft.recipients.length > 0 || draft.actors.length === 0)
      return draft;
    const meant = meantBy(draft, acts).filter((role) => !draft.actors.some((actor) => isSameRole(actor, role)));
    return meant.length === 0 ? draft : { ...draft, recipients: meant };
  });
}

/** The recipients of the infinitive right behind. */
function meantBy({ view, last }: Draft, acts: readonly Act[]): Role[] {
  const deed = view.groups.find(({ first, isInfinitive }) => isInfinitive && first >= last && first <= last + 1);
  const act = acts.find(({ group }) => group === deed);
  if (act === undefined || !view.lexicon.recipients.has(act.sense.frame)) return [];
  return sidesOf(act).recipients;
}
