/**
 * @module
 * One utterance in other words: two translations, or a quotation here and its paraphrase there.
 *
 * Only quotations are compared word by word; a paraphrase is expected to differ.
 */

import { wordsOfText } from "../body-words.js";
import type { StatementClaim } from "../claims.js";
import type { MergedEntry } from "../entries.js";
import { evidenceOf } from "../evidence.js";
import type { DisputeContext, Slot, ToldValue, Verdict } from "./told-value.js";

export const name = "story/disagreement/wordings";

/** The quoted renderings of one utterance. */
export function slots({ entry, claims }: MergedEntry, context: DisputeContext): Slot<string>[] {
  if (entry.frame !== "statement") return [];
  const told = (claims as readonly StatementClaim[])
    .filter(({ statement }) => statement.kind === "direct")
    .map((claim) => toldWords(claim, context));
  return [{ rule: name, aspect: "wording", about: entry.id, told, compare, level: "attribution" }];
}

function toldWords(claim: StatementClaim, { places }: DisputeContext): ToldValue<string> {
  const evidence = evidenceOf([claim], places);
  const value = wordsOfText(evidence.map(({ text }) => text).join(" "))
    .map(({ word }) => sameSpelling(word))
    .join(" ");
  const shown = evidence.map(({ text }) => text).join(" … ");
  return { shown, value, holder: claim.statement.speaker?.entity ?? null, claim, evidence };
}

function compare(a: ToldValue<string>, b: ToldValue<string>): Verdict | null {
  if (a.claim.reading.article.id === b.claim.reading.article.id) return null;
  const [x, y] = [` ${a.value} `, ` ${b.value} `];
  return x.includes(y) || y.includes(x) ? null : "wording";
}

/** British and American spelling are one wording: mobilisation, harbour. */
function sameSpelling(word: string): string {
  return word.replace(/z/gu, "s").replace(/our/gu, "or");
}
