/**
 * @module
 * The shape of an endpoint: its path, what it may be asked, the schema of its answer and how the answer is made. Routes and the OpenAPI
 * document are both made from the list of endpoints, so neither can say what the other does not.
 */

import { z } from "zod";
import { type Asked, askedWith, filterNames, searchOf } from "../../web/index.js";
import type { Held } from "../held.js";
import { type Cut, type Cuts, cutsFor } from "./cuts.js";
import { byKey, type Keyed, pageByKey, pageByPlace } from "./paging.js";
import { cutNames, type ParameterName, type Parameters, pageNames, readParameters } from "./parameters.js";

/** What an endpoint makes its answer of. */
export interface Question {
  readonly held: Held;
  /** The record as the days and filters of the address ask. */
  readonly view: Cut;
  /** The record as anything else asks. */
  readonly cuts: Cuts;
  readonly parameters: Parameters;
  /** The `{id}` of the path, empty where it has none. */
  readonly id: string;
  readonly mayCorrect: boolean;
}

/** Thrown where an id leads elsewhere: to that of the entry it has been merged into. */
export class Moved extends Error {
  constructor(readonly id: string) {
    super(`it is ${id} now`);
  }
}

/** One address that is read. */
export interface Endpoint {
  /** With `{id}` where something is named. */
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly query: readonly ParameterName[];
  readonly required?: readonly ParameterName[];
  readonly answer: z.ZodType;
  /** Whether the answer may be as long as the record: it is sent while it is written. */
  readonly isLong?: boolean;
  readonly get: (question: Question) => object | Promise<object>;
}

const usualLimit = 50;
/** Questions about one record whose lists are kept, for their next pages. */
const nLists = 8;

/** A list that was worked out, with the items of it that were asked for. */
interface Listed<S> {
  readonly sources: readonly Keyed<S>[];
  readonly made: Map<S, object>;
}

/** An endpoint that gives a list, a page at a time. */
export function listOf<S>({
  path,
  operationId,
  summary,
  query = filterNames,
  required = [],
  item,
  hasOwnOrder = false,
  more,
  sources,
  make,
}: {
  readonly path: string;
  readonly operationId: string;
  readonly summary: string;
  readonly query?: readonly ParameterName[];
  readonly required?: readonly ParameterName[];
  readonly item: z.ZodType;
  /** Whether the order is that of `sources`, for lists by rank; else it is that of the keys. */
  readonly hasOwnOrder?: boolean;
  /** Further fields beside the items. */
  readonly more?: { readonly shape: z.ZodRawShape; readonly make: (question: Question) => object };
  readonly sources: (question: Question) => readonly Keyed<S>[] | Promise<readonly Keyed<S>[]>;
  /** Works out one item; only those of a page are. */
  readonly make: (source: S, question: Question) => object;
}): Endpoint {
  const kept = new WeakMap<Cut, Map<string, Listed<S>>>();
  const listed = async (question: Question, about: string): Promise<Listed<S>> => {
    const lists = kept.get(question.view) ?? new Map<string, Listed<S>>();
    kept.set(question.view, lists);
    const known = lists.get(about);
    if (known !== undefined) return known;
    const found = await sources(question);
    const list = { sources: hasOwnOrder ? found : byKey(found), made: new Map<S, object>() };
    lists.set(about, list);
    if (lists.size > nLists) lists.delete(lists.keys().next().value!);
    return list;
  };
  return {
    path,
    operationId,
    summary,
    query: [...query, ...pageNames],
    required,
    answer: z.strictObject({
      asOf: z.string().nullable(),
      knownBy: z.string().nullable(),
      ...more?.shape,
      total: z.int().describe("items on all pages together"),
      items: z.array(item),
      next: z.string().nullable().describe("the token of the next page; null on the last one"),
    }),
    get: async (question) => {
      const { parameters, view, id } = question;
      const limit = parameters.count("limit") ?? usualLimit;
      const others = query
        .filter((name) => !cutNames.has(name))
        .map((name) => `${name}=${parameters.text(name) ?? ""}`);
      const about = `${path} ${id} ${searchOf(parameters.asked)} ${others.join("&")}`;
      const { sources: list, made } = await listed(question, about);
      const itemOf = (source: S): object => {
        const item = made.get(source) ?? make(source, question);
        made.set(source, item);
        return item;
      };
      const page = (hasOwnOrder ? pageByPlace : pageByKey)(list, {
        limit,
        next: parameters.text("next"),
        question: about,
      });
      return {
        asOf: view.index.record.state.asOf,
        knownBy: view.index.record.state.knownBy,
        ...more?.make(question),
        total: page.total,
        items: page.sources.map(itemOf),
        next: page.next,
      };
    },
  };
}

/** Asks an endpoint, whoever asks: a request, or the tool of an assistant. Throws a Problem where the question is not understood. */
export async function askEndpoint(
  { query: known, get }: Endpoint,
  {
    held,
    query,
    id = "",
    mayCorrect = false,
  }: {
    readonly held: Held;
    readonly query: URLSearchParams;
    readonly id?: string;
    readonly mayCorrect?: boolean;
  },
): Promise<object> {
  const parameters = readParameters(query, known);
  const cuts = cutsFor(held);
  const view = cuts(askedWith(parameters.asked, { day: null }));
  return get({ held, view, cuts, parameters, id, mayCorrect });
}

/** Only its days. */
export function daysOf({ as_of, known_by }: Asked): Asked {
  return askedWith({}, { as_of: as_of ?? null, known_by: known_by ?? null });
}

/** What is asked for with other days. */
export function onDays(
  asked: Asked,
  {
    as_of = asked.as_of ?? null,
    known_by = asked.known_by ?? null,
  }: { as_of?: string | null; known_by?: string | null },
): Asked {
  return askedWith(asked, { as_of, known_by });
}
