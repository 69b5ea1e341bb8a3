/**
 * @module
 * The commands of a project, their flags and their help.
 */

import type { Command } from "commander";
import { formatsOf, type ViewName, viewFormats } from "../publish/views/index.js";
import type { CommandContext } from "./command-context.js";
import { addCorrectionCommands } from "./correction-commands.js";
import {
  addColorFlags,
  addCommonFlags,
  addDayFlags,
  addFilterFlags,
  addInputFlags,
  addJobsFlag,
  addOutputFlags,
  addProjectFlag,
} from "./flags.js";
import { progressModes } from "./settings.js";

/** Their names, in the order of the help. */
export const projectCommandNames = [
  "init",
  "add",
  "build",
  "state",
  "timeline",
  "said",
  "disputes",
  "lineage",
  "origins",
  "calendar",
  "places",
  "articles",
  "show",
  "search",
  "diff",
  "watch",
  "review",
  "assign",
  "code",
  "agree",
  "adjudicate",
  "correct",
  "undo",
  "log",
] as const;

/** Wraps what a command does: its exit code is kept. */
export type Act = <A extends unknown[], F>(
  run: (args: A, context: CommandContext<F>) => Promise<number>,
) => (...all: unknown[]) => Promise<void>;

const initHelp = `
A project is a folder with .rapporteur/ in it: its store keeps every article, what was read in it, the record and your
corrections. A file actors.tsv beside .rapporteur/ adds actors of your own (docs/actors.md). Other commands find the project from
any folder below it. docs/projects.md walks through one.

Examples:
  rapporteur init grain-talks
  cd grain-talks && rapporteur add ~/articles && rapporteur build && rapporteur brief
  rapporteur init --db postgres://desk@db.example/talks     one store for a team (the password from PGPASSWORD or ~/.pgpass)
`;

const addHelp = `
One line is printed for each text once it is on the disk: new, updated (known, and more is known of it now: its day, its outlet),
or known. Whatever stops the command, the same command again goes on where it was. Addresses need --online; what was fetched is
remembered in the project, so that the next run asks only for what has changed.

Examples:
  rapporteur add inbox/ --published 2031-03-11
  rapporteur add --online https://daily.example/feed.xml
  cat article.txt | rapporteur add - --outlet-hint "Coastal Daily"
`;

const buildHelp = `
Each reading is kept as soon as it is made, so that a build that was stopped goes on where it was. The record is written whole or
not at all. Articles are read again when the program, or the project's actors.tsv, would read them otherwise.

Example:
  rapporteur add inbox/ && rapporteur build && rapporteur brief
`;

const collect = (value: string, earlier: readonly string[] = []) => [...earlier, value];

const watchHelp = `
A round adds what is new, builds, and prints each change since the last round as one JSON object a line. --rules names what is told:
  stance    a side's stance on a proposal        origin   a second independent origin tells it too
  truce     where it stands, or one of its days  due      a deadline, meeting or end of a truce is near (--near days)
  talks     where they stand, or their day       dispute  a new dispute or difference
  deadline  its day, or that it has passed       entry    a new entry
Filters choose further. What was told is remembered in the project, for each --name by itself, so that a run that was stopped loses
nothing; the first round of a new project tells all there is. What a webhook has not taken goes with the next round.

Examples:
  rapporteur watch --once inbox/                                       in a crontab
  rapporteur watch --online https://daily.example/feed.xml --every 900 --frame ceasefire,violation
  rapporteur watch --once inbox/ --rules due,truce --near 3 --name duty --online --webhook https://desk.example/hook
  rapporteur watch --once inbox/ -f text --party Ostmark | mail -E -s "Ostmark moved" desk@example.org
`;

const views: { readonly [name in ViewName]: { readonly about: string; readonly example: string } } = {
  state: {
    about: "the state of play: proposals by parties, truces, what lies ahead",
    example: "rapporteur state --as-of 2031-03-11\n  rapporteur state -f csv -o board.csv",
  },
  timeline: {
    about: "the entries in the order of their days",
    example: "rapporteur timeline --frame ceasefire,violation --since 2031-03-01",
  },
  said: {
    about: "who said what, with every rendering",
    example: "rapporteur said --by Askov --since 2031-03-10 --until 2031-03-10",
  },
  disputes: {
    about: "where outlets or parties contradict each other",
    example: "rapporteur disputes --known-by 2031-03-11 --json",
  },
  lineage: {
    about: "how the articles derive from each other: copies, rewrites, credits, missing parents",
    example:
      "rapporteur lineage\n  rapporteur lineage talks-1cmy                 the origins of one entry, or of one article",
  },
  origins: {
    about: "the independent origins with their outlets, and how many each entry has",
    example: "rapporteur origins --frame ceasefire,attack\n  rapporteur origins -f csv -o origins.csv",
  },
  calendar: {
    about: "what falls due: meetings, deadlines, truces; what is stated, what inferred, what tentative",
    example: "rapporteur calendar --since 2031-03-11\n  rapporteur calendar -f ics -o week.ics",
  },
  places: {
    about: "what is reported of each place, the latest first",
    example: "rapporteur places --frame attack\n  rapporteur places -f csv -o places.csv",
  },
  articles: { about: "what was read, with days and origins", example: "rapporteur articles -f csv -o articles.csv" },
};

