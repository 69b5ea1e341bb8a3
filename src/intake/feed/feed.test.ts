/** @module Feeds of every kind: what of an item becomes of it, and what of a broken feed can still be had. */
import { describe, expect, test } from "vitest";
import type { SourceFailure, SourceText } from "../source.js";
import { sourcesOfBytes } from "../sources-of-bytes.js";

const rss = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour &amp; Coast Radio</title><link>https://harbour.example</link>
<item><title><![CDATA[Askov &amp; Malk meet]]> &lt;b&gt;again&lt;/b&gt;</title><link>/talks?day=1&amp;page=2</link>
  <pubDate>Tue, 11 Mar 2031 00:15:00 +0200</pubDate><description>&lt;p&gt;Short.&lt;/p&gt;</description>
  <content:encoded><![CDATA[<p>“We will not sign,” Askov said.</p><p>Malk &amp; she parted.</p>]]></content:encoded></item>
<item><title>Bridge closed</title><guid>https://harbour.example/bridge</guid><source url="https://meridian.example/rss">Meridian</source>
  <description>Ostmark closed the bridge &amp;amp; the ford on Monday.</description><dc:date>2031-03-10T22:00:00Z</dc:date></item>
<item><title>Truce &#8211; day three</title><guid isPermaLink="false">tag-3</guid></item>
<item><pubDate>Tue, 11 Mar 2031 10:00:00 GMT</pubDate></item>
</channel></rss>`;

const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">Tarrow Ledger &amp;amp; Post</title><id>urn:tarrow</id>
<link rel="self" href="https://tarrow.example/atom"/><link href="https://tarrow.example/"/><updated>2031-03-12T08:00:00Z</updated>
<entry><title type="html">Askov: &amp;quot;No&amp;quot; &lt;i&gt;again&lt;/i&gt;</title><id>urn:1</id>
  <link rel="enclosure" href="https://tarrow.example/1.mp3"/><link rel="alternate" href="world/1"/>
  <published>2031-03-11T23:30:00-05:00</published><updated>2031-03-12T08:00:00Z</updated>
  <summary>Short.</summary><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &amp; <b>two</b>.</p></div></content></entry>
<entry><title>Fish &lt; chips</title><id>https://tarrow.example/2</id><updated>2031-03-12</updated><content type="text">Less &lt;than&gt; ten.</content>
  <source><title>Saltmere Wire</title></source></entry></feed>`;

