/** @module The completion scripts: sourced in bash, what it offers at a place of the command line. */
import { spawnSync } from "node:child_process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { memoryIo } from "../../testing/memory-io.js";
import { tempFolder } from "../../testing/temp-folder.js";
import { main } from "../main.js";
import { commandNames } from "../program.js";

const folder = tempFolder();
afterAll(() => folder.remove());
const scriptOf = async (shell: string) => {
  const io = memoryIo({ cwd: folder.root });
  expect([await main(["completion", shell], io), io.written.stderr]).toEqual([0, ""]);
  return io.written.stdout;
};

/** Every shell starts once: what it offers for each command line, the last word of which is being typed. */
function offers(script: string, lines: readonly (readonly string[])[]): string[][] {
  const asked = lines.flatMap((words) => [
    `COMP_WORDS=(${words.map((word) => `'${word}'`).join(" ")}); COMP_CWORD=${words.length - 1}; _rapporteur`,
    `echo "== \${COMPREPLY[*]}"`,
  ]);
  const { stdout, stderr, status } = spawnSync("bash", ["--norc", "-c", `source ${script}\n${asked.join("\n")}`], {
    cwd: folder.root,
    encoding: "utf8",
  });
  expect([status, stderr]).toEqual([0, ""]);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => line.slice(3).split(" ").filter(Boolean));
}

describe("bash", () => {
  const lines = {
    command: ["rapporteur", "ca"],
    all: ["rapporteur", ""],
    flag: ["rapporteur", "calendar", "--kno"],
    format: ["rapporteur", "calendar", "--format", ""],
    short: ["rap", "export", "-f", "parq"],
    frame: ["rap", "timeline", "--frame", "cease"],
    path: ["rapporteur", "add", "art"],
    free: ["rapporteur", "add", "--published", "not"],
    shell: ["rapporteur", "completion", ""],
    setting: ["rapporteur", "config", "set", "max"],
    help: ["rapporteur", "help", "lin"],
  } as const;
  let offered: { readonly [name in keyof typeof lines]: string[] };
  beforeAll(async () => {
    folder.file("articles/one.txt", "x");
    const script = folder.file("completion.bash", await scriptOf("bash"));
    const answers = offers(script, Object.values(lines));
    offered = Object.fromEntries(Object.keys(lines).map((name, at) => [name, answers[at]!])) as typeof offered;
  }, 60_000);

  test("completes commands, and all of them where nothing is typed", () => {
    expect(offered.command).toEqual(["calendar"]);
    for (const name of commandNames) expect(offered.all).toContain(name);
    expect(offered.help).toEqual(["lineage"]);
  });

  test("completes the flags of the command, and the values of a flag that has a list", () => {
    expect(offered.flag).toEqual(["--known-by"]);
    expect(offered.format).toEqual(["text", "json", "csv", "md", "ics"]);
    expect(offered.short).toEqual(["parquet"]);
    expect(offered.frame).toEqual(["ceasefire"]);
  });

  test("completes paths where there is no list, and words where a command has them", () => {
    expect(offered.path).toEqual(["articles"]);
    expect(offered.free).toEqual([]);
    expect(offered.shell.slice(0, 3)).toEqual(["bash", "zsh", "fish"]);
    expect(offered.setting).toEqual(["maxPages"]);
  });
});

test.each(["zsh", "fish"])("%s: every command and every flag of it is in the script", async (shell) => {
  const script = await scriptOf(shell);
  for (const name of commandNames) expect(script).toContain(name);
  for (const flag of ["known-by", "outlet-hint", "max-pages", "why"]) expect(script).toContain(flag);
});

test("another shell is asked about", async () => {
  const io = memoryIo({ cwd: folder.root });
  expect(await main(["completion", "fisch"], io)).toBe(2);
  expect(io.written.stderr).toContain("did you mean fish?");
});
