/**
 * @module
 * Who goes between at a meeting: "Mirelian-mediated talks", "talks brokered by Mirelia", "under Mirelian mediation", "through Mirelian
 * mediators", "with Mirelia acting as mediator", "with Mirelia mediating". Only who is called so, or described as doing it.
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import type { Role } from "../../../model/index.js";
import { type Clause, clauseAt } from "../../clauses.js";
import { roleOf } from "../../placed.js";
import { ownersOf, placedBetween, subjectOf, unique } from "../../roles.js";
import type { SentenceView } from "../../sentence-view.js";
import { withBefore } from "../../subjects.js";
import { unnamedBetween } from "../../unnamed.js";
import { groupUntil, groupWithMain } from "../../verb-groups.js";

/** Words before those who go between. */
const through = /^(?:through|via|under|with|by)$/;
/** So far from the meeting's own word may the mediator be named. */
const reach = 22;

/** The mediators told in the clause of a meeting and the one behind it. */
export function mediatorsAt(view: SentenceView, at: number): Role[] {
  const brokering = view.lexicon.words.get("brokering")!;
  const go = view.lexicon.words.get("go-between")!;
  const clause = clauseAt(view.clauses, at);
  const next = view.clauses[view.clauses.indexOf(clause) + 1];
  const to = Math.min(next?.last ?? clause.last, at + reach);
  const found: Role[] = [];
  for (let i = openingBefore(view, clause); i < to; i++) {
    if (brokering.get(view.lemmas[i]!) === "always" && isOfMeeting(view, at, i)) found.push(...brokers(view, i, to));
    if (go.has(view.lemmas[i]!)) found.push(...goBetweens(view, i));
  }
  return unique(found);
}

/** "With Mirelia as mediator, Kelsund is to host": what stands before the clause without a verb belongs to it. */
function openingBefore(view: SentenceView, clause: Clause): number {
  const before = view.clauses[view.clauses.indexOf(clause) - 1];
  return before?.groups.length === 0 && clause.opener === "," ? before.first : clause.first;
}

/** "the deal, reached after talks broke up, was brokered by Askov": with another verb between, something else was. */
function isOfMeeting(view: SentenceView, at: number, broker: number): boolean {
  return !view.groups.some(({ first, main, isTensed }) => isTensed && first > at && main < broker);
}

/** "mediated by Mirelia", "Mirelian-mediated", "Mirelia is mediating". */
function brokers(view: SentenceView, at: number, to: number): Role[] {
  const before = view.tokens[at - 1]?.xpos === "HYPH" ? view.mentionAt[at - 2] : undefined;
  if (before !== undefined) return [roleOf(view, before)];
  const group = groupWithMain(view.groups, at);
  if (group === undefined) return [];
  if (group.isPassive)
    return placedBetween(view, group.last, to).flatMap(({ preposition, role }) => (preposition === "by" ? [role] : []));
  const isTold = group.isTensed && group.modal === null && !group.isNegated;
  return isTold || withBefore(view, group) !== null ? subjectOf(view, group) : [];
}

/** "under Mirelian mediation", "through Mirelian mediators", "with Mirelia as mediator". */
function goBetweens(view: SentenceView, at: number): Role[] {
  const phrase = phraseAt(view.phrases, at);
  const start = phrase?.first ?? at;
  const word = view.words[start - 1] ?? "";
  if (word === "as") {
    const acting = groupUntil(view.groups, start - 1);
    const named = placedBetween(view, start - 6, acting?.first ?? start - 1).at(-1);
    return named === undefined ? [] : [named.role];
  }
  if (!through.test(word)) return [];
  if (view.mentionAt[at] !== undefined) return [roleOf(view, view.mentionAt[at]!)];
  const owners = ownersOf(view, at, at + 1);
  if (owners.length > 0) return owners;
  return view.lexicon.words.get("agent")!.has(view.lemmas[at]!)
    ? unnamedBetween(view, start, phrase?.last ?? at + 1)
    : [];
}
