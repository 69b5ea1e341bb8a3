/**
 * @module
 * A review: one item of the queue after the other, each decision on the disk before the next question.
 *
 * Lines in, lines out, no cursor is moved: it is the same in a terminal, through a screen reader, and from a file of answers.
 */

import { type Correction, slotsOf } from "../../model/index.js";
import { paintFor } from "../../publish/text/lines.js";
import { countWords } from "../../publish/words/day-words.js";
import { type LogLine, replayCorrections } from "../../record/index.js";
import { answerKeys, type Decision, itemLines, parseAnswer, type ReviewItem, slotWords } from "../../review/index.js";
import { undoing } from "../commands/correct.js";
import { type Correctable, writeCorrections, writtenLine } from "../correcting/write-corrections.js";
import { Interrupted, type Io } from "../io.js";
import type { OpenProject } from "../project/with-project.js";
import { problemOf } from "../report-problem.js";
import { decidedCorrections } from "./decided-corrections.js";
import type { LinesIn } from "./lines-in.js";

/** What a review works with. */
export interface ReviewSession {
  readonly project: OpenProject;
  readonly queue: readonly ReviewItem[];
  readonly answers: LinesIn;
  readonly io: Io;
  readonly by: string;
  readonly color: boolean;
  /** Whether answers are printed, because nobody sees themselves type them. */
  readonly echo: boolean;
}

/** What came of it. */
export interface Reviewed {
  readonly accepted: number;
  readonly changed: number;
  readonly skipped: number;
  /** Items that nobody was asked about any more. */
  readonly left: number;
}

type Step = "next" | "again" | "stay" | "quit";

/** Decisions after which the item is shown as it is now. */
const staysOn: ReadonlySet<Decision["does"]> = new Set([
  "change",
  "relabel",
  "split",
  "merge",
  "set-condition",
  "add-condition",
  "drop-condition",
]);

/** Asks about the items of the queue until they end, the answers end, or somebody quits. */
export async function runReview(session: ReviewSession, correctable: Correctable): Promise<Reviewed> {
  const review = new Review(session, correctable);
  try {
    return await review.run();
  } catch (error) {
    // a terminal that is closed in the middle of a question ends the review as Ctrl-C does
    if (!session.io.signal.aborted) throw error;
    await session.io.stdout.write("\n");
    throw new Interrupted("stopped; what you decided is saved, and rapporteur review goes on with the rest");
  }
}

/** The state of a review while it runs. */
class Review {
  private accepted = 0;
  private changed = 0;
  private skipped = 0;
  /** What was written, the last at the end; each step may be several lines of the log. */
  private readonly written: LogLine<Correction>[][] = [];

  constructor(
    private readonly session: ReviewSession,
    private correctable: Correctable,
  ) {}

  async run(): Promise<Reviewed> {
    const { queue } = this.session;
    let at = 0;
    for (; at < queue.length; at++) {
      const item = queue[at]!;
      if ((await this.ask(item, `${at + 1} of ${queue.length}`)) === "quit") break;
    }
    const { accepted, changed, skipped } = this;
    return { accepted, changed, skipped, left: queue.length - at };
  }

  /** Asks about one item until it is done with. */
  private async ask(item: ReviewItem, place: string): Promise<"next" | "quit"> {
    let step: Step = "again";
    while (step === "again" || step === "stay") {
      if (step === "again") {
        const lines = itemLines(item, { ...this.correctable, place });
        // merged into another, or struck, since the queue was made
        if (lines === null) return "next";
        const [head, ...rest] = lines;
        await this.print("", paintFor({ color: this.session.color }).strong(head!), ...rest);
      }
      const line = await this.read("accept, change, skip, quit, ? for all: ");
      step = line === null ? "quit" : await this.answer(item, line);
    }
    return step;
  }

