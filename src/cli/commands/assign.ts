/**
 * @module
 * `assign`: draws the units of a round of blind coding, and writes a sheet for each coder.
 */

import { join } from "node:path";
import { type Entry, frameNames, Problem, slotsOf } from "../../model/index.js";
import { filterRecord } from "../../publish/index.js";
import { countWords } from "../../publish/words/day-words.js";
import {
  type CodedField,
  codebookOf,
  codebookText,
  codedField,
  codingSheet,
  drawMarking,
  drawRound,
  frameField,
  hasField,
  markingGuide,
  unitsOf,
} from "../../review/index.js";
import { nearestOf } from "../../text/nearest-word.js";
import { codebookFile, roundFile, writeNew } from "../coding/round-files.js";
import type { CommandContext } from "../command-context.js";
import { correctableOf } from "../correcting/write-corrections.js";
import { withProject } from "../project/with-project.js";
import { countOf, type Flags, oneOf, settingsOf } from "../settings.js";

/** Flags of `assign`. */
export interface AssignFlags extends Flags {
  readonly fields?: readonly string[];
  readonly mark?: readonly string[];
  readonly sample?: string;
  readonly overlap?: string;
  readonly seed?: string;
}

const usualSeed = "1";

/** Writes the files of a round. */
export function assignRound(coders: readonly string[], { io, flags }: CommandContext<AssignFlags>): Promise<number> {
  const { out, ...others } = flags;
  const settings = settingsOf(others, io);
  checkCoders(coders);
  const sample = countOf("--sample", flags.sample);
  const overlap = shareOf(flags.overlap);
  if (flags.mark !== undefined)
    return assignMarking(coders, { kinds: flags.mark, sample, seed: flags.seed ?? usualSeed, out }, { io, flags });
  return withProject(flags, io, async (project) => {
    const { record } = await correctableOf(project);
    const { entries } = filterRecord(record, settings);
    const fields = fieldsOf(flags.fields, entries);
    const fitting = entries.filter((entry) => fields.every(({ name }) => hasField(entry, name)));
    if (fitting.length === 0)
      throw new Problem(
        "E-NOT-FOUND",
        "no entry of the record has all of these fields",
        "choose a kind with --frame, or other fields",
      );
    const round = drawRound(fitting, { coders, fields, seed: flags.seed ?? usualSeed, sample, overlap });
    const folder = out ?? join("coding", round.id);
    const files = new Map([
      [roundFile, `${JSON.stringify(round, null, 2)}\n`],
      ["codebook.md", codebookText(round)],
      [codebookFile, `${JSON.stringify(codebookOf(round), null, 2)}\n`],
      ...coders.map((coder) => [`${coder}.csv`, codingSheet(round, coder, record)] as const),
    ]);
    await writeNew(folder, files, io);
    for (const coder of coders)
      await io.stdout.write(`${join(folder, `${coder}.csv`)}  ${countWords(unitsOf(round, coder).length, "unit")}\n`);
    const nShared = round.units.filter((unit) => unit.coders.length === coders.length).length;
    await io.stdout.write(
      `round ${round.id}: ${countWords(round.units.length, "unit")}, ${nShared} of them for every coder, seed ${round.seed}\n`,
    );
    return 0;
  });
}

interface Marking {
  readonly kinds: readonly string[];
  readonly sample: number;
  readonly seed: string;
  readonly out: string | undefined;
}

/** Writes a folder of texts for each coder, to be marked. */
function assignMarking(
  coders: readonly string[],
  { kinds, sample, seed, out }: Marking,
  { io, flags }: Pick<CommandContext<AssignFlags>, "io" | "flags">,
): Promise<number> {
  if (flags.fields !== undefined || flags.overlap !== undefined)
    throw new Problem("E-USAGE", "--mark is of whole texts, --fields and --overlap of units", "draw two rounds");
  const known = ["statement", ...frameNames];
  const categories = kinds.flatMap((list) => list.split(",")).map((name) => oneOf("--mark", name.trim(), known));
  return withProject(flags, io, async (project) => {
    const { record } = await correctableOf(project);
    const { round, texts } = drawMarking(record, { coders, categories, seed, sample });
    const folder = out ?? join("coding", round.id);
    const copies = (name: string) => [...texts].map(([file, text]) => [join(name, file), text] as const);
    const own = [
      [roundFile, `${JSON.stringify(round, null, 2)}\n`] as const,
      ["marking.md", markingGuide(round)] as const,
    ];
    await writeNew(folder, new Map([...own, ...["texts", ...coders].flatMap(copies)]), io);
    for (const coder of coders) await io.stdout.write(`${join(folder, coder)}  ${countWords(texts.size, "text")}\n`);
    await io.stdout.write(`round ${round.id}: ${countWords(texts.size, "text")} for every coder, seed ${round.seed}\n`);
    return 0;
  });
}

function checkCoders(coders: readonly string[]): void {
  if (coders.length < 2)
    throw new Problem(
      "E-USAGE",
      "a round needs two coders or more",
      "for example rapporteur assign ann bo --fields decision",
    );
  const wrong = coders.find(
    (name) => !/^[\p{L}\p{N}_-]{1,40}$/u.test(name) || ["machine", "round", "codebook", "texts"].includes(name),
  );
  if (wrong !== undefined)
    throw new Problem(
      "E-USAGE",
      `${JSON.stringify(wrong)} cannot be the name of a coder`,
      "use letters, digits, - and _; machine, round, codebook and texts have a meaning of their own",
    );
  if (new Set(coders.map((name) => name.toLowerCase())).size < coders.length)
    throw new Problem("E-USAGE", "two coders have one name", "give each a name of their own");
}

function fieldsOf(given: readonly string[] | undefined, entries: readonly Entry[]): CodedField[] {
  const names = (given ?? []).flatMap((list) => list.split(",")).map((name) => name.trim());
  if (names.length === 0)
    throw new Problem("E-USAGE", "no field is given that coders should fill", "for example --fields decision,date");
  const frames = [...new Set(entries.map(({ frame }) => frame))];
  return names.map((name) => {
    const field = codedField(name, frames);
    if (field !== null) return field;
    const known = [frameField, ...frames.flatMap((frame) => slotsOf(frame).map((slot) => slot.name))];
    const near = nearestOf(name, known);
    throw new Problem(
      "E-USAGE",
      `none of the entries has a field ${JSON.stringify(name)}`,
      near === null ? "rapporteur show ID lists the fields of an entry" : `did you mean ${near}?`,
    );
  });
}

function shareOf(given: string | undefined): number {
  if (given === undefined) return 1;
  const percent = /^(?<percent>\d{1,3})%?$/u.exec(given)?.groups?.percent;
  if (percent !== undefined && Number(percent) <= 100) return Number(percent) / 100;
  throw new Problem(
    "E-USAGE",
    `--overlap needs a share of 0 to 100 per cent, and ${JSON.stringify(given)} is none`,
    "for example --overlap 20",
  );
}
