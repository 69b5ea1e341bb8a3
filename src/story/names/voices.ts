/**
 * @module
 * Who speaks where in an article, and on which day: the innermost statement over a place.
 */

import type { DateValue, Reading } from "../../model/index.js";
import { SpanIndex } from "../words/span-index.js";

/** Whose words stand at a place. */
export interface Voice {
  readonly speaker: string | null;
  readonly saidOn: DateValue | null;
}

/** Look-up of the statements by place; null where the outlet speaks in its own voice. */
export function voicesOf({ statements }: Reading): SpanIndex<Voice> {
  return new SpanIndex(
    statements.flatMap(({ content, speaker, saidOn }) =>
      content.map(({ start, end }) => ({
        start,
        end,
        value: { speaker: speaker?.entity ?? speaker?.text ?? null, saidOn },
      })),
    ),
  );
}
