/**
 * @module
 * A change of the record as somebody asks for it, checked against the record as it is now: what fits becomes a correction with what was and
 * what is in words, what does not is refused with what would fit.
 */

import {
  type Correction,
  type CorrectionChange,
  type CoverageRecord,
  type Dispute,
  type Entry,
  Problem,
} from "../../model/index.js";
import { idIn } from "../id-in.js";
import { anchorOf, anchorOfDispute } from "./anchors.js";
import { conditionOf, fitConditionFields, wordsAt } from "./conditions.js";
import { digestOfDispute, digestOfEntry } from "./digest.js";
import { fitRelabel } from "./relabel.js";
import type { Replayed } from "./replay.js";
import { fitValue, shownSlot, shownValue } from "./set-slot.js";

/** One kind of change; ids may be given by their beginning. */
export type AskedChange =
  /** `settings` are SLOT=VALUE. */
  | { readonly kind: "set"; readonly settings: readonly string[] }
  /** `settings` are SLOT=VALUE of the new kind. */
  | { readonly kind: "relabel"; readonly frame: string; readonly settings: readonly string[] }
  | { readonly kind: "merge"; readonly other: string }
  /** `places` are article:start-end. */
  | { readonly kind: "split"; readonly places: readonly string[] }
  /** `place` is article:start-end, `settings` are FIELD=VALUE of the condition. */
  | { readonly kind: "add-condition"; readonly place: string; readonly settings: readonly string[] }
  /** `condition` is its number among those of the entry, or words of it. */
  | { readonly kind: "set-condition"; readonly condition: string; readonly settings: readonly string[] }
  | { readonly kind: "drop-condition"; readonly condition: string }
  | { readonly kind: "prefer"; readonly version: string }
  | { readonly kind: "strike" }
  | { readonly kind: "no-dispute" }
  | { readonly kind: "confirm" };

/** Why, and where one can see it. */
export interface Reason {
  readonly why: string;
  readonly evidence: string | null;
}

/** The correction that takes another one back; its id may be given by its beginning. */
export function undoFor(asked: string, why: string, { corrections }: Pick<Replayed, "corrections">): Correction {
  const found = asked === "" ? [] : corrections.filter(({ id }) => id.startsWith(asked));
  const [undone] = found;
  if (undone === undefined || found.length > 1)
    throw new Problem(
      "E-NOT-FOUND",
      undone === undefined ? `no correction is called ${asked}` : `${found.length} corrections begin with ${asked}`,
      "rapporteur log lists the corrections with their ids",
      asked,
    );
  if (undone.standing === "undone")
    throw doesNotFit(undone.id, "it has been taken back already", "rapporteur log tells by whom");
  return {
    target: undone.id,
    anchor: null,
    change: { kind: "undo" },
    old: undone.new,
    new: undone.old,
    why,
    evidence: null,
  };
}

type Wanted = Pick<Correction, "change" | "old" | "new">;

/** The corrections of a change; throws a Problem where it does not fit. */
export function correctionsFor(
  id: string,
  asked: AskedChange,
  { record, told, reason }: Pick<Replayed, "record" | "told"> & { readonly reason: Reason },
): Correction[] {
  const entry = record.entries.find((each) => each.id === id);
  const dispute = record.disputes.find((each) => each.id === id);
  const anchor =
    entry !== undefined ? anchorOf(entry) : dispute === undefined ? null : anchorOfDispute(dispute, { told });
  return wantedOf(id, asked, { entry, dispute, record }).map((wanted) => ({
    target: id,
    anchor,
    ...wanted,
    ...reason,
  }));
}

interface Known {
  readonly entry: Entry | undefined;
  readonly dispute: Dispute | undefined;
  readonly record: CoverageRecord;
}

function wantedOf(id: string, asked: AskedChange, { entry, dispute, record }: Known): Wanted[] {
  if (asked.kind === "confirm") return [confirmation(id, { entry, dispute })];
  if (asked.kind === "no-dispute" || asked.kind === "prefer") {
    if (dispute === undefined)
      throw doesNotFit(id, "it is no dispute", "rapporteur disputes lists them with their ids");
    return [asked.kind === "prefer" ? preference(dispute, asked.version) : noDispute(dispute)];
  }
  if (entry === undefined) throw doesNotFit(id, "it is no entry", "--not-a-dispute and --prefer are for disputes");
  if (asked.kind === "strike") return [{ change: { kind: "strike" }, old: entry.frame, new: "not said" }];
  if (asked.kind === "split") {
    const places = asked.places.map(placeOf);
    return [{ change: { kind: "split", places }, old: null, new: asked.places.join(", ") }];
  }
  if (asked.kind === "merge") return [merger(entry, asked.other, record)];
  if (asked.kind === "relabel") return [relabelling(entry, asked)];
  if (asked.kind !== "set") return [conditionChange(entry, asked, record)];
  return asked.settings.map((setting) => {
    const [given, text] = settingOf(setting);
    const fitted = fitValue(entry, given, text);
    if (fitted.problem !== undefined) throw doesNotFit(id, fitted.problem, `rapporteur show ${id} lists its fields`);
    const { slot, value } = fitted;
    const change = { kind: "set" as const, slot, value: value as never };
    return { change, old: wordsFor(slot, shownSlot(entry, slot)), new: wordsFor(slot, shownValue(value)) };
  });
}

