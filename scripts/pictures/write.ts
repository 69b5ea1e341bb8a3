/**
 * @module
 * Takes the pictures of the guides with Chromium: `npm run gen:pictures` writes `docs/pictures/`.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { startServer } from "../../src/server/index.js";
import { exampleOf, shownOn } from "./pictures.js";

const folder = new URL("../../docs/pictures/", import.meta.url);
mkdirSync(folder, { recursive: true });
const { app, pictures } = exampleOf();
const server = await startServer(app, { port: 0 });
const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-lcd-text"],
});
const shown: { [name: string]: string } = {};
for (const picture of pictures) {
  const { name, path, width, height, isDark = false, act } = picture;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: isDark ? "dark" : "light" });
  await page.goto(`${server.url.slice(0, -1)}${path}`);
  await act?.(page);
  const png = await page.screenshot({ animations: "disabled" });
  writeFileSync(new URL(`${name}.png`, folder), png);
  shown[name] = await shownOn(app, picture);
  console.log(`wrote docs/pictures/${name}.png, ${Math.round(png.length / 1000)} kB`);
  await page.close();
}
writeFileSync(new URL("pictures.json", folder), `${JSON.stringify(shown, null, 2)}\n`);
await browser.close();
await server.close();
