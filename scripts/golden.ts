/**
 * @module
 * The accepted reading of each example story, as lines a person can compare: `stories/<slug>/record.txt`.
 *
 * `npm run accept` writes the files anew; a test compares them whole and fails on a missing one.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { articlesOf, storySlugs } from "../gates/expected-story.js";
import type { CoverageRecord, Entry, Evidence } from "../src/index.js";
import { read, reconcile } from "../src/index.js";

/** Where the accepted reading of a story lies. */
export function goldenPath(slug: string): string {
  return fileURLToPath(new URL(`../stories/${slug}/record.txt`, import.meta.url));
}

/** The reading of a story today. */
export function renderGolden(slug: string): string {
  return linesOf(reconcile(articlesOf(slug).map(({ input }) => read(input)))).join("\n") + "\n";
}

/** The accepted reading of a story; null when none has been accepted. */
export function readGolden(slug: string): string | null {
  try {
    return readFileSync(goldenPath(slug), "utf8");
  } catch {
    return null;
  }
}

function linesOf(record: CoverageRecord): string[] {
  return [
    ...record.articles.map(
      (it) => `article ${it.id}: ${it.published.value ?? "no day"}, ${it.outlet ?? "no outlet"}, ${titleOf(it.title)}`,
    ),
    ...record.origins.map((it) => `origin ${it.label} (${it.certainty}): ${it.articles.join(", ")}`),
    ...record.links.map((it) => `link ${it.kind}: ${it.from} ${it.to} ${it.share.toFixed(2)}`),
    "",
    ...record.entries.flatMap(entryLines),
    "",
    ...record.disputes.flatMap((it) => [
      `dispute ${it.level} ${it.verdict}: ${it.aspect}`,
      ...it.values.flatMap((value) => [
        `    ${value.value} (${value.holder ?? "outlet"})`,
        ...value.evidence.map((piece) => `  ${placeOf(piece)}`),
      ]),
    ]),
  ];
}

function titleOf(title: { text: string } | null): string {
  return title === null ? "no title" : `"${title.text}"`;
}

function entryLines(entry: Entry): string[] {
  const when = entry.date?.value ?? "no day";
  return [`${entry.frame} ${when} ${entry.polarity}: ${detailOf(entry)}`, ...entry.evidence.map(placeOf)];
}

function detailOf(entry: Entry): string {
  if (entry.frame === "statement") return `${entry.speaker?.entity ?? "?"} (${entry.act}, ${entry.kind})`;
  const shared = new Set([
    "frame",
    "id",
    "date",
    "evidence",
    "support",
    "rules",
    "story",
    "polarity",
    "conditions",
    "attributedTo",
  ]);
  const fields = Object.entries(entry).filter(
    ([name, value]) =>
      !shared.has(name) && value !== null && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  const conditions = entry.conditions.map((it) => `; ${it.kind} of ${it.holder ?? "?"}: ${it.text}`).join("");
  return fields.map(([name, value]) => `${name}=${plain(value)}`).join(" ") + conditions;
}

function plain(value: unknown): string {
  if (typeof value === "string") return /^[a-z]+-[0-9a-z]{13}$/u.test(value) ? "linked" : value;
  if (Array.isArray(value)) return value.map(plain).join("; ");
  if (value !== null && typeof value === "object") {
    const date = value as { value?: unknown; precision?: unknown };
    if (date.precision !== undefined && date.value !== undefined) return String(date.value);
    return `{${Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([name, inner]) => `${name} ${plain(inner)}`)
      .join(", ")}}`;
  }
  return String(value);
}

function placeOf(piece: Evidence): string {
  return `    ${piece.article}:${piece.start}-${piece.end} ${piece.text.replace(/\s+/gu, " ")}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const slug of storySlugs()) {
    writeFileSync(goldenPath(slug), renderGolden(slug));
    console.log(`accepted stories/${slug}/record.txt`);
  }
}
