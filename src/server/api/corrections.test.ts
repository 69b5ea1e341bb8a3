/** @module Corrections over HTTP: who may, what fits, and that everybody sees them at once; a real store. */
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Entry, LoggedCorrection } from "../../model/index.js";
import { emptyCoverage, settle } from "../../reconcile.js";
import { openStore, type Store } from "../../record/index.js";
import { recordOn } from "../../record-on-day.js";
import { askApi, servingOf } from "../../testing/api-answers.js";
import { buildShort } from "../../testing/short-project.js";
import { tempFolder } from "../../testing/temp-folder.js";
import { holdSettled, holdStore } from "../index.js";
import { checkedToken } from "./token.js";

const folder = tempFolder();
const token = "a-token-of-this-test-alone";
let store: Store;
let app: ReturnType<typeof servingOf>;
let clock = Date.UTC(2031, 2, 14, 8);

beforeAll(async () => {
  store = await openStore({ engine: "sqlite", path: join(folder.root, "store.db") }, { mayCreate: true });
  await buildShort(store, 2);
  app = servingOf(
    holdStore(store, { cut: (each) => (days) => recordOn(each, days), clock: () => (clock += 1000) }),
    token,
  );
});
afterAll(async () => {
  await store.close();
  folder.remove();
});

const json = { "Content-Type": "application/json" };
const signed = { ...json, Authorization: `Bearer ${token}` };
const change = { kind: "set", slots: { by: "Rolf Imsen" } };

async function post(body: unknown, expected = 201, headers: Record<string, string> = signed) {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  const { response, body: answer } = await askApi(app, "/corrections", {
    method: "POST",
    body: text,
    headers,
    expected,
  });
  return { response, corrections: (answer as { readonly corrections: LoggedCorrection[] }).corrections, answer };
}

async function entries(search = ""): Promise<Entry[]> {
  return ((await askApi(app, `/entries?limit=500${search}`)).body as { readonly items: Entry[] }).items;
}

async function askovSaid(): Promise<Entry> {
  return (await entries("&by=Askov&frame=statement"))[0]!;
}

test("nobody corrects without the token, from another site, or where there is no log", async () => {
  const { id: target } = await askovSaid();
  const body = { target, change, why: "her deputy spoke" };
  for (const Authorization of ["", "Bearer", "Bearer wrong", `Basic ${token}`, `Bearer ${token}x`]) {
    const { response, answer } = await post(body, 401, { ...json, Authorization });
    expect(answer).toMatchObject({ code: "E-TOKEN" });
    expect(response.headers.get("www-authenticate")).toContain("Bearer");
  }
  for (const other of [{ Origin: "https://evil.example" }, { "Sec-Fetch-Site": "cross-site" }, { Origin: "null" }])
    expect((await post(body, 403, { ...signed, ...other })).answer).toMatchObject({ code: "E-REFUSED" });
  const own = { Host: "127.0.0.1:8765", Origin: "http://127.0.0.1:8765", "Sec-Fetch-Site": "same-origin" };
  expect((await post({ ...body, target: "none" }, 404, { ...signed, ...own })).answer).toMatchObject({
    code: "E-NOT-FOUND",
  });
  const readOnly = servingOf(holdStore(store, { cut: (each) => (days) => recordOn(each, days), clock: () => 0 }));
  const files = servingOf(
    holdSettled(settle(emptyCoverage()), (each) => (days) => recordOn(each, days)),
    token,
  );
  for (const closed of [readOnly, files]) {
    const asked = { method: "POST", body: JSON.stringify(body), headers: signed, expected: 403 };
    expect((await askApi(closed, "/corrections", asked)).body).toMatchObject({ code: "E-READ-ONLY" });
  }
  expect(await store.corrections()).toEqual([]);
});

test.each([
  ["{", 400, "E-JSON"],
  ['{"target":"a","target":"b"}', 400, "E-JSON"],
  ["[]", 400, "E-USAGE"],
  [{ target: "x", change, why: " " }, 400, "E-USAGE"],
  [{ target: "x", change: { kind: "set", slots: {} }, why: "y" }, 400, "E-USAGE"],
  [{ target: "x", change: { kind: "set", slots: { "a=b": "c" } }, why: "y" }, 400, "E-USAGE"],
  [{ target: "x", change: { kind: "delete" }, why: "y" }, 400, "E-USAGE"],
  [{ target: "x", change, why: "y", admin: true }, 400, "E-USAGE"],
  [{ target: "statement-nowhere", change, why: "y" }, 404, "E-NOT-FOUND"],
  [{ target: "x".repeat(70_000), change, why: "y" }, 413, "E-TOO-LARGE"],
])("%j is refused: %i", async (body, status, code) => {
  expect((await post(body, status)).answer).toMatchObject({ code });
  expect(await store.corrections()).toEqual([]);
});

