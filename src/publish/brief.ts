/**
 * @module
 * What one page must say: the brief of a record as data, so that terminal, Markdown and page say the same.
 *
 * Every line carries the words it rests on; what is not reported is said aloud.
 */

import { lazily } from "../text/lazily.js";
import { type AheadLine, groupAhead } from "./brief/ahead.js";
import { type Board, boardLines, groupBoard } from "./brief/board.js";
import { type Counts, countRecord } from "./brief/counts.js";
import { type DisputeView, disputeLines, groupDisputes } from "./brief/disputes.js";
import { groupHappenings, type Happening, happeningLines } from "./brief/happenings.js";
import { groupNotes, type NoteLine } from "./brief/notes.js";
import { groupSpeakers, type SpeakerView, speakerLines } from "./brief/speakers.js";
import { groupTruces, type TruceView } from "./brief/truces.js";
import { listUndated, type UndatedLine } from "./brief/undated.js";
import type { RecordIndex } from "./record-index.js";

/** The sections of a brief, in the order in which they are read. */
export interface Brief {
  readonly title: string;
  readonly asOf: string | null;
  readonly knownBy: string | null;
  readonly counts: Counts;
  /** Both sides cannot be right. */
  readonly disputes: readonly DisputeView[];
  readonly board: Board;
  readonly truces: readonly TruceView[];
  readonly ahead: readonly AheadLine[];
  readonly happenings: readonly Happening[];
  readonly speakers: readonly SpeakerView[];
  /** Values that differ and fit together: updates, wording, finer dates. */
  readonly differences: readonly DisputeView[];
  readonly undated: readonly UndatedLine[];
  readonly notes: readonly NoteLine[];
}

/** The brief of a record; a section is worked out when it is first asked for. */
export function briefOf(index: RecordIndex): Brief {
  return lazily<Brief>(fieldsOf(index));
}

function fieldsOf(index: RecordIndex): { readonly [name in keyof Brief]: () => Brief[name] } {
  const { record } = index;
  return {
    title: () => titleOf(index),
    asOf: () => record.state.asOf,
    knownBy: () => record.state.knownBy,
    counts: () => countRecord(record),
    disputes: () => groupDisputes(index, { genuine: true }),
    board: () => groupBoard(index),
    truces: () => groupTruces(index),
    ahead: () => groupAhead(index),
    happenings: () => groupHappenings(index),
    speakers: () => groupSpeakers(index),
    differences: () => groupDisputes(index, { genuine: false }),
    undated: () => listUndated(record),
    notes: () => groupNotes(index),
  };
}

/** The same with its long lists put into words while they are written: what a record of many thousand entries can be sent from. */
export function briefLines(index: RecordIndex) {
  const { title, asOf, knownBy, counts, truces, ahead, undated, notes } = fieldsOf(index);
  return lazily({
    ...{ title, asOf, knownBy, counts },
    disputes: () => disputeLines(index).disputes,
    board: () => boardLines(index),
    ...{ truces, ahead },
    happenings: () => happeningLines(index),
    speakers: () => speakerLines(index),
    differences: () => disputeLines(index).differences,
    ...{ undated, notes },
  });
}

/** A brief whose long lists are made on the way. */
export type BriefLines = ReturnType<typeof briefLines>;

/** The story's title, of the largest one where there are several. */
function titleOf({ record }: RecordIndex): string {
  const largest = [...record.stories].sort(
    (a, b) => b.articles.length - a.articles.length || (a.id < b.id ? -1 : 1),
  )[0];
  if (largest === undefined) return record.articles[0]?.title?.text ?? "Coverage without a story";
  const others = record.stories.length - 1;
  return others === 0 ? largest.title : `${largest.title} (and ${others} more ${others === 1 ? "story" : "stories"})`;
}
