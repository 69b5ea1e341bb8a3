/**
 * @module
 * What a deal on the table says: "an agreement that calls for early elections", "under the proposed deal Ostmark would free the crew".
 *
 * The deal is what its parties put and others answer, whoever drew it up. Left alone: plans of business, what is said about a deal rather than
 * in it ("the deal would be a mistake"), and a deal with an owner, which the rule for proposals reads.
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import type { Role } from "../../../model/index.js";
import type { Act } from "../../acts.js";
import { type Clause, clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { evidenceOfWord, spanOf } from "../../evidence.js";
import type { NounHit } from "../../nouns.js";
import { isOpenOwner } from "../../owners.js";
import { ownersOf, placedBetween, unique } from "../../roles.js";
import { type FrameRule, sidesOf } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { fieldsOf } from "./proposal.js";
import { objectOf } from "./proposal-object.js";

const name = "events/en/deal-terms";
const kinds: ReadonlySet<string> = new Set(["deal", "proposal"]);
/** Tokens behind the noun within which its verb stands; behind "under" its makers may stand between. */
const reach = 10;
const farther = 16;
const providing: ReadonlySet<string> = new Set(["would", "will", "must", "may", "might", "could"]);
/** Characters of evidence from the noun to the end of what it says. */
const longest = 230;

export const dealTerms: FrameRule = {
  name,
  signs: { nouns: [...kinds, "plan", "package"] },
  find: (view, acts) => view.nouns.flatMap((noun) => termsOf(view, acts, noun)),
};

function termsOf(view: SentenceView, acts: readonly Act[], noun: NounHit): Draft[] {
  const under = isPlan(noun) || noun.kind === "plan" || noun.kind === "package" ? underWhich(view, noun) : null;
  const telling = (isPlan(noun) ? tellingGroup(view, noun) : null) ?? under;
  if (telling === null) return [];
  const owners = under === telling ? makersOf(view, noun) : [];
  // a plan with an owner is told already: what it says is told by its own verb
  const { first, last } = owners.length > 0 ? { first: telling.main, last: telling.last } : noun;
  const actors = owners.length > 0 ? owners : partiesOf(view, acts, noun);
  const terms = view.parts.article.text
    .slice(...boundsOf(view, telling))
    .replace(/\s+/gu, " ")
    .slice(0, 160);
  const object = objectOf([noun]);
  const realis = telling.modal === "would" ? ("proposed" as const) : ("actual" as const);
  const meaning = { realis, polarity: "affirmed" as const, modality: "asserted" as const };
  const fields = fieldsOf(actors, [], object, terms);
  const evidence = [under === telling ? wordsUnder(view, noun, telling) : wordsFrom(view, noun, telling)];
  return [
    {
      view,
      frame: "proposal",
      first,
      last,
      actors,
      recipients: [],
      meaning,
      value: "answered",
      rule: name,
      fields,
      evidence,
    },
  ];
}

/** Whose it is, told before the comma: "under the plan drafted by Mirelia, | Ostmark would leave". */
function makersOf(view: SentenceView, { first, last }: NounHit): Role[] {
  const comma = view.words.indexOf(",", last);
  const end = comma < 0 ? Number.POSITIVE_INFINITY : view.tokens[comma]!.start;
  return ownersOf(view, first, last).filter((owner) => !isOpenOwner(owner) && owner.start < end);
}

/** A deal of any kind; of plans only those whose name says what they are for ("peace plan"). */
function isPlan({ kind, entry }: NounHit): boolean {
  return kinds.has(kind) || (kind === "plan" && entry.words.length > 1);
}

/** "the deal requires", "an accord, signed in May, that would lift": the verb that says what is in it. */
function tellingGroup(view: SentenceView, { first, last }: NounHit): VerbGroup | null {
  const words = view.lexicon.words.get("telling-terms")!;
  const clause = clauseAt(view.clauses, first);
  const own = clause.groups.find((group) => group.first >= last);
  if (own !== undefined && clause.groups.every((group) => group.main > first))
    return isNear(own, last) && saysTerms(words, own) && isSubject(view, { first, last }, own) ? own : null;
  const next = view.clauses[view.clauses.indexOf(clause) + 1];
  if (next === undefined || !(next.opener === "that" || next.opener === "which")) return null;
  const group = next.groups[0];
  if (group === undefined || group.first > next.first + 2 || next.first - last > reach) return null;
  return saysTerms(words, group) || isOffered(view, next, group) ? group : null;
}

