/**
 * @module
 * `show`: one entry, article or dispute of the project's record.
 */

import type { CoverageRecord } from "../../model/index.js";
import { Problem } from "../../model/index.js";
import { renderNamed, viewFormats } from "../../publish/views/index.js";
import { recordOn } from "../../record-on-day.js";
import { nearestOf } from "../../text/nearest-word.js";
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

/** The id itself, or the one that begins so. */
export function idIn({ entries, articles, disputes }: CoverageRecord, asked: string): string {
  const ids = [...entries, ...articles, ...disputes].map(({ id }) => id);
  if (ids.includes(asked)) return asked;
  const found = asked === "" ? [] : ids.filter((id) => id.startsWith(asked));
  if (found.length === 1) return found[0]!;
  const near = found[0] ?? nearestOf(asked, ids) ?? ids.find((id) => id.includes(asked));
  throw new Problem(
    "E-NOT-FOUND",
    found.length > 1
      ? `${found.length} ids begin with ${JSON.stringify(asked)}`
      : `nothing in this record is called ${JSON.stringify(asked)}`,
    near === undefined ? "rapporteur timeline and rapporteur articles list the ids" : `did you mean ${near}?`,
    asked,
  );
}
