/**
 * @module
 * The record a careful reader would make by hand of `stories/ceasefire`: what renderers, pages and commands are tested on.
 *
 * Its words are looked up in the articles, so it breaks loudly when an article changes.
 */

import { readdirSync, readFileSync } from "node:fs";
import type { CoverageRecord, DateValue, Entry, EntryOf, Evidence } from "../model/index.js";
import { coverageRecordSchema } from "../model/index.js";
import { read } from "../read.js";
import { reconcile } from "../reconcile.js";
import { ceasefireEntries } from "./ceasefire-entries.js";

const folder = new URL("../../stories/ceasefire/articles/", import.meta.url);
const outlets = JSON.parse(readFileSync(new URL("sources.json", folder), "utf8")) as {
  [file: string]: { outlet: string };
};

const originOfArticle: { readonly [id: string]: string } = {
  "01": "o-meridian",
  "02": "o-meridian",
  "03": "o-meridian",
  "04": "o-courier",
  "05": "o-nbk",
  "06": "o-ledger",
  "07": "o-meridian",
};

const originLabels = {
  "o-courier": "The Linden Courier",
  "o-ledger": "The Tarrow Ledger",
  "o-meridian": "Meridian",
  "o-nbk": "NBK World",
};

/** The articles of the story, by two-digit id. */
export const ceasefireArticles: readonly { readonly id: string; readonly outlet: string; readonly text: string }[] =
  readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => ({
      id: file.slice(0, 2),
      outlet: outlets[file]!.outlet,
      text: readFileSync(new URL(file, folder), "utf8"),
    }));

