/**
 * @module
 * A store with the record of some short articles, as a build makes it.
 */

import { read } from "../read.js";
import { emptyCoverage, fold, settle } from "../reconcile.js";
import type { Store } from "../record/index.js";
import { shortStory } from "./short-stories.js";

const at = "2031-03-14T08:00:00.000Z";

/** Reads the first `n` articles, those that the store does not have among them, and writes their record. */
export async function buildShort(store: Store, n: number): Promise<void> {
  const articles = Array.from({ length: n }, (_, number) => shortStory(number));
  const readings = articles.map(({ name, text, published }) => read({ id: name, text, published }));
  for (const { name, text, published } of articles)
    await store.addArticle({ stem: name, input: { text, published }, sha256: name, addedAt: at });
  for (const { id, name } of await store.unread("v")) {
    const { revision } = (await store.inputOf(id))!;
    const reading = readings.find(({ article }) => article.id === name)!;
    await store.putReading({ article: id, version: "v", reading, inputRevision: revision });
  }
  const { revision } = await store.readings();
  await store.writeRecord({ ...settle(fold(emptyCoverage(), readings)), made: { revision, at, articles: n } });
}
