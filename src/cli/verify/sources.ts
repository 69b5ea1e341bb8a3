/**
 * @module
 * The articles that a file is checked against: read from paths, or taken from the project.
 */

import type { SourceText } from "../../publish/verify/index.js";
import type { CommandContext } from "../command-context.js";
import { withFetching } from "../fetching.js";
import { gatherRecord } from "../gather.js";
import { findProject } from "../project/find-project.js";
import { withOpen } from "../project/with-project.js";
import { type Flags, settingsOf } from "../settings.js";

/** The articles of some paths, under the names that reading gives them; none for no path. */
export async function sourcesIn(
  paths: readonly string[],
  { io, mode, flags }: CommandContext<Flags>,
): Promise<readonly SourceText[]> {
  if (paths.length === 0) return [];
  const settings = settingsOf({ project: flags.project, quiet: true } as Flags, io);
  const { whole } = await withFetching(paths, { settings, io }, (fetching) =>
    gatherRecord(paths, { settings, mode, io, fetching }),
  );
  return whole.articles;
}

/** The articles of the project, as its record has them; none where there is no project or no record. */
export async function projectSources({ io, flags }: CommandContext<Flags>): Promise<readonly SourceText[]> {
  const project = await findProject(flags.project, io);
  if (project === null) return [];
  return withOpen(project, io, async ({ store }) => (await store.record())?.record.articles ?? []);
}
