/**
 * @module
 * What has changed from one record to a later one of the same coverage: new entries, stances and states that are others now, new disputes.
 */

import type { CoverageRecord } from "../../model/index.js";
import { disputeView } from "../brief/disputes.js";
import { entryLine } from "../brief/happenings.js";
import { type Citation, citationsOf } from "../citation.js";
import { indexRecord, type RecordIndex } from "../record-index.js";
import { entryTitle } from "../words/entry-title.js";
import { frameWords } from "../words/frame-words.js";
import { stanceMarks } from "../words/stance-words.js";

/** One change. `was` is null for what is new. */
export interface Change {
  readonly what: "stance" | "truce" | "talks" | "deadline" | "dispute" | "entry" | "field" | "gone";
  /** Id of the entry, or of the dispute. */
  readonly id: string;
  readonly title: string;
  readonly was: string | null;
  readonly now: string;
  /** Who decided it and why, where a correction did. */
  readonly why?: string;
  /** The newest publication day among its words. */
  readonly day: string | null;
  readonly cites: readonly Citation[];
}

/** The changes: what moved first, the latest of each kind on top. */
export function changesBetween(before: CoverageRecord, after: CoverageRecord): Change[] {
  const index = indexRecord(after);
  const groups = [stances(before, index), states(before, index), disputes(before, index), entries(before, index)];
  return groups.flatMap((changes) =>
    changes.sort((a, b) => compareText(b.day ?? "", a.day ?? "") || compareText(a.id, b.id)),
  );
}

function stances(before: CoverageRecord, index: RecordIndex): Change[] {
  const known = new Map(
    before.state.proposals.flatMap(({ entry, stances: each }) =>
      each.map(({ actor, stance }) => [`${entry}\u0000${actor}`, stance] as const),
    ),
  );
  return index.record.state.proposals.flatMap(({ entry, stances: each }) =>
    each.flatMap(({ actor, stance, evidence }) => {
      const was = known.get(`${entry}\u0000${actor}`) ?? null;
      if (was === stance || stance === "not-reported") return [];
      const title = `${actor}: ${titleOf(entry, index)}`;
      const cites = citationsOf(evidence, index);
      const word = was === null ? null : stanceMarks[was].word;
      return [{ what: "stance" as const, id: entry, title, was: word, now: stanceMarks[stance].word, ...dated(cites) }];
    }),
  );
}

/** Truces, talks and deadlines that were known and stand otherwise now; new ones are new entries. */
function states(before: CoverageRecord, index: RecordIndex): Change[] {
  const kinds = [
    { what: "truce", was: before.state.ceasefires, now: index.record.state.ceasefires },
    { what: "talks", was: before.state.talks, now: index.record.state.talks },
    { what: "deadline", was: before.state.deadlines, now: index.record.state.deadlines },
  ] as const;
  return kinds.flatMap(({ what, was, now }) => {
    const known = new Map(was.map(({ entry, status }) => [entry, status]));
    return now.flatMap(({ entry, status }): Change[] => {
      const earlier = known.get(entry);
      if (earlier === undefined || earlier === status) return [];
      const cites = citationsOf(index.entries.get(entry)?.evidence ?? [], index);
      return [
        { what, id: entry, title: titleOf(entry, index), was: words(earlier), now: words(status), ...dated(cites) },
      ];
    });
  });
}

function disputes(before: CoverageRecord, index: RecordIndex): Change[] {
  const known = new Set(before.disputes.map(({ id }) => id));
  return index.record.disputes
    .filter(({ id }) => !known.has(id))
    .map((dispute) => {
      const { id, title, aspect, verdictWords, sides } = disputeView(dispute, index);
      const now = `${sides.map(({ value }) => value).join(" / ")} (${verdictWords})`;
      return {
        what: "dispute",
        id,
        title: `${title} · ${aspect}`,
        was: null,
        now,
        ...dated(sides.flatMap(({ cites }) => cites)),
      };
    });
}

function entries(before: CoverageRecord, index: RecordIndex): Change[] {
  const known = new Set(before.entries.map(({ id }) => id));
  return index.record.entries
    .filter(({ id }) => !known.has(id))
    .map((entry) => {
      const { title, cites } = entryLine(entry, index);
      return { what: "entry", id: entry.id, title, was: null, now: frameWords[entry.frame].one, ...dated(cites) };
    });
}

function dated(cites: readonly Citation[]): Pick<Change, "day" | "cites"> {
  return {
    day:
      cites
        .flatMap(({ day }) => day ?? [])
        .sort()
        .at(-1) ?? null,
    cites,
  };
}

function titleOf(id: string, index: RecordIndex): string {
  const entry = index.entries.get(id);
  return entry === undefined ? id : entryTitle(entry, (other) => index.entries.get(other));
}

function words(status: string): string {
  return status.replaceAll("-", " ");
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
