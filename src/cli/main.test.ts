/** @module The command line as its users meet it: streams, exit codes, errors that say what to do. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { coverageRecordSchema, schemaName } from "../model/index.js";
import { formatNames } from "../publish/index.js";
import { ceasefireRecord } from "../testing/ceasefire-record.js";
import { type MemoryIoOptions, memoryIo } from "../testing/memory-io.js";
import { main } from "./main.js";

const articles = fileURLToPath(new URL("../../stories/ceasefire/articles", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "rapporteur-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(argv: readonly string[], options: MemoryIoOptions = {}) {
  const io = memoryIo({ cwd: folder, ...options });
  const exit = await main(argv, io);
  return { exit, ...io.written };
}

function file(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return name;
}

const text = 'LINDHOLT (Meridian) - "The offer stands," Premier Lene Askov said on Monday.\n';

/** A folder of three short texts: most tests are about the command line, and the story takes its time. */
const short = join(folder, "short");
mkdirSync(short);
for (const day of ["Monday", "Tuesday", "Friday"])
  writeFileSync(join(short, `${day}.txt`), text.replace("Monday", day));

test("paths without a command give the brief", async () => {
  const { exit, stdout, stderr } = await run([articles]);
  expect(exit).toBe(0);
  expect(stdout.split("\n")[1]).toMatch(/^7 articles · \d+ origins? · \d+ disputes?$/u);
  expect(stderr).toBe("");
});

test("read --format json prints one valid CoverageRecord and nothing else", async () => {
  const { exit, stdout, stderr } = await run(["read", articles, "--format", "json"]);
  expect(exit).toBe(0);
  expect(coverageRecordSchema.parse(JSON.parse(stdout)).schema).toBe(schemaName);
  expect(stderr).toBe("");
});

test("the order of the paths does not change a byte", async () => {
  const paths = readdirSync(short).map((name) => join(short, name));
  const there = await run(["read", "--json", ...paths]);
  const back = await run(["read", "--json", ...paths.reverse()]);
  expect(createHash("sha256").update(back.stdout).digest("hex")).toBe(
    createHash("sha256").update(there.stdout).digest("hex"),
  );
});

test.each(formatNames)("read --format %s succeeds on a pipe", async (format) => {
  const { exit, stderr } = await run(["read", "-", "-f", format], { stdin: text });
  expect([exit, stderr]).toEqual([0, ""]);
});

test("reads standard input when something is piped in and no path is given", async () => {
  const { exit, stdout } = await run(["read", "--json", "--published", "2031-03-10"], { stdin: text });
  expect(exit).toBe(0);
  expect(JSON.parse(stdout).articles[0]).toMatchObject({ text, published: { value: "2031-03-10" } });
});

test("never waits at a terminal: help and 2 without a path", async () => {
  const bare = await run([], { isTTY: true });
  expect(bare.exit).toBe(2);
  expect(bare.stdout).toBe("");
  expect(bare.stderr).toContain("Usage: rapporteur");
  const read = await run(["read"], { isTTY: true });
  expect(read.exit).toBe(2);
  expect(read.stderr).toContain("E-NO-INPUT");
});

test.each([
  [["reda", "x.txt"], "did you mean read?"],
  [["read", "--fromat", "json"], "did you mean --format?"],
  [["read", "-", "--format", "jsno"], "did you mean json?"],
  [["read", "-", "--frame", "talk"], "did you mean talks?"],
  [["schema", "recrod"], "did you mean record?"],
  [["watch"], "rapporteur watch [options] <paths...>; rapporteur watch --help shows more"],
])("%j: %s", async (argv, help) => {
  const { exit, stdout, stderr } = await run(argv, { stdin: text });
  expect(exit).toBe(2);
  expect(stdout).toBe("");
  expect(stderr).toContain("E-USAGE");
  expect(stderr).toContain(help);
});

test.each([
  ["--published", "yesterday"],
  ["--as-of", "2031-02-30"],
  ["--known-by", "10 March"],
])("%s %s is a date error that shows how to write one", async (flag, value) => {
  const { exit, stderr } = await run(["read", "-", flag, value], { stdin: text });
  expect(exit).toBe(2);
  expect(stderr).toContain(`E-BAD-DATE  ${flag} needs a day of the calendar, and "${value}" is none`);
  expect(stderr).toContain("2031-03-11");
});

test("a missing path, an empty file and a binary one are each named with what to do", async () => {
  expect(await run(["read", "gone.txt"])).toMatchObject({
    exit: 3,
    stderr: expect.stringContaining("gone.txt E-NOT-FOUND"),
  });
  expect(await run(["read", file("empty.txt", "")])).toMatchObject({
    exit: 3,
    stderr: expect.stringContaining("empty.txt E-EMPTY"),
  });
  const binary = file(
    "picture.txt",
    Uint8Array.from({ length: 4000 }, (_, at) => (at * 7) % 32),
  );
  expect(await run(["read", binary])).toMatchObject({
    exit: 3,
    stderr: expect.stringContaining("picture.txt E-NOT-TEXT"),
  });
});

