/**
 * @module
 * Formats that other programs read, each checked by a reader of its own standard.
 */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Entity, Model } from "@alephdata/followthemoney";
import { parseAtomFeed } from "feedsmith";
import { expect, test } from "vitest";
import { ceasefireRecord } from "../testing/ceasefire-record.js";
import { renderRecord } from "./index.js";

const record = ceasefireRecord();
const lines = (format: "ftm") =>
  renderRecord(record, format)
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

test("ftm: every entity is one of FollowTheMoney's schema, every reference leads to an entity", () => {
  const modelFile = createRequire(import.meta.url).resolve("@alephdata/followthemoney/dist/defaultModel.json");
  const model = new Model(JSON.parse(readFileSync(modelFile, "utf8")));
  const data = lines("ftm");
  const entities = data.map((one) => model.getEntity(one) as Entity);
  const ids = new Set(data.map(({ id }) => id));
  const fields = entities.flatMap((entity, at) =>
    Object.keys(data[at].properties).map((name) => ({ entity, name, values: data[at].properties[name] as string[] })),
  );
  expect(fields.filter(({ entity, name }) => !entity.schema.getProperties().has(name))).toEqual([]);
  const references = fields.filter(({ entity, name }) => entity.schema.getProperty(name).type.name === "entity");
  expect(references.length).toBeGreaterThan(10);
  expect(references.flatMap(({ values }) => values).filter((id) => !ids.has(id))).toEqual([]);
  const schemata = new Set(entities.map(({ schema }) => schema.name));
  for (const name of ["Event", "Article", "Person", "PublicBody"]) expect(schemata).toContain(name);
});

test("atom: a feed parser finds every entry, newest first, words of an article are no markup", () => {
  const odd = structuredClone(record);
  odd.entries[0]!.evidence[0]!.text = "a < b & \u0000 ]]> </entry>";
  const feed = parseAtomFeed(renderRecord(odd, "atom"));
  expect(feed.entries).toHaveLength(record.entries.length);
  const days = feed.entries!.map(({ updated }) => updated as unknown as string);
  expect([...days].sort().reverse()).toEqual(days);
  expect(new Set(feed.entries!.map(({ id }) => id)).size).toBe(record.entries.length);
});

test("claimreview: who, when and where first, never a rating", () => {
  const { "@graph": reviews } = JSON.parse(renderRecord(record, "claimreview"));
  expect(reviews.length).toBeGreaterThan(2);
  for (const review of reviews) {
    expect(review.reviewRating).toBeUndefined();
    expect(review.itemReviewed.author[0].name).not.toBe("");
    expect(review.itemReviewed.firstAppearance.publisher.name).not.toBe("");
  }
});

test("w3c-anno: position and quotation lead to the same words", () => {
  const { items, type } = JSON.parse(renderRecord(record, "w3c-anno"));
  expect(type).toBe("AnnotationPage");
  expect(items.length).toBeGreaterThan(20);
  const texts = new Map(
    record.articles.map(({ id, url, text }) => [url ?? `urn:rapporteur:article:${encodeURIComponent(id)}`, text]),
  );
  for (const { target } of items) {
    const [position, quote] = target.selector;
    const text = texts.get(target.source)!;
    expect(text.slice(position.start, position.end)).toBe(quote.exact);
    expect(text.slice(0, position.start).endsWith(quote.prefix)).toBe(true);
    expect(text.slice(position.end).startsWith(quote.suffix)).toBe(true);
  }
});
