/**
 * @module
 * Verb groups: "has not been holding", "would consider", "to halt", each with its main verb, tense, voice and negation.
 */

import type { Mention, Token } from "../model/index.js";

export interface VerbGroup {
  /** Tokens `first` (included) to `last` (excluded); `main` is the verb that carries the meaning. */
  readonly first: number;
  readonly last: number;
  readonly main: number;
  readonly lemma: string;
  readonly isTensed: boolean;
  /** "to halt". */
  readonly isInfinitive: boolean;
  /** A bare participle: "calling for", "declared by". */
  readonly isParticiple: boolean;
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  /** "had met": older than what is told. */
  readonly isPastPerfect: boolean;
  readonly isPerfect: boolean;
  readonly isProgressive: boolean;
  readonly isPast: boolean;
  readonly modal: string | null;
}

const be: ReadonlySet<string> = new Set([
  "be",
  "am",
  "is",
  "are",
  "was",
  "were",
  "been",
  "being",
  "'s",
  "'re",
  "’s",
  "’re",
]);
const have: ReadonlySet<string> = new Set(["have", "has", "had", "having", "'ve", "’ve"]);
const auxiliary: ReadonlySet<string> = new Set(["do", "does", "did", "get", "gets", "got", "getting", "'d", "’d"]);
const negation: ReadonlySet<string> = new Set(["not", "n't", "n’t", "never", "no longer", "neither", "hardly"]);

/** Finds the groups of one sentence, in text order; they never overlap. */
export function verbGroupsOf(
  tokens: readonly Token[],
  words: readonly string[],
  lemmas: readonly string[],
  mentionAt: readonly (Mention | undefined)[],
): VerbGroup[] {
  const groups: VerbGroup[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!startsGroup(tokens, words, i)) continue;
    const group = groupAt(tokens, words, lemmas, mentionAt, i);
    if (group === null) continue;
    groups.push(group);
    i = group.last - 1;
  }
  return groups;
}

function isVerb(token: Token): boolean {
  return token.upos === "VERB" || token.upos === "AUX" || /^(?:VB|MD)/.test(token.xpos);
}

function startsGroup(tokens: readonly Token[], words: readonly string[], i: number): boolean {
  const token = tokens[i]!;
  if (words[i] === "to") {
    let next = i + 1;
    while (tokens[next]?.xpos.startsWith("RB")) next++;
    return tokens[next] !== undefined && /^VB$/.test(tokens[next]!.xpos);
  }
  // "the warring sides", "a leaked plan": a participle between an article and a noun describes, it does not tell
  const describes =
    /^VB[GN]$/.test(token.xpos) &&
    /^NN/.test(tokens[i + 1]?.xpos ?? "") &&
    /^(?:DT|PRP\$|JJ|POS|IN)$/.test(tokens[i - 1]?.xpos ?? "");
  return isVerb(token) && !describes;
}

/** How far a group reaches: auxiliaries, adverbs and the main verb. */
function groupAt(
  tokens: readonly Token[],
  words: readonly string[],
  lemmas: readonly string[],
  mentionAt: readonly (Mention | undefined)[],
  first: number,
): VerbGroup | null {
  let main = -1;
  let isNegated = false;
  let last = first;
  const seen: string[] = [];
  for (let i = first; i < tokens.length && i < first + 9; i++) {
    const word = words[i]!;
    if (negation.has(word) || (word === "no" && words[i + 1] === "longer")) isNegated = true;
    else if (isVerb(tokens[i]!) || (i === first && word === "to")) {
      // a finite verb after a full verb starts a group of its own: "said is", "agreed met"
      if (main >= 0 && !isHelper(words, tokens, main)) break;
      if (i > first && /^VB[DPZ]$/.test(tokens[i]!.xpos) && main >= 0 && be.has(words[main]!)) break;
      if (i > first && tokens[i]!.xpos === "VB" && main >= 0 && be.has(words[main]!)) break;
      if (word === "to" && i > first) break;
      if (word !== "to") {
        main = i;
        seen.push(word);
      }
      last = i + 1;
    } else if (
      !/^RB/.test(tokens[i]!.xpos) &&
      !(main >= 0 && words[first] !== "to" && isInverted(tokens, mentionAt, first, i))
    )
      break;
  }
  if (main < 0) return null;
  if (mentionAt[main] !== undefined && mentionAt[main]!.how === "name" && main === first) return null;
  return describe(tokens, words, lemmas, { first, last, main, isNegated }, seen);
}

function isHelper(words: readonly string[], tokens: readonly Token[], at: number): boolean {
  const word = words[at]!;
  return be.has(word) || have.has(word) || auxiliary.has(word) || tokens[at]!.xpos === "MD";
}

/** Questions ("Will Varnhem accept?") put the subject inside; only a direct one is followed. */
function isInverted(
  tokens: readonly Token[],
  mentionAt: readonly (Mention | undefined)[],
  first: number,
  i: number,
): boolean {
  return first === 0 && i - first < 4 && (mentionAt[i] !== undefined || tokens[i]!.xpos === "PRP");
}

function describe(
  tokens: readonly Token[],
  words: readonly string[],
  lemmas: readonly string[],
  at: { first: number; last: number; main: number; isNegated: boolean },
  seen: readonly string[],
): VerbGroup {
  const helpers = seen.slice(0, -1);
  const tag = tokens[at.main]!.xpos;
  const modal = tokens.slice(at.first, at.main).find(({ xpos }) => xpos === "MD");
  const firstTag = words[at.first] === "to" ? "TO" : tokens[at.first]!.xpos;
  const lastHelper = helpers.at(-1);
  const isPassive =
    (lastHelper !== undefined && be.has(lastHelper) && (tag === "VBN" || tag === "VBD")) ||
    (helpers.length === 0 && tag === "VBN");
  const perfect = helpers.find((word) => have.has(word));
  return {
    ...at,
    lemma: lemmas[at.main]!,
    isTensed: /^(?:VBD|VBP|VBZ|MD)$/.test(firstTag),
    isInfinitive: firstTag === "TO",
    isParticiple: /^VB[GN]$/.test(firstTag),
    isPassive,
    isPastPerfect: perfect === "had",
    isPerfect: perfect !== undefined,
    isProgressive: helpers.some((word) => be.has(word)) && tag === "VBG",
    isPast: firstTag === "VBD",
    modal: modal === undefined ? null : modal.lemma.toLowerCase(),
  };
}
