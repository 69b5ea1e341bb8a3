/**
 * @module
 * The words that name a truce: its noun phrase, what it halts, and whether the noun means a truce at all ("a pause in attacks").
 */

import { phraseAt } from "../../../language/noun-phrases.js";
import type { NounHit } from "../../nouns.js";
import type { SentenceView } from "../../sentence-view.js";
import { groupWithMain } from "../../verb-groups.js";
import { isLong, isOfArms, isPauseKnown } from "./known-truce.js";

/** Nouns that are a truce only with what they halt: "a pause in attacks", "a moratorium on shelling ports". */
const partial: ReadonlySet<string> = new Set(["pause", "halt"]);
/** Kinds of nouns that can be a truce. */
export const truceKinds: ReadonlySet<string> = new Set(["ceasefire", ...partial]);
const force: ReadonlySet<string> = new Set(["attack", "fighting", "strike", "arms", "war"]);
const haltingWord = /^(?:in|to|of|on|from)$/;
/** Words that may stand between a noun phrase and the clause that tells about it: "the truce on the Brenn, which ...". */
const maxTail = 9;

/** Whether a noun of the lexicon means a truce where it stands. */
export function isTruce(view: SentenceView, noun: NounHit): boolean {
  if (noun.kind === "ceasefire") return !isJammed(view, noun);
  return partial.has(noun.kind) && (isHalt(view, noun) || isLongPause(view, noun) || isKnownPause(view, noun));
}

/** "a 48-hour pause" where the article tells of arms; not "a two-day pause in the talks". */
function isLongPause(view: SentenceView, { kind, first, last }: NounHit): boolean {
  return kind === "pause" && !haltingWord.test(view.words[last] ?? "") && isLong(view.lemmas, first) && isOfArms(view);
}

/** "came to a standstill", "near a standstill": traffic, and no truce. */
function isJammed(view: SentenceView, { first }: NounHit): boolean {
  if (view.words[first] !== "standstill") return false;
  return view.words.slice(Math.max(0, first - 4), first).some((word, i, before) => {
    const isTo =
      /^(?:to|at|near)$/.test(word) &&
      before.slice(i + 1).every((each) => /^(?:an?|virtual|near|complete|total)$/.test(each));
    return (
      isTo &&
      !/^(?:agree|agreed|agrees|consented|yes|breach|end|way)$/.test(view.words[first - before.length + i - 1] ?? "")
    );
  });
}

/** "a halt to strikes", "a moratorium on attacking power plants". */
function isHalt(view: SentenceView, { first, last }: NounHit): boolean {
  if (!haltingWord.test(view.words[last] ?? "")) return false;
  if (view.nouns.some(({ kind, first }) => force.has(kind) && first > last && first <= last + 4)) return true;
  if (isPutOff(view, { first, last })) return true;
  return view.tokens[last + 1]?.xpos === "VBG" && isForceful(view, last + 1);
}

const passing = /^(?:pause|halt|freeze|moratorium|suspension)$/;

/** "a freeze on arrests", "the suspension of their strike"; an end to a strike is no pause. */
function isPutOff(view: SentenceView, { first, last }: Pick<NounHit, "first" | "last">): boolean {
  if (!passing.test(view.lemmas[first]!)) return false;
  const acts = view.lexicon.words.get("hostile-act")!;
  return view.lemmas
    .slice(last + 1, last + 5)
    .some((lemma, k) => acts.has(lemma) && /^NN|^VBG/.test(view.tokens[last + 1 + k]!.xpos));
}

function isForceful(view: SentenceView, at: number): boolean {
  const group = groupWithMain(view.groups, at);
  const senses = view.lexicon.verbs.get(group?.lemma ?? view.lemmas[at]!) ?? [];
  return senses.some(({ frame }) => frame === "attack");
}

/**
 * "had announced the pause on Friday", "the halt was extended by two days": with no word of what pauses, only where the article has spoken
 * of a truce before and the verb is one of truces.
 */
function isKnownPause(view: SentenceView, noun: NounHit): boolean {
  if (!/^(?:the|this|that|its|their)$/.test(firstWordOf(view, noun)) || haltingWord.test(view.words[noun.last] ?? ""))
    return false;
  if (noun.kind === "pause" && isOfArms(view)) return true;
  const isTold = noun.kind === "pause" && (isDeclared(view, noun) || isUnderWay(view, noun));
  return (isTold || isTruceSubject(view, noun)) && isPauseKnown(view);
}

