/** @module Articles that want to be more than text are text on every page, in every twin, and in what a search marks. */

import { expect, test } from "vitest";
import { read } from "../read.js";
import { emptyCoverage, fold, settle } from "../reconcile.js";
import { recordOn } from "../record-on-day.js";
import { hostileArticles } from "../testing/hostile-articles.js";
import { pageRoutes, twinPath } from "../web/index.js";
import { createApp } from "./app.js";

const readings = hostileArticles.map((article) => read(article));
const settled = settle(fold(emptyCoverage(), readings));
const { record } = settled;
const app = createApp((days) => recordOn(settled, days), {
  readingOf: async ({ id }) => readings.find(({ article }) => article.id === id) ?? null,
});

const named = pageRoutes.filter(({ path }) => path.endsWith("/:id"));
const paths = [
  ...pageRoutes.filter((route) => !named.includes(route)).map(({ path }) => path),
  `/search?q=${encodeURIComponent("script canary").replaceAll("%20", "+")}`,
  "/search?q=harbour",
  "/new?seen=2031-03-01",
  ...record.articles.map(({ id }) => `/a/${encodeURIComponent(id)}`),
  ...record.entries.flatMap(({ id }) => [`/r/${encodeURIComponent(id)}`, `/lineage?of=${encodeURIComponent(id)}`]),
];

/** Tags as a browser sees them: what stands in quotation marks is no tag. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(/<(?<name>[a-z][a-z0-9]*)(?<rest>(?:"[^"]*"|[^">])*)>/giu)].map(({ 0: tag }) => tag);
}

test("the story is hostile and is read", () => {
  expect(record.articles).toHaveLength(2);
  expect(record.entries.length).toBeGreaterThan(4);
  expect(JSON.stringify(record.entries)).toContain("<script>");
});

test.each(paths)("%s is inert", async (path) => {
  const response = await app.request(path);
  expect(response.status).toBe(200);
  const html = await response.text();
  expect(html.length).toBeLessThan(3_000_000);
  const tags = tagsOf(html);
  expect(tags.filter((tag) => /^<script/iu.test(tag))).toEqual(['<script src="/page.js">']);
  expect(tags.filter((tag) => /^<(?:img|b|iframe|object|base|meta http)\b/iu.test(tag))).toEqual([]);
  expect(tags.filter((tag) => /(?:"|\s)on[a-z]+\s*=/iu.test(tag.replace(/"[^"]*"/gu, '""')))).toEqual([]);
  expect(html).not.toMatch(/href="(?!\/|#|\?|https?:|data:,)/iu);
  expect(html).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/u);
});

test.each(pageRoutes.filter((route) => !named.includes(route)))(
  "twins of $path: no cell is a formula, JSON is JSON",
  async ({ path, twins }) => {
    for (const { ending } of twins) {
      const q = path === "/search" ? "?q=boats" : "";
      const response = await app.request(`${twinPath(path, ending)}${q}`);
      const text = await response.text();
      expect(response.headers.get("x-content-type-options")).toBe("nosniff");
      expect(response.headers.get("content-type"), path).not.toContain("html");
      if (ending === "json") expect(() => JSON.parse(text) as unknown).not.toThrow();
      if (ending === "csv") expect(text).not.toMatch(/(?:^|,|\n)"?[=+@]/u);
    }
  },
);
