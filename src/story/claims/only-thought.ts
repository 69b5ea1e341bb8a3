/**
 * @module
 * Deeds that nobody is told to have done or to be about to do: "would release the crew", "wants Ostmark to lift the ban", "without giving way".
 *
 * Readings keep them, as PLOVER codes what might be with the context "hypothetical"; the record of what happened does not. What is denied or did
 * not happen stays: it is a claim.
 */

import { deedFrames, type ReportedEvent } from "../../model/index.js";

const thought: ReadonlySet<ReportedEvent["realis"]> = new Set(["proposed", "conditional", "hypothetical"]);

/** Whether the event is a deed only asked for, supposed or named inside another act. */
export function isOnlyThought(event: ReportedEvent): boolean {
  const { frame, realis, polarity, type } = event;
  if (polarity === "denied-by-actor") return false;
  if (frame === "agreement" && polarity === "affirmed") return thought.has(realis);
  // "if Mirelia drops its tariff": a measure that is threatened is news, one that might be lifted is not
  if (event.frame === "sanction") return event.act === "lifted" && thought.has(realis);
  if (!deedFrames.has(frame)) return false;
  return thought.has(realis) || (type === null && polarity === "affirmed");
}
