/**
 * @module
 * Whether a report made from an agency's is known for one: sets of five reports of one event, and for each two how the one came about.
 *
 * Two articles are said to be one witness when the record gives them one origin. An own report that also takes over some of an agency's lines
 * (`own-plus-wire`) may be counted either way, and is left out.
 */

import { readdirSync, readFileSync } from "node:fs";
import { type ArticleInput, read, reconcile } from "../src/index.js";
import { type Figures, share } from "./score-story.js";

/** The groups: weights may be learned with `open` in view; `held` is only ever measured. */
export const rewriteGroups = ["open", "held"] as const;

/** How one of two articles came about. */
interface Pair {
  readonly a: string;
  readonly b: string;
  readonly is: "rewrite" | "independent" | "own-plus-wire";
}

/** The share of retold pairs that are one witness, and of such pairs that are retold. */
export function scoreRewrites(group: (typeof rewriteGroups)[number]): Figures {
  const folder = new URL(`rewrites/${group}/`, import.meta.url);
  let [found, retold, said] = [0, 0, 0];
  for (const name of readdirSync(folder)) {
    const { origins } = reconcile(articlesIn(new URL(`${name}/`, folder)).map((article) => read(article)));
    const originOf = new Map(origins.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)));
    const { pairs } = JSON.parse(readFileSync(new URL(`${name}/truth.json`, folder), "utf8")) as { pairs: Pair[] };
    for (const { a, b, is } of pairs) {
      if (is === "own-plus-wire") continue;
      const isOne = originOf.get(a) === originOf.get(b);
      if (is === "rewrite") retold++;
      if (isOne) said++;
      if (is === "rewrite" && isOne) found++;
    }
  }
  return { "rewrites known": share(found, retold), "of pairs said to be one": share(found, said) };
}

function articlesIn(folder: URL): ArticleInput[] {
  return readdirSync(folder)
    .filter((file) => /^\d\d\.json$/u.test(file))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), "utf8")) as ArticleInput);
}
