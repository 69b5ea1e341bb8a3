/**
 * @module
 * One view of the project's record (`state`, `timeline`, `lineage`, ...), in any of its formats, of any day.
 */

import type { CoverageRecord } from "../../model/index.js";
import { filterRecord } from "../../publish/index.js";
import { indexRecord } from "../../publish/record-index.js";
import { recordAround } from "../../publish/views/around.js";
import { formatsOf, renderView, type ViewName } from "../../publish/views/index.js";
import { shownByState } from "../../publish/views/state.js";
import { idIn } from "../../record/index.js";
import { recordOn } from "../../record-on-day.js";
import type { CommandContext } from "../command-context.js";
import type { Io } from "../io.js";
import { type OpenProject, partOf, recordOf, withProject } from "../project/with-project.js";
import { type Flags, formatIn, type Settings, settingsOf } from "../settings.js";
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
    // the ways of the parties, which the JSON has, are told by all answers of the record
    const isState = name === "state" && asked === undefined && format !== "json";
    const part = isState ? await partOf(project, ({ state }) => shownByState(state), { io, settings }) : null;
    const record = part ?? (await wholeRecord(project, { io, settings }));
    const shown = asked === undefined ? record : recordAround(indexRecord(record), idIn(record, asked));
    await writeOut(renderView(shown, name, { format, color: settings.color }), settings.out, io);
    return 0;
  });
}

async function wholeRecord(
  project: OpenProject,
  { io, settings }: { readonly io: Io; readonly settings: Settings },
): Promise<CoverageRecord> {
  const stored = await recordOf(project, { io, quiet: settings.quiet });
  return filterRecord(recordOn(stored, settings.days), settings);
}
