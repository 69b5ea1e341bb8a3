/**
 * @module
 * The claim of an answer that is told without naming what it answers.
 */

import type { Decision, Role } from "../../../model/index.js";
import type { Draft } from "../../envelope.js";
import type { Meaning } from "../../meaning.js";
import { namesOf } from "../../roles.js";
import type { SentenceView } from "../../sentence-view.js";
import type { VerbGroup } from "../../verb-groups.js";

/** Who answers what way with which verb, by which rule. */
export interface ToldAnswer {
  readonly view: SentenceView;
  readonly group: Pick<VerbGroup, "main" | "last">;
  readonly actors: readonly Role[];
  readonly decision: Decision;
  readonly meaning: Meaning;
  readonly rule: string;
}

/** The response as a claim; its proposal is looked for later. */
export function toldAnswer({ view, group, actors, decision, meaning, rule }: ToldAnswer): Draft {
  const fields = { responders: namesOf(actors), proposal: null, object: null, decision, reason: null };
  const { main: first, last } = group;
  return { view, frame: "response", first, last, actors, recipients: [], meaning, value: "told", rule, fields };
}
