/**
 * @module
 * The commands with which people review and correct a record, their flags and their help.
 */

import type { Command } from "commander";
import { levels } from "../agreement/index.js";
import { viewFormats } from "../publish/views/index.js";
import { agreementFormats } from "../review/coding/agreement-formats.js";
import type { CommandContext } from "./command-context.js";
import type { AdjudicateFlags } from "./commands/adjudicate.js";
import type { AgreeFlags } from "./commands/agree.js";
import type { AssignFlags } from "./commands/assign.js";
import type { CorrectFlags } from "./commands/correct.js";
import type { ReviewFlags } from "./commands/review.js";
import { addColorFlags, addCommonFlags, addFilterFlags, addOutputFlags, addProjectFlag } from "./flags.js";
import type { Act } from "./project-commands.js";

const reviewHelp = `
What most needs a person comes first: corrections whose words are gone, disputes nobody has settled, entries that lack a side or a day,
that the reader was not sure of, or that rest on one origin. Each item says why it is asked (docs/review.md has the weights), and shows
its words and fields. You answer with a letter and Enter; ? lists the letters. Each answer is a line in the log, on the disk before the
next question; Ctrl-C loses nothing, and the same command goes on with the rest. Answers may come from a file or a pipe, one a line.

Examples:
  rapporteur review --frame ceasefire,response
  rapporteur review --list --limit 20
  rapporteur review --answers answers.txt --who ann
  rapporteur review --export queue.csv --limit 200
  rapporteur review --import queue.csv --why "checked against the scans"
  rapporteur review --import queue.csv --why "checked against the scans" --apply
`;

const correctHelp = `
What was read is never changed: a correction is a line in a log, with who, when, what it was, what it is now and why, and it is made
again on every record that is built. When the words it is about are gone, rapporteur log shows it as orphaned.
A value is a name, names with ; between them, a day, a number, or a word the slot knows; a slot may lead into a field (window.start).
A date is a day (2031-03-11), a minute (2031-03-11T18:00), a week (2031-W11), a month, a year, or from one to another (2031-03-09/2031-03-12).
A condition is named by its number, as show counts them, or by words of it; its fields are status (open, met, unmet, unknown),
requiredActor, holder and kind. One is added at the words that set it, in an article that the entry cites.
The line that is printed says that the correction is on the disk; the next view has it.

Examples:
  rapporteur correct statement-0ef7 by="Tavi Welk" --why "the wrong antecedent: her deputy spoke"
  rapporteur correct response-0kcn decision=consider --why "the full text says: will study" --evidence https://daily.example/text
  rapporteur correct attack-1v4c --merge attack-0zz9 --why "one strike, two names of the market"
  rapporteur correct talks-1tge --split 04-courier:310-372 --why "a second meeting"
  rapporteur correct proposal-0k2e --relabel response decision=consider --why "it answers the Ambrian plan"
  rapporteur correct ceasefire-0t2w window.end=2031-03-14T18:00 --why "the full text of the order"
  rapporteur correct talks-1tge date=2031-03-09/2031-03-12 --why "they lasted four days"
  rapporteur correct proposal-0k2e --condition 2 status=met --why "the port was opened on Monday"
  rapporteur correct proposal-0k2e --add-condition 04-courier:310-372 requiredActor=Ostmark --why "a third demand"
  rapporteur correct proposal-0k2e --drop-condition "all prisoners" --why "a wish, not a condition"
  rapporteur correct statement-0ef7 addressee="Harbour Radio" kind=indirect --why "a paraphrase, told to the radio"
  rapporteur correct attack-0q11 --strike --why "an exercise, not an attack"
  rapporteur correct dispute-1d1f --not-a-dispute --why "a translation"
  rapporteur correct dispute-0vuc --prefer 9 --why "the hospital's list"
`;

const assignHelp = `
Each sheet holds the words of its units in their paragraph and empty columns for the fields: no value that the program found, no code of
another coder, an order of its own. round.json leads the units back to the record; keep it from the coders. Sheets that are there are
never written over. docs/review.md walks through a round.

Examples:
  rapporteur assign ann bo --fields decision,date --frame response --sample 100 --seed 2031
  rapporteur assign ann bo --mark ceasefire,violation --sample 20
`;

