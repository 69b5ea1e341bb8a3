/**
 * @module
 * The rules of sameness, one for each kind of frame.
 */

import type { FrameName } from "../../model/index.js";
import { sameAct } from "./same-act.js";
import { sameAttack } from "./same-attack.js";
import { sameCeasefire } from "./same-ceasefire.js";
import { sameProposal } from "./same-proposal.js";
import { sameResponse } from "./same-response.js";
import type { SameRule } from "./same-rule.js";
import { sameTalks } from "./same-talks.js";
import { sameViolation } from "./same-violation.js";

export const sameRules: readonly SameRule[] = [
  sameProposal,
  sameResponse,
  sameCeasefire,
  sameViolation,
  sameTalks,
  sameAttack,
  sameAct,
];

/** The first rule of a frame holds. */
const ofFrame = new Map([...sameRules].reverse().flatMap((rule) => rule.frames.map((frame) => [frame, rule] as const)));

/** The rule of a frame. */
export function sameRuleOf(frame: FrameName): SameRule {
  return ofFrame.get(frame) ?? sameAct;
}
