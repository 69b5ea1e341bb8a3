/**
 * @module
 * A statement as a construction finds it, before its speaker is resolved and its day told.
 */

import type { Act } from "../model/index.js";
import type { Span } from "../text/span.js";
import type { CueSite } from "./cue-sites.js";
import type { Subject } from "./en/subject-before.js";
import type { Page, Range, Where } from "./page.js";

/** What one construction found. Ranges count tokens, content counts characters. */
export interface Draft {
  readonly speaker: Range | null;
  /** What a relative pronoun stands for. */
  readonly antecedent: Range | null;
  readonly cue: Range | null;
  readonly lemma: string;
  readonly content: readonly Span[];
  readonly act: Act;
  readonly isSaid: boolean;
  readonly hedge: "reportedly" | "allegedly" | "expected" | "planned" | null;
  readonly addressee: Range | null;
  readonly venue: Range | null;
  /** Index of the time expression that tells the day of the speech, or -1. */
  readonly time: number;
  /** Those who relay it, outermost first. */
  readonly via: readonly Range[];
  readonly where: Where;
  readonly sentence: number;
  readonly rule: string;
  readonly confidence: number;
}

/** One cue with everything a construction needs to read it. */
export interface Call {
  readonly page: Page;
  readonly site: CueSite;
  readonly subject: Subject | null;
  /** Whether the subject follows its verb (`said Askov`). */
  readonly isInverted: boolean;
  /** First token and end of subject and cue together. */
  readonly first: number;
  readonly end: number;
  /** First token that is no longer of the sentence's words: its closing mark, or its end. */
  readonly last: number;
  /** Whether its clause only leads up to the main one ("While Askov said that ..., the port closed"). */
  readonly isFronted: boolean;
  /** Cue sites of the same sentence after this one. */
  readonly later: readonly CueSite[];
  /** Drafts of the article so far. */
  readonly earlier: readonly Draft[];
}

/** A construction: finds the statement a cue makes, if it is built this way. */
export interface Construction {
  readonly name: string;
  readonly find: (call: Call) => Draft | null;
}

/** What a construction adds to what the cue and its subject tell. */
export type Finding = Pick<Draft, "content" | "rule" | "confidence"> & Partial<Draft>;

/** The draft of a call with what its construction found. */
export function draftOf(call: Call, finding: Finding): Draft {
  const { site, subject } = call;
  const isNeither = neitherBefore(call) !== -1;
  return atGathering(call.page, {
    speaker: subject === null ? null : { first: isNeither ? neitherBefore(call) + 1 : subject.first, end: subject.end },
    antecedent: subject?.antecedent ?? null,
    cue: { first: site.first, end: site.end },
    lemma: [site.verb.lemma, ...site.verb.after].join(" "),
    act: site.verb.act as Act,
    isSaid: !site.isNegated && !site.verb.isNotSaid && !isNeither && !isNobody(call),
    hedge: hedgeOf(call),
    addressee: null,
    venue: null,
    time: -1,
    via: [],
    where: site.where,
    sentence: site.sentence,
    ...finding,
  });
}

/** "told a news conference": a gathering is where it was said. */
function atGathering(page: Page, draft: Draft): Draft {
  const { addressee, venue } = draft;
  if (addressee === null || venue !== null) return draft;
  const isGathering = page.lexicon.words("gathering").has(page.words[addressee.end - 1]!);
  return isGathering ? { ...draft, addressee: null, venue: addressee } : draft;
}

/** The "neither" of "neither Askov nor Dorn said", or -1. */
function neitherBefore({ page, subject, isInverted }: Call): number {
  if (subject === null || subject.antecedent !== null || isInverted) return -1;
  if (page.words[subject.first - 1] !== "nor") return -1;
  for (let at = subject.first - 2; at >= Math.max(0, subject.first - 14); at--) {
    if (page.sentenceAt[at] !== page.sentenceAt[subject.first]) return -1;
    if (page.words[at] === "neither") return at;
  }
  return -1;
}

/** "no official said", "nobody said": the words were not said. */
function isNobody({ page, subject, isInverted }: Call): boolean {
  return subject !== null && !isInverted && page.lexicon.words("nobody").has(page.words[subject.first]!);
}

/** "reportedly said", "allegedly told": the article does not vouch for it that the words were said. */
function hedgeOf({ page, site }: Call): Draft["hedge"] {
  for (let at = Math.max(0, site.first - 1); at < site.end; at++)
    for (const hedge of ["reportedly", "allegedly"] as const)
      if (page.lexicon.words(hedge).has(page.words[at]!)) return hedge;
  return null;
}
