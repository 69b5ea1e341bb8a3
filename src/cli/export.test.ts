/** @module Files for others: written into a folder, and checked again by whoever gets them. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatNames } from "../publish/index.js";
import { type MemoryIoOptions, memoryIo } from "../testing/memory-io.js";
import { shortStory } from "../testing/short-stories.js";
import { tempFolder } from "../testing/temp-folder.js";
import { main } from "./main.js";

const folder = tempFolder();
afterAll(() => folder.remove());
async function run(argv: readonly string[], options: MemoryIoOptions = {}) {
  const io = memoryIo({ cwd: folder.root, isTTY: true, ...options });
  const exit = await main(argv, io);
  return { exit, ...io.written };
}
const at = (...parts: string[]) => join(folder.root, ...parts);

beforeAll(async () => {
  for (const n of [1, 2]) folder.file(`articles/${shortStory(n).name}.txt`, shortStory(n).text);
  const every = [...formatNames, "parquet"].join(",");
  const { exit, stderr } = await run(["export", "articles", "-f", every, "-o", "out", "--published", "2031-03-04"]);
  expect([exit, stderr]).toEqual([0, `wrote ${formatNames.length + 8} files into ${at("out")}\n`]);
}, 60_000);

describe("export", () => {
  test("writes each format as a file, parquet as a file for each table, the same bytes again", async () => {
    expect(readdirSync(at("out")).filter((name) => name.endsWith(".parquet"))).toHaveLength(8);
    const alone = await run(["export", "articles", "-f", "csv", "-o", "-", "--published", "2031-03-04"]);
    expect(alone.stdout).toBe(readFileSync(at("out/record.csv"), "utf8"));
    const file = await run(["export", "articles", "-f", "csv", "-o", "board.csv", "--published", "2031-03-04"]);
    expect([file.stderr, readFileSync(at("board.csv"), "utf8")]).toEqual([`wrote ${at("board.csv")}\n`, alone.stdout]);
  });

  test("of one entry takes its id or the beginning of it, and the dossier says what was asked for", async () => {
    const { entries } = JSON.parse(readFileSync(at("out/record.json"), "utf8")) as { entries: { id: string }[] };
    const [{ id }] = entries as [{ id: string }];
    const argv = ["export", "articles", "--id", id, "-f", "jsonl,dossier", "-o", "packet", "-q"];
    expect(await run(argv)).toMatchObject({ exit: 0, stderr: "" });
    expect(readFileSync(at("packet/entries.jsonl"), "utf8").trimEnd().split("\n")).toHaveLength(1);
    expect(readFileSync(at("packet/dossier.html"), "utf8")).toContain(`only ${id}`);
    expect((await run(["export", "articles", "--id", "e-none", "-f", "csv", "-o", "-"])).exit).toBe(3);
  });

  test.each([
    [["-f", "csv"], "no place for the file"],
    [["-f", "csv,md", "-o", "-"], "csv and md make several files"],
    [["-f", "parquet", "-o", "-"], "parquet make several files"],
    [["-o", "x"], "no format was named"],
    [["-f", "parket", "-o", "x"], "did you mean parquet?"],
  ])("%j is wrong usage", async (flags, words) => {
    const { exit, stderr } = await run(["export", "articles", ...flags]);
    expect([exit, stderr.includes(words)]).toEqual([2, true]);
  });

  test("read knows no parquet and says who does", async () => {
    expect((await run(["read", "articles", "-f", "parquet"])).stderr).toContain("rapporteur export --format parquet");
  });

  test.each([
    ["name\tlatitude\nSaltmere\t1\n", "no column longitude", "places.tsv:1"],
    ["# ours\nname\tlatitude\tlongitude\nSaltmere\t91\t0\n", "angle from -90 to 90", "places.tsv:3"],
    ["name\tlatitude\tlongitude\nSaltmere\tnorth\t0\n", '"north"', "places.tsv:2"],
  ])("a table of places that is wrong is told with its line: %j", async (table, words, where) => {
    folder.file("places.tsv", table);
    const { exit, stderr } = await run(["export", "articles", "-f", "geojson", "--places", "places.tsv", "-o", "-"]);
    expect([exit, stderr.includes(words), stderr.includes(`${where} E-USAGE`)]).toEqual([2, true, true]);
  });
});

describe("verify", () => {
  test("checks every file of a folder that has places; the tables hold the articles for all", async () => {
    const { exit, stdout, stderr } = await run(["verify", "out"]);
    expect([exit, stderr]).toEqual([0, ""]);
    const named = stdout.split("\n").map((line) => line.split(":")[0]);
    for (const name of ["annotations.jsonld", "brief.md", "claimreview.jsonld", "dossier.html", "evidence.parquet"])
      expect(named).toContain(name);
    expect(stdout).toMatch(/^\d+ other files without places in articles$/mu);
  });

  test("a file without articles asks for them, and takes paths or the project", async () => {
    const alone = folder.file("alone/brief.md", readFileSync(at("out/brief.md")));
    const asked = await run(["verify", alone]);
    expect([asked.exit, asked.stderr.includes("E-NO-INPUT")]).toEqual([2, true]);
    expect(await run(["verify", alone, "articles"])).toMatchObject({ exit: 0 });
    mkdirSync(at("project"));
    const inProject = (argv: readonly string[]) => run(argv, { cwd: at("project") });
    await inProject(["init"]);
    await inProject(["add", at("articles")]);
    await inProject(["build"]);
    expect((await inProject(["verify", alone])).stdout).toMatch(/brief\.md: \d+ anchors checked: all hold/u);
  });

  test("a changed word ends with 4 and is shown with its place and file", async () => {
    const changed = readFileSync(at("out/record.csv"), "utf8").replaceAll("market", "harbour");
    folder.file("changed/record.csv", changed);
    const { exit, stderr } = await run(["verify", "changed", "articles"]);
    expect(exit).toBe(4);
    expect(stderr).toMatch(/row \d+ \(story-\d+:\d+-\d+\): the article says ".*market.*", the file ".*harbour.*"/u);
    const report = JSON.parse((await run(["verify", "changed", "articles", "--json"])).stdout) as { broken: object[] };
    expect(report.broken.length).toBeGreaterThan(0);
  });

  test("a record whose articles were changed is no longer that of its sources", async () => {
    mkdirSync(at("other"), { recursive: true });
    writeFileSync(at("other/story-0001.txt"), shortStory(1).text.replace("river", "canal"));
    expect((await run(["verify", "out/dossier.html", "articles"])).exit).toBe(0);
    const { exit, stderr } = await run(["verify", "out/dossier.html", "other"]);
    expect([exit, stderr.includes("article story-0001 (story-0001): its text is not that of the source")]).toEqual([
      4,
      true,
    ]);
    rmSync(at("other"), { recursive: true });
  });

  test("of a folder a damaged file is reported, hidden ones are passed over, and the rest is checked", async () => {
    folder.file("mixed/brief.md", readFileSync(at("out/brief.md")));
    folder.file("mixed/cut.parquet", readFileSync(at("out/evidence.parquet")).subarray(0, 300));
    folder.file("mixed/.git/record.csv", "article,start,end,words\r\nnone,0,1,x\r\n");
    const { exit, stdout, stderr } = await run(["verify", "mixed", "articles"]);
    expect([exit, stderr.includes("cut.parquet E-UNREADABLE")]).toEqual([1, true]);
    expect(stdout).toMatch(/^brief\.md: \d+ anchors checked: all hold\n$/u);
  });

  test("what has no places, or is no longer whole, is told apart from what is broken", async () => {
    const text = await run(["verify", folder.file("note.txt", "An article.\n")]);
    expect([text.exit, text.stderr.includes("nothing in it names words")]).toEqual([3, true]);
    const cut = readFileSync(at("out/evidence.parquet")).subarray(0, 300);
    const table = await run(["verify", folder.file("cut.parquet", cut)]);
    expect([table.exit, table.stderr.includes("E-UNREADABLE")]).toEqual([3, true]);
  });
});

test("diff of two releases: fields and what is gone, with who corrected it and why", async () => {
  const record = JSON.parse(readFileSync(at("out/record.json"), "utf8")) as {
    entries: { id: string; frame: string; background: boolean }[];
    corrections?: object[];
  };
  const [first, second] = record.entries.filter(({ frame }) => frame === "statement") as [
    (typeof record.entries)[number],
    (typeof record.entries)[number],
  ];
  const line = {
    at: "2031-03-12T08:00:00Z",
    by: "Ann",
    anchor: null,
    old: null,
    new: null,
    evidence: null,
    standing: "holds",
  };
  const anchor = { frame: "statement", article: "story-0001", start: 0, end: 1, text: "x" };
  const later = structuredClone(record);
  later.entries = later.entries.filter(({ id }) => id !== second.id);
  later.entries.find(({ id }) => id === first.id)!.background = true;
  later.corrections = [
    { ...line, id: "c-1", target: first.id, change: { kind: "set", slot: "background", value: true }, why: "old news" },
    { ...line, id: "c-2", target: first.id, change: { kind: "merge", other: second.id, anchor }, why: "said once" },
  ];
  folder.file("later/record.json", JSON.stringify(later));
  const { exit, stdout } = await run(["diff", "out", "later", "--json"]);
  const { changes } = JSON.parse(stdout) as {
    changes: { what: string; id: string; was: string; now: string; why: string }[];
  };
  expect(exit).toBe(0);
  expect(changes.map(({ what, id, was, now, why }) => [what, id, was, now, why])).toEqual([
    ["field", first.id, "background: no", "yes", "Ann: old news; Ann: said once"],
    ["gone", second.id, "statement", `the same as ${first.id}`, "Ann: said once"],
  ]);
  expect((await run(["diff", "out", "out"])).stdout).toBe("Nothing new.\n");
  expect((await run(["diff", "out", "nowhere"])).stderr).toContain("E-NOT-FOUND");
});
