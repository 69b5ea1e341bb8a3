/**
 * @module
 * The routes of a record: every page of the list in `web/`, its twins, the feed, the calendar, the style sheet. GET only, and every failure is a problem.
 */

import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { type CoverageRecord, Problem } from "../model/index.js";
import { renderAtom } from "../publish/atom.js";
import { renderCalendar } from "../publish/ics.js";
import { asShown } from "../publish/index.js";
import type { Days } from "../record-on-day.js";
import {
  askedWith,
  type PageRoute,
  pageRoutes,
  problemPage,
  readAsked,
  searchOf,
  styleSheet,
  twinPath,
  type View,
} from "../web/index.js";
import { type Views, viewsOf } from "./views.js";

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

/** A record as it stood on some days. */
export type RecordOn = (days: Days) => CoverageRecord;

/** The app of one record, which is cut anew for every day that is asked for. */
export function createApp(recordOn: RecordOn): Hono {
  const views = viewsOf(recordOn);
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
  for (const route of pageRoutes)
    if (route.path.endsWith("/:id")) app.get(route.path, (c) => answerNamed(c, route, views));
    else {
      app.get(route.path, (c) => answer(c, views, (view) => sendPage(c, route.render(view, ""))));
      for (const { ending, render } of route.twins)
        app.get(twinPath(route.path, ending), (c) => answer(c, views, (view) => send(c, render(view, ""), ending)));
    }
  app.get("/feed.atom", (c) => answer(c, views, ({ index }) => send(c, renderAtom(index), "atom")));
  app.get("/calendar.ics", (c) => answer(c, views, ({ index }) => send(c, renderCalendar(index), "ics")));
  app.notFound((c) => failing(c, missing(c), 404));
  app.onError((error, c) => {
    const problem = error instanceof Problem ? error : new Problem("E-BUG", error.message, "report this page, please");
    return failing(c, problem, problem.toJSON().status);
  });
  return app;
}

const mediaTypes = {
  json: "application/json",
  csv: "text/csv; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
};
type Ending = keyof typeof mediaTypes;
type Answer = Response | Promise<Response>;

/** The view that the address asks for; an address that says the same otherwise is led to the one spelling. */
function answer(c: Context, views: Views, send: (view: View) => Answer): Answer {
  const { pathname, search, searchParams } = new URL(c.req.url);
  const asked = readAsked(searchParams);
  const forThisPage = /^\/said(?:\.|$)/u.test(pathname) ? asked : askedWith(asked, { day: null });
  const canonical = searchOf(forThisPage);
  return search === canonical ? send(views(forThisPage)) : c.redirect(`${pathname}${canonical}`);
}

/** An article or an entry by its id, which may itself end like a twin. */
function answerNamed(c: Context, { render, twins }: PageRoute, views: Views): Answer {
  const id = c.req.param("id") ?? "";
  return answer(c, views, (view) => {
    const page = render(view, id);
    if (page !== null) return sendPage(c, page);
    const twin = twins.find(({ ending }) => id.endsWith(`.${ending}`));
    if (twin === undefined) return sendPage(c, null);
    return send(c, twin.render(view, id.slice(0, -twin.ending.length - 1)), twin.ending);
  });
}

function sendPage(c: Context, page: string | null): Answer {
  return page === null ? failing(c, missing(c), 404) : c.html(asShown(page));
}

function send(c: Context, text: string | null, ending: Ending): Answer {
  return text === null ? failing(c, missing(c), 404) : c.body(text, 200, { "Content-Type": mediaTypes[ending] });
}

function missing(c: Context): Problem {
  return new Problem("E-NOT-FOUND", `this record has no page ${c.req.path}`, "start at /", c.req.path);
}

/** A page for whoever asks for pages, problem+json for everybody else. */
function failing(c: Context, problem: Problem, status: number): Response {
  const body = { ...problem.toJSON(), status };
  if ((c.req.header("accept") ?? "").includes("text/html"))
    return c.body(
      asShown(problemPage(problem, { path: "", uncut: new URL(c.req.url).search === "" ? null : c.req.path })),
      status as 404,
      { "Content-Type": "text/html; charset=utf-8" },
    );
  return c.body(`${JSON.stringify(body)}\n`, status as 404, { "Content-Type": "application/problem+json" });
}
