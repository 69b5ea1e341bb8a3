/**
 * @module
 * Which proposal an answer answers, and which truce was broken: the same object, put by the party addressed, nearest before.
 */

import type { EventOf, ReportedEvent } from "../model/index.js";

/** The events with `proposal` of responses and `breached` of violations filled in; null stays where two would do equally well. */
export function linkAnswers(events: readonly ReportedEvent[]): ReportedEvent[] {
  const proposals = events.filter((event) => event.frame === "proposal");
  const truces = events.filter((event) => event.frame === "ceasefire");
  return events.map((event) => {
    if (event.frame === "response") return { ...event, proposal: answered(event, proposals) };
    if (event.frame === "violation") return { ...event, breached: nearestBefore(event, truces) };
    return event;
  });
}

type Proposal = EventOf<"proposal">;

function answered(response: EventOf<"response">, proposals: readonly Proposal[]): string | null {
  let best: Proposal | null = null;
  let bestScore = 0.6;
  for (const proposal of proposals) {
    const score = scoreOf(response, proposal);
    if (score > bestScore) {
      best = proposal;
      bestScore = score;
    }
  }
  return best?.id ?? null;
}

/** Higher is likelier; at most 1 is no link. The same clause decides, then object, party and nearness. */
function scoreOf(response: EventOf<"response">, proposal: Proposal): number {
  const isOwn = response.responders.some((name) => proposal.proposers.includes(name));
  if (isOwn) return 0;
  const inClause = response.evidence.some(
    (span) => span.start <= proposal.trigger.start && proposal.trigger.end <= span.end,
  );
  const gap = Math.abs(response.trigger.start - proposal.trigger.start);
  if (inClause) return 10 - Math.min(1, gap / 1000);
  const sameObject = response.object !== null && response.object === proposal.object;
  const addressed = proposal.addressees.some((name) => response.responders.includes(name));
  const named = response.recipients.some(({ entity, text }) => proposal.proposers.includes(entity ?? text));
  const isBefore = proposal.trigger.start < response.trigger.start;
  const near = Math.max(0, 1.5 - gap / 600);
  return (sameObject ? 2 : 0) + (addressed ? 1 : 0) + (named ? 1.5 : 0) + (isBefore ? near : near / 2) - 0.5;
}

/** The truce spoken of last; a later one ("violating the truce and a moratorium on ...") only where none was before. */
function nearestBefore(event: EventOf<"violation">, truces: readonly EventOf<"ceasefire">[]): string | null {
  const gapTo = (truce: EventOf<"ceasefire">) => Math.abs(truce.trigger.start - event.trigger.start);
  const before = truces.filter(({ trigger }) => trigger.start <= event.trigger.start);
  let best: EventOf<"ceasefire"> | null = null;
  for (const truce of before.length > 0 ? before : truces)
    if (best === null || gapTo(truce) < gapTo(best)) best = truce;
  return best?.id ?? null;
}
