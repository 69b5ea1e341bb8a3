/**
 * @module
 * The reference of the command line, `docs/cli.md`: the help of every command as the program prints it.
 *
 * `npm run gen:cli` writes it; a test fails when it is stale, so that every flag is documented and every documented flag exists.
 */

import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { main } from "../src/cli/main.js";
import { commandNames } from "../src/cli/program.js";

/** Where the reference lies. */
export const cliDocsPath = fileURLToPath(new URL("../docs/cli.md", import.meta.url));

const head = `# Command line

Data goes to standard output; progress, warnings and errors go to standard error. What an error code means is in [errors.md](errors.md).
`;

/** The reference as the program has it now. */
export async function renderCliDocs(): Promise<string> {
  const parts = [head, await sectionOf("rapporteur", [])];
  for (const name of commandNames) if (name !== "help") parts.push(await sectionOf(`rapporteur ${name}`, [name]));
  return parts.join("\n");
}

async function sectionOf(title: string, argv: readonly string[]): Promise<string> {
  return `## ${title}\n\n\`\`\`text\n${(await helpOf(argv)).trimEnd()}\n\`\`\`\n`;
}

async function helpOf(argv: readonly string[]): Promise<string> {
  const printed: string[] = [];
  const stdout = { isTTY: false, write: async (text: string) => void printed.push(text) };
  const silent = { isTTY: false, write: async () => undefined };
  await main([...argv, "--help"], {
    stdin: (async function* () {})(),
    stdinIsTTY: true,
    stdout,
    stderr: silent,
    env: {},
    cwd: process.cwd(),
    signal: new AbortController().signal,
    now: () => 0,
    atOnce: (work) => work(),
    clock: () => 0,
    network: { now: () => 0, sleep: async () => undefined, resolve: async () => [] },
  });
  return printed.join("");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(cliDocsPath, await renderCliDocs());
