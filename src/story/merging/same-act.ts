/**
 * @module
 * One act of a party for all other frames: the same doer, the same other side, and words that are a report reworded.
 */

import { type FrameName, frameSides, isDay, type ReportedEvent } from "../../model/index.js";
import { namesOfRoles } from "../names/who.js";
import {
  areMostlySame,
  daysApart,
  partyLikeness,
  placesDiffer,
  type SameRule,
  sameWords,
  wordLikeness,
} from "./same-rule.js";

const frames: readonly FrameName[] = [
  "demand",
  "agreement",
  "violation",
  "deadline",
  "threat",
  "sanction",
  "concession",
  "obstacle",
  "accusation",
  "denial",
  "mobilize",
  "coerce",
  "aid",
  "support",
  "cooperate",
  "protest",
  "retreat",
  "casualty",
];
/** Whom a threat is against, and to whom something is given, is told in one clause and left out in the next. */
const seldomSaid: ReadonlySet<FrameName> = new Set(["threat", "concession"]);

export const sameAct: SameRule = {
  name: "story/merging/same-act",
  frames,
  likeness(a, b, context) {
    if (a.event.polarity !== b.event.polarity || placesDiffer(a.place, b.place)) return null;
    const gap = daysApart(a, b);
    if (gap !== null && gap > 1) return null;
    const [doer, others] = frameSides[a.event.frame];
    const other = others === undefined || seldomSaid.has(a.event.frame) ? null : others;
    const did = partyLikeness(namesIn(a.event, doer), namesIn(b.event, doer), context);
    const suffered = other === null ? 0.4 : partyLikeness(namesIn(a.event, other), namesIn(b.event, other), context);
    if (did !== null && did >= 0.8 && isOneDue(a.event, b.event)) return 1;
    if (did === null || suffered === null) return null;
    if (!areMostlySame(namesIn(a.event, doer), namesIn(b.event, doer), context)) return null;
    const words = wordLikeness(a, b);
    if (words >= sameWords) return 0.6 + words;
    if (a.event.frame === "demand" && did >= 0.8 && words >= 0.33) return 1;
    // mutual accusations over one truce are told in few and ever other words
    const areBoth = did >= 0.8 && suffered >= 0.8;
    return a.event.frame === "violation" && areBoth && words >= 0.2 ? 1 : areBoth && words >= 0.4 ? 1 : 0;
  },
};

/** "wants answers by Friday", "gave them until Friday": one day set by one side is one deadline, whatever it is set for. */
function isOneDue(a: ReportedEvent, b: ReportedEvent): boolean {
  if (a.frame !== "deadline" || b.frame !== "deadline") return false;
  const [day, other] = [a.due?.value, b.due?.value];
  return day != null && isDay(day) && day === other;
}

function namesIn(event: ReportedEvent, field: string): readonly string[] {
  if (field === "actors" || field === "recipients") return namesOfRoles(event[field]);
  return (event as unknown as { readonly [field: string]: readonly string[] })[field] ?? [];
}
