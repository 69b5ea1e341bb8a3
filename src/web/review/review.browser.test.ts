/**
 * @module
 * A review in a real browser: answered by keys as in the terminal, by buttons without JavaScript, and nothing is lost that was typed.
 */

import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { LoggedCorrection } from "../../model/index.js";
import { openStore } from "../../record/index.js";
import { recordOn } from "../../record-on-day.js";
import { holdStore } from "../../server/index.js";
import { servingOf } from "../../testing/api-answers.js";
import { axeComplaints } from "../../testing/axe-complaints.js";
import { browserPages, openPages, type ServedPages } from "../../testing/browser-pages.js";
import { buildShort } from "../../testing/short-project.js";
import { tempFolder } from "../../testing/temp-folder.js";

const token = "a-token-of-this-test-alone";

/** A project of five articles, which whoever has the token may correct. */
async function project(): Promise<ServedPages> {
  const folder = tempFolder();
  const store = await openStore({ engine: "sqlite", path: `${folder.root}/store.db` }, { mayCreate: true });
  await buildShort(store, 5);
  let clock = Date.UTC(2031, 2, 20);
  const cut = (settled: Parameters<typeof recordOn>[0]) => (days: Parameters<typeof recordOn>[1]) =>
    recordOn(settled, days);
  const app = servingOf(holdStore(store, { cut, clock: () => (clock += 1000) }), token);
  return {
    app,
    close: async () => {
      await store.close();
      folder.remove();
    },
  };
}

async function log(page: Page, at: (path: string) => string): Promise<LoggedCorrection[]> {
  const answer = await page.request.get(at("/api/v1/corrections?limit=500"));
  return ((await answer.json()) as { items: LoggedCorrection[] }).items;
}

describe.skipIf(!browserPages.isInstalled)("a review", () => {
  const pages = openPages(undefined, project);

  test("by keyboard alone: the token once, then a letter for each answer, and u takes the last one back", async () => {
    const page = await pages.open("/review");
    await page.getByRole("link", { name: "Start with the first" }).press("Enter");
    await page.waitForURL(/\/review\/.+/u);
    const title = await page.locator("h1").innerText();
    // nothing was typed yet: the letter leads to the token, and Enter answers
    await page.keyboard.press("a");
    expect(await page.evaluate("document.activeElement.name")).toBe("token");
    await page.keyboard.type(token);
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("Saved").waitFor();
    expect(await page.locator("h1").innerText()).not.toBe(title);
    // an answer that needs its reason leads there
    await page.keyboard.press("d");
    expect(await page.evaluate("document.activeElement.name")).toBe("why");
    await page.keyboard.type("an exercise, says the next paragraph");
    await page.keyboard.press("Enter");
    await page.getByRole("status").getByText("an exercise").waitFor();
    expect((await log(page, pages.at)).map(({ change }) => change.kind)).toEqual(["confirm", "strike"]);
    await page.keyboard.press("u");
    await page.getByRole("status").getByText("Taken back").waitFor();
    const before = page.url();
    await page.keyboard.press("s");
    await page.waitForURL((url) => url.href !== before);
    expect((await log(page, pages.at)).at(-1)!.change.kind).toBe("undo");
    await page.close();
  });

  test("without JavaScript: a field in its place, by its label; Enter in it answers nothing", async () => {
    const page = await pages.open("/review?frame=statement", { javaScriptEnabled: false });
    await page.getByRole("link", { name: "Start with the first" }).click();
    const nLines = (await log(page, pages.at)).length;
    await page.getByLabel("speaker").fill("Rolf Imsen");
    await page.keyboard.press("Enter");
    await page.getByLabel("Why").fill("her deputy spoke");
    await page.getByLabel("Token of this server").fill("not-the-token-at-all");
    await page.getByLabel("Your name, for the log").fill("Ann");
    await page.getByRole("button", { name: "Save the changed fields" }).click();
    await page.getByRole("alert").getByText("this is not the token").waitFor();
    expect(await log(page, pages.at)).toHaveLength(nLines);
    // all but the token is still there
    expect(await page.getByLabel("speaker").inputValue()).toBe("Rolf Imsen");
    expect(await page.getByLabel("Why").inputValue()).toBe("her deputy spoke");
    expect(await page.getByLabel("Token of this server").inputValue()).toBe("");
    await page.getByLabel("Token of this server").fill(token);
    await page.getByRole("button", { name: "Save the changed fields" }).click();
    await page.getByRole("status").getByText("speaker: Rolf Imsen").waitFor();
    expect((await log(page, pages.at)).at(-1)).toMatchObject({ by: "Ann", why: "her deputy spoke" });
    await page.close();
  });

  test("what somebody else has answered meanwhile is said, and the item is shown as it is now", async () => {
    const page = await pages.open("/review");
    await page.getByRole("link", { name: "Start with the first" }).click();
    await page.waitForURL(/\/review\/.+/u);
    const other = await pages.open(page.url());
    for (const each of [other, page]) {
      await each.getByLabel("Token of this server").fill(token);
      await each.getByRole("button", { name: /^Accept/u }).click();
      if (each === other) await each.getByRole("status").getByText("Saved").waitFor();
    }
    await page.getByRole("alert").getByText("nothing was written").waitFor();
    expect(await page.locator("main").innerText()).toContain("the desk has answered it");
    await page.close();
    await other.close();
  });

  test("the token is forgotten when the tab is closed, and at once where it is wrong", async () => {
    const page = await pages.open("/review");
    await page.getByRole("link", { name: "Start with the first" }).click();
    await page.waitForURL(/\/review\/.+/u);
    await page.getByLabel("Token of this server").fill("wrong-token-wrong-token");
    await page.getByRole("button", { name: /^Accept/u }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.evaluate("sessionStorage.getItem('rapporteur.token')")).toBe(null);
    await page.getByLabel("Token of this server").fill(token);
    await page.getByRole("button", { name: /^Accept/u }).click();
    await page.getByRole("status").waitFor();
    expect(await page.evaluate("[sessionStorage.length > 0, JSON.stringify(localStorage).includes('token')]")).toEqual([
      true,
      false,
    ]);
    await page.close();
  });

  test.each([
    [320, { forcedColors: "active" }],
    [390, { colorScheme: "dark" }],
    [1280, { colorScheme: "light" }],
  ] as const)("axe finds nothing at %i px, and nothing sticks out", async (width, options) => {
    const page = await pages.open("/review", { ...options, viewport: { width, height: 700 } });
    const { waiting } = (await (await page.request.get(pages.at("/review.json"))).json()) as {
      waiting: { kind: string; id: string }[];
    };
    const entry = waiting.find(({ kind }) => kind === "entry")!.id;
    for (const path of ["/review", `/review/${entry}`]) {
      await page.goto(pages.at(path));
      expect(await axeComplaints(page), `${path} ${width}`).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth - innerWidth"), path).toBeLessThanOrEqual(0);
    }
    await page.close();
  });
});
