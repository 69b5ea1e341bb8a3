/**
 * @module
 * The store, as the commands use it.
 */

import { shownByState } from "../../src/publish/views/state.js";
import { openStore, type StoreLocation } from "../../src/record/index.js";
import { at, type Contender, maxFound, version } from "./contender.js";

/** Opens an empty store. */
export async function withStore(location: StoreLocation): Promise<Contender> {
  const store = await openStore(location, { mayCreate: true });
  return {
    add: async (readings) => {
      for (const { article } of readings) {
        const { id, text } = article;
        await store.addArticle({ stem: id, input: { text }, sha256: id, addedAt: at });
      }
    },
    keep: async (readings) => {
      const byName = new Map(readings.map((reading) => [reading.article.id, reading]));
      for (const { id, name } of await store.unread(version)) {
        const { revision } = (await store.inputOf(id))!;
        await store.putReading({ article: id, version, reading: byName.get(name)!, inputRevision: revision });
      }
    },
    writeRecord: async (settled) => {
      const made = { revision: 0, at, articles: settled.record.articles.length };
      await store.writeRecord({ ...settled, made });
    },
    search: async (words) => (await store.search(words, maxFound)).length,
    readState: async () => (await store.recordPart(({ state }) => shownByState(state)))!.entries.length,
    readRecord: async () => (await store.record())!.record.entries.length,
    close: () => store.close(),
  };
}
