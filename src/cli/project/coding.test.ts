/** @module A round of blind coding from the shell: drawn, filled, measured, decided, and led back to the record. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Entry } from "../../model/index.js";
import { type CodingRound, readSheet, roundSchema } from "../../review/index.js";
import { sheetText } from "../../review/sheets/sheet-text.js";
import { projectShell } from "../../testing/project-shell.js";
import { buildShortStories } from "../../testing/short-stories.js";

const shell = projectShell("cy");
const { folder, run, runWith, record } = shell;
afterAll(() => folder.remove());

type Cells = { [column: string]: string };
function fill(file: string, change: (cells: Cells, at: number) => void): void {
  const sheet = readSheet(readFileSync(join(folder.root, file)));
  if (sheet.problem !== undefined) throw new Error(sheet.problem.detail);
  const rows = sheet.rows.map(({ cells }) => ({ ...cells }));
  rows.forEach(change);
  writeFileSync(join(folder.root, file), sheetText(sheet.columns, rows));
}

const sheets = ["round/ann.csv", "round/bo.csv"];
let round: CodingRound;
let contested: Entry;
let agreed: Entry;

beforeAll(async () => {
  await buildShortStories(shell);
  const { exit, stdout } = await run(
    "assign",
    "ann",
    "bo",
    "--fields",
    "decision,frame",
    "--frame",
    "response",
    "-o",
    "round",
  );
  expect(exit, stdout).toBe(0);
  round = roundSchema.parse(JSON.parse(readFileSync(join(folder.root, "round/round.json"), "utf8")));
  const { entries } = await record();
  [contested, agreed] = [0, 1].map((at) => entries.find(({ id }) => id === round.units[at]!.entry)!) as [Entry, Entry];
  // both hold the second answer for a study and differ over the first
  const code = (cells: Cells, ofFirst: string) => {
    cells.frame = "response";
    cells.decision =
      cells.unit === round.units[0]!.unit ? ofFirst : cells.unit === round.units[1]!.unit ? "consider" : "reject";
  };
  fill("round/ann.csv", (cells) => code(cells, "reject"));
  fill("round/bo.csv", (cells) => code(cells, "defer"));
}, 60_000);

test("a folder has a sheet for each coder, the codebook and the round, and is never written over", async () => {
  expect(readdirSync(join(folder.root, "round")).sort()).toEqual([
    "ann.csv",
    "bo.csv",
    "codebook.json",
    "codebook.md",
    "round.json",
  ]);
  const before = readFileSync(join(folder.root, "round/ann.csv"));
  const { exit, stderr } = await run(
    "assign",
    "ann",
    "bo",
    "--fields",
    "decision",
    "--frame",
    "response",
    "-o",
    "round",
  );
  expect(exit).toBe(2);
  expect(stderr).toContain("somebody may have filled it");
  expect(readFileSync(join(folder.root, "round/ann.csv"))).toEqual(before);
});

test("agree prints the coefficients of each field, the differences, and the machine where it is asked", async () => {
  const { exit, stdout } = await run("agree", ...sheets, "--machine");
  expect(exit).toBe(0);
  expect(stdout).toContain("decision (nominal)\n  3 units coded by two or more, 6 codes, 0 missing\n");
  expect(stdout).toContain("  per cent agreement    0.667\n");
  expect(stdout).toContain(`    ${round.units[0]!.unit}  ann: reject | bo: defer`);
  expect(stdout).toContain("ann and machine");
  const csv = (await run("agree", ...sheets, "-f", "csv")).stdout.split("\r\n");
  expect(csv[1]).toMatch(/^decision,nominal,ann; bo,3,6,0,0,0\.66/u);
  const data = JSON.parse((await run("agree", ...sheets, "--json")).stdout) as { contested: { entry: string }[] };
  expect(data.contested).toEqual([expect.objectContaining({ entry: contested.id, field: "decision" })]);
});

test("nothing of it is in the record until somebody decides; what coders agree on is told first and written when asked", async () => {
  const before = await record();
  expect(before.corrections).toBeUndefined();
  const tried = await run("adjudicate", ...sheets, "--agreed");
  expect(tried.stdout).toContain(`${agreed.id}  decision: reject → decision: consider  (ann and bo agree)`);
  expect(tried.stdout).toContain("1 correction would be written: add --apply");
  expect((await record()).corrections).toBeUndefined();
  await run("adjudicate", ...sheets, "--agreed", "--apply");
  const after = await record();
  expect(after.entries.find(({ id }) => id === agreed.id)).toMatchObject({ decision: "consider" });
  expect(after.corrections).toEqual([expect.objectContaining({ by: "cy", why: "ann and bo agree" })]);
  expect((await run("adjudicate", ...sheets, "--agreed", "--apply")).stdout).toContain("0 corrections written");
});

test("differences are decided one by one, with what each coder wrote as evidence, and not asked again", async () => {
  const lines = ["7 -- x", "=maybe -- x", "2", "the full text says so", ""].join("\n");
  const { stdout } = await runWith({ stdin: lines }, "adjudicate", ...sheets, "--who", "dee");
  expect(stdout).toContain("1: reject, says ann\n2: defer, says bo\n");
  expect(stdout).toContain('Not done: "7" is none of their codes.');
  expect(stdout).toMatch(/Not done: "maybe" is no code of decision/u);
  expect(stdout).toContain("1 decided, 0 left");
  const { corrections, entries } = await record();
  expect(entries.find(({ id }) => id === contested.id)).toMatchObject({ decision: "defer" });
  expect(corrections!.at(-1)).toMatchObject({
    by: "dee",
    why: "the full text says so",
    evidence: `coding round ${round.id}, ${round.units[0]!.unit}, decision: ann reject / bo defer`,
  });
  expect((await runWith({ stdin: "" }, "adjudicate", ...sheets)).stdout).toContain("Nothing is left to decide.");
});

test("or in a sheet, which is taken whole or not at all; an undone decision is open again", async () => {
  const { corrections } = await record();
  await run("undo", corrections!.at(-1)!.id, "--why", "ask again");
  await run("adjudicate", ...sheets, "--export", "decide.csv");
  fill("decide.csv", (cells) => Object.assign(cells, { decision: "perhaps" }));
  const wrong = await run("adjudicate", ...sheets, "--import", "decide.csv", "--apply", "--why", "x");
  expect(wrong.stderr).toMatch(/decide\.csv:2 decision {2}"perhaps" is no code of decision/u);
  fill("decide.csv", (cells) => Object.assign(cells, { decision: "dismiss" }));
  expect((await run("adjudicate", ...sheets, "--import", "decide.csv", "--apply")).stderr).toContain(
    "decide.csv:2 why",
  );
  expect((await run("adjudicate", ...sheets, "--import", "decide.csv", "--apply", "--why", "x")).stdout).toContain(
    "1 correction written",
  );
  expect((await record()).entries.find(({ id }) => id === contested.id)).toMatchObject({ decision: "dismiss" });
});

test("a code of the kind of entry relabels or strikes it", async () => {
  for (const file of sheets)
    fill(file, (cells) => {
      if (cells.unit === round.units[2]!.unit) Object.assign(cells, { frame: "none", decision: "" });
    });
  const { stdout } = await run("adjudicate", ...sheets, "--agreed", "--apply");
  expect(stdout).toContain("response → not said");
  expect((await record()).entries.map(({ id }) => id)).not.toContain(round.units[2]!.entry);
  expect((await run("adjudicate", ...sheets, "--agreed", "--apply")).stdout).toContain("0 corrections written");
  expect((await run("agree", ...sheets)).exit).toBe(0);
});

test("a coder can fill their sheet in a terminal, with no project about; each unit is saved, and it goes on where it was", async () => {
  await run("assign", "ann", "bo", "--fields", "targetClass,date", "--frame", "attack", "-o", "desk/round");
  const alone = join(folder.root, "desk/round");
  const code = (lines: readonly string[]) =>
    runWith({ cwd: alone, stdin: lines.map((line) => `${line}\n`).join("") }, "code", "ann.csv");
  const first = await code(["perhaps", ":?", "energy", "none", ":n hard to tell", "Military", "2031-03-02", ":q"]);
  expect(first.exit).toBe(0);
  expect(first.stdout).toContain("1 of 3: unit u-");
  expect(first.stdout).toContain('"perhaps" is no code of targetClass: write one of civilian,');
  expect(first.stdout).toContain("targetClass: one of civilian, military");
  expect(first.stdout).toContain("2 units filled and saved, 1 unit with empty cells");
  const cellsOf = () => {
    const sheet = readSheet(readFileSync(join(alone, "ann.csv")));
    return sheet.problem === undefined
      ? sheet.rows.map(({ cells }) => [cells.targetClass, cells.date, cells.note])
      : [];
  };
  expect(cellsOf()).toEqual([
    ["energy", "none", ""],
    ["military", "2031-03-02", "hard to tell"],
    ["", "", ""],
  ]);
  const second = await code([":b", "", "2031-03-03", "mixed", ""]);
  expect(second.stdout).toContain("3 of 3: unit");
  expect(second.stdout).toContain("targetClass (now military): ");
  expect(cellsOf()).toEqual([
    ["energy", "none", ""],
    ["military", "2031-03-03", "hard to tell"],
    ["mixed", "", ""],
  ]);
  expect((await run("agree", "desk/round/ann.csv", "desk/round/bo.csv")).exit).toBe(0);
  expect((await run("code", "round/nowhere.csv")).exit).toBe(3);
  folder.file("lone/ann.csv", "unit,words\nu-1,x\n");
  expect((await run("code", "lone/ann.csv")).stderr).toContain("no codebook beside the sheet");
});

test("whole texts are marked in an editor, and measured by alpha for unitizing", async () => {
  const assigned = await run("assign", "ann", "bo", "--mark", "attack,response", "-o", "marking");
  expect(assigned.stdout).toContain("marking/ann  3 texts");
  expect(readdirSync(join(folder.root, "marking")).sort()).toEqual(["ann", "bo", "marking.md", "round.json", "texts"]);
  const mark = (coder: string, change: (text: string) => string) => {
    for (const file of readdirSync(join(folder.root, "marking", coder))) {
      const path = join(folder.root, "marking", coder, file);
      writeFileSync(path, change(readFileSync(path, "utf8")));
    }
  };
  mark("ann", (text) =>
    text.replace(/Shells killed \d people/u, "[[attack: $&]]").replace(/\w+ rejected the truce/u, "[[response:$&]]"),
  );
  // another editor: it ends the last line and writes its own line ends
  mark("bo", (text) =>
    `${text.replace(/Shells killed \d people in the market/u, "[[Attack: $&]]")}\n`.replaceAll("\n", "\r\n"),
  );
  const { stdout } = await run("agree", "marking/ann", "marking/bo", "--machine");
  expect(stdout).toMatch(/ann marked 6 spans, \d+ characters\nbo marked 3 spans/u);
  const data = JSON.parse((await run("agree", "marking/ann", "marking/bo", "--json")).stdout) as {
    people: { all: { alpha: number }; categories: { category: string; alpha: number }[] };
  };
  const [attack, response] = data.people.categories.map(({ alpha }) => alpha);
  expect(attack).toBeGreaterThan(0.5);
  expect(response).toBeLessThan(0);
  expect(data.people.all.alpha).toBeLessThan(attack!);
  mark("bo", (text) => text.replace("market", "markets"));
  const wrong = await run("agree", "marking/ann", "marking/bo");
  expect(wrong.exit).toBe(2);
  expect(wrong.stderr).toMatch(/more than marks was changed, first in line 5 near/u);
  expect(wrong.stderr).toContain("3 texts cannot be taken");
});

test.each([
  [["assign", "ann", "bo", "--mark", "truce"], /--mark does not know "truce"/u],
  [["assign", "ann", "bo", "--mark", "attack", "--fields", "decision"], /--mark is of whole texts/u],
  [["agree", "marking/ann"], /marks of two coders/u],
  [["agree", "marking/ann", "marking/texts"], /texts is no coder/u],
  [["assign", "ann", "--fields", "decision"], /needs two coders/u],
  [["assign", "ann", "machine", "--fields", "decision"], /cannot be the name of a coder/u],
  [["assign", "ann", "Ann", "--fields", "decision"], /two coders have one name/u],
  [["assign", "ann", "../bo", "--fields", "decision"], /cannot be the name of a coder/u],
  [["assign", "ann", "bo"], /no field is given/u],
  [["assign", "ann", "bo", "--fields", "decison", "--frame", "response"], /did you mean decision\?/u],
  [["assign", "ann", "bo", "--fields", "decision,weapon"], /no entry of the record has all/u],
  [["assign", "ann", "bo", "--fields", "decision", "--overlap", "120"], /share of 0 to 100/u],
  [["agree", "round/ann.csv"], /two coders are needed/u],
  [["agree", "round/ann.csv", "round/ann.csv"], /two sheets are of ann/u],
  [["agree", ...sheets, "--level", "decision=interval"], /cannot be measured at the level interval/u],
  [["agree", ...sheets, "--level", "size=ordinal"], /has no field "size"/u],
  [["adjudicate", ...sheets, "--agreed", "--export", "x.csv"], /two ways/u],
])("%j is refused", async (argv, words) => {
  const { exit, stderr } = await run(...argv);
  expect(exit).not.toBe(0);
  expect(stderr).toMatch(words);
});
