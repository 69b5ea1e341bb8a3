/**
 * @module
 * One name, one tag: "Welk said" opens a sentence after "Ana Welk" has been named, so its first word is that name.
 *
 * At the head of a sentence every word has a capital, and of a surname nobody has heard the tagger makes whatever fits. Left alone:
 * words that are known in small letters ("Price", "Young"), and words that the text has nowhere else as a name.
 */

import type { Sentence, Token } from "../model/index.js";
import type { KnownWords } from "./lemma.js";

const isName = ({ xpos }: Token | undefined = nothing) => xpos === "NNP" || xpos === "NNPS";
const nothing = { xpos: "" } as Token;
const capital = /^\p{Lu}\p{Ll}/u;

/** Tokens and their lemmas in lower case. */
interface Named {
  readonly tokens: Token[];
  readonly lemmas: string[];
}

/** Gives tokens at the head of a sentence the tag of the name they are. */
export function nameSame(
  text: string,
  { tokens, lemmas }: Named,
  sentences: readonly Sentence[],
  known: KnownWords,
): void {
  let names: Set<string> | undefined;
  for (const { first, last } of sentences) {
    if (first >= last || isName(tokens[first])) continue;
    const token = tokens[first]!;
    const form = text.slice(token.start, token.end);
    if (!capital.test(form) || known(form.toLowerCase()) !== undefined) continue;
    names ??= namesOf(text, tokens, sentences);
    if (!names.has(form)) continue;
    const { start, end, head, deprel, margin } = token;
    // written out as where tokens are made: a spread would make tokens of two shapes, and all that reads them slower
    tokens[first] = { start, end, lemma: form, upos: "PROPN", xpos: "NNP", head, deprel, margin };
    lemmas[first] = form.toLowerCase();
  }
}

/** Words inside sentences that are tagged as names. */
function namesOf(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): Set<string> {
  const names = new Set<string>();
  for (const { first, last } of sentences)
    for (let at = first + 1; at < last; at++)
      if (isName(tokens[at])) names.add(text.slice(tokens[at]!.start, tokens[at]!.end));
  return names;
}
