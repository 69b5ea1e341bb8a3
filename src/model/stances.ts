/**
 * @module
 * How a party may stand to a proposal.
 */

import type { Decision } from "./frames.js";

/** Every stance; a party that no report places is `not-reported`, one that reports place differently `disputed`. */
export const stances = [
  "proposes",
  "accepts",
  "conditional",
  "considers",
  "defers",
  "rejects",
  "not-reported",
  "disputed",
] as const;

/** The stance that an answer is. */
export const stanceOfDecision: { readonly [decision in Decision]: (typeof stances)[number] } = {
  accept: "accepts",
  "accept-in-principle": "accepts",
  "accept-with-conditions": "conditional",
  "counter-propose": "conditional",
  consider: "considers",
  "request-clarification": "considers",
  defer: "defers",
  "no-response": "defers",
  reject: "rejects",
  dismiss: "rejects",
  "withdraw-acceptance": "rejects",
};
