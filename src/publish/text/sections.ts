/**
 * @module
 * The sections of a brief as terminal text, each a list of lines; an empty section says what is not there or stays away.
 */

import type { BoardRow, Cell } from "../brief/board.js";
import type { DisputeView } from "../brief/disputes.js";
import { changeWords } from "../brief/renderings.js";
import { kindWords, type StatementView } from "../brief/speakers.js";
import type { TruceView } from "../brief/truces.js";
import type { Brief } from "../brief.js";
import { countWords, dayWords } from "../words/day-words.js";
import { citeLines, type Paint, pad, widest } from "./lines.js";

/** A section: its heading and its lines. */
export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
}

/** How many lines of one list a brief shows; the rest are counted. */
const briefLimit = 5;

/** The sections of a brief in reading order; `isShort` cuts lists that the whole record gives in full. */
export function textSections(brief: Brief, paint: Paint, { isShort }: { readonly isShort: boolean }): Section[] {
  const limit = isShort ? briefLimit : Number.POSITIVE_INFINITY;
  return [
    { heading: "Disputes", lines: disputeLines(brief.disputes, paint, "No disputes were found.") },
    { heading: "State of play", lines: boardLines(brief, paint, limit) },
    { heading: "Truces", lines: truceLines(brief, paint) },
    { heading: "Ahead", lines: aheadLines(brief, paint) },
    ...brief.happenings.map(({ heading, lines }) => ({
      heading,
      lines: cut(lines, limit, (line) => [
        `${paint.strong(line.title)}  ${paint.faint(`${line.when} · ${line.support}${line.background ? " · background" : ""}${paint.id(line.entry)}`)}`,
        ...citeLines(line.cites, { indent: 4, paint, limit: 2 }),
      ]),
    })),
    { heading: "Who said what", lines: speakerLines(brief, paint, limit) },
    { heading: "Differences that fit together", lines: disputeLines(brief.differences, paint, "") },
    { heading: "Articles without a day of their own", lines: undatedLines(brief, paint) },
    { heading: "Notes", lines: noteLines(brief) },
  ].filter(({ lines }) => lines.some((line) => line !== ""));
}

/** The lines of the first `limit` items, and how many more there are. */
function cut<T>(items: readonly T[], limit: number, linesOf: (item: T) => string[]): string[] {
  const rest = items.length - limit;
  return [
    ...items.slice(0, limit).flatMap(linesOf),
    ...(rest > 0 ? [`  and ${rest} more: rapporteur read shows all`] : []),
  ];
}

export function disputeLines(disputes: readonly DisputeView[], paint: Paint, none: string): string[] {
  if (disputes.length === 0) return [none];
  return disputes.flatMap((dispute) => [
    `${paint.strong(`${dispute.glyph} ${dispute.title} · ${dispute.aspect}`)}`,
    `    ${paint.faint(`${dispute.levelWords}; ${dispute.verdictWords}${paint.id(dispute.id)}`)}`,
    ...dispute.sides.flatMap(({ holder, value, origins, cites }) => [
      `  ${holder === null ? "" : `${holder}: `}${value}  ${paint.faint(countWords(origins, "origin"))}`,
      ...citeLines(cites, { indent: 6, paint, limit: 2 }),
    ]),
    ...preferredLines(dispute),
  ]);
}

function preferredLines({ preferred }: DisputeView): string[] {
  return preferred === null ? [] : [`  ${preferred.by} holds ${preferred.value} to be right: ${preferred.why}`];
}

/** Offers that nobody answered stand in one piece each; a brief counts those beyond its limit. */
function boardLines({ board }: Brief, paint: Paint, limit: number): string[] {
  if (board.rows.length === 0) return ["No proposals were reported."];
  const width = widest(board.parties, 30);
  const left = new Set(board.rows.filter(isUnanswered).slice(limit));
  return [
    ...board.rows.filter((row) => !left.has(row)).flatMap((row) => rowLines(row, width, paint)),
    ...(left.size > 0 ? [`  and ${left.size} more without an answer: rapporteur read shows all`] : []),
  ];
}

/** Nobody but those who make it is heard on it. */
function isUnanswered({ cells, others }: BoardRow): boolean {
  const heard = [...cells, ...others].filter(({ stance }) => stance !== "not-reported");
  return heard.every(({ stance }) => stance === "proposes") && heard.length < 2;
}

