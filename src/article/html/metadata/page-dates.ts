/**
 * @module
 * Every date a page's data give for the article, side by side: when it was published, when it was changed.
 *
 * Left alone: dates of other stories, comments and pictures, and the day the server last touched the file.
 */

import type { DateClaim } from "../../../model/index.js";
import { trimmed } from "../../../text/span.js";
import { attributeOf, outwards, type PageElement } from "../parsed-page.js";
import { spelledDate } from "./date-spelling.js";
import { inHeadOf, lineOf, type PageEvidence } from "./page-evidence.js";
import { listOf } from "./schema-items.js";

type Role = "published" | "updated";
type Words = { readonly value: unknown; readonly role: Role };

const properties: readonly (readonly [name: string, role: Role, confidence: number])[] = [
  ["datePublished", "published", 0.97],
  ["dateModified", "updated", 0.9],
  ["uploadDate", "published", 0.8],
  ["dateCreated", "published", 0.75],
];
const maxClaims = 40;
const maxTimes = 6;
const maxStampLength = 200;
/** What the second of two sources is trusted less. */
const step = 0.01;

/** The claims, the most trusted first. */
export function dateClaimsOf(evidence: PageEvidence): DateClaim[] {
  const claims = [...schemaClaims(evidence), ...metaClaims(evidence), ...timeClaims(evidence)];
  const sorted = claims.toSorted((a, b) => b.confidence - a.confidence);
  const known = new Set<string>();
  const first = sorted.filter(({ role, value, evidence: kind }) => {
    const key = `${role} ${value} ${kind}`;
    return known.size < known.add(key).size;
  });
  return first.slice(0, maxClaims);
}

function schemaClaims({ jsonLd, microdata, lexicon }: PageEvidence): DateClaim[] {
  const claims: DateClaim[] = [];
  for (const [{ own }, evidence, less] of [
    [jsonLd, "jsonld", 0],
    [microdata, "meta", 0.05],
  ] as const)
    own.slice(0, 10).forEach(({ fields }, index) => {
      for (const [name, role, confidence] of properties)
        for (const value of listOf(fields.get(name) ?? fields.get(name.toLowerCase())).slice(0, 3))
          claims.push(...claimOf({ value, role }, { evidence, confidence: confidence - less - index * step }, lexicon));
    });
  return claims;
}

function metaClaims({ tags, lexicon }: PageEvidence): DateClaim[] {
  return (["published", "updated"] as const).flatMap((role) =>
    (tags.get(role) ?? []).flatMap(({ content, name }, index) => {
      const confidence = (name.startsWith("article:") || name.startsWith("og:") ? 0.93 : 0.86) - index * step;
      return claimOf({ value: content, role }, { evidence: "meta", confidence }, lexicon);
    }),
  );
}

/** `<time datetime>` in the article's head, those below the headline first. */
function timeClaims(evidence: PageEvidence): DateClaim[] {
  const { page, lexicon, head } = evidence;
  const isInHead = inHeadOf(evidence);
  const times = page.elements.filter((element) => element.tag === "time" && isInHead(element));
  const isBelow = (time: PageElement) => lineOf(page, time) >= head.headline;
  const ordered = [...times.filter(isBelow), ...times.filter((time) => !isBelow(time))].slice(0, maxTimes);
  return ordered.flatMap((element, index) => {
    const words = page.text.slice(element.start, Math.min(element.end, element.start + maxStampLength));
    const value = attributeOf(element, "datetime") || attributeOf(element, "content") || words;
    const how = { evidence: "html-time", confidence: 0.85 - index * step } as const;
    const claims = claimOf({ value, role: roleOf(evidence, element) }, how, lexicon);
    return claims.map((claim) => ({ ...claim, ...trimmed(page.text, element) }));
  });
}

/** "Updated 14 March": by the words before it in its line, or by the names of the elements around it. */
function roleOf({ page, lexicon }: PageEvidence, element: PageElement): Role {
  const line = page.lines[lineOf(page, element)]!;
  const before = page.text.slice(Math.max(line.start, element.start - maxStampLength), element.end).toLowerCase();
  const words = before.match(/\p{L}+/gu) ?? [];
  let last: { readonly at: number; readonly role: Role } | null = null;
  for (const [phrase, role] of lexicon.stampWords) {
    const at = ` ${words.join(" ")} `.lastIndexOf(` ${phrase} `);
    if (at > (last?.at ?? -1)) last = { at, role };
  }
  if (last !== null) return last.role;
  for (const around of outwards(element, 2)) {
    const names = `${attributeOf(around, "class")} ${attributeOf(around, "itemprop")}`;
    if (/published|pubdate|created/iu.test(names)) return "published";
    if (/updated|modified/iu.test(names)) return "updated";
  }
  return "published";
}

function claimOf(
  { value, role }: Words,
  how: Pick<DateClaim, "evidence" | "confidence">,
  lexicon: PageEvidence["lexicon"],
): DateClaim[] {
  const date = typeof value === "string" || typeof value === "number" ? spelledDate(String(value), lexicon) : null;
  return date === null ? [] : [{ role, ...date, ...how }];
}
