/**
 * @module
 * What the steps of this room hand on: a page of lines and, for each line, what it was found to be.
 */

import type { ArticleLexicon } from "../lexicon/article.js";
import { type Block, type BlockKind, furnitureKinds } from "../model/index.js";
import type { LinePlace } from "./html/line-places.js";
import type { Line } from "./line.js";

/** What a line is, why, and how sure that is. */
export interface Label {
  readonly label: Block["label"];
  readonly kind: BlockKind;
  readonly confidence: number;
  readonly rule: string;
}

/** A page in lines. */
export interface Page {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly lexicon: ArticleLexicon;
  /** ISO 639-1 code of the page's language, or `und`. */
  readonly language: string;
  /** The headline the caller gave, normalised; null when there is none. */
  readonly givenTitle: string | null;
  /** Of a web page, what its structure says of each line; null for a text. */
  readonly places: readonly LinePlace[] | null;
  /** The outlet the caller gave, normalised likewise. */
  readonly givenOutlet: string | null;
}

/** One label a line, `undefined` where no step has decided yet. */
export type Labels = readonly (Label | undefined)[];

/** A step: labels lines that no step before it has labelled. Only the headline and key points may take a line back from a weaker label. */
export type Step = (page: Page, labels: Labels) => Labels;

/** A rule on one line: what it is, or undefined. `index` leads to its neighbours. */
export type LineRule = (page: Page, index: number, labels: Labels) => Label | undefined;

const furniture: ReadonlySet<string> = new Set(furnitureKinds);
const otherStories: ReadonlySet<string> = new Set(["related-headline", "related-blurb", "most-read"]);

/** A label of a kind; whether it belongs to the article follows from the kind. */
export function labelOf(kind: BlockKind, rule: string, confidence: number): Label {
  const label = otherStories.has(kind) ? "other-story" : furniture.has(kind) ? "furniture" : "article";
  return { label, kind, confidence, rule };
}

/** A step that asks one rule about every line not labelled yet, from the first to the last. */
export function eachLine(rule: LineRule): Step {
  return (page, labels) => {
    const next = [...labels];
    for (let index = 0; index < page.lines.length; index++) {
      if (next[index] === undefined) next[index] = rule(page, index, next);
    }
    return next;
  };
}
