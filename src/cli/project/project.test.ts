/** @module A project from the command line: made, filled, built, looked at; stopped and gone on with. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CoverageRecord, coverageRecordSchema } from "../../model/index.js";
import { type MemoryIoOptions, memoryIo } from "../../testing/memory-io.js";
import { tempFolder } from "../../testing/temp-folder.js";
import { main } from "../main.js";

const stories = fileURLToPath(new URL("../../../stories", import.meta.url));
const articles = join(stories, "ceasefire/articles");
const folder = tempFolder();
afterAll(() => folder.remove());
const clock = Date.UTC(2031, 2, 14, 8);

let nProjects = 0;
function newFolder(): string {
  nProjects++;
  const path = join(folder.root, `project-${nProjects}`);
  mkdirSync(path);
  return path;
}

function runIn(cwd: string) {
  return async (argv: readonly string[], options: MemoryIoOptions = {}) => {
    const io = memoryIo({ cwd, clock, isTTY: true, ...options });
    const exit = await main(argv, io);
    return { exit, ...io.written };
  };
}

describe("a project of the example story", () => {
  const root = newFolder();
  const run = runIn(root);
  beforeAll(async () => {
    await run(["init"]);
    await run(["add", articles]);
    await run(["build"]);
  }, 60_000);

  test("has the record that read gives for the same articles", async () => {
    const project = await run(["read", "--json"]);
    const direct = await run(["read", articles, "--json"]);
    expect(project.exit).toBe(0);
    expect(JSON.parse(project.stdout)).toEqual(JSON.parse(direct.stdout));
  });

  test.each([
    ["--as-of", "2031-03-10"],
    ["--known-by", "2031-03-10"],
  ])("of a day, too: %s", async (flag, day) => {
    const project = await run(["read", "--json", flag, day]);
    const direct = await run(["read", articles, "--json", flag, day]);
    expect(JSON.parse(project.stdout)).toEqual(JSON.parse(direct.stdout));
    const whole = JSON.parse((await run(["read", "--json"])).stdout) as CoverageRecord;
    expect(coverageRecordSchema.parse(JSON.parse(project.stdout)).entries.length).toBeLessThan(whole.entries.length);
  });

  test.each(["state", "timeline", "said", "disputes", "lineage", "origins", "calendar", "articles"])(
    "%s in every format",
    async (name) => {
      for (const format of ["text", "json", "csv"]) {
        const { exit, stdout, stderr } = await run([name, "--format", format]);
        expect([exit, stderr]).toEqual([0, ""]);
        expect(stdout.length).toBeGreaterThan(100);
      }
      expect((await run([name, "--json"])).stdout).toBe((await run([name, "-f", "json"])).stdout);
      expect((await run([name, "-f", "atom"])).stderr).toContain("E-USAGE");
    },
  );

  test("filters mean the same on every view", async () => {
    const { stdout } = await run(["said", "--by", "Askov", "--json"]);
    const { speakers } = JSON.parse(stdout) as { speakers: { speaker: string }[] };
    expect(speakers.map(({ speaker }) => speaker)).toEqual(["Lene Askov"]);
    const timeline = (await run(["timeline", "--frame", "ceasefire", "-f", "csv"])).stdout.split("\r\n").slice(1, -1);
    expect(timeline.length).toBeGreaterThan(0);
    for (const line of timeline) expect(line).toContain(",ceasefire,");
    expect((await run(["state", "--known-by", "2031-02-30"])).stderr).toContain("E-BAD-DATE");
  });

  test("show takes the beginning of an id, and asks when it is not one thing", async () => {
    const { entries } = JSON.parse((await run(["read", "--json"])).stdout) as CoverageRecord;
    const [entry] = entries.filter(({ frame }) => frame === "attack");
    expect((await run(["show", entry!.id])).stdout).toContain(entry!.evidence[0]!.text);
    expect((await run(["show", "03-re"])).stdout).toContain("article · 03-rewrite");
    expect(await run(["show", "statement-"])).toMatchObject({ exit: 3 });
    expect((await run(["show", "03-rewrit3"])).stderr).toContain("did you mean 03-rewrite?");
  });

  test("search finds words in articles and entries; a filter leaves entries only", async () => {
    const { exit, stdout } = await run(["search", "harbours", "--json"]);
    expect(exit).toBe(0);
    const { found } = JSON.parse(stdout) as { found: { kind: string; cites: { text: string }[] }[] };
    expect(found.some(({ kind }) => kind === "article")).toBe(true);
    const filtered = await run(["search", "harbours", "--by", "Askov", "--json"]);
    expect(filtered.stdout).not.toContain('"kind": "article"');
    expect((await run(["search", "zebra"])).stdout).toBe("Nothing found.\n");
    expect((await run(["search", "--", "-zebra"])).stderr).toContain("E-USAGE");
    expect((await run(["search", "harbours", "--limit", "1"])).stderr).toMatch(/^1 of \d+ results/u);
  });

  test("diff tells what became known between two days", async () => {
    const { stdout } = await run(["diff", "2031-03-10", "2031-03-11", "--json"]);
    const { changes } = JSON.parse(stdout) as { changes: { what: string; was: string | null; now: string }[] };
    expect(changes).toContainEqual(expect.objectContaining({ what: "stance", was: "rejects", now: "disputed" }));
    expect(changes.some(({ what }) => what === "dispute")).toBe(true);
    expect((await run(["diff", "2031-03-11", "2031-03-11"])).stdout).toBe("Nothing new.\n");
    expect((await run(["diff", "--since", "2031-03-10", "--json"])).stdout).toBe(stdout);
    expect((await run(["diff", "--since", "yesterday"])).exit).toBe(0);
    expect((await run(["diff"])).stderr).toMatch(/since when/u);
    expect((await run(["diff", "2031-03-11"])).stdout).toBe("Nothing new.\n");
  });

  test("brief, serve and explain take it too, from a folder below", async () => {
    mkdirSync(join(root, "notes/deep"), { recursive: true });
    const below = runIn(join(root, "notes/deep"));
    expect((await below(["brief"])).stdout).toContain("7 articles");
    expect((await below(["serve", "--get", "/state.json"])).stdout).toContain('"proposals"');
    expect((await below(["explain", "03-rewrite"])).stdout).toContain("published");
    expect((await runIn(folder.root)(["brief", "-C", root])).stdout).toContain("7 articles");
    expect((await below(["brief", "-C", root, articles])).stderr).toContain("E-USAGE");
  });

  test("a second add and build change nothing", async () => {
    const added = await run(["add", articles]);
    expect(added.stdout.split("\n").filter((line) => line.startsWith("known"))).toHaveLength(7);
    expect(added.stderr).toBe("0 new, 7 known already\n");
    expect((await run(["build"])).stdout).toMatch(/^nothing new: the record has 7 articles/u);
  });
});

describe("step by step", () => {
  test("a command without a project says how to make one", async () => {
    const run = runIn(newFolder());
    for (const command of [
      ["add", articles],
      ["build"],
      ["state"],
      ["show", "x"],
      ["search", "x"],
      ["diff", "2031-03-10"],
    ]) {
      const { exit, stderr } = await run(command);
      expect([exit, command]).toEqual([2, command]);
      expect(stderr).toContain("E-NO-PROJECT");
      expect(stderr).toContain("rapporteur init");
    }
  });

  test("init twice is no error, and a damaged project file is named", async () => {
    const root = newFolder();
    const run = runIn(root);
    expect((await run(["init", "talks"])).exit).toBe(0);
    const file = join(root, "talks/.rapporteur/project.json");
    const before = readFileSync(file, "utf8");
    expect((await run(["init", "talks"])).stderr).toContain("is a project already");
    expect(readFileSync(file, "utf8")).toBe(before);
    expect((await run(["init", "talks", "--db", "postgres://desk@db.example/talks"])).stderr).toContain("E-USAGE");
    expect((await run(["init", "other", "--db", "postgres://desk:secret@db.example/talks"])).stderr).toContain(
      "PGPASSWORD",
    );
    expect(existsSync(join(root, "other/.rapporteur/project.json"))).toBe(false);
    writeFileSync(file, "{");
    expect((await run(["state", "-C", "talks"])).stderr).toContain("project.json");
  });

  test("before the first build there is no record; after an add the views say that more is known", async () => {
    const root = newFolder();
    const run = runIn(root);
    await run(["init"]);
    expect((await run(["state"])).stderr).toContain("rapporteur build makes it");
    expect((await run(["build"])).stdout).toContain("0 articles");
    const text = "SALTMERE (Meridian) - Talks went on, Premier Lene Askov said on Monday.";
    writeFileSync(join(root, "a.txt"), text);
    expect((await run(["add", "a.txt", "--json"])).stdout).toBe(
      `${JSON.stringify({ outcome: "new", name: "a", source: join(root, "a.txt") })}\n`,
    );
    const behind = await run(["said"]);
    expect(behind.exit).toBe(0);
    expect(behind.stderr).toContain("1 article waits to be read");
    expect((await run(["said", "-q"])).stderr).toBe("");
    expect((await run(["build", "--progress", "plain"])).stderr).toBe(
      "making the record of 1 article; Ctrl-C leaves it as it was\n",
    );
    expect((await run(["said"])).stdout).toContain("Lene Askov");
    expect((await run(["add", "a.txt", "--published", "2031-03-10"])).stdout).toMatch(/^updated/u);
    expect((await run(["build"])).stdout).toMatch(/^read 1 article/u);
    expect((await run(["articles", "-f", "csv"])).stdout).toContain("2031-03-10");
  });

  test("articles are read again when the project's own actors change", async () => {
    const root = newFolder();
    const run = runIn(root);
    await run(["init"]);
    writeFileSync(
      join(root, "a.txt"),
      "SALTMERE (Meridian) - The Red Oars rejected the truce on Monday, Tavi Welk said.",
    );
    await run(["add", "a.txt"]);
    await run(["build"]);
    writeFileSync(join(root, "actors.tsv"), "kind\tname\taliases\narmed-group\tThe Red Oars of Saltmere\tRed Oars\n");
    expect((await run(["said"])).stderr).toContain("1 article waits");
    expect((await run(["build"])).stdout).toMatch(/^read 1 article/u);
    expect((await run(["read", "--json"])).stdout).toContain("The Red Oars of Saltmere");
  });

  test("what cannot be added is named, and the rest is added", async () => {
    const root = newFolder();
    const run = runIn(root);
    await run(["init"]);
    mkdirSync(join(root, "in"));
    writeFileSync(join(root, "in/a.txt"), "Talks went on, Askov said.");
    writeFileSync(join(root, "in/b.txt"), "");
    const { exit, stdout, stderr } = await run(["add", "in"]);
    expect([exit, stdout.split("\n").length]).toEqual([1, 2]);
    expect(stderr).toContain("E-EMPTY");
    expect(stderr).toContain("1 new, 1 failed; rapporteur build reads them");
    expect((await run(["add", "nowhere.txt"])).exit).toBe(3);
    expect((await run(["add", "https://daily.example/a"])).exit).toBe(6);
    expect((await run(["add", "-"], { isTTY: false, stdin: "Askov said the truce held." })).stdout).toMatch(
      /^new {6}text-[0-9a-z]{5} {2}-$/mu,
    );
  });

  test("Ctrl-C in add keeps what was acknowledged, and the same command goes on", async () => {
    const root = newFolder();
    const run = runIn(root);
    await run(["init"]);
    const stop = new AbortController();
    const io = memoryIo({ cwd: root, clock, isTTY: true, signal: stop.signal });
    const write = io.stdout.write;
    const exit = await main(["add", articles], {
      ...io,
      stdout: {
        isTTY: true,
        write: async (text) => {
          await write(text);
          if (io.written.stdout.split("\n").length > 3) stop.abort();
        },
      },
    });
    expect(exit).toBe(130);
    expect(io.written.stderr).toContain("stopped after 3 texts, which are kept");
    const rest = await run(["add", articles]);
    expect(rest.stdout.split("\n").filter((line) => line.startsWith("known"))).toHaveLength(3);
    expect(rest.stdout.split("\n").filter((line) => line.startsWith("new"))).toHaveLength(4);
  });

  test("Ctrl-C in build keeps the readings and leaves the record as it was", async () => {
    const root = newFolder();
    const run = runIn(root);
    await run(["init"]);
    await run(["add", articles]);
    const stop = new AbortController();
    const io = memoryIo({ cwd: root, clock, isTTY: true, signal: stop.signal, tick: 1500 });
    const exit = await main(["build", "--progress", "json"], {
      ...io,
      stderr: {
        isTTY: false,
        write: async (text) => (text.includes('"done":2') ? stop.abort() : io.stderr.write(text)),
      },
    });
    expect(exit).toBe(130);
    expect(io.written.stderr).toMatch(/^stopped after reading 2 articles, .+ rapporteur build goes on$/mu);
    expect((await run(["state"])).stderr).toContain("no record yet");
    expect((await run(["build"])).stdout).toMatch(/^read 5 articles/u);
  });
});

test("nothing of the project lies outside its own folder", async () => {
  const root = newFolder();
  await runIn(root)(["init"]);
  expect(readdirSync(root)).toEqual([".rapporteur"]);
  rmSync(join(root, ".rapporteur/store.db"));
  expect((await runIn(root)(["state"])).stderr).toContain("E-NO-PROJECT");
});
