/**
 * @module
 * Stances, verdicts and levels as glyph and word: never a colour alone, never a blank.
 */

import type { Act, CoverageRecord, Decision, Dispute } from "../../model/index.js";
import { plural } from "./plural.js";

/** A stance of the board. */
export type Stance = CoverageRecord["state"]["proposals"][number]["stances"][number]["stance"];

/** Glyph and word of every stance, in the order of the legend. */
export const stanceMarks: { readonly [stance in Stance]: { readonly glyph: string; readonly word: string } } = {
  proposes: { glyph: "▲", word: "proposes" },
  accepts: { glyph: "✓", word: "accepts" },
  conditional: { glyph: "◐", word: "conditional" },
  considers: { glyph: "○", word: "considers" },
  defers: { glyph: "…", word: "defers" },
  rejects: { glyph: "✗", word: "rejects" },
  "not-reported": { glyph: "–", word: "not reported" },
  disputed: { glyph: "≠", word: "disputed" },
};

/** What a response does to the proposal that stands at the sign ·. */
export const decisionVerbs: { readonly [decision in Decision]: string } = {
  accept: "accepts ·",
  "accept-in-principle": "accepts · in principle",
  "accept-with-conditions": "accepts · with conditions",
  "counter-propose": "answers · with a counter-proposal",
  consider: "considers ·",
  "request-clarification": "asks for clarification of ·",
  defer: "defers an answer to ·",
  "no-response": "gives no answer to ·",
  reject: "rejects ·",
  dismiss: "dismisses ·",
  "withdraw-acceptance": "withdraws its acceptance of ·",
};

/** What a speaker does with the content: the content of a denial is what is denied. */
export const actVerbs: { readonly [act in Act]: string } = {
  assert: "says",
  deny: "denies",
  accuse: "accuses",
  propose: "proposes",
  demand: "demands",
  promise: "promises",
  threaten: "threatens",
  accept: "accepts",
  refuse: "refuses",
  ask: "asks",
  "decline-comment": "declines to comment on",
  announce: "announces",
  appraise: "judges",
};

/** Who disagrees with whom. */
export const levelWords: { readonly [level in Dispute["level"]]: string } = {
  outlets: "outlets differ",
  attribution: "outlets differ about what a party said or did",
  parties: "the parties contradict each other",
};

/** What kind of difference it is. */
export const verdictWords: { readonly [verdict in Dispute["verdict"]]: string } = {
  contradiction: "both cannot be right",
  update: "the later figure or fact replaces the earlier",
  correction: "one outlet corrected it",
  granularity: "one is more exact than the other",
  "part-whole": "one is a part of the other",
  wording: "the same in other words",
  modality: "one puts it more strongly than the other",
  condition: "one names a condition, another does not",
  "position-change": "the position changed",
  "plan-outcome": "planned, and what came of it",
};

/** Names of slots as a reader says them; others are given with their hyphens and dots as blanks. */
const aspects: { readonly [aspect: string]: string } = {
  "window.announced": "when it was announced",
  "window.start": "when it took effect",
  "window.end": "when it was to end",
  "window.observedEnd": "when it ended",
  "window.duration": "how long it was to last",
  "casualties.killed": "number killed",
  "casualties.injured": "number injured",
  decision: "the answer given",
  date: "when",
  place: "where",
  venue: "where",
};

/** A slot in words. */
export function aspectWords(aspect: string): string {
  const known = aspects[aspect];
  if (known !== undefined) return known;
  const counted = /^(?<what>number of|count of) (?<unit>[a-z]+)$/u.exec(aspect)?.groups;
  if (counted !== undefined) return `${counted.what} ${plural(counted.unit!)}`;
  return aspect.replace(/[.-]/gu, " ").replace(/(?<=[a-z])[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
}
