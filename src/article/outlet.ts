/**
 * @module
 * Whose article it is: the outlet, and the service that reprints it, when the page or its address says so.
 */

import type { Aggregator, ArticleLexicon } from "../lexicon/article.js";
import type { ArticleInput, Block } from "../model/index.js";
import type { PageFacts } from "./html/metadata/page-facts.js";
import { plainOf } from "./line.js";
import type { Page, Step } from "./page.js";
import { labelOf } from "./page.js";

const maxLookedAt = 200;

/** What there is to take the outlet from. */
export interface OutletSources {
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly lexicon: ArticleLexicon;
  /** What the data of a page tell; null for a text. */
  readonly told: Pick<PageFacts, "outlet" | "via"> | null;
}

/** Outlet and aggregator of an article; null where neither caller nor page names one. */
export function findOutlet(
  input: ArticleInput,
  { text, blocks, lexicon, told }: OutletSources,
): { outlet: string | null; via: string | null } {
  const label = blocks.find(({ kind }) => kind === "outlet-label");
  // "The Tarrow Ledger - UK" is an edition's name in a list of countries
  const printed = label === undefined ? null : text.slice(label.start, label.end).replace(/ [-–—] \p{Lu}{2,3}$/u, "");
  const given = input.outlet?.trim() === "" ? undefined : input.outlet;
  const via = aggregatorOf(input.url, { text, blocks, lexicon })?.name ?? told?.via ?? null;
  const outlet = given ?? told?.outlet?.name ?? printed;
  return { outlet, via: via === outlet ? null : via };
}

/** Labels lines that are only the name of the outlet that the caller gave. */
export const labelGivenOutlet: Step = ({ lines, givenOutlet }, labels) =>
  labels.map((label, index) => {
    if (label !== undefined || givenOutlet === null || lines.length < 2) return label;
    return lines[index]!.plain === givenOutlet ? labelOf("outlet-label", "article/given-outlet", 0.9) : undefined;
  });

/** The given outlet in the form of `Line.plain`; null when none was given. */
export function plainOutlet(input: ArticleInput): Page["givenOutlet"] {
  const plain = plainOf(input.outlet ?? "");
  return plain === "" ? null : plain;
}

function aggregatorOf(
  url: string | undefined,
  { text, blocks, lexicon }: { text: string; blocks: readonly Block[]; lexicon: ArticleLexicon },
): Aggregator | undefined {
  const host = /^https?:\/\/(?:www\.)?(?<host>[^/?#:]+)/iu.exec(url ?? "")?.groups?.host?.toLowerCase() ?? "";
  const byHost = lexicon.aggregators.find(({ hosts }) => hosts.some((own) => host === own || host.endsWith(`.${own}`)));
  if (byHost !== undefined) return byHost;
  for (const { label, start, end } of blocks) {
    if (label !== "furniture" || end - start > maxLookedAt) continue;
    const plain = plainOf(text.slice(start, end));
    const told = lexicon.aggregators.find(({ tells }) => tells.some((tell) => plain.includes(tell)));
    if (told !== undefined) return told;
  }
  return undefined;
}
