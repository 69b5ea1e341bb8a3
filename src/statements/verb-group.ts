/**
 * @module
 * The group of verbs around one verb: "has repeatedly said", "did not say", "was quoted", "saying".
 */

import { isFiniteVerb, type Page, type Range } from "./page.js";

/** How a verb group stands in its clause. */
export type GroupForm = "finite" | "gerund" | "participle" | "infinitive" | "bare";

/** A group of verbs; `head` is its last verb. */
export interface VerbGroup extends Range {
  readonly head: number;
  readonly form: GroupForm;
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  /** A modal that leaves open whether it was said: "would say", "could argue". */
  readonly isUnreal: boolean;
}

const be = new Set(["be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "'m", "’s", "’re", "’m"]);

/** The group that ends in the verb at `head`. */
export function verbGroupAt(page: Page, head: number): VerbGroup {
  const auxiliaries = page.lexicon.words("auxiliary");
  const sentence = page.sentences[page.sentenceAt[head] ?? -1];
  const floor = sentence?.first ?? 0;
  let first = head;
  for (let at = head - 1; at >= floor && head - at <= 8; at--) {
    const word = page.words[at]!;
    if (page.quotationAt[at] !== page.quotationAt[head]) break;
    if (auxiliaries.has(word) && page.tags[at] !== "POS" && !isPossessive(page, at)) first = at;
    else if (page.tags[at] === "TO") {
      first = at;
      break;
    } else if (!isAdverb(page, at)) break;
  }
  const words = page.words.slice(first, head);
  const negative = page.lexicon.words("negative");
  // an adverb of the group may stand before its first auxiliary: "never has said"
  const before = first === 0 ? "" : page.words[first - 1]!;
  const isNegated = words.some((word) => negative.has(word)) || /^(?:never|nor)$/.test(before) || before === "neither";
  return {
    first,
    head,
    end: head + 1,
    form: formOf(page, first, head),
    isPassive: isPassive(page, first, head),
    isNegated,
    isUnreal: !isOnly(page, words, head) && words.some((word) => page.lexicon.words("unreal").has(word)),
  };
}

/** "would say only that", "would only confirm": it was said, and nothing more. */
function isOnly(page: Page, words: readonly string[], head: number): boolean {
  return words.includes("only") || page.words[head + 1] === "only" || page.words[head + 1] === "merely";
}

function isAdverb(page: Page, at: number): boolean {
  return page.tags[at]?.startsWith("RB") === true || page.words[at] === "n't" || page.words[at] === "n’t";
}

/** The 's of "Putin's said" can be a verb, that of "Putin's aide" cannot; the tagger knows. */
function isPossessive(page: Page, at: number): boolean {
  return /^['’]s$/.test(page.words[at]!) && !page.tags[at]!.startsWith("VB");
}

function formOf(page: Page, first: number, head: number): GroupForm {
  if (page.tags[first] === "TO") return "infinitive";
  for (let at = first; at < head; at++) if (isFiniteVerb(page, at)) return "finite";
  const tag = page.tags[head];
  if (tag === "VBG") return "gerund";
  if (tag === "VBN") return "participle";
  if (isFiniteVerb(page, head)) return "finite";
  return "bare";
}

function isPassive(page: Page, first: number, head: number): boolean {
  if (page.tags[head] !== "VBN" && page.tags[head] !== "VBD") return false;
  for (let at = head - 1; at >= first; at--) {
    // "she's told people": a contracted "has" before an object
    if (/^['’]s$/.test(page.words[at]!) && /^(?:NNS|PRP)$/.test(page.tags[head + 1] ?? "")) return false;
    if (be.has(page.words[at]!)) return true;
    if (/^(?:has|have|had|having|did|does|do|'ve|’ve|'d|’d)$/.test(page.words[at]!)) return false;
  }
  return false;
}