function isNear({ first }: VerbGroup, last: number): boolean {
  return first - last < reach;
}

function saysTerms(words: ReadonlyMap<string, unknown>, { lemma, isTensed, isPassive, isNegated }: VerbGroup): boolean {
  return isTensed && !isPassive && !isNegated && words.has(lemma);
}

/** "a deal that would lift the embargo": a deed of the matter, not a judgement of the deal. */
function isOffered(view: SentenceView, { first, last }: Clause, { modal, lemma }: VerbGroup): boolean {
  if (modal !== "would" && modal !== "will") return false;
  if (view.lexicon.words.get("deed")!.has(lemma)) return true;
  return view.nouns.some((noun) => noun.first >= first && noun.first < last && noun.kind !== "organ");
}

/** Whether nothing between the noun and the verb could be the verb's subject instead. */
function isSubject(view: SentenceView, { last }: { first: number; last: number }, group: VerbGroup): boolean {
  return !view.phrases.some(
    ({ first, last: end }) => first >= last && end <= group.first && !/^(?:IN|TO)/u.test(view.tokens[first - 1]!.xpos),
  );
}

/** "Under the proposed deal, Ostmark would free the crew": the verb of what would be done. */
function underWhich(view: SentenceView, { first, last }: NounHit): VerbGroup | null {
  const phrase = phraseAt(view.phrases, first);
  const at = (phrase?.first ?? first) - 1;
  const word = view.words[at] === "of" ? view.words[at - 3] : view.words[at];
  if (word !== "under" && view.words[at - 1] !== "under" && view.words[at - 2] !== "under") return null;
  // "a compromise drafted by diplomats, both would"
  const group = view.groups.find((each) => each.first >= last && !each.isParticiple);
  if (group === undefined || group.first - last > farther) return null;
  return group.modal !== null && providing.has(group.modal) ? group : null;
}

/** Who made it: whoever signs or reaches it here, "between" and "with" whom it is. */
function partiesOf(view: SentenceView, acts: readonly Act[], noun: NounHit): Role[] {
  const made = acts.find(({ sense, complement }) => sense.frame === "agreement" && complement.includes(noun));
  const partners = placedBetween(view, noun.last, noun.last + reach).filter(
    ({ preposition }) => preposition === "between" || preposition === "with",
  );
  const sides = made === undefined ? { actors: [], recipients: [] } : sidesOf(made);
  return unique([...sides.actors, ...sides.recipients, ...partners.map(({ role }) => role)]);
}

function boundsOf(view: SentenceView, telling: VerbGroup): [number, number] {
  const [span] = evidenceOfWord(view, telling.main);
  return [view.tokens[telling.first]!.start, Math.max(span!.end, view.tokens[telling.last - 1]!.end)];
}

/** "Under the plan drafted by Mirelia, | both armies would leave": what it says, without what it is called. */
function wordsUnder(view: SentenceView, noun: NounHit, telling: VerbGroup) {
  const comma = view.words.lastIndexOf(",", telling.first);
  const first = comma < noun.last ? noun.first : comma + 1;
  const { start } = view.tokens[first]!;
  const [, end] = boundsOf(view, telling);
  return { start, end: Math.max(Math.min(end, start + longest), view.tokens[telling.last - 1]!.end) };
}

function wordsFrom(view: SentenceView, { first }: NounHit, telling: VerbGroup) {
  const phrase = phraseAt(view.phrases, first);
  const { start } = spanOf(view, phrase?.first ?? first, (phrase?.first ?? first) + 1);
  const [, end] = boundsOf(view, telling);
  return { start, end: Math.max(Math.min(end, start + longest), view.tokens[telling.last - 1]!.end) };
}
