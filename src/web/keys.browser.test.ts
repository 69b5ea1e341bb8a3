/**
 * @module
 * Single keys in a real browser: each can be another one, and leads where its line says.
 */

import { describe, expect, test } from "vitest";
import { browserPages, openPages } from "../testing/browser-pages.js";
import { ceasefireRecord } from "../testing/ceasefire-record.js";

const original = "https://courier.example/2031/03/truce";

/** The hand-made record, whose articles were published somewhere. */
function published() {
  const record = ceasefireRecord();
  return { ...record, articles: record.articles.map((article) => ({ ...article, url: original })) };
}

describe.skipIf(!browserPages.isInstalled)("keys", () => {
  const pages = openPages(published);

  test("a key can be another one, on every page, and is told so where its letter stands", async () => {
    const page = await pages.open("/timeline");
    await page.keyboard.press("?");
    const list = page.locator("dialog#keys[open]");
    await list.getByText("Other keys").click();
    const next = list.getByLabel("next row", { exact: true });
    await next.fill("k");
    await next.press("Tab");
    await list.getByText("k is taken: row before.").waitFor();
    await next.fill("n");
    await next.press("Tab");
    // n was that of a review answer, and one key says one thing
    await list.getByText("n is taken: not a dispute.").waitFor();
    await next.fill("h");
    await next.press("Tab");
    await list.getByText("Kept.").waitFor();
    expect(await list.locator('kbd[data-means="j"]').innerText()).toBe("h");
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    expect(await page.evaluate("document.activeElement.closest('.entries > li') !== null")).toBe(false);
    await page.goto(pages.at("/said"));
    await page.keyboard.press("h");
    expect(await page.evaluate("document.activeElement.closest('.said > li') !== null")).toBe(true);
    await page.keyboard.press("?");
    await list.getByText("Other keys").click();
    await list.getByRole("button", { name: "As they were" }).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("j");
    expect(await page.evaluate("document.activeElement.closest('.said > li') !== null")).toBe(true);
    await page.close();
  });

  test("v goes to where an article was published, A marks all as seen", async () => {
    const page = await pages.open("/a/01");
    await page.route("**/*", (route) =>
      route.request().url() === original ? route.fulfill({ body: "as published" }) : route.continue(),
    );
    await page.keyboard.press("v");
    await page.waitForURL(original);
    await page.goto(pages.at("/new"));
    await page.keyboard.press("A");
    await page.getByRole("button", { name: "Marked as seen" }).waitFor();
    await page.close();
  });

  test("+ and - look at the timeline from nearer and from further away", async () => {
    const page = await pages.open("/timeline");
    await page.keyboard.press("+");
    await page.waitForURL(/zoom=weeks/u);
    await page.keyboard.press("+");
    await page.waitForURL(/zoom=days/u);
    await page.keyboard.press("-");
    await page.waitForURL(/zoom=weeks/u);
    await page.close();
  });
});