test("some inputs failed: 1, the rest is read", async () => {
  const { exit, stdout, stderr } = await run(["read", "--json", file("good.txt", text), "gone.txt"]);
  expect(exit).toBe(1);
  expect(JSON.parse(stdout).articles).toHaveLength(1);
  expect(
    stderr
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line)),
  ).toMatchObject([{ code: "E-NOT-FOUND", where: expect.stringMatching(/gone\.txt$/u), status: 404 }]);
});

test("with --format json an error is one problem+json object", async () => {
  const { stderr } = await run(["read", "gone.txt", "--format=json"]);
  const problem = JSON.parse(stderr);
  expect(Object.keys(problem)).toEqual(["type", "code", "title", "detail", "help", "where", "status"]);
});

test("the network is off", async () => {
  const { exit, stderr } = await run(["read", "https://news.example/story"]);
  expect([exit, stderr.includes("E-ONLINE")]).toEqual([6, true]);
});

test("--out writes a whole file or none", async () => {
  file("a.txt", text);
  const { exit, stdout } = await run(["brief", "a.txt", "-f", "md", "-o", "brief.md"]);
  expect([exit, stdout]).toEqual([0, ""]);
  expect(readFileSync(join(folder, "brief.md"), "utf8")).toContain("# ");
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  const bad = await run(["brief", "a.txt", "-o", "no/such/folder/brief.md"]);
  expect(bad.exit).toBe(2);
  expect(bad.stderr).toContain("E-OUT");
  expect(existsSync(join(folder, "no"))).toBe(false);
});

test("a broken pipe ends with 0 and without a word", async () => {
  expect(await run(["read", short, "--json"], { breakAfter: 10 })).toMatchObject({ exit: 0, stderr: "" });
});

test("Ctrl-C ends with 130 and says what was written", async () => {
  const { exit, stdout, stderr } = await run(["read", short], { signal: AbortSignal.abort() });
  expect([exit, stdout]).toEqual([130, ""]);
  expect(stderr).toContain("nothing was written");
});

