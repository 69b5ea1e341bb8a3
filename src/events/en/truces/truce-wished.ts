/**
 * @module
 * Whether a truce is only wished for ("a proposal for a truce", "to reach a truce") or brought about ("persuaded both to extend their truce",
 * "agreed to observe a truce").
 */

import { governingGroup, isPlanned, meaningOfVerb } from "../../meaning.js";
import type { NounHit } from "../../nouns.js";
import type { SentenceView } from "../../sentence-view.js";
import { lastGroupUntil, type VerbGroup } from "../../verb-groups.js";
import { phraseStart } from "./truce-phrase.js";
import { isToldByPhrase } from "./truce-telling.js";

const wishing: ReadonlySet<string> = new Set(
  "proposal proposals concept idea call calls calling push pushing plan plans offer offers without demand demands effort efforts conditions".split(
    " ",
  ),
);
const underWay: ReadonlySet<string> = new Set(["negotiate", "mediate", "broker"]);

/** "a proposal for a truce", "violating the truce": told by other rules. */
export function isWished(view: SentenceView, noun: NounHit): boolean {
  const before = view.words.slice(Math.max(0, noun.first - 6), noun.first);
  if (before.some((word) => wishing.has(word) || /^(?:violat|breach|break(?:s|ing)?$)/.test(word))) return true;
  if (/^(?:talks|negotiations|proposal|plan|offer)$/.test(view.words[noun.last] ?? "")) return true;
  const group = governingGroup(view, noun.first);
  if (group === null || group.main > noun.first) return false;
  if (isToldByPhrase(view, group)) return false;
  // "to reach a truce", "negotiating a truce": under way, not there yet
  const isAim = group.isInfinitive && view.words[noun.first - 1] !== "the";
  if (isAim || (underWay.has(group.lemma) && !group.isPast && !group.isPassive)) return true;
  const sport = view.lexicon.words.get("sport")!;
  const isCalled =
    group.lemma === "call" && group.last === phraseStart(view, noun) && !view.lemmas.some((lemma) => sport.has(lemma));
  return !isCalled && view.lexicon.words.get("ask-talks")!.has(group.lemma);
}

/** "persuaded the two to extend their truce", "managed to broker a truce": whoever says so says that it was done. */
export function isBroughtAbout(view: SentenceView, noun: NounHit): boolean {
  const group = governingGroup(view, noun.first);
  return group !== null && group.main < noun.first && isAchieved(view, group);
}

export function isAchieved(view: SentenceView, group: VerbGroup): boolean {
  if (!group.isInfinitive) return false;
  const outer = lastGroupUntil(view.groups, group.first);
  const isDone = outer !== undefined && view.lexicon.words.get("achieving")!.has(outer.lemma);
  if (outer === undefined || outer.isInfinitive || !(isDone || isBound(view, outer, group))) return false;
  const { realis, polarity } = meaningOfVerb(view, outer);
  const isTold = outer.isPast || (outer.isTensed && outer.modal === null && outer.first < outer.main);
  return isTold && polarity === "affirmed" && !isPlanned(realis);
}

/** "agreed to extend their truce", "ordered her troops to observe a truce", with no "if". */
function isBound(view: SentenceView, { lemma, last }: VerbGroup, group: VerbGroup): boolean {
  const isKept = view.lexicon.words.get("truce-keep")!.has(group.lemma) || isLengthened.test(group.lemma);
  const isFree = !view.words.some((word) => /^(?:if|unless|provided)$/.test(word));
  return isKept && isFree && group.first - last < 10 && view.lexicon.words.get("fire-ordering")!.has(lemma);
}

const isLengthened = /^(?:extend|prolong|renew|lengthen|restore|resume)$/;
