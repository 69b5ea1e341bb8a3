/**
 * @module
 * The pages in a real browser: no error on the console, keyboard first, words where the link says, no sideways scrolling.
 */

import { describe, expect, test } from "vitest";
import { browserPages, openPages, pagePaths } from "../testing/browser-pages.js";
import { cite } from "../testing/ceasefire-record.js";

describe.skipIf(!browserPages.isInstalled)("pages", () => {
  const pages = openPages();

  test.each(pagePaths)(
    "%s: nothing on the console, no scrolling sideways at 320 px, with and without JavaScript",
    async (path) => {
      for (const options of [{ colorScheme: "light" }, { colorScheme: "dark", javaScriptEnabled: false }] as const) {
        const page = await pages.open("about:blank", { ...options, viewport: { width: 320, height: 640 } });
        const said: string[] = [];
        page.on("console", (message) => said.push(message.text()));
        page.on("pageerror", (error) => said.push(String(error)));
        page.on("request", (request) => {
          if (!request.url().startsWith(pages.at("/")) && !request.url().startsWith("data:")) said.push(request.url());
        });
        await page.goto(pages.at(path));
        await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true");
        expect(said).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
        expect((await page.locator("main").innerText()).length).toBeGreaterThan(100);
        await page.close();
      }
    },
  );

  test("the first Tab is the skip link, and Enter goes to the content", async () => {
    const page = await pages.open("/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent.trim()")).toBe("Skip to the content");
    const box = await page.locator(".skip").boundingBox();
    expect(box!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    await page.close();
  });

  test("from the brief to the exact words is one step, and the words are highlighted, without JavaScript", async () => {
    const page = await pages.open("/", { javaScriptEnabled: false });
    const { start, end, text } = cite("04", "announced the pause, of a day and a half, on Friday");
    await page.click(`#disputes a[href="/a/04#c${start}-${end}"]`);
    const target = page.locator(":target");
    expect(await target.textContent()).toBe(text);
    expect(
      await target.evaluate((element) => element.ownerDocument.defaultView!.getComputedStyle(element).backgroundColor),
    ).not.toBe("rgba(0, 0, 0, 0)");
    const box = await target.boundingBox();
    expect(box!.y).toBeGreaterThanOrEqual(0);
    expect(box!.y).toBeLessThan(page.viewportSize()!.height);
    await page.close();
  });

  test("the filter of who said what works by keyboard and is in the address", async () => {
    const page = await pages.open("/said");
    await page.selectOption('select[name="by"]', "Lene Askov");
    await page.press('main .filter button[type="submit"]', "Enter");
    await page.waitForURL(/by=Lene\+Askov/u);
    expect(await page.locator(".speaker h2").count()).toBe(1);
    await page.close();
  });

  test("paraphrases can be left out of who said what, without JavaScript too", async () => {
    const page = await pages.open("/said", { javaScriptEnabled: false });
    const paraphrases = page.locator(".renderings .k-indirect");
    expect(await paraphrases.first().isVisible()).toBe(true);
    await page.getByLabel("Only what is quoted").check();
    for (const each of await paraphrases.all()) expect(await each.isVisible()).toBe(false);
    expect(await page.locator(".renderings .k-direct").first().isVisible()).toBe(true);
    await page.close();
  });

  test("every text stands out from its ground by 4.5 to 1, light and dark", async () => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await pages.open("/", { colorScheme });
      for (const path of ["/", "/said", "/a/04"]) {
        await page.goto(pages.at(path));
        expect(await page.evaluate(faintTexts), `${path} ${colorScheme}`).toEqual([]);
      }
      await page.close();
    }
  });
});

/** Runs in the page: texts whose contrast with the nearest painted ground is under 4.5 (WCAG 2.2, 1.4.3). */
const faintTexts = `(() => {
  const parse = (color) => color.match(/[\\d.]+/g).map(Number);
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => { const s = v / 255; return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4; });
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const color = parse(getComputedStyle(e).backgroundColor);
      if (color.length < 4 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const faint = new Set();
  for (const element of document.querySelectorAll("main *, header *, footer *")) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim() !== "")) continue;
    const style = getComputedStyle(element);
    const [a, b] = [light(parse(element instanceof SVGElement ? style.fill : style.color)), light(ground(element))].sort((x, y) => y - x);
    if ((a + 0.05) / (b + 0.05) < 4.5) faint.add(element.tagName + "." + element.getAttribute("class") + " " + element.textContent.trim().slice(0, 30));
  }
  return [...faint];
})()`;
