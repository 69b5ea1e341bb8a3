/**
 * @module
 * `log`: every correction, with what has become of it.
 */

import { viewFormats } from "../../publish/views/index.js";
import { renderLog } from "../../publish/views/log.js";
import type { CommandContext } from "../command-context.js";
import { recordOf, withProject } from "../project/with-project.js";
import { type Flags, formatIn, settingsOf } from "../settings.js";
import { writeOut } from "../write-out.js";

/** Prints the log, the oldest first. */
export function printLog({ io, flags }: CommandContext<Flags>): Promise<number> {
  const format = formatIn(flags, viewFormats);
  const settings = settingsOf({ ...flags, format: "text", json: false }, io);
  return withProject(flags, io, async (project) => {
    const { corrections } = await recordOf(project, { io, quiet: true });
    await writeOut(renderLog(corrections, { format, color: settings.color }), settings.out, io);
    return 0;
  });
}
