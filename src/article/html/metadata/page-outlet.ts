/**
 * @module
 * Whose page and whose text it is: the outlet, the service that reprints it, and agencies that the data name as source.
 */

import type { ArticleLexicon } from "../../../lexicon/article.js";
import type { AgencyCredit } from "../../../model/index.js";
import { fieldOf } from "./article-item.js";
import type { LooseValue } from "./loose-json.js";
import type { PageEvidence } from "./page-evidence.js";
import { keyOf, plainWords } from "./plain-words.js";
import { listOf, objectOf, type SchemaItems } from "./schema-items.js";

/** An outlet as the page's data name it. */
export interface OutletFact {
  readonly name: string;
  readonly evidence: "jsonld" | "microdata" | "meta" | "host";
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

/** Names the page gives its outlet, the most trusted first. */
export function outletNames({ jsonLd, microdata, tags, lexicon }: PageEvidence): OutletFact[] {
  const facts: OutletFact[] = [];
  const platforms = lexicon.pageFacts.authorWords.get("platform");
  const add = (names: readonly string[], evidence: OutletFact["evidence"]) => {
    for (const name of names.map(withoutSlogan))
      if (name !== "" && name.length <= maxNameLength && !platforms?.has(name.toLowerCase()))
        facts.push({ name, evidence });
  };
  add(namesOf(fieldOf(jsonLd, "publisher"), jsonLd.all), "jsonld");
  const site = (tags.get("site") ?? []).map(({ content }) => plainWords(content));
  add(site.slice(0, 1), "meta");
  add(namesOf(fieldOf(microdata, "publisher"), microdata.all), "microdata");
  for (const { types, fields, within } of jsonLd.all.items)
    if (
      types.some((type) => organisation.test(type)) &&
      (within === "" || within === "publisher" || within === "isPartOf")
    )
      add(namesOf(fields, jsonLd.all), "jsonld");
  add(site.slice(1), "meta");
  return facts;
}

/** "The Tarrow Ledger | News from the river" is The Tarrow Ledger. */
function withoutSlogan(name: string): string {
  return name.split(/\s[|–—]\s|\s-\s/u)[0]!.trim();
}

/** The outlet's names as `keyOf` gives them without "the", and the labels of the page's hosts: what is no author and no headline. */
export function outletKeys({ addresses }: PageEvidence, names: readonly OutletFact[]): Set<string> {
  const keys = names.map(({ name }) => keyOf(name).replace(/^the /u, ""));
  const hosts = [...addresses].flatMap((address) => {
    const host = address.split("/")[0]!;
    const labels = host.split(".").filter((label) => label.length >= 4 && !/^(?:com|www|news|org|co)$/u.test(label));
    return [host.replace(/\./gu, " "), ...labels.map((label) => label.replace(/-/gu, ""))];
  });
  return new Set([...keys, ...hosts].filter((key) => key.length >= 2).slice(0, 50));
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

function agencyIds(name: string, { agencies }: ArticleLexicon): string[] {
  return name.split(/\s*[,;/|&]\s*|\s+(?:and|via|in)\s+/u).flatMap((piece) => {
    const id = agencies.get(piece.replace(/^By /u, "")) ?? agencies.get(piece.replace(/^The /u, ""));
    return id === undefined ? [] : [id];
  });
}
