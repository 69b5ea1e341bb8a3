/**
 * @module
 * One view of the project's record (`state`, `timeline`, `lineage`, ...), in any of its formats, of any day.
 */

import { filterRecord } from "../../publish/index.js";
import { recordAround } from "../../publish/views/around.js";
import { formatsOf, renderView, type ViewName } from "../../publish/views/index.js";
import { idIn } from "../../record/index.js";
import { recordOn } from "../../record-on-day.js";
import type { CommandContext } from "../command-context.js";
import { recordOf, withProject } from "../project/with-project.js";
import { type Flags, formatIn, settingsOf } from "../settings.js";
import { writeOut } from "../write-out.js";

/** Prints a view; with an id, of what that id names alone. */
export function printView(
  name: ViewName,
  asked: string | undefined,
  { io, flags }: CommandContext<Flags>,
): Promise<number> {
  const format = formatIn(flags, formatsOf(name));
  const settings = settingsOf({ ...flags, format: "text", json: false }, io);
  return withProject(flags, io, async (project) => {
    const stored = await recordOf(project, { io, quiet: settings.quiet });
    const record = filterRecord(recordOn(stored, settings.days), settings);
    const shown = asked === undefined ? record : recordAround(record, idIn(record, asked));
    await writeOut(renderView(shown, name, { format, color: settings.color }), settings.out, io);
    return 0;
  });
}
