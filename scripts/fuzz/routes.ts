/**
 * @module
 * Odd requests to the app of a record: whatever is asked, the answer is a page, JSON or a problem, never a failure of the server.
 */

import type { CoverageRecord } from "../../src/index.js";
import { openApiDocument } from "../../src/server/api/open-api.js";
import { createServing, holdSettled, thisMachine } from "../../src/server/index.js";
import { parseUrl } from "../../src/text/parse-url.js";
import { pageRoutes, twinPath } from "../../src/web/index.js";
import type { Random } from "../train/network/random.js";
import { BrokenLaw } from "./laws.js";
import { below, mutate, oneOf } from "./mutate.js";

const methods = ["GET", "GET", "GET", "GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"];
const headerValues = [
  "text/html",
  "*/*",
  '"',
  'W/"x"',
  "127.0.0.1:8765",
  "evil.example",
  "localhost:",
  "a".repeat(9000),
  "[::1]",
];
const queries = [
  "by=askov",
  "day=2031-03-11",
  "day[]=1",
  "by=%",
  "by=%E0%A4%A",
  "constructor=1",
  "__proto__[x]=1",
  "by=&by=",
  "as_of=2031-03-11",
  "known_by=2031-02-30",
  "since=9999&until=0",
  "frame=talks,%00",
  "origins=1e9",
  "q=truce",
  "q=%22",
  "q=-a*&page=all",
  "page=99999999",
  "of=constructor",
  "seen=2031-03-10",
  "limit=0x10",
  "limit=-1&next=WyJ4IiwieSIsMV0",
  "start=0&end=1e9",
  "q=%22%00%22&from=2031-03-10",
];

type App = ReturnType<typeof createServing>;

/** Asks for every article, entry and page of a record, and for `nOdd` addresses that are damaged ones of those. */
export async function checkRoutes(record: CoverageRecord, random: Random, nOdd: number): Promise<number> {
  const holder = holdSettled({ record, told: [] }, () => () => record);
  const app = createServing({
    holder,
    version: "0",
    token: "a-token-nobody-sends",
    author: "nobody",
    own: thisMachine,
  });
  const own = addressesOf(record);
  for (const address of own) {
    const { status } = await ask(app, address, {});
    if (status !== 200) throw new BrokenLaw(`${address} of the record answers ${status}`);
  }
  const others = own.map((address) => Buffer.from(address));
  for (let left = nOdd; left > 0; left--) await askOddly(app, random, { own, others });
  return own.length + nOdd;
}

async function askOddly(
  app: App,
  random: Random,
  { own, others }: { readonly own: readonly string[]; readonly others: readonly Uint8Array[] },
): Promise<void> {
  const asked = `${oneOf(random, own)}${random.next() < 0.5 ? `?${oneOf(random, queries)}` : ""}`;
  const address = `/${mutate(Buffer.from(asked), random, others).toString("latin1").slice(0, 20_000)}`;
  if (parseUrl(`http://localhost${address}`) === null) return;
  const headers: Record<string, string> = {};
  for (const name of ["accept", "host", "if-none-match", "accept-language"])
    if (below(random, 3) === 0) headers[name] = oneOf(random, headerValues);
  await ask(app, address, { method: oneOf(random, methods), headers });
}

async function ask(app: App, address: string, init: RequestInit): Promise<Response> {
  const response = await app.request(`http://localhost${address}`, init);
  const { status, headers } = response;
  const shown = JSON.stringify(address.slice(0, 200));
  if (status >= 500) throw new BrokenLaw(`${shown} answers ${status}: ${(await response.text()).slice(0, 200)}`);
  if (!headers.has("content-security-policy")) throw new BrokenLaw(`${shown} has no policy for its content`);
  if (headers.get("content-type")?.startsWith("text/event-stream")) {
    await response.body?.cancel();
    return response;
  }
  const body = await response.text();
  const type = headers.get("content-type") ?? "";
  // JSON Lines: a value on each line
  const values = /ndjson|jsonl|json-seq/u.test(type) ? body.split("\n") : [body];
  if (/json/u.test(type)) for (const value of values) if (value !== "") JSON.parse(value);
  if (/html/u.test(type) && /<script|<iframe|javascript:|\son\w+=["']/iu.test(markupOf(body)))
    throw new BrokenLaw(`${shown} answers with markup that runs`);
  return response;
}

/** The tags of a page, without the one script that is its own. */
function markupOf(body: string): string {
  return body.replace(/<script src="\/page\.js"[^>]*><\/script>/u, "").replaceAll(/>[^<]*</gu, "><");
}

function addressesOf({ articles, entries }: CoverageRecord): string[] {
  const pages = pageRoutes.flatMap(({ path, twins }) => [path, ...twins.map((twin) => twinPath(path, twin.ending))]);
  const plain = pages.filter((path) => !path.includes(":"));
  const id = encodeURIComponent;
  const lists = Object.keys(openApiDocument().paths as object).filter((path) => !/[{]|search|diff/u.test(path));
  return [
    ...plain,
    ...lists.map((path) => `/api/v1${path}?limit=2`.replace(/(?:record|\/)\?limit=2$/u, (end) => end.slice(0, -8))),
    ...["/api/v1/openapi.json", "/api/v1/events"],
    ...articles.slice(0, 3).map((article) => `/api/v1/articles/${id(article.id)}`),
    ...entries.slice(0, 3).map((entry) => `/api/v1/entries/${id(entry.id)}`),
    ...articles.map((article) => `/a/${id(article.id)}`),
    ...entries.map((entry) => `/r/${id(entry.id)}`),
  ];
}
