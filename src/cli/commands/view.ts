/**
 * @module
 * `state`, `timeline`, `said`, `disputes`, `articles`: one view of the project's record, in any format, of any day.
 */

import { filterRecord } from "../../publish/index.js";
import { renderView, type ViewName, viewFormats } from "../../publish/views/index.js";
import { recordOn } from "../../record-on-day.js";
import type { CommandContext } from "../command-context.js";
import { recordOf, withProject } from "../project/with-project.js";
import { type Flags, formatIn, settingsOf } from "../settings.js";
import { writeOut } from "../write-out.js";

/** Prints a view. */
export function printView(name: ViewName, { io, flags }: CommandContext<Flags>): Promise<number> {
  const format = formatIn(flags, viewFormats);
  const settings = settingsOf({ ...flags, format: "text", json: false }, io);
  return withProject(flags, io, async (project) => {
    const stored = await recordOf(project, { io, quiet: settings.quiet });
    const record = filterRecord(recordOn(stored, settings.days), settings);
    await writeOut(renderView(record, name, { format, color: settings.color }), settings.out, io);
    return 0;
  });
}
