/**
 * @module
 * Agreement as text for a person, JSON for a program, and CSV for the table of a paper.
 */

import type { Interval } from "../../agreement/index.js";
import { csvText } from "../../publish/csv-text.js";
import { harmless } from "../../publish/text/lines.js";
import { countWords } from "../../publish/words/day-words.js";
import type { agreementFormats } from "./agreement-formats.js";
import { type CodedUnit, type FieldAgreement, isContested } from "./compare-codes.js";
import { machineCoder } from "./machine-codes.js";
import type { CodingRound } from "./round.js";

/** What is told. */
export interface AgreementReport {
  readonly round: CodingRound;
  /** Of people alone. */
  readonly fields: readonly FieldAgreement[];
  /** With the machine as one more coder; empty where it was not asked. */
  readonly withMachine: readonly FieldAgreement[];
  readonly coded: readonly CodedUnit[];
}

/** The report in one format, ending in a line feed. */
export function renderAgreement(report: AgreementReport, format: (typeof agreementFormats)[number]): string {
  if (format === "json") return `${JSON.stringify(asData(report), null, 2)}\n`;
  if (format === "csv") return csvText(columns, [...report.fields, ...report.withMachine].map(rowOf));
  const { round, fields, withMachine, coded } = report;
  const contested = coded.filter(isContested);
  const lines = fields.flatMap((field) => {
    const machine = withMachine.find((each) => each.field === field.field);
    const own = contested.filter((each) => each.field.name === field.field);
    return [
      "",
      ...fieldLines(field),
      ...(machine === undefined ? [] : machineLines(machine)),
      ...own.map(contestedLine),
    ];
  });
  const head = `round ${round.id}: ${countWords(round.units.length, "unit")}, ${countWords(fields[0]?.coders.length ?? 0, "coder")}, ${contested.length} codes contested`;
  return `${harmless([head, ...lines]).join("\n")}\n`;
}

function fieldLines(field: FieldAgreement): string[] {
  const { level, units, codes, missing, none, percent, cohen, fleiss, alpha, interval } = field;
  return [
    `${field.field} (${level})`,
    `  ${countWords(units, "unit")} coded by two or more, ${countWords(codes, "code")}, ${missing} missing${none === 0 ? "" : `, ${none} none (not measured)`}`,
    `  per cent agreement    ${shown(percent)}`,
    ...cohen.map(
      (pair) =>
        `  Cohen's kappa         ${shown(pair.kappa)}  ${pairWords(pair.coders, field)}, ${countWords(pair.units, "unit")}`,
    ),
    `  Fleiss' kappa         ${shown(fleiss.kappa)}  ${countWords(fleiss.units, "unit")} coded by all`,
    `  Krippendorff's alpha  ${shown(alpha)}  ${intervalWords(interval)}`,
  ];
}

function machineLines(field: FieldAgreement): string[] {
  const machine = field.coders.indexOf(machineCoder);
  return [
    `  with the machine      ${shown(field.alpha)}  ${intervalWords(field.interval)}`,
    ...field.cohen
      .filter(({ coders }) => coders.includes(machine))
      .map(
        (pair) =>
          `  Cohen's kappa         ${shown(pair.kappa)}  ${pairWords(pair.coders, field)}, ${countWords(pair.units, "unit")}`,
      ),
  ];
}

function contestedLine({ unit, codes }: CodedUnit): string {
  return `    ${unit.unit}  ${codes.map(({ coder, code }) => `${coder}: ${code}`).join(" | ")}`;
}

function pairWords(pair: readonly [number, number], { coders }: FieldAgreement): string {
  return pair.map((place) => coders[place]).join(" and ");
}

function intervalWords(interval: Interval | null): string {
  return interval === null
    ? "no interval: too few units, or one code"
    : `95 % interval ${shown(interval.low)} to ${shown(interval.high)}`;
}

/** Three decimals, as papers print them. */
function shown(value: number | null): string {
  return value === null ? "undefined" : value.toFixed(3);
}

const columns = [
  "field",
  "level",
  "coders",
  "units",
  "codes",
  "missing",
  "none",
  "percent",
  "cohen",
  "fleiss",
  "fleiss_units",
  "alpha",
  "alpha_low",
  "alpha_high",
] as const;

function rowOf(field: FieldAgreement) {
  const { level, units, codes, missing, none, percent, cohen, fleiss, alpha, interval } = field;
  return {
    ...{ field: field.field, level, coders: field.coders.join("; "), units, codes, missing, none, percent },
    cohen: cohen.map((pair) => `${pairWords(pair.coders, field)} ${shown(pair.kappa)}`).join("; "),
    ...{ fleiss: fleiss.kappa, fleiss_units: fleiss.units, alpha },
    ...{ alpha_low: interval?.low ?? null, alpha_high: interval?.high ?? null },
  };
}

function asData({ round, fields, withMachine, coded }: AgreementReport) {
  const contested = coded
    .filter(isContested)
    .map(({ unit, field, codes }) => ({ unit: unit.unit, entry: unit.entry || null, field: field.name, codes }));
  return { round: round.id, units: round.units.length, fields, withMachine, contested };
}
