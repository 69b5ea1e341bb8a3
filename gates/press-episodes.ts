/**
 * @module
 * The invented press of `gates/press/`: episodes of articles by many outlets, each with the record a careful reader would make of them.
 */

import { readdirSync, readFileSync } from "node:fs";
import type { ArticleInput } from "../src/index.js";

/** Exact words of one article; offsets in UTF-16 units. */
export interface Words {
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** Something the record should hold. What is `optional` need not be found, and finding it is no mistake. */
export interface Item {
  readonly optional?: boolean;
  readonly exact: readonly Words[];
}

/** Words said, and by whom. What is `nested` stands inside another statement. */
export interface Said extends Words {
  readonly speaker_canonical?: string;
  readonly optional?: boolean;
  readonly nested?: boolean;
}

/** What two or more articles say differently of one thing. */
export interface Difference {
  readonly kind: "genuine" | "update" | "granularity" | "wording";
  readonly optional?: boolean;
  readonly values: readonly (Words & { readonly value: string })[];
}

/** The answers to an episode. */
export interface Answers {
  readonly statements: readonly Said[];
  readonly proposals: readonly (Item & { readonly responses?: readonly Item[] })[];
  readonly truces: readonly (Item & { readonly violations?: readonly Item[] })[];
  readonly talks: readonly Item[];
  readonly attacks: readonly Item[];
  readonly cross: { readonly contradictions: readonly Difference[] };
}

export interface Episode {
  readonly name: string;
  readonly articles: readonly ArticleInput[];
  readonly answers: Answers;
}

/** The groups: rules may be written with `open` in view; `held` is only ever measured. */
export const pressGroups = ["open", "held"] as const;

/** The episodes of a group, in the order of their names. */
export function episodesOf(group: (typeof pressGroups)[number]): Episode[] {
  const folder = new URL(`press/${group}/episodes/`, import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => {
      const at = (file: string) => JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), "utf8"));
      const articles = readdirSync(new URL(`${name}/`, folder))
        .filter((file) => /^\d\d\.json$/u.test(file))
        .sort()
        .map((file): ArticleInput => {
          const { text, title, outlet, published, url } = at(file) as { [key: string]: string };
          return {
            id: file.slice(0, 2),
            text: text!,
            title: title!,
            outlet: outlet!,
            published: published!,
            url: url!,
          };
        });
      return { name, articles, answers: at("gold.json") as Answers };
    });
}
