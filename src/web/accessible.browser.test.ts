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
});
