/**
 * @module
 * The pages of the hand-made record in Chromium, for the tests that look at them there.
 */

import { existsSync } from "node:fs";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { createApp, type RecordOn, type RunningServer, startServer } from "../server/index.js";
import { ceasefireRecord } from "./ceasefire-record.js";

const executablePath = "/usr/bin/chromium";

/** Whether there is a browser here; said aloud where there is none. */
export const browserPages = { isInstalled: existsSync(executablePath) };
if (!browserPages.isInstalled) console.log("skipped: Chromium is not installed");

const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** One page of every kind. */
export const pagePaths = [
  "/",
  "/?as_of=2031-03-10&frame=talks%2Cresponse&origins=1",
  "/new",
  "/watch",
  "/state",
  "/timeline",
  "/timeline?lanes=party&zoom=days",
  "/timeline?zoom=weeks&at=2031-03-10",
  "/calendar",
  "/places",
  "/said",
  "/disputes",
  "/lineage",
  "/lineage?of=e-truce",
  "/articles",
  "/search",
  "/search?q=truce",
  "/review",
  "/review/e-truce",
  "/review/d-answer",
  "/a/01",
  "/a/04",
  "/r/e-truce",
  "/r/e-locks",
];

/** Opens pages of one server in one browser; both live as long as the `describe` that asks for them. */
export interface OpenPages {
  readonly at: (path: string) => string;
  /** A page of its own context, gone to a path of the server, or to an address. */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** What is served, and what ends with it. */
export interface ServedPages {
  readonly app: Parameters<typeof startServer>[0];
  readonly close?: () => Promise<void>;
}

/** The browser and the server of one `describe`: pages of a record, or whatever `serve` makes. */
export function openPages(
  recordOn: RecordOn = () => ceasefireRecord(),
  serve: () => Promise<ServedPages> = async () => ({ app: createApp(recordOn) }),
): OpenPages {
  let browser: Browser;
  let server: RunningServer;
  let served: ServedPages;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath, args: flags });
    served = await serve();
    server = await startServer(served.app, { port: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    await served?.close?.();
  });
  const at = (path: string) => `${server.url.slice(0, -1)}${path}`;
  return {
    at,
    open: async (path, options = {}) => {
      const page = await browser.newPage(options);
      await page.goto(path.startsWith("/") ? at(path) : path);
      return page;
    },
  };
}
