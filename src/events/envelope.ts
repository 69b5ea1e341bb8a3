/**
 * @module
 * What every claim has beside its frame's own fields: evidence, date, place, attribution, meaning, codes.
 */

import type {
  DateValue,
  EventCondition,
  FrameName,
  Place,
  Quantity,
  ReportedEvent,
  Role,
  Source,
  Statement,
} from "../model/index.js";
import type { Span } from "../text/span.js";
import { holds } from "../text/stretch.js";
import { acledOf } from "./acled.js";
import { isBackground } from "./background.js";
import { codesOf, uncoded } from "./codes.js";
import { concernedBy, tellsOfIt } from "./concerned.js";
import { contextsOf } from "./contexts.js";
import { findConditions } from "./en/offers/condition.js";
import { evidenceAt, evidenceOfWord, spanOf } from "./evidence.js";
import { isAttempt, isServedAim, type Meaning } from "./meaning.js";
import { isSameRole } from "./placed.js";
import { unique } from "./roles.js";
import type { SentenceView } from "./sentence-view.js";
import { dateAt } from "./when.js";

/** A claim before its envelope. */
export interface Draft {
  readonly view: SentenceView;
  readonly frame: FrameName;
  /** Tokens of the trigger. */
  readonly first: number;
  readonly last: number;
  readonly actors: readonly Role[];
  readonly recipients: readonly Role[];
  readonly reciprocal?: boolean | undefined;
  /** Which of several claims that one trigger makes; 0 by default. */
  readonly direction?: number | undefined;
  readonly meaning: Meaning;
  /** What the code table asks for: a decision, a status, a mode. */
  readonly value: string;
  readonly mode?: string | null | undefined;
  readonly place?: Place | null | undefined;
  readonly quantities?: readonly Quantity[] | undefined;
  /** Known to be older than what is told: what an answer answers. */
  readonly isOlder?: boolean | undefined;
  /** The words that say it, where they are less or more than the clause of the trigger. */
  readonly evidence?: readonly Span[] | undefined;
  /** The frame whose codes and recipients it has, where another than its own: a demand that is put as a proposal. */
  readonly codedAs?: FrameName | undefined;
  /** Stands only where the article tells of a truce as a fact: shortly before, or anywhere. */
  readonly needsTruce?: "near" | "any" | undefined;
  /** Carries no code of its own: the content of another act, or told of nobody. */
  readonly isUncoded?: boolean | undefined;
  /** Token of the verb that tells it, where the trigger is its object: if it is the cue of the statement, nobody else vouches for it. */
  readonly teller?: number | undefined;
  /** The day, where a rule knows better than the nearest time of the clause; null for none. */
  readonly date?: DateValue | null | undefined;
  readonly rule: string;
  /** The frame's own fields. */
  readonly fields: object;
}

/** The same claim with every field in one order: rules write what they know, and what reads claims meets one shape of object. */
export function whole(
  draft: Draft,
  isUncoded = draft.isUncoded,
): { readonly [Field in keyof Required<Draft>]: Draft[Field] } {
  return {
    view: draft.view,
    frame: draft.frame,
    first: draft.first,
    last: draft.last,
    actors: draft.actors,
    recipients: draft.recipients,
    reciprocal: draft.reciprocal,
    direction: draft.direction,
    meaning: draft.meaning,
    value: draft.value,
    mode: draft.mode,
    place: draft.place,
    quantities: draft.quantities,
    isOlder: draft.isOlder,
    evidence: draft.evidence,
    codedAs: draft.codedAs,
    needsTruce: draft.needsTruce,
    isUncoded,
    teller: draft.teller,
    date: draft.date,
    rule: draft.rule,
    fields: draft.fields,
  };
}

const conditional: ReadonlySet<FrameName> = new Set([
  "proposal",
  "demand",
  "response",
  "agreement",
  "ceasefire",
  "threat",
  "talks",
  "concession",
]);

