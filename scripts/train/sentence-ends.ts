/**
 * @module
 * Trains where sentences end: `npx tsx scripts/train/sentence-ends.ts --treebanks FOLDER [--out FILE]`.
 *
 * FOLDER is the one of `index.ts`; a few seconds. The same files give the same bytes.
 */

import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { gunzipSync } from "node:zlib";
import { lexiconOf } from "../../src/load-data.js";
import { headlinesOf, learnSentenceEnds, placesOf } from "./sentence-places.js";
import { textsOf } from "./treebank-text.js";

const { values } = parseArgs({
  options: {
    treebanks: { type: "string" },
    out: { type: "string", default: "data/en/language/sentence-ends.weights" },
  },
});
if (values.treebanks === undefined || !existsSync(values.treebanks)) {
  console.error("give the folder of the treebanks: --treebanks FOLDER (see data/en/language/README.md)");
  process.exit(2);
}
const folder = values.treebanks;
const lexicon = lexiconOf("en").language;
const texts = readdirSync(folder)
  .filter((file) => /(?:ewt|gum)[_-](?:ud-)?train/u.test(file))
  .sort()
  .flatMap((file) => textsOf(readText(join(folder, file))));
const places = [...texts, ...texts.map(headlinesOf)].flatMap((text) => placesOf(text, lexicon));
const weights = learnSentenceEnds(places);
writeFileSync(values.out, weights);
console.log(`${places.length} places, ${weights.filter((weight) => weight !== 0).length} weights`);

function readText(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
}
