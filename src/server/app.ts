/**
 * @module
 * The routes of a record: every page of the list in `web/`, its twins, the feed, the calendar, the style sheet. GET only, and every failure is a problem.
 */

import { createHash, randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { timesOfArticle } from "../explain.js";
import { type CoverageRecord, Problem, type Reading, type RecordArticle } from "../model/index.js";
import { renderAtom } from "../publish/atom.js";
import { asShown } from "../publish/index.js";
import type { Pieces } from "../publish/pieces.js";
import { type Search, searchInMemory } from "../record/index.js";
import {
  askedOf,
  type CodingDesk,
  type PageRoute,
  pageRoutes,
  pageScript,
  problemPage,
  readAsked,
  searchOf,
  styleSheet,
  twinPath,
  type View,
} from "../web/index.js";
import { textHash } from "./api/span.js";
import { addCoding } from "./coding/coding-routes.js";
import type { RecordOn } from "./held.js";
import { drawInTurns, streamOf } from "./in-turns.js";
import { type KeptBySize, keptBySize } from "./kept-by-size.js";
import { isOwnHost, type OwnNames, thisMachine } from "./own-host.js";
import { addAnswering } from "./review/answer-routes.js";
import { type Review, reviewOf } from "./review/reviewing.js";
import { strictHeaders } from "./strict-headers.js";
import { type Views, viewsOf } from "./views.js";

/** What a server may be given beside the record. */
export interface AppOptions {
  /** The search of a project's store; without it an index of the record is made in memory. */
  readonly search?: Search;
  /** The reading that an article of the record comes from; without it the days that its words mean are not shown. */
  readonly readingOf?: (article: RecordArticle) => Promise<Reading | null>;
  /** The review; unless given it is that of a record without a log, which can only be read. */
  readonly review?: Review;
  /** Ids of entries that were merged into others. */
  readonly redirects?: ReadonlyMap<string, string>;
  /** The rounds of blind coding of a project; null where there is none. */
  readonly desk?: CodingDesk | null;
  /** Where places are, for the layer of a map; asked for when the layer is. */
  readonly points?: View["points"];
  /** What the server is called; unless given only this machine may ask. */
  readonly own?: OwnNames;
}

/** A reader of feeds asks again and again, and looks at what is new. */
const mostInFeed = 500;

/** The app of one record, which is cut anew for every day that is asked for. */
export function createApp(
  recordOn: RecordOn,
  {
    search,
    readingOf = async () => null,
    review: given,
    desk = null,
    redirects = new Map(),
    points = () => ({}),
    own = thisMachine,
  }: AppOptions = {},
): Hono {
  const whole = recordOn({ asOf: null, knownBy: null });
  const review = given ?? reviewOf(unlogged(whole), { answering: null, hasLog: false });
  const views = viewsOf(recordOn, { search: search ?? searchInMemory(whole), review, points });
  // of one record an address is one page; what a search finds is the store's affair
  const kept = keptBySize<Drawn>(({ text }) => text.length);
  const moment = randomUUID();
  const app = new Hono();
  app.use(strictHeaders);
  app.use(async (c, next) => {
    const host = c.req.header("host");
    if (host !== undefined && !isOwnHost(host, own))
      return failing(c, new Problem("E-USAGE", `this server is not ${host}`, "ask 127.0.0.1 or localhost"), 421);
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    if (c.req.method === "POST" && /^\/(?:review|coding)\//u.test(c.req.path)) return next();
    c.header("Allow", "GET, HEAD");
    return failing(c, new Problem("E-USAGE", `${c.req.method} is not for a record: it is only read`, "use GET"), 405);
  });
  app.use(etag());
  app.get("/style.css", (c) => c.text(styleSheet, 200, { "Content-Type": "text/css; charset=utf-8" }));
  app.get("/page.js", (c) => c.text(pageScript, 200, { "Content-Type": "text/javascript; charset=utf-8" }));
  for (const route of pageRoutes)
    if (route.path.endsWith("/:id")) app.get(route.path, (c) => answerNamed(c, { route, views, readingOf, redirects }));
    else {
      const one = { views, route, moment, kept: route.path === "/search" ? null : kept };
      app.get(route.path, (c) => answerKept(c, one, (view) => route.render(view, ""), "html"));
      for (const { ending, render } of route.twins)
        app.get(twinPath(route.path, ending), (c) => answerKept(c, one, (view) => render(view, ""), ending));
    }
  addAnswering(app, { views, review });
  addCoding(app, { desk, views, review });
  app.get("/feed.atom", (c) =>
    answerKept(c, { views, moment, kept }, ({ index }) => renderAtom(index, mostInFeed), "atom"),
  );
  app.notFound((c) => failing(c, missing(c), 404));
  app.onError((error, c) => {
    const problem = error instanceof Problem ? error : new Problem("E-BUG", error.message, "report this page, please");
    return failing(c, problem, problem.toJSON().status);
  });
  return app;
}

function unlogged(record: CoverageRecord) {
  return { settled: { record, told: [] }, redirects: new Map(), corrections: [] };
}

const mediaTypes = {
  json: "application/json",
  csv: "text/csv; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  ics: "text/calendar; charset=utf-8",
  atom: "application/atom+xml; charset=utf-8",
  geojson: "application/geo+json",
  jsonld: "application/ld+json",
  jsonl: "application/x-ndjson",
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

/** A page or a twin as it goes out, with a strong tag of its bytes. */
interface Drawn {
  readonly text: string;
  readonly tag: string;
}

/** A page or a twin, drawn when it is asked for first. */
function answerKept(
  c: Context,
  {
    views,
    route,
    moment,
    kept,
  }: {
    readonly views: Views;
    readonly route?: PageRoute;
    /** Names the record as it is now: a long file goes out before there is a digest of all of it. */
    readonly moment: string;
    readonly kept: KeptBySize<Drawn> | null;
  },
  render: (view: View) => string | Pieces | null,
  ending: Ending | "html",
): Promise<Response> {
  const type = ending === "html" ? "text/html; charset=UTF-8" : mediaTypes[ending];
  const send = ({ text, tag }: Drawn) => c.body(text, 200, { "Content-Type": type, ETag: tag });
  const { pathname, search } = new URL(c.req.url);
  const address = `${pathname}${search}`;
  const known = kept?.get(address);
  if (known !== undefined) return Promise.resolve(send(known));
  return answer(c, { views, ...(route === undefined ? {} : { route }) }, async (view) => {
    const made = render(view);
    if (made === null) return failing(c, missing(c), 404);
    const { text, rest } = typeof made === "string" ? { text: made, rest: null } : await drawInTurns(made);
    if (rest !== null)
      return c.body(streamOf(text, rest), 200, { "Content-Type": type, ETag: tagOf(`${moment} ${address}`) });
    const shown = ending === "html" ? asShown(text) : text;
    const drawn = { text: shown, tag: tagOf(shown) };
    kept?.keep(address, drawn);
    return send(drawn);
  });
}

function tagOf(text: string): string {
  return `"${createHash("sha256").update(text).digest("hex").slice(0, 40)}"`;
}

/** An article or an entry by its id, which may itself end like a twin. */
function answerNamed(
  c: Context,
  {
    route,
    views,
    readingOf,
    redirects,
  }: { readonly route: PageRoute; readonly views: Views } & Required<Pick<AppOptions, "readingOf" | "redirects">>,
): Answer {
  const { render, twins } = route;
  const id = c.req.param("id") ?? "";
  return answer(c, { views, route }, async (view) => {
    const article = route.path.startsWith("/a/") ? view.index.articles.get(id) : undefined;
    const reading = article === undefined ? null : await readingOf(article);
    const times = article === undefined || reading === null ? [] : timesOfArticle(article, reading);
    const sha256 = article === undefined ? null : textHash(article.text);
    const page = render({ ...view, times, sha256 }, id);
    if (page !== null) return sendPage(c, page);
    const moved = route.path.startsWith("/r/") ? movedTo(id, redirects) : null;
    if (moved !== null) return c.redirect(`${moved}${new URL(c.req.url).search}`, 308);
    const twin = twins.find(({ ending }) => id.endsWith(`.${ending}`));
    if (twin === undefined) return sendPage(c, null);
    return send(c, twin.render(view, id.slice(0, -twin.ending.length - 1)), twin.ending);
  });
}

/** A merged entry keeps its old address, which leads to the one that stays; its twins' too. */
function movedTo(id: string, redirects: ReadonlyMap<string, string>): string | null {
  const { name = id, ending = "" } = /^(?<name>.*?)(?<ending>\.(?:json|csv|jsonld))?$/su.exec(id)?.groups ?? {};
  const stays = redirects.get(name);
  return stays === undefined ? null : `/r/${encodeURIComponent(stays)}${ending}`;
}

function sendPage(c: Context, page: string | null): Answer {
  if (page === null) return failing(c, missing(c), 404);
  const shown = asShown(page);
  return c.html(shown, 200, { ETag: tagOf(shown) });
}

function send(c: Context, made: string | Pieces | null, ending: Ending): Answer {
  if (made === null) return failing(c, missing(c), 404);
  const text = typeof made === "string" ? made : [...made].join("");
  return c.body(text, 200, { "Content-Type": mediaTypes[ending], ETag: tagOf(text) });
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
