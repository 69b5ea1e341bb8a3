/**
 * @module
 * `show`: one entry, article or dispute of the project's record.
 */

import { renderNamed, viewFormats } from "../../publish/views/index.js";
import { idIn } from "../../record/index.js";
import { recordOn } from "../../record-on-day.js";
import type { CommandContext } from "../command-context.js";
import { recordOf, withProject } from "../project/with-project.js";
import { type Flags, formatIn, settingsOf } from "../settings.js";
import { writeOut } from "../write-out.js";

/** Prints what an id, or the beginning of one, names. */
export function showOne(asked: string, { io, flags }: CommandContext<Flags>): Promise<number> {
  const format = formatIn(flags, viewFormats);
  const settings = settingsOf({ ...flags, format: "text", json: false }, io);
  return withProject(flags, io, async (project) => {
    const record = recordOn(await recordOf(project, { io, quiet: settings.quiet }), settings.days);
    const id = idIn(record, asked);
    await writeOut(renderNamed(record, id, { format, color: settings.color }), settings.out, io);
    return 0;
  });
}
