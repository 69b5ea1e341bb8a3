/**
 * @module
 * Somebody who spoke before, as later pronouns and roles see him.
 */

import type { Actor, Mention, Source } from "../../model/index.js";
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

/** Index of the head of a phrase: the last token of its first simple part. */
export function headOf(page: Page, range: Range): number {
  let first = range.first;
  while (first < range.end - 1 && page.tags[first] === "``") first++;
  const end = Math.min(phraseFrom(page, first, range.end), range.end);
  return Math.max(end, first + 1) - 1;
}

/** The actor of a mention, if it is told. */
export function actorOf(page: Page, { actor }: Mention): Actor | undefined {
  return actor === null ? undefined : page.parts.actors.actors.find(({ id }) => id === actor);
}

/** The canonical name behind a mention, its own words where nobody is told. */
export function nameOf(page: Page, mention: Mention): string {
  return actorOf(page, mention)?.name ?? mention.text;
}
