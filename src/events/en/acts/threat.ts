/**
 * @module
 * Harm or exit announced: "threatened to leave", "its threat to cut the gas", "said it would retaliate", "Varnhem will face consequences".
 *
 * Left alone: warnings of what will merely be ("the talks would be long"), dangers that nobody threatens with ("a threat to the coast").
 */

import type { Role } from "../../../model/index.js";
import { holdsOneOf } from "../../../text/stretch.js";
import type { Act } from "../../acts.js";
import { clauseAt } from "../../clauses.js";
import type { Draft } from "../../envelope.js";
import { type Meaning, meaningOfNoun, meaningOfVerb } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import { namesOf, ownersOf, speakerAt, subjectOf } from "../../roles.js";
import { complementText, type FrameRule, isGoverned, sidesOf } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import { isOnlooker, speaksFor } from "../../spokesmen.js";
import type { VerbGroup } from "../../verb-groups.js";

const name = "events/en/threat";
const coming: ReadonlySet<string> = new Set(["will", "would", "shall"]);

export const threat: FrameRule = {
  name,
  signs: { frames: ["threat"], nouns: ["threat"], modals: coming },
  find: (view, acts) => [
    ...acts.flatMap((act) => threatening(act, acts)),
    ...view.nouns.flatMap((noun) => (noun.kind === "threat" ? ownThreat(view, noun) : [])),
    ...view.groups.flatMap((group) => announced(view, group)),
  ],
};

interface Told {
  readonly first: number;
  readonly last: number;
  readonly actors: readonly Role[];
  readonly recipients: readonly Role[];
  readonly meaning: Meaning;
  readonly value: string;
  readonly act: string | null;
}

function draftOf(view: SentenceView, { act, ...told }: Told): Draft {
  return { view, frame: "threat", rule: name, fields: { threatener: namesOf(told.actors), act }, ...told };
}

function threatening(act: Act, acts: readonly Act[]): Draft[] {
  if (act.sense.frame !== "threat" || isGoverned(act, acts) || isForecast(act)) return [];
  const { view, group, sense } = act;
  // "could threaten the coast": a danger
  if (group.modal !== null && !coming.has(group.modal)) return [];
  const { actors, recipients } = sidesOf(act);
  if (actors.length === 0 && (!group.isPassive || recipients.length === 0)) return [];
  const meaning = meaningOfVerb(view, group);
  const { main: first, last } = group;
  return [draftOf(view, { first, last, actors, recipients, meaning, value: sense.value, act: complementText(act) })];
}

/** "warned that the talks would be long": what is foreseen of a thing is no threat. */
function isForecast({ view, group, clause }: Act): boolean {
  if (group.lemma !== "warn") return false;
  const next = view.clauses[view.clauses.indexOf(clause) + 1];
  if (next?.opener !== "that" || next.first > group.last + 1) return false;
  const verb = next.groups.find(({ isTensed }) => isTensed);
  if (verb === undefined) return false;
  const isAhead = (verb.modal !== null && coming.has(verb.modal)) || hasIf(view, verb);
  return !isAhead || subjectOf(view, verb).length === 0;
}

/** "Ostmark's threat to strike": of a danger ("a threat to the coast") nobody is told who threatens. */
function ownThreat(view: SentenceView, noun: NounHit): Draft[] {
  const actors = ownersOf(view, noun.first, noun.last);
  if (actors.length === 0) return [];
  const meant = view.groups.find(
    ({ first, isInfinitive }) => isInfinitive && first >= noun.last && first < noun.last + 6,
  );
  if (meant === undefined && view.words[noun.last] !== "of") return [];
  const meaning = { ...meaningOfNoun(view, noun.first, noun.last), realis: "actual" as const };
  const { first, last } = noun;
  return [draftOf(view, { first, last, actors, recipients: [], meaning, value: "-", act: null })];
}

/** "We will close the strait if ...", "Varnhem will pay for it": the speaker's own harm, or the other's. */
function announced(view: SentenceView, group: VerbGroup): Draft[] {
  if (group.modal === null || !coming.has(group.modal) || group.isNegated) return [];
  const harm = view.lexicon.words.get("harm")!.get(group.lemma);
  if (harm === undefined) return [];
  const speakers = speakerAt(view, group.main);
  const doers = subjectOf(view, group);
  if (speakers.length === 0 || doers.length === 0 || speakers.every((speaker) => isOnlooker(view, speaker.text)))
    return [];
  const isOwn = doers.some((doer) => speakers.some((speaker) => speaksFor(view, speaker, doer)));
  if (isOwn === (harm === "suffered")) return [];
  if (harm === "if" && !hasIf(view, group)) return [];
  if (harm === "suffered" && !hasConsequence(view, group)) return [];
  const meaning = { realis: "planned" as const, polarity: "affirmed" as const, modality: "asserted" as const };
  const sides = harm === "suffered" ? { actors: speakers, recipients: doers } : { actors: doers, recipients: [] };
  return [draftOf(view, { first: group.main, last: group.last, ...sides, meaning, value: "-", act: null })];
}

/** Harm that is harm only as a threat ("will close the strait") hangs on an "if" or "unless" of the sentence. */
function hasIf(view: SentenceView, group: VerbGroup): boolean {
  const at = view.clauses.indexOf(clauseAt(view.clauses, group.main));
  return (
    view.clauses.some(({ opener }, k) => Math.abs(k - at) < 3 && (opener === "if" || opener === "unless")) ||
    isFirst(view, at)
  );
}

function isFirst(view: SentenceView, at: number): boolean {
  return at < 3 && (view.words[0] === "if" || view.words[0] === "unless");
}

/** "will face consequences", "will pay a heavy price". */
function hasConsequence(view: SentenceView, group: VerbGroup): boolean {
  const words = view.lexicon.words.get("consequence")!;
  return holdsOneOf(view.lemmas, group.last, group.last + 8, words);
}