/** The words as evidence; throws when the article does not have them. */
export function cite(article: string, words: string): Evidence {
  const text = ceasefireArticles.find(({ id }) => id === article)!.text;
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${article} does not say: ${words}`);
  return { article, start, end: start + words.length, text: words, origin: originOfArticle[article]! };
}

/** A day, or a month of four weeks, that the record is sure of. */
export function onDay(day: string): DateValue {
  if (day.length === 7)
    return { ...onDay(`${day}-01`), value: day, latest: `${day}-28`, precision: "month", basis: "publication-day" };
  return { value: day, earliest: day, latest: day, precision: "day", basis: "joint", time: null, alternatives: [] };
}

/** What every entry has, from its evidence. */
export function envelope(id: string, evidence: Evidence[], date: string | null) {
  const nOrigins = new Set(evidence.map(({ origin }) => origin)).size;
  const nArticles = new Set(evidence.map(({ article }) => article)).size;
  return {
    id,
    date: date === null ? null : onDay(date),
    evidence,
    support: { articles: nArticles, outlets: nArticles, origins: { min: nOrigins, max: nOrigins } },
    background: false,
    realis: "actual" as const,
    polarity: "affirmed" as const,
    rules: ["testing/by-hand"],
    story: "s-harbours",
    place: null,
    attributedTo: [],
    plover: null,
    cameo: null,
    mode: null,
    contexts: [],
    acled: null,
    recipients: [],
    reciprocal: false,
    conditions: [],
  };
}

const boatsCondition = {
  text: "Varnhem must first pull its patrol boats out of the lower Brenn",
  requiredActor: "Varnhem",
  status: "open" as const,
  evidence: [
    cite("01", "Varnhem must first pull its patrol boats out of the lower Brenn"),
    cite("04", 'if Varnhem took its "armed boats" off the lower Brenn'),
  ],
};

function stateOf(entries: readonly Entry[]): CoverageRecord["state"] {
  const find = (id: string) => entries.find((entry) => entry.id === id)!;
  const truce = find("e-truce") as EntryOf<"ceasefire">;
  return {
    asOf: null,
    knownBy: null,
    proposals: [
      {
        entry: "e-harbours",
        status: "conditionally-accepted",
        stances: [
          stance("Varnhem", "proposes", "2031-03-10", find("e-harbours").evidence.slice(0, 1)),
          {
            ...stance("Ostmark", "conditional", "2031-03-11", find("e-willing").evidence),
            conditions: [boatsCondition],
          },
          stance("Ambria", "not-reported", null, []),
        ],
      },
      {
        entry: "e-ceasefire",
        status: "disputed",
        stances: [
          stance("Ambria", "proposes", "2031-02", [cite("01", "an Ambrian plan for a full ceasefire last month")]),
          stance("Varnhem", "accepts", "2031-02", find("e-accepted").evidence),
          stance("Ostmark", "disputed", "2031-02", [...find("e-rejected").evidence, ...find("e-listed").evidence]),
        ],
      },
    ],
    ceasefires: [
      {
        entry: "e-truce",
        status: "collapsed",
        window: truce.window,
        violations: [{ accuser: "Ostmark", entries: ["e-breaches"] }],
      },
    ],
    talks: [{ entry: "e-corvane", status: "scheduled", when: "2031-03-13" }],
    deadlines: [{ entry: "e-friday", due: "2031-03-14", status: "open" }],
  };
}

type Stance = CoverageRecord["state"]["proposals"][number]["stances"][number];

function stance(actor: string, word: Stance["stance"], since: string | null, evidence: Evidence[]): Stance {
  return { actor, stance: word, since, conditions: [], evidence };
}

function disputes(): CoverageRecord["disputes"] {
  const side = (value: string, holder: string | null, evidence: Evidence[]) => ({
    value,
    holder,
    evidence,
    origins: [...new Set(evidence.map(({ origin }) => origin))].sort(),
  });
  return [
    {
      id: "d-announced",
      level: "outlets",
      aspect: "window.announced",
      verdict: "contradiction",
      about: "e-truce",
      values: [
        side("2031-03-08", null, [cite("01", "announced the 36-hour truce on Saturday")]),
        side("2031-03-07", null, [cite("04", "announced the pause, of a day and a half, on Friday")]),
      ],
      rule: "testing/by-hand",
    },
    {
      id: "d-answer",
      level: "attribution",
      aspect: "decision",
      verdict: "contradiction",
      about: "e-rejected",
      values: [
        side("reject", null, [cite("01", "Ostmark rejected an Ambrian plan for a full ceasefire last month")]),
        side("accept-with-conditions", null, [
          cite("03", "answered an Ambrian plan for a full ceasefire last month with a list of conditions"),
        ]),
      ],
      rule: "testing/by-hand",
    },
    {
      id: "d-target",
      level: "parties",
      aspect: "target",
      verdict: "contradiction",
      about: "e-market",
      values: [
        side("shoppers", "Varnhem", [cite("02", "the shells had been fired deliberately at shoppers")]),
        side("a store of rockets", "Ostmark", [
          cite("02", "its gunners had struck a store of rockets behind the market hall"),
        ]),
      ],
      rule: "testing/by-hand",
    },
    {
      id: "d-toll",
      level: "outlets",
      aspect: "casualties.killed",
      verdict: "update",
      about: "e-market",
      values: [
        side("at least 4", null, [cite("01", "At least four people were killed")]),
        side("9", null, [cite("02", "rose to nine"), cite("06", "brings the number of dead to nine")]),
      ],
      rule: "testing/by-hand",
    },
  ];
}

/** Only its articles are used: what the rooms find in them must not change what is tested here. */
const base = reconcile(ceasefireArticles.map((article) => read(article)));

/** The record, checked against the schema. */
export function ceasefireRecord(): CoverageRecord {
  const entries = ceasefireEntries();
  return coverageRecordSchema.parse({
    ...base,
    articles: base.articles.map((article) => {
      const day = article.id === "01" || article.id === "07" ? "2031-03-10" : "2031-03-11";
      return {
        ...article,
        origin: originOfArticle[article.id]!,
        published: {
          value: day,
          earliest: day,
          latest: day,
          confidence: article.id === "06" ? 1 : 0.8,
          reasons:
            article.id === "06"
              ? ["the page gives the day itself: Tuesday 11 March 2031"]
              : [
                  `it says "on ${day === "2031-03-10" ? "Monday" : "Tuesday"}" of its own day and shares events with 06`,
                ],
          alternatives: [],
        },
      };
    }),
    origins: Object.entries(originLabels).map(([id, label]) => ({
      id,
      label,
      articles: Object.keys(originOfArticle)
        .filter((article) => originOfArticle[article] === id)
        .sort(),
      certainty: id === "o-meridian" ? "credited" : "inferred",
    })),
    links: [],
    stories: [
      {
        id: "s-harbours",
        title: "Varnhem offers to spare ports, Ostmark weighs reply after weekend truce",
        articles: ceasefireArticles.map(({ id }) => id),
        from: "2031-03-10",
        to: "2031-03-11",
      },
    ],
    entries,
    disputes: disputes(),
    state: stateOf(entries),
    warnings: [
      {
        code: "N-DATE-CONFLICT",
        message: "the caption's day is three years older than the article",
        article: "02",
        start: 0,
        end: 20,
      },
    ],
  } satisfies CoverageRecord);
}
