/**
 * @module
 * Agreement about marked spans as text, JSON or CSV, and the sheet of instructions for coders who mark.
 */

import { csvText } from "../../publish/csv-text.js";
import { harmless } from "../../publish/text/lines.js";
import { countWords } from "../../publish/words/day-words.js";
import type { agreementFormats } from "./agreement-formats.js";
import type { MarkingAgreement, MarkingRound } from "./marking-round.js";

const allCategories = "all";

/** The agreement of people, and with the machine beside them where that was asked, in one format, ending in a line feed. */
export function renderMarking(
  { id }: MarkingRound,
  { people, withMachine }: { readonly people: MarkingAgreement; readonly withMachine: MarkingAgreement | null },
  format: (typeof agreementFormats)[number],
): string {
  const found = withMachine === null ? [people] : [people, withMachine];
  if (format === "json") return `${JSON.stringify({ round: id, people, withMachine }, null, 2)}\n`;
  if (format === "csv") return csvText(columns, found.flatMap(rowsOf));
  return `${harmless([`round ${id}: ${countWords(people.texts, "text")}`, ...found.flatMap(linesOf)]).join("\n")}\n`;
}

const columns = [
  "category",
  "texts",
  "coders",
  "observed",
  "expected",
  "alpha_u",
  "alpha_u_low",
  "alpha_u_high",
] as const;

function rowsOf({ texts, coders, categories, all, interval }: MarkingAgreement) {
  const names = coders.map(({ coder }) => coder).join("; ");
  const open = { alpha_u_low: null, alpha_u_high: null };
  const ends = { alpha_u_low: interval?.low ?? null, alpha_u_high: interval?.high ?? null };
  return [...categories.map((each) => ({ ...each, ...open })), { category: allCategories, ...all, ...ends }].map(
    ({ alpha, ...row }) => ({ ...row, texts, coders: names, alpha_u: alpha }),
  );
}

function linesOf({ coders, categories, all, interval }: MarkingAgreement): string[] {
  const rows = [...categories, { category: allCategories, ...all }];
  return [
    "",
    ...coders.map(
      ({ coder, spans, characters }) =>
        `${coder} marked ${countWords(spans, "span")}, ${countWords(characters, "character")}`,
    ),
    "Krippendorff's alpha for unitizing",
    ...rows.map(({ category, alpha, observed, expected }) => {
      const parts = `observed ${observed.toExponential(2)}, expected ${expected.toExponential(2)}`;
      return `  ${category}: ${shown(alpha)}  (${parts})`;
    }),
    interval === null
      ? "  no interval: too few texts"
      : `  95 % interval of all: ${shown(interval.low)} to ${shown(interval.high)}`,
  ];
}

function shown(value: number | null): string {
  return value === null ? "undefined" : value.toFixed(3);
}

/** What every coder should have beside the texts. */
export function markingGuide({ id, categories }: MarkingRound): string {
  const [first = "response"] = categories;
  return [
    `# How to mark the texts of round ${id}`,
    "",
    `Open each text in an editor and put marks around the words that report something: [[${first}: the words]]. Change nothing else. The kinds are`,
    `${categories.join(", ")}. A mark may stand in another one. Mark the fewest words that say it. A text without marks says that nothing of the`,
    "kind is reported in it. Do not talk about texts before all are in.",
    "",
  ].join("\n");
}
