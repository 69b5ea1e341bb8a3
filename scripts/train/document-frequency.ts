/**
 * @module
 * Counts in how many documents each English stem stands, from Universal Dependencies treebanks.
 *
 * `tsx scripts/train/document-frequency.ts en_ewt-ud-train.conllu.gz en_gum-ud-train.conllu.gz > data/en/story/document-frequency.tsv`
 */

import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { stemOf } from "../../src/story/words/stem.js";

const counts = new Map<string, number>();
let nDocuments = 0;
let stems = new Set<string>();

function closeDocument(): void {
  if (stems.size < 40) return;
  nDocuments++;
  for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  stems = new Set();
}

for (const path of process.argv.slice(2)) {
  const text = gunzipSync(readFileSync(path)).toString("utf8");
  for (const line of text.split("\n")) {
    // very short documents run on into the next one, so that a frequency is that of a text of article length
    if (line.startsWith("# newdoc")) closeDocument();
    const form = /^\d+\t(?<form>[^\t]+)\t/u.exec(line)?.groups?.form?.toLowerCase();
    if (form !== undefined && /^[\p{L}][\p{L}']*$/u.test(form)) stems.add(stemOf(form.replace(/'s$/u, "")));
  }
  closeDocument();
}

const rows = [...counts].filter(([, n]) => n >= 3).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
process.stdout.write(
  [
    "# Document frequencies of English stems: in how many documents a stem stands.",
    "# columns: stem, documents. The row `*` holds the number of documents.",
    "# Origin: counted from UD_English-EWT and UD_English-GUM (train, CC genres) by scripts/train/document-frequency.ts.",
    "# Licence: CC BY-SA 4.0. Credit: Universal Dependencies contributors, EWT (Bies et al., Silveira et al.) and GUM (Zeldes et al.).",
    `*\t${nDocuments}`,
    ...rows.map(([stem, n]) => `${stem}\t${n}`),
    "",
  ].join("\n"),
);
