/**
 * @module
 * The routes of the API: every endpoint with GET, HEAD and OPTIONS, corrections with POST and DELETE, and a problem for everything else.
 */

import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { etag } from "hono/etag";
import { Problem } from "../../model/index.js";
import { jsonPieces } from "../../publish/pieces.js";
import type { Holder } from "../held.js";
import { drawInTurns, streamOf } from "../in-turns.js";
import { addCorrection, longestBody, undoCorrection } from "./corrections.js";
import { askEndpoint, type Endpoint, Moved } from "./endpoint.js";
import { apiPath, endpointsOf } from "./endpoints.js";
import { followRecord } from "./events.js";
import { keptAnswer, momentTag } from "./kept-answers.js";
import { takesJson } from "./negotiation.js";
import { openApiText } from "./open-api.js";
import { failing, HttpProblem } from "./problems.js";
import { needToken } from "./token.js";

/** What an API is made of. */
export interface ApiOptions {
  readonly holder: Holder;
  /** Of the program. */
  readonly version: string;
  /** Null where nothing may be changed. */
  readonly token: string | null;
  /** Who corrects when nobody is named. */
  readonly author: string;
}

/** The app below `/api/v1`. */
export function createApi(options: ApiOptions): Hono {
  const api = new Hono();
  api.onError((error, c) => failing(c, error));
  for (const endpoint of endpointsOf(options.version)) {
    const path = endpoint.path.replace("{id}", ":id");
    api.get(path, etag(), (c) => answer(c, endpoint, options));
    if (path === "/corrections")
      api.post(
        path,
        guard(options),
        bodyLimit({ maxSize: longestBody, onError: (c) => failing(c, tooLarge()) }),
        async (c) => addCorrection(c, writingOf(options)),
      );
    if (path === "/corrections/:id") api.delete(path, guard(options), (c) => undoCorrection(c, writingOf(options)));
    others(api, path, allowedOn(path));
  }
  let document: string | undefined;
  api.get("/openapi.json", etag(), (c) => {
    document ??= openApiText();
    return c.body(document, 200, { "Content-Type": "application/json" });
  });
  others(api, "/openapi.json", readMethods);
  api.get("/events", (c) => followRecord(c, options.holder));
  others(api, "/events", readMethods);
  api.all("*", (c) =>
    failing(c, new Problem("E-NOT-FOUND", "the API has no such address", `see ${apiPath}/openapi.json`, c.req.path)),
  );
  return api;
}

const readMethods = "GET, HEAD, OPTIONS";

function allowedOn(path: string): string {
  if (path === "/corrections") return "GET, HEAD, OPTIONS, POST";
  return path === "/corrections/:id" ? "GET, HEAD, OPTIONS, DELETE" : readMethods;
}

/** OPTIONS tells what there is, and any other method is not for this address. */
function others(api: Hono, path: string, allowed: string): void {
  api.options(path, (c) => c.body(null, 204, { Allow: allowed }));
  api.all(path, (c) => {
    const found = new Problem("E-USAGE", `${c.req.method} is not for this address`, `it takes ${allowed}`);
    return failing(c, new HttpProblem(found, 405, { Allow: allowed }));
  });
}

function guard({ token }: ApiOptions) {
  return async (c: Context, next: () => Promise<void>) => {
    needToken(c, token);
    await next();
  };
}

function writingOf({ holder: { corrector }, author }: ApiOptions) {
  if (corrector !== null) return { corrector, author };
  throw new Problem(
    "E-READ-ONLY",
    "what is served here is no project, so there is no log",
    "rapporteur init makes one",
  );
}

function tooLarge(): Problem {
  return new Problem(
    "E-TOO-LARGE",
    `the body is longer than ${longestBody / 1024} kB`,
    "one request is one correction",
  );
}

async function answer(c: Context, endpoint: Endpoint, options: ApiOptions): Promise<Response> {
  if (!takesJson(c.req.header("accept"))) {
    const help = "send Accept: application/json; pages and CSV are at the addresses of docs/serve.md";
    throw new HttpProblem(new Problem("E-USAGE", "the API answers in JSON", help), 406);
  }
  const url = new URL(c.req.url);
  const held = await options.holder.now();
  const ask = () =>
    askEndpoint(endpoint, {
      held,
      query: url.searchParams,
      id: c.req.param("id") ?? "",
      mayCorrect: options.token !== null && options.holder.corrector !== null,
    });
  const question = `${c.req.path}${url.search}`;
  try {
    if (endpoint.isLong === true) return await sendLong(c, await ask(), momentTag(held, question));
    const { body, tag, next } = await keptAnswer(held, question, ask);
    return c.body(body, 200, {
      "Content-Type": "application/json",
      ETag: tag,
      ...(next === null ? {} : { Link: `<${pageAfter(url, next)}>; rel="next"` }),
    });
  } catch (error) {
    if (!(error instanceof Moved)) throw error;
    return c.redirect(`${apiPath}/entries/${encodeURIComponent(error.id)}${url.search}`, 308);
  }
}

/** Sends an answer while it is written. */
async function sendLong(c: Context, made: object, tag: string): Promise<Response> {
  const { text, rest } = await drawInTurns(jsonPieces(made, 0));
  return c.body(rest === null ? text : streamOf(text, rest), 200, { "Content-Type": "application/json", ETag: tag });
}

function pageAfter({ pathname, searchParams }: URL, next: string): string {
  const query = new URLSearchParams(searchParams);
  query.set("next", next);
  return `${pathname}?${query}`;
}
