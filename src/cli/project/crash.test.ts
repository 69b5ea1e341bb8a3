/** @module Commands of a project killed in mid-work, a few times; `npm run test:services` does it for longer and with PostgreSQL too. */
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { childCommand, freshProgram } from "../../testing/child-command.js";
import {
  crashProject,
  killAdds,
  killBuilds,
  killCorrections,
  reopened,
  writeStories,
} from "../../testing/crash-rounds.js";
import { tempFolder } from "../../testing/temp-folder.js";

const folder = tempFolder();
const program = freshProgram();
afterAll(() => folder.remove());

test("killed in add, build and correct: nothing acknowledged is lost, the record is whole", async () => {
  const project = await crashProject(join(folder.root, "killed"), null, program);
  await killAdds(project, 1, writeStories(join(folder.root, "inbox"), 0, 40));
  await killBuilds(project, 1, 500);
  await killCorrections(project, 1);
  expect(project.seen.rounds).toBe(4);
}, 180_000);

test("two processes add at once: all 12 articles are kept", async () => {
  const project = await crashProject(join(folder.root, "two"), null, program);
  const [ann, bo] = [writeStories(join(folder.root, "ann"), 0, 6), writeStories(join(folder.root, "bo"), 6, 12)];
  const ended = await Promise.all([ann, bo].map((inbox) => childCommand(program, ["add", "-C", project.root, inbox])));
  expect(ended.map(({ exit }) => exit)).toEqual([0, 0]);
  expect(await reopened(project, (store) => store.articles())).toHaveLength(12);
}, 180_000);
