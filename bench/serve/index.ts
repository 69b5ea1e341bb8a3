/**
 * @module
 * `npm run bench -- serve [--articles 2000] [--store FILE]`: what the API costs on a project of many invented articles, beside the bare
 * query of the store that fetches the same rows. CPU time: the first answer, which works the list out, and the 95th percentile of those
 * after it. A store that is named stays, and is taken as it is the next time: reading many thousand articles takes longer than asking.
 */

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { emptyCoverage, fold, read, settle } from "../../src/index.js";
import { openStore, type Store } from "../../src/record/index.js";
import { type DatabaseSync, databaseSync } from "../../src/record/sqlite/database-sync.js";
import { recordOn } from "../../src/record-on-day.js";
import { createServing, type Holder, holdStore, thisMachine } from "../../src/server/index.js";
import { inventArticles } from "../coverage/articles.js";

const nAsked = 40;
const at = "2031-12-31T08:00:00.000Z";
const words = ["offer", "truce", "talks", "envoy", "premier", "harbour", "border", "accord"];

/** What is asked, and the query that fetches the same rows; null where there is no such query. */
interface Ask {
  readonly name: string;
  readonly path: (n: number) => string;
  readonly query: ((n: number) => readonly [sql: string, ...values: string[]]) | null;
}

