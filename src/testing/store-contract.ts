/**
 * @module
 * What a store promises, whatever its engine: one suite, run against each.
 */

import { expect, test } from "vitest";
import type { ArticleInput } from "../model/index.js";
import { read } from "../read.js";
import { emptyCoverage, fold, settle } from "../reconcile.js";
import { openStore, type Store, type StoreLocation } from "../record/index.js";
import { testRefusedReadings } from "./refused-readings.js";

const at = "2031-03-14T08:00:00.000Z";
const version = "v1";
const texts: readonly (readonly [stem: string, input: ArticleInput])[] = [
  [
    "01-radio",
    {
      outlet: "Harbour Radio",
      published: "2031-03-10",
      text: 'SALTMERE (Harbour Radio) - Ostmark proposed a 36-hour truce on Monday. "We will not fire first," Premier Lene Askov said.',
    },
  ],
  [
    "02-daily",
    {
      outlet: "Coastal Daily",
      published: "2031-03-11",
      url: "https://daily.example/truce?page=1",
      text: "Varnhem rejected the truce that Ostmark proposed. Shells killed four people at a naïve café in Saltmere on Monday, the mayor said.",
    },
  ],
  [
    "03-ledger",
    {
      outlet: "The Ledger",
      published: "2031-03-12",
      text: "Shells killed nine people in Saltmere on Monday, the mayor said. Varnhem accused Ostmark of shelling the market.",
    },
  ],
];

