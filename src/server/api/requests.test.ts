/** @module How the API speaks HTTP: tags, methods, media types, problems, tokens of pages. */
import { expect, test, vi } from "vitest";
import { recordOn } from "../../record-on-day.js";
import { askApi, servingOf } from "../../testing/api-answers.js";
import { settledCeasefire } from "../../testing/settled-ceasefire.js";
import { holdSettled } from "../index.js";
import { isOwnHost } from "../own-host.js";
import { takesJson } from "./negotiation.js";

const settled = settledCeasefire();
const app = servingOf(holdSettled(settled, (each) => (days) => recordOn(each, days)));

test("an answer has a strong tag, and comes only once", async () => {
  for (const path of ["", "/state", "/entries?limit=3", "/openapi.json"]) {
    const response = await app.request(`/api/v1${path}`);
    const tag = response.headers.get("etag")!;
    expect(tag).toMatch(/^"[0-9a-f]{40}"$/u);
    for (const none of [tag, `"other", ${tag}`, "*"]) {
      const again = await app.request(`/api/v1${path}`, { headers: { "If-None-Match": none } });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    }
    const other = await app.request(`/api/v1${path}`, { headers: { "If-None-Match": '"other"' } });
    expect([other.status, other.headers.get("etag")]).toEqual([200, tag]);
  }
});

test("HEAD is GET without a body, OPTIONS tells the methods, any other method is told them too", async () => {
  for (const path of ["/", "/state", "/entries/x", "/articles/01/span", "/corrections", "/openapi.json", "/events"]) {
    const options = await app.request(`/api/v1${path}`, { method: "OPTIONS" });
    const allowed = path === "/corrections" ? "GET, HEAD, OPTIONS, POST" : "GET, HEAD, OPTIONS";
    expect([options.status, options.headers.get("allow"), await options.text()]).toEqual([204, allowed, ""]);
    for (const method of ["PUT", "PATCH", "TRACEROUTE"]) {
      const { response } = await askApi(app, path, { method, expected: 405 });
      expect(response.headers.get("allow")).toBe(allowed);
    }
  }
  const [get, head] = [await app.request("/api/v1/state"), await app.request("/api/v1/state", { method: "HEAD" })];
  expect([head.status, await head.text(), head.headers.get("etag")]).toEqual([200, "", get.headers.get("etag")]);
});

test.each([
  ["/nowhere", 404, "E-NOT-FOUND"],
  ["/entries/statement-none", 404, "E-NOT-FOUND"],
  ["/articles/1", 404, "E-NOT-FOUND"],
  ["/articles/%E0%A4%A", 404, "E-NOT-FOUND"],
  ["/disputes/x", 404, "E-NOT-FOUND"],
  ["/corrections/c-1", 404, "E-NOT-FOUND"],
  ["/state?as_of=yesterday", 400, "E-BAD-DATE"],
  ["/diff?from=2031-02-30", 400, "E-BAD-DATE"],
  ["/diff", 400, "E-USAGE"],
  ["/search", 400, "E-USAGE"],
  ["/search?q=", 400, "E-USAGE"],
  ["/search?q=-", 400, "E-USAGE"],
  ["/timeline?frame=truces", 400, "E-USAGE"],
  ["/timeline?limit=0", 400, "E-USAGE"],
  ["/timeline?limit=501", 400, "E-USAGE"],
  ["/timeline?limit=ten", 400, "E-USAGE"],
  ["/timeline?next=abc", 400, "E-USAGE"],
  ["/timeline?fram=talks", 400, "E-USAGE"],
  ["/articles?by=Askov", 400, "E-USAGE"],
  ["/articles/01/span", 400, "E-USAGE"],
  ["/articles/01/span?start=9&end=9", 400, "E-USAGE"],
  ["/articles/01/span?start=0&end=999999", 400, "E-USAGE"],
  ["/articles/01/span?start=-1&end=4", 400, "E-USAGE"],
])("%s is a problem: %i %s", async (path, status, code) => {
  const { body } = await askApi(app, path, { expected: status });
  expect(body).toMatchObject({ code, status, help: expect.stringMatching(/./u) });
});

test("a token of one list is none of another, nor of the same list under another filter", async () => {
  const { body } = await askApi(app, "/timeline?limit=1");
  const { next } = body as { readonly next: string };
  await askApi(app, `/timeline?next=${next}`);
  for (const path of [`/entries?next=${next}`, `/timeline?frame=talks&next=${next}`, `/timeline?next=${next}x`])
    await askApi(app, path, { expected: 400 });
});

test("the next page is linked too", async () => {
  const { response, body } = await askApi(app, "/entries?limit=2&frame=talks");
  const [, link] = /^<(?<link>[^>]+)>; rel="next"$/u.exec(response.headers.get("link")!)!;
  expect(new URL(link!, "http://x").searchParams.get("next")).toBe((body as { readonly next: string }).next);
  const second = await askApi(app, link!.replace("/api/v1", ""));
  expect((second.body as { items: object[] }).items).not.toEqual((body as { items: object[] }).items);
});

test.each([
  [undefined, true],
  ["", true],
  ["*/*", true],
  ["application/json", true],
  ["text/html, application/*;q=0.5", true],
  ["text/html", false],
  ["application/json;q=0, */*", false],
  ["text/html, */*;q=0.0", false],
])("Accept: %s", (accept, takes) => {
  expect(takesJson(accept)).toBe(takes);
});

test("who takes no JSON is told 406, and another site's name 421", async () => {
  await askApi(app, "/state", { headers: { Accept: "text/html" }, expected: 406 });
  await askApi(app, "/state", { headers: { Host: "evil.example" }, expected: 421 });
  const response = await app.request("/api/v1/state", { headers: { Host: "127.0.0.1:8765" } });
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(response.headers.get("access-control-allow-origin")).toBeNull();
});

test("words of an article are exactly what they are, as JSON that no browser takes for anything else", async () => {
  const odd = structuredClone(settled);
  const words = "<script>alert(1)</script> \u202eevil =1+1";
  odd.record.articles[0]!.text = words;
  const shown = servingOf(holdSettled(odd, (each) => () => each.record));
  const path = `/articles/${odd.record.articles[0]!.id}/span?start=0&end=${words.length}`;
  const { response, body } = await askApi(shown, path);
  expect((body as { readonly text: string }).text).toBe(words);
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

test("no more than 32 follow a record at a time, and whoever goes makes room", async () => {
  const busy = servingOf(holdSettled(settled, (each) => () => each.record));
  const streams = await Promise.all(Array.from({ length: 32 }, () => busy.request("/api/v1/events")));
  expect((await askApi(busy, "/events", { expected: 503 })).response.headers.get("retry-after")).toBe("30");
  await Promise.all(streams.map((stream) => stream.body!.cancel()));
  await vi.waitFor(async () => {
    const stream = await busy.request("/api/v1/events");
    await stream.body!.cancel();
    expect(stream.status).toBe(200);
  }, 3_000);
});

test("a server elsewhere answers to numbers and to the names it was given", () => {
  const own = { address: "0.0.0.0", names: ["desk.example"] };
  for (const host of ["192.168.1.20:8765", "[fd00::1]:80", "desk.example:8765", "Desk.Example", "localhost"])
    expect(isOwnHost(host, own), host).toBe(true);
  for (const host of ["evil.example", "desk.example.evil.example", "127.0.0.1.evil.example", ""])
    expect(isOwnHost(host, own), host).toBe(false);
  expect(isOwnHost("192.168.1.20", { address: "127.0.0.1", names: [] })).toBe(false);
});