/** Declares the commands. */
export function addProjectCommands(program: Command, act: Act): void {
  addCommonFlags(program.command("init").description("make a folder a project, which keeps its record between runs"))
    .argument("[dir]", "the folder (default: this one)")
    .option(
      "--db <address>",
      "keep it in PostgreSQL: postgres://user@host/database, with ?schema=name where it is shared",
    )
    .option("--json", "errors are problem+json objects")
    .addHelpText("after", initHelp)
    .action(
      act(async ([dir]: [string | undefined], given: CommandContext) =>
        (await import("./commands/init.js")).initProject(dir, given),
      ),
    );

  addInputFlags(addProjectFlag(addCommonFlags(program.command("add").description("add articles to the project"))))
    .argument("[paths...]", "files, folders, web addresses with --online, or - for standard input")
    .option("--queue", "put each article on the queue too, for rapporteur worker to read (a store in PostgreSQL)")
    .option("--json", "one JSON object a line; errors are problem+json objects")
    .addHelpText("after", addHelp)
    .action(
      act(async ([paths]: [string[]], given: CommandContext) =>
        (await import("./commands/add.js")).addPaths(paths, given),
      ),
    );

  addJobsFlag(
    addProjectFlag(addCommonFlags(program.command("build").description("read what is new, and make the record anew"))),
  )
    .option("--progress <manner>", `${progressModes.join(", ")}; shown after a second`)
    .option("--no-read", "read nothing: make the record of what rapporteur worker has read so far")
    .option("--json", "what was done as JSON; errors are problem+json objects")
    .addHelpText("after", buildHelp)
    .action(act(async (_none: [], given: CommandContext) => (await import("./commands/build.js")).buildRecord(given)));

  for (const [name, { about, example }] of Object.entries(views))
    declareView(program.command(name).description(about), name as ViewName, act).addHelpText(
      "after",
      `\nExamples:\n  ${example}\n`,
    );

  const show = program.command("show").description("one entry, article or dispute, with its words");
  addOutputFlags(addDayFlags(addProjectFlag(addCommonFlags(show))), viewFormats)
    .argument("<id>", "its id, or the beginning of it; every view prints them")
    .addHelpText("after", "\nExamples:\n  rapporteur show talks-1cmy\n  rapporteur show 03-rewrite --json\n")
    .action(
      act(async ([id]: [string], given: CommandContext) => (await import("./commands/show.js")).showOne(id, given)),
    );

  viewOf(program.command("search").description("articles and entries with certain words"))
    .argument("<words...>", 'words; "words side by side"; -without; begin*')
    .option("--limit <n>", "at most so many results (default: 20)")
    .addHelpText(
      "after",
      "\nWords are found in any form (talk, talks). Put -- before words to leave out, so that they are no flags.\n\nExamples:\n  rapporteur search grain corridor\n  rapporteur search -- '\"grain corridor\"' -rail negotiat*\n",
    )
    .action(
      act(async ([words]: [string[]], given: CommandContext) =>
        (await import("./commands/search.js")).searchRecord(words, given),
      ),
    );

  viewOf(program.command("diff").description("what became known between two days, or changed between two releases"))
    .argument("[from]", "what was known by the end of this day; or a record, or a folder that export wrote")
    .argument("[to]", "what was known by the end of this one (default: all there is); or the later record")
    .addHelpText(
      "after",
      "\nEntries that are new, stances, truces, talks and deadlines that stand otherwise, and new disputes, the latest first.\n\nOf two releases also every field that is another now and every entry that is gone, with who corrected it and why.\n\nA day may be yesterday or today. Without days, --since names the first.\n\nExamples:\n  rapporteur diff --since yesterday\n  rapporteur diff 2031-03-10 2031-03-11\n  rapporteur diff release-1.0/ release-1.1/\n",
    )
    .action(
      act(async ([from, to]: [string | undefined, string | undefined], given: CommandContext) =>
        (await import("./commands/diff.js")).diffRecords([from, to], given),
      ),
    );

  const watch = program.command("watch").description("add, build, and print what has changed");
  addJobsFlag(addColorFlags(addFilterFlags(addInputFlags(addProjectFlag(addCommonFlags(watch))))))
    .argument("<paths...>", "files, folders, web addresses with --online")
    .option("--once", "one round, then end")
    .option("--every <seconds>", "pause between two rounds (default: 300)")
    .option("--rules <names>", "only these changes, for example stance,truce (default: all)", collect)
    .option("--near <days>", "a day is near so many days before it (default: 2)")
    .option("--name <name>", "the name of this watch, under which it remembers what it has told (default: watch)")
    .option("--webhook <address>", "also send the changes there as one POST, with --online")
    .option("-f, --format <name>", "jsonl, text, or with --once atom, a feed (default: jsonl)")
    .option("--json", "errors are problem+json objects")
    .addHelpText("after", watchHelp)
    .action(
      act(async ([paths]: [string[]], given: CommandContext) =>
        (await import("./commands/watch.js")).watchPaths(paths, given),
      ),
    );

  addCorrectionCommands(program, act);
}

function declareView(command: Command, name: ViewName, act: Act): Command {
  const view = viewOf(command, formatsOf(name));
  const print = async (id: string | undefined, given: CommandContext) =>
    (await import("./commands/view.js")).printView(name, id, given);
  if (name !== "lineage") return view.action(act((_none: [], given: CommandContext) => print(undefined, given)));
  return view
    .argument("[id]", "an entry, a dispute or an article, or the beginning of its id")
    .action(act(([id]: [string | undefined], given: CommandContext) => print(id, given)));
}

function viewOf(command: Command, known: readonly string[] = viewFormats): Command {
  return addOutputFlags(addFilterFlags(addProjectFlag(addCommonFlags(command))), known);
}
