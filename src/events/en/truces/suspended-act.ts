/**
 * @module
 * An agreed pause of hostile acts told without the word truce: "suspended its strike for three weeks", "tariffs are frozen until June",
 * "arrests are on hold for 60 days", "the placards stay in the van until Monday".
 *
 * What stops must be an act of one side against another or what it is done with (list hostile-act), and the pause must have an end or be
 * agreed: a strike that is over is none. Left alone: what is asked for, and works or prices that are halted.
 */

import type { NounPhrase } from "../../../language/noun-phrases.js";
import type { Role } from "../../../model/index.js";
import { clauseAt } from "../../clauses.js";
import { isPlanned, type Meaning, meaningOfVerb } from "../../meaning.js";
import { placedBetween, speakerAt, subjectOf } from "../../roles.js";
import type { ArticleSense, FrameRule } from "../../rule.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { type HaltTold, isConditional, ofSides, persuaded, truceDraft } from "./held-fire.js";
import { doesWithout, governorBefore, isBounded, keepsApart } from "./standing-off.js";

const name = "events/en/suspended-act";
const actual: Meaning = { realis: "actual", polarity: "affirmed", modality: "asserted" };

export const suspendedAct: FrameRule = {
  name,
  signs: {
    // what can be halted, or what one can keep from; the verbs of halting and resting are far more frequent
    lists: ["hostile-act", "hostile-deed", "keeping-up"],
    words: "apart away clear off refrain abstain desist things matters everything afloat".split(" "),
    isOfLabour: true,
  },
  find: (view, _acts, sense) => {
    if (sense.isSport) return [];
    const stopping = view.groups.filter(
      (group) => stops(view, group, sense) || keepsApart(view, group) || doesWithout(view, group),
    );
    return stopping.flatMap((group) => {
      const told = isConditional(view, group) ? null : toldBy(view, group);
      return told === null ? [] : [truceDraft(view, group, told, name)];
    });
  },
};

/** Whether a verb puts off a hostile act, or says that it is put off. */
function stops(view: SentenceView, group: VerbGroup, sense: ArticleSense): boolean {
  if (/^(?:stop|cease|halt|quit)$/.test(group.lemma) && stopsDoing(view, group))
    return isBounded(view, group) || (group.isInfinitive && governorOf(view, group) !== undefined);
  const known = view.lexicon.words.get("act-halting")!.get(group.lemma);
  const way = known === "other" ? undefined : known;
  const stopped =
    way === undefined ? undefined : group.isPassive ? subjectPhrase(view, group) : objectOf(view, group, way);
  if (stopped !== undefined) return isHostile(view, stopped, sense) && isHeld(view, group, stopped);
  const rest = atRest(view, group);
  const own = rest === null ? undefined : subjectPhrase(view, group);
  if (own === undefined || !isHostile(view, own, sense)) return false;
  return rest !== "bounded" || isBounded(view, group);
}

/** "stop impounding their boats", "stopped arresting pickets": a deed against others, by its verb. */
function stopsDoing(view: SentenceView, { last }: VerbGroup): boolean {
  return view.tokens[last]?.xpos === "VBG" && view.lexicon.words.get("hostile-deed")!.has(view.lemmas[last]!);
}

/** What is put off: behind the verb, its particle or "down". */
function objectOf(view: SentenceView, group: VerbGroup, way: string): NounPhrase | undefined {
  const next = view.words[group.last] ?? "";
  const particle = particles[way];
  if (particle === undefined) return phraseFrom(view, group.last);
  // "put the tariffs on hold", "set aside its lawsuit"
  if (particle.test(next)) return phraseFrom(view, group.last + 1);
  const object = phraseFrom(view, group.last);
  if (way !== "aside" && way !== "down") return way === "arm" ? object : undefined;
  return object !== undefined && isAtRest(view, object.last) ? object : undefined;
}

const particles: { readonly [way: string]: RegExp } = {
  down: /^down$/,
  off: /^(?:off|back)$/,
  in: /^(?:in|off)$/,
  from: /^from$/,
  aside: /^(?:aside|down|away|off)$/,
  arm: /^(?:down|up|away)$/,
};

function phraseFrom(view: SentenceView, at: number): NounPhrase | undefined {
  const from = view.words[at] === "all" || view.words[at] === "from" ? at + 1 : at;
  return view.phrases.find(({ first }) => first === at || first === from);
}

function isAtRest(view: SentenceView, at: number): boolean {
  return restAt(view, at) !== undefined || /^(?:aside|down|away)$/.test(view.words[at] ?? "");
}

function restAt(view: SentenceView, at: number): string | undefined {
  if (!view.lexicon.openers.get("at-rest")!.has(view.words[at] ?? "")) return undefined;
  const rest = view.lexicon.words.get("at-rest")!;
  for (const length of [3, 2, 1]) {
    const told = rest.get(view.words.slice(at, at + length).join(" "));
    if (told !== undefined) return told;
  }
  return undefined;
}

