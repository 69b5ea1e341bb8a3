/**
 * @module
 * Anchors of a page (`html`, `dossier`): every citation with its printed place, and the articles the page holds, put together again from their parts.
 */

import { Parser } from "htmlparser2";
import { type AnchorClaim, type AnchoredFile, type SourceText, shownClaim } from "./anchored-file.js";

/** A stretch of an article as the page shows it. */
interface Part {
  readonly start: number;
  text: string;
}

/** What the reader of the page is inside of. */
interface Reading {
  readonly claims: AnchorClaim[];
  readonly sources: SourceText[];
  article: { readonly id: string; readonly parts: Part[] } | null;
  part: Part | null;
  words: string | null;
  place: string | null;
  /** Null where the link before the place has words of ours, as in "the same words as the Post". */
  lastWords: string | null;
}

/** What an open element is; what it holds goes there. */
type Role = "article" | "part" | "reason" | "gutter" | "words" | "own-words" | "place" | "other";

/** The anchors of a page. */
export function pageAnchors(html: string): AnchoredFile {
  const page: Reading = {
    claims: [],
    sources: [],
    article: null,
    part: null,
    words: null,
    place: null,
    lastWords: "",
  };
  const open: Role[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const role = roleOf(name, attributes);
        open.push(role);
        begin(role, attributes, page);
      },
      ontext: (text) => {
        if (page.words !== null) page.words += text;
        else if (page.place !== null) page.place += text;
        // the reason in the margin and the letters of the gutter are ours, not the article's
        else if (page.part !== null && !open.includes("reason") && !open.includes("gutter")) page.part.text += text;
      },
      onclosetag: () => end(open.pop() ?? "other", page),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  return { format: "html", claims: page.claims, sources: page.sources, manner: "shown" };
}

function roleOf(name: string, attributes: { readonly [name: string]: string }): Role {
  const classes = (attributes.class ?? "").split(" ");
  if (attributes["data-article"] !== undefined) return "article";
  if (attributes["data-start"] !== undefined) return "part";
  if (classes.includes("reason")) return "reason";
  if (classes.includes("gutter")) return "gutter";
  if (name === "a" && classes.includes("words")) return classes.includes("same") ? "own-words" : "words";
  return classes.includes("place") ? "place" : "other";
}

function begin(role: Role, attributes: { readonly [name: string]: string }, page: Reading): void {
  if (role === "article") page.article = { id: attributes["data-article"]!, parts: [] };
  if (role === "words") page.words = "";
  if (role === "own-words") page.lastWords = null;
  if (role === "place") page.place = "";
  if (role !== "part" || page.article === null) return;
  page.part = { start: Number(attributes["data-start"]), text: "" };
  page.article.parts.push(page.part);
}

function end(role: Role, page: Reading): void {
  if (role === "part") page.part = null;
  if (role === "words") {
    page.lastWords = page.words ?? "";
    page.words = null;
  }
  if (role === "place") {
    addClaim(page);
    page.place = null;
  }
  if (role !== "article" || page.article === null) return;
  page.sources.push({ id: page.article.id, url: null, text: wholeOf(page.article.parts) });
  page.article = null;
}

function addClaim({ claims, place, lastWords }: Reading): void {
  if (place === null || lastWords === null) return;
  const claim = shownClaim(`citation ${claims.length + 1}`, place, lastWords);
  if (claim !== null) claims.push(claim);
}

/** The text of an article; between its parts there is white space only. */
function wholeOf(parts: readonly Part[]): string {
  let text = "";
  for (const part of parts) text = text.padEnd(part.start, " ") + part.text;
  return text;
}
