/**
 * @module
 * WCAG in a real browser: axe finds nothing on any page, light, dark and in forced colours, on a phone and on a desk.
 */

import type { BrowserContextOptions } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeComplaints } from "../testing/axe-complaints.js";
import { browserPages, openPages, pagePaths } from "../testing/browser-pages.js";

describe.skipIf(!browserPages.isInstalled)("axe", () => {
  const pages = openPages();

  test.each(pagePaths)("%s: no violation, light, dark and forced colours", async (path) => {
    const settings: readonly [width: number, options: BrowserContextOptions][] = [
      [360, { colorScheme: "light" }],
      [1280, { colorScheme: "light" }],
      [1280, { colorScheme: "dark" }],
      [360, { colorScheme: "dark", forcedColors: "active" }],
    ];
    for (const [width, options] of settings) {
      const page = await pages.open(path, { ...options, viewport: { width, height: 800 } });
      expect(await axeComplaints(page), `${path} ${width} ${JSON.stringify(options)}`).toEqual([]);
      await page.close();
    }
  });

  test("what JavaScript opens: the drawer of some words and of an entry, the list of keys, in the colours that were chosen", async () => {
    for (const theme of ["Light", "Dark"]) {
      const page = await pages.open("/state", { viewport: { width: 360, height: 800 } });
      await page.click(".display summary");
      await page.getByLabel(theme).check();
      await page.locator(".board td .words").first().click();
      await page.locator("dialog.drawer[open] .hit").waitFor();
      expect(await axeComplaints(page), `words, ${theme}`).toEqual([]);
      await page.keyboard.press("Escape");
      await page.focus(".board tbody th a");
      await page.keyboard.press("e");
      await page.locator("dialog.drawer[open]").waitFor();
      expect(await axeComplaints(page), `entry, ${theme}`).toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("?");
      await page.locator("dialog#keys[open]").waitFor();
      expect(await axeComplaints(page), `keys, ${theme}`).toEqual([]);
      await page.close();
    }
  });
});
