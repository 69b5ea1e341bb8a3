/**
 * @module
 * What somebody comes for, in a real browser: the words behind a cell by keyboard, another day by keyboard, the board on paper.
 */

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { CoverageRecord } from "../model/index.js";
import { recordOn } from "../record-on-day.js";
import { browserPages, openPages } from "../testing/browser-pages.js";
import { ceasefireRecord } from "../testing/ceasefire-record.js";
import { settledCeasefire } from "../testing/settled-ceasefire.js";

/** Presses Tab until what has the focus fits a selector; says so when the whole page has been gone through. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 400; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`no Tab leads to ${selector}`);
}

describe.skipIf(!browserPages.isInstalled)("by keyboard", () => {
  const settled = settledCeasefire();
  const pages = openPages((days) => recordOn(settled, days));

  test("from the first page to the words behind a cell of the board: Enter, and the focus is seen all the way", async () => {
    const page = await pages.open("/");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate("document.activeElement.id")).toBe("main");
    await tabTo(page, ".board td .words");
    const focus = (await page.evaluate(
      "(({ outlineStyle, outlineWidth }) => [outlineStyle, outlineWidth])(getComputedStyle(document.activeElement))",
    )) as string[];
    expect(focus).toEqual(["solid", "3px"]);
    const words = (await page.evaluate("document.activeElement.textContent.trim()")) as string;
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/a\/.+#c\d+-\d+$/u);
    const target = page.locator(":target");
    expect(`“${await target.textContent()}”`).toBe(words);
    const box = (await target.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThan(page.viewportSize()!.height);
    await page.close();
  });

  test("words that are folded away take one Enter more", async () => {
    const page = await pages.open("/");
    await tabTo(page, ".board td summary");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.matches('.board td details .words')")).toBe(true);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/a\/.+#c\d+-\d+$/u);
    expect(await page.locator(":target").count()).toBe(1);
    await page.close();
  });

  test("every cell that says something has its words in it", async () => {
    const page = await pages.open("/");
    const bare = `[...document.querySelectorAll(".board td:not(.s-not-reported)")].filter((cell) => !cell.querySelector('a[href*="#c"]'))`;
    expect(await page.evaluate(`${bare}.length`)).toBe(0);
    await page.close();
  });

  test("the day before by its link, and all days again by another", async () => {
    const page = await pages.open("/state?frame=proposal");
    await tabTo(page, ".step a");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/state\?as_of=2031-03-11&frame=proposal$/u);
    await tabTo(page, '.on a[href="/state?frame=proposal"]');
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/state\?frame=proposal$/u);
    await page.goBack();
    expect(await page.inputValue('input[name="as_of"]')).toBe("2031-03-11");
    await page.close();
  });

  test("a day typed into the form is the address, without JavaScript", async () => {
    const page = await pages.open("/disputes", { javaScriptEnabled: false });
    await page.fill('input[name="known_by"]', "2031-03-10");
    await page.press('input[name="known_by"]', "Enter");
    await page.waitForURL(/\/disputes\?known_by=2031-03-10$/u);
    await page.close();
  });
});

/** A4 across without its margins of 12 mm, in pixels of CSS. */
const sheet = { width: Math.floor(((297 - 24) / 25.4) * 96), height: Math.floor(((210 - 24) / 25.4) * 96) };

/** A board of as many columns as there can be, with long names. */
function wideRecord(): CoverageRecord {
  const record = structuredClone(ceasefireRecord());
  const names = ["the Provisional Council of the Lower Brenn", "the Federation of Harbour Towns", "Ruhnland"];
  for (const { stances } of record.state.proposals)
    stances.push(...names.map((actor) => ({ ...structuredClone(stances[0]!), actor })));
  return record;
}

describe.skipIf(!browserPages.isInstalled)("on paper", () => {
  const record = wideRecord();
  const pages = openPages(() => record);

  test("the board fits A4 across, and each number in it is a footnote with outlet, words and place", async () => {
    const page = await pages.open("/state?frame=proposal%2Cresponse", { viewport: sheet, colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".board thead th").count()).toBe(7);
    expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
    const ends = `[...document.querySelectorAll(".board, .board td, .board th, .foot")].map((e) => e.getBoundingClientRect().right)`;
    expect(await page.evaluate(`Math.max(...${ends})`)).toBeLessThanOrEqual(sheet.width);
    expect(
      await page.evaluate(`[...document.querySelectorAll(".board td")].some((e) => e.scrollWidth > e.clientWidth + 1)`),
    ).toBe(false);
    const notes = await page.locator(".foot li").allInnerTexts();
    const numbers = (await page.locator(".board sup").allInnerTexts()).flatMap((text) => text.match(/\d+/gu) ?? []);
    expect(new Set(numbers)).toEqual(new Set(notes.map((_, at) => String(at + 1))));
    for (const note of notes) {
      const { article, start, end } = /(?<article>\d\d):(?<start>\d+)-(?<end>\d+)/u.exec(note)!.groups!;
      const { text } = record.articles.find(({ id }) => id === article)!;
      expect(note).toContain(text.slice(Number(start), Number(end)));
    }
    expect(await page.locator(".noted thead tr.paper").innerText()).toBe("kind: proposal, answer");
    for (const hidden of ["nav", "form.days", ".filters", ".twins", ".board .cites"])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
    await page.close();
  });

  test("as PDF the state of play is on sheets that lie across", async () => {
    const page = await pages.open("/state");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[0 0 (?<width>[\d.]+) (?<height>[\d.]+)\]/gu)];
    expect(boxes.length).toBeGreaterThan(0);
    expect(boxes.every(({ groups }) => Number(groups!.width) > Number(groups!.height))).toBe(true);
    await page.close();
  });

  test.each(["/", "/timeline", "/said", "/disputes", "/articles", "/a/01", "/r/e-truce"])(
    "%s fits A4 upright",
    async (path) => {
      const width = Math.floor(((210 - 28) / 25.4) * 96);
      const page = await pages.open(path, { viewport: { width, height: 1000 } });
      await page.emulateMedia({ media: "print" });
      expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
      await page.close();
    },
  );
});
