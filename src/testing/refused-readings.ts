/**
 * @module
 * What a store promises of a reading that comes too late, whatever its engine: neither it nor its words are kept.
 */

import { expect, test } from "vitest";
import { read } from "../read.js";
import { openStore, type StoreLocation } from "../record/index.js";

/** Declares the test; `place` gives a new, empty place. */
export function testRefusedReadings(place: () => StoreLocation): void {
  test("words are found as they stood when the article was read, and those of a refused reading are not", async () => {
    const store = await openStore(place(), { mayCreate: true });
    const input = { id: "01-radio", text: "Ostmark proposed a truce on Monday." };
    const shared = { stem: "01-radio", sha256: "0", addedAt: "2031-03-14T08:00:00.000Z" };
    await store.addArticle({ ...shared, input });
    const article = (await store.unread("v1"))[0]!.id;
    const { revision: inputRevision } = (await store.inputOf(article))!;
    const put = (title: string) =>
      store.putReading({ article, version: "v1", reading: read({ ...input, title }), inputRevision });
    const found = async (word: string) => (await store.search(word, 10)).map(({ id }) => id);
    await put("Harbours");
    await put("Quays");
    expect([await found("harbours"), await found("quays")]).toEqual([[], ["01-radio"]]);
    await store.addArticle({ ...shared, input: { ...input, title: "Piers" } });
    await put("Docks");
    expect([await found("docks"), await found("quays")]).toEqual([[], ["01-radio"]]);
    expect(await store.unread("v1")).toHaveLength(1);
    await store.close();
  });
}
