/**
 * @module
 * One entry of the record from the claims that say the same thing; the first claim founds it and names it.
 */

import type { Entry, FrameName, Rendering, ReportedEvent, Source, StatementEntry } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import { type Span, wordsOf } from "../text/span.js";
import { type Claim, compareText, type EventClaim, type StatementClaim } from "./claims.js";
import { evidenceOf, type Places, supportOf } from "./evidence.js";
import { mergedConditions } from "./merged-conditions.js";
import { mergedDate, mergedFields, mergedPlace, mostCarried } from "./merged-fields.js";
import type { Sides } from "./sides.js";
import { namesOfRoles } from "./who.js";
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
function idsOnSameWords({ reading, spans, ...claim }: Claim): string[] {
  const isHere = (words: readonly Span[]) => words[0]?.start === spans[0]!.start && words[0]?.end === spans[0]!.end;
  const told =
    claim.kind === "statement"
      ? reading.statements.filter(({ content }) => isHere(content))
      : reading.events.filter(({ frame, evidence }) => frame === claim.event.frame && isHere(evidence));
  return told.map(({ id }) => id).sort(compareText);
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
    realis: claims.findLast((claim) => !claim.event.background)?.event.realis ?? event.realis,
    polarity: event.polarity,
    place: mergedPlace(witnesses),
    attributedTo: [...new Set(claims.flatMap((claim) => namesOf(claim.event.attribution)))],
    plover: event.type,
    cameo: event.cameo,
    mode: mostCarried(witnesses.map((claim) => claim.event.mode)),
    contexts: [...new Set(claims.flatMap((claim) => claim.event.contexts))],
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
    rules: [
      ...new Set(claims.map((claim) => (claim.kind === "statement" ? claim.statement.rule : claim.event.rule))),
    ].sort(),
    story: places.storyOf(claims[0]!.reading.article.id),
  };
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
