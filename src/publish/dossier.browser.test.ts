/** @module The dossier in a browser, from the disk: nothing is asked for, every citation leads to its words, and axe finds nothing. */
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { axeComplaints } from "../testing/axe-complaints.js";
import { browserPages, openPages } from "../testing/browser-pages.js";
import { ceasefireRecord } from "../testing/ceasefire-record.js";
import { tempFolder } from "../testing/temp-folder.js";
import { renderRecord } from "./index.js";

describe.skipIf(!browserPages.isInstalled)("a dossier on the disk", () => {
  const pages = openPages();
  const folder = tempFolder();
  afterAll(() => folder.remove());
  const address = pathToFileURL(folder.file("dossier.html", renderRecord(ceasefireRecord(), "dossier"))).href;

  test("asks for nothing and complains of nothing", async () => {
    const page = await pages.open("about:blank");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    page.on("console", (message) => asked.push(message.text()));
    await page.goto(address);
    expect(asked).toEqual([address]);
    await page.close();
  });

  test("a citation leads to its words in the source", async () => {
    const page = await pages.open(address);
    const cite = page.locator("#entries .entry a.words").first();
    const words = ((await cite.textContent()) ?? "").replace(/[“”]/gu, "");
    await cite.click();
    expect((await page.locator("mark:target").textContent())!.replace(/\s+/gu, " ")).toContain(words);
    await page.close();
  });

  test.each([
    [360, "light"],
    [1280, "dark"],
  ] as const)("axe finds nothing at %d, %s", async (width, colorScheme) => {
    const page = await pages.open(address, { colorScheme, viewport: { width, height: 800 } });
    expect(await axeComplaints(page)).toEqual([]);
    await page.close();
  });
});
