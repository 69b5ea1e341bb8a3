/**
 * @module
 * `md`: the brief as Markdown with numbered footnotes: outlet, day, exact words, offsets. It survives being printed and carried into a meeting.
 */

import { countsLine } from "./brief/counts.js";
import type { DisputeView } from "./brief/disputes.js";
import { changeWords } from "./brief/renderings.js";
import { kindWords } from "./brief/speakers.js";
import { type Brief, briefOf } from "./brief.js";
import type { Citation } from "./citation.js";
import { quoted } from "./citation.js";
import { mdText as text } from "./md-text.js";
import type { RecordIndex } from "./record-index.js";
import { asShown } from "./shown.js";
import { countWords, dayWords } from "./words/day-words.js";

/** Gives each citation its number, the same number for the same place, in the order of first use. */
interface Footnotes {
  readonly mark: (cites: readonly Citation[]) => string;
  readonly lines: () => string[];
}

/** The brief as Markdown, ending in a line feed. */
export function renderMarkdown(index: RecordIndex): string {
  const brief = briefOf(index);
  const notes = footnotes();
  const body = [
    `# ${text(brief.title)}`,
    "",
    headLine(brief),
    ...section("Disputes", disputeLines(brief.disputes, notes), "No disputes were found."),
    ...section("State of play", boardLines(brief, notes), "No proposals were reported."),
    ...section("Truces", truceLines(brief, notes)),
    ...section(
      "Ahead",
      brief.ahead.map(
        ({ whenWords, title, status, support, cites }) =>
          `- **${whenWords}**: ${text(title)} (${status}; ${support})${notes.mark(cites)}`,
      ),
    ),
    ...brief.happenings.flatMap(({ heading, lines }) =>
      section(
        heading,
        lines.map(
          ({ title, when, support, background, cites }) =>
            `- ${text(title)} (${when}; ${support}${background ? "; background" : ""})${notes.mark(cites)}`,
        ),
      ),
    ),
    ...section("Who said what", speakerLines(brief, notes)),
    ...section("Differences that fit together", disputeLines(brief.differences, notes)),
    ...section(
      "Articles without a day of their own",
      brief.undated.map(
        ({ article, outlet, when, confidence, reasons }) =>
          `- ${text(article)}, ${text(outlet)}: ${when}, ${confidence}. ${text(reasons.join("; "))}`,
      ),
    ),
    ...section(
      "Notes",
      brief.notes.map(({ code, count, meaning }) => `- \`${code}\` ${countWords(count, "time")}: ${meaning}`),
    ),
  ];
  const foot = notes.lines();
  return asShown(`${[...body, ...(foot.length > 0 ? ["", ...foot] : [])].join("\n")}\n`);
}

function headLine(brief: Brief): string {
  const cuts = [
    ...(brief.asOf === null ? [] : [`as of ${dayWords(brief.asOf)}`]),
    ...(brief.knownBy === null ? [] : [`as known on ${dayWords(brief.knownBy)}`]),
  ];
  return [countsLine(brief.counts), ...cuts].join(" · ");
}

function section(heading: string, lines: readonly string[], none?: string): string[] {
  if (lines.length === 0) return none === undefined ? [] : ["", `## ${heading}`, "", none];
  return ["", `## ${heading}`, "", ...lines];
}

function disputeLines(disputes: readonly DisputeView[], notes: Footnotes): string[] {
  return disputes.flatMap((dispute) => [
    `- **${dispute.glyph} ${text(dispute.title)}** · ${dispute.aspect} (${dispute.levelWords}; ${dispute.verdictWords})`,
    ...dispute.sides.map(({ holder, value, origins, cites }) => {
      const words = cites[0] === undefined ? "" : `: ${text(quoted(cites[0].text))}`;
      return `  - ${holder === null ? "" : `${text(holder)}: `}${text(value)} (${countWords(origins, "origin")})${words}${notes.mark(cites)}`;
    }),
  ]);
}

function boardLines({ board }: Brief, notes: Footnotes): string[] {
  if (board.rows.length === 0) return [];
  const rows = board.rows.map(({ title, by, status, support, cells, others, cites }) => [
    `${text(title)}${by.length > 0 ? ` (${text(by.join(", "))})` : ""}; ${status}; ${support}${notes.mark(cites)}${others.map((cell) => `; ${text(cell.party)}: ${cell.glyph} ${cell.word}${notes.mark(cell.cites)}`).join("")}`,
    ...cells.map(({ glyph, word, since, conditions, cites }) => {
      const when = since === null ? "" : `, ${dayWords(since)}`;
      const given = conditions
        .map((condition) => `; if: ${text(condition.text)}${notes.mark(condition.cites)}`)
        .join("");
      return `${glyph} ${word}${when}${notes.mark(cites)}${given}`;
    }),
  ]);
  const head = ["Proposal", ...board.parties.map(text)];
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.map(tableCell).join(" | ")} |`);
}

function truceLines({ truces }: Brief, notes: Footnotes): string[] {
  return truces.flatMap(({ title, status, support, edges, breaches, cites }) => [
    `- **${text(title)}** (${status}; ${support})${notes.mark(cites)}`,
    `  - ${edges.map(({ name, when }) => `${name}: ${when}`).join("; ")}`,
    ...breaches.flatMap(({ accuser, lines }) =>
      lines.map(({ title, cites }) => `  - alleged by ${text(accuser)}: ${text(title)}${notes.mark(cites)}`),
    ),
  ]);
}

function speakerLines({ speakers }: Brief, notes: Footnotes): string[] {
  return speakers.flatMap(({ speaker, statements }) => [
    `- **${text(speaker)}**`,
    ...statements.flatMap(({ when, act, isSaid, origins, renderings }) => {
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
    }),
  ]);
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
    lines: () =>
      [...numbers.values()].map(
        ({ n, cite }) =>
          `[^${n}]: ${text(cite.outlet)}, ${cite.day === null ? "no date" : dayWords(cite.day)}: ${text(quoted(cite.text))} (${text(cite.place)})`,
      ),
  };
}

/** A bar inside a cell is escaped by `text` already; what is left is layout. */
function tableCell(cell: string): string {
  return cell.replace(/\n/gu, " ");
}
