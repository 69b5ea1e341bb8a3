/**
 * @module
 * A record of more than 5,000 entries: every view paints within a second, says which piece it is, and leads to all of it without JavaScript.
 */

import { describe, expect, test } from "vitest";
import { browserPages, openPages } from "../testing/browser-pages.js";
import { manyEntries } from "../testing/many-entries.js";
import { settledCeasefire } from "../testing/settled-ceasefire.js";

/** Evaluated in the page: milliseconds from the request to the first text on the screen. */
const firstPaint = `new Promise((done) => {
  const look = () => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    if (paint) done(paint.startTime); else setTimeout(look, 10);
  };
  look();
})`;
/** The best of so many looks counts: the machine has other things to do. */
const looks = 4;

describe.skipIf(!browserPages.isInstalled)("a long record", () => {
  const record = manyEntries(settledCeasefire().record, 50);
  const pages = openPages(() => record);

  test.each([
    "/",
    "/new?seen=2031-03-01",
    "/state",
    "/timeline",
    "/said",
    "/disputes",
    "/lineage",
    "/calendar",
    "/places",
  ])(
    "%s paints within a second",
    async (path) => {
      expect(record.entries.length).toBeGreaterThan(5000);
      const page = await pages.open("about:blank");
      const times: number[] = [];
      for (let look = 0; look < looks && !(times.at(-1)! < 1000); look += 1) {
        await page.goto(pages.at(path), { waitUntil: "commit" });
        times.push((await page.evaluate(firstPaint)) as number);
      }
      expect(Math.min(...times), times.join(", ")).toBeLessThan(1000);
      await page.close();
    },
    60_000,
  );

  test("the pieces follow each other without JavaScript, and one link shows all", async () => {
    const page = await pages.open("/said", { javaScriptEnabled: false });
    const first = await page.locator(".said > li").count();
    expect(await page.locator(".pager").innerText()).toContain(`1 to ${first} of`);
    await page.getByRole("link", { name: "Next" }).click();
    await page.waitForURL(/\/said\?page=2$/u);
    expect(await page.locator(".pager").innerText()).toContain(`${first + 1} to`);
    expect(await page.getByRole("link", { name: "All on one page" }).getAttribute("href")).toBe("/said?page=all");
    await page.close();
  });
});
