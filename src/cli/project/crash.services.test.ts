/** @module Commands of a project killed in mid-work, fifty times each, in both engines. */
import type { ChildProcess } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { databaseSync } from "../../record/sqlite/database-sync.js";
import { childCommand } from "../../testing/child-command.js";
import { killImports } from "../../testing/crash-imports.js";
import {
  crashProject,
  killAdds,
  killBuilds,
  killCorrections,
  reopened,
  type Victim,
  writeStories,
} from "../../testing/crash-rounds.js";
import { freshAddress, postgresAddress, sayWhenSkipped } from "../../testing/open-stores.js";
import { tempFolder } from "../../testing/temp-folder.js";

const nRounds = Number(process.env.RAPPORTEUR_CRASH_ROUNDS ?? 50);
const folder = tempFolder();
afterAll(() => folder.remove());
sayWhenSkipped();

const interrupt: Victim = {
  kill: (command) => command.kill("SIGINT"),
  hasEnded: ({ exit, stderr }) => {
    // no exit code: ended at once, while the record was being made
    if (exit === 0 || exit === null) return exit === null;
    expect(exit).toBe(130);
    expect(stderr).toMatch(/^stopped after .+(?:goes on from there|rapporteur build goes on)$/mu);
    return true;
  },
  mend: async () => undefined,
};

describe.each([
  { engine: "SQLite", address: () => null, isThere: true },
  { engine: "PostgreSQL", address: freshAddress, isThere: postgresAddress !== undefined },
])("$engine", ({ engine, address, isThere }) => {
  const inbox = () => writeStories(join(folder.root, `inbox-${engine}`), 0, 4 * nRounds + 20);

  test.skipIf(!isThere)(`killed ${nRounds} times in add: nothing acknowledged is lost`, async () => {
    const project = await crashProject(join(folder.root, `${engine}-add`), address(), "dist");
    await killAdds(project, nRounds, inbox());
    console.log(engine, "add", JSON.stringify(project.seen));
    expect(project.seen.killed).toBeGreaterThan(nRounds / 5);
    if (engine === "SQLite") await expectSound(join(project.root, ".rapporteur/store.db"));
  });

  test.skipIf(!isThere)(`killed ${nRounds} times in build: the record is whole, or as it was`, async () => {
    const project = await crashProject(join(folder.root, `${engine}-build`), address(), "dist");
    await killBuilds(project, nRounds, 1000);
    console.log(engine, "build", JSON.stringify(project.seen));
    expect(project.seen.killed).toBeGreaterThan(nRounds / 5);
    if (engine === "SQLite") await expectSound(join(project.root, ".rapporteur/store.db"));
  });

  test.skipIf(!isThere)(`killed ${nRounds} times in correct: no correction is lost`, async () => {
    const project = await crashProject(join(folder.root, `${engine}-correct`), address(), "dist");
    await killBuilds(project, 0, 2000);
    await killCorrections(project, nRounds);
    console.log(engine, "correct", JSON.stringify(project.seen));
    expect(project.seen.killed).toBeGreaterThan(0);
    if (engine === "SQLite") await expectSound(join(project.root, ".rapporteur/store.db"));
  });

  test.skipIf(!isThere)(
    `killed ${nRounds} times in the import of a sheet: all of it is in the log, or nothing`,
    async () => {
      const project = await crashProject(join(folder.root, `${engine}-import`), address(), "dist");
      await killBuilds(project, 0, 3000);
      await killImports(project, nRounds);
      console.log(engine, "import", JSON.stringify(project.seen));
      expect(project.seen.killed).toBeGreaterThan(0);
      if (engine === "SQLite") await expectSound(join(project.root, ".rapporteur/store.db"));
    },
  );

  test.skipIf(!isThere)(
    "stopped by Ctrl-C in add and in build: says where it was, and goes on from there",
    async () => {
      const project = await crashProject(join(folder.root, `${engine}-stopped`), address(), "dist", interrupt);
      await killAdds(project, 5, inbox());
      expect(project.seen.killed).toBe(5);
      await killBuilds(project, 5, 3000);
      console.log(engine, "Ctrl-C", JSON.stringify(project.seen));
      expect(project.seen.killed).toBeGreaterThan(5);
    },
  );

  test.skipIf(!isThere)(
    "a server looks on while two processes add and a third builds: all 30 articles are kept",
    async () => {
      const project = await crashProject(join(folder.root, `${engine}-two`), address(), "dist");
      const inboxes = ["ann", "bo"].map((name, at) =>
        writeStories(join(folder.root, `${engine}-${name}`), 15 * at, 15 * (at + 1)),
      );
      expect((await childCommand("dist", ["build", "-C", project.root])).exit).toBe(0);
      let server: ChildProcess | undefined;
      const serving = childCommand("dist", ["serve", "-C", project.root, "--port", "0"], {
        start: (child) => {
          server = child;
        },
      });
      const ended = await Promise.all([
        ...inboxes.map((path) => childCommand("dist", ["add", "-C", project.root, path])),
        childCommand("dist", ["build", "-C", project.root]),
      ]);
      expect(ended.map(({ exit }) => exit)).toEqual([0, 0, 0]);
      expect(await reopened(project, (store) => store.articles())).toHaveLength(30);
      expect((await childCommand("dist", ["build", "-C", project.root])).stdout).toContain("30 articles");
      server!.kill("SIGINT");
      expect((await serving).stderr).toContain("the server has stopped");
    },
  );
});

async function expectSound(path: string): Promise<void> {
  const database = (await databaseSync())(path);
  const rows = database.prepare("pragma integrity_check").all() as { integrity_check: string }[];
  database.close();
  expect(rows.map((row) => row.integrity_check)).toEqual(["ok"]);
}