function confirmation(id: string, { entry, dispute }: Omit<Known, "record">): Wanted {
  if (entry === undefined && dispute === undefined)
    throw doesNotFit(id, "it is neither an entry nor a dispute", "rapporteur timeline lists the ids");
  const digest = entry === undefined ? digestOfDispute(dispute!) : digestOfEntry(entry);
  return { change: { kind: "confirm", digest }, old: null, new: "found right as it is" };
}

function merger(entry: Entry, asked: string, record: CoverageRecord): Wanted {
  const other = record.entries.find((each) => each.id === idIn(record, asked));
  if (other === undefined || other.frame !== entry.frame || other.id === entry.id)
    throw doesNotFit(asked, `only another entry of the kind ${entry.frame} can be merged into this one`, "see show");
  return { change: { kind: "merge", other: other.id, anchor: anchorOf(other) }, old: other.id, new: entry.id };
}

function relabelling(entry: Entry, { frame, settings }: Extract<AskedChange, { kind: "relabel" }>): Wanted {
  const fitted = fitRelabel(entry, frame, settings.map(settingOf));
  if (fitted.problem !== undefined)
    throw doesNotFit(entry.id, fitted.problem, "give what is missing as SLOT=VALUE, for example decision=reject");
  const given = Object.entries(fitted.fields).map(([slot, value]) => wordsFor(slot, shownValue(value)));
  const change: CorrectionChange = { kind: "relabel", frame, fields: fitted.fields as never };
  return { change, old: entry.frame, new: [frame, ...given].join(", ") };
}

function conditionChange(
  entry: Entry,
  asked: Extract<AskedChange, { kind: `${string}-condition` }>,
  { articles }: CoverageRecord,
): Wanted {
  const { id } = entry;
  const see = `rapporteur show ${id} lists its conditions and the places of its words`;
  if (entry.frame === "statement") throw doesNotFit(id, "a statement has no conditions", see);
  const fitted = fitConditionFields(asked.kind === "drop-condition" ? [] : asked.settings.map(settingOf));
  if (fitted.problem !== undefined) throw doesNotFit(id, fitted.problem, "for example status=met");
  const { fields } = fitted;
  const given = Object.entries(fields).map(([field, value]) => wordsFor(field, value ?? null));
  if (asked.kind === "add-condition") {
    const words = wordsAt(entry, placeOf(asked.place), articles);
    if ("problem" in words) throw doesNotFit(id, words.problem, see);
    const shown = [`condition ${JSON.stringify(words.text)}`, ...given].join(", ");
    return { change: { kind: "add-condition", condition: words, fields }, old: null, new: shown };
  }
  const found = conditionOf(entry, asked.condition);
  if (found.problem !== undefined) throw doesNotFit(id, found.problem, see);
  const { condition, words } = found;
  const named = `condition ${JSON.stringify(condition.text)}`;
  if (asked.kind === "drop-condition")
    return { change: { kind: "drop-condition", condition: words }, old: named, new: "no condition" };
  if (given.length === 0) throw doesNotFit(id, "nothing is said of the condition", "for example status=met");
  const before = Object.keys(fields).map((field) => wordsFor(field, condition[field as keyof typeof fields] ?? null));
  return {
    change: { kind: "set-condition", condition: words, fields },
    old: [named, ...before].join(", "),
    new: given.join(", "),
  };
}

function noDispute({ values }: Dispute): Wanted {
  return { change: { kind: "no-dispute" }, old: versionsOf(values), new: "no dispute" };
}

function preference({ id, values }: Dispute, version: string): Wanted {
  const known = values.map(({ value }) => value);
  const value = known.find((each) => each === version) ?? known.find((each) => each.includes(version));
  if (value === undefined)
    throw doesNotFit(id, `none of its versions is ${JSON.stringify(version)}`, `give one of ${known.join(", ")}`);
  return { change: { kind: "prefer", value }, old: versionsOf(values), new: value };
}

function versionsOf(values: Dispute["values"]): string {
  return values.map(({ value }) => value).join(" / ");
}

function wordsFor(slot: string, value: string | null): string {
  return `${slot}: ${value ?? "none"}`;
}

function settingOf(setting: string): readonly [slot: string, text: string] {
  const at = setting.indexOf("=");
  if (at < 1) throw new Problem("E-USAGE", `${JSON.stringify(setting)} is no SLOT=VALUE`, "for example speaker=Askov");
  return [setting.slice(0, at).trim(), setting.slice(at + 1)];
}

/** `03-rewrite:479-561`, as every view prints places. */
function placeOf(text: string) {
  const { article, start, end } = /^(?<article>.+):(?<start>\d+)-(?<end>\d+)$/u.exec(text)?.groups ?? {};
  if (article === undefined)
    throw new Problem(
      "E-USAGE",
      `${JSON.stringify(text)} is no place`,
      "for example 03-rewrite:479-561, as the views print it",
    );
  return { article, start: Number(start), end: Number(end) };
}

/** A correction that the record does not take. */
export function doesNotFit(where: string, found: string, help: string): Problem {
  return new Problem("E-CORRECTION", found, help, where);
}
