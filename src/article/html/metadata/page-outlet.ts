/**
 * @module
 * Whose page and whose text it is: the outlet, the service that reprints it, and agencies that the data name as source.
 */

import type { ArticleLexicon } from "../../../lexicon/article.js";
import type { AgencyCredit } from "../../../model/index.js";
import { fieldOf } from "./article-item.js";
import type { LooseValue } from "./loose-json.js";
import { firstOf } from "./meta-tags.js";
import type { PageEvidence } from "./page-evidence.js";
import { keyOf, plainWords } from "./plain-words.js";
import { listOf, objectOf, type SchemaItems } from "./schema-items.js";

/** An outlet as the page's data name it. */
export interface OutletFact {
  readonly name: string;
  readonly evidence: "jsonld" | "microdata" | "meta";
}

/** An agency that the page's data name as the source of its text. */
export interface AgencyFact extends Pick<AgencyCredit, "id" | "role"> {
  readonly name: string;
  readonly evidence: "jsonld" | "microdata" | "meta";
}

const sourceProperties = [
  "author",
  "creator",
  "creditText",
  "sourceOrganization",
  "copyrightHolder",
  "provider",
  "publisher",
];
const organisation = /(?:organization|website)$/iu;
const maxNameLength = 80;
const maxDescribed = 20;
const maxKeys = 50;
const minLabel = 4;
const maxWordsOfAgency = 8;
/** Properties whose value may be the outlet itself. */
const selfWithin: ReadonlySet<string> = new Set(["", "publisher", "isPartOf"]);

/** Names the page gives its outlet, the most trusted first. */
export function outletNames(evidence: PageEvidence): OutletFact[] {
  const { jsonLd, microdata, tags } = evidence;
  const site = (tags.get("site") ?? []).map(({ content }) => plainWords(content));
  const described = jsonLd.all.items
    .filter(({ types, within }) => types.some((type) => organisation.test(type)) && selfWithin.has(within))
    .slice(0, maxDescribed)
    .flatMap(({ fields }) => namesOf(fields, jsonLd.all));
  const told: readonly (readonly [names: readonly string[], evidence: OutletFact["evidence"]])[] = [
    [namesOf(fieldOf(jsonLd, "publisher"), jsonLd.all), "jsonld"],
    [site.slice(0, 1), "meta"],
    [namesOf(fieldOf(microdata, "publisher"), microdata.all), "microdata"],
    [described, "jsonld"],
    [site.slice(1), "meta"],
  ];
  const isName = namer(evidence);
  return told.flatMap(([names, kind]) =>
    names
      .map(withoutSlogan)
      .filter(isName)
      .map((name) => ({ name, evidence: kind })),
  );
}

/** Tells names from addresses, from the headline in their place, and from the service that keeps the site. */
function namer({ lexicon, headings, tags }: PageEvidence): (name: string) => boolean {
  const platforms = lexicon.pageFacts.authorWords.get("platform");
  const title = keyOf(plainWords(firstOf(tags, "title")));
  const isHeadline = headings.some(({ text }) => keyOf(text) === title);
  return (name) =>
    name !== "" &&
    name.length <= maxNameLength &&
    !/^(?:https?:|\/|www\.)/iu.test(name) &&
    platforms?.has(name.toLowerCase()) !== true &&
    !(isHeadline && keyOf(name) === title);
}

/** "The Tarrow Ledger | News from the river" is The Tarrow Ledger. */
function withoutSlogan(name: string): string {
  return name.split(/\s[|–—]\s|\s-\s/u)[0]!.trim();
}

/** The outlet's names as `keyOf` gives them, without "the": what is no author and no part of a headline. */
export function outletKeys(names: readonly OutletFact[]): Set<string> {
  const keys = names.map(({ name }) => keyOf(name).replace(/^the /u, ""));
  return new Set(keys.filter((key) => key.length >= 2).slice(0, maxKeys));
}

/** The hosts of the page's addresses as words, and their labels that may be the outlet's name in one word. */
export function hostKeys({ addresses }: PageEvidence): Set<string> {
  const keys = [...addresses].flatMap((address) => {
    const host = address.split("/")[0]!;
    const labels = host.split(".").filter((label) => label.length >= minLabel && label !== "news");
    return [host.replace(/\./gu, " "), ...labels.map((label) => label.replace(/-/gu, ""))];
  });
  return new Set(keys.slice(0, maxKeys));
}

/** Agencies among the article's sources. */
export function agenciesOf(evidence: PageEvidence): AgencyFact[] {
  const { jsonLd, microdata, tags, lexicon } = evidence;
  const facts: AgencyFact[] = [];
  const add = (name: string, kind: AgencyFact["evidence"]) => {
    for (const id of agencyIds(name, lexicon))
      if (!facts.some((fact) => fact.id === id)) facts.push({ id, role: "text", name, evidence: kind });
  };
  for (const property of sourceProperties) {
    for (const name of namesOf(fieldOf(jsonLd, property), jsonLd.all)) add(name, "jsonld");
    for (const name of namesOf(fieldOf(microdata, property), microdata.all)) add(name, "microdata");
  }
  for (const fact of ["source", "author"])
    for (const { content } of tags.get(fact) ?? []) add(plainWords(content), "meta");
  return facts;
}

/** The names in a value: strings, and the names of the objects it holds or refers to. */
export function namesOf(value: LooseValue | undefined, all: SchemaItems): string[] {
  return listOf(value)
    .slice(0, 50)
    .flatMap((one) => {
      const node = objectOf(one, all);
      if (node === null) return [plainWords(one)];
      const name = listOf(node.get("name"))
        .map(nameIn)
        .filter((words) => words !== "");
      if (name.length > 0) return name;
      return [plainWords(`${plainWords(node.get("givenName"))} ${plainWords(node.get("familyName"))}`)];
    })
    .filter((name) => name !== "");
}

/** A name, also one with its language beside it. */
function nameIn(value: LooseValue): string {
  return plainWords(value instanceof Map ? value.get("@value") : value);
}

function agencyIds(name: string, lexicon: ArticleLexicon): string[] {
  return name.split(/\s*[,;/|&]\s*|\s+(?:and|via|in)\s+/u).flatMap((piece) => {
    const id = agencyIn(piece.replace(/^(?:By )?(?:The )?/u, ""), lexicon);
    return id === undefined ? [] : [id];
  });
}

/** "Reuters", and "Reuters Staff": an agency's name with nothing behind it but what makes no name. */
function agencyIn(piece: string, { agencies, pageFacts }: ArticleLexicon): string | undefined {
  const parts = piece.split(" ").slice(0, maxWordsOfAgency);
  for (let end = parts.length; end > 0; end--) {
    const id = agencies.get(parts.slice(0, end).join(" "));
    if (id !== undefined) return id;
    const last = keyOf(parts[end - 1]!);
    if (!["staff", "label", "role", "rank"].some((kind) => pageFacts.authorWords.get(kind)?.has(last)))
      return undefined;
  }
  return undefined;
}