test("progress after a second, on standard error, none with -q", async () => {
  const shown = await run(["read", short], { stderrIsTTY: true, tick: 600 });
  expect(shown.stderr).toMatch(/\r\u001b\[Kread \d\/3 texts · [\d.]+\/s · 0 failed · eta \d+ s/u);
  expect((await run(["read", short], { stderrIsTTY: true, tick: 1 })).stderr).toBe("");
  expect((await run(["read", short, "-q"], { stderrIsTTY: true, tick: 600 })).stderr).toBe("");
  const json = await run(["read", short, "--progress", "json"], { tick: 600 });
  expect(JSON.parse(json.stderr.split("\n")[0]!)).toMatchObject({ progress: { failed: 0 } });
});

test("colour for a person only, and NO_COLOR is heeded", async () => {
  const paint = "\u001b[";
  const argv = ["brief", "-"];
  expect((await run(argv, { stdin: text })).stdout).not.toContain(paint);
  expect((await run(argv, { stdin: text, isTTY: true })).stdout).toContain(paint);
  expect((await run(argv, { stdin: text, isTTY: true, env: { NO_COLOR: "1" } })).stdout).not.toContain(paint);
  expect((await run([...argv, "--no-color"], { stdin: text, isTTY: true })).stdout).not.toContain(paint);
  expect((await run([...argv, "--color=always"], { stdin: text })).stdout).toContain(paint);
});

test("filters cut the record and say so", async () => {
  const { exit, stdout, stderr } = await run(["read", short, "--json", "--frame", "statement", "--origins", "1"]);
  expect(exit).toBe(0);
  const frames = JSON.parse(stdout).entries.map(({ frame }: { frame: string }) => frame);
  expect(frames.every((frame: string) => frame === "statement")).toBe(true);
  expect(stderr).toMatch(/showing \d+ of \d+ entries/u);
});

test("help teaches with examples; version is a number", async () => {
  const help = await run(["--help"]);
  expect(help.exit).toBe(0);
  for (const command of ["brief", "read", "serve", "verify", "schema", "doctor"]) {
    expect(help.stdout).toContain(`\n  ${command} `);
    const own = await run([command, "--help"]);
    expect(own.exit).toBe(0);
    expect(own.stdout).toContain(`Usage: rapporteur ${command}`);
    expect((await run(["help", command])).stdout).toBe(own.stdout);
  }
  expect((await run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/u);
});

test("doctor finds everything it needs", async () => {
  const { exit, stdout } = await run(["doctor"], { env: { PATH: "" } });
  expect(exit).toBe(0);
  expect(stdout).toMatch(/✓ found +Node\.js/u);
  expect(stdout).toMatch(/– absent +chromium/u);
});

test("serve --get prints one page and ends; an unknown one is an error", async () => {
  const { exit, stdout } = await run(["serve", short, "--get", "/state.json"]);
  expect(exit).toBe(0);
  expect(JSON.parse(stdout)).toHaveProperty("board");
  const gone = await run(["serve", short, "--get", "/nowhere"]);
  expect(gone.exit).toBe(3);
  expect(gone.stderr).toContain("E-NOT-FOUND");
});

test("verify: a record as it was made holds, a changed one does not", async () => {
  const record = ceasefireRecord();
  const sound = await run(["verify", file("record.json", JSON.stringify(record))]);
  expect(sound.exit).toBe(0);
  expect(sound.stdout).toMatch(/^7 articles, 15 entries, \d+ anchors checked: all hold\n$/u);
  for (const entry of record.entries) entry.evidence[0]!.text += "!";
  const broken = await run(["verify", "-"], { stdin: JSON.stringify(record) });
  expect(broken.exit).toBe(4);
  expect(broken.stderr).toContain("E-BROKEN-ANCHOR");
  expect(broken.stderr.match(/entries\[\d+\]\.evidence\[0\]/gu)).toHaveLength(10);
  expect(broken.stderr).toContain("and 5 more");
});

test("verify: cut JSON, other JSON and a missing file are told apart, with the place", async () => {
  const whole = JSON.stringify(ceasefireRecord());
  const cut = await run(["verify", file("cut.json", whole.slice(0, 5000))]);
  expect([cut.exit, cut.stderr.includes("cut.json:1:5001 E-JSON")]).toEqual([3, true]);
  const other = await run(["verify", file("other.json", '{"schema": "rapporteur/record@1", "articles": 3}')]);
  expect(other.exit).toBe(3);
  expect(other.stderr).toContain("articles");
  expect((await run(["verify", "nowhere.json"])).exit).toBe(3);
});

test("50 MB on one line are refused at once, by name and limit", async () => {
  const name = file("large.txt", "x".repeat(50_000_000));
  const { exit, stderr } = await run(["read", name]);
  rmSync(join(folder, name));
  expect(exit).toBe(3);
  expect(stderr).toMatch(/large\.txt E-TOO-LARGE .*50 MB.*10 MB/u);
});

test("an article is named by its file; two files of one name stay apart in any order", async () => {
  const [a, b] = ["a", "b"].map((name) => {
    mkdirSync(join(folder, name), { recursive: true });
    return file(`${name}/talks.txt`, `${text} It was said in ${name}.`);
  }) as [string, string];
  const idsOf = async (...paths: string[]) =>
    JSON.parse((await run(["read", "--json", ...paths])).stdout).articles.map(({ id }: { id: string }) => id);
  expect(await idsOf(a)).toEqual(["talks"]);
  const both = await idsOf(a, b);
  expect(new Set(both).size).toBe(2);
  expect(await idsOf(b, a)).toEqual(both);
});

test("--actors names the actors of the reader's own table", async () => {
  const table = file("desk.tsv", "kind\tname\taliases\tstate\narmed-group\tTarrow Front\tFishermen's Guard\tIceland\n");
  const said = file(
    "guard.txt",
    "LINDHOLT (Meridian) - The Fishermen's Guard said on Monday that it had fired no shot.\n",
  );
  const { exit, stdout } = await run(["read", said, "--actors", table, "--json"]);
  expect(exit).toBe(0);
  expect(JSON.parse(stdout).entries[0].speaker.entity).toBe("Tarrow Front");
});

test("a table of actors that cannot be used is an error before anything is read", async () => {
  const wrong = await run(["brief", short, "--actors", file("wrong.tsv", "kind\tname\npersn\tMira Dorn\n")]);
  expect(wrong.exit).toBe(2);
  expect(wrong.stderr).toContain('wrong.tsv:2:1 E-ACTORS  there is no kind "persn"');
  expect(wrong.stderr).toContain("did you mean person?");
  expect(wrong.stdout).toBe("");
  const notText = await run(["brief", short, "--actors", file("bytes.tsv", new Uint8Array([0x6b, 0xff, 0xfe]))]);
  expect(notText.stderr).toContain("E-ACTORS  the table is not UTF-8");
  const missing = await run(["brief", short, "--actors", "nowhere.tsv"]);
  expect(missing.exit).toBe(3);
  expect(missing.stderr).toContain("E-NOT-FOUND");
});
