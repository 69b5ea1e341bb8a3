/**
 * @module
 * Who wrote it: people first, by the most trusted source that names one; an organisation only when no source names a person.
 */

import type { Span } from "../../../text/span.js";
import { markOf } from "../marks.js";
import { attributeOf, type PageElement, type ParsedPage } from "../parsed-page.js";
import { type ArticleItems, addressKey, fieldOf } from "./article-item.js";
import { headLines, inHeadOf, lineOf, type PageEvidence } from "./page-evidence.js";
import { namesOf } from "./page-outlet.js";
import { type AuthorName, type NameContext, namesIn } from "./person-names.js";
import { keyOf } from "./plain-words.js";
import { type Printed, printedIn } from "./printed.js";
import { listOf, objectOf } from "./schema-items.js";

/** One author. */
export interface AuthorFact {
  readonly name: string;
  readonly role: "writer";
  /** An agency, the outlet or its staff is named only for want of a person. */
  readonly kind: AuthorName["kind"];
  readonly evidence: "jsonld" | "itemprop" | "rel" | "class" | "meta" | "text";
  /** Where the name stands in the head; not there when it is not printed. */
  readonly printed?: Printed;
}

interface Source {
  readonly evidence: AuthorFact["evidence"];
  readonly values: () => readonly Value[];
}

/** What a source gives: a value with names in it, and whether it is the account of whoever runs the site. */
interface Value {
  readonly words: string;
  readonly isAccount?: boolean;
}

const maxByline = 200;
const maxSentence = 60;
const maxElements = 20;
const maxFound = 1_000;
/** Authors looked at of one source. */
const maxAuthors = 50;
/** Two authors of one article stand at most this many lines apart. */
const linesBetween = 3;
/** A paragraph of running text has at least this many characters. */
const minParagraph = 100;
const bareNames = /^\p{Lu}[\p{L}.'’-]+(?:(?: |\s?[/,&]\s?| and )\p{Lu}[\p{L}.'’-]*){1,7}$/u;
/** What is printed says no more than that it is a name: one of a single word may be a link to something else. */
const isPrinted: ReadonlySet<string> = new Set(["rel", "class", "text"]);

/** The authors of the article, in the order of their source. */
export function authorsOf(evidence: PageEvidence, context: NameContext): AuthorFact[] {
  let fallback: AuthorFact[] = [];
  const refused = new Set<string>();
  for (const { evidence: kind, values } of [...sourcesOf(evidence), barelyNamed(evidence, context)]) {
    if (kind === "text" && fallback.some((author) => author.kind === "agency")) break;
    const names = distinct(
      values()
        .slice(0, maxAuthors)
        .flatMap((value) => namesOfValue(value, context)),
    )
      .slice(0, maxAuthors)
      .map((name) => (refused.has(keyOf(name.name)) ? { ...name, kind: "staff" as const } : name));
    for (const name of names) if (name.kind !== "person") refused.add(keyOf(name.name));
    const people = names.filter((name) => name.kind === "person" && (!isPrinted.has(kind) || isFull(name, context)));
    if (people.length > 0)
      return people.map(({ name }) => authorOf(evidence, name, { kind: "person", evidence: kind }));
    if (fallback.length === 0)
      fallback = names
        .filter((name) => name.kind !== "person")
        .map((name) => authorOf(evidence, name.name, { kind: name.kind, evidence: kind }));
  }
  return fallback;
}

