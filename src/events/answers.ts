/**
 * @module
 * Which proposal an answer answers, and which truce was broken: the same object, put by the party addressed, nearest before.
 */

import type { EventOf, ReportedEvent } from "../model/index.js";
import { withAntecedents } from "./antecedents.js";

/** Characters before a bare answer within which an offer was spoken of, where none is told in full. */
const spokenOf = 320;

/** The events with `proposal` of responses and `breached` of violations filled in; null stays where two would do equally well. */
export function linkAnswers(
  told: readonly ReportedEvent[],
  text: string,
  offersAt: readonly number[] = [],
): ReportedEvent[] {
  const { events, meant } = withAntecedents(told, text);
  const proposals = events.filter((event) => event.frame === "proposal");
  const truces = events.filter((event) => event.frame === "ceasefire");
  return events.flatMap((event) => {
    if (isToldAgain(event, events)) return [];
    if (event.frame === "violation") return { ...event, breached: nearestBefore(event, truces) };
    if (event.frame !== "response") return event;
    const answer = linked(event, proposals, meant);
    // "it's not enough" answers something only where something was offered
    if (answer.rule === agentless && !isToSomebody(answer, proposals)) return [];
    if (answer.proposal === null && needsOffer.has(answer.rule) && !isAfterOffer(answer, offersAt)) return [];
    return answer.responders.length > 0 ? answer : asked(answer, proposals);
  });
}

/** A passive that names nobody. */
const agentless = "events/en/agentless-answer";

/** Whether the offer answered is told of with its maker. */
function isToSomebody({ proposal }: EventOf<"response">, proposals: readonly Proposal[]): boolean {
  return proposals.some(({ id, proposers }) => id === proposal && proposers.length > 0);
}

/**
 * Rules whose answers answer only what has been told of, each with the score that the offer must reach: idioms that cannot be taken for anything
 * else reach farther back.
 */
const needsOffer: ReadonlyMap<string, number> = new Map([
  ["events/en/short-answer", 0.6],
  ["events/en/answered-aside", 0.6],
  ["events/en/flat-answer", 0.2],
  ["events/en/bare-idiom", 0],
  ["events/en/pointed-label", 0.3],
  ["events/en/will-not", 0.2],
  ["events/en/attendance", 0],
  ["events/en/seen-as-told", 0.4],
  ["events/en/silent-answer", 0.4],
  ["events/en/unanswered", 0.4],
  ["events/en/bare-answer", 0.3],
  ["events/en/closed-matter", 0],
  ["events/en/hung-deed", 0.5],
  ["events/en/quoted-answer", 0.5],
  ["events/en/other-side", 0],
  [agentless, 0.3],
  ["events/en/counted-vote", 0],
  ["events/en/elliptic-yes", 0.5],
]);

/** Whether answers of a rule are kept only where an offer is found for them. */
export function needsAnOffer(rule: string): boolean {
  return needsOffer.has(rule);
}

/** Characters between two verbs of one sentence that tell one answer. */
const oneAnswer = 60;

/** "There was no response to the proposal": told with its offer by one rule, it needs no telling by another that knows of none. */
function isToldAgain(event: ReportedEvent, events: readonly ReportedEvent[]): boolean {
  if (event.frame !== "response" || !needsOffer.has(event.rule)) return false;
  return events.some(
    (each) =>
      each.frame === "response" &&
      !needsOffer.has(each.rule) &&
      Math.abs(each.trigger.start - event.trigger.start) < oneAnswer &&
      each.evidence.some(({ start, end }) => start <= event.trigger.start && event.trigger.start < end) &&
      (event.responders.length === 0 || each.responders.some((name) => event.responders.includes(name))),
  );
}

/** Whether an offer is spoken of in the sentences before an answer. */
function isAfterOffer({ trigger: { start } }: ReportedEvent, offersAt: readonly number[]): boolean {
  return offersAt.some((at) => at < start && start - at < spokenOf);
}

/** "There was no reply", "the request was turned down": whoever the offer was put to answers; who would not say is nobody where that is not told. */
function asked(answer: EventOf<"response">, proposals: readonly Proposal[]): ReportedEvent[] {
  const offer = proposals.find(({ id }) => id === answer.proposal);
  if (offer === undefined || offer.addressees.length === 0)
    return answer.rule === "events/en/silent-answer" ? [] : [answer];
  const actors = answer.actors.length > 0 ? answer.actors : offer.recipients;
  return [{ ...answer, responders: offer.addressees, actors }];
}

/** What may be come to. */
const attended: ReadonlySet<string | null> = new Set(["talks", "meeting", "mediation", null]);

type Proposal = EventOf<"proposal">;

function linked(
  response: EventOf<"response">,
  proposals: readonly Proposal[],
  meant: ReadonlyMap<string, string>,
): EventOf<"response"> {
  const answered = answeredBy(response, proposals);
  if (answered === null) return { ...response, proposal: null };
  const offer = meant.get(answered.id);
  const isBare = response.object === null || response.object === "other";
  return {
    ...response,
    proposal: offer ?? answered.id,
    object: isBare && offer !== undefined ? answered.object : response.object,
  };
}

function answeredBy(response: EventOf<"response">, proposals: readonly Proposal[]): Proposal | null {
  let best: Proposal | null = null;
  const least = needsOffer.get(response.rule);
  const isBare = least !== undefined;
  const mustMeet = response.rule === "events/en/attendance";
  let bestScore = least ?? 0.6;
  for (const proposal of proposals) {
    // "that was acceptable": what has been told by then
    if (isBare && proposal.trigger.start > response.trigger.start) continue;
    if (mustMeet && !attended.has(proposal.object)) continue;
    const score = scoreOf(response, proposal);
    if (score > bestScore) {
      best = proposal;
      bestScore = score;
    }
  }
  return best;
}

/** Higher is likelier; at most 1 is no link. The same clause decides, then object, party and nearness. */
function scoreOf(response: EventOf<"response">, proposal: Proposal): number {
  const isOwn = response.responders.some((name) => proposal.proposers.includes(name));
  // of what both sides drew up either may still turn away
  if (isOwn && proposal.proposers.length < 2) return 0;
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
