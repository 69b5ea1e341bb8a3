/**
 * @module
 * The record as asked for, made once for each address: the last few are kept, because pages and their twins ask for the same.
 */

import type { CoverageRecord } from "../model/index.js";
import type { Days } from "../record-on-day.js";
import { type Asked, choicesOf, searchOf, type View, viewRecord } from "../web/index.js";

/** More days and filters than one reader looks at side by side. */
const nKept = 8;

/** Gives the view that is asked for. */
export type Views = (asked: Asked) => View;

/** Views of one record. */
export function viewsOf(recordOn: (days: Days) => CoverageRecord): Views {
  const choices = choicesOf(recordOn({ asOf: null, knownBy: null }));
  const kept = new Map<string, View>();
  return (asked) => {
    const key = searchOf(asked);
    const days = { asOf: asked.as_of ?? null, knownBy: asked.known_by ?? null };
    const view = kept.get(key) ?? viewRecord(recordOn(days), asked, choices);
    kept.delete(key);
    kept.set(key, view);
    if (kept.size > nKept) kept.delete(kept.keys().next().value!);
    return view;
  };
}
