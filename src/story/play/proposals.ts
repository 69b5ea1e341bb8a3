/**
 * @module
 * Proposals by parties: who put it on the table, who says yes, no, or yes if, since when.
 */

import type { Decision, Dispute, EntryCondition, Evidence, StateOfPlay } from "../../model/index.js";
import { compareText, type EventClaim } from "../claims.js";
import type { Merged, MergedEntry } from "../entries.js";
import { evidenceOf } from "../evidence.js";

type ProposalState = StateOfPlay["proposals"][number];
type Stance = ProposalState["stances"][number];

const stanceOf: { readonly [decision in Decision]: Stance["stance"] } = {
  accept: "accepts",
  "accept-in-principle": "accepts",
  "accept-with-conditions": "conditional",
  "counter-propose": "conditional",
  consider: "considers",
  "request-clarification": "considers",
  defer: "defers",
  "no-response": "defers",
  reject: "rejects",
  dismiss: "rejects",
  "withdraw-acceptance": "rejects",
};

interface Answer {
  readonly actor: string;
  readonly stance: Stance["stance"];
  readonly since: string | null;
  readonly order: string;
  readonly conditions: readonly EntryCondition[];
  readonly evidence: readonly Evidence[];
}

/** One row for each proposal, one stance for each party on it: the latest that was told, or `disputed` where reports differ. */
export function proposalStates(
  known: readonly MergedEntry[],
  disputes: readonly Dispute[],
  merged: Merged,
): ProposalState[] {
  const articles = new Set(known.flatMap(({ claims }) => claims.map(({ reading }) => reading.article.id)));
  // a disagreement is one as soon as two of its sides are known
  const told = disputes.filter(
    ({ values }) => values.filter(({ evidence }) => evidence.some(({ article }) => articles.has(article))).length > 1,
  );
  const answers = new Map<string, Answer[]>();
  for (const each of known) {
    if (each.entry.frame !== "response" || each.entry.proposal === null) continue;
    const list = answers.get(each.entry.proposal) ?? [];
    answers.set(each.entry.proposal, [...list, ...answersOf(each, merged)]);
  }
  return known.flatMap((each) => {
    if (each.entry.frame !== "proposal") return [];
    const { id } = each.entry;
    const stances = stancesOn([...proposersOf(each, merged), ...(answers.get(id) ?? [])]);
    const silent = each.entry.addressees
      .filter((name) => !stances.some(({ actor }) => merged.sides.sideOf(actor) === merged.sides.sideOf(name)))
      .map((actor): Stance => ({ actor, stance: "not-reported", since: null, conditions: [], evidence: [] }));
    const contested = told.filter(({ about, verdict }) => about === id && verdict === "modality");
    const shown = stances.map((stance) =>
      contested.some(({ aspect }) => aspect === `answer of ${merged.sides.sideOf(stance.actor)}`)
        ? { ...stance, stance: "disputed" as const }
        : stance,
    );
    return [{ entry: id, status: statusOf(each, shown), stances: [...shown, ...silent] }];
  });
}

function proposersOf({ entry, claims }: MergedEntry, merged: Merged): Answer[] {
  if (entry.frame !== "proposal") return [];
  return entry.proposers.map((actor) => ({
    actor,
    stance: "proposes",
    since: sinceOf(claims as readonly EventClaim[]),
    order: "",
    conditions: entry.conditions,
    evidence: evidenceOf(claims, merged.places),
  }));
}

function answersOf({ entry, claims }: MergedEntry, merged: Merged): Answer[] {
  if (entry.frame !== "response") return [];
  const last = claims.at(-1)!;
  return entry.responders.map((actor) => ({
    actor,
    stance: stanceOf[entry.decision],
    since: sinceOf(claims as readonly EventClaim[]),
    order: entry.date?.latest ?? last.day ?? "",
    conditions: entry.conditions,
    evidence: evidenceOf(claims, merged.places),
  }));
}

/** The first day the stance is told for: its own date, else the day of the first article. */
function sinceOf(claims: readonly EventClaim[]): string | null {
  const days = claims.flatMap(({ event, day }) => event.date?.earliest ?? day?.slice(0, 10) ?? []);
  return days.length === 0 ? null : days.sort()[0]!;
}

/** The latest stance of each party; a proposer that answers its own proposal keeps the later word. */
function stancesOn(answers: readonly Answer[]): Stance[] {
  const byActor = new Map<string, Answer>();
  for (const answer of answers) {
    const earlier = byActor.get(answer.actor);
    if (!earlier || earlier.order <= answer.order) byActor.set(answer.actor, answer);
  }
  return [...byActor.values()]
    .sort((a, b) => compareText(a.stance === "proposes" ? "" : a.actor, b.stance === "proposes" ? "" : b.actor))
    .map(({ actor, stance, since, conditions, evidence }) => ({
      actor,
      stance,
      since,
      conditions: conditions.map(({ text, requiredActor, status, evidence: words }) => ({
        text,
        requiredActor,
        status,
        evidence: words,
      })),
      evidence: [...evidence],
    }));
}

/** What the answers make of it; the articles' own word for it stands when nobody answered. */
function statusOf({ entry }: MergedEntry, stances: readonly Stance[]): string {
  const told = new Set(stances.map(({ stance }) => stance));
  if (told.has("disputed")) return "disputed";
  if (told.has("rejects")) return "rejected";
  if (told.has("conditional")) return "conditionally-accepted";
  if (told.has("considers") || told.has("defers")) return "open";
  if (told.has("accepts")) return "accepted";
  return entry.frame === "proposal" ? entry.status : "open";
}