/** "are on hold", "stay in the van until Monday", "go in a drawer": the words of rest behind the verb. */
function atRest(view: SentenceView, { lemma, last, isPassive }: VerbGroup): string | null {
  if (!view.lexicon.words.get("at-rest-verb")!.has(lemma) && !isPassive) return null;
  for (let at = last; at < Math.min(view.tokens.length, last + 4); at++) {
    const rest = restAt(view, at);
    if (rest !== undefined) return rest;
  }
  return null;
}

/** The noun phrase before a verb, past an aside between commas. */
function subjectPhrase(view: SentenceView, group: VerbGroup): NounPhrase | undefined {
  const { first } = clauseAt(view.clauses, group.main);
  const before = view.phrases.filter((each) => each.first >= first && each.last <= group.first);
  const isFree = (each: NounPhrase) => each.first === first || !/^(?:IN|TO)$/.test(view.tokens[each.first - 1]!.xpos);
  const own = before.findLast(isFree);
  if (own !== undefined) return own;
  const outer = view.clauses[view.clauses.indexOf(clauseAt(view.clauses, group.main)) - 1];
  return outer === undefined || outer.groups.length > 0
    ? undefined
    : view.phrases.find((each) => each.first >= outer.first && each.last <= outer.last);
}

/** An act against another, or what it is done with; a pronoun for a strike where the article is about one. */
function isHostile(view: SentenceView, { head, first, isPronoun }: NounPhrase, { isLabour }: ArticleSense): boolean {
  if (isPronoun) return isLabour && view.words[head] === "it";
  const lemma = view.lemmas[head]!;
  const acts = view.lexicon.words.get("hostile-act")!;
  if (!acts.has(lemma) && !acts.has(view.words[head]!)) return false;
  const before = view.lemmas.slice(first, head);
  const labour = view.lexicon.words.get("labour")!;
  if (lemma === "strike") return isLabour || view.lemmas.some((each) => labour.has(each));
  if (/^(?:action|campaign|ban)$/.test(lemma))
    return (
      isLabour || before.some((each) => /^(?:industrial|strike|legal|court|protest|overtime|military)$/.test(each))
    );
  return !before.some((each) => /^(?:power|electricity|energy|water|phone|bus|rail|gas|advertising|ad)$/.test(each));
}

/** It has an end, or the verb is one of putting off and not of ending, or somebody agreed to it. */
function isHeld(view: SentenceView, group: VerbGroup, stopped: NounPhrase): boolean {
  if (isBounded(view, group)) return true;
  if (group.isInfinitive) return governorOf(view, group) !== undefined;
  const isArm = view.lexicon.words.get("hostile-act")!.get(view.lemmas[stopped.head]!) === "arm";
  return !isArm && /^(?:suspend|shelve|freeze|pause)$/.test(group.lemma) && !group.isPassive;
}

function governorOf(view: SentenceView, group: VerbGroup): VerbGroup | undefined {
  const governor = governorBefore(view, group);
  if (governor === undefined || group.first - governor.last > 12 || governor.isNegated) return undefined;
  const way = view.lexicon.words.get("fire-ordering")!.get(governor.lemma);
  return way === undefined || isPlanned(meaningOfVerb(view, governor).realis) ? undefined : governor;
}

function toldBy(view: SentenceView, group: VerbGroup): HaltTold | null {
  const governor = group.isInfinitive ? governorOf(view, group) : undefined;
  if (group.isInfinitive && governor === undefined) return null;
  const said = meaningOfVerb(view, governor ?? group);
  if (said.polarity !== "affirmed" && governor === undefined) return null;
  const isTalkedRound =
    governor !== undefined && view.lexicon.words.get("fire-ordering")!.get(governor.lemma) === "persuaded";
  const sides = isTalkedRound ? persuaded(view, governor, group.first) : sidesOf(view, governor ?? group);
  const way = governor === undefined ? undefined : view.lexicon.words.get("fire-ordering")!.get(governor.lemma);
  if (way !== undefined) {
    if (sides.length === 0) return null;
    const status = way === "agreed" || way === "persuaded" ? "agreed" : "declared";
    return ofSides(status, sides, { ...said, polarity: "affirmed" }, governor!.main);
  }
  if (!isPlanned(said.realis) && group.modal === null) return ofSides("in-effect", sides, said, group.main);
  const isToCome = group.modal === "will" || group.modal === "would" || group.modal === "'ll" || group.modal === "’ll";
  if (!isToCome || (group.modal === "would" && speakerAt(view, group.main).length === 0)) return null;
  return { ...ofSides("declared", sides, { ...actual, realis: "announced" }, group.main), isFirstDay: true };
}

/** Who puts it off: the subject, behind "by" of a passive, else who says so of their own. */
function sidesOf(view: SentenceView, group: VerbGroup): readonly Role[] {
  if (group.isParticiple && !group.isPassive) return [];
  if (!group.isPassive && !view.lexicon.words.get("at-rest-verb")!.has(group.lemma)) return subjectOf(view, group);
  const until = clauseAt(view.clauses, group.main).last;
  const by = placedBetween(view, group.last, until).flatMap(({ preposition, role }) =>
    preposition === "by" ? [role] : [],
  );
  return by.length > 0 ? by : [];
}
