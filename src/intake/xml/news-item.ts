/**
 * @module
 * News items of agencies in XML (NITF, NewsML 1 and NewsML-G2): headline, credits and paragraphs as plain text, one a line, with the day and the
 * provider.
 *
 * Read by our own scanner, which resolves nothing: the DTD that most of these files name is never looked for.
 */

import type { ArticleInput } from "../../model/index.js";
import { oneLine } from "../markup-words.js";
import { isoOfStated } from "../stated-date.js";
import { attributeIn, itemsOf, type Step, wordsIn, wordsOf } from "./news-steps.js";

/** Local names of the outermost elements of news items. */
export const newsRoots: ReadonlySet<string> = new Set(["nitf", "newsItem", "newsMessage", "NewsML"]);

/** Where the words of the article stand. */
const bodies: ReadonlySet<string> = new Set(
  "body.head body.content body.end inlinexml inlinedata datacontent".split(" "),
);
/** Where NewsML puts headline and credits, outside the words. */
const credits: ReadonlySet<string> = new Set("headline subheadline by byline dateline creditline".split(" "));
/** Elements whose words are a line of their own. */
const lines: ReadonlySet<string> = new Set([
  ...credits,
  ..."p hl1 hl2 h1 h2 h3 h4 li tr td distributor caption media-caption tagline pre div br".split(" "),
]);
/** Where the day of a version stands, the surest first: in an attribute `norm`, or in words. */
const days = ["date.issue", "versioncreated", "thisrevisioncreated", "firstcreated", "story.date"] as const;

/** Headline, day and provider stand before the words. */
const lookedForFacts = 5000;

/** The articles of a news item, or of a message that holds several; those without words are left out. */
export function newsInputs(xml: string): ArticleInput[] {
  return itemsOf(xml, "newsitem")
    .map((steps) => ({ text: textOf(steps), ...factsOf(steps.slice(0, lookedForFacts)) }))
    .filter(({ text }) => text !== "");
}

/** Headline and credits, then the lines of the words that do not repeat them. Without words there is no article. */
function textOf(steps: readonly Step[]): string {
  const words = linesWithin(steps, bodies);
  if (words.length === 0) return "";
  const above = linesWithin(
    steps.filter(({ within }) => !within.some((name) => bodies.has(name))),
    credits,
  );
  return [...above, ...words.filter((line) => !above.includes(line))].join("\n");
}

function linesWithin(steps: readonly Step[], containers: ReadonlySet<string>): string[] {
  const text: string[] = [""];
  for (const step of steps) {
    if (lines.has(step.name)) text.push("");
    if (step.within.some((name) => containers.has(name)) && !step.within.includes("head"))
      text[text.length - 1] += wordsOf(step);
  }
  return text.map(oneLine).filter(Boolean);
}

function factsOf(head: readonly Step[]): ArticleInput {
  return { ...titleOf(head), ...publishedOf(head), ...outletOf(head) };
}

function titleOf(head: readonly Step[]): { title?: string } {
  const title = wordsIn(head, "hl1") || wordsIn(head, "headline");
  return title === "" ? {} : { title };
}

function publishedOf(head: readonly Step[]): { published?: string } {
  for (const name of days) {
    const day = isoOfStated(attributeIn(head, name, "norm")) ?? isoOfStated(wordsIn(head, name));
    if (day !== null) return { published: day };
  }
  return {};
}

function outletOf(head: readonly Step[]): { outlet?: string } {
  const inside = head.filter(({ within }) => within.includes("provider"));
  const stated =
    attributeIn(head, "pubdata", "name") ??
    attributeIn(head, "provider", "literal") ??
    attributeIn(inside, "party", "FormalName");
  const outlet = oneLine(stated ?? wordsIn(inside, "name"));
  return outlet === "" ? {} : { outlet };
}
