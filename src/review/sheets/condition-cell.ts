/**
 * @module
 * The conditions of an entry in one cell of a sheet, a line each: `[open] the port is opened`. The word in brackets may be changed, a line
 * taken out, and one added with the place of its words: `[open] 04-courier:310-372`.
 */

import type { Entry } from "../../model/index.js";
import type { AskedChange } from "../asked-change.js";

/** The name of the column. */
export const conditionColumn = "conditions";

/** Entries that have the cell, even an empty one: what is offered, and what is answered. */
const bargaining: ReadonlySet<Entry["frame"]> = new Set(["proposal", "demand", "response", "agreement", "ceasefire"]);

/** The cell; null where an entry of this kind has none. */
export function conditionCell(entry: Entry): string | null {
  if (entry.frame === "statement" || (entry.conditions.length === 0 && !bargaining.has(entry.frame))) return null;
  return entry.conditions.map(({ status, text }) => `[${status}] ${plain(text)}`).join("\n");
}

interface Line {
  readonly status: string;
  readonly words: string;
}

/** What a changed cell asks for, or why it cannot be meant; `was` is the cell as it was written. */
export function conditionAsks(cell: string, was: string): readonly AskedChange[] | { readonly problem: string } {
  const [lines, before] = [linesOf(cell === "none" ? "" : cell), linesOf(was)!];
  if (lines === null)
    return {
      problem: "each line is a condition with its status in front: [open] the words; [met], [unmet], [unknown]",
    };
  const isKnown = ({ words }: Line) => before.some((each) => each.words === words);
  const strange = lines.find((line) => !isKnown(line) && !/^\S.*:\d+-\d+$/u.test(line.words));
  if (strange !== undefined)
    return {
      problem: `no condition has the words ${JSON.stringify(strange.words)}: one is added by the place of its words, [open] 04-courier:310-372`,
    };
  const asks = before.flatMap(({ status, words }): AskedChange[] => {
    const now = lines.find((line) => line.words === words);
    if (now === undefined) return [{ kind: "drop-condition", condition: words }];
    if (now.status === status) return [];
    return [{ kind: "set-condition", condition: words, settings: [`status=${now.status}`] }];
  });
  const added = lines
    .filter((line) => !isKnown(line))
    .map(({ status, words }): AskedChange => ({ kind: "add-condition", place: words, settings: [`status=${status}`] }));
  return [...asks, ...added];
}

function linesOf(cell: string): Line[] | null {
  const lines = cell.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== "");
  const parsed = lines.map((line) => /^\s*\[(?<status>\w+)\]\s*(?<words>\S.*)$/u.exec(line)?.groups);
  if (parsed.includes(undefined)) return null;
  return parsed.map((parts) => ({ status: parts!.status!.toLowerCase(), words: plain(parts!.words!) }));
}

function plain(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
