/**
 * @module
 * The pictures of the guides: which page of the example story each shows, and what is done on it before it is taken.
 */

import { createHash } from "node:crypto";
import type { Hono } from "hono";
import type { Page } from "playwright-core";
import type { CoverageRecord } from "../../src/model/index.js";
import { read } from "../../src/read.js";
import { emptyCoverage, fold, settle } from "../../src/reconcile.js";
import { recordOn } from "../../src/record-on-day.js";
import { createApp } from "../../src/server/index.js";
import { ceasefireArticles } from "../../src/testing/ceasefire-record.js";

/** One picture. */
export interface Picture {
  readonly name: string;
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly isDark?: boolean;
  /** What a reader does before. */
  readonly act?: (page: Page) => Promise<void>;
}

/** The example story with its pages. */
export interface Example {
  readonly app: Hono;
  readonly pictures: readonly Picture[];
}

/** Reads the example story and says which pictures are taken of it. */
export function exampleOf(): Example {
  const readings = ceasefireArticles.map((article) => read(article));
  const settled = settle(fold(emptyCoverage(), readings));
  const app = createApp((days) => recordOn(settled, days), {
    readingOf: async ({ id }) => readings.find(({ article }) => article.id === id) ?? null,
  });
  return { app, pictures: picturesOf(settled.record) };
}

function picturesOf({ entries }: CoverageRecord): Picture[] {
  const desk = { width: 940, height: 560 };
  const [worded] = entries
    .flatMap((entry) => (entry.frame === "statement" && entry.kind !== "indirect" ? [entry] : []))
    .sort((a, b) => distinct(b) - distinct(a) || (a.id < b.id ? -1 : 1));
  const [copied] = [...entries].sort(
    (a, b) => b.support.articles - b.support.origins.min - (a.support.articles - a.support.origins.min),
  );
  return [
    { name: "new", path: "/new?seen=2031-03-10", ...desk },
    { name: "board", path: "/state", ...desk, act: (page) => scrollTo(page, ".board") },
    {
      name: "drawer",
      path: "/state",
      ...desk,
      act: async (page) => {
        await scrollTo(page, ".board");
        await page.locator(".board td .words").first().click();
        await page.locator("dialog.drawer[open] .hit").waitFor();
      },
    },
    { name: "calendar", path: "/calendar", ...desk },
    { name: "wordings", path: `/r/${worded!.id}`, ...desk },
    { name: "disputes", path: "/disputes", ...desk },
    { name: "lineage", path: `/lineage?of=${copied!.id}`, ...desk },
    {
      name: "article",
      path: "/a/04",
      ...desk,
      act: async (page) => {
        await page.getByLabel("Only the article").check();
        await page.getByLabel("The days that its words mean").check();
        await scrollTo(page, ".reader");
      },
    },
    { name: "timeline", path: "/timeline", ...desk },
    { name: "search", path: "/search?q=harbour", ...desk },
    { name: "phone", path: "/", width: 390, height: 720, isDark: true },
  ];
}

/** How many of the wordings of a statement differ. */
function distinct({ renderings }: { readonly renderings: readonly { readonly text: string }[] }): number {
  return new Set(renderings.map(({ text }) => text)).size;
}

async function scrollTo(page: Page, selector: string): Promise<void> {
  await page
    .locator(selector)
    .first()
    .evaluate((element) => element.scrollIntoView({ block: "start" }));
}

/** What a picture shows, as a hash of its page, its style and its script: a picture with another one is stale. */
export async function shownOn(app: Hono, { path, name, width, height, isDark = false }: Picture): Promise<string> {
  const hash = createHash("sha256").update(`${name} ${path} ${width} ${height} ${isDark}`);
  for (const part of [path, "/style.css", "/page.js"]) hash.update(await (await app.request(part)).text());
  return hash.digest("hex");
}
