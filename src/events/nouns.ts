/**
 * @module
 * Nouns of the lexicon in a sentence: "a 30-hour truce", "talks", "missile strikes", with their kind.
 */

import type { EventsLexicon, NounEntry } from "../lexicon/events.js";
import type { Token } from "../model/index.js";

/** A noun of the lexicon: tokens `first` (included) to `last` (excluded) of the sentence. */
export interface NounHit {
  readonly first: number;
  readonly last: number;
  readonly kind: string;
  readonly entry: NounEntry;
  /** What a proposal about it is about, in this sentence; null when it says nothing. */
  readonly object: string | null;
}

/** Kinds of what one side puts on the table and another answers. */
export const offerNouns: readonly string[] = [
  "proposal",
  "plan",
  "deal",
  "initiative",
  "package",
  "idea",
  "request",
  "demand",
  "invitation",
  "term",
  "bill",
];

/** Words that are the verb's far more often than the noun's: they count as nouns only where the tagger says so. */
const asTagged = /^(?:NN|VBG|JJ)/;

/** Finds the longest phrase at each place; a verb of the same spelling ("they strike", "to halt") is no noun. */
export function findNouns(
  tokens: readonly Token[],
  words: readonly string[],
  lemmas: readonly string[],
  lexicon: EventsLexicon,
): NounHit[] {
  const hits: NounHit[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const entries =
      lexicon.nouns.get(lemmas[i]!) ?? (lemmas[i] === words[i] ? undefined : lexicon.nouns.get(words[i]!));
    if (entries === undefined) continue;
    const entry = entries.find(({ words: phrase }) =>
      phrase.every((word, k) => lemmas[i + k] === word || words[i + k] === word),
    );
    if (entry === undefined) continue;
    const last = i + entry.words.length;
    if (entry.words.length === 1 && !isNoun(tokens[i]!) && !opensSentence(tokens, i)) continue;
    if (entry.kind === "talks" && isManner(tokens, i, last)) continue;
    hits.push({ first: i, last, kind: entry.kind, entry, object: entry.object });
    i = last - 1;
  }
  return hits;
}

/** "Talks to end the strike resumed", "Clashes between the two left": a sentence opens with no verb in the third person, whatever the tagger says. */
export function opensSentence(tokens: readonly Token[], at: number): boolean {
  return at === 0 && tokens[0]!.xpos === "VBZ" && /^(?:TO|IN|CC)$/.test(tokens[1]?.xpos ?? "");
}

/** "met face-to-face", "face-to-face talks": how they met, where "a face-to-face" is a meeting. */
function isManner(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[first + 1]?.xpos !== "HYPH" || last - first < 3) return false;
  return !/^(?:DT|JJ|PRP\$|POS|CD|NN)/.test(tokens[first - 1]?.xpos ?? "") || /^NN/.test(tokens[last]?.xpos ?? "");
}

function isNoun(token: Token): boolean {
  return token.upos === "NOUN" || token.upos === "PROPN" || (asTagged.test(token.xpos) && token.upos !== "VERB");
}
