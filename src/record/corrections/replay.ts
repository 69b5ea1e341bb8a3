/**
 * @module
 * The corrections of the log, one after the other, on a record as it was made. Pure: the same record and log give the same result, and a
 * correction whose words are gone is shown as orphaned, never dropped.
 */

import type { Correction, CorrectionChange, Entry, LoggedCorrection, RecordArticle } from "../../model/index.js";
import type { Settled } from "../../reconcile.js";
import { stateAnew, supportIn } from "../../record-on-day.js";
import type { LogLine } from "../correction-log.js";
import { type Corrected, findDispute, findEntry } from "./anchors.js";
import { addCondition, changeCondition } from "./conditions.js";
import { mergeInto, splitOff } from "./regroup.js";
import { relabelIn, strikeFrom } from "./relabel.js";
import { setSlot } from "./set-slot.js";

type Told = Settled["told"][number];

/** A record with its corrections. */
export interface Replayed extends Settled {
  readonly corrections: readonly LoggedCorrection[];
  /** Ids of entries that were merged into others. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** Replays the log on a record. */
export function replayCorrections({ record, told }: Settled, log: readonly LogLine<Correction>[]): Replayed {
  const undone = undoneBy(log);
  const found: Found = { articles: record.articles, count: supportIn(record) };
  let corrected: Corrected = {
    told,
    disputes: record.disputes,
    redirects: new Map(),
  };
  const corrections = log.map((line): LoggedCorrection => {
    const shown = { id: line.id, at: line.at, by: line.by, ...line.correction };
    if (undone.has(line.id)) return { ...shown, standing: "undone" };
    if (line.correction.change.kind === "undo") return { ...shown, standing: "holds" };
    const next = apply(line, corrected, found);
    corrected = next ?? corrected;
    return { ...shown, standing: next === null ? "orphaned" : "holds" };
  });
  if (log.length === 0) return { record, told, corrections, redirects: corrected.redirects };
  const entries = corrected.told.map(({ entry }) => entry);
  const disputes = [...corrected.disputes];
  const settled = stateAnew({ record: { ...record, entries, disputes, corrections }, told: corrected.told });
  return { ...settled, corrections, redirects: corrected.redirects };
}

/** Ids of what an undo that is not itself undone has taken back. */
function undoneBy(log: readonly LogLine<Correction>[]): Set<string> {
  const undone = new Set<string>();
  for (const { id, correction } of log.toReversed())
    if (correction.change.kind === "undo" && !undone.has(id)) undone.add(correction.target);
  return undone;
}

/** What the record has beside its entries and disputes. */
interface Found {
  readonly articles: readonly RecordArticle[];
  readonly count: ReturnType<typeof supportIn>;
}

function apply(
  { id, by, correction }: LogLine<Correction>,
  corrected: Corrected,
  { articles, count }: Found,
): Corrected | null {
  const { target, anchor, change, why } = correction;
  if (change.kind === "confirm") return isThere(correction, corrected) ? corrected : null;
  if (change.kind === "no-dispute" || change.kind === "prefer") {
    const dispute = findDispute(target, anchor, corrected);
    if (dispute === null) return null;
    if (change.kind === "no-dispute")
      return { ...corrected, disputes: corrected.disputes.filter((each) => each !== dispute) };
    if (!dispute.values.some(({ value }) => value === change.value)) return null;
    const preferred = { value: change.value, by, why };
    return {
      ...corrected,
      disputes: corrected.disputes.map((each) => (each === dispute ? { ...each, preferred } : each)),
    };
  }
  const told = findEntry(target, anchor, corrected);
  if (told === null) return null;
  // the rules of an entry tell who made it what it is
  const marked = { ...told, entry: { ...told.entry, rules: [...told.entry.rules, `correction/${id}`] } as Entry };
  const withMark = { ...corrected, told: corrected.told.map((each) => (each === told ? marked : each)) };
  if (change.kind === "split") return splitOff(marked, change.places, withMark, count);
  if (change.kind === "merge") {
    const other = findEntry(change.other, change.anchor, withMark);
    return other === null ? null : mergeInto(marked, other, withMark, count);
  }
  if (change.kind === "relabel") return relabelIn(marked, change, withMark);
  if (change.kind === "strike") return strikeFrom(marked, withMark);
  const changed = changedEntry(marked, change, articles);
  return changed === null
    ? null
    : { ...withMark, told: withMark.told.map((each) => (each === marked ? changed : each)) };
}

/** The entry after a change of its own fields and conditions; null when it cannot be made. */
function changedEntry(told: Told, change: CorrectionChange, articles: Found["articles"]): Told | null {
  if (change.kind === "set") return setSlot(told, change.slot, change.value);
  if (change.kind === "add-condition") return addCondition(told, change, articles);
  if (change.kind === "set-condition") return changeCondition(told, change);
  if (change.kind === "drop-condition") return changeCondition(told, { ...change, fields: null });
  return null;
}

function isThere({ target, anchor }: Correction, corrected: Corrected): boolean {
  const isDispute = anchor?.aspect !== undefined;
  return (isDispute ? findDispute : findEntry)(target, anchor, corrected) !== null;
}
