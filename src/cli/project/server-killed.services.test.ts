/** @module The PostgreSQL server killed in the middle of a command: the person is told, nothing acknowledged is lost, the next start is quick. */
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import {
  crashProject,
  killAdds,
  killBuilds,
  killCorrections,
  type Victim,
  writeStories,
} from "../../testing/crash-rounds.js";
import { ownPostgres } from "../../testing/own-postgres.js";
import { tempFolder } from "../../testing/temp-folder.js";

const nRounds = Math.ceil(Number(process.env.RAPPORTEUR_CRASH_ROUNDS ?? 50) / 10);
const folder = tempFolder();
const server = await ownPostgres();
afterAll(() => {
  server?.remove();
  folder.remove();
});
if (server === null) console.log("skipped: PostgreSQL is not installed");

const victim: Victim = {
  kill: () => server!.kill(),
  hasEnded: ({ exit, stderr }) => {
    if (exit === 0) return false;
    expect(exit).toBe(2);
    const told = stderr.split("\n").filter((line) => !/^story-\d+: /u.test(line));
    expect(told.join("\n")).toMatch(
      /^postgres:\S+ (?:\(schema \w+\) )?E-STORE-UNREACHABLE .*\n {2}help: .*\n {2}see: .*\n$/u,
    );
    return true;
  },
  mend: () => server!.start(),
};

const projectIn = (name: string) => crashProject(join(folder.root, name), server!.address(name), "dist", victim);

describe.skipIf(server === null)(`a server killed ${nRounds} times`, () => {
  test("in add: no article is lost", async () => {
    const project = await projectIn("adding");
    await killAdds(project, nRounds, writeStories(join(folder.root, "inbox"), 0, 8 * nRounds + 40));
    console.log("server, add", JSON.stringify(project.seen));
    expect(project.seen.killed).toBeGreaterThan(0);
  });

  test("in build: the record is whole, or as it was", async () => {
    const project = await projectIn("building");
    await killBuilds(project, nRounds, 1000);
    console.log("server, build", JSON.stringify(project.seen));
    expect(project.seen.killed).toBeGreaterThan(0);
  });

  test("in correct: no correction is lost", async () => {
    const project = await projectIn("correcting");
    await killBuilds(project, 0, 2000);
    await killCorrections(project, nRounds);
    console.log("server, correct", JSON.stringify(project.seen));
    expect(project.seen.rounds).toBe(nRounds + 1);
  });
});
