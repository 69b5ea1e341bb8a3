/**
 * @module
 * A project of three short articles with a round of blind coding for two coders, served as `rapporteur serve` does.
 */

import type { Hono } from "hono";
import { codingDesk } from "../cli/coding/page-rounds.js";
import { findProject } from "../cli/project/find-project.js";
import { openStore } from "../record/index.js";
import { recordOn } from "../record-on-day.js";
import { createServing, holdStore, thisMachine } from "../server/index.js";
import { memoryIo } from "./memory-io.js";
import { type ProjectShell, projectShell } from "./project-shell.js";
import { buildShortStories } from "./short-stories.js";

/** What is served, and a shell in the folder. */
export interface CodingProject {
  readonly app: Hono;
  readonly shell: ProjectShell;
  readonly close: () => Promise<void>;
}

/** The round is `coding/ROUND`, its coders ann and bo, its fields `decision` and `frame` of every answer. */
export async function codingProject(token: string | null): Promise<CodingProject> {
  const shell = projectShell("cy");
  const { folder, run } = shell;
  await buildShortStories(shell);
  await run("assign", "ann", "bo", "--fields", "decision,frame", "--frame", "response");
  const io = memoryIo({ cwd: folder.root });
  const store = await openStore((await findProject(folder.root, io))!.location, { mayCreate: false });
  const holder = holdStore(store, { cut: (settled) => (days) => recordOn(settled, days), clock: shell.now });
  const desk = codingDesk(folder.root, io);
  const app = createServing({ holder, desk, version: "0.0.0", token, author: "the desk", own: thisMachine });
  return {
    app,
    shell,
    close: async () => {
      await store.close();
      folder.remove();
    },
  };
}
