/**
 * @module
 * What is served: a record at one moment with all that is asked of it, held in memory until the store has another one.
 */

import { createHash } from "node:crypto";
import { type Correction, type CoverageRecord, type LoggedCorrection, Problem } from "../model/index.js";
import type { Settled } from "../reconcile.js";
import {
  type AskedChange,
  correctionsFor,
  idIn,
  type Reason,
  replayCorrections,
  type Search,
  type Store,
  type StoredRecord,
  searchInMemory,
  tryLines,
  undoFor,
} from "../record/index.js";
import type { Days } from "../record-on-day.js";
import { seenOf } from "../review/index.js";
import { HttpProblem } from "./api/problems.js";

const versionLength = 16;

/** A record as it stood on some days. */
export type RecordOn = (days: Days) => CoverageRecord;

/** A record at one moment. */
export interface Held {
  /** Another one as soon as anything in the record may be different. */
  readonly version: string;
  /** The whole of it, before any cut. */
  readonly settled: Settled;
  readonly on: RecordOn;
  /** Ids of entries that were merged into others. */
  readonly redirects: ReadonlyMap<string, string>;
  /** The log, the oldest first. */
  readonly corrections: readonly LoggedCorrection[];
  /** Articles and entries with the words, the best first; of the whole record. */
  readonly search: Search;
}

/** A change that somebody asks for. */
export interface AskedCorrection extends Reason {
  /** Id of an entry or a dispute, or the beginning of one. */
  readonly target: string;
  readonly change: AskedChange;
  /** What of the target was seen (`seenOf`); a target that is another now is not changed. Unless given it is not asked. */
  readonly seen?: string;
}

/** Writes corrections down, all that are asked for or none; gives their lines of the log. */
export interface Corrector {
  readonly correct: (asked: AskedCorrection, by: string) => Promise<LoggedCorrection[]>;
  /** Takes lines of the log back, in the order given. */
  readonly undo: (
    asked: { readonly ids: readonly string[]; readonly why: string },
    by: string,
  ) => Promise<LoggedCorrection[]>;
}

/** Holds a record for as long as it is served. */
export interface Holder {
  /** The record as it is now. */
  readonly now: () => Promise<Held>;
  /** Null where there is no log to write to. */
  readonly corrector: Corrector | null;
}

/** Makes the function that cuts a record to days; a limit of the whole run goes into it. */
export type Cutter = (settled: Settled) => RecordOn;

/** Holds a record that no store keeps: it stays as it is. */
export function holdSettled(settled: Settled, cut: Cutter): Holder {
  const search = searchInMemory(settled.record);
  const held: Held = { version: "1", settled, on: cut(settled), redirects: new Map(), corrections: [], search };
  return { now: async () => held, corrector: null };
}

/** Holds the record of a store; every look asks whether another process has built or corrected it. */
export function holdStore(
  store: Store,
  { cut, clock }: { readonly cut: Cutter; readonly clock: () => number },
): Holder {
  let stored: { readonly made: string; readonly record: StoredRecord } | undefined;
  let held: Held | undefined;
  let loading: Promise<Held> | undefined;

  const load = async (): Promise<Held> => {
    // asked for first: whatever is written meanwhile is another version, and the next look loads again
    const { made, corrected } = await store.recordVersion();
    const version = createHash("sha256").update(`${made} ${corrected}`).digest("hex").slice(0, versionLength);
    if (held?.version === version) return held;
    if (stored?.made !== made) stored = { made, record: await recordIn(store) };
    const replayed = replayCorrections(stored.record, await store.corrections<Correction>());
    const { redirects, corrections } = replayed;
    held = {
      version,
      settled: replayed,
      on: cut(replayed),
      redirects,
      corrections,
      search: searchOf(store, redirects),
    };
    return held;
  };
  const now = () => {
    loading ??= load().finally(() => {
      loading = undefined;
    });
    return loading;
  };
  const append = async (corrections: readonly Correction[], by: string): Promise<LoggedCorrection[]> => {
    const at = new Date(clock()).toISOString();
    const lines = corrections.map((correction) => ({ at, by, correction }));
    tryLines({ stored: stored!.record, log: await store.corrections<Correction>() }, lines);
    const ids = new Set((await store.appendCorrections(lines)).map(({ id }) => id));
    // a look that began before the lines were written does not see them
    await loading?.catch(() => undefined);
    return (await now()).corrections.filter(({ id }) => ids.has(id));
  };
  const correct = async ({ target, change, why, evidence, seen }: AskedCorrection): Promise<Correction[]> => {
    const { settled, corrections } = await now();
    const id = idIn(settled.record, target);
    if (seen !== undefined) needSame({ settled, corrections }, id, seen);
    return correctionsFor(id, change, { ...settled, reason: { why, evidence } });
  };
  return {
    now,
    corrector: {
      correct: async (asked, by) => append(await correct(asked), by),
      undo: async ({ ids, why }, by) => {
        const held = await now();
        return append(
          ids.map((id) => undoFor(id, why, held)),
          by,
        );
      },
    },
  };
}

/** Throws a Problem unless the entry or dispute is as it was seen. */
function needSame({ settled, corrections }: Pick<Held, "settled" | "corrections">, id: string, seen: string): void {
  const { entries, disputes } = settled.record;
  const item = entries.find((each) => each.id === id) ?? disputes.find((each) => each.id === id);
  if (item === undefined || seenOf(item, corrections) !== seen) throw changedMeanwhile(id);
}

/** Somebody answers what is no longer as they saw it. */
export function changedMeanwhile(id: string): HttpProblem {
  const found = new Problem(
    "E-CORRECTION",
    "it has changed, or somebody has answered it, since you opened it; nothing was written",
    "look at it as it is now, and answer again",
    id,
  );
  return new HttpProblem(found, 409);
}

/** What a correction has merged away is found under the id that it has now. */
function searchOf(store: Store, redirects: ReadonlyMap<string, string>): Search {
  return async (query, limit) => {
    const hits = (await store.search(query, limit)).map(({ kind, id }) => ({
      kind,
      id: (kind === "entry" ? redirects.get(id) : undefined) ?? id,
    }));
    return [...new Map(hits.map((hit) => [`${hit.kind} ${hit.id}`, hit])).values()];
  };
}

async function recordIn(store: Store): Promise<StoredRecord> {
  const record = await store.record();
  if (record !== null) return record;
  throw new Problem("E-NOT-FOUND", "this project has no record yet", "rapporteur build makes it", store.where);
}
