/**
 * @module
 * Somebody who spoke before, as later pronouns and roles see him.
 */

import type { Source } from "../../model/index.js";
import type { Words } from "../../text/span.js";
import { phraseFrom } from "../en/noun-phrase.js";
import type { Page, Range } from "../page.js";

/** A speaker so far: what he is called, and what kind of pronoun can mean him. */
export interface Known {
  readonly source: Source;
  readonly kind: "person" | "many" | "thing";
  /** Last word of the phrase that named him, in lower case: "official" of "an Ostmark official". */
  readonly head: string;
  /** Whether the text names him: a name, not "an official". */
  readonly isNamed: boolean;
}

/** Words of a text as a source. Written out, because a spread costs more than the rest of finding a speaker. */
export function sourceFrom({ start, end, text }: Words, actor: string | null, entity: string | null): Source {
  return { start, end, text, actor, entity };
}

/** Index of the head of a phrase: the last token of its first simple part. */
export function headOf(page: Page, range: Range): number {
  let first = range.first;
  while (first < range.end - 1 && page.tags[first] === "``") first++;
  const end = Math.min(phraseFrom(page, first, range.end), range.end);
  // a role the tagger took for an adjective ("the premier said") ends its phrase all the same
  const isArticle = end - first === 1 && page.tags[first] === "DT" && range.end - first === 2;
  return isArticle ? range.end - 1 : Math.max(end, first + 1) - 1;
}
