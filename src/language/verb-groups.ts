/**
 * @module
 * Verb groups: a verb with its auxiliaries, "would not have been signed", "has agreed", "to withdraw".
 *
 * `verbGroups(tokens, sentence)` gives them in text order; all numbers are indices into the token list of the LanguageView.
 * "is expected to meet" are two groups ("is expected", "to meet"); a copula alone ("is ready") is a group whose lemma is "be";
 * a participle that stands before its noun ("the disputed border") is none.
 */

import type { Sentence, Token } from "../model/index.js";

/** One verb with its auxiliaries, tokens `first` to `last` (excluded). */
export interface VerbGroup {
  readonly first: number;
  readonly last: number;
  /** The verb that carries the meaning: "signed" in "would not have been signed". */
  readonly head: number;
  readonly lemma: string;
  /** Of the finite verb: "has signed" is present and perfect. A modal other than will and shall leaves `present` and stands in `modal`. */
  readonly tense: "past" | "present" | "future" | "infinitive" | "participle";
  /** Lemma of the modal ("would", "could", "may", "must", "will", ...), or null. */
  readonly modal: string | null;
  readonly isPerfect: boolean;
  readonly isProgressive: boolean;
  readonly isPassive: boolean;
  /** "not", "n't", "never", "no longer" inside the group or right after a copula. */
  readonly isNegated: boolean;
}

const verb = new Set(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD"]);
const be = new Set(["be", "get"]);
const negations = new Set(["not", "never", "n't"]);
/** Before these a participle is an adjective of the noun after it. */
const beforeNoun = new Set(["DT", "PRP$", "JJ", "JJR", "JJS", "POS", "CD", "IN", "CC"]);
const noun = new Set(["NN", "NNS", "NNP", "NNPS", "JJ", "HYPH"]);

/** The verb groups of one sentence, in text order; they never overlap. */
export function verbGroups(tokens: readonly Token[], { first, last }: Pick<Sentence, "first" | "last">): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let at = first; at < last; at++) {
    const start = verbAt(tokens, at, { first, last });
    if (start < 0) continue;
    const group = groupFrom(tokens, at, start, last);
    groups.push(group);
    at = group.last - 1;
  }
  return groups;
}

/** The first verb of a group that begins at a token ("to" counts as a beginning), or -1. */
function verbAt(tokens: readonly Token[], at: number, { first, last }: { first: number; last: number }): number {
  const { xpos } = tokens[at]!;
  if (xpos === "TO") {
    const next = afterAdverbs(tokens, at + 1, last);
    return next < last && tokens[next]!.xpos === "VB" ? next : -1;
  }
  if (!verb.has(xpos)) return -1;
  const isParticiple = xpos === "VBN" || xpos === "VBG";
  const before = at > first ? tokens[at - 1]!.xpos : "";
  const after = at + 1 < last ? tokens[at + 1]!.xpos : "";
  const isAttribute = isParticiple && noun.has(after) && (xpos === "VBN" || before !== "IN") && beforeNoun.has(before);
  return isAttribute || before === "HYPH" ? -1 : at;
}

/** Skips adverbs and negations, at most four: "had never before publicly said". */
function afterAdverbs(tokens: readonly Token[], start: number, last: number): number {
  let at = start;
  while (at < last && at < start + 4 && isAdverb(tokens[at]!)) at++;
  return at;
}

function isAdverb({ xpos, lemma }: Token): boolean {
  return xpos === "RB" || xpos === "RBR" || negations.has(lemma);
}

function groupFrom(tokens: readonly Token[], first: number, start: number, last: number): VerbGroup {
  const chain = [start];
  for (let at = start; ; ) {
    const next = afterAdverbs(tokens, at + 1, last);
    if (next >= last || !goesWith(tokens[at]!, tokens[next]!)) break;
    chain.push(next);
    at = next;
  }
  const head = chain.at(-1)!;
  const end = head + 1;
  const isCopula = tokens[head]!.lemma === "be" || tokens[head]!.xpos === "MD" || tokens[head]!.lemma === "do";
  const stop = isCopula && end < last && negations.has(tokens[end]!.lemma) ? end + 1 : end;
  const finite = tokens[start]!;
  const modal = finite.xpos === "MD" ? finite.lemma : null;
  let isPerfect = false;
  let isProgressive = false;
  let isPassive = false;
  for (let link = 0; link < chain.length - 1; link++) {
    const { lemma } = tokens[chain[link]!]!;
    const { xpos } = tokens[chain[link + 1]!]!;
    if (lemma === "have") isPerfect = true;
    if (lemma === "be" && xpos === "VBG") isProgressive = true;
    if (xpos === "VBN" && be.has(lemma)) isPassive = true;
  }
  return {
    first,
    last: stop,
    head,
    lemma: tokens[head]!.lemma,
    tense: tokens[first]!.xpos === "TO" ? "infinitive" : tenseOf(finite, modal),
    modal,
    isPerfect,
    isProgressive,
    isPassive,
    isNegated: negated(tokens, first, stop),
  };
}

/** Whether an auxiliary takes the verb after it: "would" + "go", "has" + "gone", "is" + "going". */
function goesWith(auxiliary: Token, next: Token): boolean {
  const { xpos } = next;
  if (auxiliary.xpos === "MD") return xpos === "VB";
  if (auxiliary.lemma === "have") return xpos === "VBN" || (xpos === "VBD" && auxiliary.upos === "AUX");
  if (be.has(auxiliary.lemma)) return xpos === "VBN" || (xpos === "VBG" && auxiliary.lemma === "be");
  return auxiliary.lemma === "do" && xpos === "VB";
}

function tenseOf({ xpos }: Token, modal: string | null): VerbGroup["tense"] {
  if (modal !== null) return modal === "will" || modal === "shall" ? "future" : "present";
  if (xpos === "VBD") return "past";
  if (xpos === "VBZ" || xpos === "VBP") return "present";
  return xpos === "VB" ? "infinitive" : "participle";
}

function negated(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at < last; at++) {
    const { lemma } = tokens[at]!;
    if (negations.has(lemma) || (lemma === "longer" && tokens[at - 1]?.lemma === "no")) return true;
  }
  // "not to withdraw", "never signing"
  return first > 0 && tokens[first]!.xpos === "TO" && negations.has(tokens[first - 1]!.lemma);
}
