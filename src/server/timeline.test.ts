/** @module How the timeline is drawn is in its address: lanes, zoom and day, in one spelling, with the drawing in numbers beside it. */
import { expect, test } from "vitest";
import { recordOn } from "../record-on-day.js";
import { ceasefireRecord } from "../testing/ceasefire-record.js";
import { manyEntries } from "../testing/many-entries.js";
import { pageOf } from "../testing/page-of.js";
import { settledCeasefire } from "../testing/settled-ceasefire.js";
import { createApp } from "./app.js";

const settled = settledCeasefire();
const app = createApp((days) => recordOn(settled, days));

const get = (path: string) => pageOf(app, path);

test("lanes and zoom are links that keep days and filters, and the one that is on is said", async () => {
  const html = await get("/timeline?origins=1&lanes=party&zoom=days&at=2031-03-11");
  const ways = html.slice(html.indexOf('<nav class="ways"'), html.indexOf("</nav>", html.indexOf('<nav class="ways"')));
  expect(ways).toContain('href="/timeline?origins=1&amp;zoom=days&amp;at=2031-03-11"');
  expect(ways).toContain('href="/timeline?origins=1&amp;lanes=party&amp;zoom=weeks&amp;at=2031-03-11"');
  expect([...ways.matchAll(/aria-current="true"[^>]*>(?<name>[^<]*)</gu)].map(({ groups }) => groups!.name)).toEqual([
    "Parties",
    "Two weeks",
  ]);
  // how a page is drawn is no filter, and no matter of other pages
  expect(html).not.toContain("Take away: </span>lanes");
  expect(html).toContain('href="/said?origins=1"');
});

test("a column leads to its day in the list, a week to its days", async () => {
  const days = await get("/timeline?zoom=days");
  const chart = days.slice(days.indexOf("<svg"), days.indexOf("</svg>"));
  const hrefs = [...chart.matchAll(/<a href="(?<href>[^"]*)"/gu)].map(({ groups }) => groups!.href!);
  expect(hrefs.length).toBeGreaterThan(3);
  for (const href of hrefs) expect(days).toContain(`id="${href.split("#")[1]}"`);
  const weeks = await get("/timeline?lanes=party&zoom=weeks");
  expect(weeks).toMatch(
    /<svg[^>]* role="group"[\s\S]*<a href="\/timeline\?lanes=party&amp;zoom=days&amp;at=2031-03-10"/u,
  );
});

test("a day on a later piece of a long list is found there", async () => {
  const long = createApp(() => manyEntries(ceasefireRecord(), 60));
  const html = await (await long.request("/timeline?zoom=days")).text();
  const links = [...html.matchAll(/href="(?<href>\/timeline\?page=\d+&amp;zoom=days)#(?<day>day-[^"]*)"/gu)];
  expect(links.length).toBeGreaterThan(0);
  const { href, day } = links.at(-1)!.groups!;
  expect(await (await long.request(href!.replaceAll("&amp;", "&"))).text()).toContain(`id="${day}"`);
});

test("the JSON has the drawing in numbers where one is asked for; the table has the same", async () => {
  expect(JSON.parse(await get("/timeline.json"))).not.toHaveProperty("drawing");
  const { drawing, days } = JSON.parse(await get("/timeline.json?lanes=party&zoom=weeks")) as {
    drawing: { lanes: string; zoom: string; unit: string; columns: unknown[]; rows: { name: string }[] };
    days: unknown[];
  };
  expect(days.length).toBeGreaterThan(0);
  expect(drawing).toMatchObject({ lanes: "party", zoom: "weeks", unit: "week" });
  expect(drawing.columns).toHaveLength(26);
  const html = await get("/timeline?lanes=party&zoom=weeks");
  for (const { name } of drawing.rows) expect(html).toContain(`<th scope="col">${name.replaceAll("'", "&#39;")}</th>`);
});

test("one spelling of each address, and a problem for what is none", async () => {
  const moved = await app.request("/timeline?zoom=most&lanes=kind");
  expect([moved.status, moved.headers.get("location")]).toEqual([302, "/timeline"]);
  for (const search of ["?zoom=hours", "?lanes=place", "?at=2031-02-30"]) {
    const refused = await app.request(`/timeline${search}`);
    expect(refused.status, search).toBe(400);
    expect(await refused.json()).toMatchObject({ status: 400, help: expect.any(String) });
  }
});

test("the day that the page is cut to is drawn, and is what one looks at", async () => {
  const html = await get("/timeline?as_of=2031-03-10&zoom=days");
  expect(html).toContain('class="as-of"');
  expect(html).toContain("Mon 3 Mar 2031 to Sun 16 Mar 2031");
});
