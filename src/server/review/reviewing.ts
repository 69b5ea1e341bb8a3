/**
 * @module
 * The review of a record at one moment: what waits, what is asked about it, and who may answer.
 */

import { indexRecord, type RecordIndex } from "../../publish/record-index.js";
import { questionOf, reviewQueue } from "../../review/index.js";
import type { Reviewing, Waiting } from "../../web/index.js";
import type { Corrector, Held } from "../held.js";

/** What answering needs; without it a review can only be read. */
export interface Answering {
  readonly corrector: Corrector;
  readonly token: string;
  /** Who answers when nobody is named. */
  readonly author: string;
}

/** A review as the pages ask it. */
export interface Review {
  /** What most needs a person first. How sure the reader was is not asked for here, for it takes every reading. */
  readonly waiting: () => readonly Waiting[];
  readonly reviewing: Reviewing;
  readonly answering: Answering | null;
}

type Reviewed = Pick<Held, "settled" | "redirects" | "corrections">;

/** The review of what is held; the queue and the look-ups are made when they are first asked for. */
export function reviewOf(
  { settled, redirects, corrections }: Reviewed,
  { answering, hasLog }: { readonly answering: Answering | null; readonly hasLog: boolean },
): Review {
  let waiting: readonly Waiting[] | undefined;
  let index: RecordIndex | undefined;
  return {
    waiting: () => {
      waiting ??= waitingIn({ settled, redirects, corrections });
      return waiting;
    },
    reviewing: {
      question: (id) => {
        index ??= indexRecord(settled.record);
        return questionOf(redirects.get(id) ?? id, { index, corrections });
      },
      mayAnswer: answering !== null ? true : hasLog ? "no-token" : "no-log",
      author: answering?.author ?? "",
      record: settled.record,
      log: corrections,
      refused: null,
    },
    answering,
  };
}

/** The queue of a record with its corrections. */
export function waitingIn({ settled, redirects, corrections }: Reviewed): Waiting[] {
  return reviewQueue({ ...settled, redirects, corrections }, new Map()).map(({ kind, id, reasons, need }) => ({
    kind,
    id,
    reasons: reasons.map(({ words }) => words),
    need,
  }));
}
