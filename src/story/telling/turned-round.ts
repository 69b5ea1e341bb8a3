/**
 * @module
 * What the words around an answer make of it: "had never been invited", "denied that it had shelled the ferry", "could accept".
 */

import type { Turn } from "../../lexicon/contrasts.js";
import type { DatedReading } from "../dated-reading.js";
import { placeOf, type ToldSentence } from "./told-sentences.js";

/** A word that turns an answer round stands so many words before it, */
const wordsToTurn = 6;
/** one that leaves it open so many, */
const wordsToOpen = 2;
/** and a denial anywhere before it in the sentence, up to so many. */
const wordsToDenial = 14;
/** "The invitation never reached": behind a noun stand "not" and the verb. */
const wordsBehind = 4;
const stop = /[.;:,“”"—–]/u;

/** How an answer is told. */
export interface Turned {
  readonly isNot: boolean;
  /** Whether the sentence denies it: "denied that". */
  readonly isDenied: boolean;
  /** Whether it is only possible, asked for or still to come. */
  readonly isOpen: boolean;
}

/** What the words around an answer make of it. */
export function turned(
  reading: DatedReading,
  sentence: ToldSentence,
  { from, to }: { readonly from: number; readonly to: number },
  turns: ReadonlyMap<string, Turn>,
): Turned {
  const { text } = reading.article;
  const { words } = sentence;
  let [isNot, isDenied, isOpen] = [false, false, false];
  let isOneClause = true;
  for (let at = from - 1; at >= Math.max(0, from - wordsToDenial); at--) {
    const { end } = placeOf(reading, sentence, at, at);
    const { start } = placeOf(reading, sentence, at + 1, at + 1);
    const between = text.slice(end, start);
    if (stop.test(between)) isOneClause = false;
    // "dismissed that: “...”" denies what stands before it
    if (/[:“"]/u.test(between)) break;
    const turn = turns.get(words[at]!);
    if (turn === "denial") isDenied = true;
    if (!isOneClause) continue;
    if (turn === "not" && from - at <= wordsToTurn && !isSpoilt(words, at, turns)) isNot = !isNot;
    if (turn === "open" && from - at <= wordsToOpen) isOpen = true;
    if (turn === "directly" && from - at === 1) isOpen = true;
    if (turn === "if" || turn === "clause") isOpen = true;
  }
  const behind = words.slice(to + 1, to + 1 + wordsBehind);
  const not = behind.findIndex((word) => turns.get(word) === "not");
  if (not >= 0 && behind.slice(not + 1).some((word) => turns.get(word) === "behind")) isNot = !isNot;
  return { isNot, isDenied, isOpen };
}

/** "Not the first time", "not only". */
function isSpoilt(words: readonly string[], at: number, turns: ReadonlyMap<string, Turn>): boolean {
  return words.slice(at + 1, at + 3).some((word) => turns.get(word) === "spoils");
}
