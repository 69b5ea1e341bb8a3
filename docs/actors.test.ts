/** @module The example of docs/actors.md does what the page says. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseActors, read } from "../src/index.js";
import { actorKinds, fieldsOfKind } from "../src/lexicon/actor-rows.js";

const page = readFileSync(new URL("actors.md", import.meta.url), "utf8");

/** The table as the page shows it: fields begin where the names of their columns do. */
function tableOf(shown: string): string {
  const [head, ...rows] = shown.trimEnd().split("\n");
  const starts = [...head!.matchAll(/\S+/gu)].map(({ index }) => index);
  return [head!, ...rows]
    .map((row) => starts.map((start, at) => row.slice(start, starts[at + 1]).trim()).join("\t"))
    .join("\n");
}

test("the example table is read as the page tells", () => {
  const actors = parseActors(tableOf(/```text\n(?<table>kind[^`]+)```/u.exec(page)!.groups!.table!));
  const text = [
    "Myra Dorne said the talks would go on.",
    "The Ostmarkian foreign minister said she would wait.",
    "Varnhem rejected the charge.",
    "The Fishermen's Guard said it had fired no shot.",
    '"We sail," Ms. Dorn told the Ledger.',
  ].join("\n\n");
  const speakersOn = (published: string) =>
    read({ text, published }, { actors }).statements.map(({ speaker }) => speaker?.entity);
  expect(speakersOn("2031-03-11")).toEqual(["Mira Dorn", "Mira Dorn", "Ostmark", "Tarrow Front", "Mira Dorn"]);
});

test("every kind and every column is explained", () => {
  for (const kind of actorKinds) expect(page).toContain(`\`${kind}\``);
  for (const column of new Set(Object.values(fieldsOfKind).flat())) expect(page).toContain(`| \`${column}\` |`);
});
