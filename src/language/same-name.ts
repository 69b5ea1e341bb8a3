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

/** The tokens, those at the head of a sentence with the tag of the name they are. */
export function withSameNames(
  text: string,
  tokens: Token[],
  sentences: readonly Sentence[],
  known: KnownWords,
): Token[] {
  const heads = sentences.flatMap(({ first, last }) => (first < last && !isName(tokens[first]) ? [first] : []));
  if (heads.length === 0) return tokens;
  const names = namesOf(text, tokens, sentences);
  const told = new Map(
    heads.flatMap((at): [number, Token][] => {
      const token = tokens[at]!;
      const form = text.slice(token.start, token.end);
      const isSurname = capital.test(form) && names.has(form) && known(form.toLowerCase()) === undefined;
      return isSurname ? [[at, { ...token, lemma: form, upos: "PROPN", xpos: "NNP" }]] : [];
    }),
  );
  return told.size === 0 ? tokens : tokens.map((token, at) => told.get(at) ?? token);
}

/** Words inside sentences that are tagged as names. */
function namesOf(text: string, tokens: readonly Token[], sentences: readonly Sentence[]): Set<string> {
  const names = new Set<string>();
  for (const { first, last } of sentences)
    for (let at = first + 1; at < last; at++)
      if (isName(tokens[at])) names.add(text.slice(tokens[at]!.start, tokens[at]!.end));
  return names;
}
