/**
 * @module
 * The routes of a record: every page of the list in `web/`, its `.json` twin, the style sheet. GET only, and every failure is a problem.
 */

import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { type CoverageRecord, Problem } from "../model/index.js";
import { asShown } from "../publish/index.js";
import { notFoundPage, pageRoutes, type Query, styleSheet, viewRecord } from "../web/index.js";

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** Names under which this machine may be asked; any other is a page of somebody else's that points here (DNS rebinding). */
const ownHosts = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/u;

/** The app of one record. */
export function createApp(record: CoverageRecord): Hono {
  const view = viewRecord(record);
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header("Content-Security-Policy", policy);
    c.header("Referrer-Policy", "no-referrer");
    c.header("X-Content-Type-Options", "nosniff");
    c.header("Cache-Control", "no-cache");
  });
  app.use(async (c, next) => {
    const host = c.req.header("host");
    if (host !== undefined && !ownHosts.test(host))
      return failing(c, new Problem("E-USAGE", `this server is not ${host}`, "ask 127.0.0.1 or localhost"), 421);
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    c.header("Allow", "GET, HEAD");
    return failing(c, new Problem("E-USAGE", `${c.req.method} is not for a record: it is only read`, "use GET"), 405);
  });
  app.use(etag());
  app.get("/style.css", (c) => c.text(styleSheet, 200, { "Content-Type": "text/css; charset=utf-8" }));
  for (const { path, twin, render, json } of pageRoutes) {
    app.get(path, (c) => answer(c, render(view, queryOf(c)), async (page) => c.html(asShown(String(await page)))));
    if (twin !== null && json !== null)
      app.get(twin, (c) => answer(c, json(view, queryOf(c)), (value) => c.json(value as object)));
  }
  app.notFound((c) => failing(c, missing(c), 404));
  app.onError((error, c) => {
    const problem = error instanceof Problem ? error : new Problem("E-BUG", error.message, "report this page, please");
    return failing(c, problem, problem.toJSON().status);
  });
  return app;
}

function queryOf(c: Context): Query {
  return { ...c.req.query(), ...c.req.param() } as Query;
}

function answer<T>(c: Context, found: T | null, send: (found: T) => Response | Promise<Response>) {
  return found === null ? failing(c, missing(c), 404) : send(found);
}

function missing(c: Context): Problem {
  return new Problem("E-NOT-FOUND", `this record has no page ${c.req.path}`, "start at /", c.req.path);
}

/** A page for whoever asks for pages, problem+json for everybody else. */
function failing(c: Context, problem: Problem, status: number): Response {
  const body = { ...problem.toJSON(), status };
  if ((c.req.header("accept") ?? "").includes("text/html"))
    return c.body(notFoundPage(problem), status as 404, { "Content-Type": "text/html; charset=utf-8" });
  return c.body(`${JSON.stringify(body)}\n`, status as 404, { "Content-Type": "application/problem+json" });
}
