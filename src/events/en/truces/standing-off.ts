/**
 * @module
 * Pauses that stop no act by its name: "agreed to keep five miles apart for a fortnight", "will refrain from new spending while the bank
 * goes on lending", "agreed to leave things as they are".
 *
 * An end or a word of agreement must stand in the sentence: ferries keep a mile apart in fog, and doctors refrain from comment.
 */

import { clauseAt } from "../../clauses.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { untilEnd } from "./truce-window.js";

const bounds = /^(?:for|until|till|through|from|during|over|least|next|pending)$/;
/** So many words on may the distance stand. */
const reach = 9;

/** A length behind "for" or an end behind "until" in the clause of a verb or right behind it, or a deed of the other side it hangs on. */
export function isBounded(view: SentenceView, group: VerbGroup): boolean {
  const clause = clauseAt(view.clauses, group.main);
  const until = untilEnd(view, clause.last);
  const [from, to] = [view.tokens[clause.first]!.start, view.tokens[until - 1]!.end];
  const isTimed = view.times.some((time) => {
    if (time.start < from || time.end > to) return false;
    const at = view.tokens.findIndex(({ start }) => start >= time.start);
    const before = view.words.slice(Math.max(0, at - 2), at);
    return before.some((word) => bounds.test(word)) && !before.includes("since");
  });
  const rest = view.words.slice(group.last, clause.last + 1);
  return (
    isTimed || rest.some((word, i) => /^(?:pending|while)$/.test(word) || (word === "until" && rest[i + 1] !== "then"))
  );
}

/** "stay at least 3km away", "keep five miles apart": agreed or with an end. */
export function keepsApart(view: SentenceView, group: VerbGroup): boolean {
  if (!/^(?:stay|keep|remain|hold)$/.test(group.lemma) || group.isPassive) return false;
  const words = view.words.slice(group.last, group.last + reach);
  const at = words.findIndex((word) => /^(?:apart|away|clear|off)$/.test(word));
  const isFar = words
    .slice(0, at)
    .some((word) => /^\d*(?:km|kilomet(?:re|er)s?|miles?|met(?:re|er)s?|yards?|m|leagues?)$/.test(word));
  return at > 0 && isFar && (isBounded(view, group) || isAgreed(view, group));
}

/** Who refrains from these halts nothing. */
const speaking: ReadonlySet<string> = new Set("discuss comment speak say talk speculate answer criticize".split(" "));

/** "refrain from new levies", "go on supplying credit", "leave things as they are": one half of a bargain that lasts. */
export function doesWithout(view: SentenceView, group: VerbGroup): boolean {
  const next = view.words.slice(group.last, group.last + 4);
  if (/^(?:refrain|abstain|desist)$/.test(group.lemma) && next[0] === "from")
    return isBargain(view, group) && !speaking.has(view.lemmas[group.last + 1]!);
  if (group.lemma === "hold" && next[0] === "off") return isBargain(view, group) && next[1] !== "the";
  if (/^(?:keep|leave)$/.test(group.lemma) && /^(?:things|matters|everything)$/.test(next[0] ?? ""))
    return /^(?:as|where)$/.test(next[1] ?? "") && isAgreed(view, group);
  return isKeptUp(view, group) && isBargain(view, group);
}

/** "will keep the lenders supplied with cash", "go on supplying credit", "keeps the bank afloat". */
function isKeptUp(view: SentenceView, group: VerbGroup): boolean {
  const keeping = view.lexicon.words.get("keeping-up")!;
  const lemmas = view.lemmas.slice(group.last, group.last + 7);
  if (!/^(?:go|keep|continue)$/.test(group.lemma)) return false;
  return lemmas.some((lemma) => keeping.has(lemma) || lemma === "afloat");
}

/** The verb before an infinitive, past an aside: "have undertaken, in a letter dated Monday, to refrain". */
export function governorBefore(view: SentenceView, { first }: VerbGroup): VerbGroup | undefined {
  const isPast = view.words[first - 1] === ",";
  return view.groups.findLast(({ last, isParticiple }) => last <= first && !(isPast && isParticiple));
}

/** "agreed to", "have agreed that". */
function isAgreed(view: SentenceView, group: VerbGroup): boolean {
  const governor = governorBefore(view, group);
  const way = governor === undefined ? undefined : view.lexicon.words.get("fire-ordering")!.get(governor.lemma);
  return way !== undefined && governor?.isNegated === false && group.first - governor.last < 12;
}

/** The sentence names what was agreed, or the other half of it. */
function isBargain(view: SentenceView, group: VerbGroup): boolean {
  const words = view.lexicon.words.get("truce-word")!;
  const isNamed = view.lemmas.some((lemma) => lemma !== "one" && words.has(lemma));
  const isMutual = /\b(?:while|in return|in exchange)\b/u.test(view.words.join(" "));
  return isBounded(view, group) ? isNamed || isMutual || isAgreed(view, group) : isNamed && group.modal === "will";
}
