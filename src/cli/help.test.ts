/** @module Help that teaches: every command has examples, and every example is a line that the program understands. */
import type { Command } from "commander";
import { expect, test } from "vitest";
import { memoryIo } from "../testing/memory-io.js";
import { main } from "./main.js";
import { buildProgram, commandNames } from "./program.js";

const program = buildProgram({ io: memoryIo(), mode: { json: false, debug: false } }, { exit: 0 });
const commands = new Map(program.commands.map((command) => [command.name(), command]));
const helpOf = async (name: string) => {
  const io = memoryIo();
  expect(await main(name === "" ? ["--help"] : [name, "--help"], io)).toBe(0);
  return io.written.stdout;
};

/** The command lines of the examples, pipes and chains taken apart; remarks stand behind three blanks or a sign. */
function linesOf(help: string): string[] {
  const [, examples = ""] = help.split(/^Examples?:$/mu);
  return examples
    .split("\n")
    .filter((line) => line.startsWith("  "))
    .flatMap((line) =>
      line
        .trim()
        .replace(/(?: {3,}| #).*$/u, "")
        .split(/ \| | && |<\(/u),
    )
    .map((part) => part.replace(/^(?:cd|cat|jq) .*$|\)$/u, "").trim())
    .filter((part) => part.startsWith("rapporteur"));
}

/** Words of a shell line. */
function wordsOf(line: string): string[] {
  return [...line.matchAll(/"[^"]*"|'[^']*'|\S+/gu)].map(([word]) => word.replace(/^["']|["']$/gu, ""));
}

test.each(commandNames.filter((name) => name !== "help"))("%s teaches by example", async (name) => {
  const lines = linesOf(await helpOf(name));
  expect(lines.filter((line) => line.startsWith(`rapporteur ${name}`)).length).toBeGreaterThan(0);
});

test.each(["", ...commandNames.filter((name) => name !== "help")])(
  "every example of %j is understood",
  async (name) => {
    for (const line of linesOf(await helpOf(name))) {
      const [, first, ...rest] = wordsOf(line);
      const command: Command = commands.get(first!) ?? commands.get("brief")!;
      const flags = command.options.flatMap(({ short, long }) => [short, long]);
      const end = rest.indexOf("--");
      const asked = (end < 0 ? rest : rest.slice(0, end)).filter((word) => /^--?[a-zA-Z]/u.test(word));
      expect([line, asked.filter((flag) => !flags.includes(flag.replace(/=.*$/u, "")))]).toEqual([line, []]);
    }
  },
);

test("the first help lists every command with what it does", async () => {
  const help = await helpOf("");
  for (const [name, command] of commands) {
    expect(command.description().length).toBeGreaterThan(10);
    expect(help).toMatch(new RegExp(`^  ${name} `, "mu"));
  }
});
