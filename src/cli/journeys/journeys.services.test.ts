/** @module Two working days from the shell, as scripts anybody can run, on the example stories; then what they left is looked at. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parquetReadObjects } from "hyparquet";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coverageRecordSchema } from "../../model/index.js";
import { tempFolder } from "../../testing/temp-folder.js";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const folder = tempFolder();
afterAll(() => folder.remove());

/** Runs a script with the built program as `rap`; fails with all it has printed. */
function runScript(name: string, stories: string): string {
  const rap = folder.file("bin/rap", `#!/bin/sh\nexec "${process.execPath}" "${root}dist/cli/bin.js" "$@"\n`);
  chmodSync(rap, 0o755);
  const work = join(folder.root, name);
  mkdirSync(work);
  const { status, stdout, stderr } = spawnSync("bash", [`${root}src/cli/journeys/${name}.sh`, stories, work], {
    encoding: "utf8",
    env: {
      ...process.env,
      PATH: `${join(folder.root, "bin")}:${process.env.PATH}`,
      XDG_CONFIG_HOME: work,
      NO_COLOR: "1",
    },
  });
  expect([status, status === 0 ? "" : stdout + stderr]).toEqual([0, ""]);
  return work;
}

const textIn = (...parts: string[]) => readFileSync(join(...parts), "utf8");
const jsonIn = (...parts: string[]) => JSON.parse(textIn(...parts)) as unknown;

describe("a desk analyst's morning", () => {
  let desk = "";
  beforeAll(() => {
    desk = join(runScript("analyst", `${root}stories/ceasefire/articles`), "desk");
  }, 240_000);

  test("what moved has the stances first and says what they were", () => {
    const { changes } = jsonIn(desk, "moved.json") as { changes: { what: string; was: string | null; now: string }[] };
    expect(changes[0]!.what).toBe("stance");
    expect(changes).toContainEqual(expect.objectContaining({ was: "rejects", now: "disputed" }));
  });

  test("the brief rests on articles only: no caption, no furniture, no other story", () => {
    const record = coverageRecordSchema.parse(jsonIn(desk, "record.json"));
    const blocks = new Map(record.articles.map(({ id, blocks: each }) => [id, each]));
    const places = [...textIn(desk, "brief.md").matchAll(/\((?<article>[\w-]+):(?<start>\d+)-(?<end>\d+)\)$/gmu)];
    expect(places.length).toBeGreaterThan(100);
    for (const { groups } of places) {
      const holding = blocks
        .get(groups!.article!)!
        .filter(({ start, end }) => start < Number(groups!.end) && end > Number(groups!.start));
      expect(holding.map(({ label }) => label)).toEqual(holding.map(() => "article"));
      for (const { kind } of holding) expect(["alt-text", "photo-credit"]).not.toContain(kind);
    }
  });

  test("the calendar has the talks, tentative, and the correction moved the board", () => {
    expect(textIn(desk, "week.ics")).toMatch(/STATUS:TENTATIVE/u);
    expect(textIn(desk, "corrected-state.json")).not.toBe(textIn(desk, "monday-state.json"));
  });

  test("copies of one wire story are one witness, and the packet that goes out holds", () => {
    expect(textIn(desk, "witnesses.txt")).toMatch(/\d articles, (?:1|1 to \d) origins?/u);
    expect(textIn(desk, "verified.txt").match(/all hold$/gmu)).toHaveLength(3);
  });
});

describe("a researcher's releases", () => {
  let study = "";
  beforeAll(() => {
    study = join(runScript("researcher", `${root}stories`), "study");
  }, 240_000);

  test("the sources have outlet, day and origin; the candidates all their mentions", () => {
    expect(textIn(study, "sources.csv").split("\r\n")).toHaveLength(16);
    expect(textIn(study, "origins.csv")).toContain("origins_min");
    const { days, undated } = jsonIn(study, "candidates.json") as {
      days: { rows: { cites: object[] }[] }[];
      undated: { cites: object[] }[];
    };
    const rows = [...days.flatMap((day) => day.rows), ...undated];
    expect(rows.some(({ cites }) => cites.length > 3)).toBe(true);
  });

  test("uncertainty is in columns of the tables", async () => {
    const bytes = readFileSync(join(study, "release-1.0/entries.parquet"));
    const [row] = await parquetReadObjects({ file: new Uint8Array(bytes).buffer });
    for (const name of ["date_precision", "date_earliest", "date_latest", "origins_min", "origins_max", "disputed"])
      expect(Object.keys(row!)).toContain(name);
  });

  test("the second release explains every change and nothing else", () => {
    const { changes } = jsonIn(study, "changes.json") as { changes: { what: string; id: string; why?: string }[] };
    const log = textIn(study, "corrections.csv");
    expect(changes.length).toBeGreaterThan(1);
    for (const { id, why } of changes.filter(({ what }) => what === "field")) {
      expect(log).toContain(id);
      expect(why).toMatch(/^Ann: /u);
    }
  });
});
