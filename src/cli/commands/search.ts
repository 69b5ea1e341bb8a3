/**
 * @module
 * `search`: articles and entries of the project with certain words.
 */

import type { CoverageRecord } from "../../model/index.js";
import { filterRecord } from "../../publish/index.js";
import { type FoundId, foundIn, renderFound } from "../../publish/views/found.js";
import { viewFormats } from "../../publish/views/index.js";
import { type Found, type RecordOutline, searchedWords, type WantedPart } from "../../record/index.js";
import { recordOn } from "../../record-on-day.js";
import type { CommandContext } from "../command-context.js";
import type { Io } from "../io.js";
import { type OpenProject, partOf, recordOf, withProject } from "../project/with-project.js";
import { countOf, type Flags, formatIn, type Settings, settingsOf } from "../settings.js";
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
    const hits = await project.store.search(query, most);
    const { record, found } =
      (await inPart(hits, { project, io, settings, limit })) ?? (await inWhole(hits, { project, io, settings, limit }));
    const words = searchedWords(query);
    const text = renderFound(record, found.slice(0, limit), { words, format, color: settings.color });
    await writeOut(text, settings.out, io);
    if (found.length > limit && !settings.quiet)
      await io.stderr.write(`${limit} of ${found.length} results; --limit shows more\n`);
    return 0;
  });
}

interface Searching {
  readonly project: OpenProject;
  readonly io: Io;
  readonly settings: Settings;
  readonly limit: number;
}

/** What of the hits is to be shown, and a record that has at least the first of them. */
interface FoundIn {
  readonly record: CoverageRecord;
  readonly found: readonly FoundId[];
}

/** The hits, and of the record only those that are shown; null where that does not do. */
async function inPart(hits: readonly Found[], { project, io, settings, limit }: Searching): Promise<FoundIn | null> {
  let found: readonly Found[] = [];
  const idsOf = (kind: Found["kind"]) => found.slice(0, limit).flatMap((each) => (each.kind === kind ? [each.id] : []));
  const choose = ({ articles, entries }: RecordOutline): WantedPart => {
    // what was read after the record was made is found too, and the record does not have it
    const there = { article: new Set(articles), entry: new Set(entries) };
    found = hits.filter(({ kind, id }) => there[kind].has(id));
    return { articles: idsOf("article"), entries: idsOf("entry") };
  };
  const record = await partOf(project, choose, { io, settings });
  return record === null ? null : { record, found };
}

/** The hits that pass the filters, under the ids that corrections have given them. */
async function inWhole(hits: readonly Found[], { project, io, settings }: Searching): Promise<FoundIn> {
  const stored = await recordOf(project, { io, quiet: settings.quiet });
  const cut = recordOn(stored, settings.days);
  const record = filterRecord(cut, settings);
  const found = foundIn(hits, { cut, filtered: record, redirects: stored.redirects });
  return { record, found };
}
