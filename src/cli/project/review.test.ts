/** @module A review from the shell: what is asked first and why, each answer on the disk at once, and sheets that are taken whole or not at all. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSheet } from "../../review/index.js";
import { sheetText } from "../../review/sheets/sheet-text.js";
import { memoryIo } from "../../testing/memory-io.js";
import { projectShell } from "../../testing/project-shell.js";
import { buildShortStories } from "../../testing/short-stories.js";
import { main } from "../main.js";

const shell = projectShell("ann");
const { folder, now, run, runWith, record } = shell;
afterAll(() => folder.remove());
const answer = (lines: readonly string[], ...flags: string[]) =>
  runWith({ stdin: lines.map((line) => `${line}\n`).join("") }, "review", ...flags);

interface Listed {
  readonly queue: readonly { readonly id: string; readonly kind: string; readonly need: number }[];
}
const queue = async (...flags: string[]) =>
  (JSON.parse((await run("review", "--list", "--json", ...flags)).stdout) as Listed).queue;

beforeAll(async () => {
  await buildShortStories(shell);
}, 60_000);

test("the queue is in the order of need, says why, and is cut by the filters", async () => {
  const all = await queue();
  expect(all.map(({ need }) => need)).toEqual(all.map(({ need }) => need).sort((a, b) => b - a));
  const { stdout } = await run("review", "--list", "--frame", "attack");
  expect(stdout).toMatch(/^1: attack attack-\S+\n {3}Title: Attack on market/u);
  expect(stdout).toMatch(/no perpetrators are named \(20\); .*Need \d+\.\n/u);
  expect(await queue("--frame", "attack", "--limit", "1")).toHaveLength(1);
});

describe("answers", () => {
  test("are saved one by one, and what was looked at is not asked again", async () => {
    const [first, second, third] = await queue("--frame", "attack");
    const { exit, stdout } = await answer(
      ["c target=market hall", "the map shows it", "a", "d -- an exercise", "s", "q"],
      "--frame",
      "attack",
    );
    expect(exit).toBe(0);
    expect(stdout).toContain(`1 of 3: attack ${first!.id}\nWhy: `);
    expect(stdout).toMatch(/Words 1: “Shells killed .*\n {2}from outlet not named, /u);
    expect(stdout).toMatch(/Saved c-\S+ {2}attack-\S+ {2}target: market → target: market hall/u);
    expect(stdout).toContain("  target = market hall");
    expect(stdout).toContain("1 item found right, 2 changes made, 1 skipped, 0 not asked");
    expect((await queue("--frame", "attack")).map(({ id }) => id)).toEqual([third!.id]);
    expect((await record()).entries.map(({ id }) => id)).not.toContain(second!.id);
    const { corrections } = await record();
    expect(corrections!.map(({ change, why, by }) => [change.kind, why, by])).toEqual([
      ["set", "the map shows it", "ann"],
      ["confirm", "found right in review", "ann"],
      ["strike", "an exercise", "ann"],
    ]);
  });

  test("that do not fit are said and asked again; without a reason nothing is done; undo takes back", async () => {
    const [item] = await queue("--frame", "response");
    const before = await record();
    const { stdout } = await answer(
      [
        "c decision=perhaps -- x",
        "c decision=consider",
        "",
        "n -- x",
        "x 9 -- y",
        "w -- z",
        "u",
        "c decision=consider -- z",
        "u",
        "f decision",
      ],
      "--frame",
      "response",
    );
    expect(stdout).toMatch(/Not done: "perhaps" does not fit decision: .*expected one of/u);
    expect(stdout).toContain("Not done: a correction needs its reason.");
    expect(stdout).toContain("Not done: it is no dispute.");
    expect(stdout).toContain("Not done: there are no words 9. it has words 1 to ");
    expect(stdout).toContain("Not done: only a correction is withdrawn.");
    expect(stdout).toContain("There is nothing to take back");
    expect(stdout).toMatch(/Taken back: c-\S+ response-/u);
    expect(stdout).toContain("decision: one of accept, accept-in-principle");
    expect((await record()).entries).toEqual(before.entries);
    expect((await queue("--frame", "response"))[0]!.id).toBe(item!.id);
  });

  test("another kind, a merge and a split are made where they are asked", async () => {
    const said = (await record()).entries.filter(
      ({ frame, evidence }) => frame === "statement" && evidence.length === 1,
    );
    const items = await queue("--frame", "statement");
    const [first] = items.filter(({ id }) => said.some((entry) => entry.id === id));
    const other = said.find(({ id }) => id !== first!.id)!;
    const at = items.findIndex(({ id }) => id === first!.id);
    const skips = Array.from({ length: at }, () => "s");
    const { stdout } = await answer(
      [...skips, `m ${other.id} -- one remark`, "x 2 -- two remarks", "s"],
      "--frame",
      "statement",
    );
    expect(stdout).toContain(`${other.id} → ${first!.id}`);
    expect(stdout).toContain("Words 2: ");
    const { corrections } = await record();
    expect(corrections!.slice(-2).map(({ change, standing }) => [change.kind, standing])).toEqual([
      ["merge", "holds"],
      ["split", "holds"],
    ]);
  });

  test("come from a file too; a terminal without input is told what else there is", async () => {
    folder.file("answers.txt", "s\r\nq\r\n");
    const { exit, stdout } = await runWith({ isTTY: true }, "review", "--answers", "answers.txt", "--no-color");
    expect(exit).toBe(0);
    expect(stdout).toContain("1 skipped");
    expect(stdout).not.toContain("\u001b");
    expect((await run("review", "--answers", "nowhere.txt")).stderr).toContain("E-NOT-FOUND");
    expect((await run("review", "--no-input")).stderr).toContain("E-NO-INPUT");
    expect((await run("review", "--list", "--export", "x.csv")).stderr).toContain("two ways of a review");
  });

  test("a review that is stopped keeps what was decided, and says so", async () => {
    const stop = new AbortController();
    const [item] = await queue("--frame", "proposal");
    async function* typed() {
      yield new TextEncoder().encode("a -- read\n");
      stop.abort();
      throw new Error("the terminal is gone");
    }
    const io = { ...memoryIo({ cwd: folder.root, clock: now() + 500, signal: stop.signal }), stdin: typed() };
    expect(await main(["review", "--frame", "proposal"], io)).toBe(130);
    expect(io.written.stderr).toContain("what you decided is saved");
    expect((await queue("--frame", "proposal")).map(({ id }) => id)).not.toContain(item!.id);
  });
});

test("what was found right is not asked again while it is the same", async () => {
  const [item] = await queue("--frame", "ceasefire,talks,response");
  await run("correct", item!.id, "--confirm", "--why", "read");
  expect((await queue()).map(({ id }) => id)).not.toContain(item!.id);
  const { stdout } = await run("correct", item!.id, "background=true", "--why", "old");
  await run("undo", stdout.split(" ")[0]!, "--why", "not old");
  expect((await queue()).map(({ id }) => id)).not.toContain(item!.id);
});

describe("a sheet", () => {
  type Cells = { [column: string]: string };
  let columns: readonly string[] = [];
  let rows: Cells[] = [];

  const read = (file: string) => {
    const sheet = readSheet(readFileSync(join(folder.root, file)));
    if (sheet.problem !== undefined) throw new Error(sheet.problem.detail);
    columns = sheet.columns;
    // statements first, whatever the queue asks about before them
    const isOther = ({ item }: Cells) => Number(!item!.startsWith("statement"));
    rows = sheet.rows.map(({ cells }) => ({ ...cells })).sort((a, b) => isOther(a) - isOther(b));
  };
  const write = (file: string) => folder.file(file, sheetText(columns, rows));
  const log = async () => (await run("log", "--json")).stdout;

  beforeAll(async () => {
    expect((await run("review", "--export", "queue.csv", "--frame", "statement")).exit).toBe(0);
    read("queue.csv");
    expect(rows.length).toBeGreaterThan(2);
  });

  test("that nobody has touched asks for nothing, whatever the spreadsheet did to its days", async () => {
    for (const row of rows) row.saidOn = row.saidOn!.replace(/^(\d{4})-(\d\d)-(\d\d)$/u, "$3/$2/$1");
    write("touched.csv");
    const { exit, stdout } = await run("review", "--import", "touched.csv");
    expect(exit).toBe(0);
    expect(stdout).toContain("0 corrections would be written: add --apply");
  });

  test("is only tried at first, then written whole, and asks for nothing the second time", async () => {
    read("queue.csv");
    const before = await log();
    Object.assign(rows[0]!, { speaker: "=Tavi Welk", why: "her deputy spoke" });
    Object.assign(rows[1]!, { verdict: "ok" });
    write("coded.csv");
    expect(readFileSync(join(folder.root, "coded.csv"), "utf8")).toContain(",'=Tavi Welk,");
    const tried = await run("review", "--import", "coded.csv");
    expect(tried.stdout).toMatch(
      /^row 2 {2}statement-\S+ {2}speaker: .* → speaker: =Tavi Welk {2}\(her deputy spoke\)\n/u,
    );
    expect(tried.stdout).toContain("2 corrections would be written: add --apply");
    expect(await log()).toBe(before);
    const applied = await run("review", "--import", "coded.csv", "--apply", "--who", "bo");
    expect(applied.stdout).toContain("2 corrections written");
    expect((await run("show", rows[0]!.item!)).stdout).toContain("=Tavi Welk");
    expect((await run("review", "--import", "coded.csv", "--apply")).stdout).toContain("0 corrections written\n");
  });

  test("with anything wrong is not taken at all, and every cell is named with row and column", async () => {
    read("queue.csv");
    const before = await log();
    const [changed, , good] = rows;
    Object.assign(changed!, { speaker: "Somebody Else", why: "x" });
    Object.assign(good!, { act: "deny", why: "x" });
    rows.push(
      { ...good!, item: "statement-nowhere", act: "deny" },
      { ...good!, act: "accuse" },
      { ...good!, item: rows.at(-1)!.item!, as_written: rows.at(-1)!.as_written!, verdict: "perhaps" },
    );
    columns = [...columns, "notes"];
    const last = rows.length + 1;
    write("wrong.csv");
    const { exit, stderr } = await run("review", "--import", "wrong.csv", "--apply");
    expect(exit).toBe(2);
    expect(stderr).toContain("columns that are not read: notes\n");
    expect(stderr).toMatch(/wrong\.csv:2 speaker {2}it was .* when the sheet was written and is "=Tavi Welk" now/u);
    expect(stderr).toContain(`wrong.csv:${last - 2} item  the record has nothing called statement-nowhere`);
    expect(stderr).toContain(`wrong.csv:${last - 1} item  row 4 asks for a change of`);
    expect(stderr).toContain(`wrong.csv:${last} verdict  "perhaps" is none of ok, drop`);
    expect(stderr).toContain("E-SHEET");
    expect(stderr).toContain("nothing was written");
    expect(await log()).toBe(before);
  });

  test.each([
    [{ act: "shout", why: "x" }, /:4 act {2}"shout" does not fit act/u],
    [{ act: "deny" }, /:4 why {2}a correction needs its reason/u],
    [{ act: "", why: "x" }, /:4 act {2}the cell was emptied: write none/u],
    [{ saidOn: "next week", why: "x" }, /:4 saidOn {2}"next week" does not fit/u],
    [{ verdict: "kind: threat", why: "x" }, /:4 verdict {2}a statement is what somebody said/u],
    [{ verdict: "not a dispute", why: "x" }, /:4 verdict {2}only a dispute has versions/u],
    [{ verdict: "merge: attack-0", why: "x" }, /:4 verdict {2}nothing in this record is called/u],
    [{ as_written: "x" }, /:4 as_written {2}it was changed/u],
  ])("%j is refused in its cell", async (cells, complaint) => {
    read("queue.csv");
    Object.assign(rows[2]!, cells);
    write("one.csv");
    const { exit, stderr } = await run("review", "--import", "one.csv", "--apply");
    expect(exit).toBe(2);
    expect(stderr).toMatch(complaint);
  });

  test("may say that an entry is another kind, with a column for what that kind needs, in any capitals", async () => {
    await run("review", "--export", "kinds.csv", "--frame", "proposal");
    read("kinds.csv");
    columns = [...columns, "strength"];
    Object.assign(rows[0]!, { verdict: "Kind: Demand", strength: "Request", why: "it asks" });
    write("kinds.csv");
    expect((await run("review", "--import", "kinds.csv")).stdout).toContain("proposal → demand, strength: request");
    Object.assign(rows[0]!, { strength: "strong" });
    write("kinds.csv");
    const { stderr } = await run("review", "--import", "kinds.csv");
    expect(stderr).toContain('verdict  "strong" does not fit strength: expected one of appeal, request, demand, order');
  });

  test("that is none is told so", async () => {
    folder.file("other.csv", "id,name\n1,x\n");
    expect((await run("review", "--import", "other.csv")).stderr).toContain(
      "other.csv:1 item  there is no column item",
    );
    folder.file("broken.csv", 'item,why\n"x');
    expect((await run("review", "--import", "broken.csv")).stderr).toMatch(/broken\.csv:\d+ E-SHEET/u);
    expect((await run("review", "--import", "nowhere.csv")).exit).toBe(3);
  });
});

test("a condition is added, met and taken out by its own letter", async () => {
  const { stdout } = await answer(
    ["i add story-0000:30-70 -- so it says", "i 1 status=met -- the boats left", "i drop 1 -- a wish", "q"],
    "--frame",
    "attack,proposal",
  );
  expect(stdout).toMatch(/Condition 1 .*\(open\)/u);
  expect(stdout).toMatch(/Condition 1 .*\(met\)/u);
  expect(stdout).toContain("3 changes made");
  expect(stdout).toMatch(/Saved c-\S+ .*no condition/u);
});
