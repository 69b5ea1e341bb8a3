/**
 * @module
 * A field that coders fill: what it may hold, how a cell is read, and what number a code is where fields are measured and not only named.
 */

import type { Code, Level } from "../../agreement/index.js";
import { dayNumber, type Entry, frameNames, givenDate, givenDateWords, type Slot, slotsOf } from "../../model/index.js";

/** A field of a round. */
export interface CodedField {
  readonly name: string;
  readonly kind: Slot["kind"];
  /** The words of the codebook, in its order; empty where it has none. */
  readonly words: readonly string[];
  readonly level: Level;
}

/** What a coder writes where there is nothing: another thing than a cell left empty, which says that nobody has coded it. */
export const noneCode = "none";

/** The kind of entry as a field; `none` says that the words report no such thing. */
export const frameField = "frame";

/** The level at which a kind of field is measured, unless somebody says otherwise. */
const usualLevels: { readonly [kind in Slot["kind"]]: Level } = {
  word: "nominal",
  "yes-no": "nominal",
  name: "nominal",
  names: "nominal",
  text: "nominal",
  day: "interval",
  number: "interval",
};

/** The field of that name in some frame, or null where no frame has it. */
export function codedField(name: string, frames: readonly Entry["frame"][]): CodedField | null {
  if (name === frameField) return { name, kind: "word", words: frameNames, level: "nominal" };
  const slot = frames.flatMap((frame) => slotsOf(frame)).find((each) => each.name === name);
  return slot === undefined ? null : { name, kind: slot.kind, words: slot.words, level: usualLevels[slot.kind] };
}

/** A code as it is compared and kept, null for a cell that is empty, or why the cell is no code. */
export function codeOf(
  cell: string,
  field: CodedField,
): { readonly code: string | null } | { readonly problem: string } {
  const text = cell.replace(/\s+/gu, " ").trim();
  if (text === "") return { code: null };
  if (text.toLowerCase() === noneCode) return { code: noneCode };
  const wrong = (expected: string) => ({
    problem: `${JSON.stringify(text)} is no code of ${field.name}: write ${expected}`,
  });
  switch (field.kind) {
    case "word": {
      const word = field.words.find((each) => each.toLowerCase() === text.toLowerCase());
      return word === undefined ? wrong(`one of ${field.words.join(", ")}, or none`) : { code: word };
    }
    case "yes-no": {
      const isYes = /^(?:true|yes)$/iu.test(text);
      return isYes || /^(?:false|no)$/iu.test(text) ? { code: String(isYes) } : wrong("true or false");
    }
    case "day":
      return daysOf(text) === null ? wrong(`${givenDateWords}, as text: spreadsheets rewrite days`) : { code: text };
    case "number":
      return /^-?\d+(?:\.\d+)?$/u.test(text) ? { code: String(Number(text)) } : wrong("a number");
    case "names":
      return { code: namesIn(text).join("; ") };
    default:
      return { code: text };
  }
}

/** The code as a table of coefficients takes it; null where it has no place on the level (`none` among numbers). */
export function measuredCode(code: string | null, { kind, words, level }: CodedField): Code | null {
  if (code === null) return null;
  if (level === "sets") return code === noneCode ? "" : code.toLowerCase();
  if (level === "nominal") return code.toLowerCase();
  if (code === noneCode) return null;
  if (kind === "word") return words.indexOf(code);
  if (kind === "day") {
    const days = daysOf(code)!;
    // a month or a year lies at its middle
    return (days[0] + days[1]) / 2;
  }
  return Number.isNaN(Number(code)) ? null : Number(code);
}

/** Levels that a field can be measured at. */
export function levelsFor({ kind }: Pick<CodedField, "kind">): readonly Level[] {
  if (kind === "word") return ["nominal", "ordinal"];
  if (kind === "names") return ["nominal", "sets"];
  if (kind === "day") return ["nominal", "ordinal", "interval"];
  return kind === "number" ? ["nominal", "ordinal", "interval", "ratio"] : ["nominal"];
}

function namesIn(text: string): string[] {
  const names = text.split(";").map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1));
}

/** The first and last day of a date, as numbers. */
function daysOf(text: string): readonly [number, number] | null {
  const date = givenDate(text);
  return date === null ? null : [dayNumber(date.earliest!), dayNumber(date.latest!)];
}
