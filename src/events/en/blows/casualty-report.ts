/**
 * @module
 * Numbers of people hurt that hang on no single blow: totals over a period ("the war has killed more than 12,000", "80 have died since
 * March"), and counts told alone ("rescuers pulled three bodies from the rubble", "hospitals reported 40 deaths").
 */

import type { Draft } from "../../envelope.js";
import type { FrameRule } from "../../rule.js";
import { attack } from "./attack.js";
import { isTotal } from "./casualty-total.js";

const name = "events/en/casualty-report";

/** Left alone: a toll in a sentence that tells of one blow, which carries it. */
export const casualtyReport: FrameRule = {
  name,
  signs: { lists: ["hurt", "toll-telling"] },
  find: (view, acts, sense) => {
    const { tolls } = view;
    const first = tolls[0];
    if (first === undefined) return [];
    if (!isTotal(view) && attack.find(view, acts, sense).length > 0) return [];
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