/** Declares the tests; `place` gives a new, empty place each time. */
export function testStore(place: () => StoreLocation): void {
  const withStore = async (work: (store: Store, location: StoreLocation) => Promise<void>) => {
    const location = place();
    const store = await openStore(location, { mayCreate: true });
    try {
      await work(store, location);
    } finally {
      await store.close();
    }
  };

  test("adds an article once, and knows it again after it was closed", () =>
    withStore(async (store, location) => {
      expect(await add(store, 0)).toEqual({ outcome: "new", name: "01-radio" });
      expect(await add(store, 0)).toEqual({ outcome: "known", name: "01-radio" });
      const again = await openStore(location, { mayCreate: false });
      expect(await add(again, 0)).toEqual({ outcome: "known", name: "01-radio" });
      expect((await again.articles()).map(({ name, sha256, addedAt }) => [name, sha256, addedAt])).toEqual([
        ["01-radio", "0", at],
      ]);
      await again.close();
    }));

  test("keeps the input to the letter, null characters and half pairs included", () =>
    withStore(async (store) => {
      const text = "A\u0000B \ud800 C\r\n\u2028 \u{1f600} ⟦é⟧";
      await store.addArticle({ stem: "odd\u0000\ud800", input: { text }, sha256: "1", addedAt: at });
      const [article] = await store.articles();
      expect(article!.name).toBe("odd");
      expect((await store.inputOf(article!.id))!.input).toEqual({ id: "odd", text });
    }));

  test("tells two articles of one name apart, and one address with other words", () =>
    withStore(async (store) => {
      await add(store, 0);
      const other = await store.addArticle({
        stem: "01-radio",
        input: { text: "Other words." },
        sha256: "2",
        addedAt: at,
      });
      expect(other.outcome).toBe("new");
      expect(other.name).toMatch(/^01-radio\.[0-9a-f]{5}$/u);
      await add(store, 1);
      const input = { ...texts[1]![1], text: "Varnhem has now accepted." };
      expect((await store.addArticle({ stem: "02-daily", input, sha256: "3", addedAt: at })).outcome).toBe("new");
      expect(await store.articles()).toHaveLength(4);
    }));

  test("reads an article again of which more is known, and forgets nothing that was known", () =>
    withStore(async (store) => {
      const [stem, { outlet: _, ...bare }] = texts[0]!;
      await store.addArticle({ stem, input: bare, sha256: "0", addedAt: at });
      await readAll(store);
      expect(await store.unread(version)).toEqual([]);
      expect((await add(store, 0)).outcome).toBe("updated");
      expect(await store.unread(version)).toMatchObject([{ name: "01-radio", isStale: true }]);
      await store.addArticle({ stem, input: { text: bare.text }, sha256: "0", addedAt: at });
      const [article] = await store.articles();
      expect((await store.inputOf(article!.id))!.input).toMatchObject({
        outlet: "Harbour Radio",
        published: "2031-03-10",
      });
    }));

  test("a reading of another version is stale; one of an input that has changed since is not kept", () =>
    withStore(async (store) => {
      await add(store, 0);
      const [unread] = await store.unread(version);
      expect(unread).toMatchObject({ name: "01-radio", isStale: false });
      const { input, revision } = (await store.inputOf(unread!.id))!;
      await store.putReading({ article: unread!.id, version, reading: read(input), inputRevision: revision });
      expect(await store.unread(version)).toEqual([]);
      expect(await store.unread("v2")).toMatchObject([{ name: "01-radio", isStale: true }]);
      await store.addArticle({ stem: "01-radio", input: { ...input, title: "Truce" }, sha256: "0", addedAt: at });
      await store.putReading({ article: unread!.id, version: "v2", reading: read(input), inputRevision: revision });
      expect(await store.unread("v2")).toHaveLength(1);
    }));

  testRefusedReadings(place);

  test("gives back readings and record as they were written", () =>
    withStore(async (store) => {
      const { settled, revision } = await build(store);
      expect((await store.readings()).readings).toHaveLength(texts.length);
      const stored = (await store.record())!;
      expect(stored.record).toEqual(settled.record);
      expect(stored.told).toEqual(settled.told);
      expect(stored.made).toEqual({ revision, at, articles: texts.length });
      expect(settled.record.disputes.length).toBeGreaterThan(0);
    }));

  test("gives a part of the record as it stands in the whole, with what it speaks of and cites", () =>
    withStore(async (store) => {
      expect(await store.recordPart(() => ({ entries: [], articles: [] }))).toBe(null);
      const { record } = (await build(store)).settled;
      const answer = record.entries.find(({ frame }) => frame === "response")!;
      const part = (await store.recordPart(({ state, entries, articles }) => {
        expect(state).toEqual(record.state);
        expect(entries).toEqual(record.entries.map(({ id }) => id));
        expect(articles).toEqual(record.articles.map(({ id }) => id));
        return { entries: [answer.id, "nowhere"], articles: ["01-radio", "nowhere"] };
      }))!;
      const proposal = answer.frame === "response" ? answer.proposal : null;
      expect(part.entries).toEqual([answer, record.entries.find(({ id }) => id === proposal)]);
      const inOrder = [...part.articles].sort((a, b) => (a.id < b.id ? -1 : 1));
      // the first asked for, the second cited, the third the newest
      expect(inOrder).toEqual(record.articles);
      expect(part.state).toEqual(record.state);
    }));

  test("a record of fewer articles replaces it whole; an older one does not", () =>
    withStore(async (store) => {
      const { settled, revision } = await build(store);
      const { readings } = await store.readings();
      const fewer = settle(fold(emptyCoverage(), readings.slice(0, 1)));
      expect(await store.writeRecord({ ...fewer, made: { revision: revision - 1, at, articles: 1 } })).toBe(false);
      expect((await store.record())!.record).toEqual(settled.record);
      expect(await store.writeRecord({ ...fewer, made: { revision, at, articles: 1 } })).toBe(true);
      expect((await store.record())!.record).toEqual(fewer.record);
      const gone = settled.record.entries.filter(({ id }) => !fewer.record.entries.some((entry) => entry.id === id));
      expect(gone.length).toBeGreaterThan(0);
      const found = (await store.search("saltmere", 100)).filter(({ kind }) => kind === "entry");
      expect(found.map(({ id }) => id).filter((id) => gone.some((entry) => entry.id === id))).toEqual([]);
    }));

  test("says how up to date the record is", () =>
    withStore(async (store) => {
      expect(await store.standing(version)).toEqual({ articles: 0, unread: 0, made: null, isCurrent: false });
      await add(store, 0);
      expect(await store.standing(version)).toMatchObject({ articles: 1, unread: 1, isCurrent: false });
      await build(store);
      expect(await store.standing(version)).toMatchObject({ articles: 3, unread: 0, isCurrent: true });
      expect(await store.standing("v2")).toMatchObject({ unread: 3, isCurrent: true });
    }));

  test("finds words, words side by side, beginnings, and leaves out what is not wanted", () =>
    withStore(async (store) => {
      await build(store);
      const articles = async (query: string) =>
        (await store.search(query, 100)).flatMap(({ kind, id }) => (kind === "article" ? [id] : [])).sort();
      expect(await articles("shells")).toEqual(["02-daily", "03-ledger"]);
      expect(await articles("shell")).toEqual(["02-daily", "03-ledger"]);
      expect(await articles('"shells killed nine"')).toEqual(["03-ledger"]);
      expect(await articles("shells -market")).toEqual(["02-daily"]);
      expect(await articles("naive CAFE")).toEqual(["02-daily"]);
      expect(await articles("accus*")).toEqual(["03-ledger"]);
      expect(await articles("36-hour")).toEqual(["01-radio"]);
      expect(await articles("zebra")).toEqual([]);
      expect(await articles(`') or "1"="1" shells & | ! : *`)).toEqual([]);
      const entries = (await store.search("Askov", 100)).filter(({ kind }) => kind === "entry");
      expect(entries.length).toBeGreaterThan(0);
      expect((await store.search("shells", 1)).length).toBe(1);
    }));

  test("keeps the log of corrections in its order, and takes the same line once", () =>
    withStore(async (store) => {
      const line = (why: string) => ({ at, by: "ann", correction: { target: "e-1", why } });
      const first = await store.appendCorrection(line("one"));
      await store.appendCorrection(line("two"));
      expect(await store.appendCorrection(line("one"))).toEqual(first);
      const log = await store.corrections<{ why: string }>();
      expect(log.map(({ correction }) => correction.why)).toEqual(["one", "two"]);
      expect(log[0]).toEqual(first);
    }));

  test("tells whether its record is another one now: built anew or corrected, and nothing else", () =>
    withStore(async (store) => {
      expect(await store.recordVersion()).toEqual({ made: "none", corrected: "none" });
      await build(store);
      const built = await store.recordVersion();
      expect(built.made).not.toBe("none");
      await store.addArticle({ stem: "late", input: { text: "Late." }, sha256: "late", addedAt: at });
      expect(await store.recordVersion()).toEqual(built);
      const { id } = await store.appendCorrection({ at, by: "ann", correction: { target: "e-1", why: "x" } });
      expect(await store.recordVersion()).toEqual({ ...built, corrected: id });
      await build(store);
      expect((await store.recordVersion()).made).not.toBe(built.made);
    }));

  test("takes many corrections at once, in their order, or none of them", () =>
    withStore(async (store) => {
      const line = (why: unknown) => ({ at, by: "ann", correction: { target: "e-1", why } });
      await store.appendCorrection(line("zero"));
      const whys = Array.from({ length: 12 }, (_, n) => `number ${11 - n}`);
      const written = await store.appendCorrections(whys.map(line));
      await store.appendCorrection(line("last"));
      const log = await store.corrections<{ why: string }>();
      expect(log.map(({ correction }) => correction.why)).toEqual(["zero", ...whys, "last"]);
      expect(log.slice(1, -1)).toEqual(written);
      // a line that no engine can write spoils those before it
      const broken = { at, by: null as unknown as string, correction: { target: "e-2", why: "never" } };
      await expect(store.appendCorrections([line("not alone"), broken])).rejects.toThrow();
      expect(await store.corrections()).toHaveLength(14);
    }));

  test("two writers of the same articles add each once, and what both know of it", () =>
    withStore(async (store, location) => {
      const other = await openStore(location, { mayCreate: false });
      const write = async (to: Store, more: { outlet?: string; title?: string }) => {
        const outcomes: string[] = [];
        for (let n = 0; n < 8; n++) {
          const input = { text: `Talks ${n}`, ...more };
          outcomes.push((await to.addArticle({ stem: `t-${n}`, input, sha256: "0", addedAt: at })).outcome);
        }
        return outcomes;
      };
      const [ann, bo] = await Promise.all([write(store, { outlet: "Daily" }), write(other, { title: "Talks" })]);
      await other.close();
      expect(ann.map((outcome, n) => [outcome, bo[n]!].sort())).toEqual(Array(8).fill(["new", "updated"]));
      for (const { id } of await store.articles())
        expect((await store.inputOf(id))!.input).toMatchObject({ outlet: "Daily", title: "Talks" });
    }));

  test("two writers at once lose nothing", () =>
    withStore(async (store, location) => {
      const other = await openStore(location, { mayCreate: false });
      const write = async (to: Store, who: string) => {
        for (let n = 0; n < 15; n++)
          await to.addArticle({ stem: `${who}-${n}`, input: { text: `${who} ${n}` }, sha256: "0", addedAt: at });
      };
      await Promise.all([write(store, "ann"), write(other, "bo")]);
      await other.close();
      expect(await store.articles()).toHaveLength(30);
    }));

  test("is not made where none is wanted", async () => {
    await expect(openStore(place(), { mayCreate: false })).rejects.toMatchObject({ code: "E-NO-PROJECT" });
  });
}

async function add(store: Store, at_: number) {
  const [stem, input] = texts[at_]!;
  return store.addArticle({ stem, input, sha256: String(at_), addedAt: at });
}

async function readAll(store: Store) {
  for (const { id } of await store.unread(version)) {
    const { input, revision } = (await store.inputOf(id))!;
    await store.putReading({ article: id, version, reading: read(input), inputRevision: revision });
  }
}

async function build(store: Store) {
  for (const index of texts.keys()) await add(store, index);
  await readAll(store);
  const { readings, revision } = await store.readings();
  const settled = settle(fold(emptyCoverage(), readings));
  await store.writeRecord({ ...settled, made: { revision, at, articles: readings.length } });
  return { settled, revision };
}
