/**
 * @module
 * "Offered 68 cents" on Monday, "73 cents" on Saturday: a figure that was on the table moves on, and the later report contradicts nothing.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import { aroundOf } from "../telling/told-sentences.js";
import { termsAt } from "../words/article-words.js";
import * as figures from "./figures.js";
import * as quantities from "./quantities.js";
import { publishedOrder, type Slot, type ToldValue, type Verdict } from "./told-value.js";

const ofFigures: ReadonlySet<string> = new Set([figures.name, quantities.name]);

/** The verdict on two values of a slot, where the earlier one may have been bargained away since. */
export function afterBargain(
  { rule }: Slot,
  verdict: Verdict | null,
  [a, b]: readonly [ToldValue<unknown>, ToldValue<unknown>],
  lexicon: StoryLexicon,
): Verdict | null {
  if (verdict !== "contradiction" || !ofFigures.has(rule)) return verdict;
  // what two parties say of one thing is no bargain
  if (a.holder !== null && b.holder !== null && a.holder !== b.holder) return verdict;
  const order = publishedOrder(a.claim, b.claim);
  if (order === null || order === 0) return verdict;
  return isOnTable(order < 0 ? a : b, lexicon) ? "update" : verdict;
}

/** Whether the sentence of a figure tells what somebody offers, asks or plans. */
function isOnTable({ claim: { reading }, evidence }: ToldValue<unknown>, { bargain }: StoryLexicon): boolean {
  const sentence = aroundOf(reading, evidence[0]!, { before: 0, behind: 0 });
  return termsAt(reading.article, [sentence]).some(({ word }) => bargain.has(word));
}
