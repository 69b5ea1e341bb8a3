/**
 * @module
 * What "the plan", "such demands" and "the deal" point at: the offer or the agreement that the article told of last, whose makers they have.
 *
 * Left alone: what is only thought of ("a deal", "any offer"), and the offer of the very side that answers it.
 */

import type { EventOf, ReportedEvent } from "../model/index.js";

type Proposal = EventOf<"proposal">;

/** Rules whose proposals may only be pointed at. */
const pointing: ReadonlySet<string> = new Set(["events/en/answered-proposal", "events/en/deal-terms"]);
const dealNoun = /\b(?:deal|agreement|accord|pact|treaty|contract|settlement|compromise)s?$/u;
const definite = /(?:^|[^\p{L}])(?:the|that|this|these|those|such|its|their)(?: [\p{L}\d-]+){0,2} $/iu;
/** Characters before a noun in which its article stands. */
const lead = 40;
/** How far back, in characters, an offer is pointed at without its name; the deal of an article mostly is the only one. */
const farthest = { offer: 1200, deal: 4000 };

/** The proposals that only point, with the makers of what they point at; `meant` leads from each to the event it means. */
export function withAntecedents(
  events: readonly ReportedEvent[],
  text: string,
): { readonly events: ReportedEvent[]; readonly meant: ReadonlyMap<string, string> } {
  const meant = new Map<string, string>();
  const filled = new Map<string, ReportedEvent>();
  const resolved = events.map((event) => {
    const found = isPointing(event, text) ? antecedentOf(event, events, { text, filled }) : undefined;
    if (found === undefined) return event;
    if (found.frame === "proposal") meant.set(event.id, meant.get(found.id) ?? found.id);
    const completed = completedBy(event as Proposal, found);
    filled.set(event.id, completed);
    return completed;
  });
  return { events: resolved, meant };
}

function isPointing(event: ReportedEvent, text: string): event is Proposal {
  if (event.frame !== "proposal" || event.proposers.length > 0 || !pointing.has(event.rule)) return false;
  const before = text.slice(Math.max(0, event.trigger.start - lead), event.trigger.start);
  return definite.test(before) || isBarePlural(event, text, before);
}

/** "resisted demands for more cuts", "accepted proposals to close the port": several that are answered have been put. */
function isBarePlural({ trigger, rule }: ReportedEvent, text: string, before: string): boolean {
  if (rule !== "events/en/answered-proposal" || /\b(?:any|all|a|an|new|other|more|similar) $/iu.test(before))
    return false;
  return /^(?:demands|calls|conditions|terms)$/u.test(text.slice(trigger.start, trigger.end).toLowerCase());
}

/** An agreement that has been made; what is still to be reached nobody has made. */
const made: ReadonlySet<ReportedEvent["realis"]> = new Set(["actual", "ongoing", "announced"]);

type Told = Proposal | EventOf<"agreement">;

/** The nearest before it that it may mean, told with its makers. */
function antecedentOf(
  each: Proposal,
  events: readonly ReportedEvent[],
  context: { readonly text: string; readonly filled: ReadonlyMap<string, ReportedEvent> },
): Told | undefined {
  const isDeal = isDealAt(each, context.text);
  let best: Told | undefined;
  for (const event of events) {
    const told = context.filled.get(event.id) ?? event;
    const gap = each.trigger.start - told.trigger.start;
    if (
      gap <= 0 ||
      gap > (isDeal ? farthest.deal : farthest.offer) ||
      (best !== undefined && told.trigger.start <= best.trigger.start)
    )
      continue;
    if (!isDeal && told.frame === "proposal" && namesAnother(each, told, context.text)) continue;
    if (isMeant(each, told, { isDeal, text: context.text })) best = told;
  }
  return best;
}

function isMeant(
  each: Proposal,
  told: ReportedEvent,
  { isDeal, text }: { readonly isDeal: boolean; readonly text: string },
): told is Told {
  // "pressed Varnhem to accept the plan": the plan is another thing than the pressing
  const isInside = told.evidence.some(({ start, end }) => start <= each.trigger.start && each.trigger.start < end);
  if (told.polarity !== "affirmed" || isInside) return false;
  if (told.frame === "agreement") {
    const isOthers = !told.signatories.some((name) => each.addressees.includes(name));
    return (isDeal || (isOthers && !isOfferAt(each, text))) && told.signatories.length > 1 && made.has(told.realis);
  }
  if (told.frame !== "proposal" || told.proposers.length === 0) return false;
  if (told.proposers.every((name) => each.addressees.includes(name))) return false;
  if (isDeal) return isDealAt(told, text) || told.object === each.object;
  if (isDemandAt(each, text) && !isDemandTold(told, text)) return false;
  return fits(each.object, told.object);
}

/** "the harbour offer": the words between the article and the noun. */
const modified = /\b(?:the|that|this|these|those) (?<matter>(?:[\p{L}-]+ ){1,2})$/iu;
/** Words there that say which one, and not what it is. */
const ordering: ReadonlySet<string> = new Set(
  "lates origi propo curre initi previ earli recen revis amend final writt secon third first whole entir peace draft".split(
    " ",
  ),
);
const naming = /^ (?:of|to|for|that) (?<matter>[^.;:]{4,90})/u;

/** "the idea of early elections", "the plan to drain the lake": its own words say what it is, and the offer told of has none of them. */
function namesAnother(each: Proposal, told: Proposal, text: string): boolean {
  const { start, end } = each.trigger;
  const before = modified.exec(text.slice(Math.max(0, start - lead), start))?.groups?.matter ?? "";
  const behind = naming.exec(text.slice(end, end + 100))?.groups?.matter ?? "";
  const words = [...wordsOf(before).filter((word) => !ordering.has(word)), ...wordsOf(behind)];
  const theirs = new Set(told.evidence.flatMap((span) => wordsOf(text.slice(span.start, span.end))));
  return words.length > 0 && !words.some((word) => theirs.has(word));
}

/** The beginnings of the longer words, so that "elect" is in "elections". */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).map((word) => word.slice(0, 5));
}

function fits(a: string | null, b: string | null): boolean {
  return a === b || a === null || b === null || a === "other" || b === "other" || a === "settlement-plan";
}

/** Bare "demands" are those the article calls so. */
function isDemandAt({ trigger }: ReportedEvent, text: string): boolean {
  const before = text.slice(Math.max(0, trigger.start - lead), trigger.start);
  return /^demands$/iu.test(text.slice(trigger.start, trigger.end)) && !definite.test(before);
}

function isDemandTold({ trigger, evidence }: ReportedEvent, text: string): boolean {
  return [trigger, ...evidence].some(({ start, end }) => /\bdemand/iu.test(text.slice(start, end)));
}

/** What was agreed is a deal or a plan, and no offer any more. */
function isOfferAt({ trigger }: ReportedEvent, text: string): boolean {
  return /^(?:offer|proposal|suggestion)s?$/iu.test(text.slice(trigger.start, trigger.end));
}

function isDealAt({ trigger }: ReportedEvent, text: string): boolean {
  return dealNoun.test(text.slice(trigger.start, trigger.end).toLowerCase());
}

function completedBy(each: Proposal, told: Told): Proposal {
  const isBare = each.object === null || each.object === "other";
  const { actors } = told;
  if (told.frame === "agreement")
    return { ...each, proposers: told.signatories, actors, object: isBare ? "settlement-plan" : each.object };
  // what "the proposal" is about it does not say itself, and is looked up where articles are compared
  return { ...each, proposers: told.proposers, actors };
}
