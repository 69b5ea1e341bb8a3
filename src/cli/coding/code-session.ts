/**
 * @module
 * A coder at work in a terminal: one unit after the other, one field after the other, and the sheet on the disk after each unit.
 */

import { asShown } from "../../publish/index.js";
import { type Codebook, codeOf, noteColumn, type SheetRow, slotWords } from "../../review/index.js";
import { Interrupted, type Io } from "../io.js";
import type { LinesIn } from "../reviewing/lines-in.js";

/** What coding needs. */
export interface Coding {
  readonly codebook: Codebook;
  readonly rows: readonly SheetRow[];
  readonly answers: LinesIn;
  readonly io: Io;
  readonly echo: boolean;
  /** Writes the sheet with the cells of one more unit. */
  readonly save: (row: number, cells: SheetRow["cells"]) => Promise<void>;
}

const help = [
  "An empty line leaves the field as it is; none says that there is nothing. :b goes back to the unit before, :n WORDS makes a note,",
  ":? shows what the field may hold, :q stops. Every unit is saved when its last field is filled.",
];

/** Asks for the codes of the units that are not coded yet; resolves to how many were filled. */
export async function codeUnits({ codebook, rows, answers, io, echo, save }: Coding): Promise<number> {
  const cells = new Map(rows.map(({ row, cells: own }) => [row, own]));
  const isOpen = ({ row }: SheetRow) => codebook.fields.some(({ name }) => (cells.get(row)![name] ?? "") === "");
  const ask = async (question: string) => {
    await io.stdout.write(asShown(question));
    const line = await answers.next();
    if (echo || line === null) await io.stdout.write(`${line ?? ""}\n`);
    return line;
  };
  let nFilled = 0;
  try {
    await io.stdout.write(`${help.join("\n")}\n`);
    for (let at = rows.findIndex(isOpen); at >= 0 && at < rows.length; ) {
      const { row } = rows[at]!;
      await io.stdout.write(asShown(unitWords(cells.get(row)!, `${at + 1} of ${rows.length}`)));
      const found = await askFields(cells.get(row)!, { codebook, ask, io });
      if (found === "quit") break;
      if (found === "back") {
        at = Math.max(0, at - 1);
        continue;
      }
      cells.set(row, found);
      await save(row, found);
      nFilled++;
      const next = rows.slice(at + 1).findIndex(isOpen);
      at = next < 0 ? -1 : at + 1 + next;
    }
  } catch (error) {
    if (!io.signal.aborted) throw error;
    await io.stdout.write("\n");
    throw new Interrupted("stopped; every unit that you finished is saved, and the same command goes on with the rest");
  }
  return nFilled;
}

function unitWords({ unit, article, published, before, words, after, note }: SheetRow["cells"], place: string): string {
  const day = published === undefined || published === "" ? "not dated" : published;
  const lines = [
    "",
    `${place}: unit ${unit}, from ${article}, ${day}`,
    `Words: ${[before, `[${words}]`, after].filter((part) => part !== "").join(" ")}`,
    ...(note === undefined || note === "" ? [] : [`Note: ${note}`]),
  ];
  return `${lines.join("\n")}\n`;
}

interface Asking {
  readonly codebook: Codebook;
  readonly ask: (question: string) => Promise<string | null>;
  readonly io: Io;
}

/** The cells of a unit with its codes. */
async function askFields(
  given: SheetRow["cells"],
  { codebook, ask, io }: Asking,
): Promise<SheetRow["cells"] | "quit" | "back"> {
  let cells = given;
  for (const field of codebook.fields) {
    const words = slotWords({ ...field, mayBeNone: true });
    for (;;) {
      const held = cells[field.name] ?? "";
      const line = (await ask(`${field.name}${held === "" ? "" : ` (now ${held})`}: `))?.trim();
      if (line === undefined || line === ":q") return "quit";
      if (line === ":b") return "back";
      if (line.startsWith(":n ")) {
        cells = { ...cells, [noteColumn]: line.slice(3).trim() };
        continue;
      }
      const read = line.startsWith(":") ? { problem: line === ":?" ? words : help.join(" ") } : codeOf(line, field);
      if ("problem" in read) {
        await io.stdout.write(asShown(`${read.problem}\n`));
        continue;
      }
      if (read.code !== null) cells = { ...cells, [field.name]: read.code };
      break;
    }
  }
  return cells;
}
