/**
 * @module
 * An entry that is another kind of thing: a demand that was read as a proposal. Its words stay, its sides keep their parts (who acts, to whom),
 * fields of the same name keep their values where these fit, and the event codes, which followed from the old kind, are gone.
 */

import {
  type Entry,
  type EntryOf,
  entrySchema,
  type FrameName,
  frameFields,
  frameNames,
  frameSides,
  slotsOf,
} from "../../model/index.js";
import type { Settled } from "../../reconcile.js";
import type { Corrected } from "./anchors.js";
import { fitValue, misfit } from "./set-slot.js";

type Told = Settled["told"][number];

/** What a field holds that nobody has said anything about; the first that fits. */
const unsaid: readonly unknown[] = [
  null,
  [],
  "unknown",
  "open",
  { announced: null, start: null, end: null, observedEnd: null, duration: null },
];

/** A relabelled entry with the fields that were given for it, or why it cannot be made. */
export type Relabelled =
  | { readonly entry: Entry; readonly fields: { readonly [slot: string]: unknown }; readonly problem?: undefined }
  | { readonly problem: string };

/** The entry as another frame; `settings` are slots with their values as texts (`["decision", "reject"]`). */
export function fitRelabel(
  entry: Entry,
  frame: string,
  settings: readonly (readonly [slot: string, text: string])[],
): Relabelled {
  if (!isFrame(frame))
    return { problem: `there is no kind ${JSON.stringify(frame)}; it is one of ${frameNames.join(", ")}` };
  if (entry.frame === "statement")
    return {
      problem:
        "a statement is what somebody said, and no other kind of thing: its speaker, addressee, kind and act can be set",
    };
  if (entry.frame === frame) return { problem: `it is a ${frame} already` };
  const draft = draftOf(entry, frame, {});
  const fields: { [slot: string]: unknown } = {};
  for (const [given, text] of settings) {
    const fitted = fitValue(draft as Entry, given, text);
    // a draft may lack a field that is given next to this one: the field is then tried on its own
    const value = fitted.problem === undefined ? fitted.value : valueAlone(frame, given, text);
    if (value === undefined)
      return {
        problem: misfit(frame, given, text) ?? `a ${frame} has no ${given}; it has ${slotNames(frame).join(", ")}`,
      };
    fields[given] = value;
  }
  const parsed = entrySchema.safeParse(draftOf(entry, frame, fields));
  if (parsed.success) return { entry: parsed.data, fields };
  const missing = [...new Set(parsed.error.issues.map(({ path, message }) => `${path.join(".")} (${message})`))];
  return { problem: `a ${frame} needs more than this entry has: ${missing.join("; ")}` };
}

function slotNames(frame: FrameName): string[] {
  return slotsOf(frame).map(({ name }) => name);
}

function isFrame(name: string): name is FrameName {
  return (frameNames as readonly string[]).includes(name);
}

function valueAlone(frame: FrameName, slot: string, text: string): unknown {
  const schema = (
    frameFields[frame] as { readonly [name: string]: { safeParse: (value: unknown) => { success: boolean } } }
  )[slot];
  return schema?.safeParse(text).success === true ? text : undefined;
}

/** The new entry, without the fields for which nothing fits. */
function draftOf(
  entry: Exclude<Entry, EntryOf<"statement">>,
  frame: FrameName,
  fields: { readonly [slot: string]: unknown },
): object {
  const held = entry as unknown as { readonly [slot: string]: unknown };
  const moved = new Map(frameSides[frame].map((slot, part) => [slot, held[frameSides[entry.frame][part] ?? ""]]));
  const own = Object.entries(frameFields[frame]).flatMap(([slot, schema]) => {
    const found = [fields[slot], moved.get(slot), held[slot], ...unsaid].find(
      (value) => value !== undefined && schema.safeParse(value).success,
    );
    return found === undefined ? [] : [[slot, found] as const];
  });
  const { id, date, evidence, support, background, realis, polarity, rules, story, place, attributedTo } = entry;
  const { contexts, recipients, reciprocal, conditions } = entry;
  return {
    ...{ frame, id, date, evidence, support, background, realis, polarity, rules, story, place, attributedTo },
    ...{ plover: null, cameo: null, mode: null, contexts, acled: null, recipients, reciprocal, conditions },
    ...Object.fromEntries(own),
  };
}

/** The record with an entry relabelled; what spoke of it as the old kind no longer speaks of it. */
export function relabelIn(
  told: Told,
  { frame, fields }: { readonly frame: string; readonly fields: { readonly [slot: string]: unknown } },
  corrected: Corrected,
): Corrected | null {
  if (!isFrame(frame) || told.entry.frame === "statement") return null;
  const parsed = entrySchema.safeParse(draftOf(told.entry, frame, fields));
  if (!parsed.success) return null;
  const entry = parsed.data;
  const next: Told = {
    entry,
    parties: entry.frame === "proposal" ? entry.proposers : entry.frame === "response" ? entry.responders : [],
    addressed: entry.frame === "proposal" ? entry.addressees : [],
    claims: told.claims.map((claim) => ({
      ...claim,
      status: "status" in entry && typeof entry.status === "string" ? entry.status : null,
    })),
  };
  const others = withoutPointers(corrected.told, told.entry.id);
  return { ...corrected, told: others.map((each, at) => (corrected.told[at] === told ? next : each)) };
}

/** The record without an entry, the disputes about it, and what others said of it. */
export function strikeFrom(told: Told, corrected: Corrected): Corrected {
  const { id } = told.entry;
  return {
    ...corrected,
    told: withoutPointers(
      corrected.told.filter((each) => each !== told),
      id,
    ),
    disputes: corrected.disputes.filter(({ about }) => about !== id),
  };
}

function withoutPointers(told: readonly Told[], id: string): Told[] {
  return told.map((each) => {
    const { entry } = each;
    if (entry.frame === "response" && entry.proposal === id) return { ...each, entry: { ...entry, proposal: null } };
    if (entry.frame === "violation" && entry.breached === id) return { ...each, entry: { ...entry, breached: null } };
    return each;
  });
}
