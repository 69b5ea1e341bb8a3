/**
 * @module
 * The flags that reading commands share, each declared once, so that it means the same everywhere.
 */

import type { Command } from "commander";
import { formats } from "../publish/index.js";
import { progressModes } from "./settings.js";

/** Gathers the values of a flag that may be given more than once. */
export const collect = (value: string, earlier: readonly string[] = []) => [...earlier, value];

/** Flags of every command. */
export function addCommonFlags(command: Command): Command {
  return command
    .option("-q, --quiet", "say nothing on standard error unless it fails")
    .option("-v, --verbose", "one line on standard error for each text")
    .option("--debug", "with an error, also where in the program it arose")
    .helpOption("-h, --help", "show this help");
}

/** Flags that say what is read and what of it is wanted. */
export function addReadingFlags(command: Command): Command {
  return addJobsFlag(addFilterFlags(addInputFlags(addProjectFlag(addCommonFlags(command))))).option(
    "--actors <file>",
    "a table of actors of your own, which win over the built-in ones (docs/actors.md)",
  );
}

/** The flag that says in how many threads is read. */
export function addJobsFlag(command: Command): Command {
  return command.option("--jobs <n>", "threads that read; few articles are read in one (default: as many as cores)");
}

/** Flags that say what is taken in, and how. */
export function addInputFlags(command: Command): Command {
  return addOnlineFlags(command)
    .option("--published <day>", "the day on which texts without a date were published")
    .option("--outlet-hint <name>", "the outlet of texts that do not name theirs")
    .option("--progress <manner>", `${progressModes.join(", ")}; shown after a second`)
    .option("--no-input", "never wait for standard input");
}

/** Flags that say of which day a record is wanted. */
export function addDayFlags(command: Command): Command {
  return command
    .option("--as-of <day>", "what had happened by that day (year-month-day), and the state of play on it")
    .option("--known-by <day>", "only what was published by that day");
}

/** Flags that say what of a record is wanted. */
export function addFilterFlags(command: Command): Command {
  return addDayFlags(command)
    .option("--since <day>", "only entries of that day or later")
    .option("--until <day>", "only entries of that day or earlier")
    .option("--frame <names>", "only these kinds of entry, for example talks,ceasefire", collect)
    .option("--by <name>", "only what somebody of this name, or a part of it, has said")
    .option("--party <name>", "only entries with this name, or a part of it, in any role")
    .option("--outlet <name>", "only what an outlet of this name, or a part of it, carries")
    .option("--disputed", "only entries that are disputed")
    .option("--origins <n>", "only entries with at least so many independent origins");
}

/** The flag that names a project; a command that can do without takes the project when it is given no path. */
export function addProjectFlag(command: Command): Command {
  return command.option("-C, --project <dir>", "the project of this folder or the nearest above it");
}

/** Flags of fetching; the network is off without the first. */
function addOnlineFlags(command: Command): Command {
  return command
    .option("--online", "fetch the web addresses among the inputs (docs/online.md has every bound)")
    .option("--state <file>", "remember what was fetched, and next time fetch and read only what has changed")
    .option("--keep-pages", "keep the pages themselves in the --state file, and read them from there next time")
    .option("--max-pages <n>", "fetch at most so many pages in this run (default: 100)")
    .option("--host-delay <seconds>", "pause between two requests to a host (default: 1)")
    .option("--allow-private-network <net>", "fetch from this private network too, for example 10.1.0.0/16", collect)
    .option("--allow-port <n>", "fetch from this port too, beside 80 and 443", collect);
}

/** Flags that say how the result is written, and where. */
export function addOutputFlags(command: Command, known: readonly string[] = Object.keys(formats)): Command {
  return addColorFlags(
    command
      .option("-f, --format <name>", `one of ${known.join(", ")} (default: text)`)
      .option("--json", "the same as --format json; errors are problem+json objects")
      .option("-o, --out <file>", "write to a file, whole or not at all; - is standard output"),
  );
}

/** Flags of files for others. */
export function addExportFlags(command: Command): Command {
  const known = [...Object.keys(formats), "parquet"];
  return command
    .option("-f, --format <names>", `some of ${known.join(", ")}`, collect)
    .option("-o, --out <dir>", "the folder; for one format also a file with its ending, or - for standard output")
    .option("--id <id>", "only this entry, or the one whose id begins so; may be given again", collect)
    .option("--places <file>", "a table of places for geojson: name, country, latitude, longitude (docs/exports.md)")
    .option("--json", "errors are problem+json objects");
}

/** Flags of colour in a terminal. */
export function addColorFlags(command: Command): Command {
  return command.option("--color <when>", "auto, always or never").option("--no-color", "the same as --color never");
}
