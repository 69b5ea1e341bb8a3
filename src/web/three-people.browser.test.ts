/**
 * @module
 * What the three people for whom this is made do in a day, by what they see on the page: names of links, buttons and fields, nothing else.
 */

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { recordOn } from "../record-on-day.js";
import { browserPages, openPages } from "../testing/browser-pages.js";
import { settledCeasefire } from "../testing/settled-ceasefire.js";

describe.skipIf(!browserPages.isInstalled)("three people", () => {
  const settled = settledCeasefire();
  const pages = openPages((days) => recordOn(settled, days));
  const go = (page: Page, name: string) =>
    page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name, exact: true }).click();
  const heading = (page: Page) => page.getByRole("heading", { level: 1 }).innerText();

  test("the desk analyst: what is new, a cell that is doubted, the day before, what comes next, the brief to send", async () => {
    const page = await pages.open("/");
    await go(page, "What is new");
    expect(await heading(page)).toBe("New since Mon 10 Mar 2031");
    await page.getByRole("heading", { name: /^Stances that changed/u }).waitFor();
    await go(page, "State of play");
    const board = page.getByRole("table");
    const cell = board.getByRole("cell", { name: /disputed/u }).first();
    await cell.getByRole("link").first().click();
    const drawer = page.getByRole("dialog", { name: "The words and where they stand" });
    await drawer.getByRole("link", { name: "Open in the article" }).waitFor();
    await drawer.getByRole("button", { name: "Close" }).click();
    await page.getByRole("link", { name: "As of Tue 11 Mar 2031" }).click();
    await page.getByText("As of Tue 11 Mar 2031.").waitFor();
    await page.getByRole("link", { name: "All days" }).click();
    await go(page, "Calendar");
    await page.getByRole("heading", { name: "Ahead" }).waitFor();
    expect(await page.getByRole("main").innerText()).toContain("tentative (only scheduled)");
    await go(page, "Brief");
    const markdown = page.getByRole("link", { name: "Markdown" });
    expect(await (await page.request.get(pages.at((await markdown.getAttribute("href"))!))).text()).toMatch(/^# /u);
    await page.close();
  });

  test("the fact-checker: one speaker, all wordings, their sentences, one source or two, the article", async () => {
    const page = await pages.open("/");
    await go(page, "Who said what");
    await page.getByRole("combobox", { name: "Speaker" }).selectOption("Lene Askov");
    await page.getByRole("main").getByRole("button", { name: "Show" }).click();
    expect(await page.getByRole("heading", { level: 2 }).allInnerTexts()).toEqual([
      expect.stringMatching(/^Lene Askov/u),
    ]);
    const compared = page.getByRole("listitem").filter({ hasText: "beside Harbour Radio" });
    expect(await compared.last().innerText()).toContain("the door");
    await compared.first().getByRole("link", { name: /2031/u }).click();
    expect(await heading(page)).toMatch(/^Lene Askov/u);
    expect(await page.getByRole("main").innerText()).toMatch(/\d articles from \d origins?/u);
    await page.getByRole("link", { name: "Who has it from whom" }).click();
    expect(await page.getByRole("main").innerText()).toMatch(/2 articles\s*→\s*1 origin/u);
    await page.getByRole("main").getByRole("link", { name: "Harbour Radio" }).click();
    expect(await page.getByRole("complementary").innerText()).toMatch(/\d+ entries here/u);
    await page.close();
  });

  test("the researcher: one kind of entry, as a table of data with its filter, and what a search would miss", async () => {
    const page = await pages.open("/");
    await go(page, "Timeline");
    await page.getByText("Filter", { exact: true }).click();
    await page.getByRole("combobox", { name: "Kind" }).selectOption({ label: "truce" });
    await page.getByRole("button", { name: "Show" }).click();
    await page.getByRole("link", { name: /Take away: kind: truce/u }).waitFor();
    const href = (await page.getByRole("link", { name: "CSV" }).getAttribute("href"))!;
    const table = await (await page.request.get(pages.at(href))).text();
    expect(
      table
        .split("\n")
        .slice(1, -1)
        .every((row) => row.includes("ceasefire")),
    ).toBe(true);
    await page.getByRole("searchbox", { name: "Words to look for" }).fill("harbour");
    await page.getByRole("button", { name: "Search" }).click();
    await page.getByText("do not pass “kind: truce”").waitFor();
    await page.getByRole("link", { name: "show all" }).click();
    await page.getByText(/^\d+ results\.$/u).waitFor();
    await page.close();
  });
});
