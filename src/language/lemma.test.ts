/**
 * @module
 * Tests of lemmas: spellings that no list holds, plurals with a wrong tag, names and numbers.
 */

import { expect, test } from "vitest";
import { lexiconOf } from "../load-data.js";
import { lemmaOf } from "./lemma.js";
import { knownWords } from "./tagged.js";

const { lemmas, network } = lexiconOf("en").language;
const known = knownWords(network);

/** Lemmas of "word/TAG word/TAG". */
function lemmasOf(tagged: string): string {
  return tagged.replaceAll(/(?<form>\S+)\/(?<tag>\S+)/gu, (_, form: string, tag: string) =>
    lemmaOf(form, tag, lemmas, known),
  );
}

test("finds the spelling of a verb that its ending hides", () => {
  expect(lemmasOf("shaped/VBD named/VBN piling/VBG shelled/VBD stopped/VBN provoked/VBD denied/VBD")).toBe(
    "shape name pile shell stop provoke deny",
  );
  expect(lemmasOf("freed/VBN guaranteed/VBD refereed/VBN needed/VBD")).toBe("free guarantee referee need");
});

test("takes a plural for one where the tagger did not, but leaves what ends in s by itself", () => {
  expect(lemmasOf("Envoys/NN prisoners/NN crisis/NN press/NN status/NN")).toBe("envoy prisoner crisis press status");
});

test("names keep their capitals, numbers lose their commas, contractions are what they stand for", () => {
  expect(lemmasOf("Varnhem/NNP Guards/NNPS 38,000/CD 1,5/CD ’s/VBZ n't/RB")).toBe("Varnhem Guard 38000 1,5 be not");
  expect(lemmasOf("I/PRP me/PRP them/PRP")).toBe("I I they");
});
