/**
 * @module
 * The commands, their flags and their help: what is not done yet is not listed.
 */

import { Command } from "commander";
import type { CommandContext } from "./command-context.js";
import type { ExportFlags } from "./commands/export.js";
import { withConfig } from "./config/with-config.js";
import { addCommonFlags, addExportFlags, addOutputFlags, addProjectFlag, addReadingFlags, collect } from "./flags.js";
import { packageVersion } from "./package-version.js";
import { type Act, addProjectCommands, projectCommandNames } from "./project-commands.js";
import { addQueueCommands, queueCommandNames } from "./queue-commands.js";

/** Names of the commands, in the order of the help. */
export const commandNames = [
  "brief",
  "read",
  "explain",
  "export",
  "serve",
  "mcp",
  ...projectCommandNames,
  ...queueCommandNames,
  "verify",
  "config",
  "completion",
  "schema",
  "doctor",
  "help",
] as const;

/** What a run of the program comes to. */
export interface Outcome {
  /** Set by the command that ran. */
  exit: number;
}

const inputsHelp = "files, folders, web addresses with --online, - for standard input; none: the project";

const examples = `
Examples:
  rapporteur articles/                        one page: disputes, state of play, what lies ahead
  rapporteur read articles/ -f json -o r.json the whole record, every line with its exact words
  cat article.txt | rapporteur brief -        one text from a pipe
  rapporteur serve articles/                  the same as pages on this machine
  rapporteur init talks                       a project: articles are added to it, and its record is kept

Every line of the output names its words as article:start-end (UTF-16 offsets into the untouched text).
Exit codes: 0 done, 1 some inputs failed, 2 wrong usage, 3 nothing readable, 4 broken anchor, 6 network off, 70 bug, 130 stopped.
`;

const explainHelp = `
Of an article it shows the day or the range, how sure it is, and what speaks for it: weekdays, holidays, dates and titles in
the text, sentences and quotations it shares with other articles, each with its exact words as article:start-end. Then what
speaks against it, which days are possible too, and every day the page gives for itself: taken, refused, or only a clue.
Of an entry it shows the words its date was read from, the rule that read them, the days of its articles, and the rules that
made the entry. --format is text or json here.

Examples:
  rapporteur explain 03-rewrite articles/
  rapporteur explain talks-1cmy articles/ --format json
  rapporteur explain 03-rewrite articles/ --published 2031-03-11   what speaks against a day that is given
`;

const serveHelp = `
The API is at /api/v1, with its OpenAPI document at /api/v1/openapi.json (docs/api-http.md). Nothing can be changed through it
without a token: --token-file, or RAPPORTEUR_TOKEN in the environment. Pages and API show what another command builds or corrects
meanwhile.

Examples:
  rapporteur serve articles/ --get /disputes.json
  openssl rand -hex 24 > token && chmod 600 token && rapporteur serve --token-file token
`;

const mcpHelp = `
The assistant's program starts this command and talks with it: search, get_state, get_record, get_article_span, diff
(docs/mcp.md). It reads only, unless --allow-corrections is given.

Examples:
  rapporteur mcp -C grain-talks
  rapporteur mcp -C grain-talks --allow-corrections

In the settings of an assistant:
  { "mcpServers": { "talks": { "command": "rapporteur", "args": ["mcp", "-C", "grain-talks"] } } }
`;

const exportHelp = `
Each format is a file of the folder (csv: record.csv, dossier: dossier.html); parquet is a file for each table. rapporteur verify checks
the folder. docs/exports.md says what is in each.

Examples:
  rapporteur export -f csv,parquet,dossier -o release-1.0/      of the project you are in
  rapporteur export --id statement-0ef7 -f claimreview,html -o packet/
  rapporteur export articles/ -f geojson --places places.tsv -o -
`;

const configHelp = `
A flag goes before a variable of the environment (RAPPORTEUR_MAX_PAGES), that before rapporteur.json in this folder or the nearest above
it, that before the user's own file (~/.config/rapporteur/config.json). The network is never switched on by a setting.

Examples:
  rapporteur config
  rapporteur config set places places.tsv
  rapporteur config set who "Ida Brandt" --user
  rapporteur config get maxPages
`;

