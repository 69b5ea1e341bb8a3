/** @module Settings: which one is in force, where it comes from, and how it is written. */
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { type MemoryIoOptions, memoryIo } from "../../testing/memory-io.js";
import { tempFolder } from "../../testing/temp-folder.js";
import { main } from "../main.js";

const folder = tempFolder();
afterAll(() => folder.remove());
let n = 0;
let root = "";
let home = "";
beforeEach(() => {
  root = join(folder.root, `case-${n++}`);
  home = join(root, "home");
  mkdirSync(join(root, "work/deep"), { recursive: true });
});
const inRoot = (path: string, content: object | string) =>
  folder.file(
    join(root, path).slice(folder.root.length + 1),
    typeof content === "string" ? content : JSON.stringify(content),
  );

async function run(argv: readonly string[], options: MemoryIoOptions = {}) {
  const io = memoryIo({
    cwd: join(root, "work/deep"),
    isTTY: true,
    ...options,
    env: { XDG_CONFIG_HOME: home, ...options.env },
  });
  const exit = await main(argv, io);
  return { exit, ...io.written };
}
const settingOf = async (name: string, options: MemoryIoOptions = {}) =>
  JSON.parse((await run(["config", "get", name, "--json"], options)).stdout) as { value: string | null; from: string };

test("environment before the nearest file before the user's before the default", async () => {
  expect(await settingOf("maxPages")).toEqual({ value: "100", from: "default" });
  const user = inRoot("home/rapporteur/config.json", { maxPages: 50, color: "never" });
  expect(await settingOf("maxPages")).toEqual({ value: "50", from: user });
  const project = inRoot("work/rapporteur.json", { maxPages: 20 });
  expect(await settingOf("maxPages")).toEqual({ value: "20", from: project });
  expect(await settingOf("maxPages", { env: { RAPPORTEUR_MAX_PAGES: "10" } })).toEqual({
    value: "10",
    from: "RAPPORTEUR_MAX_PAGES",
  });
  expect(await settingOf("color")).toEqual({ value: "never", from: user });
  expect((await run(["config"])).stdout).toMatch(new RegExp(`^maxPages +20 +${project.replaceAll("/", "\\/")} `, "mu"));
});

test("a setting works like its flag, and the flag goes before it", async () => {
  inRoot("work/rapporteur.json", { actors: "own/actors.tsv" });
  const article = inRoot("work/a.txt", "Envoys met.\n");
  const read = await run(["read", article]);
  expect([read.exit, read.stderr.includes(`${join(root, "work/own/actors.tsv")} E-NOT-FOUND`)]).toEqual([3, true]);
  const other = await run(["read", article, "--actors", "none.tsv"]);
  expect([other.exit, other.stderr.includes("none.tsv E-NOT-FOUND")]).toEqual([3, true]);
});

test("set writes beside the file's other words, a path as seen from the file, and unset takes it out", async () => {
  const path = inRoot("work/rapporteur.json", { note: "keep me", maxPages: 5 });
  expect((await run(["config", "set", "actors", "own.tsv"])).exit).toBe(0);
  expect((await run(["config", "set", "hostDelay", "2.5"])).stderr).toContain("note");
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual({
    note: "keep me",
    maxPages: 5,
    actors: "deep/own.tsv",
    hostDelay: 2.5,
  });
  expect(await settingOf("actors")).toEqual({ value: join(root, "work/deep/own.tsv"), from: path });
  await run(["config", "unset", "maxPages"]);
  expect(JSON.parse(readFileSync(path, "utf8"))).not.toHaveProperty("maxPages");
  expect((await run(["config", "set", "who", "Ida Brandt", "--user"])).exit).toBe(0);
  expect((await settingOf("who")).from).toBe(join(home, "rapporteur/config.json"));
});

test("in a project it is written beside .rapporteur", async () => {
  await run(["init", join(root, "work")]);
  await run(["config", "set", "port", "9000"]);
  expect(JSON.parse(readFileSync(join(root, "work/rapporteur.json"), "utf8"))).toEqual({ port: 9000 });
});

test.each([
  [["config", "set", "maxPages", "many"], 'maxPages is "many", and should be a whole number'],
  [["config", "set", "color", "pink"], "one of auto, always, never"],
  [["config", "set", "maxPage", "3"], "did you mean maxPages?"],
  [["config", "set", "port"], "no value for port"],
  [["config", "gett", "port"], "config does not know"],
  [["config", "get"], "no setting was named"],
])("%j is wrong usage, and says how it is right", async (argv, words) => {
  const { exit, stderr } = await run(argv);
  expect([exit, stderr.includes("E-USAGE"), stderr.includes(words)]).toEqual([2, true, true]);
});

test("a file that is no JSON, or holds a wrong value, is named with the place; an unknown name is warned of", async () => {
  const path = inRoot("work/rapporteur.json", '{"maxPages": 5,}');
  expect((await run(["config"])).stderr).toContain(`${path}:1:16 E-USAGE`);
  inRoot("work/rapporteur.json", { every: "soon" });
  expect((await run(["config"])).stderr).toContain(`${path} E-USAGE  every is "soon"`);
  inRoot("work/rapporteur.json", { maxPagse: 5 });
  const { exit, stderr } = await run(["config"]);
  expect([exit, stderr]).toEqual([0, `${path}: there is no setting "maxPagse"; did you mean maxPages?\n`]);
});
