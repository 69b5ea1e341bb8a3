/**
 * @module
 * `diff`: what became known between two days.
 */

import { Problem } from "../../model/index.js";
import { filterRecord } from "../../publish/index.js";
import { changesBetween } from "../../publish/views/changes.js";
import { viewFormats } from "../../publish/views/index.js";
import { renderChanges } from "../../publish/views/render-changes.js";
import { recordOn } from "../../record-on-day.js";
import type { CommandContext } from "../command-context.js";
import { recordOf, withProject } from "../project/with-project.js";
import { dayOf, type Flags, formatIn, settingsOf } from "../settings.js";
import { writeOut } from "../write-out.js";

/** Prints the changes from the end of one day to the end of another. */
export function diffDays(
  [from, to]: readonly [string, string | undefined],
  { io, flags }: CommandContext<Flags>,
): Promise<number> {
  const format = formatIn(flags, viewFormats);
  const settings = settingsOf({ ...flags, format: "text", json: false }, io);
  if (settings.knownBy !== undefined)
    throw new Problem("E-USAGE", "diff compares two days of knowing, and --known-by is a third", "leave it out");
  const [first, last] = [dayOf("diff", from)!, dayOf("diff", to)];
  return withProject(flags, io, async (project) => {
    const stored = await recordOf(project, { io, quiet: settings.quiet });
    const knownBy = (day: string | null) =>
      filterRecord(recordOn(stored, { asOf: settings.days.asOf, knownBy: day }), settings);
    const changes = changesBetween(knownBy(first), knownBy(last ?? null));
    await writeOut(renderChanges(changes, { format, color: settings.color }), settings.out, io);
    return 0;
  });
}
