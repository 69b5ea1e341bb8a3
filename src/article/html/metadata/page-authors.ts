/**
 * @module
 * Who wrote it: people first, by the most trusted source that names one; an organisation only when no source names a person.
 */

import { markOf } from "../marks.js";
import { attributeOf, type PageElement } from "../parsed-page.js";
import { fieldOf } from "./article-item.js";
import { headLines, isInHead, type PageEvidence } from "./page-evidence.js";
import { namesOf } from "./page-outlet.js";
import { type AuthorName, type NameContext, namesIn } from "./person-names.js";
import { type Printed, printedIn } from "./printed.js";

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
  readonly values: () => readonly string[];
}

const maxByline = 200;
const maxElements = 20;

/** The authors of the article, in the order of their source. */
export function authorsOf(evidence: PageEvidence, context: NameContext): AuthorFact[] {
  let fallback: AuthorFact[] = [];
  for (const { evidence: kind, values } of sourcesOf(evidence)) {
    const names = distinct(values().flatMap((value) => namesIn(value, context)));
    const people = names.filter((name) => name.kind === "person");
    if (people.length > 0)
      return people.map(({ name }) => authorOf(evidence, name, { kind: "person", evidence: kind }));
    if (fallback.length === 0)
      fallback = names.map(({ name }) => authorOf(evidence, name, { kind: "organisation", evidence: kind }));
  }
  return fallback;
}

/** The sources in order of trust; one is read only when those before it name nobody. */
function sourcesOf(evidence: PageEvidence): Source[] {
  const { jsonLd, microdata, tags, page } = evidence;
  const inHead = (isAuthor: (element: PageElement) => boolean) => () =>
    page.elements
      .filter((element) => isAuthor(element) && isInHead(evidence, element) && element.end - element.start <= maxByline)
      .slice(0, maxElements)
      .map(({ start, end }) => page.text.slice(start, end));
  return [
    {
      evidence: "jsonld",
      values: () => ["author", "creator"].flatMap((name) => namesOf(fieldOf(jsonLd, name), jsonLd.all)),
    },
    { evidence: "itemprop", values: () => namesOf(fieldOf(microdata, "author"), microdata.all) },
    { evidence: "rel", values: inHead((element) => /\bauthor\b/u.test(attributeOf(element, "rel"))) },
    { evidence: "class", values: inHead((element) => markOf(element, evidence.lexicon)?.kind === "byline") },
    { evidence: "meta", values: () => (tags.get("author") ?? []).map(({ content }) => content) },
    { evidence: "text", values: () => printedBylines(evidence) },
  ];
}

/** "By Mira Dorn" in a line of its own near the headline. */
function printedBylines(evidence: PageEvidence): string[] {
  const { page } = evidence;
  for (const line of headLines(evidence)) {
    const { start, end } = page.lines[line]!;
    const words = page.text.slice(start, end);
    if (words.length <= maxByline && /^by:?\s/iu.test(words)) return [words];
  }
  return [];
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
    const { start, end } = evidence.page.lines[line]!;
    return end - start <= maxByline;
  });
  const printed = printedIn(evidence.page, name, short);
  return { name, role: "writer", ...how, ...(printed === null ? {} : { printed }) };
}
