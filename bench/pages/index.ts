/**
 * @module
 * Reading pages beside Readability on linkedom, in one run and in CPU time: `npm run bench -- pages [--pages DIR] [--rounds N]`.
 *
 * With a folder of saved pages (files "*.html", plain or gzipped) those are read; without one, pages made of the example stories,
 * wrapped in menus and teasers. "article" is the work that Readability does too; "read()" is everything to the Reading.
 */

import { parseArgs } from "node:util";
import { readArticle } from "../../src/article/index.js";
import { read } from "../../src/index.js";
import { lexiconOf } from "../../src/load-data.js";
import { readability } from "./readability.js";
import { savedPages } from "./saved-pages.js";
import { storyPages } from "./story-pages.js";

/** Prints the table; `args` are the words behind "pages". */
export function benchPages(args: readonly string[]): void {
  const { values } = parseArgs({
    args: [...args],
    options: { pages: { type: "string" }, rounds: { type: "string", default: "30" } },
  });
  const pages = values.pages === undefined ? storyPages() : savedPages(values.pages);
  if (pages.length === 0) throw new Error(`${values.pages} holds no file named *.html or *.html.gz`);
  const lexicon = lexiconOf("en").article;
  const systems: readonly (readonly [name: string, run: (html: string) => unknown])[] = [
    ["Readability on linkedom", readability],
    ["article", (html) => readArticle({ html }, lexicon)],
    ["read()", (html) => read({ html })],
  ];
  const size = pages.reduce((sum, { length }) => sum + length, 0) / pages.length / 1000;
  console.log(`${pages.length} pages of ${size.toFixed(0)} kB, the best of ${values.rounds} rounds, CPU time`);
  let baseline = 0;
  for (const [name, run] of systems) {
    const ms = bestOf(Number(values.rounds), () => {
      for (const html of pages) run(html);
    });
    const perPage = ms / pages.length;
    if (baseline === 0) baseline = perPage;
    console.log(
      `${name.padEnd(24)} ${perPage.toFixed(2).padStart(8)} ms a page   ${(perPage / baseline).toFixed(2)} x Readability`,
    );
  }
}

/** CPU milliseconds of the quickest round. */
function bestOf(rounds: number, run: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
