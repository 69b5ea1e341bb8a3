/** @module The examples of docs/api-http.md, asked of a server of the example story; addresses and parameters are those there are. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { read } from "../src/read.js";
import { emptyCoverage, fold, settle } from "../src/reconcile.js";
import { recordOn } from "../src/record-on-day.js";
import { parameters } from "../src/server/api/parameters.js";
import { holdSettled } from "../src/server/index.js";
import { openApi, servingOf } from "../src/testing/api-answers.js";

const page = readFileSync(new URL("api-http.md", import.meta.url), "utf8");
const stories = new URL("../stories/ceasefire/articles/", import.meta.url);
const outlets = JSON.parse(readFileSync(new URL("sources.json", stories), "utf8")) as {
  [file: string]: { outlet: string };
};
const readings = readdirSync(stories)
  .filter((file) => file.endsWith(".txt"))
  .map((file) =>
    read({ id: file.slice(0, -4), outlet: outlets[file]!.outlet, text: readFileSync(new URL(file, stories), "utf8") }),
  );
const holder = holdSettled(settle(fold(emptyCoverage(), readings)), (each) => (days) => recordOn(each, days));
const app = servingOf(holder);
const examples = [...page.matchAll(/^curl (?:-i )?(?:-H '[^']*' )?'http:\/\/127\.0\.0\.1:8765(?<path>[^']*)'/gmu)].map(
  ({ groups }) => groups!.path!,
);

test("there are examples", () => {
  expect(examples.length).toBeGreaterThan(9);
});

test.each(examples)("%s gives something", async (path) => {
  const response = await app.request(path);
  expect(response.status).toBe(path.includes("2031-02-30") ? 400 : 200);
  const body = (await response.json()) as { readonly items?: readonly object[] };
  if (body.items !== undefined) expect(body.items.length).toBeGreaterThan(0);
});

test("the table has every address of the OpenAPI document, and no other", () => {
  const table = page.slice(page.indexOf("| address |"), page.indexOf("Days and filters"));
  const told = [...table.matchAll(/^\| (?<cell>(?:`\/[^`]*`(?:, )?)+)/gmu)].flatMap(({ groups }) =>
    groups!.cell!.replaceAll("`", "").split(", "),
  );
  expect(told.filter((path) => path !== "/events").sort()).toEqual(Object.keys(openApi.paths).sort());
});

test("docs/mcp.md names the filters there are", () => {
  const text = readFileSync(new URL("mcp.md", import.meta.url), "utf8");
  const [, days, filters] = /^Days \((?<days>[^)]*)\) and filters \((?<filters>[^)]*)\)/mu.exec(text)!;
  const names = `${days}, ${filters}`.replaceAll("`", "").split(", ");
  for (const name of names) expect(Object.keys(parameters)).toContain(name);
});
