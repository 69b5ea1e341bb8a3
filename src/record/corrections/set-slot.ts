/**
 * @module
 * A field of an entry set to another value: who said it, what was decided, when it was.
 */

import {
  type DateValue,
  type Entry,
  entrySchema,
  givenDate,
  givenDateWords,
  heldWords,
  slotsOf,
} from "../../model/index.js";
import type { Settled } from "../../reconcile.js";

type Told = Settled["told"][number];

/** Fields that are what was read, or follow from it. */
const fixed: ReadonlySet<string> = new Set([
  "id",
  "evidence",
  "support",
  "rules",
  "story",
  "renderings",
  "conditions",
  "content",
]);

/** A slot with a value that fits it, or why none does. */
export type Fitted =
  | { readonly slot: string; readonly value: unknown; readonly problem?: undefined }
  | { readonly problem: string };

/** The value that a text stands for in a slot of an entry: a name, a list of names, a day, a number, one of the words the slot knows. */
export function fitValue(entry: Entry, given: string, text: string): Fitted {
  const slot = given === "by" && entry.frame === "statement" ? "speaker" : given;
  const [field = ""] = slot.split(".");
  const slots = slotsOf(entry.frame);
  if (field === "conditions" && field in entry)
    return { problem: "conditions are set one by one: --condition, --add-condition, --drop-condition" };
  if ((!(field in entry) && !slots.some(({ name }) => name === slot)) || fixed.has(field)) {
    const free = new Set([...slots.map(({ name }) => name), ...Object.keys(entry)].filter((name) => !fixed.has(name)));
    return { problem: `an entry of the kind ${entry.frame} has no ${slot} to be set; it has ${[...free].join(", ")}` };
  }
  const whole = slots.find(({ name, kind }) => kind === "day" && slot.startsWith(`${name}.`));
  if (whole !== undefined) return { problem: `a date is set whole: give ${whole.name} as ${givenDateWords}` };
  let problem = "";
  for (const value of readingsOf(text)) {
    const parsed = entrySchema.safeParse(withValue(entry, slot, value));
    if (parsed.success) return { slot, value };
    problem = parsed.error.issues[0]?.message ?? problem;
  }
  return { problem: misfit(entry.frame, slot, text) ?? `${JSON.stringify(text)} does not fit ${slot}: ${problem}` };
}

/** Why a text is no value of a slot, where the slot is one that can be told in words. */
export function misfit(frame: Entry["frame"], slot: string, text: string): string | null {
  const known = slotsOf(frame).find(({ name }) => name === slot);
  return known === undefined ? null : `${JSON.stringify(text)} does not fit ${slot}: expected ${heldWords(known)}`;
}

/** What a text may mean, the plainest last, so that its complaint is the one that is shown. */
function readingsOf(text: string): unknown[] {
  const list = text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const date = givenDate(text.trim());
  return [
    ...(text.trim() === "" || text.trim() === "none" ? [null, []] : []),
    ...(/^(?:true|false)$/u.test(text) ? [text === "true"] : []),
    ...(/^-?\d+(?:\.\d+)?$/u.test(text) ? [Number(text)] : []),
    ...(date === null ? [] : [date]),
    list,
    { entity: text.trim(), actor: null, text: text.trim() },
    { name: text.trim(), country: null },
    { name: text.trim(), country: null, precision: "unknown" },
    text.trim(),
  ];
}

/** The entry with a slot set, and its claims as far as the state of play asks them for it. */
export function setSlot(told: Told, slot: string, value: unknown): Told | null {
  const parsed = entrySchema.safeParse(withValue(told.entry, slot, value));
  if (!parsed.success) return null;
  const entry = parsed.data;
  const names = Array.isArray(value) ? (value as string[]) : [];
  const isParty = slot === "proposers" || slot === "responders";
  return {
    entry: entry.frame === "statement" && slot === "saidOn" ? { ...entry, date: entry.saidOn } : entry,
    parties: isParty ? names : told.parties,
    addressed: slot === "addressees" ? names : told.addressed,
    claims: told.claims.map((claim) => ({
      ...claim,
      status: slot === "status" ? String(value) : claim.status,
      date: slot === "date" || slot === "saidOn" ? (value as DateValue | null) : claim.date,
    })),
  };
}

function withValue(entry: object, slot: string, value: unknown): object {
  const [field, ...inner] = slot.split(".");
  if (inner.length === 0) return { ...entry, [field!]: value };
  const held = (entry as { readonly [name: string]: unknown })[field!];
  return {
    ...entry,
    [field!]: withValue(held !== null && typeof held === "object" ? held : {}, inner.join("."), value),
  };
}

/** What a slot holds now, in words. */
export function shownSlot(entry: Entry, slot: string): string | null {
  const value = slot
    .split(".")
    .reduce<unknown>((held, name) => (held as { readonly [name: string]: unknown } | null | undefined)?.[name], entry);
  return shownValue(value);
}

/** A value of a slot in words. */
export function shownValue(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map(shownValue).join("; ");
  if (typeof value !== "object") return String(value);
  const { entity, name, value: date, text } = value as { readonly [field: string]: unknown };
  const word = entity ?? name ?? date ?? text;
  return typeof word === "string" ? word : JSON.stringify(value);
}
