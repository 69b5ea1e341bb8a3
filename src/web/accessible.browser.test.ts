/**
 * @module
 * WCAG in a real browser: axe finds nothing on any page, light, dark and in forced colours, on a phone and on a desk.
 */

import axe from "axe-core";
import type { BrowserContextOptions, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { browserPages, openPages, pagePaths } from "../testing/browser-pages.js";

/** What axe is asked for: WCAG 2.2 A and AA and its own best practice. */
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe complains of with everything unfolded; evaluated from outside, so that the policy of the page stays as it is. */
async function complaints(page: Page): Promise<string[]> {
  await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
  await page.evaluate(axe.source);
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] }).then(({ violations }) => violations)`,
  )) as Violation[];
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(" | ")}`);
}

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
      expect(await complaints(page), `${path} ${width} ${JSON.stringify(options)}`).toEqual([]);
      await page.close();
    }
  });
});
