/**
 * @module
 * What has changed from one release of a record to the next: what `changesBetween` tells, and for a data set that is cited also every field
 * that is another now and every entry that is gone, with who decided it and why.
 */

import type { CoverageRecord, Entry } from "../../model/index.js";
import { citationsOf } from "../citation.js";
import { indexRecord, type RecordIndex } from "../record-index.js";
import { dateWords } from "../words/day-words.js";
import { entryTitle } from "../words/entry-title.js";
import { fieldLines } from "../words/field-lines.js";
import { frameWords } from "../words/frame-words.js";
import { supportWords } from "../words/support-words.js";
import { type Change, changesBetween } from "./changes.js";

/** The changes: moves and additions first, then fields, then what is gone, each in the order of the record. */
export function releaseChanges(before: CoverageRecord, after: CoverageRecord): Change[] {
  const [old, now] = [indexRecord(before), indexRecord(after)];
  return [...changesBetween(before, after), ...changedFields(old, now), ...gone(old, now)];
}

function changedFields(old: RecordIndex, now: RecordIndex): Change[] {
  return now.record.entries.flatMap((entry) => {
    const earlier = old.entries.get(entry.id);
    if (earlier === undefined) return [];
    const was = valuesOf(earlier);
    const why = reasonFor(entry.id, now);
    const shared = { what: "field" as const, id: entry.id, title: titleOf(entry, now), ...dated(entry, now) };
    return [...valuesOf(entry)].flatMap(([name, value]): Change[] => {
      const earlierValue = was.get(name) ?? none;
      if (earlierValue === value) return [];
      return [{ ...shared, was: `${name}: ${earlierValue}`, now: value, ...(why === null ? {} : { why }) }];
    });
  });
}

const none = "not reported";

/** Every field in words; what it rests on counts as one. */
function valuesOf(entry: Entry): Map<string, string> {
  const fields = fieldLines(entry).filter(({ name }) => name !== "id" && name !== "rules");
  return new Map([
    ...fields.map(({ name, value }) => [name, value ?? none] as const),
    ["date", dateWords(entry.date)],
    ["background", entry.background ? "yes" : "no"],
    ["carried by", supportWords(entry.support)],
  ]);
}

function gone(old: RecordIndex, now: RecordIndex): Change[] {
  return old.record.entries
    .filter(({ id }) => !now.entries.has(id))
    .map((entry) => {
      const merge = (now.record.corrections ?? []).find(
        ({ change, standing }) => change.kind === "merge" && change.other === entry.id && standing === "holds",
      );
      return {
        what: "gone",
        id: entry.id,
        title: titleOf(entry, old),
        was: frameWords[entry.frame].one,
        now: merge === undefined ? "no longer in the record" : `the same as ${merge.target}`,
        ...dated(entry, old),
        ...(merge === undefined ? {} : { why: `${merge.by}: ${merge.why}` }),
      };
    });
}

/** Who has corrected an entry, and why: those of the log that hold, oldest first. */
function reasonFor(id: string, { record }: RecordIndex): string | null {
  const own = (record.corrections ?? []).filter(({ target, standing }) => target === id && standing === "holds");
  return own.length === 0 ? null : [...new Set(own.map(({ by, why }) => `${by}: ${why}`))].join("; ");
}

function titleOf(entry: Entry, index: RecordIndex): string {
  return entryTitle(entry, (id) => index.entries.get(id));
}

function dated(entry: Entry, index: RecordIndex): Pick<Change, "day" | "cites"> {
  const cites = citationsOf(entry.evidence, index);
  const days = cites.flatMap(({ day }) => day ?? []).sort();
  return { day: days.at(-1) ?? null, cites };
}
