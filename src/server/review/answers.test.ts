/** @module Answers of the review as forms send them: who may, what is written, what is refused and kept in the form; a real store. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LoggedCorrection } from "../../model/index.js";
import { openStore, type Store } from "../../record/index.js";
import { recordOn } from "../../record-on-day.js";
import { servingOf } from "../../testing/api-answers.js";
import { buildShort } from "../../testing/short-project.js";
import { tempFolder } from "../../testing/temp-folder.js";
import { holdSettled, holdStore } from "../index.js";

const folder = tempFolder();
const token = "a-token-of-this-test-alone";
let store: Store;
let app: ReturnType<typeof servingOf>;
let clock = Date.UTC(2031, 2, 14, 8);

const holder = () => holdStore(store, { cut: (each) => (days) => recordOn(each, days), clock: () => (clock += 1000) });

beforeAll(async () => {
  store = await openStore({ engine: "sqlite", path: join(folder.root, "store.db") }, { mayCreate: true });
  await buildShort(store, 3);
  app = servingOf(holder(), token);
});
afterAll(async () => {
  await store.close();
  folder.remove();
});

async function page(path: string): Promise<string> {
  const response = await app.request(path, { headers: { accept: "text/html" } });
  expect(response.status, path).toBe(200);
  return response.text();
}

/** The first question about an entry: a dispute is asked about in other words. */
async function entryInQueue(): Promise<string> {
  return (await queue()).find((id) => !id.startsWith("dispute"))!;
}

async function queue(): Promise<string[]> {
  const { waiting } = JSON.parse(await page("/review.json")) as { waiting: { id: string }[] };
  return waiting.map(({ id }) => id);
}

async function seenOn(id: string): Promise<string> {
  return /name="seen" value="(?<seen>[^"]+)"/u.exec(await page(`/review/${id}`))!.groups!.seen!;
}

function post(id: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  return app.request(`/review/${id}`, { method: "POST", body: new URLSearchParams(fields), headers });
}

async function log(): Promise<LoggedCorrection[]> {
  const { items } = (await (await app.request("/api/v1/corrections")).json()) as { items: LoggedCorrection[] };
  return items;
}

test("an answer is written, and leads to the next question, which tells of it and can take it back", async () => {
  const [first, second] = await queue();
  const response = await post(first!, { token, seen: await seenOn(first!), answer: "a", who: "Ann" });
  const [line] = await log();
  expect(line).toMatchObject({ by: "Ann", target: first, why: "found right in review", change: { kind: "confirm" } });
  const next = response.headers.get("location")!;
  expect([response.status, next]).toEqual([303, `/review/${second}?wrote=${line!.id}`]);
  expect(await queue()).not.toContain(first);
  const html = await page(next);
  expect(html).toContain(`Saved ${first} by Ann`);
  expect(html).toContain('formaction="/review/undo"');
  const back = await post("undo", { token, corrections: line!.id });
  expect(back.headers.get("location")).toMatch(new RegExp(`^/review/${first}\\?wrote=c-`, "u"));
  expect(await queue()).toContain(first);
});

test("a field is changed in its place; what was another kind, or a second thing, is that from then on", async () => {
  const id = (await queue()).find((each) => each.startsWith("stmt") || each.startsWith("statement"))!;
  const fields = { token, seen: await seenOn(id), answer: "c", why: "her deputy spoke", "f.speaker": "Rolf Imsen" };
  expect((await post(id, fields)).status).toBe(303);
  expect((await log()).at(-1)).toMatchObject({ target: id, new: "speaker: Rolf Imsen", by: "the desk" });
});

test("whoever answers what has changed meanwhile is told so, and what they typed is still there", async () => {
  const id = await entryInQueue();
  const seen = await seenOn(id);
  expect((await post(id, { token, seen, answer: "d", why: "an exercise" })).status).toBe(303);
  const nLines = (await log()).length;
  const late = await post(id, { token, seen, answer: "a", why: "I read the page" });
  expect(late.status).toBe(409);
  expect(await late.text()).toContain("nothing was written");
  expect(await log()).toHaveLength(nLines);
});

test("without the token, with another, from another site, or not as a form: nothing is written", async () => {
  const id = await entryInQueue();
  const seen = await seenOn(id);
  const nLines = (await log()).length;
  const fields = { seen, answer: "d", why: "no such <thing>" };
  const without = await post(id, fields);
  expect(without.status).toBe(401);
  const html = await without.text();
  expect(html).toContain('value="no such &lt;thing>"'.replace(">", "&gt;"));
  const wrong = await post(id, { ...fields, token: "another-token-altogether" });
  expect([wrong.status, (await wrong.text()).includes("another-token")]).toEqual([401, false]);
  for (const headers of [{ origin: "https://evil.example" }, { origin: "null" }, { "sec-fetch-site": "cross-site" }])
    expect((await post(id, { ...fields, token }, headers)).status).toBe(403);
  const json = { "content-type": "application/json" };
  expect((await app.request(`/review/${id}`, { method: "POST", body: "{}", headers: json })).status).toBe(400);
  expect((await post(id, { ...fields, token, why: "x".repeat(70_000) })).status).toBe(413);
  expect(await log()).toHaveLength(nLines);
  expect((await post(id, { ...fields, token }, { origin: "http://localhost", host: "localhost" })).status).toBe(303);
});

test.each([
  ["no reason", { answer: "d" }, /needs its reason/u],
  ["no kind", { answer: "r", why: "it asks" }, /kind is not chosen/u],
  ["no other", { answer: "m", why: "one thing" }, /other entry is not chosen/u],
  ["a field that is not saved", { answer: "a", "f.polarity": "denied" }, /is not saved yet/u],
  ["a button that is none", { answer: "zz", why: "?" }, /no answer/u],
])("%s: asked again", async (_, fields, words) => {
  const id = await entryInQueue();
  const response = await post(id, { token, seen: await seenOn(id), ...fields });
  expect(response.status).toBe(400);
  expect(await response.text()).toMatch(words);
});

test("where nothing can be answered there is no form, and how to switch answers on", async () => {
  const reading = servingOf(holder(), null);
  const id = await entryInQueue();
  const html = await (await reading.request(`/review/${id}`)).text();
  expect(html).not.toContain("<form id=");
  expect(html).toContain("rapporteur serve --token-file token");
  const { settled } = await holder().now();
  const loose = servingOf(
    holdSettled(settled, () => () => settled.record),
    token,
  );
  expect(await (await loose.request(`/review/${id}`)).text()).toContain("rapporteur init");
  for (const closed of [reading, loose]) {
    const body = new URLSearchParams({ token, answer: "a", seen: "x" });
    expect((await closed.request(`/review/${id}`, { method: "POST", body })).status).toBe(403);
  }
});
