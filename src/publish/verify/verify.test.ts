/** @module Every export with places is checked in full: all hold as written, and a changed word, a moved place or another article is found. */
import { describe, expect, test } from "vitest";
import type { CoverageRecord } from "../../model/index.js";
import { read } from "../../read.js";
import { reconcile } from "../../reconcile.js";
import { ceasefireArticles, ceasefireRecord } from "../../testing/ceasefire-record.js";
import { type FormatName, renderRecord } from "../index.js";
import { parquetFiles } from "../parquet.js";
import { indexRecord } from "../record-index.js";
import { renderView, type ViewName } from "../views/index.js";
import { type AnchoredFile, anchorsIn, checkClaims } from "./index.js";

const record = ceasefireRecord();
const bytes = (text: string) => new TextEncoder().encode(text);
const nEvidence = record.entries.reduce((n, { evidence }) => n + evidence.length, 0);
const nReviewed = record.entries.flatMap((entry) =>
  entry.frame === "statement" && entry.polarity === "said" && entry.speaker?.entity != null ? entry.evidence : [],
).length;

/** How many claims each format makes at the least. */
const least: readonly (readonly [FormatName, number])[] = [
  ["json", nEvidence],
  ["jsonl", nEvidence],
  ["csv", nEvidence],
  ["md", 20],
  ["html", nEvidence],
  ["dossier", nEvidence],
  ["ics", 4],
  ["plover", 10],
  ["atom", nEvidence],
  ["claimreview", nReviewed],
  ["ftm", nEvidence],
  ["w3c-anno", nEvidence],
];

/** The same record where the articles, their names and their outlets are as awkward as they come. */
function awkward(): CoverageRecord {
  const text = JSON.stringify(record);
  const renamed = JSON.parse(text.replaceAll('"article":"01"', '"article":"01 (b):7-9"')) as CoverageRecord;
  const first = renamed.articles.find(({ id }) => id === "01")!;
  Object.assign(first, {
    id: "01 (b):7-9",
    outlet: 'The "Tarrow" | *Post* <b>&amp; \u202eCo” (x)',
    url: "https://post.example/a?b=1&c=2",
  });
  for (const { articles } of [...renamed.origins, ...renamed.stories])
    articles.splice(0, articles.length, ...articles.map((id) => (id === "01" ? first.id : id)));
  for (const link of renamed.links)
    Object.assign(link, { from: link.from === "01" ? first.id : link.from, to: link.to === "01" ? first.id : link.to });
  return steered(renamed, first.id);
}

/** With words that turn the display, a line end of two characters, and a formula at their beginning. */
function steered(odd: CoverageRecord, id: string): CoverageRecord {
  const article = odd.articles.find((each) => each.id === id)!;
  const piece = odd.entries.flatMap(({ evidence }) => evidence).find((each) => each.article === id)!;
  const words = `=${piece.text.slice(1).replace(" ", "\u202e").replace(" ", "\r")}`;
  article.text = article.text.slice(0, piece.start) + words + article.text.slice(piece.end);
  const again = JSON.parse(JSON.stringify(odd), (_key, value: unknown) => {
    const held = value as { article?: string; start?: number; end?: number; text?: string } | null;
    if (held !== null && typeof held === "object" && held.article === id && held.text !== undefined)
      held.text = article.text.slice(held.start, held.end);
    return value;
  }) as CoverageRecord;
  return again;
}

/** Each format is rendered and read once. */
const kept = new Map<FormatName, { readonly text: string; readonly file: Promise<AnchoredFile | null> }>();
function written(format: FormatName) {
  const known = kept.get(format);
  if (known) return known;
  const text = renderRecord(record, format);
  const made = { text, file: anchorsIn(bytes(text)) };
  kept.set(format, made);
  return made;
}

const odd = awkward();
const check = (file: AnchoredFile, of: CoverageRecord) =>
  checkClaims(file, file.sources.length > 0 ? file.sources : of.articles);

describe.each(least)("%s", (format, n) => {
  test("as it was written, every claim holds", async () => {
    const file = (await written(format).file)!;
    const { checked, broken } = check(file, record);
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThanOrEqual(n);
  });

  test("of awkward articles, too, and none is passed over", async () => {
    const file = (await anchorsIn(bytes(renderRecord(odd, format))))!;
    const plain = (await written(format).file)!;
    expect(check(file, odd).broken).toEqual([]);
    expect(file.claims.length).toBe(plain.claims.length);
  });

  test("a word that the article does not have is found", async () => {
    const whole = written(format).text;
    const changed = whole.replaceAll("36-hour", "30-hour").replaceAll("no paper", "some paper");
    // PLOVER has places and no words
    expect(changed === whole).toBe(format === "plover");
    const { broken } = checkClaims((await anchorsIn(bytes(changed)))!, record.articles);
    expect(broken.length > 0).toBe(format !== "plover");
  });

  test("against other articles nothing holds", async () => {
    const file = (await written(format).file)!;
    const others = record.articles.map((article) => ({ ...article, id: `other-${article.id}`, url: null }));
    expect(checkClaims(file, others).broken).toHaveLength(file.claims.length);
  });
});

test.each(["state", "timeline", "said", "disputes", "origins", "calendar"] as ViewName[])(
  "the view %s as JSON and CSV is checked as well",
  async (name) => {
    for (const format of ["json", "csv"] as const) {
      const file = (await anchorsIn(bytes(renderView(record, name, { format, color: false }))))!;
      const { checked, broken } = checkClaims(file, record.articles);
      expect(broken).toEqual([]);
      expect(checked).toBeGreaterThan(1);
    }
  },
);

test.each(["html", "dossier", "md"] as const)(
  "%s of what the program finds itself, where renderings have the same words, holds",
  async (format) => {
    const found = reconcile(ceasefireArticles.map((article) => read(article)));
    const whole = renderRecord(found, format);
    const { broken } = checkClaims((await anchorsIn(bytes(whole)))!, found.articles);
    expect(broken).toEqual([]);
    expect(format === "md" || whole.includes("the same words as")).toBe(true);
  },
);

test("the calendar as Markdown is checked line by line", async () => {
  const file = (await anchorsIn(bytes(renderView(record, "calendar", { format: "md", color: false }))))!;
  expect(file.claims.length).toBe(4);
  expect(checkClaims(file, record.articles).broken).toEqual([]);
});

test("parquet: the tables bring their articles", async () => {
  const files = await Promise.all(parquetFiles(indexRecord(record)).map((file) => anchorsIn(file.bytes)));
  const sources = files.flatMap((file) => file!.sources);
  expect(sources.map(({ text }) => text)).toEqual(record.articles.map(({ text }) => text));
  const claims = files.flatMap((file) => file!.claims);
  expect(claims.length).toBeGreaterThan(nEvidence);
  expect(checkClaims({ claims }, sources).broken).toEqual([]);
  expect(checkClaims({ claims: [{ ...claims[0]!, words: "other words" }] }, sources).broken).toHaveLength(1);
});

test("files without places are told apart from files with broken ones", async () => {
  for (const text of ["", "An article about patrol boats.\n", "a,b\r\n1,2\r\n", "{ not JSON", "# A heading\n"])
    expect(await anchorsIn(bytes(text))).toBeNull();
  await expect(anchorsIn(bytes("PAR1 and no more"))).rejects.toThrow();
});
