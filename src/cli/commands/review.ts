/**
 * @module
 * `review`: the queue of what most needs a person, asked one by one, listed, or as a sheet for a spreadsheet.
 */

import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { Problem } from "../../model/index.js";
import { filterRecord } from "../../publish/index.js";
import { countWords } from "../../publish/words/day-words.js";
import {
  confidencesOf,
  itemLines,
  type ReviewItem,
  reasonWords,
  reviewQueue,
  reviewSheet,
} from "../../review/index.js";
import type { CommandContext } from "../command-context.js";
import { authorOf, type Correctable, correctableOf } from "../correcting/write-corrections.js";
import type { Io } from "../io.js";
import { type OpenProject, withProject } from "../project/with-project.js";
import { importReviewSheet } from "../reviewing/import-sheet.js";
import { linesIn } from "../reviewing/lines-in.js";
import { reviewedLine, runReview } from "../reviewing/review-session.js";
import { countOf, type Flags, formatIn, type Settings, settingsOf } from "../settings.js";
import { writeOut } from "../write-out.js";

/** Flags of `review`. */
export interface ReviewFlags extends Flags {
  readonly who?: string;
  readonly limit?: string;
  readonly list?: boolean;
  readonly answers?: string;
  readonly export?: string;
  readonly import?: string;
  readonly apply?: boolean;
  readonly why?: string;
}

type ReviewContext = CommandContext<ReviewFlags>;

/** Reviews the record of the project. */
export function review({ io, flags }: ReviewContext): Promise<number> {
  const ways = [
    flags.list === true,
    flags.export !== undefined,
    flags.import !== undefined,
    flags.answers !== undefined,
  ];
  if (ways.filter(Boolean).length > 1)
    throw new Problem(
      "E-USAGE",
      "two ways of a review are asked for",
      "give one of --list, --export, --import, --answers",
    );
  const format = formatIn(flags, ["text", "json"]);
  const settings = settingsOf({ ...flags, format: "text", json: false }, io);
  return withProject(flags, io, async (project) => {
    const correctable = await correctableOf(project);
    const by = authorOf(flags.who, io);
    if (flags.import !== undefined) {
      const importing = { project, correctable, io, by, apply: flags.apply === true, json: flags.json === true };
      await importReviewSheet(flags.import, flags.why ?? null, importing);
      return 0;
    }
    const queue = await queueOf(project, correctable, { settings, flags });
    if (flags.list === true) {
      await writeOut(listed(queue, correctable, format), settings.out, io);
      return 0;
    }
    if (flags.export !== undefined) {
      const out = flags.export === "-" ? null : flags.export;
      await writeOut(reviewSheet(queue, correctable.record), out, io);
      if (!settings.quiet) await io.stderr.write(`${countWords(queue.length, "row")} to be looked at\n`);
      return 0;
    }
    if (queue.length === 0) {
      await io.stdout.write("Nothing waits for a review.\n");
      return 0;
    }
    const reviewed = await runReview(
      {
        project,
        queue,
        answers: linesIn(answersOf(flags, io)),
        io,
        by,
        color: settings.color,
        echo: flags.answers !== undefined || !io.stdinIsTTY,
      },
      correctable,
    );
    await io.stdout.write(`\n${reviewedLine(reviewed)}\n`);
    return 0;
  });
}

/** The queue, cut by the filters. */
async function queueOf(
  { store }: OpenProject,
  correctable: Correctable,
  { settings, flags }: { readonly settings: Settings; readonly flags: ReviewFlags },
): Promise<ReviewItem[]> {
  const { readings } = await store.readings();
  const all = reviewQueue(correctable, confidencesOf(correctable.record, readings));
  const kept = filterRecord(correctable.record, settings);
  const isFiltered = kept !== correctable.record;
  const ids = new Set([...kept.entries, ...kept.disputes].map(({ id }) => id));
  const wanted = isFiltered ? all.filter(({ id }) => ids.has(id)) : all;
  const limit = countOf("--limit", flags.limit);
  return limit === 0 ? wanted : wanted.slice(0, limit);
}

/** Answers from a file, or what is typed or piped in. */
export function answersOf({ answers, input }: ReviewFlags, io: Io): AsyncIterable<Uint8Array> {
  if (answers !== undefined && answers !== "-") return fileOf(resolve(io.cwd, answers), answers);
  if (io.stdinIsTTY && input === false)
    throw new Problem(
      "E-NO-INPUT",
      "standard input is a terminal and --no-input is given",
      "--list prints the queue; --answers reads answers from a file",
    );
  return io.stdin;
}

async function* fileOf(path: string, name: string): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(path)) yield piece as Uint8Array;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new Problem(
      "E-NOT-FOUND",
      `the answers could not be read: ${reason}`,
      "give a file with one answer a line",
      name,
    );
  }
}

function listed(queue: readonly ReviewItem[], correctable: Correctable, format: "text" | "json"): string {
  if (format === "json") return `${JSON.stringify({ queue }, null, 2)}\n`;
  const lines = queue.flatMap((item, at) => {
    const [head, , title] = itemLines(item, { ...correctable, place: String(at + 1) }) ?? [];
    return head === undefined ? [] : [head, `   ${title}`, `   ${reasonWords(item)}`];
  });
  return `${(lines.length === 0 ? ["Nothing waits for a review."] : lines).join("\n")}\n`;
}
