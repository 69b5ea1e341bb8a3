/**
 * @module
 * `agree`: how far the coders of a round agree, in each field.
 */

import { levels as knownLevels, type Level } from "../../agreement/index.js";
import { Problem } from "../../model/index.js";
import {
  agreementFormats,
  codedUnits,
  fieldAgreements,
  levelsFor,
  type MarkingRound,
  machineCodes,
  machineMarks,
  markingAgreement,
  renderAgreement,
  renderMarking,
} from "../../review/index.js";
import { areFolders, readMarked } from "../coding/marking-files.js";
import { type RoundCodes, readRound } from "../coding/round-files.js";
import type { CommandContext } from "../command-context.js";
import { correctableOf } from "../correcting/write-corrections.js";
import { withProject } from "../project/with-project.js";
import { countOf, type Flags, formatIn, oneOf, settingsOf } from "../settings.js";
import { writeOut } from "../write-out.js";

/** Flags of `agree`. */
export interface AgreeFlags extends Flags {
  readonly level?: readonly string[];
  readonly machine?: boolean;
  readonly seed?: string;
  readonly resamples?: string;
}

const usualResamples = "1000";

/** Measures and prints. */
export async function measureRound(sheets: readonly string[], context: CommandContext<AgreeFlags>): Promise<number> {
  const { io, flags } = context;
  const format = formatIn(flags, agreementFormats);
  const { out } = settingsOf({ ...flags, format: "text", json: false }, io);
  const levels = levelsOf(flags.level ?? []);
  const options = { seed: flags.seed ?? "1", resamples: countOf("--resamples", flags.resamples ?? usualResamples) };
  if (await areFolders(sheets, io)) return measureMarks(sheets, { format, out, options }, context);
  const codes = await readRound(sheets, { io, levels });
  checkLevels(codes, levels);
  const { round, coders } = codes;
  const machine = flags.machine === true ? [await machineOf(codes, context)] : [];
  const report = {
    round,
    fields: fieldAgreements(round, coders, options),
    withMachine: machine.length === 0 ? [] : fieldAgreements(round, [...coders, ...machine], options),
    coded: codedUnits(round, coders),
  };
  await writeOut(renderAgreement(report, format), out, io);
  return 0;
}

interface Measuring {
  readonly format: (typeof agreementFormats)[number];
  readonly out: string | null;
  readonly options: { readonly seed: string; readonly resamples: number };
}

/** Measures folders of marked texts. */
async function measureMarks(
  folders: readonly string[],
  { format, out, options }: Measuring,
  { io, flags }: CommandContext<AgreeFlags>,
): Promise<number> {
  const { round, coders, texts } = await readMarked(folders, io);
  const people = markingAgreement(coders, texts, options);
  const marks = flags.machine === true ? await machineMarksOf(round, { io, flags }) : null;
  const beside = texts.map((text, at) => ({
    ...text,
    coders: [...text.coders, marks?.get(round.texts[at]!.file) ?? []],
  }));
  const withMachine = marks === null ? null : markingAgreement([...coders, "machine"], beside, options);
  await writeOut(renderMarking(round, { people, withMachine }, format), out, io);
  return 0;
}

function machineMarksOf(round: MarkingRound, { io, flags }: Pick<CommandContext<AgreeFlags>, "io" | "flags">) {
  return withProject(flags, io, async (project) => machineMarks(round, (await correctableOf(project)).stored.record));
}

/** What the program read, before anybody corrected it. */
function machineOf({ round }: RoundCodes, { io, flags }: CommandContext<AgreeFlags>) {
  if (round.units.some(({ entry }) => entry === ""))
    throw new Problem(
      "E-USAGE",
      "--machine needs the round.json that rapporteur assign wrote",
      "keep it beside the sheets",
    );
  return withProject(flags, io, async (project) => machineCodes(round, (await correctableOf(project)).stored.record));
}

function levelsOf(given: readonly string[]): Map<string, Level> {
  return new Map(
    given.map((setting) => {
      const { field, level } = /^(?<field>[^=]+)=(?<level>.*)$/u.exec(setting)?.groups ?? {};
      if (field === undefined)
        throw new Problem(
          "E-USAGE",
          `${JSON.stringify(setting)} is no FIELD=LEVEL`,
          "for example --level strength=ordinal",
        );
      return [field.trim(), oneOf("--level", level!.trim(), knownLevels)];
    }),
  );
}

function checkLevels({ round }: RoundCodes, levels: ReadonlyMap<string, Level>): void {
  for (const [name, level] of levels) {
    const field = round.fields.find((each) => each.name === name);
    if (field === undefined)
      throw new Problem(
        "E-USAGE",
        `the round has no field ${JSON.stringify(name)}`,
        `it has ${round.fields.map((each) => each.name).join(", ")}`,
      );
    if (!levelsFor(field).includes(level))
      throw new Problem(
        "E-USAGE",
        `${name} cannot be measured at the level ${level}`,
        `use ${levelsFor(field).join(" or ")}`,
      );
  }
}
