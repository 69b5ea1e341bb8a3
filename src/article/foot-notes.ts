/**
 * @module
 * Who wrote and who helped, told in a sentence at the foot: "Ann Example covers shipping for the Ledger.", "Ben Sample reported from Askov."
 *
 * The people of a story are named in it before, its makers are not: so the name must stand nowhere else but in a short line such as a byline.
 * Left alone: a sentence with a quotation, and one further up.
 */

import type { ArticleLexicon } from "../lexicon/article.js";
import type { Line } from "./line.js";
import { type LineRule, labelOf, type Page } from "./page.js";

const name = "article/foot-notes";
const lastLines = 3;
const maxWords = 45;
const maxWordsOfByline = 10;
/** Words from the verb on within which the noun stands. */
const reach = 12;
const fullName = "(?:\\p{Lu}[\\p{L}.'’-]+ ){1,3}(?<last>\\p{Lu}[\\p{L}'’-]+)";
const writes = new RegExp(
  `^${fullName},? (?:covers|writes (?:about|on|for)|reports (?:on|for|from)|wrote [“"]|teaches .{3,60}\\bwrote ) ?`,
  "u",
);
const being = new RegExp(`^${fullName},? (?:is|was) (?<rest>.+)`, "u");
const helped = new RegExp(`^${fullName} reported from \\p{Lu}`, "u");
/** The name of a book: capitals, in quotation marks. */
const booksName = /[“"]\p{Lu}[\p{L}'’-]*(?:[ :,]+(?:\p{Lu}[\p{L}'’-]*|\p{Ll}{1,4}|\d+))*[.!?]?[”"]/u;
const makerIs = /^The (?:writer|author|reviewer|columnist) is (?:an?|the|our)\b/u;

/** Labels such a sentence in the last lines of a text. */
export const findFootNote: LineRule = (page, index) => {
  const { lines, lexicon } = page;
  const line = lines[index]!;
  const isQuoting = /["“”]/u.test(line.head.replace(booksName, ""));
  if (index < lines.length - lastLines || index === 0 || line.nWords > maxWords || isQuoting) return undefined;
  if (makerIs.test(line.head)) return labelOf("author-bio", name, 0.7);
  const last = helped.exec(line.head)?.groups?.last;
  if (last !== undefined) return isNew(last, page, index) ? labelOf("agency-signoff", name, 0.7) : undefined;
  const writer = writerIn(line, lexicon);
  return writer !== undefined && isNew(writer, page, index) ? labelOf("author-bio", name, 0.7) : undefined;
};

/** The last name of whom a line says that they write. */
function writerIn({ head }: Line, lexicon: ArticleLexicon): string | undefined {
  const found = writes.exec(head)?.groups;
  if (found !== undefined) return found.last;
  const told = being.exec(head)?.groups;
  const words = told?.rest?.toLowerCase().split(/[^\p{L}-]+/u, reach) ?? [];
  return words.some((word) => lexicon.writers.has(word)) ? told?.last : undefined;
}

function isNew(last: string, { lines, text }: Page, index: number): boolean {
  return lines.every(({ start, end, nWords }, at) => {
    const isOther = at !== index && nWords > maxWordsOfByline;
    return !isOther || !text.slice(start, end).includes(last);
  });
}
