/**
 * @module
 * What a web page says of its article outside the text: headline, standfirst, authors, dates, outlet, agencies, address, language.
 */

import type { ArticleLexicon } from "../../../lexicon/article.js";
import type { DateClaim } from "../../../model/index.js";
import { attributeOf, type ParsedPage } from "../parsed-page.js";
import { fieldOf } from "./article-item.js";
import { firstOf } from "./meta-tags.js";
import { type AuthorFact, authorsOf } from "./page-authors.js";
import { dateClaimsOf } from "./page-dates.js";
import { type DekFact, dekOf } from "./page-dek.js";
import { evidenceOf, type PageEvidence } from "./page-evidence.js";
import { type AgencyFact, agenciesOf, hostKeys, type OutletFact, outletKeys, outletNames } from "./page-outlet.js";
import { type TitleFact, titlesOf } from "./page-titles.js";
import { listOf } from "./schema-items.js";

/** The facts of one page. What the page does not tell is null or empty. */
export interface PageFacts {
  /** The best first. */
  readonly titles: readonly TitleFact[];
  readonly dek: DekFact | null;
  readonly authors: readonly AuthorFact[];
  /** Every claim, the most trusted first. */
  readonly dates: readonly DateClaim[];
  readonly outlet: OutletFact | null;
  /** The service that reprints the article of the outlet, when the page's own data name one. */
  readonly via: string | null;
  readonly agencies: readonly AgencyFact[];
  /** Why part of the text may be missing; null when the page does not say so. */
  readonly truncated: { readonly why: "not-free"; readonly evidence: "jsonld" | "microdata" | "meta" } | null;
  /** The address the page gives as its own. */
  readonly canonical: string | null;
  /** ISO 639 code of the page's language, lower case. */
  readonly language: string | null;
  /** The type of the described article, such as `NewsArticle` or `LiveBlogPosting`. */
  readonly type: string | null;
}

/** Reads the facts of a page that was found at `given.url`. */
export function factsOfPage(
  page: ParsedPage,
  given: { readonly url?: string | undefined },
  lexicon: ArticleLexicon,
): PageFacts {
  const evidence = evidenceOf(page, given.url ?? "", lexicon);
  const names = outletNames(evidence);
  const outlets = outletKeys(names);
  const hosts = hostKeys(evidence);
  const titles = titlesOf(evidence, new Set([...outlets, ...hosts]));
  return {
    titles,
    dek: dekOf(evidence, titles),
    authors: authorsOf(evidence, { lexicon, outlets, hosts }),
    dates: dateClaimsOf(evidence),
    ...outletOf(names, lexicon),
    agencies: agenciesOf(evidence),
    truncated: truncatedOf(evidence),
    canonical: evidence.canonical === "" ? null : evidence.canonical,
    language: languageOf(evidence),
    type: evidence.jsonLd.own[0]?.types[0] ?? evidence.microdata.own[0]?.types[0] ?? null,
  };
}

/** The first name that is neither an aggregator's, which is `via`, nor an agency's, whose text the outlet prints. */
function outletOf(
  names: readonly OutletFact[],
  { aggregators, agencies }: ArticleLexicon,
): Pick<PageFacts, "outlet" | "via"> {
  const isAggregator = ({ name }: OutletFact) =>
    aggregators.some((aggregator) => name.toLowerCase().startsWith(aggregator.name.toLowerCase()));
  const outlets = names.filter((fact) => !isAggregator(fact));
  const outlet = outlets.find(({ name }) => !agencies.has(name.replace(/^The /u, ""))) ?? outlets[0] ?? null;
  return { outlet, via: names.find(isAggregator)?.name ?? null };
}

function truncatedOf({ jsonLd, microdata, tags }: PageEvidence): PageFacts["truncated"] {
  const isFalse = (items: PageEvidence["jsonLd"]) => {
    const free = listOf(fieldOf(items, "isAccessibleForFree"))[0];
    return free === false || (typeof free === "string" && /^(?:false|no)$/iu.test(free.trim()));
  };
  if (isFalse(jsonLd)) return { why: "not-free", evidence: "jsonld" };
  if (isFalse(microdata)) return { why: "not-free", evidence: "microdata" };
  const isLocked = /^(?:locked|metered|premium|paid|subscriber.{0,10}|true|yes|paywalled?)$/iu;
  return isLocked.test(firstOf(tags, "access")) ? { why: "not-free", evidence: "meta" } : null;
}

function languageOf({ page, tags, jsonLd }: PageEvidence): string | null {
  const html = page.elements.find(({ tag }) => tag === "html");
  const stated = listOf(fieldOf(jsonLd, "inLanguage"))[0];
  const candidates = [
    html === undefined ? "" : attributeOf(html, "lang"),
    typeof stated === "string" ? stated : "",
    firstOf(tags, "language"),
  ];
  for (const candidate of candidates) {
    const code = /^\s?(?<code>[a-z]{2,3})(?:[-_]|\s?$)/iu.exec(candidate.slice(0, 40))?.groups?.code;
    if (code !== undefined) return code.toLowerCase();
  }
  return null;
}
