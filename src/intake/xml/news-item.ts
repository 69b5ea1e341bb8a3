/**
 * @module
 * News items of agencies in XML (NITF, NewsML-G2): headline, credits and paragraphs as plain text, one a line, with the day and the provider.
 *
 * Read by our own scanner, which resolves nothing: the DTD that most NITF files name is never looked for.
 */

import { decodeXML } from "entities";
import type { ArticleInput } from "../../model/index.js";
import { oneLine } from "../markup-words.js";
import { isoOfStated } from "../stated-date.js";
import { attributeOf, localName, scanXml, type XmlPiece } from "./scan.js";
import { depthAfter } from "./unsafe.js";

/** Local names of the outermost elements of news items. */
export const newsRoots: ReadonlySet<string> = new Set(["nitf", "newsItem", "newsMessage"]);

/** Where the words of the article stand. */
const bodies: ReadonlySet<string> = new Set(["body.head", "body.content", "body.end", "inlineXML", "inlineData"]);
/** Elements whose words are a line of their own. */
const lines: ReadonlySet<string> = new Set(
  "p hl1 hl2 h1 h2 h3 h4 li tr td byline dateline distributor caption media-caption tagline pre div br".split(" "),
);
const days: readonly string[] = ["date.issue", "versionCreated", "firstCreated", "story.date"];

/** Headline, day and provider stand before the words. */
const lookedForFacts = 5000;

/** A piece of a news item with the local names of the elements around it. */
interface Step {
  readonly piece: XmlPiece;
  readonly within: readonly string[];
}

/** The articles of a news item, or of a message that holds several; those without words are left out. */
export function newsInputs(xml: string): ArticleInput[] {
  return itemsOf(xml)
    .map(stepsOf)
    .map((steps) => ({ text: textOf(steps), ...factsOf(steps.slice(0, lookedForFacts)) }))
    .filter(({ text }) => text !== "");
}

function factsOf(head: readonly Step[]): ArticleInput {
  return { ...titleOf(head), ...publishedOf(head), ...outletOf(head) };
}

/** The pieces of each item: a message wraps several. */
function itemsOf(xml: string): XmlPiece[][] {
  const items: XmlPiece[][] = [[]];
  for (const piece of scanXml(xml)) {
    if (piece.kind === "open" && localName(piece.name) === "newsItem") items.push([]);
    items.at(-1)!.push(piece);
  }
  return items;
}

function stepsOf(pieces: readonly XmlPiece[]): Step[] {
  let within: readonly string[] = [];
  return pieces.map((piece) => {
    if (piece.kind === "close") within = within.slice(0, depthAfter(within, localName(piece.name)));
    const step = { piece, within };
    if (piece.kind === "open" && !piece.isEmpty) within = [...within, localName(piece.name)];
    return step;
  });
}

function textOf(steps: readonly Step[]): string {
  const text: string[] = [""];
  for (const { piece, within } of steps) {
    if (piece.kind === "words") {
      if (within.some((name) => bodies.has(name)) && !within.includes("head")) text[text.length - 1] += wordsOf(piece);
    } else if (piece.kind !== "declaration" && lines.has(localName(piece.name))) text.push("");
  }
  return text.map(oneLine).filter(Boolean).join("\n");
}

function titleOf(steps: readonly Step[]): { title?: string } {
  const title = wordsIn(steps, "hl1") || wordsIn(steps, "headline");
  return title === "" ? {} : { title };
}

function publishedOf(steps: readonly Step[]): { published?: string } {
  for (const name of days) {
    const norm = isoOfStated(attributeIn(steps, name, "norm")) ?? isoOfStated(wordsIn(steps, name));
    if (norm !== null) return { published: norm };
  }
  return {};
}

function outletOf(steps: readonly Step[]): { outlet?: string } {
  const provider = attributeIn(steps, "pubdata", "name") ?? attributeIn(steps, "provider", "literal");
  const inside = steps.filter(({ within }) => within.includes("provider"));
  const outlet = oneLine(provider ?? wordsIn(inside, "name"));
  return outlet === "" ? {} : { outlet };
}

/** The words of the first element of a name that has any. */
function wordsIn(steps: readonly Step[], name: string): string {
  let words = "";
  for (const { piece, within } of steps) {
    if (piece.kind === "words" && within.includes(name)) words += wordsOf(piece);
    else if (piece.kind === "close" && localName(piece.name) === name && words.trim() !== "") break;
  }
  return oneLine(words);
}

function attributeIn(steps: readonly Step[], name: string, attribute: string): string | null {
  for (const { piece } of steps) {
    if (piece.kind !== "open" || localName(piece.name) !== name) continue;
    const value = attributeOf(piece.attributes, attribute);
    if (value !== null) return decodeXML(value);
  }
  return null;
}

function wordsOf(piece: Extract<XmlPiece, { kind: "words" }>): string {
  return piece.isLiteral ? piece.text : decodeXML(piece.text);
}
