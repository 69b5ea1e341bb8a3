/** @module What leads on from a page: to the digest of a text, to other forms, to what moved, from an old address to the new one. */
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { recordOn } from "../record-on-day.js";
import { settledCeasefire } from "../testing/settled-ceasefire.js";
import { createApp } from "./app.js";

const settled = settledCeasefire();
const { articles, entries } = settled.record;
const statement = entries.find((entry) => entry.frame === "statement")!;
const proposal = entries.find(({ frame }) => frame === "proposal")!;
const redirects = new Map([["an-old-id", proposal.id]]);
const app = createApp((days) => recordOn(settled, days), { redirects });

async function page(path: string, expected = 200): Promise<string> {
  const response = await app.request(path);
  expect(response.status, path).toBe(expected);
  return response.text();
}

test("an article says what its text is, to be held against a copy, and what rests on it", async () => {
  const { id, text } = articles[0]!;
  const html = await page(`/a/${id}`);
  expect(html).toContain(createHash("sha256").update(text).digest("hex"));
  expect(html).toMatch(/\d+ entries rest on this text, (?:all|none|\d+) of them on no other\./u);
});

test.each(["state", "timeline", "said", "disputes", "calendar", "places", "articles"])(
  "/%s.jsonl is a row of the table on each line",
  async (name) => {
    const lines = (await page(`/${name}.jsonl`)).trimEnd().split("\n");
    const columns = (await page(`/${name}.csv`)).split("\r\n")[0]!.split(",");
    for (const line of lines) expect(Object.keys(JSON.parse(line) as object).sort()).toEqual([...columns].sort());
  },
);

test("the lines of the first page are the entries", async () => {
  const lines = (await page("/.jsonl")).trimEnd().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(entries.map(({ id }) => id));
});

test("a statement can be taken as the beginning of a fact-check, without a rating; nothing else can", async () => {
  const review = JSON.parse(await page(`/r/${statement.id}.jsonld`)) as { "@graph": { claimReviewed: string }[] };
  expect(review["@graph"].map(({ claimReviewed }) => claimReviewed)).toEqual([statement.content]);
  expect(JSON.stringify(review)).not.toContain("reviewRating");
  expect(await page(`/r/${statement.id}`)).toContain("ClaimReview");
  expect(await page(`/r/${proposal.id}`)).not.toContain("ClaimReview");
  await page(`/r/${proposal.id}.jsonld`, 404);
});

test("the address of an entry that was merged leads to the one that stays, and so do its twins", async () => {
  for (const [old, now] of [
    ["/r/an-old-id", `/r/${proposal.id}`],
    ["/r/an-old-id.json?as_of=2031-03-12", `/r/${proposal.id}.json?as_of=2031-03-12`],
  ] as const) {
    const response = await app.request(old);
    expect([response.status, response.headers.get("location")]).toEqual([308, now]);
  }
});

test("filters among the words of a search go to their own names; what was found is counted by kind", async () => {
  const typed = await app.request(`/search?q=${encodeURIComponent("kind:proposal,response truce")}`);
  expect(typed.headers.get("location")).toBe("/search?frame=proposal%2Cresponse&q=truce");
  expect(await page("/search?q=truce")).toMatch(/href="\/search\?frame=\w+&amp;q=truce"/u);
  expect(await page("/search?frame=talks")).toContain('href="/timeline?frame=talks"');
});

test("the board outlines what moved since a day, with what was; without a day nothing", async () => {
  expect(await page("/state")).not.toContain("moved");
  const first = articles.map(({ published }) => published.value?.slice(0, 10) ?? "~").sort()[0]!;
  const since = await page(`/state?seen=${first}`);
  expect(since).toMatch(/class="stance s-[\w-]+ moved"/u);
  expect(since).toMatch(/<span class="changed">(?:new|changed, was: )/u);
  expect(await page(`/new?seen=${first}`)).toContain(`href="/state?seen=${first}"`);
});
