/**
 * @module
 * `atom`: the entries as a feed (RFC 4287), the newest report first. An entry's `updated` is the day of the last article that carries it.
 */

import type { Entry } from "../model/index.js";
import { citationsOf, quoted } from "./citation.js";
import { displayId } from "./display-id.js";
import type { RecordIndex } from "./record-index.js";
import { entryTitle } from "./words/entry-title.js";

/** A feed reader asks for a moment; what has no day stands at the end of the feed. */
export const unknownDay = "1970-01-01";

/** The feed, or its `most` newest entries; an empty record gives a feed without entries. */
export function renderAtom(index: RecordIndex, most?: number): string {
  const entries = index.record.entries
    .map((entry) => ({ entry, day: lastDay(entry, index) }))
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : a.entry.id < b.entry.id ? -1 : 1));
  const title = index.record.stories[0]?.title ?? "Record";
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  <id>${escaped(displayId("feed", ...index.record.stories.slice(0, 1).map(({ id }) => id)))}</id>`,
    `  <title>${escaped(title)}</title>`,
    `  <updated>${moment(entries[0]?.day ?? unknownDay)}</updated>`,
    "  <author><name>Rapporteur</name></author>",
    ...entries.slice(0, most).map(({ entry, day }) => feedEntry(entry, day, index)),
    "</feed>",
    "",
  ].join("\n");
}

function lastDay(entry: Entry, index: RecordIndex): string {
  const days = entry.evidence.flatMap(
    ({ article }) => index.articles.get(article)?.published.value?.slice(0, 10) ?? [],
  );
  return (
    days
      .filter((day) => /^\d{4}-\d\d-\d\d$/u.test(day))
      .sort()
      .at(-1) ?? unknownDay
  );
}

function feedEntry(entry: Entry, day: string, index: RecordIndex): string {
  const cites = citationsOf(entry.evidence, index);
  const words = cites.map((cite) => `${quoted(cite.text)} (${cite.outlet}, ${cite.place})`).join("\n");
  const url = cites.map(({ article }) => index.articles.get(article)?.url ?? null).find((each) => each !== null);
  return [
    "  <entry>",
    `    <id>${escaped(displayId("entry", entry.id))}</id>`,
    `    <title>${escaped(entryTitle(entry, (id) => index.entries.get(id)))}</title>`,
    `    <updated>${moment(day)}</updated>`,
    `    <category term="${escaped(entry.frame)}"/>`,
    ...(url === undefined ? [] : [`    <link rel="related" href="${escaped(url)}"/>`]),
    `    <content type="text">${escaped(words)}</content>`,
    "  </entry>",
  ].join("\n");
}

/** The beginning of a day as a moment. */
export function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

/** XML text: markup as entities, characters XML 1.0 cannot hold left out. */
export function escaped(text: string): string {
  return [...text]
    .filter((char) => isXmlChar(char.codePointAt(0)!))
    .join("")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function isXmlChar(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff;
}
