/**
 * @module
 * Who "the two leaders", "both sides" and an open "they" are that agree on something: those who have just met or talked.
 */

import type { EventOf, ReportedEvent } from "../model/index.js";
import { unique } from "./roles.js";

const both = "(?:the two|both|the)";
const people = "(?:sides|leaders|parties|men|presidents|ministers|countries|governments)";
const pair = new RegExp(`^${both} ${people}$`, "iu");
/** Characters between the meeting and what came of it. */
const nearBy = 400;

/** The answers of a pair that is not named, with those who met right before. */
export function withPairs(events: readonly ReportedEvent[]): ReportedEvent[] {
  const meetings = events.filter((event) => event.frame === "talks" && event.polarity === "affirmed");
  return events.map((event) => {
    if (event.frame !== "response" || !isPair(event)) return event;
    const met = meetings.findLast(
      ({ trigger }) => trigger.start < event.trigger.start && event.trigger.start - trigger.start < nearBy,
    );
    if (met?.frame !== "talks" || met.participants.length !== 2) return event;
    return { ...event, responders: met.participants, actors: unique([...met.actors, ...met.recipients]) };
  });
}

function isPair({ actors }: EventOf<"response">): boolean {
  const [only] = actors;
  if (only === undefined || actors.length > 1) return false;
  if (only.entity !== null && !only.entity.includes("; ")) return false;
  return pair.test(only.text) || (only.entity === null && only.text.toLowerCase() === "they");
}
