/**
 * @module
 * `diff`: what became known between two days, or what is otherwise in a later release of a record.
 */

import { readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { addDays, type CoverageRecord, isDay, Problem } from "../../model/index.js";
import { filterRecord, formats } from "../../publish/index.js";
import { changesBetween } from "../../publish/views/changes.js";
import { viewFormats } from "../../publish/views/index.js";
import { releaseChanges } from "../../publish/views/release-changes.js";
import { renderChanges } from "../../publish/views/render-changes.js";
import { recordOn } from "../../record-on-day.js";
import type { CommandContext } from "../command-context.js";
import type { Io } from "../io.js";
import { recordOf, withProject } from "../project/with-project.js";
import { dayOf, type Flags, formatIn, settingsOf } from "../settings.js";
import { recordIn } from "../verify/whole-record.js";
import { writeOut } from "../write-out.js";

/** Prints the changes from the end of one day to the end of another, or from one release to another. */
export async function diffRecords(
  [given, to]: readonly [string | undefined, string | undefined],
  { io, flags: { since, ...others } }: CommandContext<Flags>,
): Promise<number> {
  const from = given ?? since;
  if (from === undefined)
    throw new Problem(
      "E-USAGE",
      "diff needs to know since when",
      "give a day (rapporteur diff 2031-03-10), --since yesterday, or two records",
    );
  // the day from which on changes are told is no filter of entries
  const flags = given === undefined || since === undefined ? others : { ...others, since };
  const format = formatIn(flags, viewFormats);
  const settings = settingsOf({ ...flags, format: "text", json: false }, io);
  if (settings.knownBy !== undefined)
    throw new Problem("E-USAGE", "diff compares two days of knowing, and --known-by is a third", "leave it out");
  if (to !== undefined && !isDay(from) && !isDay(to)) {
    const [before, after] = [await releaseAt(from, io), await releaseAt(to, io)];
    const changes = releaseChanges(filterRecord(before, settings), filterRecord(after, settings));
    await writeOut(renderChanges(changes, { format, color: settings.color }), settings.out, io);
    return 0;
  }
  const [first, last] = [saidDay(from, io)!, saidDay(to, io)];
  return withProject(flags, io, async (project) => {
    const stored = await recordOf(project, { io, quiet: settings.quiet });
    const knownBy = (day: string | null) =>
      filterRecord(recordOn(stored, { asOf: settings.days.asOf, knownBy: day }), settings);
    const changes = changesBetween(knownBy(first), knownBy(last ?? null));
    await writeOut(renderChanges(changes, { format, color: settings.color }), settings.out, io);
    return 0;
  });
}

/** A day of the calendar, or one as people say it. */
function saidDay(said: string | undefined, { clock }: Pick<Io, "clock">): string | undefined {
  const today = new Date(clock()).toISOString().slice(0, 10);
  if (said === "today") return today;
  return said === "yesterday" ? addDays(today, -1) : dayOf("diff", said);
}

/** A record that was written: its file, or the `record.json` of a folder of exports. */
async function releaseAt(path: string, { cwd }: Io): Promise<CoverageRecord> {
  const full = resolve(cwd, path);
  const folder = await stat(full).catch(() => null);
  const file = folder?.isDirectory() === true ? join(full, formats.json.file) : full;
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch {
    throw new Problem(
      "E-NOT-FOUND",
      `there is neither a day nor a record ${JSON.stringify(path)}`,
      "give two days (2031-03-10 2031-03-11), or two records or folders written by export --format json",
      path,
    );
  }
  return recordIn(text, path);
}
