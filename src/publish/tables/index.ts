/**
 * @module
 * A record as tables that join on their ids: articles with their text, entries, the words of each, disputes, stances, origins, links, corrections.
 */

import type { Entry } from "../../model/index.js";
import { citationOf } from "../citation.js";
import { correctionCells } from "../correction-cells.js";
import type { RecordIndex } from "../record-index.js";
import { entries } from "./entries.js";
import { columnsOf, type Spec, type Table, type TableCell } from "./table.js";

/** The tables, always all of them: an empty one has its columns. */
export function tablesOf(index: RecordIndex): Table[] {
  return [
    articles(index),
    entries(index),
    evidence(index),
    disputes(index),
    stances(index),
    origins(index),
    links(index),
    corrections(index),
  ];
}

const article: Spec = [
  ["article", "text", "id of the article"],
  ["outlet", "text", "outlet as the page names it"],
  ["published", "text", "day of publication, ISO"],
  ["published_earliest", "text", "first day it may be"],
  ["published_latest", "text", "last day it may be"],
  ["confidence", "number", "0 to 1: how sure the day is"],
  ["title", "text", "headline"],
  ["url", "text", "address"],
  ["language", "text", "ISO 639-1"],
  ["origin", "text", "id of the independent origin"],
  ["text", "text", "the whole text, untouched; offsets count its UTF-16 code units"],
];

function articles({ record }: RecordIndex): Table {
  return {
    name: "articles",
    about: "what was read",
    columns: columnsOf(article),
    rows: record.articles.map(({ id, outlet, published, title, url, language, origin, text }) => ({
      article: id,
      outlet,
      published: published.value,
      published_earliest: published.earliest,
      published_latest: published.latest,
      confidence: published.confidence,
      title: title?.text ?? null,
      url,
      language,
      origin,
      text,
    })),
  };
}

const place: Spec = [
  ["article", "text", "id of the article"],
  ["outlet", "text", "its outlet"],
  ["published", "text", "its day"],
  ["origin", "text", "its origin"],
  ["start", "count", "first UTF-16 code unit of the words"],
  ["end", "count", "first code unit after them"],
  ["words", "text", "the exact words"],
];

function evidence(index: RecordIndex): Table {
  return {
    name: "evidence",
    about: "the exact words of each entry",
    columns: columnsOf([["entry", "text", "id of the entry"], ...place]),
    rows: index.record.entries.flatMap((each) =>
      each.evidence.map((piece) => ({ entry: each.id, ...placeCells(piece, index) })),
    ),
  };
}

function placeCells(piece: Entry["evidence"][number], index: RecordIndex): { readonly [column: string]: TableCell } {
  const { article, outlet, day, origin, start, end, text } = citationOf(piece, index);
  return { article, outlet, published: day, origin, start, end, words: text };
}

function disputes(index: RecordIndex): Table {
  return {
    name: "disputes",
    about: "versions that differ, a row for each version and each place that has it",
    columns: columnsOf([
      ["dispute", "text", "id of the dispute"],
      ["entry", "text", "id of the entry it is about"],
      ["aspect", "text", "the field that differs"],
      ["level", "text", "outlets, attribution or parties"],
      ["verdict", "text", "contradiction, update, granularity, ..."],
      ["value", "text", "this version"],
      ["holder", "text", "who holds it"],
      ["preferred", "truth", "a correction holds this version to be right"],
      ...place,
    ]),
    rows: index.record.disputes.flatMap(({ id, about, aspect, level, verdict, values, preferred }) =>
      values.flatMap(({ value, holder, evidence: pieces }) =>
        pieces.map((piece) => ({
          dispute: id,
          entry: about,
          aspect,
          level,
          verdict,
          value,
          holder,
          preferred: preferred?.value === value,
          ...placeCells(piece, index),
        })),
      ),
    ),
  };
}

function stances(index: RecordIndex): Table {
  return {
    name: "stances",
    about: "where each party stands on each proposal, a row for each place that says so; not reported has no place",
    columns: columnsOf([
      ["entry", "text", "id of the proposal"],
      ["status", "text", "how the proposal stands"],
      ["actor", "text", "the party"],
      ["stance", "text", "proposes, accepts, conditional, ..."],
      ["since", "text", "since when, ISO or TIMEX3"],
      ...place,
    ]),
    rows: index.record.state.proposals.flatMap(({ entry: id, status, stances: each }) =>
      each.flatMap(({ actor, stance, since, evidence: pieces }) => {
        const shared = { entry: id, status, actor, stance, since };
        if (pieces.length === 0) return [{ ...shared, ...noPlace }];
        return pieces.map((piece) => ({ ...shared, ...placeCells(piece, index) }));
      }),
    ),
  };
}

const noPlace: { readonly [column: string]: TableCell } = Object.fromEntries(place.map(([name]) => [name, null]));

function origins({ record }: RecordIndex): Table {
  return {
    name: "origins",
    about: "the independent sources of text, a row for each article",
    columns: columnsOf([
      ["origin", "text", "id of the origin"],
      ["label", "text", "who it is"],
      ["certainty", "text", "credited, inferred or unknown"],
      ["article", "text", "id of an article it is behind"],
    ]),
    rows: record.origins.flatMap(({ id, label, certainty, articles: ids }) =>
      ids.map((each) => ({ origin: id, label, certainty, article: each })),
    ),
  };
}

function links({ record }: RecordIndex): Table {
  return {
    name: "links",
    about: "articles that share text",
    columns: columnsOf([
      ["kind", "text", "copy, revision, excerpt, rewrite or shared-quotation"],
      ["from", "text", "id of an article"],
      ["to", "text", "id of the other"],
      ["share", "number", "share of the shorter text, 0 to 1"],
      ["direction", "text", "from-to, to-from or unknown"],
      ["passages", "count", "passages they share"],
    ]),
    rows: record.links.map(({ kind, from, to, share, direction, alignments }) => ({
      kind,
      from,
      to,
      share,
      direction,
      passages: alignments.length,
    })),
  };
}

function corrections({ record }: RecordIndex): Table {
  return {
    name: "corrections",
    about: "the log of corrections",
    columns: columnsOf([
      ["correction", "text", "id"],
      ["at", "text", "when, ISO"],
      ["by", "text", "who"],
      ["kind", "text", "set, merge, split, ..."],
      ["target", "text", "id of the entry, dispute or correction"],
      ["old", "text", "what it was"],
      ["new", "text", "what it is"],
      ["why", "text", "the reason"],
      ["evidence", "text", "where one can see it"],
      ["standing", "text", "holds, orphaned or undone"],
    ]),
    rows: (record.corrections ?? []).map((each) => ({ correction: each.id, ...correctionCells(each) })),
  };
}