/** Prints the table; `args` are the words behind "serve". */
export async function benchServe(args: readonly string[]): Promise<void> {
  const options = { articles: { type: "string", default: "2000" }, store: { type: "string" } } as const;
  const { articles: wanted, store: named } = parseArgs({ args: [...args], options }).values;
  const folder = mkdtempSync(join(tmpdir(), "rapporteur-bench-"));
  const path = named ?? join(folder, "store.db");
  const isFilled = existsSync(path);
  const store = await openStore({ engine: "sqlite", path }, { mayCreate: true });
  try {
    if (!isFilled) await fill(store, Number(wanted));
    const holder = holdStore(store, { cut: (settled) => (days) => recordOn(settled, days), clock: () => 0 });
    const loaded = await cpu(() => holder.now());
    const { articles, entries, disputes } = (await holder.now()).settled.record;
    console.log(
      `${articles.length} articles, ${entries.length} entries, ${disputes.length} disputes; loaded in ${loaded.toFixed(0)} ms`,
    );
    const bare = (await databaseSync())(path);
    const asks = await asksOf(holder);
    await compare(asks, "/api/v1", { holder, bare });
    await compare(pagesOf(asks), "", { holder, bare });
    bare.close();
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

async function fill(store: Store, nArticles: number): Promise<void> {
  const readings = inventArticles(nArticles).map(({ input }) => read(input));
  for (const { article } of readings)
    await store.addArticle({ stem: article.id, input: { text: article.text }, sha256: article.id, addedAt: at });
  const byName = new Map(readings.map((reading) => [reading.article.id, reading]));
  for (const { id, name } of await store.unread("v")) {
    const { revision } = (await store.inputOf(id))!;
    await store.putReading({ article: id, version: "v", reading: byName.get(name)!, inputRevision: revision });
  }
  const { revision } = await store.readings();
  await store.writeRecord({ ...settle(fold(emptyCoverage(), readings)), made: { revision, at, articles: nArticles } });
}

async function asksOf(holder: Holder): Promise<readonly Ask[]> {
  const { entries, articles } = (await holder.now()).settled.record;
  const entry = (n: number) => entries[(n * 37) % entries.length]!.id;
  const article = (n: number) => articles[(n * 37) % articles.length]!.id;
  const page = (table: string, row: string) => () => [`select ${row} from ${table} limit 50`] as const;
  const day = (n: number) => `2031-${String(1 + (n % 12)).padStart(2, "0")}-15`;
  return [
    { name: "state", path: () => "/state", query: () => ["select value from record_parts where name = 'state'"] },
    {
      name: "timeline",
      path: () => "/timeline",
      query: () => ["select entry from entries order by earliest, id limit 50"],
    },
    { name: "said", path: () => "/said", query: page("entries where frame = 'statement'", "entry") },
    { name: "disputes", path: () => "/disputes", query: page("disputes", "dispute") },
    { name: "articles", path: () => "/articles", query: page("record_articles", "article") },
    { name: "origins", path: () => "/origins", query: () => ["select value from record_parts where name = 'origins'"] },
    { name: "lineage", path: () => "/lineage", query: () => ["select value from record_parts where name = 'links'"] },
    { name: "calendar", path: () => "/calendar", query: page("entries where frame in ('talks', 'deadline')", "entry") },
    {
      name: "one entry",
      path: (n) => `/entries/${entry(n)}`,
      query: (n) => ["select entry from entries where id = ?", entry(n)],
    },
    {
      name: "one article",
      path: (n) => `/articles/${article(n)}`,
      query: (n) => ["select article from record_articles where name = ?", article(n)],
    },
    {
      name: "search",
      path: (n) => `/search?q=${words[n % words.length]}`,
      query: (n) => [
        "select kind, id from document_words join documents on number = document_words.rowid where document_words match ? order by rank, id limit 10000",
        words[n % words.length]!,
      ],
    },
    {
      name: "timeline, one kind",
      path: (n) => `/timeline?frame=${n % 2 === 0 ? "talks" : "response"}`,
      query: (n) => [
        `select entry from entries where frame = ? order by earliest, id limit 50`,
        n % 2 === 0 ? "talks" : "response",
      ],
    },
    { name: "timeline of a day", path: (n) => `/timeline?as_of=${day(n)}`, query: null },
    { name: "diff since a day", path: (n) => `/diff?from=${day(n)}`, query: null },
  ];
}

/** The pages of the same views: drawn anew each time. */
function pagesOf(asks: readonly Ask[]): Ask[] {
  const named = new Map(asks.map((ask) => [ask.name, ask]));
  const like = (name: string, path: string): Ask => ({
    name: `page ${path}`,
    path: () => path,
    query: named.get(name)!.query,
  });
  const { path: entryPath, query: entryQuery } = named.get("one entry")!;
  const { path: articlePath, query: articleQuery } = named.get("one article")!;
  return [
    like("state", "/"),
    like("state", "/state"),
    like("timeline", "/timeline"),
    like("said", "/said"),
    like("disputes", "/disputes"),
    like("articles", "/articles"),
    like("lineage", "/lineage"),
    like("calendar", "/calendar"),
    like("timeline", "/places"),
    like("timeline", "/new"),
    like("timeline", "/review"),
    { name: "page /r/:id", path: (n) => entryPath(n).replace("/entries/", "/r/"), query: entryQuery },
    { name: "page /a/:id", path: (n) => articlePath(n).replace("/articles/", "/a/"), query: articleQuery },
  ];
}

async function compare(
  asks: readonly Ask[],
  base: string,
  { holder, bare }: { readonly holder: Holder; readonly bare: DatabaseSync },
): Promise<void> {
  const app = createServing({ holder, version: "0", token: null, author: "bench", own: thisMachine });
  console.log("address                first ms    p95 ms   bare p95 ms   within 2x + 10 ms");
  for (const { name, path, query } of asks) {
    const ask = async (n: number) => {
      const response = await app.request(`${base}${path(n)}`);
      if (response.status !== 200) throw new Error(`${path(n)}: ${response.status}`);
      await response.text();
    };
    const first = await cpu(() => ask(0));
    const ours = await percentile(ask);
    const theirs = query === null ? null : await percentile((n) => fetchRows(bare, query(n)));
    const verdict = theirs === null ? "" : ours <= 2 * theirs + 10 ? "yes" : "no";
    console.log(
      `${name.padEnd(20)} ${first.toFixed(1).padStart(10)} ${ours.toFixed(1).padStart(9)} ${(theirs?.toFixed(1) ?? "").padStart(13)}   ${verdict}`,
    );
  }
}

/** The rows as an answer would have them: fetched, parsed, written as JSON. */
function fetchRows(bare: DatabaseSync, [sql, ...values]: readonly [string, ...string[]]): void {
  const rows = bare.prepare(sql).all(...values) as { [column: string]: string }[];
  const parsed = rows.map((row) =>
    Object.values(row).map((value) => (/^[[{]/u.test(value) ? JSON.parse(value) : value)),
  );
  JSON.stringify(parsed);
}

async function percentile(run: (n: number) => unknown): Promise<number> {
  const times: number[] = [];
  for (let n = 1; n <= nAsked; n++) times.push(await cpu(() => run(n)));
  return times.sort((a, b) => a - b)[Math.floor(nAsked * 0.95)]!;
}

async function cpu(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
