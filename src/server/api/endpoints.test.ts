/** @module Every endpoint of the API answers in the shape of the OpenAPI document, with the words and filters of pages and commands. */
import { readFileSync } from "node:fs";
import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import type { CoverageRecord } from "../../model/index.js";
import { filterRecord } from "../../publish/index.js";
import { renderView } from "../../publish/views/index.js";
import { recordOn } from "../../record-on-day.js";
import { askApi, openApi, servingOf } from "../../testing/api-answers.js";
import { settledCeasefire } from "../../testing/settled-ceasefire.js";
import { holdSettled } from "../index.js";
import { openApiText } from "./open-api.js";

const settled = settledCeasefire();
const { record } = settled;
const app = servingOf(holdSettled(settled, (each) => (days) => recordOn(each, days)));
const [entry] = record.entries;
const [dispute] = record.disputes;

interface List<T> {
  readonly total: number;
  readonly items: readonly T[];
  readonly next: string | null;
}

async function all<T>(path: string, limit = 500): Promise<T[]> {
  const items: T[] = [];
  let next: string | null = null;
  do {
    const token: string = next === null ? "" : `&next=${next}`;
    const { body } = await askApi(app, `${path}${path.includes("?") ? "&" : "?"}limit=${limit}${token}`);
    items.push(...(body as List<T>).items);
    next = (body as List<T>).next;
  } while (next !== null);
  return items;
}

test("schema/openapi.json is what the endpoints are (npm run gen:schema writes it)", () => {
  const file = new URL("../../../schema/openapi.json", import.meta.url);
  expect(readFileSync(file, "utf8") === openApiText()).toBe(true);
});

test("the document is OpenAPI 3.1, and every reference in it leads somewhere", async () => {
  const validator = new Validator();
  expect(await validator.validate(JSON.parse(openApiText()) as { openapi: string })).toEqual({ valid: true });
  expect(validator.version).toBe("3.1");
  for (const { groups } of openApiText().matchAll(/"\$ref": "#\/(?<path>[^"]+)"/gu)) {
    const found = groups!
      .path!.split("/")
      .reduce<unknown>((at, name) => (at as { [n: string]: unknown })[name], openApi);
    expect(found, groups!.path).toBeDefined();
  }
});

test("every address of the document answers as it says", async () => {
  const paths: { readonly [path: string]: string } = {
    "/disputes/{id}": `/disputes/${dispute!.id}`,
    "/entries/{id}": `/entries/${entry!.id}`,
    "/entries/{id}/lineage": `/entries/${entry!.id}/lineage`,
    "/articles/{id}": "/articles/01",
    "/articles/{id}/span": "/articles/01/span?start=0&end=20",
    "/search": "/search?q=ceasefire",
    "/diff": "/diff?from=2031-03-10",
  };
  for (const path of Object.keys(openApi.paths)) {
    if (path === "/corrections/{id}") continue;
    const { body } = await askApi(app, paths[path] ?? path);
    if ("items" in body && path !== "/corrections") expect((body as List<object>).total, path).toBeGreaterThan(0);
  }
});

test("lists have the lines of the views, whatever the size of the pages", async () => {
  type Line = { readonly entry: string };
  const view = JSON.parse(renderView(record, "timeline", { format: "json", color: false })) as {
    days: { rows: Line[] }[];
    undated: Line[];
  };
  const rows = [...view.days.flatMap((day) => day.rows), ...view.undated];
  const lines = await all<Line & { readonly day: string }>("/timeline", 7);
  expect(lines).toHaveLength(rows.length);
  expect(new Set(lines.map((line) => JSON.stringify({ ...line, day: undefined })))).toEqual(
    new Set(rows.map((row) => JSON.stringify(row))),
  );
  expect(lines.map(({ day }) => day ?? "~")).toEqual(lines.map(({ day }) => day ?? "~").toSorted());
  for (const path of ["/entries", "/said", "/disputes", "/articles", "/origins", "/lineage", "/calendar", "/state"])
    expect(await all(path, 3), path).toEqual(await all(path));
  expect((await all<object>("/disputes")).length).toBe(record.disputes.length);
});

test.each([
  ["frame=talks,deadline", { frames: ["talks", "deadline"] }],
  ["by=Askov", { by: "Askov" }],
  ["party=ostmark&origins=2", { party: "ostmark", origins: 2 }],
  ["disputed=true", { disputed: true }],
  ["outlet=Courier&since=2031-03-10&until=2031-03-12", { outlet: "Courier", since: "2031-03-10", until: "2031-03-12" }],
] as const)("the filter %s means what it means on the command line", async (search, filter) => {
  const ids = (await all<{ readonly id: string }>(`/entries?${search}`)).map(({ id }) => id);
  const expected = filterRecord(record, { ...filter, frames: "frames" in filter ? [...filter.frames] : [] });
  expect(new Set(ids)).toEqual(new Set(expected.entries.map(({ id }) => id)));
  expect(ids.length).toBeGreaterThan(0);
});

test("days cut everything, and the whole record comes as the command prints it", async () => {
  const { body } = await askApi(app, "/record?known_by=2031-03-10");
  expect(body).toEqual(JSON.parse(JSON.stringify(recordOn(settled, { asOf: null, knownBy: "2031-03-10" }))));
  expect(((await askApi(app, "/record")).body as CoverageRecord).entries).toHaveLength(record.entries.length);
  const before = (await askApi(app, "/state?as_of=2031-03-10")).body as { readonly asOf: string };
  expect(before.asOf).toBe("2031-03-10");
});

test("said on a day, and what became known between two", async () => {
  const said = await all<{ readonly day: string }>("/said?day=2031-03-11");
  expect(new Set(said.map(({ day }) => day.slice(0, 10)))).toEqual(new Set(["2031-03-11"]));
  const changes = await all<{ readonly what: string }>("/diff?from=2031-03-10");
  expect(new Set(changes.map(({ what }) => what))).toContain("entry");
  const later = await all<{ readonly what: string }>("/diff?from=2031-03-31");
  expect(later.filter(({ what }) => what === "entry")).toEqual([]);
});

test("search finds articles with their words, and under a filter entries alone", async () => {
  const found = await all<{ readonly kind: string; readonly cites: { readonly text: string }[] }>("/search?q=locks");
  expect(found.map(({ kind }) => kind)).toContain("article");
  expect(found.every(({ cites }) => cites.length > 0)).toBe(true);
  const filtered = await all<{ readonly kind: string }>("/search?q=locks&frame=statement");
  expect(new Set(filtered.map(({ kind }) => kind))).toEqual(new Set(["statement"]));
});

test("a span is the exact words, with what is around them and rests on them", async () => {
  const { article, start, end, text } = entry!.evidence[0]!;
  const { body } = await askApi(app, `/articles/${article}/span?start=${start}&end=${end}&context=40`);
  const whole = record.articles.find(({ id }) => id === article)!.text;
  expect(body).toMatchObject({ text, before: whole.slice(Math.max(0, start - 40), start), characters: whole.length });
  expect((body as { entries: { entry: string }[] }).entries.map(({ entry: id }) => id)).toContain(entry!.id);
});
