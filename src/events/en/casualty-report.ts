/**
 * @module
 * Totals over a period, which are no single blow: "the war has killed more than 12,000", "at least 80 have died since March".
 */

import type { Draft } from "../envelope.js";
import type { FrameRule } from "../rule.js";

const name = "events/en/casualty-report";
const period: ReadonlySet<string> = new Set(
  "since far total war conflict overall altogether toll weeks months years".split(" "),
);

/** Left alone: a toll in a sentence that tells of one blow, which carries it. */
export const casualtyReport: FrameRule = {
  name,
  signs: { words: period },
  find: (view) => {
    if (!view.words.some((word) => period.has(word))) return [];
    const tolls = view.tolls;
    const first = tolls[0];
    if (first === undefined) return [];
    const meaning = { realis: "actual" as const, polarity: "affirmed" as const, modality: "asserted" as const };
    const draft: Draft = {
      view,
      frame: "casualty",
      first: first.first,
      last: first.last,
      actors: [],
      recipients: [],
      meaning,
      value: first.casualty.kind,
      quantities: tolls.map(({ quantity }) => quantity),
      rule: name,
      fields: {},
    };
    return [draft];
  },
};
