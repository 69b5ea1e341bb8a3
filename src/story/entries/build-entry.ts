/**
 * @module
 * One entry of the record from the claims that say the same thing; the first claim founds it and names it.
 */

import type { Entry, FrameName, Rendering, ReportedEvent, Source, StatementEntry } from "../../model/index.js";
import { hashOf } from "../../text/hash.js";
import { wordsOf } from "../../text/span.js";
import { type Claim, compareText, type EventClaim, type StatementClaim } from "../claims/claims.js";
import type { Sides } from "../names/sides.js";
import { namesOfRoles } from "../names/who.js";
import { evidenceOf, type Places, supportOf } from "./evidence.js";
import { mergedConditions } from "./merged-conditions.js";
import { mergedDate, mergedFields, mergedPlace, mostCarried } from "./merged-fields.js";
import { witnessesOf } from "./witnesses.js";

/**
 * The id of the entry a claim founds: frame, article and place, so that it does not depend on what else is read. Where an article tells
 * two things of one frame in the same words ("each accused the other"), the later ones are numbered.
 */
export function foundingId(claim: Claim): string {
  const frame = claim.kind === "statement" ? "statement" : claim.event.frame;
  const { start, end } = claim.spans[0]!;
  const n = idsOnSameWords(claim).indexOf(claim.kind === "statement" ? claim.statement.id : claim.event.id);
  const numbered = n > 0 ? `-${n + 1}` : "";
  return `${frame}-${hashOf(frame, claim.reading.article.id, String(start), String(end))}${numbered}`;
}

/** What its article tells of the same kind in the same words, by id. */
function idsOnSameWords(claim: Claim): string[] {
  const { start, end } = claim.spans[0]!;
  const ids: string[] = [];
  if (claim.kind === "statement") {
    for (const { id, content } of claim.reading.statements)
      if (content[0]?.start === start && content[0].end === end) ids.push(id);
  } else {
    const { frame } = claim.event;
    for (const { id, frame: other, evidence } of claim.reading.events)
      if (other === frame && evidence[0]?.start === start && evidence[0].end === end) ids.push(id);
  }
  return ids.length < 2 ? ids : ids.sort(compareText);
}

/** The entry of statements that are one utterance. */
export function statementEntry(claims: readonly StatementClaim[], id: string, places: Places): StatementEntry {
  const { statement, reading } = claims[0]!;
  const { text } = reading.article;
  const addressee = claims.map((claim) => claim.statement.addressee?.text).find((words) => words !== undefined);
  const saidOn = mergedDate(witnessesOf(claims, places).map((claim) => ({ date: claim.statement.saidOn })));
  return {
    frame: "statement",
    ...sharedFields(claims, id, places),
    date: saidOn,
    background: false,
    realis: "actual",
    polarity: statement.polarity,
    place: null,
    attributedTo: [],
    speaker: speakerOf(statement.speaker),
    ...(addressee === undefined ? {} : { addressee }),
    content: statement.content.map(({ start, end }) => text.slice(start, end)).join(" … "),
    kind: statement.kind,
    act: statement.act,
    saidOn,
    via: namesOf(statement.via),
    renderings: claims.map(renderingOf),
  };
}

/** The entry of events that are one thing. `targetOf` leads from a claim's key to the id of the entry it points at. */
export function eventEntry(
  claims: readonly EventClaim[],
  id: string,
  { places, sides }: { readonly places: Places; readonly sides: Sides },
  targetOf: (claim: string) => string | null,
): Entry {
  const { event } = claims[0]!;
  const witnesses = witnessesOf(claims, places);
  return {
    frame: event.frame,
    ...linkedFields(witnesses, sides, targetOf),
    ...sharedFields(claims, id, places),
    date: mergedDate(witnesses.map((claim) => claim.event)),
    background: claims.every((claim) => claim.event.background),
    realis: witnesses.findLast((claim) => !claim.event.background)?.event.realis ?? event.realis,
    polarity: event.polarity,
    place: mergedPlace(witnesses),
    attributedTo: eachOnce(claims, (claim) => namesOf(claim.event.attribution)),
    plover: event.type,
    cameo: event.cameo,
    mode: mostCarried(witnesses.map((claim) => claim.event.mode)),
    contexts: eachOnce(claims, (claim) => claim.event.contexts),
    acled: mostCarried(witnesses.map((claim) => claim.event.acled)),
    recipients: mostCarried(witnesses.map((claim) => namesOfRoles(claim.event.recipients))),
    reciprocal: claims.some((claim) => claim.event.reciprocal),
    conditions: mergedConditions(claims, places),
  } as Entry;
}

function sharedFields(claims: readonly Claim[], id: string, places: Places) {
  return {
    id,
    evidence: evidenceOf(claims, places),
    support: supportOf(claims, places),
    rules: claims.length === 1 ? [ruleOf(claims[0]!)] : [...new Set(claims.map(ruleOf))].sort(),
    story: places.storyOf(claims[0]!.reading.article.id),
  };
}

function ruleOf(claim: Claim): string {
  return claim.kind === "statement" ? claim.statement.rule : claim.event.rule;
}

/** What the claims name, each name once; most entries have one claim, which names little. */
function eachOnce<T extends string>(claims: readonly EventClaim[], namesOf: (claim: EventClaim) => readonly T[]): T[] {
  const names: T[] = [];
  for (const claim of claims) for (const name of namesOf(claim)) if (!names.includes(name)) names.push(name);
  return names;
}

/** The frame's own fields; what points at an event of an article points at its entry instead. */
function linkedFields(claims: readonly EventClaim[], sides: Sides, targetOf: (claim: string) => string | null) {
  const pointing = claims.map((claim) => {
    const link = linkField[claim.event.frame];
    if (link === undefined) return claim;
    return { ...claim, event: { ...claim.event, [link]: targetOf(claim.key) } as ReportedEvent };
  });
  return mergedFields(pointing, sides);
}

const linkField: { readonly [frame in FrameName]?: string } = { response: "proposal", violation: "breached" };

function speakerOf(speaker: Source | null): StatementEntry["speaker"] {
  return speaker === null ? null : { entity: speaker.entity, actor: speaker.actor, text: speaker.text };
}

function namesOf(sources: readonly Source[]): string[] {
  return sources.map(({ entity, text }) => entity ?? text);
}

function renderingOf({ statement, reading }: StatementClaim): Rendering {
  const first = statement.content[0]!;
  const span = { start: first.start, end: statement.content.at(-1)!.end };
  return {
    article: reading.article.id,
    kind: statement.kind,
    cue: statement.cue?.text ?? null,
    ...wordsOf(reading.article.text, span),
  };
}
