/**
 * @module
 * What is broken when no truce is named: a given word ("broke its promise"), or the truce or accord that the article has spoken of ("counted
 * 14 breaches by noon", "it was a plain breach").
 *
 * Left alone: breaches of another thing ("breaches of the traffic code", "a data breach").
 */

import { phraseAt, phraseFrom } from "../../../language/noun-phrases.js";
import type { Act } from "../../acts.js";
import type { NounHit } from "../../nouns.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";
import { isOfArms } from "./known-truce.js";

/** Sentences back in which an accord may have been named. */
const reach = 3;

/** "broke its word", "went back on a promise", "a document the other side had violated". */
export function isGivenWord(view: SentenceView, { group, sense }: Act): boolean {
  const words = view.lexicon.words.get("undertaking")!;
  const from = group.last + sense.particles.length;
  const object = view.phrases.find(({ first }) => first >= from && first <= from + 1);
  const isOther = object !== undefined && object.first > from && view.tokens[from]!.xpos === "IN";
  if (object !== undefined && !isOther) return words.has(view.lemmas[object.head]!);
  const subject = phraseAt(view.phrases, group.first - 1);
  const before = subject === undefined ? undefined : phraseAt(view.phrases, subject.first - 1);
  return before !== undefined && words.has(view.lemmas[before.head]!);
}

/** A vow, a promise or a pledge in the sentence before: "And its vow? Ostmark tore it up". */
export function isWordKnown({ parts, index, sentence, lexicon }: SentenceView): boolean {
  const { lemmas, sentences } = parts.language;
  const words = lexicon.words.get("given-word")!;
  const from = sentences[Math.max(0, index - 1)]?.first ?? 0;
  return lemmas.slice(from, sentence.first).some((lemma) => words.has(lemma) && lemma !== "word");
}

/** Breaches that are counted, owned or pointed at, of what the article has named. */
export function isBreachOfKnown(view: SentenceView, noun: NounHit): boolean {
  if (view.words[noun.last] === "of") return isOfWord(view, noun.last + 1);
  if (/^(?:in|to)$/.test(view.words[noun.last] ?? "")) return false;
  // "a data breach"; but "rebel breaches" are the rebels'
  const isOfOther = /^NN/.test(view.tokens[noun.first - 1]?.xpos ?? "") && !isSide(view, noun.first - 1);
  return !isOfOther && isNamedBefore(view, isCounted(view, noun) || isOfArms(view));
}

/** "rebel breaches", "Ostmark violations": who commits them stands before. */
function isSide(view: SentenceView, at: number): boolean {
  return view.mentionAt[at] !== undefined || view.lexicon.words.get("agent")!.has(view.lemmas[at]!);
}

/** "nine violations", "31 breaches". */
function isCounted(view: SentenceView, { first }: NounHit): boolean {
  return view.words[first]!.endsWith("s") && /^CD/.test(view.tokens[first - 1]?.xpos ?? "");
}

/** "a breach of its pledge", "a violation of the spirit of Kelsund". */
function isOfWord(view: SentenceView, at: number): boolean {
  const object = phraseFrom(view.phrases, at);
  return object !== undefined && view.lexicon.words.get("undertaking")!.has(view.lemmas[object.head]!);
}

/** A truce anywhere before, for what is counted a pause too, or an accord a few sentences back. */
function isNamedBefore(view: SentenceView, isLoose: boolean): boolean {
  const { tokens, sentences } = view.parts.language;
  const near = sentences[Math.max(0, view.index - reach)]?.first ?? 0;
  for (let i = 0; i < view.sentence.first; i++) {
    const entries = view.lexicon.nouns.get(tokens[i]!.lemma.toLowerCase());
    if (entries === undefined) continue;
    if (
      entries.some(
        ({ kind, words }) =>
          (words.length === 1 && (kind === "ceasefire" || (kind === "deal" && i >= near))) ||
          (isLoose && kind === "pause"),
      )
    )
      return true;
  }
  return false;
}

/** "have not kept their word", "failed to honour its pledge". */
export function isUnkeptWord(view: SentenceView, group: VerbGroup): boolean {
  if (!/^(?:keep|honou?r|respect|fulfil|fulfill|observe)$/.test(group.lemma)) return false;
  const object = phraseFrom(view.phrases, group.last);
  return object !== undefined && view.lexicon.words.get("given-word")!.has(view.lemmas[object.head]!);
}