  private async answer(item: ReviewItem, line: string): Promise<Step> {
    const answer = parseAnswer(line);
    if (answer.does === "unclear") return this.stay(answer.problem);
    if (answer.does === "again" || answer.does === "quit") return answer.does;
    if (answer.does === "skip") {
      this.skipped++;
      return "next";
    }
    if (answer.does === "help")
      return this.stay(
        ...answerKeys.map(([letter, name, needs, about]) => `${letter} or ${[name, needs].join(" ").trim()}: ${about}`),
      );
    if (answer.does === "field") return this.stay(...this.fieldLines(item, answer.name));
    try {
      await this.refresh();
      if (answer.does === "undo") return await this.undo();
      return await this.correct(item, answer);
    } catch (error) {
      const problem = problemOf(error);
      // what does not fit is said, and asked again; anything else is no answer's fault
      if (!["E-CORRECTION", "E-USAGE", "E-NOT-FOUND"].includes(problem.code)) throw error;
      return this.stay(`Not done: ${problem.detail}. ${problem.help}.`);
    }
  }

  private async correct(item: ReviewItem, answer: Decision): Promise<Step> {
    const corrections = decidedCorrections(item, answer, this.correctable);
    const isAccepted = answer.does === "accept";
    const why = answer.why ?? (isAccepted ? "found right in review" : await this.read("Why? "));
    if (why === null || why.trim() === "") return this.stay("Not done: a correction needs its reason.");
    const { project, io, by } = this.session;
    const lines = await writeCorrections(
      corrections.map((correction) => ({ ...correction, why: why.trim() })),
      { project, correctable: this.correctable, io, by },
    );
    this.written.push(lines);
    this.correctable = replayed(this.correctable, [...this.correctable.log, ...lines]);
    await this.print(...lines.map((line) => `Saved ${writtenLine(line)}`));
    if (isAccepted) this.accepted++;
    else this.changed++;
    return staysOn.has(answer.does) ? "again" : "next";
  }

  private async undo(): Promise<Step> {
    const last = this.written.pop();
    if (last === undefined) return this.stay("There is nothing to take back: you have done nothing in this review.");
    const { project, io, by } = this.session;
    const lines = await writeCorrections(
      last.toReversed().map((line) => undoing(line, "taken back in review")),
      { project, correctable: this.correctable, io, by },
    );
    this.correctable = replayed(this.correctable, [...this.correctable.log, ...lines]);
    await this.print(...last.map(({ id, correction }) => `Taken back: ${id} ${correction.target}`));
    return "again";
  }

  private fieldLines(item: ReviewItem, name: string): string[] {
    const entry = this.correctable.record.entries.find(({ id }) => id === item.id);
    if (entry === undefined) return ["Only an entry has fields."];
    const slots = slotsOf(entry.frame);
    const found = name === "" ? slots : slots.filter((slot) => slot.name === name);
    return found.length > 0
      ? found.map(slotWords)
      : [`It has no ${name}; it has ${slots.map((slot) => slot.name).join(", ")}.`];
  }

  /** Takes in what others have corrected meanwhile. */
  private async refresh(): Promise<void> {
    const log = await this.session.project.store.corrections<Correction>();
    if (log.length !== this.correctable.log.length) this.correctable = replayed(this.correctable, log);
  }

  private async stay(...lines: readonly string[]): Promise<"stay"> {
    await this.print(...lines);
    return "stay";
  }

  private async print(...lines: readonly string[]): Promise<void> {
    await this.session.io.stdout.write(lines.map((line) => `${line}\n`).join(""));
  }

  private async read(question: string): Promise<string | null> {
    const { io, answers, echo } = this.session;
    await io.stdout.write(question);
    const line = await answers.next();
    if (echo || line === null) await io.stdout.write(`${line ?? ""}\n`);
    return line;
  }
}

function replayed({ stored }: Correctable, log: readonly LogLine<Correction>[]): Correctable {
  return { stored, log, ...replayCorrections(stored, log) };
}

/** What a review came to, in a line. */
export function reviewedLine({ accepted, changed, skipped, left }: Reviewed): string {
  return `${countWords(accepted, "item")} found right, ${countWords(changed, "change")} made, ${skipped} skipped, ${left} not asked; everything is saved`;
}
