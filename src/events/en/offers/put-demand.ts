/**
 * @module
 * A demand that can be answered is on the table, however sharply it is put: "urged Ostmark to hold its fire", "the creditors' demand for cuts".
 *
 * Left alone, as demands: orders, what is only hoped for, what asks nobody for anything, and demands that nobody has made.
 */

import type { Draft } from "../../envelope.js";
import { areOnlookers } from "../../spokesmen.js";

const open: ReadonlySet<Draft["meaning"]["realis"]> = new Set(["actual", "ongoing", "proposed"]);

const wishing: ReadonlySet<string> = new Set(["like", "prefer", "love", "settle"]);

interface DemandFields {
  readonly demanders: readonly string[];
  readonly addressees: readonly string[];
  readonly act: string | null;
  readonly strength: string;
}

/** The demand as a proposal, coded and aimed as the demand it is; the draft itself where it cannot be answered. */
export function putDemand(draft: Draft): Draft {
  if (!canBeAnswered(draft)) return draft;
  const { demanders, addressees, act } = draft.fields as DemandFields;
  const terms = act === null ? [] : [act];
  const fields = { proposers: demanders, addressees, object: "other", terms, status: "open" };
  // "must not fire": what is asked for is denied, not the asking
  const isBarred = draft.meaning.realis === "proposed";
  const meaning = isBarred ? { ...draft.meaning, polarity: "affirmed" as const } : draft.meaning;
  return { ...draft, frame: "proposal", meaning, codedAs: "demand", fields };
}

function canBeAnswered({ view, frame, first, actors, meaning, fields }: Draft): boolean {
  if (frame !== "demand") return false;
  // "would like": no more conditional than "wants"
  const isWish = meaning.realis === "conditional" && wishing.has(view.lemmas[first]!);
  if (!open.has(meaning.realis) && !isWish) return false;
  if (meaning.polarity === "negated" && meaning.realis !== "proposed") return false;
  const { demanders, addressees, strength, act } = fields as DemandFields;
  if (strength === "order" || demanders.length === 0 || view.lemmas[first] === "hope") return false;
  if (areOnlookers(view, actors)) return false;
  // "demanded by the few who lend", "gave in to pressure from Ostmark": no words of what is asked
  if (act !== null && /^(?:by|from)\b/u.test(act)) return false;
  return addressees.length > 0 || act !== null;
}
