/**
 * @module
 * Labels: "dismissed the offer as a stunt", "called the raid “barbaric”", "described the talks as complex".
 *
 * Object and label are the content. Leaves alone "called for", "called on" and phone calls, which have no label.
 */

import { type Call, type Construction, type Draft, draftOf } from "../draft.js";
import { isFiniteVerb, type Page } from "../page.js";
import { afterCue } from "./after-cue.js";
import { contentEnd } from "./content-end.js";
import { fullPhraseFrom, phraseFrom } from "./noun-phrase.js";

export const name = "statements/en/described-as";

export const describedAs: Construction = { name, find };

/** The thing labelled together with its label. */
function find(call: Call): Draft | null {
  const { page, site } = call;
  const { complements } = site.verb;
  if (site.isPassive || (!complements.has("as") && !complements.has("pred"))) return null;
  const way = afterCue(page, call.end, call.last);
  const isLabelled = complements.has("as") ? asSoon(page, way.at, call.last) : false;
  if (!isLabelled && !(complements.has("pred") && hasPredicate(page, way.at, call.last))) return null;
  const later = call.later.filter((next) => next.first > way.at + 1);
  const tag = page.tags[site.head]!;
  const end = contentEnd(page, way.at, {
    later,
    last: call.last,
    isPhrase: true,
    tag,
    isFronted: call.isFronted,
    isRelative: call.subject?.antecedent != null,
  });
  if (end <= way.at + 1) return null;
  const inQuotation = page.quotationAt[end - 1]!;
  return draftOf(call, {
    content: [
      {
        start: page.tokens[way.at]!.start,
        end: Math.max(page.tokens[end - 1]!.end, inQuotation === -1 ? 0 : page.quotations[inQuotation]!.end),
      },
    ],
    time: way.time,
    rule: name,
    confidence: isLabelled ? 0.88 : 0.78,
  });
}

/** "as" behind the object, with nothing but phrases between. */
function asSoon(page: Page, at: number, last: number): boolean {
  for (let index = at + 1; index < last && index < at + 18; index++) {
    const isLabel = !/^(?:well|saying)$/.test(page.words[index + 1] ?? "") && page.timeAt[index + 1] === -1;
    if (page.words[index] === "as" && isLabel) return true;
    if (isFiniteVerb(page, index) || page.tags[index] === "." || page.words[index] === ";") return false;
  }
  return false;
}

/** An object followed at once by what it is called: a second phrase, an adjective or quoted words. */
function hasPredicate(page: Page, at: number, last: number): boolean {
  const simple = phraseFrom(page, at, last);
  if (simple === at) return false;
  for (const end of [simple, fullPhraseFrom(page, at, last)]) {
    if (end >= last) continue;
    if (page.quotationAt[end] !== -1 && page.quotationAt[end] !== page.quotationAt[end - 1]) return true;
    if (/^(?:JJ|DT|RB|PDT)/.test(page.tags[end] ?? "") && page.timeAt[end] === -1 && page.words[end] !== "not")
      return true;
    if (page.tags[simple - 1] === "PRP" && /^(?:NN|VBN)/.test(page.tags[end] ?? "")) return true;
  }
  if (page.quotationAt[simple - 1] !== -1 && page.quotationAt[at] === -1) return true;
  return (
    page.quotationAt[last - 1] !== -1 && page.quotationAt[at] === -1 && !page.words.slice(at, last).includes("that")
  );
}