const codeHelp = `
Shows the words of each unit that has empty cells and asks for its fields. The sheet is written after each unit, so that it can be stopped
at any time; a spreadsheet does as well. No project is needed.

Example:
  rapporteur code coding/r-0a1b2c3d/ann.csv
`;

const agreeHelp = `
Per cent, Cohen's kappa of each pair, Fleiss' kappa over units that all have coded, and Krippendorff's alpha with a 95 % interval
(bootstrap over units). Empty cells are missing codes. Days and numbers are measured as intervals, everything else as names, unless
--level says otherwise: sets takes several names by how many of them are shared. Folders of marked texts are measured by alpha for
unitizing. Without round.json any tables with a column "unit" are compared, and every other column is a field.

Examples:
  rapporteur agree coding/r-0a1b2c3d/*.csv --machine
  rapporteur agree ann.csv bo.csv --level strength=ordinal -f csv -o agreement.csv
`;

const adjudicateHelp = `
Codes stay in their sheets until somebody decides. Each decision is a line in the log whose evidence names the round, the unit and what
each coder wrote. Differences that were decided are not asked again.

Examples:
  rapporteur adjudicate coding/r-0a1b2c3d/*.csv
  rapporteur adjudicate coding/r-0a1b2c3d/*.csv --agreed --apply
`;

const collect = (value: string, earlier: readonly string[] = []) => [...earlier, value];

/** Declares the commands. */
export function addCorrectionCommands(program: Command, act: Act): void {
  const review = program.command("review").description("look at what most needs a person, one by one");
  addColorFlags(addFilterFlags(addProjectFlag(addCommonFlags(review))))
    .option("--limit <n>", "at most so many items")
    .option("--list", "print the queue and its reasons, and ask nothing")
    .option("--answers <file>", "read the answers from a file, one a line; - is standard input")
    .option("--export <file>", "write the queue as a sheet for a spreadsheet; - is standard output")
    .option("--import <file>", "check a filled sheet and tell what it would change")
    .option("--apply", "with --import: write it, all of it or nothing")
    .option("--why <text>", "with --import: the reason of rows that give none")
    .option("--who <name>", "who reviews (default: the user of this machine)")
    .option("-f, --format <name>", "of --list: text or json")
    .option("--json", "the same as --format json; errors are problem+json objects")
    .option("-o, --out <file>", "write the list to a file")
    .option("--no-input", "never wait for standard input")
    .addHelpText("after", reviewHelp)
    .action(
      act(async (_none: [], given: CommandContext<ReviewFlags>) =>
        (await import("./commands/review.js")).review(given),
      ),
    );

  addCodingCommands(program, act);

  correctionOf(program.command("correct").description("correct an entry or a dispute; the log keeps who, what and why"))
    .argument("<id>", "the entry or dispute, or the beginning of its id")
    .argument("[settings...]", "SLOT=VALUE for each field to be set")
    .option("--merge <id>", "this other entry is the same thing")
    .option("--split <places...>", "the words at these places (article:start-end) are another thing")
    .option(
      "--relabel <kind>",
      "it is another kind of thing, for example demand; with SLOT=VALUE for what that kind needs",
    )
    .option(
      "--condition <which>",
      "this condition, by its number or words, is otherwise: with FIELD=VALUE (status=met)",
    )
    .option(
      "--add-condition <place>",
      "the words at this place (article:start-end) set a condition; FIELD=VALUE may follow",
    )
    .option("--drop-condition <which>", "these words set no condition")
    .option("--strike", "the words do not say it: leave it out")
    .option("--confirm", "it was looked at and is right as it is")
    .option("--not-a-dispute", "its versions do not contradict each other")
    .option("--prefer <version>", "this version of the dispute is right; the others stay beside it")
    .option("--evidence <text>", "where one can see it: a place, an address")
    .addHelpText("after", correctHelp)
    .action(
      act(async (args: [string, string[]], given: CommandContext<CorrectFlags>) =>
        (await import("./commands/correct.js")).correctOne(args, given),
      ),
    );

  correctionOf(program.command("undo").description("take a correction back; both stay in the log"))
    .argument("<id>", "the correction, or the beginning of its id; rapporteur log lists them")
    .addHelpText("after", '\nExample:\n  rapporteur undo c-4f1c9 --why "the outlet has corrected itself"\n')
    .action(
      act(async ([id]: [string], given: CommandContext<CorrectFlags>) =>
        (await import("./commands/correct.js")).undoOne(id, given),
      ),
    );

  addOutputFlags(
    addProjectFlag(addCommonFlags(program.command("log").description("every correction, and whether it still holds"))),
    viewFormats,
  )
    .addHelpText("after", "\nExample:\n  rapporteur log -f csv -o corrections.csv\n")
    .action(act(async (_none: [], given: CommandContext) => (await import("./commands/log.js")).printLog(given)));
}

