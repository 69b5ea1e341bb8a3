/**
 * @module
 * Truces with their edges (announced, effective, claimed end, observed end) and the breaches each accuser counts.
 */

import type { TruceWindow } from "../../model/index.js";
import { type Citation, citationsOf } from "../citation.js";
import type { RecordIndex } from "../record-index.js";
import { dateWords, durationWords } from "../words/day-words.js";
import { entryTitle } from "../words/entry-title.js";
import { supportWords } from "../words/support-words.js";

/** One edge of a truce; `when` says "not reported" rather than nothing. */
export interface Edge {
  readonly name: string;
  readonly when: string;
  readonly isReported: boolean;
}

/** What one accuser says was broken: never added up with what the other says. */
export interface Breaches {
  readonly accuser: string;
  readonly lines: readonly { readonly entry: string; readonly title: string; readonly cites: readonly Citation[] }[];
}

/** One truce. */
export interface TruceView {
  readonly entry: string;
  readonly title: string;
  readonly status: string;
  readonly support: string;
  readonly edges: readonly Edge[];
  readonly breaches: readonly Breaches[];
  readonly cites: readonly Citation[];
}

/** The truces of the state of play. */
export function groupTruces(index: RecordIndex): TruceView[] {
  const find = (id: string) => index.entries.get(id);
  return index.record.state.ceasefires.flatMap(({ entry: id, status, window, violations }) => {
    const entry = find(id);
    if (entry === undefined) return [];
    return {
      entry: id,
      title: entryTitle(entry, find),
      status: status.replaceAll("-", " "),
      support: supportWords(entry.support),
      edges: edgesOf(window),
      breaches: violations.map(({ accuser, entries }) => ({
        accuser,
        lines: entries.flatMap((violation) => {
          const found = find(violation);
          if (found === undefined) return [];
          return { entry: violation, title: entryTitle(found, find), cites: citationsOf(found.evidence, index) };
        }),
      })),
      cites: citationsOf(entry.evidence, index),
    };
  });
}

function edgesOf(window: TruceWindow): Edge[] {
  const edge = (name: string, when: string | null) => ({
    name,
    when: when ?? "not reported",
    isReported: when !== null,
  });
  const date = (value: TruceWindow["start"]) => (value === null || value.value === null ? null : dateWords(value));
  return [
    edge("announced", date(window.announced)),
    edge("in effect from", date(window.start)),
    edge("was to last", window.duration === null ? null : durationWords(window.duration)),
    edge("was to end", date(window.end)),
    edge("seen to end", date(window.observedEnd)),
  ];
}
