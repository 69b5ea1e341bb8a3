/**
 * @module
 * How the articles derive from each other, and which entries are printed by more articles than they have origins.
 */

import { lazyFlat } from "../../text/lazy-list.js";
import {
  type Family,
  type Lineage,
  type LineageArticle,
  lineageLines,
  lineageOf,
  type SharedLine,
} from "../brief/lineage.js";
import { descentWords, shareWords } from "../brief/lineage-words.js";
import type { WitnessedLine } from "../brief/origin-lines.js";
import { harmless, type Paint, pad } from "../text/lines.js";
import { countWords, shortDay } from "../words/day-words.js";
import { originWords } from "../words/support-words.js";
import type { RecordView, Row } from "./view.js";

/** One row for each article. */
export const lineageView: RecordView = {
  text: ({ index }, paint) => {
    const lineage = harmless(lineageOf(index));
    if (lineage.families.length === 0) return ["No articles."];
    return [
      ...lineage.families.flatMap((family) => familyLines(family, paint)),
      ...sharedLines(lineage.shared, paint),
      ...entryLines(lineage, paint),
    ];
  },
  json: ({ index }) => lineageLines(index),
  columns: [
    "origin",
    "label",
    "certainty",
    "article",
    "outlet",
    "published",
    "title",
    "depth",
    "kind",
    "from",
    "share",
    "passages",
    "directed",
    "credits",
    "missing",
  ],
  rows: ({ index }) =>
    lazyFlat(lineageLines(index).families, (family) => family.articles.map((line) => rowOf(family, line))),
};

function familyLines({ origin, label, known, outlets, articles, missing }: Family, paint: Paint): string[] {
  const counts = `${countWords(articles.length, "article")} of ${countWords(outlets.length, "outlet")}`;
  return [
    `${paint.strong(label)}  ${paint.faint(`${counts}: one origin, ${known}${paint.id(origin)}`)}`,
    ...missing.map((agency) => `    missing: no article is ${agency}'s own`),
    ...articles.map((line) => articleLine(line, paint)),
  ];
}

function articleLine({ article, outlet, day, depth, from, credits }: LineageArticle, paint: Paint): string {
  const indent = " ".repeat(4 + 4 * depth);
  const remark = [
    article,
    ...(from === null ? [] : [descentWords(from)]),
    ...(credits.length === 0 ? [] : [`credits ${credits.join(", ")}`]),
  ].join(" · ");
  return `${indent}${pad(day === null ? "no date" : shortDay(day), 10)}  ${outlet}  ${paint.faint(remark)}`;
}

function sharedLines(shared: readonly SharedLine[], paint: Paint): string[] {
  if (shared.length === 0) return [];
  return [
    "",
    paint.heading("SHARED BETWEEN ORIGINS, WHICH STAY APART"),
    ...shared.map(({ kind, from, to, share, passages }) => {
      const what = kind === "shared-quotation" ? "quotation" : kind;
      const how = kind === "shared-quotation" ? "" : `, ${shareWords(share)} of the shorter text`;
      return `  ${what}: ${from.outlet} and ${to.outlet}  ${paint.faint(`${from.article}, ${to.article} · ${countWords(passages, "passage")}${how}`)}`;
    }),
  ];
}

/** Entries that more articles print than origins stand behind; a single entry that was asked for in any case. */
function entryLines({ entries }: Lineage, paint: Paint): string[] {
  const shown = entries.length === 1 ? entries : entries.filter(({ articles, min }) => articles > min);
  if (shown.length === 0) return [];
  const heading = entries.length === 1 ? "WHO CARRIES IT" : "MORE ARTICLES THAN ORIGINS";
  return ["", paint.heading(heading), ...shown.flatMap((line) => witnessLines(line, paint))];
}

function witnessLines({ entry, title, min, max, articles, origins, cites }: WitnessedLine, paint: Paint): string[] {
  const counts = `${countWords(articles, "article")}, ${originWords({ min, max })}`;
  return [
    `  ${paint.strong(title)}  ${paint.faint(`${counts}${paint.id(entry)}`)}`,
    ...origins.map(({ origin, label }) => {
      const own = new Set(cites.flatMap((cite) => (cite.origin === origin ? [cite.article] : [])));
      return `      ${label}: ${[...own].join(", ")}`;
    }),
  ];
}

function rowOf({ origin, label, certainty, missing }: Family, line: LineageArticle): Row {
  const { article, outlet, day, title, depth, from, credits } = line;
  return {
    origin,
    label,
    certainty,
    article,
    outlet,
    published: day,
    title,
    depth,
    kind: from?.kind ?? null,
    from: from?.article ?? null,
    share: from?.share ?? null,
    passages: from?.passages ?? null,
    directed: from?.isDirected ?? null,
    credits: credits.join("; "),
    missing: missing.join("; "),
  };
}
