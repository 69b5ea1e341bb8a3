/**
 * @module
 * The hand-written truth of an example story, read from the tables of its `expected.md`.
 */

import { readdirSync, readFileSync } from "node:fs";
import { type ArticleInput, read } from "../src/index.js";

/** Exact words of one article. */
export interface ExpectedWords {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the record of a story must hold. */
export interface ExpectedStory {
  readonly days: readonly { article: string; day: string }[];
  readonly origins: readonly { label: string; articles: readonly string[] }[];
  readonly statements: readonly { speaker: string; words: ExpectedWords }[];
  readonly claims: readonly { frame: string; who: string; words: readonly ExpectedWords[] }[];
  readonly disputes: readonly { aspect: string; verdict: string; sides: readonly ExpectedWords[] }[];
  readonly keptOut: readonly ExpectedWords[];
}

/** One article of a story: its number is the first two characters of its file name. */
export interface StoryArticle {
  readonly number: string;
  readonly input: ArticleInput;
}

/** The slugs of all example stories. */
export function storySlugs(): string[] {
  return readdirSync(storiesFolder(), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** The articles of a story, with what `sources.json` says of them, in file order. */
export function articlesOf(slug: string): StoryArticle[] {
  const folder = new URL(`${slug}/articles/`, storiesFolder());
  const sources = JSON.parse(readFileSync(new URL("sources.json", folder), "utf8")) as { [file: string]: ArticleInput };
  return readdirSync(folder)
    .filter((file) => /\.(?:txt|html)$/u.test(file))
    .sort()
    .map((file) => {
      const content = readFileSync(new URL(file, folder), "utf8");
      const words = file.endsWith(".html") ? { html: content } : { text: content };
      return { number: file.slice(0, 2), input: { id: file.slice(0, 2), ...words, ...sources[file] } };
    });
}

/** Reads `expected.md`; throws when the words of a row do not stand exactly once in their article. */
export function expectedOf(slug: string): ExpectedStory {
  const texts = new Map(articlesOf(slug).map(({ number, input }) => [number, read(input).article.text]));
  const words = (article: string, text: string) => locate(slug, texts, { article, text });
  const tables = tablesOf(readFileSync(new URL(`${slug}/expected.md`, storiesFolder()), "utf8"));
  const claims = new Map<string, { frame: string; who: string; words: ExpectedWords[] }>();
  for (const [number, frame, who, article, text] of tables.get("Claims") ?? []) {
    const claim = claims.get(number!) ?? { frame: frame!, who: who!, words: [] };
    claim.words.push(words(article!, text!));
    claims.set(number!, claim);
  }
  return {
    days: (tables.get("Days") ?? []).map(([article, day]) => ({ article: article!, day: day! })),
    origins: (tables.get("Origins") ?? []).map(([label, articles]) => ({
      label: label!,
      articles: articles!.split(", "),
    })),
    statements: (tables.get("Statements") ?? []).map(([article, speaker, text]) => ({
      speaker: speaker!,
      words: words(article!, text!),
    })),
    claims: [...claims.values()],
    disputes: (tables.get("Disputes") ?? []).map(([aspect, verdict, articleA, a, articleB, b]) => ({
      aspect: aspect!,
      verdict: verdict!,
      sides: [words(articleA!, a!), words(articleB!, b!)],
    })),
    keptOut: (tables.get("Kept out of the body") ?? []).map(([article, text]) => words(article!, text!)),
  };
}

function storiesFolder(): URL {
  return new URL("../stories/", import.meta.url);
}

function tablesOf(markdown: string): Map<string, string[][]> {
  const tables = new Map<string, string[][]>();
  let heading = "";
  for (const line of markdown.split("\n")) {
    if (line.startsWith("## ")) heading = line.slice(3).trim();
    else if (line.startsWith("|") && !/^\|[-|]+\|$/u.test(line)) {
      const row = line
        .slice(1, line.lastIndexOf("|"))
        .split("|")
        .map((cell) => cell.trim());
      tables.set(heading, [...(tables.get(heading) ?? []), row]);
    }
  }
  // the first row of each table names its columns
  return new Map([...tables].map(([name, rows]) => [name, rows.slice(1)]));
}

function locate(
  slug: string,
  texts: ReadonlyMap<string, string>,
  { article, text }: { article: string; text: string },
): ExpectedWords {
  const whole = texts.get(article);
  const start = whole?.indexOf(text) ?? -1;
  if (start < 0 || whole!.indexOf(text, start + 1) >= 0)
    throw new Error(
      `stories/${slug}/expected.md: these words do not stand exactly once in article ${article}: ${text}`,
    );
  return { article, start, end: start + text.length, text };
}
