/**
 * @module
 * The headline: what the page prints as its first heading when its data say the same, else what its data say.
 */

import type { PageElement } from "../parsed-page.js";
import { fieldOf, headlineIn } from "./article-item.js";
import { type Heading, headLines, type PageEvidence } from "./page-evidence.js";
import { keyOf, plainWords } from "./plain-words.js";
import { type Printed, printedIn } from "./printed.js";
import { listOf } from "./schema-items.js";
import { withoutSite } from "./site-suffix.js";

/** One claim of what the headline is. */
export interface TitleFact {
  readonly text: string;
  readonly from: "html" | "meta";
  readonly evidence: "h1" | "jsonld" | "microdata" | "meta" | "title-element";
  /** The first line of the view it stands in, with the characters; not there when it is not printed in the head. */
  readonly printed?: Printed;
}

interface Claim extends Omit<TitleFact, "printed"> {
  readonly key: string;
  /** The heading it is taken from. */
  readonly heading?: PageElement;
}

/** A heading of fewer letters is a label. */
const minHeading = 12;
/** Search engines ask for headlines of at most 110 characters; one that is cut is at least this long. */
const minCut = 60;
/** A heading that is a smaller part of the title is a rubric in front of it. */
const minShare = 0.4;
const maxLines = 20;
const maxTitles = 12;

/** The claims of the headline, the best first; equal ones once. `sites` as `keyOf` gives them. */
export function titlesOf(evidence: PageEvidence, sites: ReadonlySet<string>): TitleFact[] {
  const told = toldTitles(evidence, sites);
  const printed = evidence.headings.flatMap(printedTitles);
  const sure = told.filter(({ evidence: kind }) => kind === "jsonld" || kind === "meta");
  const trusted = sure.length > 0 ? sure : told;
  const repeated = printed.filter(({ key }) => trusted.some((claim) => says(claim.key, key)));
  const headings = printed.filter(({ key }) => key.length >= minHeading);
  // a tab that says "Talks" names a part of the site
  const isLabel = sure.length === 0 && told.every(({ key }) => key.length < minHeading);
  const all = isLabel ? [...repeated, ...headings, ...told] : [...repeated, ...told, ...headings];
  const lines = headLines(evidence);
  return all
    .filter(({ key }, index) => key !== "" && all.findIndex((other) => other.key === key) === index)
    .slice(0, maxTitles)
    .map(({ key: _, heading, ...title }) => {
      const own = heading === undefined ? lines : linesOf(heading);
      const place = printedIn(evidence.page, title.text, own);
      return place === null ? title : { ...title, printed: place };
    });
}

/** Whether a title of the data says what a heading says: the same, with more around it, or cut at its end. */
function says(title: string, heading: string): boolean {
  if (title === heading) return true;
  if (title.length >= minCut && heading.startsWith(title)) return true;
  return heading.length >= Math.max(minHeading, minShare * title.length) && title.includes(heading);
}

/** A heading as one title; of several lines also each by itself, for a rubric may stand in it. */
function printedTitles({ text, element }: Heading): Claim[] {
  const lines = text.split("\n").map((line) => line.trim());
  const texts = lines.length > 1 && lines.length <= 4 ? [lines.join(" "), ...lines] : [lines.join(" ")];
  return texts.map((words) => ({ text: words, from: "html", evidence: "h1", key: keyOf(words), heading: element }));
}

function linesOf({ firstLine, lastLine }: PageElement): number[] {
  return Array.from({ length: Math.min(lastLine - firstLine, maxLines) }, (_, index) => firstLine + index);
}

function toldTitles({ jsonLd, microdata, tags, tab }: PageEvidence, sites: ReadonlySet<string>): Claim[] {
  const claim = (value: unknown, evidence: TitleFact["evidence"]): Claim => {
    const text = withoutSite(plainWords(value), sites);
    return { text, from: evidence === "microdata" ? "html" : "meta", evidence, key: keyOf(text) };
  };
  const isName = (key: string) => sites.has(key.replace(/^the /u, "")) || sites.has(key.replace(/ /gu, ""));
  const headline = (items: PageEvidence["jsonLd"]) =>
    listOf(fieldOf(items, "headline"))[0] ?? items.own.map(headlineIn).find((words) => words !== "");
  const meta = (tags.get("title") ?? []).slice(0, maxTitles).map(({ content }) => content);
  return [
    claim(headline(jsonLd), "jsonld"),
    ...meta.slice(0, 1).map((title) => claim(title, "meta")),
    claim(headline(microdata), "microdata"),
    ...meta.slice(1).map((title) => claim(title, "meta")),
    claim(tab, "title-element"),
  ].filter(({ key }) => key !== "" && !isName(key));
}
