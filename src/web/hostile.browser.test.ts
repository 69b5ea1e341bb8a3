/**
 * @module
 * Hostile articles in a real browser: nothing of them runs, on the pages or in the drawer, and a line of a megabyte stays within 320 px.
 */

import { describe, expect, test } from "vitest";
import { read } from "../read.js";
import { emptyCoverage, fold, settle } from "../reconcile.js";
import { recordOn } from "../record-on-day.js";
import { browserPages, openPages } from "../testing/browser-pages.js";
import { hostileArticles } from "../testing/hostile-articles.js";

describe.skipIf(!browserPages.isInstalled)("hostile articles", () => {
  const settled = settle(
    fold(
      emptyCoverage(),
      hostileArticles.map((article) => read(article)),
    ),
  );
  const pages = openPages((days) => recordOn(settled, days));
  const [first] = settled.record.articles;

  test.each([
    "/",
    "/new?seen=2031-03-01",
    "/state",
    "/said",
    "/search?q=boats",
    "/lineage",
    "/places",
    `/a/${encodeURIComponent(first!.id)}`,
  ])("%s: nothing runs, and nothing reaches beyond the page", async (path) => {
    const page = await pages.open("about:blank", { viewport: { width: 320, height: 640 } });
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(pages.at(path));
    expect(await page.evaluate("window.canary")).toBeUndefined();
    expect(asked.filter((url) => !url.startsWith(pages.at("/")) && !url.startsWith("data:"))).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
    await page.close();
  });

  test("the drawer shows the words as words", async () => {
    const page = await pages.open("/said");
    await page.locator("main a.words", { hasText: "<script>" }).first().click();
    const drawer = page.locator("dialog.drawer[open]");
    await drawer.waitFor();
    expect(await drawer.innerText()).toContain("<script>window.canary=1</script>");
    expect(await drawer.locator("script, img").count()).toBe(0);
    expect(await page.evaluate("window.canary")).toBeUndefined();
    await page.close();
  });
});
