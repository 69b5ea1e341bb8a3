/**
 * @module
 * The record as the API is asked for it: cut to days, filtered, with its look-ups. The last few are kept, since pages of one list and
 * lines of one list ask for the same.
 */

import type { CoverageRecord } from "../../model/index.js";
import { type Brief, briefOf } from "../../publish/brief.js";
import { filterRecord } from "../../publish/index.js";
import { indexRecord, type RecordIndex } from "../../publish/record-index.js";
import type { Days } from "../../record-on-day.js";
import { type Asked, filterOf, searchOf } from "../../web/index.js";
import type { Held, RecordOn } from "../held.js";

/** A record with its look-ups; each is worked out when it is first asked for. */
export interface Cut {
  readonly index: RecordIndex;
  readonly brief: Brief;
}

/** Gives the record as it is asked for. */
export type Cuts = (asked: Asked) => Cut;

const nDays = 16;
const nFilters = 32;

function cutsOf(recordOn: RecordOn): Cuts {
  const onDays = keeping(nDays, (days: Days) => `${days.asOf} ${days.knownBy}`, recordOn);
  return keeping(nFilters, searchOf, (asked: Asked): Cut => {
    const record: CoverageRecord = onDays({ asOf: asked.as_of ?? null, knownBy: asked.known_by ?? null });
    const index = indexRecord(filterRecord(record, filterOf(asked)));
    return { index, brief: briefOf(index) };
  });
}

const cutsOfHeld = new WeakMap<Held, Cuts>();

/** Cuts of a record at one moment, kept for as long as it is held. */
export function cutsFor(held: Held): Cuts {
  const known = cutsOfHeld.get(held) ?? cutsOf(held.on);
  cutsOfHeld.set(held, known);
  return known;
}

/** The same function, which knows its last `most` answers. */
function keeping<A, T>(most: number, keyOf: (asked: A) => string, make: (asked: A) => T): (asked: A) => T {
  const kept = new Map<string, T>();
  return (asked) => {
    const key = keyOf(asked);
    const value = kept.get(key) ?? make(asked);
    kept.delete(key);
    kept.set(key, value);
    if (kept.size > most) kept.delete(kept.keys().next().value!);
    return value;
  };
}
