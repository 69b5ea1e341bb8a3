/**
 * @module
 * The words that name a truce: its noun phrase, what it halts, and whether the noun means a truce at all ("a pause in attacks").
 */

import { phraseAt } from "../../language/noun-phrases.js";
import type { NounHit } from "../nouns.js";
import type { SentenceView } from "../sentence-view.js";

/** Nouns that are a truce only with what they halt: "a pause in attacks", "a moratorium on shelling ports". */
const partial: ReadonlySet<string> = new Set(["pause", "halt"]);
/** Kinds of nouns that can be a truce. */
export const truceKinds: ReadonlySet<string> = new Set(["ceasefire", ...partial]);
const force: ReadonlySet<string> = new Set(["attack", "fighting", "strike", "arms"]);
const haltingWord = /^(?:in|to|of|on|from)$/;
/** Words that may stand between a noun phrase and the clause that tells about it: "the truce on the Brenn, which ...". */
const maxTail = 9;

/** Whether a noun of the lexicon means a truce where it stands. */
export function isTruce(view: SentenceView, noun: NounHit): boolean {
  if (noun.kind === "ceasefire") return true;
  return partial.has(noun.kind) && (isHalt(view, noun) || isKnownPause(view, noun));
}

/** "a halt to strikes", "a moratorium on attacking power plants". */
function isHalt(view: SentenceView, { last }: NounHit): boolean {
  if (!haltingWord.test(view.words[last] ?? "")) return false;
  if (view.nouns.some(({ kind, first }) => force.has(kind) && first > last && first <= last + 4)) return true;
  return view.tokens[last + 1]?.xpos === "VBG" && isForceful(view, last + 1);
}

function isForceful(view: SentenceView, at: number): boolean {
  const group = view.groups.find(({ main }) => main === at);
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
  const isTold = noun.kind === "pause" && isDeclared(view, noun);
  return (isTold || isTruceSubject(view, noun)) && isTruceKnown(view, 0);
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
    return /^(?:expired|collapsed|extended|declared|agreed)$/.test(list.get(group.lemma) ?? "");
  });
}

/** Whether the article has named a truce before, from `nSentences` sentences back (0: anywhere before). */
export function isTruceKnown(view: SentenceView, nSentences: number): boolean {
  const { tokens, sentences } = view.parts.language;
  const from = nSentences === 0 ? 0 : (sentences[Math.max(0, view.index - nSentences)]?.first ?? 0);
  for (let i = from; i < view.sentence.first; i++) {
    const entries = view.lexicon.nouns.get(tokens[i]!.lemma.toLowerCase());
    if (entries?.some(({ kind, words }) => kind === "ceasefire" && words.length === 1)) return true;
  }
  return false;
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
    !view.nouns.some(({ kind, first }) => first >= noun.last && first < at && !force.has(kind) && kind !== "organ")
  );
}
