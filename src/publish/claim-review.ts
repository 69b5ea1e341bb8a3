/**
 * @module
 * `claimreview`: each statement as a schema.org ClaimReview without a rating, for a fact-checker to finish.
 *
 * Who said what, when, and where it first and further appeared is filled in. The rating and its author are left out: they are a person's work.
 */

import type { StatementEntry } from "../model/index.js";
import { citationOf } from "./citation.js";
import { displayId } from "./display-id.js";
import type { RecordIndex } from "./record-index.js";

/** One JSON-LD graph with a ClaimReview for each statement that has a known speaker. */
export function renderClaimReviews(index: RecordIndex): string {
  const reviews = index.record.entries.flatMap((entry) => {
    if (entry.frame !== "statement" || entry.polarity !== "said") return [];
    const speaker = entry.speaker?.entity ?? null;
    return speaker === null ? [] : [reviewOf(entry, speaker, index)];
  });
  return `${JSON.stringify({ "@context": "https://schema.org", "@graph": reviews }, null, 2)}\n`;
}

function reviewOf(entry: StatementEntry, speaker: string, index: RecordIndex) {
  const appearances = entry.evidence.map((evidence) => appearanceOf(citationOf(evidence, index), index));
  const [first, ...more] = [...appearances].sort((a, b) => compare(a.datePublished, b.datePublished));
  const said = entry.saidOn?.value ?? null;
  return {
    "@type": "ClaimReview",
    "@id": displayId("entry", entry.id),
    claimReviewed: entry.content,
    itemReviewed: {
      "@type": "Claim",
      author: speaker.split("; ").map((name) => ({ "@type": "Thing", name })),
      ...(said !== null && /^\d{4}/u.test(said) ? { datePublished: said.slice(0, 10) } : {}),
      firstAppearance: first,
      ...(more.length > 0 ? { appearance: more } : {}),
    },
  };
}

function appearanceOf(cite: ReturnType<typeof citationOf>, index: RecordIndex) {
  const article = index.articles.get(cite.article);
  return {
    "@type": "NewsArticle",
    "@id": displayId("article", cite.article),
    ...(article?.title ? { headline: article.title.text } : {}),
    ...(article?.url ? { url: article.url } : {}),
    publisher: { "@type": "Organization", name: cite.outlet },
    ...(cite.day === null ? {} : { datePublished: cite.day.slice(0, 10) }),
    text: cite.text,
  };
}

/** Dated ones first, in order; ties keep the order of the record. */
function compare(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
