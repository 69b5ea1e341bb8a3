/**
 * @module
 * Agencies that the text leans on: "told Reuters", "according to the state news agency TASS", "Interfax reported".
 *
 * Such an agency made none of the words around it; it is where a claim was heard. Left alone: an agency that is only spoken of
 * ("the Reuters building", "Tass was founded in 1904").
 */

import type { ArticleLexicon } from "../lexicon/article.js";
import { type AgencyCredit, type Block, bodyKinds } from "../model/index.js";
import { agenciesIn } from "./agency-names.js";

const heardVerbs = "told|according to|citing|cited by|quoted by|reported by|interview with|carried by";
const heardFrom = new RegExp(`\\b(?:${heardVerbs})(?<between> .{0,40})$`, "u");
const kindOfAgency = "state|state-run|official|semi-official|local|news|agency|wire|service";
const betweenWords = new RegExp(`^(?: (?:the|${kindOfAgency}|\\p{Lu}[\\p{L}-]+'s))* $`, "u");
const agencyBehind = ",? (?:the )?(?:(?:state|state-run|official|news) ){0,2}agency,?";
const itSaid = new RegExp(`^(?:${agencyBehind})? (?:reported|said|quoted|cited|wrote)\\b`, "u");
const reach = 60;

/** The agencies quoted in the body, each at its first place. */
export function findQuotedAgencies(text: string, blocks: readonly Block[], lexicon: ArticleLexicon): AgencyCredit[] {
  const found = new Map<string, AgencyCredit>();
  for (const { label, kind, start, end } of blocks) {
    if (label !== "article" || !bodyKinds.has(kind)) continue;
    for (const name of agenciesIn(text.slice(start, end), start, lexicon)) {
      const before = text.slice(Math.max(start, name.start - reach), name.start);
      const after = text.slice(name.end, Math.min(end, name.end + reach));
      if (!found.has(name.id) && (isHeardFrom(before) || itSaid.test(after)))
        found.set(name.id, { ...name, role: "quoted" });
    }
  }
  return [...found.values()];
}

function isHeardFrom(before: string): boolean {
  const between = heardFrom.exec(before)?.groups?.between;
  return between !== undefined && betweenWords.test(between);
}
