/**
 * @module
 * An adjective of speaking with a clause: "her office is adamant that no price was named", "the envoy was insistent that the port stay open".
 *
 * Leaves alone adjectives of belief ("is confident that", "was sure that") and what nobody says ("it is clear that").
 */

import type { CueSite } from "../cue-sites.js";
import type { Draft } from "../draft.js";
import { isFiniteVerb, type Page, type Range, whereOf } from "../page.js";
import { verbGroupAt } from "../verb-group.js";
import { contentEnd } from "./content-end.js";
import { maySpeak } from "./may-speak.js";
import { subjectBefore } from "./subject-before.js";

export const name = "statements/en/adamant-that";

/** The clause behind such an adjective in one sentence, outside quotation marks. */
export function findAdamantThat(page: Page, index: number, sites: readonly CueSite[]): Draft[] {
  const sentence = page.sentences[index]!;
  const adjectives = page.lexicon.words("speech-adjective");
  for (let at = sentence.first + 2; at < sentence.last - 3; at++) {
    if (!adjectives.has(page.words[at]!) || page.words[at + 1] !== "that" || page.quotationAt[at] !== -1) continue;
    const where = whereOf(page, sentence);
    const said = where === null ? null : whoIs(page, at, sentence.first);
    if (where === null || said === null) return [];
    let last = sentence.last;
    while (last > at && page.tags[last - 1] === ".") last--;
    const later = sites.filter(({ first }) => first > at);
    const end = contentEnd(page, at + 1, { later, last, isPhrase: false, tag: "VBD" });
    const content = [{ start: page.tokens[at + 1]!.start, end: page.tokens[end - 1]!.end }];
    const { speaker, isSaid } = said;
    return [
      {
        ...{ speaker, antecedent: null, cue: { first: at, end: at + 1 }, lemma: page.words[at]!, content },
        ...{ act: "assert", isSaid, hedge: null, addressee: null, venue: null, via: [], time: -1 },
        ...{ where, sentence: index, rule: name, confidence: 0.78 },
      },
    ];
  }
  return [];
}

/** The subject of the "is", "was" or "remains" before the adjective. */
function whoIs(page: Page, adjective: number, floor: number): { speaker: Range; isSaid: boolean } | null {
  for (let verb = adjective - 1; verb > floor && verb > adjective - 5; verb--) {
    if (!isFiniteVerb(page, verb)) continue;
    const group = verbGroupAt(page, verb);
    const subject = subjectBefore(page, group.first);
    if (typeof subject === "string" || subject.antecedent !== null || !maySpeak(page, subject)) return null;
    if (/^(?:it|this|that|there|what)$/.test(page.words[subject.first]!)) return null;
    const isNegated = page.words.slice(verb, adjective).some((word) => /^(?:not|n't|n’t|never|less)$/.test(word));
    return { speaker: { first: subject.first, end: subject.end }, isSaid: !isNegated };
  }
  return null;
}
