/**
 * @module
 * Short markup as plain words: titles and summaries of feeds come as HTML, as text, and as text that was once HTML.
 */

import { decodeHTML } from "entities";

const tag = /<\/?[a-z][a-z0-9]{0,20}(?:\s[^<>]{0,2000})?\/?>/iu;
const everyTag = new RegExp(tag.source, "giu");

/** Whether a text has HTML tags in it. */
export function hasTags(text: string): boolean {
  return tag.test(text);
}

/** The words of markup: without tags, entities as the characters they stand for, white space as one space. */
export function wordsOfMarkup(markup: string): string {
  return oneLine(decodeHTML(markup.replace(everyTag, " ")));
}

/** A text whose entities are the characters they stand for; its lines stay. */
export function decodedText(text: string): string {
  return decodeHTML(text);
}

/** White space of any kind as one space. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
