/**
 * @module
 * `plover`: one JSON line for each entry that the PLOVER or CAMEO ontology has a code for.
 *
 * The ontologies know actors, an action, its mode and contexts, and a day; ACLED's sub-event type stands beside them. What an entry says beyond that (conditions, realis, disputes, who alleges it) is lost,
 * and `lossy` names it, so that nobody counts a planned or alleged event as one that happened.
 */

import { type EntryOf, type FrameName, frameSides, type StatementEntry } from "../model/index.js";
import type { RecordIndex } from "./record-index.js";

type Coded = EntryOf<FrameName>;

/** Fields that hold who acts: the doers, and of a truce both who declared it and who is to keep it. */
function actorFieldsOf(frame: FrameName): readonly string[] {
  const [doers, others] = frameSides[frame];
  return frame === "ceasefire" && others !== undefined ? [doers, others] : [doers];
}

/** CAMEO 01 and 02 of what a statement does; PLOVER gave both up. A promise, threat, demand, ... has an entry of its own that is coded. */
const cameoOfAct: { readonly [act in StatementEntry["act"]]?: string } = {
  assert: "010",
  announce: "010",
  appraise: "010",
  "decline-comment": "011",
  deny: "016",
  ask: "020",
};

/** The coded entries as JSON lines; uncoded ones (deadlines, what is only the content of another act, ...) have no line. */
export function renderPlover(index: RecordIndex): string {
  return index.record.entries
    .flatMap((entry) => {
      if (entry.frame === "statement") return statementOf(entry) ?? [];
      return (entry.plover ?? entry.cameo) === null ? [] : [eventOf(entry, index)];
    })
    .map((line) => `${JSON.stringify(line)}\n`)
    .join("");
}

function statementOf(entry: StatementEntry) {
  const cameo = cameoOfAct[entry.act];
  const speaker = entry.speaker?.entity ?? entry.speaker?.text;
  if (cameo === undefined || speaker === undefined || entry.polarity !== "said") return null;
  return {
    id: entry.id,
    type: null,
    mode: null,
    context: [],
    date: entry.saidOn?.value ?? null,
    actor: speaker.split("; "),
    recipient: [],
    reciprocal: false,
    cameo,
    acled: null,
    lossy: ["content"],
    evidence: entry.evidence.map(({ article, start, end }) => ({ article, start, end })),
  };
}

function eventOf(entry: Coded, index: RecordIndex) {
  return {
    id: entry.id,
    type: entry.plover,
    mode: entry.mode,
    context: entry.contexts,
    date: entry.date?.value ?? null,
    actor: namesOf(entry, actorFieldsOf(entry.frame)),
    recipient: entry.reciprocal ? [] : entry.recipients,
    reciprocal: entry.reciprocal,
    cameo: entry.cameo,
    acled: entry.acled,
    lossy: lossesOf(entry, index),
    evidence: entry.evidence.map(({ article, start, end }) => ({ article, start, end })),
  };
}

function namesOf(entry: Coded, fields: readonly string[]): string[] {
  const held = entry as unknown as { readonly [field: string]: readonly string[] | undefined };
  return [...new Set(fields.flatMap((field) => held[field] ?? []))];
}

function lossesOf(entry: Coded, index: RecordIndex): string[] {
  return [
    ...(entry.conditions.length > 0 ? ["conditions"] : []),
    ...(entry.realis === "actual" ? [] : [`realis:${entry.realis}`]),
    ...(entry.polarity === "affirmed" ? [] : [`polarity:${entry.polarity}`]),
    ...(entry.attributedTo.length > 0 ? ["attribution"] : []),
    ...((index.disputes.get(entry.id) ?? []).length > 0 ? ["dispute"] : []),
    ...(entry.background ? ["background"] : []),
  ];
}
