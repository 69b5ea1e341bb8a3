/**
 * @module
 * What the meta elements of a page say, by the fact they tell, the most trusted name first.
 */

import type { PageFactWords } from "../../../lexicon/page-facts.js";
import type { ParsedPage } from "../parsed-page.js";

/** One meta element that tells a fact. */
export interface MetaTag {
  /** Its name or property, lower case. */
  readonly name: string;
  /** As it stands on the page, entities decoded once. */
  readonly content: string;
}

/** Meta elements by fact. */
export type MetaTags = ReadonlyMap<string, readonly MetaTag[]>;

/** Elements of one name that are kept: a page may name many authors. */
const maxOfOneName = 30;

/** The meta elements of a page that tell a fact of the table. */
export function metaTagsOf({ elements }: ParsedPage, { metaNames }: PageFactWords): MetaTags {
  const byName = new Map<string, MetaTag[]>();
  for (const { tag, attributes } of elements) {
    const content = attributes.get("content")?.trim() ?? "";
    if (tag !== "meta" || content === "") continue;
    for (const attribute of ["property", "name"]) {
      const name = attributes.get(attribute)?.trim().toLowerCase() ?? "";
      const known = byName.get(name) ?? [];
      if (name !== "" && known.length < maxOfOneName) byName.set(name, [...known, { name, content }]);
    }
  }
  return new Map([...metaNames].map(([fact, names]) => [fact, names.flatMap((name) => byName.get(name) ?? [])]));
}

/** The first content of a fact; "" when the page does not tell it. */
export function firstOf(tags: MetaTags, fact: string): string {
  return tags.get(fact)?.[0]?.content ?? "";
}
