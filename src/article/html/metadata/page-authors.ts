/**
 * @module
 * Who wrote it: people first, by the most trusted source that names one; an organisation only when no source names a person.
 */

import { markOf } from "../marks.js";
import { attributeOf, type PageElement } from "../parsed-page.js";
import { type ArticleItems, addressKey, fieldOf } from "./article-item.js";
import { headLines, isInHead, type PageEvidence } from "./page-evidence.js";
import { namesOf } from "./page-outlet.js";
import { type AuthorName, kindOf, type NameContext, namesIn } from "./person-names.js";
import { type Printed, printedIn } from "./printed.js";
import { listOf, objectOf } from "./schema-items.js";

/** One author. */
export interface AuthorFact {
  readonly name: string;
  readonly role: "writer";
  /** Organisations are agencies, the outlet or its staff, as the page names them for want of a person. */
  readonly kind: "person" | "organisation";
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
const maxElements = 20;
/** A paragraph of running text has at least this many characters. */
const minParagraph = 120;
const bareNames = /^\p{Lu}[\p{L}.'’-]+(?:(?: |\s?[/,&]\s?| and )\p{Lu}[\p{L}.'’-]*){1,7}$/u;
/** What is printed says no more than that it is a name: one of a single word may be a link to something else. */
const isPrinted: ReadonlySet<string> = new Set(["rel", "class", "text"]);

/** The authors of the article, in the order of their source. */
export function authorsOf(evidence: PageEvidence, context: NameContext): AuthorFact[] {
  let fallback: AuthorFact[] = [];
  for (const { evidence: kind, values } of [...sourcesOf(evidence), barelyNamed(evidence, context)]) {
    if (kind === "text" && fallback.some(({ name }) => kindOf(name, context) === "agency")) break;
    const names = distinct(values().flatMap((value) => namesOfValue(value, context)));
    const people = names.filter(
      (name) => name.kind === "person" && (!isPrinted.has(kind) || /[ \p{Lo}]/u.test(name.name)),
    );
    if (people.length > 0)
      return people.map(({ name }) => authorOf(evidence, name, { kind: "person", evidence: kind }));
    if (fallback.length === 0)
      fallback = names
        .filter((name) => name.kind !== "person")
        .map(({ name }) => authorOf(evidence, name, { kind: "organisation", evidence: kind }));
  }
  return fallback;
}

/** The sources in order of trust; one is read only when those before it name nobody. */
function sourcesOf(evidence: PageEvidence): Source[] {
  const { jsonLd, microdata, tags, lexicon } = evidence;
  return [
    { evidence: "jsonld", values: () => schemaAuthors(jsonLd, lexicon) },
    { evidence: "itemprop", values: () => schemaAuthors(microdata, lexicon) },
    { evidence: "rel", values: () => inHead(evidence, (element) => /\bauthor\b/u.test(attributeOf(element, "rel"))) },
    { evidence: "class", values: () => inHead(evidence, (element) => markOf(element, lexicon)?.kind === "byline") },
    { evidence: "meta", values: () => (tags.get("author") ?? []).map(({ content }) => ({ words: content })) },
    { evidence: "text", values: () => printedBylines(evidence) },
  ];
}

function schemaAuthors(items: ArticleItems, { pageFacts }: PageEvidence["lexicon"]): Value[] {
  const accounts = pageFacts.authorWords.get("account");
  return ["author", "creator"].flatMap((property) =>
    listOf(fieldOf(items, property)).flatMap((author) => {
      const url = objectOf(author, items.all)?.get("url");
      const user = typeof url === "string" ? (addressKey(url).split("/").at(-1) ?? "") : "";
      return namesOf(author, items.all).map((words) => ({ words, isAccount: accounts?.has(user) === true }));
    }),
  );
}

/** Elements of the head that are an author's; of one with links, the links. */
function inHead(evidence: PageEvidence, isAuthor: (element: PageElement) => boolean): Value[] {
  const { elements, text } = evidence.page;
  const found = elements.filter(
    (element) => isAuthor(element) && isInHead(evidence, element) && element.end - element.start <= maxByline,
  );
  return found.slice(0, maxElements).flatMap(({ index, start, end }) => {
    const links = [];
    for (let at = index + 1; at < elements.length && elements[at]!.start < end; at++)
      if (elements[at]!.tag === "a" && elements[at]!.end <= end) links.push(elements[at]!);
    const spans = links.length > 0 ? links : [{ start, end }];
    return spans.map((span) => ({ words: text.slice(span.start, span.end) }));
  });
}

/** "By Mira Dorn" in a line of its own near the headline. */
function printedBylines(evidence: PageEvidence): Value[] {
  for (const line of headLines(evidence)) {
    const words = wordsOfLine(evidence, line);
    if (words.length <= maxByline && /^by:?\s/iu.test(words)) return [{ words }];
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
  const short = headLines(evidence).filter((line) => {
    return wordsOfLine(evidence, line).length <= maxByline;
  });
  const printed = printedIn(evidence.page, name, short);
  return { name, role: "writer", ...how, ...(printed === null ? {} : { printed }) };
}
