/**
 * @module
 * `ftm`: actors, articles and entries as FollowTheMoney entities, one JSON object a line, for tools that search and draw networks.
 *
 * FollowTheMoney has no schema for a proposal or a truce: every entry is an Event with who was involved, when, where, and the articles as proof.
 */

import type { Actor, Entry, RecordArticle } from "../model/index.js";
import { hashOf } from "../text/hash.js";
import type { RecordIndex } from "./record-index.js";
import { entryTitle } from "./words/entry-title.js";

interface Entity {
  readonly id: string;
  readonly schema: string;
  readonly properties: { readonly [name: string]: readonly string[] };
}

/** Actors, then articles, then entries. */
export function renderFollowTheMoney(index: RecordIndex): string {
  const { record } = index;
  const entities = [
    ...record.actors.map(actorEntity),
    ...record.articles.map(articleEntity),
    ...record.entries.map((entry) => entryEntity(entry, index)),
  ];
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join("");
}

const schemaOf: { readonly [type in Actor["type"]]?: string } = {
  person: "Person",
  state: "PublicBody",
  organization: "Organization",
};

function actorEntity({ name, type, country, role, variants }: Actor): Entity {
  const schema = schemaOf[type] ?? "LegalEntity";
  return entityOf(actorId(name), schema, {
    name: [name],
    alias: variants.map(({ text }) => text).filter((text) => text !== name),
    // FollowTheMoney's own country field takes ISO codes only
    description: country === null ? [] : [country],
    ...(schema === "Person" ? { position: role === null ? [] : [role] } : {}),
  });
}

function articleEntity({ id, title, url, outlet, published }: RecordArticle): Entity {
  return entityOf(articleId(id), "Article", {
    title: [title?.text ?? id],
    sourceUrl: url === null ? [] : [url],
    publisher: outlet === null ? [] : [outlet],
    publishedAt: published.value === null ? [] : [published.value.slice(0, 10)],
  });
}

function entryEntity(entry: Entry, index: RecordIndex): Entity {
  const day = (text: string | null | undefined) => (text && /^\d{4}/u.test(text) ? [text.slice(0, 10)] : []);
  return entityOf(`rapporteur-entry-${entry.id}`, "Event", {
    name: [entryTitle(entry, (id) => index.entries.get(id))],
    keywords: [entry.frame],
    date: day(entry.date?.value),
    startDate: day(entry.date?.earliest),
    endDate: day(entry.date?.latest),
    location: entry.place === null ? [] : [entry.place.name],
    involved: involvedIn(entry, index),
    proof: [...new Set(entry.evidence.map(({ article }) => articleId(article)))],
    notes: entry.evidence.map(({ article, start, end, text }) => `${article}:${start}-${end} ${text}`),
  });
}

/** Every actor of the record that the entry names in a list of names, or as the speaker. */
function involvedIn(entry: Entry, { record }: RecordIndex): string[] {
  const known = new Set(record.actors.map(({ name }) => name));
  const named = Object.values(entry).flatMap((value: unknown) =>
    Array.isArray(value) ? value.filter((item): item is string => typeof item === "string") : [],
  );
  const speaker = entry.frame === "statement" ? (entry.speaker?.entity ?? "").split("; ") : [];
  return [...new Set([...named, ...speaker])].filter((name) => known.has(name)).map(actorId);
}

function entityOf(id: string, schema: string, properties: Entity["properties"]): Entity {
  return {
    id,
    schema,
    properties: Object.fromEntries(Object.entries(properties).filter(([, values]) => values.length > 0)),
  };
}

function actorId(name: string): string {
  return `rapporteur-actor-${hashOf(name)}`;
}

function articleId(id: string): string {
  return `rapporteur-article-${hashOf(id)}`;
}
