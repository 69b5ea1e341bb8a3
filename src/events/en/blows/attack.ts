/**
 * @module
 * Use of force: who struck what, where, with what, and who was hurt. A blow needs a place, a day or a toll; "an end to attacks" tells of none.
 *
 * What a blow did to people is told with it: "shelled the port, killing four" and "wounded when police opened fire" are one blow each.
 */

import type { Casualty } from "../../../model/index.js";
import { holds } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { evidenceAt } from "../../evidence.js";
import type { ArticleSense, FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { dateAt } from "../../when.js";
import { placeAt } from "../../where.js";
import { isBlow, isForce } from "./attack-sense.js";
import { blow, blowNoun } from "./blow.js";
import { victimAt } from "./victim.js";

const name = "events/en/attack";

export const attack: FrameRule = {
  name,
  signs: { frames: ["attack"], nouns: ["attack", "strike"] },
  find: (view, acts, sense) => {
    const all = acts.filter((act) => act.sense.frame === "attack" && isForce(act, sense));
    const { blows, results } = withResults(
      view,
      all.filter((act) => !isOfNoun(act, sense)),
    );
    const nouns = view.nouns.filter(
      (noun) => isBlow(view, noun, sense) && !all.some((act) => sameClause(view, act.group.main, noun.first)),
    );
    const told = blows.flatMap((act) => blow(act, name).map((draft) => withWords(draft, results.get(act) ?? [])));
    const drafts = oneBlowEachToll(view, [...told, ...nouns.flatMap((noun) => blowNoun(view, noun, name))], results);
    return drafts.map((draft) => withVictim(draft, [...(resultsAt(results, draft.first) ?? [])]));
  },
};

/** Who is killed by name or rank counts as one, where no number is told. */
function withVictim(draft: Draft, results: readonly Act[]): Draft {
  const { casualties } = draft.fields as { readonly casualties: readonly Casualty[] };
  if (casualties.some(({ kind }) => kind === "killed")) return draft;
  const victims = [draft.first, ...results.map(({ group }) => group.main)].map((at) => victimAt(draft.view, at));
  const victim = victims.find((each) => each !== null);
  return victim === undefined ? draft : { ...draft, fields: { ...draft.fields, casualties: [...casualties, victim] } };
}

function resultsAt(results: Results, first: number): readonly Act[] | undefined {
  const act = [...results.keys()].find(({ group }) => group.main === first);
  return act === undefined ? undefined : results.get(act);
}

/** "An explosion ripped through a cafe, killing five": what a blow told by a noun did. */
function isOfNoun({ view, group, clause }: Act, sense: ArticleSense): boolean {
  if (clause.opener !== "," || !group.isParticiple || !view.lexicon.words.get("hurt")!.has(group.lemma)) return false;
  const before = view.clauses[view.clauses.indexOf(clause) - 1];
  if (before === undefined || before.groups.some(({ lemma }) => isAttackVerb(view, lemma))) return false;
  return view.nouns.some(
    (noun) =>
      noun.first >= before.first && noun.last <= before.last && noun.kind === "attack" && isBlow(view, noun, sense),
  );
}

function isAttackVerb(view: SentenceView, lemma: string): boolean {
  const senses = view.lexicon.verbs.get(lemma) ?? [];
  // "ripped through" is a blow of a shell, and of an explosion what it did
  return senses.some(({ frame, needs }) => frame === "attack" && !needs.some((need) => need.startsWith("^")));
}

/** What a blow comes with: it destroys a house, and gas is used along with it. */
const served: ReadonlySet<string> = new Set(["destroy", "crowd-control"]);

type Results = ReadonlyMap<Act, readonly Act[]>;

/** The blows, and of each the verbs that tell what it did: "killed three and wounded dozens", "fired on the bus, killing two". */
function withResults(view: SentenceView, all: readonly Act[]): { blows: readonly Act[]; results: Results } {
  const results = new Map<Act, Act[]>();
  const hurt = view.lexicon.words.get("hurt")!;
  const blows = all.filter((act, k) => {
    const isHarm = hurt.has(act.group.lemma);
    if (!isHarm && !served.has(act.sense.value)) return true;
    const cause = all.find(
      (other, n) => other !== act && (n < k || !hurt.has(other.group.lemma)) && isOne(view, other, act),
    );
    if (cause !== undefined) results.set(cause, [...(results.get(cause) ?? []), act]);
    return cause === undefined;
  });
  return { blows, results };
}

/** Whether the second verb tells what the first did. */
function isOne(view: SentenceView, cause: Act, { group, clause }: Act): boolean {
  if (cause.clause === clause) return !hasOtherSubject(view, cause, group);
  const isNext = view.clauses.indexOf(clause) - view.clauses.indexOf(cause.clause) === 1;
  if (isNext)
    return (
      (clause.opener === "," && (group.isParticiple || isShared(view, clause.first, group.first))) ||
      (clause.opener === "and" && isShared(view, clause.first, group.first))
    );
  const isBefore = view.clauses.indexOf(cause.clause) - view.clauses.indexOf(clause) === 1;
  const isAlone = !view.nouns.some(
    (noun) => noun.kind === "attack" && noun.first >= clause.first && noun.last <= clause.last,
  );
  return isBefore && isAlone && !cause.group.isInfinitive && /^(?:when|after)$/.test(cause.clause.opener);
}

/** "a jet killing one rebel, and rebels firing rockets": the second verb has a subject of its own. */
function hasOtherSubject(view: SentenceView, cause: Act, group: Act["group"]): boolean {
  const { first } = cause.group;
  const isJoined = first > group.last && holds(view.words, group.last, first, "and");
  return isJoined && view.phrases.some(({ last, first: start }) => last === first && view.words[start - 1] === "and");
}

/** Nothing stands between "and" and its verb: the subject is the one before. */
function isShared(view: SentenceView, from: number, to: number): boolean {
  return !view.phrases.some(({ first, last }) => first >= from && last <= to);
}

/** A blow whose results stand in other clauses is told by their words too, and has their day and place where it has none of its own. */
function withWords(draft: Draft, results: readonly Act[]): Draft {
  const { view, first } = draft;
  const elsewhere = results.filter(({ clause }) => clause !== clauseAt(view.clauses, first));
  if (elsewhere.length === 0) return draft;
  const mains = elsewhere.map(({ group }) => group.main);
  const date = [first, ...mains].map((at) => dateAt(view, at)).find((each) => each !== null) ?? null;
  const places = mains.map((at) => placeAt(view, at, { aims: true }));
  const place = draft.place ?? places.find((each) => each !== null) ?? null;
  return { ...draft, date, place, evidence: [first, ...mains].flatMap((at) => evidenceAt(view, at)) };
}

/** "Shells killed two in Kelsund after a raid on Sorvik": a toll is of the blow that stands next to it, and of that one alone. */
function oneBlowEachToll(view: SentenceView, drafts: readonly Draft[], results: Results): Draft[] {
  if (drafts.length < 2 || view.tolls.length === 0) return [...drafts];
  const places = drafts.map((draft) => {
    return [draft.first, ...(resultsAt(results, draft.first) ?? []).map(({ group }) => group.main)];
  });
  const ownerOf = view.tolls.map((toll) => nearest(view, places, toll.first));
  return drafts.map((draft, at) => {
    const tolls = view.tolls.filter((_toll, k) => ownerOf[k] === at);
    return {
      ...draft,
      quantities: tolls.map(({ quantity }) => quantity),
      fields: { ...draft.fields, casualties: tolls.map(({ casualty }) => casualty) },
    };
  });
}

/** The blow in the toll's own clause, else the one with the fewest words between. */
function nearest(view: SentenceView, places: readonly (readonly number[])[], at: number): number {
  const distance = (place: readonly number[]) =>
    Math.min(...place.map((first) => Math.abs(first - at) + (sameClause(view, first, at) ? 0 : 1000)));
  let best = 0;
  for (let k = 1; k < places.length; k++) if (distance(places[k]!) < distance(places[best]!)) best = k;
  return best;
}

function sameClause(view: SentenceView, a: number, b: number): boolean {
  return clauseAt(view.clauses, a) === clauseAt(view.clauses, b);
}
