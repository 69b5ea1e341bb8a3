/**
 * @module
 * Who the speaker is: names by the mentions of the actors room, pronouns and roles by those who spoke before.
 */

import type { Source } from "../../model/index.js";
import { wordsOf } from "../../text/span.js";
import type { Draft } from "../draft.js";
import { nameOf } from "../mentions.js";
import { type Page, type Range, spanOf } from "../page.js";
import { apposedBefore } from "./apposed.js";
import { authorSpeaker } from "./author.js";
import { type Known, sourceFrom } from "./known.js";
import { namedSpeaker } from "./named.js";
import { namedAgain } from "./named-again.js";
import { partSpeaker } from "./part-of.js";
import { pronounSpeaker } from "./pronoun.js";
import { sidesSpeaker } from "./sides.js";
import { townOffice } from "./town-office.js";
import { whoseSpeaker } from "./whose.js";

/** Sources of the drafts, parallel to them; `null` for words that nobody is named for. */
export function resolveSpeakers(page: Page, drafts: readonly Draft[]): (Source | null)[] {
  const said: Known[] = [];
  return drafts.map((draft) => {
    if (draft.speaker === null) return null;
    const known = resolve(page, draft.speaker, draft.antecedent, said);
    if (known.source.entity !== null) said.push(known);
    return known.source;
  });
}

/** The source of a range that only relays. */
export function sourceOf(page: Page, range: Range): Source {
  return resolve(page, range, null, []).source;
}

function resolve(page: Page, range: Range, antecedent: Range | null, said: readonly Known[]): Known {
  if (antecedent !== null) {
    const known = beside(page, antecedent) ?? resolve(page, antecedent, null, said);
    const words = wordsOf(page.text, spanOf(page, range));
    return { ...known, source: sourceFrom(words, known.source.actor, known.source.entity) };
  }
  const sides = sidesSpeaker(page, range, said);
  if (sides !== null) return sides;
  const isPronoun = range.end - range.first === 1 && /^(?:PRP|WP|WDT)/.test(page.tags[range.first]!);
  if (isPronoun) return pronounSpeaker(page, range, said);
  const author = authorSpeaker(page, range, said);
  if (author !== null) return author;
  const part = partSpeaker(page, range);
  if (part !== null) return part;
  const known = namedSpeaker(page, range);
  return (
    namedAgain(page, range, known, said) ?? townOffice(page, range, known) ?? whoseSpeaker(page, range, known) ?? known
  );
}

/** The person whom an antecedent only calls something: "Lene Askov, |a baker in the town|, who said". */
function beside(page: Page, antecedent: Range): Known | null {
  const mention = apposedBefore(page, antecedent);
  if (mention === undefined) return null;
  const words = wordsOf(page.text, spanOf(page, antecedent));
  const source = sourceFrom(words, mention.actor, nameOf(page, mention));
  return { source, kind: "person", head: "", isNamed: true };
}
