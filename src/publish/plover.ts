/**
 * @module
 * `plover`: one JSON line for each entry that the PLOVER or CAMEO ontology has a code for.
 *
 * The ontologies know actors, an action and a day. What an entry says beyond that (conditions, realis, disputes, who alleges it) is lost,
 * and `lossy` names it, so that nobody counts a planned or alleged event as one that happened.
 */

import type { EntryOf, FrameName } from "../model/index.js";
import type { RecordIndex } from "./record-index.js";

type Coded = EntryOf<FrameName>;

/** Fields that hold who acts, then who is acted upon, frame by frame. */
const roles: { readonly [frame in FrameName]: readonly [actors: readonly string[], recipients: readonly string[]] } = {
  proposal: [["proposers"], ["addressees"]],
  demand: [["demanders"], ["addressees"]],
  response: [["responders"], []],
  agreement: [["signatories"], []],
  ceasefire: [["declarers", "parties"], []],
  violation: [["allegers"], ["accused"]],
  talks: [["participants"], []],
  mediation: [["mediators"], ["parties"]],
  attack: [["perpetrators"], []],
  deadline: [["setter"], []],
  threat: [["threatener"], []],
  sanction: [["imposers"], ["against"]],
  concession: [["giver"], []],
  obstacle: [["holder"], []],
  accusation: [["accusers"], ["accused"]],
  denial: [["deniers"], []],
  mobilize: [["actors"], ["recipients"]],
  coerce: [["actors"], ["recipients"]],
  aid: [["actors"], ["recipients"]],
  support: [["actors"], ["recipients"]],
  cooperate: [["actors"], ["recipients"]],
  protest: [["actors"], ["recipients"]],
  retreat: [["actors"], ["recipients"]],
  casualty: [["actors"], ["recipients"]],
};

/** The coded entries as JSON lines; uncoded ones (statements, deadlines, ...) have no line. */
export function renderPlover(index: RecordIndex): string {
  return index.record.entries
    .flatMap((entry) => (entry.frame === "statement" || (entry.plover ?? entry.cameo) === null ? [] : [entry]))
    .map((entry) => `${JSON.stringify(eventOf(entry, index))}\n`)
    .join("");
}

function eventOf(entry: Coded, index: RecordIndex) {
  const [actors, recipients] = roles[entry.frame];
  return {
    id: entry.id,
    type: entry.plover,
    mode: entry.frame === "talks" && entry.format === "phone" ? "phone" : null,
    date: entry.date?.value ?? null,
    actor: namesOf(entry, actors),
    recipient: namesOf(entry, recipients),
    reciprocal: entry.reciprocal,
    cameo: entry.cameo,
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
