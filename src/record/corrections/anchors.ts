/**
 * @module
 * What a correction is about, found again in a record that was made anew: by its id, else by the words it was founded on.
 */

import type { Anchor, Dispute, Entry } from "../../model/index.js";
import type { Settled } from "../../reconcile.js";

type Told = Settled["told"][number];

/** A record while corrections are replayed on it. */
export interface Corrected {
  readonly told: readonly Told[];
  readonly disputes: readonly Dispute[];
  /** Ids of entries that were merged into others. */
  readonly redirects: ReadonlyMap<string, string>;
}

/** The anchor of an entry. */
export function anchorOf({ frame, evidence }: Entry): Anchor {
  const { article, start, end, text } = evidence[0]!;
  return { frame, article, start, end, text };
}

/** The anchor of a dispute: that of its entry, and what it is about. */
export function anchorOfDispute({ about, aspect }: Dispute, { told }: Pick<Corrected, "told">): Anchor | null {
  const entry = told.find((each) => each.entry.id === about)?.entry;
  return entry === undefined ? null : { ...anchorOf(entry), aspect };
}

/** The entry of that id, or of these words; null when it is gone. */
export function findEntry(id: string, anchor: Anchor | null, corrected: Corrected): Told | null {
  const { told, redirects } = corrected;
  const own = redirects.get(id) ?? id;
  const byId = told.find(({ entry }) => entry.id === own);
  if (byId !== undefined || anchor === null) return byId ?? null;
  const { frame, article, start, end, text } = anchor;
  const isThere = (piece: Entry["evidence"][number]) =>
    piece.article === article &&
    piece.start < end &&
    start < piece.end &&
    (piece.text.includes(text) || text.includes(piece.text));
  const found = told.filter(({ entry }) => entry.frame === frame && entry.evidence.some(isThere));
  // two things on the same words: which one was meant cannot be told
  return found.length === 1 ? found[0]! : null;
}

/** The dispute of that id, or about the same question of the same entry; null when it is gone. */
export function findDispute(id: string, anchor: Anchor | null, corrected: Corrected): Dispute | null {
  const byId = corrected.disputes.find((dispute) => dispute.id === id);
  if (byId !== undefined || anchor === null) return byId ?? null;
  const entry = findEntry("", anchor, corrected)?.entry;
  return corrected.disputes.find(({ about, aspect }) => about === entry?.id && aspect === anchor.aspect) ?? null;
}
