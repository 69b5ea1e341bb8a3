/**
 * @module
 * Readiness puts something on the table: "is ready for talks", "willing to free the crew", "open to any format of discussions", "its readiness to meet".
 *
 * Left alone: readiness that somebody else asks for ("we need their readiness to talk").
 */

import type { ProposalObject } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { governingGroup, meaningOfVerb } from "../../meaning.js";
import { ownersOf, placedBetween, subjectOf } from "../../roles.js";
import type { FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { findConditions } from "./condition.js";
import { fieldsOf } from "./proposal.js";
import { deedOf, measureOf, objectOf } from "./proposal-object.js";

const name = "events/en/readiness";
const readyWords: ReadonlySet<string> = new Set(["ready", "willing", "prepared", "open", "readiness", "willingness"]);
const lacking: ReadonlySet<string> = new Set(["need", "want", "demand", "lack", "doubt", "question", "require", "see"]);

/** Openers of a term; "as long as necessary" is none. */
const terms = /^(?:if|only|provided|providing|on (?:the )?condition|in (?:return|exchange)|once|unless)\b/iu;

export const readiness: FrameRule = { name, signs: { words: readyWords }, find: (view) => readyFor(view) };

/** "ready to govern with the Greens provided the mines close": whatever it is, it is offered on a condition. */
function hungOf(view: SentenceView, { main, lemma }: VerbGroup): ProposalObject | null {
  if (lemma === "be") return null;
  const group = governingGroup(view, main);
  if (group === null || group.isNegated || meaningOfVerb(view, group).realis === "hypothetical") return null;
  return findConditions(view, main, []).some(({ text }) => terms.test(text)) ? "other" : null;
}

/** "ready to send engineers", "willing to host both sides": a deed with somebody or something for its object. */
function doneOf(view: SentenceView, { lemma, last }: VerbGroup): ProposalObject | null {
  if (!view.lexicon.words.get("deed")!.has(lemma)) return null;
  return view.phrases.some(({ first, isPronoun }) => first === last && !isPronoun) ? "other" : null;
}

/** "Varnhem is ready for talks", "open to any format of discussions". */
function readyFor(view: SentenceView): Draft[] {
  const drafts: Draft[] = [];
  view.words.forEach((word, i) => {
    if (!readyWords.has(word) || !/^(?:for|to)$/.test(view.words[i + 1] ?? "")) return;
    const clause = clauseAt(view.clauses, i);
    const nouns = view.nouns.filter(
      ({ first, kind }) => first > i && first < Math.min(clause.last, i + 12) && kind !== "organ",
    );
    const meant = view.groups.find(({ first, isInfinitive }) => first === i + 1 && isInfinitive);
    const named = objectOf(nouns);
    const object =
      (named === "other" ? null : named) ??
      (meant === undefined
        ? null
        : (deedOf(view, meant) ?? measureOf(view, meant, nouns) ?? hungOf(view, meant) ?? doneOf(view, meant)));
    const group = governingGroup(view, i);
    if (
      object === null ||
      (object === "other" && meant === undefined) ||
      object === "settlement-plan" ||
      group === null
    )
      return;
    // "must be ready to mediate": somebody wants it
    if (group.modal === "must" || group.modal === "should") return;
    const isNoun = view.tokens[i]!.upos === "NOUN";
    const owners = isNoun ? ownersOf(view, i, i + 1) : [];
    // "we need Ostmark's readiness to talk": not there yet
    if (owners.length > 0 && lacking.has(group.lemma)) return;
    const actors =
      owners.length > 0
        ? owners
        : group.main < i
          ? subjectOf(view, group)
          : placedBetween(view, clause.first, i)
              .map(({ role }) => role)
              .slice(0, 1);
    if (actors.length === 0) return;
    const meaning = { ...meaningOfVerb(view, group), realis: "proposed" as const };
    const recipients = placedBetween(view, i, clause.last)
      .filter(({ preposition, at }) => preposition === "with" || at === meant?.last)
      .map(({ role }) => role);
    drafts.push({
      view,
      frame: "proposal",
      first: i,
      last: i + 1,
      actors,
      recipients,
      meaning,
      value: object,
      rule: name,
      fields: fieldsOf(actors, recipients, object, null),
    });
  });
  return drafts;
}