/** The claim as the reading holds it; `id` is given by the caller. */
export function completeEvent(draft: Draft, id: string): ReportedEvent {
  const { view, frame, first, last } = draft;
  const statement = statementAt(view, first);
  const meaning = deniedIn(draft, statement);
  const conditions: EventCondition[] = conditional.has(frame) ? findConditions(view, first, draft.actors) : [];
  const attribution = statement === undefined || isOwnWord(draft, statement) ? [] : chainOf(statement);
  const date = draft.date === undefined ? (dateAt(view, first) ?? saidOn(draft, statement)) : draft.date;
  const reciprocal = draft.reciprocal ?? isJoint(draft);
  const codes =
    draft.isUncoded === true
      ? uncoded
      : codesOf(view.lexicon, {
          frame: draft.codedAs ?? frame,
          value: draft.value,
          realis: isBegun(draft) ? "actual" : meaning.realis,
          polarity: meaning.polarity,
          mode: draft.mode ?? null,
        });
  const background = draft.isOlder === true || isBackground(view, first, date);
  const mode = codes.mode ?? draft.mode ?? null;
  const { realis, polarity } = meaning;
  const targetClass = (draft.fields as { readonly targetClass?: unknown }).targetClass;
  return {
    frame,
    id,
    type: codes.type,
    mode: codes.mode,
    cameo: codes.cameo,
    acled: acledOf(view.lexicon, { frame, value: draft.value, mode, realis, polarity, reciprocal, targetClass }),
    contexts: contextsOf(view, first, { realis, polarity, background }),
    actors: unique(draft.actors),
    recipients: recipientsOf({ ...draft, reciprocal }),
    reciprocal,
    trigger: spanOf(view, first, last),
    date,
    place: draft.place ?? null,
    realis,
    polarity,
    modality:
      meaning.modality === "asserted" && attribution.length > 0 && frame === "attack" ? "alleged" : meaning.modality,
    attribution,
    statement: statement?.id ?? null,
    quantities: [...(draft.quantities ?? [])],
    conditions,
    background,
    evidence: draft.evidence === undefined ? evidenceOf(draft, statement) : [...draft.evidence],
    rule: draft.rule,
    ...draft.fields,
  } as ReportedEvent;
}

/** What happened is told by the words themselves, not by those of who says so: "officials said | two soldiers were killed". */
function toldWords({ view, frame, first }: Draft, statement: Statement | undefined): Span[] {
  const spans = evidenceAt(view, first);
  if (statement === undefined || !told.has(frame) || !plainly.has(statement.act)) return spans;
  const { start } = view.tokens[first]!;
  const content = statement.content.find((span) => span.start <= start && start < span.end);
  const { cue } = statement;
  if (content === undefined || cue === null) return spans;
  return spans.map((span) => ({
    start: cue.end <= content.start ? Math.max(span.start, content.start) : span.start,
    end: cue.start >= content.end ? Math.min(span.end, content.end) : span.end,
  }));
}

const told: ReadonlySet<FrameName> = new Set(["attack", "casualty", "talks", "ceasefire"]);
/** Saying and no more; in "invited both sides to talks" the verb is part of what is told. */
const plainly: ReadonlySet<Statement["act"]> = new Set(["assert", "announce"]);

const worded: ReadonlySet<FrameName> = new Set(["proposal", "demand", "response"]);

/** Of what is put or answered all that completes it; of anything else its clause. */
function evidenceOf(draft: Draft, statement: Statement | undefined): Span[] {
  return worded.has(draft.frame) ? evidenceOfWord(draft.view, draft.first) : toldWords(draft, statement);
}

const ofForce: ReadonlySet<FrameName> = new Set(["attack", "coerce"]);
const shown: ReadonlySet<FrameName> = new Set(["protest", "coerce"]);

