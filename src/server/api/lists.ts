/**
 * @module
 * The endpoints that give lists: the views of a record, a page at a time.
 */

import { z } from "zod";
import { type Entry, entrySchema, loggedCorrectionSchema, Problem } from "../../model/index.js";
import { boardOf, boardOrder } from "../../publish/brief/board.js";
import { calendarOf } from "../../publish/brief/calendar.js";
import { disputeView } from "../../publish/brief/disputes.js";
import { familyOf, familyOrder } from "../../publish/brief/lineage.js";
import { originLine, originOrder } from "../../publish/brief/origin-lines.js";
import { statementView } from "../../publish/brief/speakers.js";
import { timelineKey, timelineRow } from "../../publish/brief/timeline-rows.js";
import { isGenuine, type RecordIndex } from "../../publish/record-index.js";
import { articleLine } from "../../publish/views/articles.js";
import { changeOf, type Move, movesBetween } from "../../publish/views/changes.js";
import { foundIn, foundLine } from "../../publish/views/found.js";
import { searchedWords } from "../../record/index.js";
import { dayNames, filterNames } from "../../web/index.js";
import {
  articleLineSchema,
  calendarLineSchema,
  changeSchema,
  disputeLineSchema,
  foundLineSchema,
  stateLineSchema,
  statementLineSchema,
  timelineLineSchema,
} from "./answers.js";
import { inDayOrder } from "./day-order.js";
import { daysOf, listOf, onDays, type Question } from "./endpoint.js";
import { familySchema, originLineSchema } from "./lineage-answers.js";
import type { Keyed } from "./paging.js";

/** So many hits are looked through for those that pass days and filters. */
const mostHits = 10_000;
const levels = ["outlets", "attribution", "parties"] as const;

function entriesOf({ held, view }: Question): Keyed<Entry>[] {
  return inDayOrder(view.index.record, held.settled.record);
}

/** A stance changes for each party by itself; anything else moves once. */
function moveKey({ what, id, actor }: Move): string {
  return actor === null ? `${what} ${id}` : `${what} ${id} ${actor}`;
}

/** The later of the two records of a comparison. */
function afterOf(parameters: Question["parameters"], cuts: Question["cuts"]): RecordIndex {
  return cuts(onDays(parameters.asked, { known_by: parameters.text("to") ?? null })).index;
}

