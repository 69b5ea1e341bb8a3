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
    // one Enter: the words in their paragraph, and the page stays where it is
    const inDrawer = page.locator("dialog.drawer[open] .hit");
    await inDrawer.waitFor();
    expect(`“${await inDrawer.textContent()}”`).toBe(words);
    expect(new URL(page.url()).pathname).toBe("/");
    expect(await page.locator("dialog.drawer .row").count()).toBeGreaterThan(1);
    // another: the article, at the words
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/a\/.+#c\d+-\d+$/u);
    const target = page.locator(":target");
    expect(`“${await target.textContent()}”`).toBe(words);
    const box = (await target.boundingBox())!;
    expect(box.y).toBeGreaterThanOrEqual(0);
    expect(box.y + box.height).toBeLessThan(page.viewportSize()!.height);
    await page.close();
  });

  test("from the first page to the exact words in two keys: the first line, its words", async () => {
    const page = await pages.open("/");
    await page.keyboard.press("j");
    expect(await page.evaluate("document.activeElement.closest('.glance') !== null")).toBe(true);
    await page.keyboard.press("e");
    const drawer = page.locator("dialog.drawer[open]");
    await drawer.waitFor();
    expect(await drawer.locator("a.words").count()).toBeGreaterThan(0);
    await page.close();
  });

  test("a first look tells who stands where since when, which truce there is, what is disputed, what is due", async () => {
    const page = await pages.open("/", { viewport: { width: 1280, height: 800 } });
    for (const heading of ["Who stands where", "Truces", "Disputed", "Due"]) {
      const box = (await page.locator(".glance").getByRole("heading", { name: heading, exact: true }).boundingBox())!;
      expect(box.y, heading).toBeLessThan(500);
    }
    expect(await page.locator(".glance").innerText()).toMatch(/Ostmark\s+. \w+\s+since /u);
    await page.close();
  });

  test("what is watched is chosen by its words, without JavaScript, and the feed is that of the choice", async () => {
    const page = await pages.open("/watch?seen=2031-03-10", { javaScriptEnabled: false });
    for (const words of ["A new dispute", "Due within two days"]) await page.getByLabel(words).uncheck();
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.waitForURL(/rule=stance%2Ctruce%2Ctalks%2Cdeadline%2Cnew%2Corigin$/u);
    expect(await page.getByRole("heading", { name: /^A new dispute/u }).count()).toBe(0);
    const feed = await page.request.get(
      (await page.getByText("Feed of this page").getAttribute("href"))!.replace(/^/u, pages.at("")),
    );
    expect([feed.status(), (await feed.text()).includes('term="dispute"')]).toEqual([200, false]);
    await page.close();
  });

  test("the drawer closes with Escape, and the focus is back on the words", async () => {
    const page = await pages.open("/state");
    await tabTo(page, ".board td .words");
    await page.keyboard.press("Enter");
    await page.locator("dialog.drawer[open]").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog.drawer[open]").count()).toBe(0);
    expect(await page.evaluate("document.activeElement.matches('.board td .words')")).toBe(true);
    await page.close();
  });

  test("words that are folded away take one Enter more", async () => {
    const page = await pages.open("/");
    await tabTo(page, ".board td summary");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.matches('.board td details .words')")).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator("dialog.drawer[open] .hit").waitFor();
    await page.close();
  });

  test("every cell that says something has its words in it", async () => {
    const page = await pages.open("/");
    const bare = `[...document.querySelectorAll(".board td:not(.s-not-reported)")].filter((cell) => !cell.querySelector('a[href*="#c"]'))`;
    expect(await page.evaluate(`${bare}.length`)).toBe(0);
    await page.close();
  });

  test("words are copied as one cites them: words, outlet, day, place", async () => {
    const page = await pages.open("/state", { permissions: ["clipboard-read", "clipboard-write"] });
    await page.locator(".board td .words").first().click();
    const drawer = page.locator("dialog.drawer[open]");
    const words = await drawer.locator(".hit").textContent();
    await drawer.getByRole("button", { name: "Copy as citation" }).click();
    await drawer.getByRole("button", { name: "Copied" }).waitFor();
    const copied = (await page.evaluate("navigator.clipboard.readText()")) as string;
    expect(copied).toContain(`“${words}” `);
    expect(copied).toMatch(/, \w{3} \d+ Mar 2031, \d\d:\d+-\d+, SHA-256 of the text [0-9a-f]{64}$/u);
    await page.close();
  });

  test("single keys: rows, the words of a row, search, pages, days; and their list, which can switch them off", async () => {
    const page = await pages.open("/timeline");
    await page.keyboard.press("j");
    await page.keyboard.press("j");
    expect(await page.evaluate("document.activeElement.closest('.entries > li') !== null")).toBe(true);
    await page.keyboard.press("e");
    await page.locator("dialog.drawer[open]").waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("/");
    await page.keyboard.type("jog");
    expect(await page.inputValue('input[type="search"]')).toBe("jog");
    await page.fill('input[type="search"]', "truce");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search\?q=truce$/u);
    await page.keyboard.press("g");
    await page.keyboard.press("s");
    await page.waitForURL(/\/state$/u);
    await page.keyboard.press("[");
    await page.waitForURL(/\/state\?as_of=2031-03-11$/u);
    await page.keyboard.press("?");
    const list = page.locator("dialog#keys[open]");
    await list.getByLabel("Single keys are on").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    expect(await list.count()).toBe(0);
    await page.close();
  });

  test("light or dark: the choice stays on other pages; without JavaScript it is that of the page", async () => {
    const ground = "getComputedStyle(document.body).backgroundColor";
    const page = await pages.open("/state", { colorScheme: "light" });
    const light = await page.evaluate(ground);
    await page.click(".display summary");
    await page.getByLabel("Dark").check();
    const dark = await page.evaluate(ground);
    expect(dark).not.toBe(light);
    await page.goto(pages.at("/said"));
    expect(await page.evaluate(ground)).toBe(dark);
    await page.click(".display summary");
    await page.getByLabel("As the system").check();
    expect(await page.evaluate(ground)).toBe(light);
    await page.close();
    const without = await pages.open("/state", { colorScheme: "light", javaScriptEnabled: false });
    await without.click(".display summary");
    await without.getByLabel("Dark").check();
    expect(await without.evaluate(ground)).toBe(dark);
    await without.close();
  });

  test("what is new: a day as seen is kept, and offered as a link", async () => {
    const page = await pages.open("/new?seen=2031-03-01");
    await page.getByRole("button", { name: "Mark all as seen" }).click();
    await page.reload();
    await page.getByRole("link", { name: /^Since you last looked/u }).click();
    await page.waitForURL(/\/new\?seen=2031-03-11$/u);
    expect(await page.locator("main").innerText()).toContain("Nothing is new");
    await page.close();
  });

  test("an article alone, without JavaScript: what is not the article goes at a tick", async () => {
    const page = await pages.open("/a/04", { javaScriptEnabled: false });
    const around = page.locator(".text > .b-furniture").first();
    expect(await around.isVisible()).toBe(true);
    await page.getByLabel("Only the article").check();
    expect(await around.isVisible()).toBe(false);
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

  test.each([
    "/",
    "/new",
    "/timeline",
    "/calendar",
    "/places",
    "/said",
    "/disputes",
    "/lineage",
    "/a/01",
    "/r/e-truce",
  ])("%s fits A4 upright", async (path) => {
    const width = Math.floor(((210 - 28) / 25.4) * 96);
    const page = await pages.open(path, { viewport: { width, height: 1000 } });
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).toBeLessThanOrEqual(0);
    await page.close();
  });
});
