/**
 * @module
 * What a proposal is about: a truce, talks, prisoners, a withdrawal. A noun says it, or else the deed that is offered.
 */

import type { ProposalObject } from "../../../model/index.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import type { NounHit } from "../../nouns.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";

const lengthening: ReadonlySet<string> = new Set([
  "extend",
  "extending",
  "extension",
  "prolong",
  "prolonging",
  "renew",
]);

/** What a proposal is about: the first noun that says so, a plan or an idea only when nothing finer follows. */
export function objectOf(nouns: readonly NounHit[], words: readonly string[] = []): ProposalObject | null {
  const isTruce = nouns.some(({ kind }) => kind === "ceasefire" || kind === "pause");
  if (isTruce && words.some((word) => lengthening.has(word))) return "truce-extension";
  const objects = nouns.map((noun) => noun.object).filter((object) => object !== null);
  const fine = objects.find((object) => object !== "other" && object !== "settlement-plan");
  return (fine ?? objects[0] ?? null) as ProposalObject | null;
}

/** Behind these stands when and where an answer was given, and not what it is to. */
const aside: ReadonlySet<string> = new Set([
  "during",
  "at",
  "after",
  "before",
  "amid",
  "despite",
  "following",
  "since",
]);

/** The nouns of a complement up to where its circumstances begin: "approve the plan | at a closed session". */
export function withoutCircumstances(view: SentenceView, nouns: readonly NounHit[], from: number): NounHit[] {
  let end = from;
  while (end < view.words.length && !aside.has(view.words[end]!)) end++;
  const kept = nouns.filter(({ first }) => first < end);
  return kept.length > 0 ? kept : [...nouns];
}

/** What an act is about: a noun of its complement or of the clause that completes it, else the deed it names. */
export function objectOfAct(act: Act): ProposalObject | null {
  const { view, group, clause, complement, until, sense } = act;
  // soldiers are withdrawn, but they are swapped and buried too: the deed knows better
  const things = complement.filter(({ kind }) => kind !== "troops");
  const object = objectOf(things, view.words.slice(group.last, until));
  if (object !== null && object !== "other") return object;
  const next = view.clauses[view.clauses.indexOf(clause) + 1];
  const completing = next?.opener === "that" || next?.opener === '"' || next?.opener === "“" ? next : undefined;
  const inNext = view.nouns.filter(({ first }) => completing && first >= completing.first && first < completing.last);
  // "what Varnhem proposes is a withdrawal"
  const named = clause.groups[clause.groups.indexOf(act.group) + 1]?.lemma === "be" ? nounsBehind(act) : [];
  const deeds = [
    ...clause.groups.filter(({ main, isInfinitive }) => main > group.main && isInfinitive),
    ...(completing?.groups ?? []),
  ];
  const deed = deeds.map((each) => deedOf(view, each)).find((each) => each !== null);
  const finer =
    objectOf([...inNext, ...named], view.words.slice(group.last, completing?.last ?? until)) ?? deed ?? object;
  const own = finer ?? objectOf(complement) ?? (sense.value === "pledge" ? deedOf(view, group) : null);
  return own === null || own === "other" ? (told(view, until, group.last) ?? own) : own;
}

function nounsBehind({ view, group, clause }: Act): NounHit[] {
  return view.nouns.filter(({ first }) => first >= group.last && first < Math.min(clause.last, group.last + 9));
}

/** "offered to mediate", "would free the crew": what a deed is about where no noun says it. */
export function deedOf(view: SentenceView, { lemma, last }: VerbGroup): ProposalObject | null {
  const object = view.lexicon.words.get("deed")!.get(lemma);
  if (object === undefined || object === "-") return null;
  const isMoved =
    lemma !== "pull" || view.words.slice(last, last + 6).some((word) => word === "back" || word === "out");
  return isMoved ? (object as ProposalObject) : null;
}

/** "a proposal for talks", "its offer to withdraw", "a truce proposal", "the plan foresees observers". */
export function objectOfNoun(view: SentenceView, noun: NounHit): ProposalObject | null {
  const clause = clauseAt(view.clauses, noun.first);
  const next = view.groups.find(({ first, isInfinitive }) => first >= noun.last && !isInfinitive);
  const reach = Math.min(clause.last, noun.last + 9);
  const end = Math.min(next?.first ?? reach, reach);
  const between = (from: number, to: number) => view.nouns.filter(({ first }) => first >= from && first < to);
  const words = view.words.slice(noun.last, end);
  const meant = view.groups.find(({ first, isInfinitive }) => first === noun.last && isInfinitive);
  const near = [
    objectOf(between(noun.last, end), words),
    meant === undefined ? null : deedOf(view, meant),
    objectOf(view.nouns.filter(({ last }) => last === noun.first)),
    objectOf([noun]),
  ].find((object) => object !== null && object !== "other");
  if (near !== undefined) return near;
  return told(view, noun.last + 9, noun.last) ?? objectOf([noun]);
}

/** "the plan foresees observers", "the package includes a pay rise": what is said to be in it. */
function told(view: SentenceView, until: number, from: number): ProposalObject | null {
  const words = view.lexicon.words.get("telling-content")!;
  const group = view.groups.find(
    ({ first, lemma, isTensed }) => isTensed && first >= from && first <= until && words.has(lemma),
  );
  if (group === undefined) return null;
  return objectOf(view.nouns.filter(({ first }) => first >= group.last && first < group.last + 9));
}

/** "ready to implement the reforms": a deed about the matter, though no noun is finer. */
export function measureOf(view: SentenceView, { lemma }: VerbGroup, nouns: readonly NounHit[]): ProposalObject | null {
  return view.lexicon.words.get("deed")!.has(lemma) && nouns.length > 0 ? "other" : null;
}
