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

/** The codes of a frame; an act that is negated is shown, but carries no code, unless somebody says that he will not do it: that refuses. */
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
  const group = groupOf(given);
  if (group === null) return uncoded;
  const row = lexicon.codes
    .get(given.frame)
    ?.find(
      ({ value, realis }) =>
        (value === "*" || value === given.value) && (realis === group || (realis === "*" && group !== "refused")),
    );
  return row === undefined ? uncoded : { type: row.plover, mode: given.mode ?? row.mode, cameo: row.cameo };
}

/** The realis group of the code table; null where nothing is coded. */
function groupOf({ realis, polarity, value }: Pick<ReportedEvent, "realis" | "polarity"> & { value: string }) {
  if (polarity === "affirmed") return isPlanned(realis) ? "planned" : "done";
  return polarity === "negated" && (refusing.has(realis) || value === "failed") ? "refused" : null;
}

/** "will not lift the ban", "would not free the crew". */
const refusing: ReadonlySet<ReportedEvent["realis"]> = new Set(["planned", "conditional"]);
