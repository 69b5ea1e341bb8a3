/**
 * @module
 * What an assistant may ask of a record: five tools that read, and two that correct where that is allowed. They ask the endpoints of the API.
 */

import type { z } from "zod";
import { type LoggedCorrection, Problem } from "../model/index.js";
import { idIn } from "../record/index.js";
import { askedOf } from "../server/api/corrections.js";
import { askEndpoint, type Endpoint } from "../server/api/endpoint.js";
import { lists } from "../server/api/lists.js";
import { named } from "../server/api/named.js";
import type { Held, Holder } from "../server/held.js";
import {
  correctArguments,
  diffArguments,
  queryOf,
  recordArguments,
  searchArguments,
  spanArguments,
  stateArguments,
  undoArguments,
} from "./arguments.js";
import { type Size, smallAnswer } from "./small.js";

/** What the tools work on. */
export interface ToolContext {
  readonly holder: Holder;
  /** In whose name corrections are written down when nobody is named. */
  readonly author: string;
}

/** One tool. */
export interface Tool<A extends z.ZodObject = z.ZodObject> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly arguments: A;
  /** Whether it changes anything. */
  readonly writes: boolean;
  readonly run: (given: z.infer<A>, context: ToolContext) => Promise<unknown>;
}

const inLists: Size = { cites: 2, words: 300 };
const alone: Size = { cites: 12, words: 1_000 };
const usualLimit = 10;
/** More words at a time are an article to be read, not a place to be cited. */
const longestSpan = 4_000;
const anchored = "Every line has the exact words it rests on, as article, start and end in UTF-16 code units.";

function tool<A extends z.ZodObject>(made: Tool<A>): Tool {
  return made as unknown as Tool;
}

/** The tools that read. */
export const readingTools: readonly Tool[] = [
  tool({
    name: "search",
    title: "Search the record",
    description: `Articles and entries with certain words, the best first. With a filter only entries are found. ${anchored}`,
    arguments: searchArguments,
    writes: false,
    run: ({ query, limit = usualLimit, ...rest }, { holder }) =>
      askList(lists.search, { q: query, limit, ...rest }, holder),
  }),
  tool({
    name: "get_state",
    title: "State of play",
    description: `Proposals with the stance of every party, truces, talks and deadlines ahead, on a day if one is given. Stances that are disputed or not reported are said to be. ${anchored}`,
    arguments: stateArguments,
    writes: false,
    run: ({ limit = usualLimit, ...rest }, { holder }) => askList(lists.state, { limit, ...rest }, holder),
  }),
  tool({
    name: "get_record",
    title: "One entry, article or dispute",
    description: `What an id names: an entry with its fields, evidence and disputes; a dispute with its versions side by side; an article with what rests on it (its text comes with get_article_span). ${anchored}`,
    arguments: recordArguments,
    writes: false,
    run: async ({ id, ...days }, { holder }) => {
      const held = await holder.now();
      return smallAnswer(await recordOf(id, queryOf(days), held), alone);
    },
  }),
  tool({
    name: "get_article_span",
    title: "Exact words of an article",
    description: `The words from start to end of an article with what stands before and after, its outlet, day and SHA-256, at most ${longestSpan} code units at a time.`,
    arguments: spanArguments,
    writes: false,
    run: async ({ article, start, end, context = 160 }, { holder }) => {
      if (end - start > longestSpan)
        throw new Problem("E-TOO-LARGE", `${end - start} code units are asked for`, `ask for ${longestSpan} at a time`);
      const query = queryOf({ start, end, context });
      return askEndpoint(named.articleSpan, { held: await holder.now(), query, id: article });
    },
  }),
  tool({
    name: "diff",
    title: "What became known",
    description: `What became known between the ends of two days: stances, truces, talks and deadlines that stand otherwise, new disputes, new entries. ${anchored}`,
    arguments: diffArguments,
    writes: false,
    run: ({ limit = usualLimit, ...rest }, { holder }) => askList(lists.diff, { limit, ...rest }, holder),
  }),
];

/** The tools that correct. */
export const correctingTools: readonly Tool[] = [
  tool({
    name: "correct",
    title: "Correct an entry or a dispute",
    description:
      "Writes a correction into the log of the project: who, when, what it was, what it is now, and why. What was read is never changed, and an undo takes it back. A correction that does not fit the record is refused whole.",
    arguments: correctArguments,
    writes: true,
    run: async ({ target, change, why, evidence = null, who }, { holder, author }) =>
      written(await correctorOf(holder).correct({ target, change: askedOf(change), why, evidence }, who ?? author)),
  }),
  tool({
    name: "undo",
    title: "Take a correction back",
    description: "Takes a correction of the log back; both lines stay in the log.",
    arguments: undoArguments,
    writes: true,
    run: async ({ id, why, who }, { holder, author }) =>
      written(await correctorOf(holder).undo({ ids: [id], why }, who ?? author)),
  }),
];

function written(corrections: readonly LoggedCorrection[]) {
  return { corrections };
}

function correctorOf({ corrector }: Holder) {
  if (corrector !== null) return corrector;
  throw new Problem("E-READ-ONLY", "these are files and no project, so there is no log", "rapporteur init makes one");
}

async function askList(endpoint: Endpoint, given: { readonly [name: string]: unknown }, holder: Holder) {
  return smallAnswer(await askEndpoint(endpoint, { held: await holder.now(), query: queryOf(given) }), inLists);
}

async function recordOf(asked: string, query: URLSearchParams, held: Held): Promise<object> {
  const { record } = held.settled;
  const id = held.redirects.get(asked) ?? idIn(record, asked);
  if (record.disputes.some((dispute) => dispute.id === id))
    return { kind: "dispute", ...(await askEndpoint(named.dispute, { held, query, id })) };
  if (record.articles.some((article) => article.id === id)) {
    const { article, ...rest } = (await askEndpoint(named.article, { held, query, id })) as {
      readonly article: (typeof record.articles)[number];
    };
    const { title, outlet, url, published, origin, language, text } = article;
    const facts = { id, title: title?.text ?? null, outlet, url, published, origin, language, characters: text.length };
    return { kind: "article", article: facts, ...rest };
  }
  return { kind: "entry", ...(await askEndpoint(named.entry, { held, query, id })) };
}
