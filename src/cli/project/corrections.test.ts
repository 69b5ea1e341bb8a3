/** @module Corrections from the command line: tried, written down, replayed, taken back, and refused in plain words. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CoverageRecord, coverageRecordSchema } from "../../model/index.js";
import { memoryIo } from "../../testing/memory-io.js";
import { shortStory } from "../../testing/short-stories.js";
import { tempFolder } from "../../testing/temp-folder.js";
import { main } from "../main.js";

const folder = tempFolder();
afterAll(() => folder.remove());
let clock = Date.UTC(2031, 2, 14, 8);

async function run(...argv: string[]) {
  clock += 1000;
  const io = memoryIo({ cwd: folder.root, clock, isTTY: true, env: { USER: "ann" } });
  const exit = await main(argv, io);
  return { exit, ...io.written };
}

async function record(): Promise<CoverageRecord> {
  return coverageRecordSchema.parse(JSON.parse((await run("read", "--json")).stdout));
}

function addStory(n: number): void {
  const { name, text } = shortStory(n);
  mkdirSync(join(folder.root, "in"), { recursive: true });
  writeFileSync(join(folder.root, `in/${name}.txt`), text);
}

beforeAll(async () => {
  addStory(0);
  addStory(1);
  await run("init");
  await run("add", "in");
  await run("build");
}, 60_000);

test("a correction is printed with its id, holds in every view at once, and is still there after a build", async () => {
  const said = (await record()).entries.find(
    (entry) => entry.frame === "statement" && entry.speaker?.entity === "Lene Askov",
  )!;
  const { exit, stdout } = await run(
    "correct",
    said.id,
    "by=Rolf Imsen",
    "--why",
    "her deputy spoke",
    "--evidence",
    "a:1-2",
  );
  expect(exit).toBe(0);
  expect(stdout).toMatch(/^c-[0-9a-f]{10} {2}statement-\S+ {2}speaker: Lene Askov → speaker: Rolf Imsen\n$/u);
  expect((await run("said", "--by", "Imsen")).stdout).toContain("Rolf Imsen");
  addStory(2);
  await run("add", "in");
  await run("build");
  expect((await run("said", "--by", "Imsen")).stdout).toContain("Rolf Imsen");
  const { corrections } = await record();
  expect(corrections).toEqual([
    expect.objectContaining({ by: "ann", why: "her deputy spoke", evidence: "a:1-2", standing: "holds" }),
  ]);
});

test("log tells who, when, what and why in every format; undo takes it back and stays there too", async () => {
  const { stdout } = await run("log", "--no-color");
  expect(stdout).toContain("2031-03-14 08:00  ann");
  expect(stdout).toContain("her deputy spoke (a:1-2)");
  const [id] = stdout.split(" ");
  expect((await run("log", "-f", "csv")).stdout.split("\r\n")).toHaveLength(3);
  expect((await run("undo", id!, "--why", "it was her")).exit).toBe(0);
  expect((await run("said", "--by", "Imsen")).stdout).toBe("No statements.\n");
  const { corrections } = JSON.parse((await run("log", "--json")).stdout) as { corrections: { standing: string }[] };
  expect(corrections.map(({ standing }) => standing)).toEqual(["undone", "holds"]);
});

test("merged entries are found by search under the one that stays", async () => {
  const attacks = (await record()).entries.filter(({ frame }) => frame === "attack");
  expect(attacks.length).toBeGreaterThan(1);
  const [kept, other] = attacks;
  expect((await run("correct", kept!.id, "--merge", other!.id, "--why", "one strike")).exit).toBe(0);
  const { found } = JSON.parse((await run("search", "shells", "--frame", "attack", "--json")).stdout) as {
    found: { id: string }[];
  };
  expect(found.map(({ id }) => id)).toContain(kept!.id);
  expect(found.map(({ id }) => id)).not.toContain(other!.id);
  expect((await run("show", kept!.id)).stdout).toContain(other!.evidence[0]!.text);
});

test("a kind, a misreading and a confirmation are corrections too, each in the log", async () => {
  const { entries } = await record();
  const answer = entries.find(({ frame }) => frame === "response")!;
  const refused = await run("correct", answer.id, "--relabel", "demand", "--why", "it asks");
  expect(refused.stderr).toMatch(/a demand needs more than this entry has: strength/u);
  const relabelled = await run("correct", answer.id, "--relabel", "demand", "strength=request", "--why", "it asks");
  expect(relabelled.stdout).toContain("response → demand, strength: request");
  expect((await run("timeline", "--frame", "demand")).stdout).toContain(answer.id);
  const attack = entries.find(({ frame }) => frame === "attack")!;
  expect((await run("correct", attack.id, "--strike", "--why", "an exercise")).exit).toBe(0);
  expect((await run("show", attack.id)).exit).toBe(3);
  const [id] = (await run("log", "--no-color")).stdout
    .split("\n")
    .filter((line) => line.includes("  strike attack-"))[0]!
    .split(" ");
  expect((await run("undo", id!, "--why", "no exercise")).stderr).toBe("");
  expect((await run("show", attack.id)).exit).toBe(0);
  expect((await run("correct", attack.id, "--confirm", "--why", "read it")).stdout).toContain("found right as it is");
});

test("several fields are set together or not at all", async () => {
  const said = (await record()).entries.find(({ frame }) => frame === "statement")!;
  const before = (await run("log")).stdout;
  const { exit } = await run("correct", said.id, "by=Rolf Imsen", "act=shout", "--why", "x");
  expect(exit).toBe(2);
  expect((await run("log")).stdout).toBe(before);
  const { stdout } = await run("correct", said.id, "by=Rolf Imsen", "act=deny", "--why", "x");
  expect(stdout.trim().split("\n")).toHaveLength(2);
});

test.each([
  [["realis=perhaps"], "E-CORRECTION", "expected one of"],
  [["nothing=x"], "E-CORRECTION", "has no nothing to be set"],
  [["realis"], "E-USAGE", "is no SLOT=VALUE"],
  [[], "E-USAGE", "one kind of correction at a time"],
  [["realis=actual", "--not-a-dispute"], "E-USAGE", "one kind of correction at a time"],
  [["--not-a-dispute"], "E-CORRECTION", "it is no dispute"],
  [["--split", "nowhere"], "E-USAGE", "is no place"],
  [["--split", "story-0000:9000-9001"], "E-CORRECTION", "words of the entry at these places"],
  [["--merge", "story-0000"], "E-CORRECTION", "can be merged into this one"],
])("%j is refused, and nothing is written", async (argv, code, words) => {
  const { id } = (await record()).entries.find(({ frame }) => frame === "statement")!;
  const before = (await run("log")).stdout;
  const { exit, stderr } = await run("correct", id, ...argv, "--why", "a test");
  expect(exit).toBe(2);
  expect(stderr).toContain(code);
  expect(stderr).toContain(words);
  expect((await run("log")).stdout).toBe(before);
});

test("a reason is needed, and an id that is there", async () => {
  const { id } = (await record()).entries[0]!;
  expect((await run("correct", id, "realis=actual")).stderr).toContain("--why");
  expect((await run("correct", "statement-nowhere", "realis=actual", "--why", "x")).exit).toBe(3);
  expect((await run("undo", "c-nowhere", "--why", "x")).exit).toBe(3);
});
