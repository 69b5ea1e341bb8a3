/**
 * @module
 * The tables of the article room, read from data/<lang>/article/.
 */

import { type DataFiles, rowsOf } from "./data-files.js";
import { loadPageFacts, type PageFactWords } from "./page-facts.js";

/** A phrase that pages print around articles, and what a line with it is. */
export interface PagePhrase {
  readonly kind: string;
  readonly phrase: string;
}

/** A word or two words side by side in the names of a page's parts, and what the part is. */
export interface PageMark {
  /** `sure` and `linked` name what stands around an article, `body` and `text` its text. */
  readonly strength: string;
  readonly kind: string;
}

/** A service that reprints articles of others. */
export interface Aggregator {
  readonly name: string;
  readonly hosts: readonly string[];
  /** Words in its own lines, lower case. */
  readonly tells: readonly string[];
}

/** Look-ups for the article room. */
export interface ArticleLexicon {
  readonly language: string;
  /** Lines that are a phrase, by the phrase. */
  readonly wholePhrases: ReadonlyMap<string, string>;
  /** Phrases a line starts with, by their first word. */
  readonly startPhrases: ReadonlyMap<string, readonly PagePhrase[]>;
  readonly endPhrases: readonly PagePhrase[];
  /** Phrases a line holds, by their first word. */
  readonly anyPhrases: ReadonlyMap<string, readonly PagePhrase[]>;
  /** Phrases that begin a sentence below or above a text, by their first word, and those anywhere in a line below it. */
  readonly footPhrases: ReadonlyMap<string, readonly PagePhrase[]>;
  readonly topPhrases: ReadonlyMap<string, readonly PagePhrase[]>;
  readonly footAnyPhrases: readonly PagePhrase[];
  /** Agency id by its printed name. */
  readonly agencies: ReadonlyMap<string, string>;
  /** What agencies call themselves behind a name, lower case: "news agency". */
  readonly agencyNouns: ReadonlySet<string>;
  /** The commonest small words of each language, by ISO 639-1 code. */
  readonly smallWords: ReadonlyMap<string, ReadonlySet<string>>;
  /** Headings of a list that sums the article up, lower case. */
  readonly listHeadings: ReadonlySet<string>;
  /** What writers are called in lines about them, lower case. */
  readonly writers: ReadonlySet<string>;
  /** Number of a month ("03") by its names, lower case, without a full stop. */
  readonly months: ReadonlyMap<string, string>;
  /** What a date is after these words, the longest first. */
  readonly stampWords: readonly (readonly [words: string, role: "published" | "updated"])[];
  readonly aggregators: readonly Aggregator[];
  /** Marks of a page's parts by their words, joined with a blank. */
  readonly pageMarks: ReadonlyMap<string, PageMark>;
  /** Marks by how their word begins. */
  readonly pageMarkStarts: readonly (readonly [start: string, mark: PageMark])[];
  /** Weights of the two looks at a page's lines, by feature. */
  readonly lineWeights: {
    readonly firstLook: ReadonlyMap<string, number>;
    readonly secondLook: ReadonlyMap<string, number>;
  };
  /** What web pages say of themselves. */
  readonly pageFacts: PageFactWords;
}

/** Reads the tables of one language. */
export function loadArticle(files: DataFiles): ArticleLexicon {
  const phrases = rowsOf(files.text("article/phrases.tsv")).map(([kind = "", how = "", phrase = ""]) => ({
    kind,
    how,
    phrase,
  }));
  const of = (how: string) => phrases.filter((row) => row.how === how);
  const dates = rowsOf(files.text("article/dates.tsv")).flatMap(([kind = "", value = "", words = ""]) =>
    words.split(" | ").map((word) => ({ kind, value, word })),
  );
  const weights = rowsOf(files.text("article/line-weights.tsv"));
  const weightsOf = (look: string) =>
    new Map(weights.filter(([of]) => of === look).map(([, feature = "", weight]) => [feature, Number(weight)]));
  const marks = rowsOf(files.text("article/page-marks.tsv")).flatMap(([strength = "", kind = "", words = ""]) =>
    words.split(" | ").map((mark): [string, PageMark] => [mark, { strength, kind }]),
  );
  return {
    language: files.language,
    wholePhrases: new Map(of("whole").map(({ phrase, kind }) => [phrase, kind])),
    startPhrases: byFirstWord(of("start")),
    endPhrases: of("end"),
    anyPhrases: byFirstWord(of("any")),
    footPhrases: byFirstWord(of("foot")),
    topPhrases: byFirstWord(of("top")),
    footAnyPhrases: of("foot-any"),
    agencies: new Map(
      rowsOf(files.text("article/agencies.tsv")).flatMap(([id = "", names = ""]) =>
        names.split(" | ").map((name): [string, string] => [name, id]),
      ),
    ),
    agencyNouns: new Set(
      rowsOf(files.text("article/agency-nouns.tsv")).flatMap(([noun = "", where]) => (where === "any" ? [noun] : [])),
    ),
    smallWords: new Map(
      rowsOf(files.text("article/languages.tsv")).map(([code = "", words = ""]) => [code, new Set(words.split(" "))]),
    ),
    listHeadings: new Set(rowsOf(files.text("article/list-headings.tsv")).map(([heading = ""]) => heading)),
    writers: new Set(rowsOf(files.text("article/writers.tsv")).map(([noun = ""]) => noun)),
    months: new Map(dates.filter(({ kind }) => kind === "month").map(({ word, value }) => [word, value])),
    stampWords: dates
      .filter(({ kind }) => kind === "stamp")
      .map(({ word, value }): [string, "published" | "updated"] => [
        word,
        value === "updated" ? "updated" : "published",
      ])
      .sort(([a], [b]) => b.length - a.length),
    aggregators: rowsOf(files.text("article/aggregators.tsv")).map(([name = "", hosts = "", tells = ""]) => ({
      name,
      hosts: hosts.split(" "),
      tells: tells === "-" ? [] : tells.split(" | "),
    })),
    pageMarks: new Map(marks.filter(([words]) => !words.endsWith("*"))),
    pageMarkStarts: marks.flatMap(([words, mark]): (readonly [string, PageMark])[] =>
      words.endsWith("*") ? [[words.slice(0, -1), mark]] : [],
    ),
    lineWeights: { firstLook: weightsOf("first"), secondLook: weightsOf("second") },
    pageFacts: loadPageFacts(files),
  };
}

function byFirstWord(phrases: readonly PagePhrase[]): Map<string, readonly PagePhrase[]> {
  const byWord = new Map<string, readonly PagePhrase[]>();
  for (const { kind, phrase } of phrases) {
    const first = firstWordOf(phrase);
    byWord.set(first, [...(byWord.get(first) ?? []), { kind, phrase }]);
  }
  return byWord;
}

/** The key of `startPhrases` and `anyPhrases`: the letters up to the first blank. */
export function firstWordOf(phrase: string): string {
  const blank = phrase.indexOf(" ");
  return blank < 0 ? phrase : phrase.slice(0, blank);
}