/** Declares the commands of blind coding. */
function addCodingCommands(program: Command, act: Act): void {
  addFilterFlags(
    addProjectFlag(
      addCommonFlags(
        program.command("assign").description("draw units for blind coding, and write a sheet for each coder"),
      ),
    ),
  )
    .argument("<coders...>", "their names")
    .option("--fields <names>", "what they code, for example decision,date; frame is the kind of entry", collect)
    .option(
      "--mark <kinds>",
      "whole texts instead, in which they mark the words that report these kinds of thing",
      collect,
    )
    .option("--sample <n>", "so many entries or texts, drawn by lot (default: all)")
    .option("--overlap <percent>", "how many of them every coder codes; the rest is dealt out (default: 100)")
    .option("--seed <text>", "the lot: the same seed draws the same units in the same order (default: 1)")
    .option("-o, --out <dir>", "a folder for the sheets (default: coding/ROUND)")
    .option("--json", "errors are problem+json objects")
    .addHelpText("after", assignHelp)
    .action(
      act(async ([coders]: [string[]], given: CommandContext<AssignFlags>) =>
        (await import("./commands/assign.js")).assignRound(coders, given),
      ),
    );

  addCommonFlags(program.command("code").description("fill your sheet of a round in a terminal"))
    .argument("<sheet>", "your sheet, codebook.json beside it")
    .option("--answers <file>", "read the answers from a file, one a line; - is standard input")
    .option("--no-input", "never wait for standard input")
    .option("--json", "errors are problem+json objects")
    .addHelpText("after", codeHelp)
    .action(
      act(async ([sheet]: [string], given: CommandContext<ReviewFlags>) =>
        (await import("./commands/code.js")).codeSheet(sheet, given),
      ),
    );

  addOutputFlags(
    addProjectFlag(addCommonFlags(program.command("agree").description("how far coders agree, in each field"))),
    agreementFormats,
  )
    .argument("<sheets...>", "the filled sheets or the folders of marked texts, round.json beside them")
    .option("--level <field=level>", `measure a field as ${levels.join(", ")}`, collect)
    .option("--machine", "the program as one more coder, as it read before any correction")
    .option("--resamples <n>", "draws for the 95 % interval; 0 leaves it out (default: 1000)")
    .option("--seed <text>", "the lot of these draws (default: 1)")
    .addHelpText("after", agreeHelp)
    .action(
      act(async ([sheets]: [string[]], given: CommandContext<AgreeFlags>) =>
        (await import("./commands/agree.js")).measureRound(sheets, given),
      ),
    );

  addProjectFlag(
    addCommonFlags(
      program.command("adjudicate").description("decide where coders differ; decisions become corrections"),
    ),
  )
    .argument("<sheets...>", "the filled sheets, round.json beside them")
    .option("--agreed", "tell what coders agree on and the record has otherwise")
    .option("--single", "with --agreed: also what one coder alone was given")
    .option("--export <file>", "write the differences as a sheet; - is standard output")
    .option("--import <file>", "check a sheet with decisions and tell what it would change")
    .option("--apply", "with --agreed or --import: write it, all of it or nothing")
    .option("--answers <file>", "read the answers from a file, one a line; - is standard input")
    .option("--who <name>", "who decides (default: the user of this machine)")
    .option("--why <text>", "with --import: the reason of rows that give none")
    .option("--no-input", "never wait for standard input")
    .option("--json", "what was done as JSON; errors are problem+json objects")
    .addHelpText("after", adjudicateHelp)
    .action(
      act(async ([sheets]: [string[]], given: CommandContext<AdjudicateFlags>) =>
        (await import("./commands/adjudicate.js")).adjudicateRound(sheets, given),
      ),
    );
}

function correctionOf(command: Command): Command {
  return addProjectFlag(addCommonFlags(command))
    .option("--why <text>", "the reason; a correction needs one")
    .option("--who <name>", "who makes it (default: the user of this machine)")
    .option("--json", "the line of the log as JSON; errors are problem+json objects");
}
