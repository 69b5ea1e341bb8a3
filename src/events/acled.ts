/**
 * @module
 * The ACLED sub-event type of an act, by table: what was used, whom it hit, whether both sides acted.
 */

import type { EventsLexicon } from "../lexicon/events.js";
import type { FrameName, ReportedEvent } from "../model/index.js";
import { isPlanned } from "./meaning.js";

/** What the table asks of an act. */
export interface Happening {
  readonly frame: FrameName;
  readonly value: string;
  readonly mode: string | null;
  readonly realis: ReportedEvent["realis"];
  readonly polarity: ReportedEvent["polarity"];
  readonly reciprocal: boolean;
  /** The frame's own `targetClass`, where it has one. */
  readonly targetClass: unknown;
}

const notFighters: ReadonlySet<unknown> = new Set(["civilian", "residential", "health", "education"]);

/** "Air/drone strike", "Armed clash", ...; null where ACLED has no type or nothing happened yet. */
export function acledOf(lexicon: EventsLexicon, act: Happening): string | null {
  if (act.polarity !== "affirmed" || isPlanned(act.realis)) return null;
  const row = lexicon.acled
    .get(act.frame)
    ?.find(
      ({ value, facing }) => (value === "*" || value === act.mode || value === act.value) && isFacing(act, facing),
    );
  return row?.subEvent ?? null;
}

function isFacing({ reciprocal, targetClass }: Happening, facing: string): boolean {
  if (facing === "mutual") return reciprocal;
  return facing === "*" || notFighters.has(targetClass);
}