const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://old.example"><title>Old Wire</title><link>https://old.example</link><description>d</description></channel>
<item rdf:about="https://old.example/1"><title>Envoys meet</title><link>https://old.example/1</link><description>They met in Varnhem.</description>
<dc:date>2031-03-11T08:00:00+01:00</dc:date></item></rdf:RDF>`;

const jsonFeed = {
  version: "https://jsonfeed.org/version/1.1",
  title: "Saltmere Post",
  home_page_url: "https://saltmere.example/",
  items: [
    {
      id: "1",
      url: "/a",
      title: "Askov speaks",
      content_html: "<p>She spoke.</p>",
      date_published: "2031-03-11T08:00:00-05:00",
    },
    { id: "2", content_text: "Malk & she <parted>.", summary: "Parted." },
  ],
};

function read(content: string, known = {}): (SourceText | SourceFailure)[] {
  return sourcesOfBytes(Buffer.from(content), { name: "feed.xml", known });
}

function texts(content: string, known = {}): SourceText[] {
  return read(content, known).filter((source) => source.kind === "text");
}

describe("an item of RSS", () => {
  test("has the page of content:encoded, its address made whole, its title in plain words and its day as written", () => {
    expect(texts(rss)[0]).toMatchObject({
      name: "feed.xml#1",
      format: "feed",
      input: {
        html: "<p>“We will not sign,” Askov said.</p><p>Malk &amp; she parted.</p>",
        url: "https://harbour.example/talks?day=1&page=2",
        title: "Askov & Malk meet again",
        published: "2031-03-11T00:15:00+02:00",
        outlet: "Harbour & Coast Radio",
      },
    });
  });

  test("taken from elsewhere is of that outlet; a description without tags is text", () => {
    expect(texts(rss)[1]!.input).toEqual({
      text: "Ostmark closed the bridge & the ford on Monday.",
      url: "https://harbour.example/bridge",
      title: "Bridge closed",
      published: "2031-03-10T22:00:00Z",
      outlet: "Meridian",
    });
  });

  test("with a title alone is its title; a guid that is no address gives none", () => {
    expect(texts(rss)[2]!.input).toEqual({
      text: "Truce – day three",
      title: "Truce – day three",
      outlet: "Harbour & Coast Radio",
    });
  });

  test("with no words is one failure in its place", () => {
    expect(read(rss)[3]).toMatchObject({ kind: "failure", name: "feed.xml#4", problem: { code: "E-EMPTY" } });
  });

  test("knows its feed by the hash of its bytes", () => {
    const [first, second] = texts(rss);
    expect(first!.parent).toMatch(/^[0-9a-f]{64}$/u);
    expect(second!.parent).toBe(first!.parent);
    expect(second!.sha256).not.toBe(first!.sha256);
  });
});

test("an Atom title of HTML is decoded, one of plain text is left; XHTML is a page", () => {
  const [first, second] = texts(atom);
  expect(first!.input).toEqual({
    html: "<p>One &amp; <b>two</b>.</p>",
    url: "https://tarrow.example/world/1",
    title: 'Askov: "No" again',
    published: "2031-03-11T23:30:00-05:00",
    outlet: "Tarrow Ledger & Post",
  });
  expect(second!.input).toEqual({
    text: "Less <than> ten.",
    url: "https://tarrow.example/2",
    title: "Fish < chips",
    published: "2031-03-12",
    outlet: "Saltmere Wire",
  });
});

test("RSS 1.0 is read", () => {
  expect(texts(rdf).map(({ input }) => input)).toEqual([
    {
      text: "They met in Varnhem.",
      url: "https://old.example/1",
      title: "Envoys meet",
      published: "2031-03-11T08:00:00+01:00",
      outlet: "Old Wire",
    },
  ]);
});

test("a JSON Feed is told by its version, whatever the file is called", () => {
  const found = sourcesOfBytes(Buffer.from(JSON.stringify(jsonFeed)), { name: "saved.json" });
  expect(found.map((source) => (source.kind === "text" ? [source.name, source.input] : source.problem.detail))).toEqual(
    [
      [
        "saved.json#1",
        {
          html: "<p>She spoke.</p>",
          url: "https://saltmere.example/a",
          title: "Askov speaks",
          published: "2031-03-11T08:00:00-05:00",
          outlet: "Saltmere Post",
        },
      ],
      ["saved.json#2", { text: "Malk & she <parted>.", outlet: "Saltmere Post" }],
    ],
  );
});

test("a JSON Feed without items says so", () => {
  const json = '{"version": "https://jsonfeed.org/version/1.1", "title": "Empty"}';
  expect(sourcesOfBytes(Buffer.from(json), { name: "saved.json" })).toMatchObject([{ problem: { code: "E-EMPTY" } }]);
});

test("an item whose words the feed does not give is marked as a summary", () => {
  expect(texts(rss).map(({ isSummary }) => isSummary ?? false)).toEqual([false, true, true]);
  expect(texts(atom).map(({ isSummary }) => isSummary ?? false)).toEqual([false, false]);
});

test("addresses are made whole with that of the feed where it names no page of its own", () => {
  const known = { url: "https://wire.example/feeds/world.xml" };
  const bare = rss.replace("<link>https://harbour.example</link>", "");
  expect(texts(bare, known)[0]!.input.url).toBe("https://wire.example/talks?day=1&page=2");
  expect(texts(bare)[0]!.input.url).toBeUndefined();
  const atomBase = atom.replace("<feed ", '<feed xml:base="https://base.example/a/" ');
  expect(texts(atomBase)[0]!.input.url).toBe("https://base.example/a/world/1");
});

test("the sidecar's outlet goes before the feed's title, and after an item's own source", () => {
  expect(texts(rss, { outlet: "Harbour Radio" }).map(({ input }) => input.outlet)).toEqual([
    "Harbour Radio",
    "Meridian",
    "Harbour Radio",
  ]);
});

describe("a feed that is broken", () => {
  test.each([
    ["an external entity", `<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>`, "DOCTYPE"],
    ["entities that grow", `<!DOCTYPE lol [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>`, "DOCTYPE"],
    ["a document type of its own", `<!DOCTYPE rss SYSTEM "http://127.0.0.1/rss.dtd">`, "SYSTEM"],
  ])("with %s is refused before it is parsed", (_, declaration, word) => {
    const [failure] = read(rss.replace("<rss", `${declaration}<rss`));
    expect(failure).toMatchObject({
      kind: "failure",
      problem: { code: "E-XML", where: "feed.xml:2", detail: expect.stringContaining(word) },
    });
  });

  test("may speak of document types inside its articles", () => {
    const [source] = texts(rss.replace("“We", "<!DOCTYPE html SYSTEM> <!ENTITY x> “We"));
    expect(source!.input.html).toContain("<!ENTITY");
  });

  test("nested beyond any feed is refused", () => {
    const deep = rss.replace("Bridge closed", `${"<b>".repeat(101)}Bridge${"</b>".repeat(101)}`);
    expect(read(deep)).toMatchObject([{ problem: { code: "E-XML", detail: expect.stringContaining("100 deep") } }]);
  });

  test("with more elements than any feed has is refused", () => {
    const many = rss.replace("<item>", `${"<x/>".repeat(200_001)}<item>`);
    expect(read(many)).toMatchObject([
      { problem: { code: "E-XML", detail: expect.stringContaining("200000 elements") } },
    ]);
  });

  test("cut off gives its whole items and says where it ends", () => {
    const found = read(rss.slice(0, rss.indexOf("<item><title>Truce") + 12));
    expect(found.map(({ kind }) => kind)).toEqual(["text", "text", "failure"]);
    expect(found[2]).toMatchObject({
      problem: { code: "E-XML", detail: expect.stringContaining("2 items were whole") },
    });
  });

  test("cut off before its first item has nothing to give", () => {
    expect(read(rss.slice(0, rss.indexOf("<pubDate>")))).toMatchObject([
      { problem: { code: "E-XML", detail: expect.stringContaining("before its first item") } },
    ]);
  });

  test("with bare ampersands and open HTML tags in it is read all the same", () => {
    const sloppy =
      "<rss version='2.0'><channel><title>A & B</title><item><title>One & two</title><description>Askov spoke.<br>Malk did not.</description></item></channel></rss>";
    expect(texts(sloppy)[0]!.input).toMatchObject({ title: "One & two", outlet: "A & B" });
    expect(read(sloppy).at(-1)).toMatchObject({
      problem: { code: "E-XML", detail: expect.stringContaining("</description> closes <br>; 1 article was found") },
    });
  });

  test.each([
    ["a torn closing tag", (feed: string) => feed.replace("</item>", "</itm>"), "</itm> closes <item>"],
    ["two items in one", (feed: string) => feed.replace(/<\/item>\s*<item>/u, ""), "two items may have run together"],
    ["words between elements", (feed: string) => feed.replace("<item>", "<item>Askov spoke."), "words between"],
  ])("with %s says so beside what it gives", (_, tear, found) => {
    const sources = read(tear(rss));
    expect(sources.at(-1)).toMatchObject({ problem: { code: "E-XML", detail: expect.stringContaining(found) } });
    expect(sources.length).toBeGreaterThan(1);
  });
});
