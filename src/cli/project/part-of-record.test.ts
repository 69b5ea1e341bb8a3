/** @module Views that read only a part of the record say what they say when they have all of it. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import type { CoverageRecord } from "../../model/index.js";
import { memoryIo } from "../../testing/memory-io.js";
import { tempFolder } from "../../testing/temp-folder.js";
import { main } from "../main.js";

const stories = fileURLToPath(new URL("../../../stories", import.meta.url));
const folder = tempFolder();
afterAll(() => folder.remove());

async function run(...argv: string[]): Promise<string> {
  const io = memoryIo({ cwd: folder.root, isTTY: true, env: { USER: "ann" } });
  expect([argv, await main(argv, io)]).toEqual([argv, 0]);
  return io.written.stdout + io.written.stderr;
}

const asked = [
  ...["text", "json", "csv"].flatMap((format) => [
    ["state", "-f", format],
    ["search", "truce", "-f", format],
  ]),
  ["search", "harbours", "--limit", "2"],
  ["search", "zebra"],
];

test("state and search, before and after the log has lines", async () => {
  for (const argv of [["init"], ["add", join(stories, "ceasefire/articles")], ["build"]]) await run(...argv);
  const inPart: string[] = [];
  for (const argv of asked) inPart.push(await run(...argv));
  const { entries } = JSON.parse(await run("read", "--json")) as CoverageRecord;
  await run("correct", entries[0]!.id, "realis=announced", "--why", "to be taken back");
  const [, id] = /^(?<id>c-\w+)/u.exec(await run("log", "-f", "csv").then((csv) => csv.split("\n")[1]!))!;
  await run("undo", id!, "--why", "it was read rightly");
  for (const [at, argv] of asked.entries()) expect(await run(...argv)).toBe(inPart[at]);
}, 60_000);
