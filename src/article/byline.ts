/**
 * @module
 * Who wrote it: "By Ann Example and Ben Sample", or bare names with a place, "Ann Example in Ostmark".
 *
 * Left alone: a sentence that begins with "By" ("By Friday the talks had failed"), a name without place or "By".
 */

import type { Byline } from "../model/index.js";
import type { Line } from "./line.js";
import { type Labels, type LineRule, labelOf } from "./page.js";

const byWord = /^by(?::\s*|\s+)/iu;
const nameWord = /^(?:\p{Lu}[\p{L}.'’-]*,?|and|&|in|de|van|von|der|den|bin|al|el|la|del|di|du|for|at|the|\||[,;/])$/u;
const title = /\b(?:correspondent|editor|reporter|reporting|writer|columnist|bureau|staff|contributor|analyst)\b/iu;
/** Under a writer's name, as broadcasters print it. */
const post = /^(?:\p{L}+ ){0,4}(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter)(?:,? in \p{Lu}\p{L}+)?$/u;
const reportingFrom = /^Reporting from \p{Lu}/u;
const bareName = /^\p{Lu}[\p{L}.'’-]+(?: (?:\p{Lu}[\p{L}.'’-]+|and|&)){1,5}$/u;
const beside: ReadonlySet<string> = new Set(["agency-credit", "photo-credit", "caption"]);
const maxWords = 16;
const maxLength = 140;

/** Labels a line of names. */
export const findByline: LineRule = ({ lines }, index, labels) => {
  const { head, nWords, endsSentence, start, end } = lines[index]!;
  if (nWords < 2 || nWords > maxWords || end - start > maxLength) return undefined;
  const isSigned = byWord.test(head);
  if (isNameOrPost(lines, index, labels)) return labelOf("byline", "article/byline", 0.7);
  if (endsSentence && !(isSigned && nWords <= 6)) return undefined;
  const words = head.replace(byWord, "").replace(title, "").trim().split(/\s+/u);
  if (!words.every((word) => nameWord.test(word))) return undefined;
  const hasPlace =
    words.length >= 4 && /\p{Lu}\p{L}+ in \p{Lu}/u.test(head) && !/ in \p{Lu}\p{L}+ (?!and )\p{Ll}/u.test(head);
  // "The premier in Saltmere" under a picture's credit is its caption
  if (!isSigned && beside.has(labels[index - 1]?.kind ?? "")) return undefined;
  return isSigned || hasPlace ? labelOf("byline", "article/byline", isSigned ? 0.9 : 0.75) : undefined;
};

/** A name with a post below it, or that post: "Ann Example" over "Reporting from Lindholt". */
function isNameOrPost(lines: readonly Line[], index: number, labels: Labels): boolean {
  const { head, endsSentence } = lines[index]!;
  if (endsSentence) return false;
  const isPost = (words: string) => post.test(words) || reportingFrom.test(words);
  if (labels[index - 1]?.kind === "byline") return isPost(head);
  const next = lines[index + 1];
  return bareName.test(head) && next !== undefined && !next.endsSentence && isPost(next.head);
}

/** The names of a byline at `start` of the text: places, offices and outlets left out. */
export function namesOf(byline: string, start: number, role: Byline["role"]): Byline[] {
  const signed = byWord.exec(byline)?.[0].length ?? 0;
  const people: Byline[] = [];
  for (const piece of byline.slice(signed).matchAll(/(?<name>[^,;&|/]+?)(?:\s+(?:and|in|for|at)\s+|[,;&|/.]\s*|$)/gu)) {
    const name = piece.groups!.name!.trim();
    const at = start + signed + piece.index + piece[0].indexOf(name);
    // a place follows "in": what stands behind it up to the next "and" or comma is none of ours
    const isPlace = /(?:\bin|\bfor|\bat)\s+$/u.test(byline.slice(0, signed + piece.index));
    if (!isPlace && /^\p{Lu}\S* \S/u.test(name) && !title.test(name))
      people.push({ name, role, start: at, end: at + name.length });
  }
  return people;
}
