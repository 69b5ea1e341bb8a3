/**
 * @module
 * `md`: the brief as Markdown with numbered footnotes: outlet, day, exact words, offsets. It survives being printed and carried into a meeting.
 */

import { lazyFlat, lazyList } from "../text/lazy-list.js";
import { countsLine } from "./brief/counts.js";
import type { DisputeView } from "./brief/disputes.js";
import { changeWords } from "./brief/renderings.js";
import { kindWords, type StatementView } from "./brief/speakers.js";
import { type Brief, type BriefLines, briefLines } from "./brief.js";
import type { Citation } from "./citation.js";
import { quoted } from "./citation.js";
import { mdText as text } from "./md-text.js";
import type { RecordIndex } from "./record-index.js";
import { asShown } from "./shown.js";
import { countWords, dayWords } from "./words/day-words.js";

/** Gives each citation its number, the same number for the same place, in the order of first use. */
interface Footnotes {
  readonly mark: (cites: readonly Citation[]) => string;
  readonly lines: () => Iterable<string>;
}

/** The brief as Markdown, ending in a line feed. */
export function renderMarkdown(index: RecordIndex): string {
  return [...markdownPieces(index)].join("");
}

/** The same, a line at a time. */
export function* markdownPieces(index: RecordIndex): Generator<string> {
  for (const line of lines(index)) yield asShown(`${line}\n`);
}

function* lines(index: RecordIndex): Generator<string> {
  const brief = briefLines(index);
  const notes = footnotes();
  yield* [`# ${text(brief.title)}`, "", headLine(brief)];
  yield* section("Disputes", disputeParts(brief.disputes, notes), "No disputes were found.");
  yield* section("State of play", boardParts(brief.board, notes), "No proposals were reported.");
  yield* section("Truces", truceParts(brief.truces, notes));
  const ahead = brief.ahead.map(
    ({ whenWords, title, status, support, cites }) =>
      `- **${whenWords}**: ${text(title)} (${status}; ${support})${notes.mark(cites)}`,
  );
  yield* section("Ahead", ahead);
  for (const { heading, lines: happened } of brief.happenings)
    yield* section(
      heading,
      lazyList(
        happened,
        ({ title, when, support, background, cites }) =>
          `- ${text(title)} (${when}; ${support}${background ? "; background" : ""})${notes.mark(cites)}`,
      ),
    );
  yield* section("Who said what", speakerParts(brief.speakers, notes));
  yield* section("Differences that fit together", disputeParts(brief.differences, notes));
  const undated = brief.undated.map(
    ({ article, outlet, when, confidence, reasons }) =>
      `- ${text(article)}, ${text(outlet)}: ${when}, ${confidence}. ${text(reasons.join("; "))}`,
  );
  yield* section("Articles without a day of their own", undated);
  const remarks = brief.notes.map(
    ({ code, count, meaning }) => `- \`${code}\` ${countWords(count, "time")}: ${meaning}`,
  );
  yield* section("Notes", remarks);
  yield* notes.lines();
}

function headLine(brief: Pick<Brief, "asOf" | "knownBy" | "counts">): string {
  const cuts = [
    ...(brief.asOf === null ? [] : [`as of ${dayWords(brief.asOf)}`]),
    ...(brief.knownBy === null ? [] : [`as known on ${dayWords(brief.knownBy)}`]),
  ];
  return [countsLine(brief.counts), ...cuts].join(" · ");
}

/** A heading with its lines; where there are none, what says so, or nothing at all. */
function* section(heading: string, inside: Iterable<string>, none?: string): Generator<string> {
  let isEmpty = true;
  for (const line of inside) {
    if (isEmpty) yield* ["", `## ${heading}`, ""];
    isEmpty = false;
    yield line;
  }
  if (isEmpty && none !== undefined) yield* ["", `## ${heading}`, "", none];
}