/** Two words or more, each with a capital but for "van" and the like: "Mira van Dorn", not "Follow us". */
function isFull({ name }: AuthorName, { lexicon }: NameContext): boolean {
  const particles = lexicon.pageFacts.authorWords.get("particle");
  const words = name.split(" ");
  const isOfName = (word: string) => /^['’"]?[\p{Lu}\p{Lo}]/u.test(word) || particles?.has(word.toLowerCase()) === true;
  return (words.length > 1 || /\p{Lo}/u.test(name)) && words.every(isOfName);
}

/** The sources in order of trust; one is read only when those before it name nobody. */
function sourcesOf(evidence: PageEvidence): Source[] {
  const { jsonLd, tags, lexicon } = evidence;
  return [
    { evidence: "jsonld", values: () => schemaAuthors(jsonLd, lexicon) },
    { evidence: "itemprop", values: () => itempropAuthors(evidence) },
    { evidence: "rel", values: () => inHead(evidence, (element) => /\bauthor\b/u.test(attributeOf(element, "rel"))) },
    { evidence: "class", values: () => inHead(evidence, (element) => isCalledAuthor(element, lexicon)) },
    { evidence: "meta", values: () => (tags.get("author") ?? []).map(({ content }) => ({ words: content })) },
    { evidence: "text", values: () => printedBylines(evidence) },
  ];
}

function schemaAuthors(items: ArticleItems, { pageFacts }: PageEvidence["lexicon"]): Value[] {
  const accounts = pageFacts.authorWords.get("account");
  return listOf(fieldOf(items, "author") ?? fieldOf(items, "creator"))
    .slice(0, maxAuthors)
    .flatMap((author) => {
      const node = objectOf(author, items.all);
      const url = node?.get("url") ?? node?.get("@id");
      const user = typeof url === "string" ? (addressKey(url).split("/").at(-1) ?? "") : "";
      return namesOf(author, items.all).map((words) => ({ words, isAccount: accounts?.has(user) === true }));
    });
}

/** Of an article marked as one, its authors; where `itemprop` stands about the page without one, those of the head. */
function itempropAuthors(evidence: PageEvidence): Value[] {
  const { microdata, lexicon } = evidence;
  const isMarked = microdata.own.some(({ types, fields }) => types.length > 0 && fields.has("author"));
  const printed = isMarked ? [] : inHead(evidence, (element) => /\bauthor\b/u.test(attributeOf(element, "itemprop")));
  return printed.length > 0 ? printed : schemaAuthors(microdata, lexicon);
}

/** By its class: an element for authors, not one about them. */
function isCalledAuthor(element: PageElement, lexicon: PageEvidence["lexicon"]): boolean {
  const called = lexicon.pageFacts.authorWords.get("class");
  const words =
    attributeOf(element, "class")
      .slice(0, 300)
      .match(/[A-Z]?[a-z]+/gu) ?? [];
  if (!words.some((word) => called?.has(word.toLowerCase()) === true)) return false;
  const kind = markOf(element, lexicon)?.kind;
  return kind === undefined || kind === "byline";
}

/** The first elements of the head that are an author's, below the headline if any are; of one with links, the links. */
function inHead(evidence: PageEvidence, isAuthor: (element: PageElement) => boolean): Value[] {
  const { page, head } = evidence;
  const isInHead = inHeadOf(evidence);
  const found = page.elements
    .filter((element) => isInHead(element) && element.end - element.start <= maxByline && isAuthor(element))
    .slice(0, maxFound)
    .map((element) => ({ element, line: lineOf(page, element) }));
  const first = found.find(({ line }) => line >= head.headline) ?? found[0];
  if (first === undefined) return [];
  // further down stand the authors of other stories
  return found
    .filter(({ line }) => line >= first.line && line <= first.line + linesBetween)
    .slice(0, maxElements)
    .flatMap(({ element }) =>
      namedSpans(page, element).map(({ start, end }) => ({ words: page.text.slice(start, end) })),
    );
}

/** The links in an element, or the element when it has none. */
function namedSpans({ elements }: ParsedPage, element: PageElement): Span[] {
  const links: PageElement[] = [];
  for (let at = element.index + 1; at < elements.length && elements[at]!.start < element.end; at++)
    if (elements[at]!.tag === "a" && elements[at]!.end <= element.end) links.push(elements[at]!);
  return links.length > 0 ? links : [element];
}

/** "By Mira Dorn" in a line of its own near the headline. */
function printedBylines(evidence: PageEvidence): Value[] {
  const starts = evidence.lexicon.pageFacts.authorWords.get("start");
  for (const line of headLines(evidence)) {
    const words = wordsOfLine(evidence, line);
    const start = /^(?<start>(?:\p{L}+ )?by)(?=:?\s)/iu.exec(words)?.groups?.start?.toLowerCase() ?? "";
    if (words.length <= maxByline && starts?.has(start) === true) return [{ words }];
  }
  return [];
}

/** "Mira Dorn" or "Mira Dorn/Ilva Brandt" alone in the paragraph above the first, where nothing else names a person. */
function barelyNamed(evidence: PageEvidence, context: NameContext): Source {
  const { page, head } = evidence;
  const values = () => {
    for (let line = head.headline; line + 1 < head.to; line++) {
      if (wordsOfLine(evidence, line + 1).length < minParagraph) continue;
      const isBeside = page.lines[line]!.block.parent === page.lines[line + 1]!.block.parent;
      const words = wordsOfLine(evidence, line).trim();
      if (!isBeside || !bareNames.test(words)) return [];
      return namesIn(words, context).every(({ kind }) => kind === "person") ? [{ words }] : [];
    }
    return [];
  };
  return { evidence: "text", values };
}

function wordsOfLine({ page }: PageEvidence, line: number): string {
  const { start, end } = page.lines[line]!;
  return page.text.slice(start, Math.min(end, start + 2 * maxByline));
}

function namesOfValue({ words, isAccount }: Value, context: NameContext): AuthorName[] {
  const names = namesIn(words, context);
  return isAccount === true ? names.map(({ name }) => ({ name, kind: "staff" })) : names;
}

function distinct(names: readonly AuthorName[]): AuthorName[] {
  const known = new Set<string>();
  return names.filter(({ name }) => {
    const key = name.toLowerCase();
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

function authorOf(evidence: PageEvidence, name: string, how: Pick<AuthorFact, "kind" | "evidence">): AuthorFact {
  const lines = headLines(evidence).filter((line) => mayHoldByline(wordsOfLine(evidence, line)));
  const printed = printedIn(evidence.page, name, lines);
  return { name, role: "writer", ...how, ...(printed === null ? {} : { printed }) };
}

/** A long line that ends like a sentence is text. */
function mayHoldByline(words: string): boolean {
  return words.length <= maxByline && !(words.length > maxSentence && /[.!?…]["'”’]?$/u.test(words));
}
