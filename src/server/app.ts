/**
 * @module
 * The routes of a record: every page of the list in `web/`, its twins, the feed, the calendar, the style sheet. GET only, and every failure is a problem.
 */

import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { timesOfArticle } from "../explain.js";
import { Problem, type Reading, type RecordArticle } from "../model/index.js";
import { renderAtom } from "../publish/atom.js";
import { asShown } from "../publish/index.js";
import { type Search, searchInMemory } from "../record/index.js";
import {
  askedOf,
  type PageRoute,
  pageRoutes,
  pageScript,
  problemPage,
  readAsked,
  searchOf,
  styleSheet,
  twinPath,
  type View,
  type Waiting,
} from "../web/index.js";
import type { RecordOn } from "./held.js";
import { isOwnHost, type OwnNames, thisMachine } from "./own-host.js";
import { strictHeaders } from "./strict-headers.js";
import { type Views, viewsOf } from "./views.js";
import { waitingIn } from "./waiting.js";

/** What a server may be given beside the record. */
export interface AppOptions {
  /** The search of a project's store; without it an index of the record is made in memory. */
  readonly search?: Search;
  /** The reading that an article of the record comes from; without it the days that its words mean are not shown. */
  readonly readingOf?: (article: RecordArticle) => Promise<Reading | null>;
  /** What waits for a person, what most needs one first; unless given it is worked out without a log of corrections. */
  readonly waiting?: () => readonly Waiting[];
  /** What the server is called; unless given only this machine may ask. */
  readonly own?: OwnNames;
}

/** The app of one record, which is cut anew for every day that is asked for. */
export function createApp(
  recordOn: RecordOn,
  { search, readingOf = async () => null, waiting, own = thisMachine }: AppOptions = {},
): Hono {
  const whole = recordOn({ asOf: null, knownBy: null });
  const views = viewsOf(recordOn, {
    search: search ?? searchInMemory(whole),
    waiting: waiting ?? (() => waitingIn({ record: whole, told: [], redirects: new Map(), corrections: [] })),
  });
  const app = new Hono();
  app.use(strictHeaders);
  app.use(async (c, next) => {
    const host = c.req.header("host");
    if (host !== undefined && !isOwnHost(host, own))
      return failing(c, new Problem("E-USAGE", `this server is not ${host}`, "ask 127.0.0.1 or localhost"), 421);
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    c.header("Allow", "GET, HEAD");
    return failing(c, new Problem("E-USAGE", `${c.req.method} is not for a record: it is only read`, "use GET"), 405);
  });
  app.use(etag());
  app.get("/style.css", (c) => c.text(styleSheet, 200, { "Content-Type": "text/css; charset=utf-8" }));
  app.get("/page.js", (c) => c.text(pageScript, 200, { "Content-Type": "text/javascript; charset=utf-8" }));
  for (const route of pageRoutes)
    if (route.path.endsWith("/:id")) app.get(route.path, (c) => answerNamed(c, { route, views, readingOf }));
    else {
      app.get(route.path, (c) => answer(c, { views, route }, (view) => sendPage(c, route.render(view, ""))));
      for (const { ending, render } of route.twins)
        app.get(twinPath(route.path, ending), (c) =>
          answer(c, { views, route }, (view) => send(c, render(view, ""), ending)),
        );
    }
  app.get("/feed.atom", (c) => answer(c, { views }, ({ index }) => send(c, renderAtom(index), "atom")));
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
async function answer(
  c: Context,
  { views, route }: { readonly views: Views; readonly route?: PageRoute },
  send: (view: View) => Answer,
): Promise<Response> {
  const { pathname, search, searchParams } = new URL(c.req.url);
  const asked = askedOf(readAsked(searchParams), route?.own ?? []);
  const canonical = searchOf(asked);
  return search === canonical ? send(await views(asked, route?.path)) : c.redirect(`${pathname}${canonical}`);
}

/** An article or an entry by its id, which may itself end like a twin. */
function answerNamed(
  c: Context,
  {
    route,
    views,
    readingOf,
  }: { readonly route: PageRoute; readonly views: Views } & Required<Pick<AppOptions, "readingOf">>,
): Answer {
  const { render, twins } = route;
  const id = c.req.param("id") ?? "";
  return answer(c, { views, route }, async (view) => {
    const article = route.path.startsWith("/a/") ? view.index.articles.get(id) : undefined;
    const reading = article === undefined ? null : await readingOf(article);
    const times = article === undefined || reading === null ? [] : timesOfArticle(article, reading);
    const page = render({ ...view, times }, id);
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
