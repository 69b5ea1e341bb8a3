/**
 * @module
 * PLOVER category, mode and CAMEO code of a frame, by table; never the other way round.
 */

import type { EventsLexicon } from "../lexicon/events.js";
import type { ReportedEvent } from "../model/index.js";
import { isPlanned } from "./meaning.js";

export interface Codes {
  readonly type: string | null;
  readonly mode: string | null;
  readonly cameo: string | null;
}

/** What has no code. */
export const uncoded: Codes = { type: null, mode: null, cameo: null };

/** The codes of a frame; an act that is negated is shown, but carries no code. */
export function codesOf(
  lexicon: EventsLexicon,
  given: {
    frame: string;
    value: string;
    realis: ReportedEvent["realis"];
    polarity: ReportedEvent["polarity"];
    mode: string | null;
  },
): Codes {
  if (given.polarity !== "affirmed") return uncoded;
  const group = isPlanned(given.realis) ? "planned" : "done";
  const row = lexicon.codes
    .get(given.frame)
    ?.find(({ value, realis }) => (value === "*" || value === given.value) && (realis === "*" || realis === group));
  return row === undefined ? uncoded : { type: row.plover, mode: given.mode ?? row.mode, cameo: row.cameo };
}