/** Whether what is told as tried, or as an aim, has in fact been begun, so that it is coded as done. */
function isBegun({ view, frame, first, meaning }: Draft): boolean {
  if (meaning.realis === "actual") return false;
  return (ofForce.has(frame) && isAttempt(view, first)) || (shown.has(frame) && isServedAim(view, first));
}

/** "Ostmark and Varnhem agreed to ...", "signed a pact": with nobody else named, the actors are each other's partners. */
function isJoint({ view, frame, first, value, actors, recipients }: Draft): boolean {
  if (unique(actors).length < 2 || recipients.some(({ start }) => isJoined(view, start))) return false;
  return (
    frame === "agreement" || (frame === "response" && value.startsWith("accept") && view.lemmas[first] === "agree")
  );
}

/** "signed a pact with Mirelia": a third is the partner of both. */
function isJoined({ tokens, words }: SentenceView, start: number): boolean {
  const at = tokens.findIndex((token) => token.start === start);
  return holds(words, Math.max(0, at - 4), Math.max(0, at), "with");
}

/** Whoever stands as the verb's object, else whom the act concerns; never the actor. */
function recipientsOf(draft: Draft): Role[] {
  const trigger = draft.view.tokens[draft.first]!;
  const tells = (role: Role) => role.start > trigger.start && tellsOfIt(draft.view, role);
  const objects = unique(draft.recipients).filter(
    (role) => !draft.actors.some((actor) => isSameRole(actor, role)) && !tells(role),
  );
  return objects.length > 0 || draft.reciprocal === true
    ? objects
    : concernedBy({ ...draft, frame: draft.codedAs ?? draft.frame });
}

/** The innermost statement whose content holds the trigger, or whose cue it is. */
function statementAt(view: SentenceView, at: number): Statement | undefined {
  const { start } = view.tokens[at]!;
  let found: Statement | undefined;
  let length = Number.POSITIVE_INFINITY;
  for (const statement of view.statements) {
    for (const span of statement.content) {
      if (span.start <= start && start < span.end && span.end - span.start < length) {
        found = statement;
        length = span.end - span.start;
      }
    }
  }
  return found ?? view.statements.find(({ cue }) => cue !== null && cue.start <= start && start < cue.end);
}

/** "denied that talks had taken place": what the words affirm, their speaker denies. */
const inDenial: ReadonlySet<FrameName> = new Set(["ceasefire", "violation", "attack", "talks"]);

function deniedIn({ frame, meaning, view, first }: Draft, statement: Statement | undefined): Meaning {
  if (frame === "denial" || meaning.polarity !== "affirmed") return meaning;
  const { start } = view.tokens[first]!;
  const holds = ({ content }: Statement) => content.some((span) => span.start <= start && start < span.end);
  // "denied that it had agreed to a truce": what is agreed to lies within what is denied
  const isWithin = inDenial.has(frame) && view.statements.some((each) => each.act === "deny" && holds(each));
  const isContent = (statement?.act === "deny" && holds(statement)) || isWithin;
  return isContent ? { ...meaning, polarity: "denied-by-actor" } : meaning;
}

/** "We propose a halt," said Askov: the act is the speaker's own, so nobody else vouches for it. */
function isOwnWord(draft: Draft, statement: Statement): boolean {
  const { cue } = statement;
  const starts = [draft.first, draft.teller ?? draft.first].map((at) => draft.view.tokens[at]!.start);
  return cue !== null && starts.some((start) => cue.start <= start && start < cue.end);
}

function chainOf(statement: Statement): Source[] {
  return [...statement.via, ...(statement.speaker === null ? [] : [statement.speaker])];
}

const spoken: ReadonlySet<FrameName> = new Set([
  "proposal",
  "demand",
  "response",
  "threat",
  "accusation",
  "denial",
  "support",
]);

/** A speech act that has no day of its own was made when it was said. */
function saidOn(draft: Draft, statement: Statement | undefined) {
  return statement !== undefined && spoken.has(draft.frame) ? statement.saidOn : null;
}
