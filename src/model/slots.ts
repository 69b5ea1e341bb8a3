/**
 * @module
 * The fields of an entry that a person can code or correct, and what each may hold: read off the schema, so that a codebook never differs
 * from what the record takes.
 */

import { z } from "zod";
import { type Entry, entrySchema, statementEntrySchema } from "./coverage-record.js";
import { type FrameName, frameFields } from "./frames.js";
import { givenDateWords } from "./given-date.js";

/** What a slot holds: one of some words, a day, a number, yes or no, one name, several names, or words of one's own. */
export type SlotKind = "word" | "day" | "number" | "yes-no" | "name" | "names" | "text";

/** One slot, `window.start` where it lies within a field. */
export interface Slot {
  readonly name: string;
  readonly kind: SlotKind;
  /** The words it knows, in the order of the codebook; empty for other kinds. */
  readonly words: readonly string[];
  /** Whether nothing is an answer, written `none`. */
  readonly mayBeNone: boolean;
}

/** Of a statement, in reading order. */
const ofStatement = ["speaker", "addressee", "kind", "act", "polarity", "saidOn", "via"] as const;
/** Of all other entries, after those of their frame. */
const ofAll = ["date", "place", "realis", "polarity", "background", "attributedTo"] as const;
/** Lists of counted things, which have no place in one cell. */
const composed: ReadonlySet<string> = new Set(["casualties", "quantities"]);

/** The slots of each kind of entry; the schema stays as it is, so they are read off it once. */
const known = new Map<Entry["frame"], readonly Slot[]>();

/** The slots of a kind of entry, its own first. */
export function slotsOf(frame: Entry["frame"]): readonly Slot[] {
  const slots = known.get(frame) ?? slotsInSchema(frame);
  known.set(frame, slots);
  return slots;
}

function slotsInSchema(frame: Entry["frame"]): Slot[] {
  if (frame === "statement") return ofStatement.flatMap((name) => slotsIn(name, statementEntrySchema.shape[name]));
  const { shape } = entrySchema.options.find((option) => option.shape.frame.value === frame)!;
  const own = Object.keys(frameFields[frame as FrameName]).filter((name) => !composed.has(name));
  const names = [...new Set([...own, ...ofAll])];
  return names.flatMap((name) => slotsIn(name, (shape as { readonly [field: string]: z.ZodType })[name]!));
}

function slotsIn(name: string, schema: z.ZodType): Slot[] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional)
    return slotsIn(name, schema.unwrap() as z.ZodType).map((slot) => ({ ...slot, mayBeNone: true }));
  const slot = (kind: SlotKind, words: readonly string[] = []) => [{ name, kind, words, mayBeNone: kind === "names" }];
  if (schema instanceof z.ZodEnum) return slot("word", schema.options.map(String));
  if (schema instanceof z.ZodArray) return slot("names");
  if (schema instanceof z.ZodBoolean) return slot("yes-no");
  if (schema instanceof z.ZodNumber) return slot("number");
  if (!(schema instanceof z.ZodObject)) return slot("text");
  const fields = schema.shape as { readonly [field: string]: z.ZodType };
  if ("basis" in fields) return slot("day");
  if ("entity" in fields || "country" in fields) return slot("name");
  return Object.entries(fields).flatMap(([inner, part]) => slotsIn(`${name}.${inner}`, part));
}

/** What a slot may hold, in words: "one of accept, reject, or none". */
export function heldWords({ kind, words, mayBeNone }: Omit<Slot, "name">): string {
  const holds: { readonly [kind in SlotKind]: string } = {
    word: `one of ${words.join(", ")}`,
    day: givenDateWords,
    number: "a number",
    "yes-no": "true or false",
    name: "a name",
    names: "names with ; between them",
    text: "words of your own",
  };
  return `${holds[kind]}${mayBeNone ? ", or none" : ""}`;
}
