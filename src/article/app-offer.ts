/**
 * @module
 * Offers of an app or a library of newspapers: "Get the Tarrow Ledger app", "Over 400 titles", "1,200+ publications".
 *
 * Left alone: a sentence, and a headline that only ends so ("Ostmark bans messaging app").
 */

import { type LineRule, labelOf } from "./page.js";

const name = "article/app-offer";
const maxWords = 8;
const anApp = /^(?:get|download|open|install|try|read)(?: it| more)?(?: in| on)? (?:the|our) (?:\S+ ){0,3}app$/u;
const aLibrary = /^(?:over |more than )?\d[\d,.]*\+? (?:top |news )?(?:titles|publications|newspapers)$/u;

/** Labels a short line that offers one. */
export const findAppOffer: LineRule = ({ lines }, index) => {
  const { plain, nWords, tail } = lines[index]!;
  if (nWords > maxWords || /\.$/u.test(tail)) return undefined;
  return anApp.test(plain) || aLibrary.test(plain) ? labelOf("promo", name, 0.85) : undefined;
};
