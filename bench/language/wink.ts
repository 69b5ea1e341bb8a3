/**
 * @module
 * wink-nlp with its lite model: only the steps that are compared are run, sentences and tags; lemmas are made when they are asked for.
 */

import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import type { Token } from "../../src/model/index.js";
import type { System } from "./system.js";

const nlp = winkNLP(model, ["sbd", "pos"]);
const { its } = nlp;

export const wink: System = {
  name: "wink-nlp",
  offers: new Set(["tokens", "sentences", "upos", "lemma"]),
  analyze: (text) => {
    const document = nlp.readDoc(text);
    const words = document.tokens();
    const values = words.out();
    const tags = words.out(its.pos);
    // its types are wrong in two places: lemmas are asked for like tags, and spans come as [first, last] token indices
    const lemmas = words.out(its.lemma as unknown as typeof its.pos);
    const ranges = document.sentences().out(its.span) as unknown as [number, number][];
    return () => {
      let at = 0;
      const all = values.map((value, index): Token => {
        const start = text.indexOf(value, at);
        at = start + value.length;
        return { start, end: at, lemma: lemmas[index]!, upos: tags[index]!, xpos: "", head: -1, deprel: "", margin: 0 };
      });
      // a line break is a token of its own there and none in a treebank
      const isWord = ({ upos }: Token) => upos !== "SPACE";
      const sentences = ranges.flatMap(([first, last]) => {
        const inside = all.slice(first, last + 1).filter(isWord);
        return inside.length === 0 ? [] : [{ start: inside[0]!.start, end: inside.at(-1)!.end }];
      });
      return { sentences, tokens: all.filter(isWord) };
    };
  },
};
