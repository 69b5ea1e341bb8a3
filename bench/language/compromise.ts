/**
 * @module
 * compromise (three), with its root forms and Penn tags.
 *
 * Its terms are words without punctuation, so a mark before or after a term counts as a token of its own, and a contraction or a
 * possessive is cut where a treebank cuts it. Its tags are put into Universal ones by the table below.
 */

import nlp from "compromise";
import type { Token } from "../../src/model/index.js";
import type { System } from "./system.js";
import type { Analysis } from "./treebank.js";

/** A term as `json()` gives it; the types of the package do not say. */
interface Term {
  readonly text: string;
  readonly pre: string;
  readonly post: string;
  readonly tags: readonly string[];
  readonly normal: string;
  readonly root?: string | null;
  readonly implicit?: string;
  readonly penn?: string | null;
}

/** The first tag of a term in this list tells its Universal tag. */
const universal: readonly (readonly [string, string])[] = [
  ["Negative", "PART"],
  ["Pronoun", "PRON"],
  ["Copula", "AUX"],
  ["Modal", "AUX"],
  ["Auxiliary", "AUX"],
  ["ProperNoun", "PROPN"],
  ["Value", "NUM"],
  ["Verb", "VERB"],
  ["Adjective", "ADJ"],
  ["Adverb", "ADV"],
  ["Conjunction", "CCONJ"],
  ["Preposition", "ADP"],
  ["Determiner", "DET"],
  ["Expression", "INTJ"],
  ["QuestionWord", "ADV"],
  ["Noun", "NOUN"],
];
/** Penn tags of marks that are not their own. */
const markTags: ReadonlyMap<string, string> = new Map([
  ["?", "."],
  ["!", "."],
  ["(", "-LRB-"],
  [")", "-RRB-"],
  ["[", "-LRB-"],
  ["]", "-RRB-"],
  ["-", "HYPH"],
]);
const relative = new Set(["what", "which", "who", "whom", "whose"]);
const subordinating = new Set(["if", "because", "although", "though", "while", "since", "unless", "whether", "that"]);

export const compromise: System = {
  name: "compromise",
  offers: new Set(["tokens", "sentences", "upos", "xpos", "lemma"]),
  analyze: (text) => {
    const document = nlp(text).compute("root").compute("penn");
    const sentences = document.json({ terms: { tags: true, normal: true } }) as {
      terms: Term[];
    }[];
    return () => analysisOf(text, sentences);
  },
};

function analysisOf(text: string, found: readonly { readonly terms: readonly Term[] }[]): Analysis {
  const tokens: Token[] = [];
  let at = 0;
  const add = (form: string, rest: Pick<Token, "lemma" | "upos" | "xpos">) => {
    const start = text.indexOf(form, at);
    if (form === "" || start < 0) return;
    at = start + form.length;
    tokens.push({ start, end: at, ...rest, head: -1, deprel: "", margin: 0 });
  };
  const addMarks = (marks: string) => {
    for (const [mark] of marks.matchAll(/(?<mark>\S)\k<mark>*/gu))
      add(mark, { lemma: mark, upos: "PUNCT", xpos: markTags.get(mark[0]!) ?? mark });
  };
  const sentences = found.flatMap(({ terms }) => {
    const first = tokens.length;
    terms.forEach((term, index) => {
      addMarks(term.pre);
      // the second part of a contraction has no text: the first has that of both
      const isCut = term.implicit !== undefined && terms[index + 1]?.text === "";
      const [head, tail] = isCut || term.tags.includes("Possessive") ? halves(term.text) : [term.text, ""];
      add(head, readingOf(term));
      if (tail !== "") add(tail, isCut ? readingOf(terms[index + 1]!) : { lemma: "'s", upos: "PART", xpos: "POS" });
      addMarks(term.post);
    });
    return tokens.length === first ? [] : [{ start: tokens[first]!.start, end: tokens.at(-1)!.end }];
  });
  return { sentences, tokens };
}

/** "don't" is "do" and "n't", "they've" is "they" and "'ve"; a word without such an end stays whole. */
function halves(word: string): [string, string] {
  const at = word.search(/(?:n['’]t|['’](?:s|re|ve|ll|d|m)?)$/iu);
  return at > 0 ? [word.slice(0, at), word.slice(at)] : [word, ""];
}

function readingOf({ tags, implicit, normal, root, penn }: Term): Pick<Token, "lemma" | "upos" | "xpos"> {
  const word = implicit ?? normal;
  return {
    lemma: tags.includes("Copula") ? "be" : (root ?? word),
    upos: uposOf(word, tags, penn),
    xpos: penn ?? (tags.includes("Negative") ? "RB" : ""),
  };
}

function uposOf(word: string, tags: readonly string[], penn: string | null | undefined): string {
  if (penn === "TO") return "PART";
  if (subordinating.has(word) && tags.includes("Conjunction")) return "SCONJ";
  // "our" and "its" have no tag but that of the possessive
  if (relative.has(word) || (tags.includes("Possessive") && !/['’]/u.test(word) && !tags.includes("ProperNoun")))
    return "PRON";
  return universal.find(([tag]) => tags.includes(tag))?.[1] ?? "X";
}
