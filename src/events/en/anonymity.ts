/**
 * @module
 * Sources that will not be named: "spoke on condition of anonymity", "asked not to be identified". Nothing is offered, asked or made a condition by it.
 */

import { holdsOneOf } from "../../text/stretch.js";
import type { SentenceView } from "../sentence-view.js";

/** How far behind its verb or opener the word stands: "asked reporters that their names not be used". */
const reach = 8;

/** Whether what stands from token `from` on is that somebody stay unnamed. */
export function isOfAnonymity({ words, lexicon }: SentenceView, from: number): boolean {
  const list = lexicon.words.get("anonymity")!;
  for (let at = from; at < Math.min(words.length, from + reach); at++) {
    const kind = list.get(words[at]!);
    if (kind === "alone") return true;
    if (kind === "negated" && holdsOneOf(words, from, at, denying)) return true;
  }
  return false;
}

const denying: ReadonlySet<string> = new Set(["not", "n't", "n’t", "without", "no", "nor", "never"]);