/** "the pause came into force", "the pause ended": verbs that only what binds somebody can have. */
function isUnderWay(view: SentenceView, noun: NounHit): boolean {
  return view.groups.some((group) => {
    if (!group.isTensed || group.first < noun.last || group.first > noun.last + 8) return false;
    const next = view.words.slice(group.last, group.last + 2).join(" ");
    return (
      /^(?:into force|into effect|effect|in force)/.test(next) || /^(?:end|start|begin|hold|fail)$/.test(group.lemma)
    );
  });
}

function isDeclared(view: SentenceView, noun: NounHit): boolean {
  const told = view.groups.findLast(({ main }) => main < noun.first);
  return told !== undefined && view.lexicon.words.get("truce")!.get(told.lemma) === "declared";
}

/** "the halt expired", "the pause, due to end on Sunday, was extended". */
function isTruceSubject(view: SentenceView, noun: NounHit): boolean {
  return view.groups.some((group) => {
    if (!group.isTensed || group.first < noun.last || group.first > noun.last + 14) return false;
    const list = view.lexicon.words.get(group.isPassive ? "truce" : "truce-subject")!;
    const told = list.get(`${group.lemma} ${view.words[group.last] ?? ""}`) ?? list.get(group.lemma);
    return /^(?:expired|collapsed|extended|declared|agreed)$/.test(told ?? "");
  });
}

/** The first token of its noun phrase. */
export function phraseStart(view: SentenceView, { first }: NounHit): number {
  const phrase = phraseAt(view.phrases, first);
  return phrase === undefined ? first : phrase.first;
}

/** One past the last token of the noun with what it halts, whom it binds and where: up to a comma or a verb. */
export function phraseEnd(view: SentenceView, noun: NounHit): number {
  let end = noun.last;
  if (!/^(?:in|on|to|of|between|for|along|across|against)$/.test(view.words[end] ?? "")) return end;
  const stop = Math.min(view.tokens.length, noun.last + 14);
  for (let i = end; i < stop; i++) {
    const group = view.groups.find(({ first, last }) => first <= i && i < last);
    if ((group !== undefined && view.tokens[group.main]!.xpos !== "VBG") || /^[.,:;)"”—–-]+$/u.test(view.words[i]!))
      break;
    if (/^(?:that|which|who|while|after|before|as)$/.test(view.words[i]!)) break;
    end = i + 1;
  }
  return end;
}

/** The determiner of a noun phrase: "the", "a", "their"; empty without one. */
export function firstWordOf(view: SentenceView, noun: NounHit): string {
  for (let i = noun.first - 1; i >= Math.max(0, noun.first - 7); i--)
    if (/^(?:DT|PRP\$)$/.test(view.tokens[i]!.xpos)) return view.words[i]!;
  return "";
}

/** Whether words at a token tell about this noun: near behind it, with no verb and no other thing between. */
export function isRightBehind(view: SentenceView, noun: NounHit, at: number): boolean {
  if (at < noun.last || at > noun.last + maxTail) return false;
  const isVerbBetween = view.groups.some(
    ({ main }) => main >= noun.last && main < at && view.tokens[main]!.xpos !== "VBG",
  );
  return (
    !isVerbBetween &&
    !view.nouns.some(
      ({ kind, first }) =>
        first >= noun.last && first < at && !force.has(kind) && kind !== "organ" && !isWhatIsHalted(view, noun, first),
    )
  );
}

/** "the freeze on arrests lasted": the arrests are what it halts, and no other thing. */
function isWhatIsHalted(view: SentenceView, noun: NounHit, at: number): boolean {
  const acts = view.lexicon.words.get("hostile-act")!;
  return haltingWord.test(view.words[noun.last] ?? "") && at <= noun.last + 4 && acts.has(view.lemmas[at]!);
}

/** "the 2016 ceasefire", "a truce in March 2016": a truce that is told apart by its year. */
export function isOfYear(view: SentenceView, noun: NounHit): boolean {
  if (noun.kind !== "ceasefire") return false;
  const from = view.tokens[phraseStart(view, noun)]!.start;
  const behind = /^(?:of|in|from)$/.test(view.words[noun.last] ?? "") ? view.tokens[noun.last + 1]?.start : undefined;
  return view.times.some(({ start, end, value }) => {
    const isIn = (start >= from && end <= view.tokens[noun.first]!.start) || start === behind;
    return isIn && /^\d{4}(?:-\d\d)?$/u.test(value);
  });
}

/** "ten hours of the truce were left", "a fortnight of truce". */
export function isSpell(view: SentenceView, noun: NounHit): boolean {
  const start = phraseStart(view, noun);
  const of = view.words[start - 1] === "of" ? start - 1 : view.words[noun.first - 1] === "of" ? noun.first - 1 : -1;
  const before = view.tokens[of - 1];
  return before !== undefined && view.times.some(({ type, end }) => type === "DURATION" && end === before.end);
}
