/**
 * @module
 * Entries of the same kind that may be the same thing: those whose titles share most words, so that a reviewer who wants to merge two need
 * not look for ids.
 */

import type { Entry } from "../model/index.js";
import type { RecordIndex } from "../publish/record-index.js";
import { entryTitle } from "../publish/words/entry-title.js";

/** An entry and its title. */
export interface Alike {
  readonly id: string;
  readonly title: string;
}

const atMost = 3;
const leastShare = 0.4;

/** The most alike first; none where no title shares two words in five. */
export function alikeEntries(entry: Entry, index: RecordIndex): Alike[] {
  const titleOf = (each: Entry) => entryTitle(each, (id) => index.entries.get(id));
  const own = wordsOf(titleOf(entry));
  return index.record.entries
    .filter((each) => each.frame === entry.frame && each.id !== entry.id)
    .map((each) => {
      const title = titleOf(each);
      return { id: each.id, title, share: shareOf(own, wordsOf(title)) };
    })
    .filter(({ share }) => share >= leastShare)
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
    .slice(0, atMost)
    .map(({ id, title }) => ({ id, title }));
}

function wordsOf(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/\p{L}{3,}|\d+/gu) ?? []);
}

function shareOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const nShared = [...a].filter((word) => b.has(word)).length;
  const nAll = a.size + b.size - nShared;
  return nAll === 0 ? 0 : nShared / nAll;
}