function disputeParts(disputes: Iterable<DisputeView>, notes: Footnotes): Iterable<string> {
  return lazyFlat(disputes, (dispute) => [
    `- **${dispute.glyph} ${text(dispute.title)}** · ${dispute.aspect} (${dispute.levelWords}; ${dispute.verdictWords})`,
    ...dispute.sides.map(({ holder, value, origins, cites }) => {
      const words = cites[0] === undefined ? "" : `: ${text(quoted(cites[0].text))}`;
      return `  - ${holder === null ? "" : `${text(holder)}: `}${text(value)} (${countWords(origins, "origin")})${words}${notes.mark(cites)}`;
    }),
  ]);
}

function* boardParts({ parties, rows }: BriefLines["board"], notes: Footnotes): Generator<string> {
  const head = ["Proposal", ...parties.map(text)];
  let isFirst = true;
  for (const { title, by, status, support, cells, others, cites } of rows) {
    if (isFirst) yield* [head, head.map(() => "---")].map(tableLine);
    isFirst = false;
    const proposers = by.length > 0 ? ` (${text(by.join(", "))})` : "";
    yield tableLine([
      `${text(title)}${proposers}; ${status}; ${support}${notes.mark(cites)}${others.map((cell) => `; ${text(cell.party)}: ${cell.glyph} ${cell.word}${notes.mark(cell.cites)}`).join("")}`,
      ...cells.map(({ glyph, word, since, conditions, cites }) => {
        const when = since === null ? "" : `, ${dayWords(since)}`;
        const own = `${glyph} ${word}${when}${notes.mark(cites)}`;
        return `${own}${conditions.map((condition) => `; if: ${text(condition.text)}${notes.mark(condition.cites)}`).join("")}`;
      }),
    ]);
  }
}

function truceParts(truces: Brief["truces"], notes: Footnotes): Iterable<string> {
  return lazyFlat(truces, ({ title, status, support, edges, breaches, cites }) => [
    `- **${text(title)}** (${status}; ${support})${notes.mark(cites)}`,
    `  - ${edges.map(({ name, when }) => `${name}: ${when}`).join("; ")}`,
    ...breaches.flatMap(({ accuser, lines }) =>
      lines.map(({ title, cites }) => `  - alleged by ${text(accuser)}: ${text(title)}${notes.mark(cites)}`),
    ),
  ]);
}

function* speakerParts(speakers: BriefLines["speakers"], notes: Footnotes): Generator<string> {
  for (const { speaker, statements } of speakers) {
    yield `- **${text(speaker)}**`;
    for (const statement of statements) yield* statementParts(statement, notes);
  }
}

function statementParts({ when, act, isSaid, origins, renderings }: StatementView, notes: Footnotes): string[] {
  const first = renderings[0]!;
  const how = `${act}${isSaid ? "" : ", not said"}, ${kindWords(first.kind)}, ${origins}`;
  return [
    `  - ${when}: ${text(quoted(first.cite.text))} (${how})${notes.mark(renderings.map(({ cite }) => cite))}`,
    ...renderings.flatMap(({ cite, difference }) =>
      difference === null || difference.isSame
        ? []
        : [`    - ${text(cite.outlet)} ${text(changeWords(difference.changes))}${notes.mark([cite])}`],
    ),
  ];
}

function footnotes(): Footnotes {
  const numbers = new Map<string, { readonly n: number; readonly cite: Citation }>();
  const numberOf = (cite: Citation) => {
    const known = numbers.get(cite.place);
    if (known) return known.n;
    const n = numbers.size + 1;
    numbers.set(cite.place, { n, cite });
    return n;
  };
  return {
    mark: (cites) => cites.map((cite) => `[^${numberOf(cite)}]`).join(""),
    *lines() {
      if (numbers.size > 0) yield "";
      for (const { n, cite } of numbers.values())
        yield `[^${n}]: ${text(cite.outlet)}, ${cite.day === null ? "no date" : dayWords(cite.day)}: ${text(quoted(cite.text))} (${text(cite.place)})`;
    },
  };
}

/** A bar inside a cell is escaped by `text` already; what is left is layout. */
function tableLine(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replace(/\n/gu, " ")).join(" | ")} |`;
}
