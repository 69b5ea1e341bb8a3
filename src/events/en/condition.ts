/**
 * @module
 * What must be so for a word to hold: "if", "unless", "once", "only after", "in exchange for", "without preconditions".
 */

import type { EventCondition, Role } from "../../model/index.js";
import { wordsOf } from "../../text/span.js";
import { clauseAt } from "../clauses.js";
import { spanOf } from "../evidence.js";
import { namesOf, placedBetween } from "../roles.js";
import type { SentenceView } from "../sentence-view.js";

export const name = "events/en/condition";

/** Conditions of the act at a token: in its own clause, or in the clauses that hang on it. */
export function findConditions(view: SentenceView, at: number, holders: readonly Role[]): EventCondition[] {
  const found: EventCondition[] = [];
  for (let i = 0; i < view.tokens.length; i++) {
    const hit = openerAt(view, i);
    if (hit === null || !hangsOn(view, at, i)) continue;
    found.push(conditionAt(view, { at: i, words: hit.words, kind: hit.kind }, holders));
    i += hit.words;
  }
  return found;
}

function openerAt(view: SentenceView, at: number): { words: number; kind: string } | null {
  const openers = view.lexicon.conditions.get(view.words[at]!);
  const opener = openers?.find(({ words }) => words.every((word, k) => view.words[at + k] === word));
  if (opener === undefined) return null;
  const { words, kind } = opener;
  // "until Monday", "once again", "if not": a condition of one word holds a verb
  const needsVerb = words.length === 1 && kind !== "no-conditions";
  const hasVerb = () =>
    view.clauses.some(
      (clause) => clause.first === at + 1 && clause.opener === view.words[at] && clause.groups.length > 0,
    );
  return needsVerb && !hasVerb() ? null : { words: words.length, kind };
}

/** The opener belongs to the act when no other finite clause than the act's lies between them. */
function hangsOn(view: SentenceView, at: number, opener: number): boolean {
  const from = view.clauses.indexOf(clauseAt(view.clauses, at));
  const to = view.clauses.indexOf(clauseAt(view.clauses, Math.min(opener + 1, view.tokens.length - 1)));
  return Math.abs(to - from) <= 2;
}

function conditionAt(
  view: SentenceView,
  opener: { at: number; words: number; kind: string },
  holders: readonly Role[],
): EventCondition {
  const clause = clauseAt(view.clauses, Math.min(opener.at + opener.words, view.tokens.length - 1));
  const last =
    opener.kind === "no-conditions" ? opener.at + opener.words : Math.max(clause.last, opener.at + opener.words);
  const required = opener.kind === "no-conditions" ? [] : placedBetween(view, opener.at + opener.words, last);
  return {
    ...wordsOf(view.parts.article.text, spanOf(view, opener.at, last)),
    holder: namesOf(holders)[0] ?? null,
    kind: opener.kind as EventCondition["kind"],
    requiredActor: required.length === 0 ? null : (required[0]!.role.entity ?? required[0]!.role.text),
  };
}
