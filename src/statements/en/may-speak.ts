/**
 * @module
 * Whether a subject can speak at all: persons, bodies, states and documents can, attacks and tensions cannot.
 */

import { mentionsWithin } from "../mentions.js";
import { type Page, spanOf } from "../page.js";
import { headOf } from "../speaker/known.js";
import type { Subject } from "./subject-before.js";

/** Things do not speak: "the attacks contradicted the pledge", "a decree that ruled out talks". */
export function maySpeak(page: Page, subject: Subject): boolean {
  const range = subject.antecedent ?? subject;
  const head = headOf(page, range);
  if (/^(?:NNP|PRP|WP)/.test(page.tags[head]!)) return true;
  // a bare singular at the head of a sentence is a name the tagger does not know
  const isCapital = page.text[page.tokens[head]!.start]! !== page.words[head]![0];
  if (isCapital && page.tags[head] === "NN" && range.end - range.first === 1) return true;
  if (page.words[subject.first] === "that" && subject.antecedent === null) return false;
  const { words } = page.lexicon;
  if (/(?:er|or|ist|ian|ant)s?$|(?:m[ae]n|folk|person)$/.test(page.words[head]!)) return true;
  const { start, end } = spanOf(page, range);
  const isPerson = mentionsWithin(page, start, end).some((mention) => mention.end === end && mention.type === "person");
  if (isPerson) return true;
  return ["role-noun", "document", "body-noun", "subject-pronoun", "people"].some((list) =>
    words(list).has(page.words[head]!),
  );
}

/** A report, poll or letter, or those whose work is to find out. */
export function isDocument(page: Page, subject: Subject): boolean {
  const head = headOf(page, subject.antecedent ?? subject);
  const { words } = page.lexicon;
  return words("document").has(page.words[head]!) || words("finder").has(page.words[head]!);
}
