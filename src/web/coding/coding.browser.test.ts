/**
 * @module
 * Two coders in a real browser: by keyboard, without JavaScript, and with no complaint of axe.
 */

import { describe, expect, test } from "vitest";
import { axeComplaints } from "../../testing/axe-complaints.js";
import { browserPages, openPages } from "../../testing/browser-pages.js";
import { codingProject } from "../../testing/coding-project.js";

const token = "a-token-of-this-test-alone";

describe.skipIf(!browserPages.isInstalled)("blind coding", () => {
  const pages = openPages(undefined, () => codingProject(token));

  test("from the review to the first comparison: one coder by keys, the other without JavaScript", async () => {
    const ann = await pages.open("/review");
    await ann.getByRole("link", { name: "Blind coding by two or more people" }).click();
    await ann.getByRole("link", { name: /^Code as ann/u }).click();
    await ann.getByLabel("decision").selectOption("reject");
    await ann.getByLabel("frame").selectOption("response");
    await ann.getByRole("heading", { level: 1 }).click();
    // the letter leads to the token first, and Enter sends
    await ann.keyboard.press("a");
    expect(await ann.evaluate("document.activeElement.name")).toBe("token");
    await ann.keyboard.type(token);
    await ann.keyboard.press("Enter");
    const told = ann.getByRole("status");
    await told.getByText("bo will be shown beside you").waitFor();
    const unit = (await told.getByRole("link", { name: "Look at it again" }).getAttribute("href"))!.split("/").at(-1)!;
    const bo = await pages.open(ann.url().replace(/\/ann.*/u, `/bo/${unit}`), { javaScriptEnabled: false });
    await bo.getByLabel("decision").selectOption("defer");
    await bo.getByLabel("frame").selectOption("response");
    await bo.getByLabel("Token of this server").fill(token);
    await bo.getByRole("button", { name: /^Save and go on/u }).click();
    await bo.getByRole("status").getByText("ann reject, bo defer").waitFor();
    await bo.getByRole("link", { name: "The round, and how far its coders agree" }).click();
    await bo.getByRole("table").first().getByText("100 %").waitFor();
    expect(await axeComplaints(ann)).toEqual([]);
    await ann.goto(bo.url());
    expect(await axeComplaints(ann)).toEqual([]);
    await bo.close();
    await ann.close();
  }, 60_000);
});
