/**
 * @module
 * `search`: articles and entries of the project with certain words.
 */

import { filterRecord } from "../../publish/index.js";
import { foundIn, renderFound } from "../../publish/views/found.js";
import { viewFormats } from "../../publish/views/index.js";
import { searchedWords } from "../../record/index.js";
import { recordOn } from "../../record-on-day.js";
import type { CommandContext } from "../command-context.js";
import { recordOf, withProject } from "../project/with-project.js";
import { countOf, type Flags, formatIn, settingsOf } from "../settings.js";
import { writeOut } from "../write-out.js";

const usualLimit = 20;
/** So many are looked through for those that pass the filters. */
const most = 10_000;

/** Prints what was found, the best first. */
export function searchRecord(
  words: readonly string[],
  { io, flags }: CommandContext<Flags & { readonly limit?: string }>,
): Promise<number> {
  const format = formatIn(flags, viewFormats);
  const settings = settingsOf({ ...flags, format: "text", json: false }, io);
  const limit = countOf("--limit", flags.limit) || usualLimit;
  // a shell has taken the quotation marks off words side by side
  const query = words.map((word) => (/\s/u.test(word) && !word.includes('"') ? `"${word}"` : word)).join(" ");
  return withProject(flags, io, async (project) => {
    const stored = await recordOf(project, { io, quiet: settings.quiet });
    const cut = recordOn(stored, settings.days);
    const record = filterRecord(cut, settings);
    const hits = await project.store.search(query, most);
    const found = foundIn(hits, { cut, filtered: record, redirects: stored.redirects });
    const text = renderFound(record, found.slice(0, limit), {
      words: searchedWords(query),
      format,
      color: settings.color,
    });
    await writeOut(text, settings.out, io);
    if (found.length > limit && !settings.quiet)
      await io.stderr.write(`${limit} of ${found.length} results; --limit shows more\n`);
    return 0;
  });
}
