/**
 * @module
 * Posts set into an article, signed with an account and without marks: `Open the port. — Mira Dorn (@miradorn) May 3, 2031`,
 * `Mira Dorn (@miradorn): Open the port.`
 *
 * Leaves alone an account that is only named in running text.
 */

import type { Draft } from "../draft.js";
import { type Page, type Range, tokenFrom, whereOf } from "../page.js";

export const name = "statements/en/signed-post";

const signedBehind = /[—–―-]{1,2} ?(?<who>\p{Lu}[^\n—–―@()]{1,60}?) ?\(@\w{2,20}\)/gu;
const signedBefore = /(?<=^|\n)(?<who>\p{Lu}[^\n—–―@():]{1,60}?) ?\(@\w{2,20}\)(?<mark>:) ?/gu;

/** The posts of an article whose words no statement has yet. */
export function findSignedPosts(page: Page, drafts: readonly Draft[]): Draft[] {
  if (!page.text.includes("(@")) return [];
  const isFree = (start: number, end: number) =>
    !drafts.some(({ content }) => content.some((span) => span.start < end && start < span.end));
  const posts: Draft[] = [];
  const add = (start: number, end: number, who: Range, mark: number) => {
    const post = postOf(page, { start, end }, who, mark);
    if (post !== null && isFree(start, end)) posts.push(post);
  };
  for (const match of page.text.matchAll(signedBehind)) {
    const { who = "" } = match.groups ?? {};
    const lineStart = page.text.lastIndexOf("\n", match.index) + 1;
    const stop = page.text.slice(lineStart, match.index).trimEnd().length + lineStart;
    add(lineStart, stop, placeOf(page, match.index + match[0].indexOf(who), who), match.index);
  }
  for (const match of page.text.matchAll(signedBefore)) {
    const { who = "" } = match.groups ?? {};
    const start = match.index + match[0].length;
    const newline = page.text.indexOf("\n", start);
    const mark = match.index + match[0].lastIndexOf(":");
    add(start, newline === -1 ? page.text.length : newline, placeOf(page, match.index, who), mark);
  }
  return posts;
}

function placeOf(page: Page, start: number, { length }: string): Range {
  const first = tokenFrom(page, start);
  return { first, end: Math.max(first + 1, tokenFrom(page, start + length)) };
}

function postOf(
  page: Page,
  { start, end }: { start: number; end: number },
  speaker: Range,
  mark: number,
): Draft | null {
  const sentence = page.sentenceAt[tokenFrom(page, start)] ?? -1;
  const where = page.sentences[sentence] === undefined ? null : whereOf(page, page.sentences[sentence]);
  const cue = tokenFrom(page, mark);
  if (where === null || end - start < 12 || end - start > 600 || page.tokens[cue] === undefined) return null;
  return {
    ...{
      speaker,
      antecedent: null,
      cue: { first: cue, end: cue + 1 },
      lemma: page.words[cue]!,
      content: [{ start, end }],
    },
    ...{ act: "assert", isSaid: true, hedge: null, addressee: null, venue: null, via: [], time: -1 },
    ...{ where, sentence, rule: name, confidence: 0.8 },
  };
}
