/**
 * @module
 * Who the writer is, in a line of the page: "Ann Example is the Ledger's correspondent in Ostmark."
 *
 * Asked only of whole pages: in a text that somebody cleaned such a sentence may be the story ("Mira Dorn is a reporter whom the
 * ministry expelled"). Left alone: a line that goes on about others, or has a quotation.
 */

import { type LineRule, labelOf } from "./page.js";

const name = "article/author-bio";
const maxWords = 70;
/** Words from "is" on within which the noun stands. */
const reach = 9;
const nameIs = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,3},? is (?<rest>.+)/u;
/** "an", "the", "our", "the Ledger's". */
const determiner = /^(?:an?|the|our|[\p{L}.'’ ]{2,30}['’]s) /u;

/** Labels a line that says of somebody that they write. */
export const findAuthorBio: LineRule = ({ lines, lexicon }, index) => {
  const { head, nWords } = lines[index]!;
  if (nWords > maxWords || /["“]/u.test(head)) return undefined;
  const rest = nameIs.exec(head)?.groups?.rest;
  if (rest === undefined || !determiner.test(rest)) return undefined;
  const words = rest.toLowerCase().split(/[^\p{L}-]+/u, reach);
  return words.some((word) => lexicon.writers.has(word)) ? labelOf("author-bio", name, 0.7) : undefined;
};
