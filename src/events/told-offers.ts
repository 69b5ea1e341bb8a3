/**
 * @module
 * Where an article speaks of an offer, whoever made it: an answer that names nothing may be to what stands a sentence or two before it.
 */

import { offerNouns } from "./nouns.js";
import type { SentenceView } from "./sentence-view.js";

const offers: ReadonlySet<string> = new Set([...offerNouns, "ultimatum"]);

/** Where in the text the sentences begin that name an offer, or in which somebody puts, asks or offers something; in text order. */
export function toldOffers(views: readonly SentenceView[]): number[] {
  return views.filter(tellsOffer).map(({ sentence }) => sentence.start);
}

function tellsOffer(view: SentenceView): boolean {
  const { nouns, groups, lemmas, words, lexicon } = view;
  if (nouns.some(({ kind }) => offers.has(kind))) return true;
  const drafts = lexicon.words.get("draft")!;
  // "the mediators' paper"
  const isDraft = (head: number, first: number) => drafts.has(lemmas[head]!) && words[first] !== "a";
  const hasDraft = lemmas.some((lemma) => drafts.has(lemma));
  if (hasDraft && view.phrases.some(({ first, head, possessive }) => possessive >= 0 && isDraft(head, first)))
    return true;
  const putting = lexicon.words.get("putting")!;
  return groups.some(({ lemma, isPassive }) => putting.has(lemma) && !isPassive);
}
