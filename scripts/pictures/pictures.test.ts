/** @module The pictures of the guides show the pages as they are now; they are small, and each is used. */

import { readdirSync, readFileSync, statSync } from "node:fs";
import { expect, test } from "vitest";
import { exampleOf, shownOn } from "./pictures.js";

const docs = new URL("../../docs/", import.meta.url);
const folder = new URL("pictures/", docs);
const { app, pictures } = exampleOf();

test("every picture is of the page as it is: npm run gen:pictures", async () => {
  const now: { [name: string]: string } = {};
  for (const picture of pictures) now[picture.name] = await shownOn(app, picture);
  expect(JSON.parse(readFileSync(new URL("pictures.json", folder), "utf8"))).toEqual(now);
});

test("the pictures are those of the list, and together less than a megabyte", () => {
  const files = readdirSync(folder).filter((file) => file.endsWith(".png"));
  expect(files.sort()).toEqual(pictures.map(({ name }) => `${name}.png`).sort());
  expect(files.reduce((sum, file) => sum + statSync(new URL(file, folder)).size, 0)).toBeLessThan(1_000_000);
});

test("every picture is in a guide", () => {
  const guides = readdirSync(new URL("guides/", docs))
    .map((file) => readFileSync(new URL(`guides/${file}`, docs), "utf8"))
    .join("\n");
  for (const { name } of pictures) expect(guides).toContain(`(../pictures/${name}.png)`);
});
