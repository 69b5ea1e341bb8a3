/**
 * @module
 * Pages and API of one record together. The pages of a record are made anew when the record is another one, so that what was corrected or
 * built meanwhile is in the next page.
 */

import { Hono } from "hono";
import { Problem } from "../model/index.js";
import { apiPath } from "./api/endpoints.js";
import { failing, HttpProblem } from "./api/problems.js";
import { createApi } from "./api/routes.js";
import { type AppOptions, createApp } from "./app.js";
import type { Held, Holder } from "./held.js";
import { isOwnHost, type OwnNames } from "./own-host.js";
import { reviewOf } from "./review/reviewing.js";
import { strictHeaders } from "./strict-headers.js";

/** What is served, to whom. */
export interface ServingOptions {
  readonly holder: Holder;
  /** The reading that an article of the record comes from, for pages that show the days its words mean. */
  readonly readingOf?: AppOptions["readingOf"];
  /** The rounds of blind coding of the project, where there is one. */
  readonly desk?: AppOptions["desk"];
  /** Where places are, for the layer of a map. */
  readonly points?: AppOptions["points"];
  /** Of the program. */
  readonly version: string;
  /** Whoever has it may correct the record; null: nobody may. */
  readonly token: string | null;
  /** Who corrects when nobody is named. */
  readonly author: string;
  readonly own: OwnNames;
}

/** The app of all that is served. */
export function createServing(options: ServingOptions): Hono {
  const { holder, readingOf, points, desk = null, own, token, author } = options;
  const app = new Hono({ strict: false });
  let pages: { readonly of: Held; readonly app: Hono } | undefined;
  const { corrector } = holder;
  const answering = token === null || corrector === null ? null : { corrector, token, author };
  const pageOptions = (held: Held) => ({
    search: held.search,
    redirects: held.redirects,
    own,
    desk,
    review: reviewOf(held, { answering, hasLog: corrector !== null }),
    ...(readingOf === undefined ? {} : { readingOf }),
    ...(points === undefined ? {} : { points }),
  });
  const pagesNow = async (): Promise<Hono> => {
    const held = await holder.now();
    if (pages?.of !== held) pages = { of: held, app: createApp(held.on, pageOptions(held)) };
    return pages.app;
  };
  app.onError((error, c) => failing(c, error));
  app.use(`${apiPath}/*`, strictHeaders, async (c, next) => {
    const host = c.req.header("host");
    if (host === undefined || isOwnHost(host, own)) return next();
    const found = new Problem("E-USAGE", `this server is not ${host}`, "ask 127.0.0.1 or localhost");
    return failing(c, new HttpProblem(found, 421));
  });
  app.route(apiPath, createApi(options));
  app.all("*", async (c) => (await pagesNow()).fetch(c.req.raw, c.env));
  return app;
}