test("a body that is no plain JSON is 415, whatever it holds", async () => {
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "application/json; charset=latin1", ""])
    await post({}, 415, { ...signed, "Content-Type": type });
  await post({}, 415, { ...signed, "Content-Encoding": "gzip" });
});

test("a correction is in the log and in every answer at once, and the tag is another", async () => {
  const said = await askovSaid();
  const before = await app.request("/api/v1/said");
  const { response, corrections } = await post({
    target: said.id.slice(0, 16),
    change,
    why: "her deputy spoke",
    who: "ann",
  });
  expect(corrections).toMatchObject([{ by: "ann", target: said.id, old: "speaker: Lene Askov", standing: "holds" }]);
  const location = response.headers.get("location")!.replace("/api/v1", "");
  expect((await askApi(app, location)).body).toEqual(corrections[0]);
  expect((await entries("&by=Imsen")).map(({ id }) => id)).toEqual([said.id]);
  expect(await (await app.request("/said?by=Imsen")).text()).toContain("Rolf Imsen");
  const after = await app.request("/api/v1/said", { headers: { "If-None-Match": before.headers.get("etag")! } });
  expect(after.status).toBe(200);
});

test("what does not fit is refused whole; two fields of which one fits write nothing", async () => {
  const { id: target } = await askovSaid().catch(async () => (await entries())[0]!);
  const log = await store.corrections();
  const slots = { realis: "hypothetical", nothing: "x" };
  expect((await post({ target, change: { kind: "set", slots }, why: "y" }, 400)).answer).toMatchObject({
    code: "E-CORRECTION",
  });
  expect(await store.corrections()).toEqual(log);
});

test("taken back, both lines stay; a second time it is told", async () => {
  const [first] = ((await askApi(app, "/corrections")).body as { items: LoggedCorrection[] }).items;
  const path = `/corrections/${first!.id}`;
  await askApi(app, path, { method: "DELETE", headers: signed, expected: 400 });
  await askApi(app, `${path}?why=x`, { method: "DELETE", expected: 401 });
  await askApi(app, `${path}?why=she+said+it`, { method: "DELETE", headers: signed });
  await askApi(app, `${path}?why=again`, { method: "DELETE", headers: signed, expected: 400 });
  const { items } = (await askApi(app, "/corrections")).body as { items: LoggedCorrection[] };
  expect(items.map(({ standing, by }) => [standing, by])).toEqual([
    ["undone", "ann"],
    ["holds", "the desk"],
  ]);
  expect(await entries("&by=Imsen")).toEqual([]);
});

test("a merged entry leads to the one that stays, and is searched under it", async () => {
  const [kept, other] = await entries("&frame=attack");
  await post({ target: kept!.id, change: { kind: "merge", other: other!.id }, why: "one strike" });
  const moved = await app.request(`/api/v1/entries/${other!.id}`);
  expect([moved.status, moved.headers.get("location")]).toEqual([308, `/api/v1/entries/${kept!.id}`]);
  const { items } = (await askApi(app, "/search?q=shells&frame=attack")).body as { items: { id: string }[] };
  expect(items.map(({ id }) => id)).toEqual([kept!.id]);
});

test("what another process builds or corrects is in the next answer, and is told to who follows", async () => {
  const stream = await app.request("/api/v1/events");
  expect(stream.headers.get("content-type")).toContain("text/event-stream");
  const reader = stream.body!.getReader();
  const next = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await next()).toMatch(/^event: record\ndata: \{"version":.*"articles":2/u);
  await buildShort(store, 3);
  expect((await askApi(app, "/")).body).toMatchObject({ record: { articles: 3 }, mayCorrect: true });
  expect(await next()).toContain('"articles":3');
  await reader.cancel();
});

test("a token has to be long enough, and one that a header can carry", () => {
  for (const bad of ["", "short", "has a blank in the middle of it"])
    expect(() => checkedToken(bad, "t")).toThrow("token");
  expect(checkedToken(token, "t")).toBe(token);
});