/** The lists. */
export const lists = {
  state: listOf({
    path: "/state",
    operationId: "getState",
    summary: "The state of play: proposals with every party's stance, truces, talks and deadlines ahead",
    item: stateLineSchema,
    hasOwnOrder: true,
    more: {
      shape: { parties: z.array(z.string()).describe("the parties heard most, in the order of `cells`") },
      make: ({ view }) => ({ parties: boardOrder(view.index).parties }),
    },
    sources: ({ view: { brief, index } }) => {
      const proposals = boardOrder(index).rows.map((row) => ({ kind: "proposal" as const, entry: row.entry, row }));
      const lines = [
        ...proposals,
        ...brief.truces.map((truce) => ({ kind: "truce" as const, ...truce })),
        ...brief.ahead,
      ];
      return lines.map((line) => ({ key: `${line.kind} ${line.entry}`, source: line }));
    },
    make: (line, { view }) =>
      line.kind === "proposal" ? { kind: line.kind, ...boardOf(view.index, [line.row]).rows[0]! } : line,
  }),
  timeline: listOf({
    path: "/timeline",
    operationId: "getTimeline",
    summary: "Entries in the order of their days, a line each, the undated ones last",
    item: timelineLineSchema,
    sources: entriesOf,
    make: (entry, { view }) => ({ day: timelineKey(entry), ...timelineRow(entry, view.index) }),
  }),
  said: listOf({
    path: "/said",
    operationId: "getSaid",
    summary: "Who said what, a line for each statement with all its renderings, in the order of days",
    query: [...filterNames, "day"],
    item: statementLineSchema,
    sources: (question) =>
      entriesOf(question).flatMap(({ key, source }) => {
        const isAsked = (timelineKey(source) ?? "").startsWith(question.parameters.asked.day ?? "");
        return source.frame === "statement" && isAsked ? [{ key, source }] : [];
      }),
    make: (entry, { view }) => statementView(entry, view.index),
  }),
  disputes: listOf({
    path: "/disputes",
    operationId: "getDisputes",
    summary: "Where versions differ: what cannot both be right (≠) first, then what fits together (≈)",
    item: disputeLineSchema,
    sources: ({ view }) =>
      view.index.record.disputes.map((dispute) => ({
        key: `${isGenuine(dispute) ? 0 : 1}${levels.indexOf(dispute.level)} ${dispute.id}`,
        source: dispute,
      })),
    make: (dispute, { view }) => disputeView(dispute, view.index),
  }),
  entries: listOf({
    path: "/entries",
    operationId: "getEntries",
    summary: "Entries as the record has them, in the order of their days",
    item: entrySchema,
    sources: entriesOf,
    make: (entry) => entry,
  }),
  articles: listOf({
    path: "/articles",
    operationId: "getArticles",
    summary: "What was read, in the order of publication, a line each",
    query: dayNames,
    item: articleLineSchema,
    sources: ({ view }) =>
      view.index.record.articles.map((article) => ({
        key: `${article.published.value ?? "~"} ${article.id}`,
        source: article,
      })),
    make: (article, { view }) => articleLine(article, view.index),
  }),
  origins: listOf({
    path: "/origins",
    operationId: "getOrigins",
    summary: "Independent sources of text, each with the articles that print it and what rests on it",
    query: dayNames,
    item: originLineSchema,
    hasOwnOrder: true,
    sources: ({ view }) => originOrder(view.index).map((origin) => ({ key: origin.id, source: origin })),
    make: (origin, { view }) => originLine(origin, view.index),
  }),
  lineage: listOf({
    path: "/lineage",
    operationId: "getLineage",
    summary: "How articles derive from each other, a family for each origin",
    query: dayNames,
    item: familySchema,
    hasOwnOrder: true,
    sources: ({ view }) => familyOrder(view.index).map((origin) => ({ key: origin.id, source: origin })),
    make: (origin, { view }) => familyOf(origin, view.index),
  }),
  calendar: listOf({
    path: "/calendar",
    operationId: "getCalendar",
    summary: "Talks, deadlines and first and last days of truces, by day, and what has no day yet",
    item: calendarLineSchema,
    hasOwnOrder: true,
    sources: ({ view }) =>
      calendarOf(view.index).map((line) => ({ key: `${line.kind} ${line.entry} ${line.when ?? ""}`, source: line })),
    make: (line) => line,
  }),
  search: listOf({
    path: "/search",
    operationId: "search",
    summary: "Articles and entries with certain words, the best first; filters ask for entries only",
    query: ["q", ...filterNames],
    required: ["q"],
    item: foundLineSchema,
    hasOwnOrder: true,
    sources: async ({ held, view, cuts, parameters }) => {
      const hits = await held.search(parameters.text("q") ?? "", mostHits);
      const found = foundIn(hits, {
        cut: cuts(daysOf(parameters.asked)).index.record,
        filtered: view.index.record,
        redirects: held.redirects,
      });
      return found.map((hit) => ({ key: `${hit.kind} ${hit.id}`, source: hit }));
    },
    make: (hit, { view, parameters }) => foundLine(hit, searchedWords(parameters.text("q") ?? ""), view.index)[0]!,
  }),
  diff: listOf({
    path: "/diff",
    operationId: "getDiff",
    summary: "What became known between the ends of two days: stances, truces, talks, deadlines, disputes, entries",
    query: ["from", "to", ...filterNames.filter((name) => name !== "known_by")],
    required: ["from"],
    item: changeSchema,
    hasOwnOrder: true,
    sources: ({ parameters, cuts }) => {
      const from = parameters.text("from");
      if (from === undefined) throw new Problem("E-USAGE", "from says since which day", "for example from=2031-03-10");
      const before = cuts(onDays(parameters.asked, { known_by: from })).index.record;
      return movesBetween(before, afterOf(parameters, cuts)).map((move) => ({ key: moveKey(move), source: move }));
    },
    make: changeOf,
  }),
  corrections: listOf({
    path: "/corrections",
    operationId: "getCorrections",
    summary: "The log of corrections, the oldest first, each with what has become of it",
    query: [],
    item: loggedCorrectionSchema,
    hasOwnOrder: true,
    sources: ({ held }) => held.corrections.map((correction) => ({ key: correction.id, source: correction })),
    make: (correction) => correction,
  }),
} as const;