const completionHelp = `
Examples:
  source <(rapporteur completion bash)                       # in ~/.bashrc
  rapporteur completion zsh > "\${fpath[1]}/_rapporteur"
  rapporteur completion fish > ~/.config/fish/completions/rapporteur.fish
`;

const verifyHelp = `
json, html, dossier and the tables of parquet hold their articles and are checked by themselves. csv, jsonl, md, ics, atom, geojson,
claimreview, plover, ftm, w3c-anno and the views have the places only: name the articles, or run it in the project they were added to.
Exit code 4: words do not stand where the file says.

Examples:
  rapporteur read articles/ -f json | rapporteur verify -
  rapporteur verify dossier.html                          by the sources it holds
  rapporteur verify brief.md articles/                    by the articles themselves
  rapporteur verify release-1.1/                          every file of a folder
`;

/** The program; an action puts its exit code into `outcome`. */
export function buildProgram(context: Pick<CommandContext, "io" | "mode">, outcome: Outcome): Command {
  const program = new Command("rapporteur")
    .description("Reads what many outlets print about a negotiation or conflict and keeps the record.")
    .usage("[command] [paths] [flags]")
    .version(packageVersion(), "--version", "show the version")
    .helpOption("-h, --help", "show this help")
    .helpCommand("help [command]", "show the help of a command")
    .addHelpText("after", examples);
  const act: Act =
    <A extends unknown[], F>(run: (args: A, context: CommandContext<F>) => Promise<number>) =>
    async (...all: unknown[]) => {
      const flags = await withConfig(all.at(-1) as Command, all.at(-2) as F & object, context.io);
      outcome.exit = await run(all.slice(0, -2) as A, { ...context, flags });
    };

  addOutputFlags(
    addReadingFlags(
      program.command("brief").description("one page: what is disputed, who stands where, what lies ahead"),
    ),
  )
    .argument("[paths...]", inputsHelp)
    .addHelpText(
      "after",
      "\nExamples:\n  rapporteur brief articles/ --as-of 2031-03-11 -f md -o brief.md\n  rapporteur brief                       of the project you are in\n",
    )
    .action(
      act(async ([paths]: [string[]], given: CommandContext) =>
        (await import("./commands/read.js")).readAndPrint(paths, { briefOnly: true }, given),
      ),
    );

  addOutputFlags(addReadingFlags(program.command("read").description("the whole record of the inputs")))
    .argument("[paths...]", inputsHelp)
    .option("--places <file>", "a table of places for geojson (docs/exports.md)")
    .addHelpText(
      "after",
      "\nExamples:\n  rapporteur read articles/ -f json | jq '.disputes[].values'\n  rapporteur read --online --state seen.state https://example.com/talks\n  rapporteur read articles/ -f csv --frame talks,ceasefire -o truces.csv\n",
    )
    .action(
      act(async ([paths]: [string[]], given: CommandContext) =>
        (await import("./commands/read.js")).readAndPrint(paths, { briefOnly: false }, given),
      ),
    );

  addOutputFlags(
    addReadingFlags(
      program.command("explain").description("how a date came about: of an article, or of an entry and its rules"),
    ),
  )
    .argument("<id>", "the id of an article or an entry, or its beginning (read --format json lists them)")
    .argument("[paths...]", inputsHelp)
    .addHelpText("after", explainHelp)
    .action(
      act(async ([id, paths]: [string, string[]], given: CommandContext) =>
        (await import("./commands/explain.js")).explainOne(id, paths, given),
      ),
    );

  addExportFlags(
    addReadingFlags(
      program.command("export").description("the record as files: tables, a dossier, a map layer, a calendar, ..."),
    ),
  )
    .argument("[paths...]", inputsHelp)
    .addHelpText("after", exportHelp)
    .action(
      act(async ([paths]: [string[]], given: CommandContext<ExportFlags>) =>
        (await import("./commands/export.js")).exportRecord(paths, given),
      ),
    );

  addReadingFlags(program.command("serve").description("the record as pages and an HTTP API, on this machine"))
    .argument("[paths...]", inputsHelp)
    .option("-p, --port <n>", "the port; 0 takes any free one (default: 8765)")
    .option("--host <address>", "listen on this address of the machine (default: 127.0.0.1, which nobody else reaches)")
    .option("--allow-host <name>", "with --host: answer to this name too", collect)
    .option("--token-file <file>", "whoever sends the token in this file may correct the project's record")
    .option("--places <file>", "a table of places for /places.geojson (docs/exports.md)")
    .option("--metrics", "also answer /healthz, /readyz and /metrics, for those who watch over the process")
    .option("--get <path>", "print one page, for example /state.json, and end")
    .option("--json", "errors are problem+json objects")
    .addHelpText("after", serveHelp)
    .action(
      act(async ([paths]: [string[]], given: CommandContext) =>
        (await import("./commands/serve.js")).serveRecord(paths, given),
      ),
    );

  addReadingFlags(
    program.command("mcp").description("the record for an assistant: an MCP server on standard input and output"),
  )
    .argument("[paths...]", inputsHelp)
    .option("--allow-corrections", "the assistant may correct the project's record and take corrections back")
    .option("--json", "errors are problem+json objects")
    .addHelpText("after", mcpHelp)
    .action(
      act(async ([paths]: [string[]], given: CommandContext) =>
        (await import("./commands/mcp.js")).serveAssistant(paths, given),
      ),
    );

  addProjectCommands(program, act);
  addQueueCommands(program, act);

  addProjectFlag(
    addCommonFlags(
      program.command("verify").description("check every line of a record or an export against its exact words"),
    ),
  )
    .argument("[file]", "a record, an export, or a folder of them; - is standard input")
    .argument("[sources...]", "the articles, where the file does not hold them or is to be compared with them")
    .option("--json", "the report as JSON; errors are problem+json objects")
    .addHelpText("after", verifyHelp)
    .action(
      act(async (args: [string | undefined, string[]], given: CommandContext) =>
        (await import("./commands/verify.js")).verifyFiles(args, given),
      ),
    );

  addProjectFlag(
    addCommonFlags(
      program.command("config").description("settings that hold for every run, and where each comes from"),
    ),
  )
    .argument("[words...]", "nothing or show; get KEY; set KEY VALUE; unset KEY")
    .option("--user", "set it for all projects of this user")
    .option("--json", "as JSON; errors are problem+json objects")
    .addHelpText("after", configHelp)
    .action(
      act(async ([words]: [string[]], given: CommandContext) =>
        (await import("./commands/config.js")).configure(words, given),
      ),
    );

  addCommonFlags(
    program.command("completion").description("a script that completes commands, flags and values in a shell"),
  )
    .argument("<shell>", "bash, zsh or fish")
    .addHelpText("after", completionHelp)
    .action(
      act(async ([shell]: [string], given: CommandContext) =>
        (await import("./commands/completion.js")).printCompletion(shell, program, given),
      ),
    );

  addCommonFlags(program.command("schema").description("the JSON Schema of a record (or of one reading)"))
    .argument("[kind]", "record or reading (default: record)")
    .addHelpText("after", "\nExamples:\n  rapporteur schema > record.schema.json\n  rapporteur schema reading\n")
    .action(
      act(async ([kind]: [string | undefined], given: CommandContext) =>
        (await import("./commands/schema.js")).printSchema(kind, given),
      ),
    );

  addCommonFlags(program.command("doctor").description("check that this installation can work"))
    .option("--json", "the findings as JSON")
    .addHelpText("after", "\nExamples:\n  rapporteur doctor\n  rapporteur doctor --json\n")
    .action(act(async (_none: [], given: CommandContext) => (await import("./commands/doctor.js")).runDoctor(given)));

  return program;
}
