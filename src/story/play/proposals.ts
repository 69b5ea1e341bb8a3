/**
 * @module
 * Proposals by parties: who put it on the table, who says yes, no, or yes if, since when.
 */

import {
  type DateValue,
  type Dispute,
  type EntryCondition,
  type EntryOf,
  type Evidence,
  type StateOfPlay,
  stanceOfDecision,
} from "../../model/index.js";
import { onceFor } from "../../text/once-for.js";
import { compareText } from "../claims/claims.js";
import { type ToldClaim, type ToldEntry, wordsOfClaims } from "./told-entry.js";

type ProposalState = StateOfPlay["proposals"][number];
type Stance = ProposalState["stances"][number];

interface Answer {
  readonly actor: string;
  readonly stance: Stance["stance"];
  readonly since: string | null;
  readonly order: string;
  readonly conditions: readonly EntryCondition[];
  readonly evidence: readonly Evidence[];
}

/** One row for each proposal, one stance for each party on it: the latest that was told, or `disputed` where reports differ. */
export function proposalStates(known: readonly ToldEntry[], contested: ReadonlySet<string>): ProposalState[] {
  const answers = new Map<string, Answer[]>();
  for (const each of known) {
    if (each.entry.frame !== "response" || each.entry.proposal === null) continue;
    const list = answers.get(each.entry.proposal) ?? [];
    list.push(...answersOf(each));
    answers.set(each.entry.proposal, list);
  }
  return known.flatMap((each) => {
    if (each.entry.frame !== "proposal") return [];
    const { id } = each.entry;
    const stances = stancesOn([...proposersOf(each), ...(answers.get(id) ?? [])]);
    const silent = each.addressed
      .filter((side) => !stances.some(({ actor }) => actor === side))
      .map((actor): Stance => ({ actor, stance: "not-reported", since: null, conditions: [], evidence: [] }));
    if (isBare(each.entry, stances)) return [];
    const shown = stances.map((stance) =>
      contested.has(`${id} answer of ${stance.actor}`) ? { ...stance, stance: "disputed" as const } : stance,
    );
    return [{ entry: id, status: statusOf(each, shown), stances: [...shown, ...silent] }];
  });
}

/** The answers over which reports differ, by what they answer; a disagreement is one as soon as two of its sides are known. */
export function contestedAnswers(known: readonly ToldEntry[], disputes: readonly Dispute[]): ReadonlySet<string> {
  const ofAnswers = disputes.filter(({ verdict }) => verdict === "modality");
  const cited = new Set(ofAnswers.flatMap(({ values }) => values.flatMap(articlesOf)));
  const articles = new Set<string>();
  for (const { claims } of known) for (const { article } of claims) if (cited.has(article)) articles.add(article);
  const isTold = (value: Dispute["values"][number]) => articlesOf(value).some((article) => articles.has(article));
  return new Set(
    ofAnswers.flatMap(({ about, aspect, values }) => (values.filter(isTold).length > 1 ? [`${about} ${aspect}`] : [])),
  );
}

function articlesOf({ evidence }: Dispute["values"][number]): string[] {
  return evidence.map(({ article }) => article);
}

/** "Our offer stands" that fits no offer known is no line of its own: nothing says what is offered, or who answered it. */
function isBare({ object, proposers, terms }: EntryOf<"proposal">, stances: readonly Stance[]): boolean {
  const isAnswered = stances.some(({ stance }) => stance !== "proposes" && stance !== "not-reported");
  return !isAnswered && ((object === null && terms.length === 0) || proposers.length === 0);
}

const proposersOf = onceFor(({ entry, claims, parties }: ToldEntry): readonly Answer[] => {
  if (entry.frame !== "proposal") return [];
  // "the premier" is somebody's, only we do not know whose
  const named = entry.proposers.filter((name) => !/^(?:the|an?|its|their|his|her) \p{Ll}/u.test(name));
  return placed(parties, named).map((actor) => ({
    actor,
    stance: "proposes",
    since: sinceOf(claims),
    order: "",
    conditions: entry.conditions,
    evidence: wordsOfClaims(claims),
  }));
});

const answersOf = onceFor(({ entry, claims, parties }: ToldEntry): readonly Answer[] => {
  if (entry.frame !== "response") return [];
  const last = claims.at(-1)!;
  return placed(parties, entry.responders).map((actor) => ({
    actor,
    stance: stanceOfDecision[entry.decision],
    since: sinceOf(claims),
    order: entry.date?.latest ?? last.day ?? "",
    conditions: entry.conditions,
    evidence: wordsOfClaims(claims),
  }));
});

/** "the dockers rejected it": whoever puts or answers something has a place, a side of the story or not. */
function placed(parties: readonly string[], named: readonly string[]): readonly string[] {
  return parties.length > 0 ? parties : named;
}

/** The first day the stance is told for, as fine as it is told: its own date, else the day of the first article. */
function sinceOf(claims: readonly ToldClaim[]): string | null {
  const days = claims.flatMap(({ date, day }) => {
    const since = date === null || date.earliest === null ? (day?.slice(0, 10) ?? null) : shownDay(date);
    return since === null ? [] : [{ since, order: date?.earliest ?? since }];
  });
  return days.sort((a, b) => compareText(a.order, b.order))[0]?.since ?? null;
}

/** A month stays a month: "2031-02". What no calendar value says, such as a weekend, is told by its first day. */
function shownDay({ value, earliest }: DateValue): string | null {
  return value !== null && /^\d{4}(?:-\d\d){0,2}(?:T|$)/u.test(value) ? value.slice(0, 10) : earliest;
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
function statusOf({ entry }: ToldEntry, stances: readonly Stance[]): string {
  const told = new Set(stances.map(({ stance }) => stance));
  if (told.has("disputed")) return "disputed";
  if (told.has("rejects")) return "rejected";
  if (told.has("conditional")) return "conditionally-accepted";
  if (told.has("considers") || told.has("defers")) return "open";
  if (told.has("accepts")) return "accepted";
  return entry.frame === "proposal" ? entry.status : "open";
}
