/**
 * @module
 * Why an entry or a dispute should be looked at by a person, each reason with a weight. The list is all there is: a place in the queue is the
 * sum of the weights, raised for what stands on the board and lowered for what is only background.
 *
 * The weights are an order of what costs most when it is wrong, not a probability.
 */

import { type Dispute, type Entry, type RecordArticle, slotsOf } from "../model/index.js";

/** One reason, in words for the person who is asked. */
export interface Reason {
  readonly words: string;
  readonly weight: number;
}

/** What reasons are taken from, beside the entry itself. */
export interface Circumstances {
  readonly articles: ReadonlyMap<string, RecordArticle>;
  /** How sure the reader was of a statement, 0 to 1, by entry. */
  readonly confidences: ReadonlyMap<string, number>;
  /** Who found an entry right that is another now. */
  readonly outdated: ReadonlyMap<string, string>;
}

/** Below this the reader's doubt is a reason; at 0 it weighs `doubtWeight`. */
const sureEnough = 0.8;
const doubtWeight = 40;
/** Below this an article's own day is a guess among others. */
const datedEnough = 0.5;
/** Kinds of entry that are nothing without their day. */
const needDay: ReadonlySet<string> = new Set(["ceasefire", "talks", "attack", "deadline", "violation", "agreement"]);

const disputeWeights: { readonly [level in Dispute["level"]]: number } = { outlets: 60, attribution: 55, parties: 40 };
const levelWords: { readonly [level in Dispute["level"]]: string } = {
  outlets: "outlets contradict each other",
  attribution: "outlets differ over what a side said",
  parties: "the sides contradict each other",
};

/** Why a dispute waits; nothing where its versions fit together or somebody has preferred one. */
export function reasonsOfDispute(dispute: Dispute, { outdated }: Circumstances): Reason[] {
  if (dispute.preferred !== undefined || !["contradiction", "modality", "condition"].includes(dispute.verdict))
    return [];
  return [
    { words: levelWords[dispute.level], weight: disputeWeights[dispute.level] },
    ...changed(dispute.id, outdated),
  ];
}

/** Why an entry waits; the heaviest reason first. */
export function reasonsOfEntry(entry: Entry, circumstances: Circumstances): Reason[] {
  return [
    ...changed(entry.id, circumstances.outdated),
    ...doubtful(circumstances.confidences.get(entry.id)),
    ...incomplete(entry),
    ...undated(entry, circumstances.articles),
    ...(entry.support.origins.max === 1 ? [{ words: "one origin only", weight: 10 }] : []),
  ].sort((a, b) => b.weight - a.weight);
}

function changed(id: string, outdated: ReadonlyMap<string, string>): Reason[] {
  const by = outdated.get(id);
  return by === undefined ? [] : [{ words: `it has changed since ${by} found it right`, weight: 35 }];
}

function doubtful(confidence: number | undefined): Reason[] {
  if (confidence === undefined || confidence >= sureEnough) return [];
  return [
    { words: `the reader was not sure (${confidence.toFixed(2)})`, weight: Math.round(doubtWeight * (1 - confidence)) },
  ];
}

function incomplete(entry: Entry): Reason[] {
  if (entry.frame === "statement")
    return entry.speaker === null ? [{ words: "nobody is named who said it", weight: 30 }] : [];
  // who hurt or killed is told by the attack, not by its toll
  if (entry.frame === "casualty") return [];
  const first = slotsOf(entry.frame).find(({ kind }) => kind === "names")!;
  const who = (entry as unknown as { readonly [slot: string]: unknown })[first.name];
  return [
    ...(Array.isArray(who) && who.length === 0 ? [{ words: `no ${first.name} are named`, weight: 20 }] : []),
    ...(entry.frame === "response" && entry.proposal === null
      ? [{ words: "what it answers could not be told", weight: 20 }]
      : []),
  ];
}

function undated(entry: Entry, articles: ReadonlyMap<string, RecordArticle>): Reason[] {
  if (!needDay.has(entry.frame)) return [];
  const date = entry.frame === "deadline" ? entry.due : entry.date;
  if (date?.earliest == null) return [{ words: "its day is not known", weight: 15 }];
  const isGuess = entry.evidence.every(
    ({ article }) => (articles.get(article)?.published.confidence ?? 1) < datedEnough,
  );
  return isGuess ? [{ words: "the days of its articles are guesses", weight: 8 }] : [];
}