function rowLines(row: BoardRow, width: number, paint: Paint): string[] {
  const { entry, title, by, status, support, cells, others } = row;
  const heard = [...cells, ...others].filter(({ stance }) => stance !== "not-reported");
  const head = `${paint.strong(title)}  ${paint.faint(`${by.length > 0 ? `by ${by.join(", ")} · ` : ""}${status} · ${support}${paint.id(entry)}`)}`;
  const silent = cells.filter((cell) => !heard.includes(cell));
  const [only] = heard;
  if (isUnanswered(row)) {
    const when = only?.since ? ` since ${dayWords(only.since)}` : "";
    return [head, ...(only === undefined ? [] : wordsLines(only, paint)), `  – no answer reported${when}`];
  }
  return [
    head,
    ...heard.flatMap((cell) => cellLines(cell, width, paint)),
    ...(silent.length > 0 ? [`  ${pad("– not reported", 15)} ${silent.map(({ party }) => party).join(", ")}`] : []),
  ];
}

function cellLines(cell: Cell, width: number, paint: Paint): string[] {
  const { glyph, word, party, since } = cell;
  const when = since === null ? "" : `  ${paint.faint(dayWords(since))}`;
  return [`  ${pad(`${glyph} ${word}`, 15)} ${pad(party, width)}${when}`.trimEnd(), ...wordsLines(cell, paint)];
}

/** The words of a stance and its conditions. */
function wordsLines({ cites, conditions }: Cell, paint: Paint): string[] {
  return [
    ...citeLines(cites, { indent: 6, paint, limit: 2 }),
    ...conditions.flatMap((condition) => [
      `      if: ${condition.text} ${paint.faint(`(${condition.status})`)}`,
      ...citeLines(condition.cites, { indent: 10, paint, limit: 1 }),
    ]),
  ];
}

function truceLines({ truces }: Brief, paint: Paint): string[] {
  return truces.flatMap((truce) => [
    `${paint.strong(truce.title)}  ${paint.faint(`${truce.status} · ${truce.support}${paint.id(truce.entry)}`)}`,
    ...truce.edges.filter(({ isReported }) => isReported).map(({ name, when }) => `  ${pad(name, 14)} ${when}`),
    ...silentEdges(truce),
    ...citeLines(truce.cites, { indent: 6, paint, limit: 2 }),
    ...truce.breaches.flatMap(({ accuser, lines }) => [
      `  alleged by ${accuser}, ${countWords(lines.length, "line")}`,
      ...lines.flatMap(({ title, cites }) => [`    ${title}`, ...citeLines(cites, { indent: 6, paint, limit: 1 })]),
    ]),
  ]);
}

/** Edges that no article gives, on one line: said aloud, but not five times. */
function silentEdges({ edges }: TruceView): string[] {
  const silent = edges.filter(({ isReported }) => !isReported).map(({ name }) => name);
  return silent.length === 0 ? [] : [`  ${pad("not reported", 14)} ${silent.join(", ")}`];
}

function aheadLines({ ahead }: Brief, paint: Paint): string[] {
  const width = widest(
    ahead.map(({ whenWords }) => whenWords),
    24,
  );
  return ahead.flatMap((line) => [
    `${pad(line.whenWords, width)}  ${paint.strong(line.title)}  ${paint.faint(`${line.status} · ${line.support}${paint.id(line.entry)}`)}`,
    ...citeLines(line.cites, { indent: 6, paint, limit: 2 }),
  ]);
}

function speakerLines({ speakers }: Brief, paint: Paint, limit: number): string[] {
  return speakers.flatMap(({ speaker, statements }) => [
    `${paint.strong(speaker)}  ${paint.faint(countWords(statements.length, "statement"))}`,
    ...cut(statements, limit, (statement) => [
      `  ${statement.when} · ${statement.act}${statement.isSaid ? "" : " · not said"} · ${kindWords(statement.renderings[0]!.kind)} · ${statement.origins}${statement.via.length > 0 ? ` · via ${statement.via.join(", ")}` : ""}${paint.id(statement.entry)}`,
      ...citeLines(
        statement.renderings.map(({ cite }) => cite),
        { indent: 6, paint },
      ),
      ...differenceLines(statement, paint),
    ]),
  ]);
}

/** Renderings whose words differ from the fullest quote, by place. */
function differenceLines({ renderings }: StatementView, paint: Paint): string[] {
  return renderings.flatMap(({ cite, difference }) =>
    difference === null || difference.isSame
      ? []
      : [`      ${paint.faint(`${cite.place} ${changeWords(difference.changes)}`)}`],
  );
}

function undatedLines({ undated }: Brief, paint: Paint): string[] {
  return undated.flatMap(({ article, outlet, when, confidence, reasons }) => [
    `${paint.strong(`${article}, ${outlet}`)}: ${when}, ${confidence}`,
    ...reasons.slice(0, 3).map((reason) => `    ${paint.faint(reason)}`),
  ]);
}

function noteLines({ notes }: Brief): string[] {
  return notes.map(
    ({ code, meaning, count, articles }) =>
      `${code} ${countWords(count, "time")}: ${meaning} (${articles.slice(0, 5).join(", ")}${articles.length > 5 ? ", …" : ""})`,
  );
}
