/** @module XML that is no feed: pages, news items of agencies, and what is refused. */
import { describe, expect, test } from "vitest";
import { rounds } from "../../testing/rounds.js";
import type { SourceFailure, SourceText } from "../source.js";
import { sourcesOfBytes } from "../sources-of-bytes.js";

const nitf = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nitf SYSTEM "nitf-3-4.dtd">
<nitf><head><title>slug-talks</title><docdata><date.issue norm="20310311T081500+0100"/></docdata>
<pubdata type="web" name="Meridian &amp; Sons" date.publication="20310311"/></head>
<body><body.head><hedline><hl1>Askov <em>refuses</em> truce</hl1></hedline><byline>By Mira Dorn</byline>
<dateline><location>VARNHEM</location></dateline></body.head>
<body.content><p>Premier Lene Askov said &#8220;no&#8221; on
  Monday.</p><p>Malk did not answer.</p></body.content></body></nitf>`;

const newsItem = (headline: string, words: string) => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">
<itemMeta><provider qcode="x:m"><name>Meridian</name></provider><versionCreated>2031-03-11T08:15:00Z</versionCreated></itemMeta>
<contentMeta><headline>${headline}</headline></contentMeta>
<contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>slug</title></head>
<body><p>${words}</p><p>Malk did not answer.</p></body></html></inlineXML></contentSet></newsItem>`;

function read(xml: string, name = "item.xml"): (SourceText | SourceFailure)[] {
  return sourcesOfBytes(Buffer.from(xml), { name });
}

function inputs(xml: string) {
  return read(xml).map((source) => (source.kind === "text" ? source.input : source.problem));
}

test("a NITF item is its headline, credits and paragraphs; the DTD it names is not looked for", () => {
  expect(inputs(nitf)).toEqual([
    {
      text: "Askov refuses truce\nBy Mira Dorn\nVARNHEM\nPremier Lene Askov said “no” on Monday.\nMalk did not answer.",
      title: "Askov refuses truce",
      published: "2031-03-11T08:15:00+01:00",
      outlet: "Meridian & Sons",
    },
  ]);
});

test("a NewsML-G2 item is read, whichever page it carries", () => {
  expect(inputs(newsItem("Askov refuses", "Premier Askov said no."))).toEqual([
    {
      text: "Askov refuses\nPremier Askov said no.\nMalk did not answer.",
      title: "Askov refuses",
      published: "2031-03-11T08:15:00Z",
      outlet: "Meridian",
    },
  ]);
});

test("a NewsML 1 item has its credits above the words, each line once", () => {
  const newsMl = `<?xml version="1.0"?><!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML><NewsEnvelope/><NewsItem>
<Identification><NewsIdentifier><ProviderId>m.example</ProviderId></NewsIdentifier></Identification>
<NewsManagement><FirstCreated>20310310T200000Z</FirstCreated><ThisRevisionCreated>20310311T081500+0100</ThisRevisionCreated></NewsManagement>
<NewsComponent><NewsLines><HeadLine>Askov refuses</HeadLine><ByLine>By Mira Dorn</ByLine><DateLine>VARNHEM, March 11</DateLine></NewsLines>
<AdministrativeMetadata><Provider><Party FormalName="Meridian"/></Provider></AdministrativeMetadata>
<ContentItem><DataContent><nitf><body><body.head><hedline><hl1>Askov refuses</hl1></hedline></body.head>
<body.content><p>Premier Askov said no.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent></NewsItem></NewsML>`;
  expect(inputs(newsMl)).toEqual([
    {
      text: "Askov refuses\nBy Mira Dorn\nVARNHEM, March 11\nPremier Askov said no.",
      title: "Askov refuses",
      published: "2031-03-11T08:15:00+01:00",
      outlet: "Meridian",
    },
  ]);
});

test("a message with several items gives each of them", () => {
  const message = `<newsMessage><header/><itemSet>${newsItem("One", "First.")}${newsItem("Two", "Second.")}</itemSet></newsMessage>`;
  const found = read(message);
  expect(found.map(({ name }) => name)).toEqual(["item.xml#1", "item.xml#2"]);
  expect(inputs(message)).toMatchObject([
    { title: "One" },
    { title: "Two", text: "Two\nSecond.\nMalk did not answer." },
  ]);
});

test("a news item without words is empty, one with entities of its own is refused", () => {
  expect(inputs("<nitf><head/><body/></nitf>")).toMatchObject([{ code: "E-EMPTY" }]);
  expect(inputs(nitf.replace('"nitf-3-4.dtd"', '"nitf-3-4.dtd" [<!ENTITY x "y">]'))).toMatchObject([
    { code: "E-XML", where: "item.xml:2" },
  ]);
});

test("XHTML is a page, also in a file called .xml and with a document type", () => {
  const page =
    '<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x.dtd">\n<html><p>Askov</p></html>';
  expect(read(page)).toMatchObject([{ format: "html", input: { html: page } }]);
  expect(read("<!-- saved --><html xmlns='http://www.w3.org/1999/xhtml'><p>Askov</p></html>")).toMatchObject([
    { format: "html" },
  ]);
});

describe("other XML", () => {
  test.each([
    ["<urlset><url><loc>https://harbour.example/</loc></url></urlset>", "<urlset>"],
    ["<?xml version='1.0'?><svg:svg xmlns:svg='x'/>", "<svg>"],
    ["<?xml version='1.0'?> Askov spoke.", "without an element"],
  ])("%s names what it found", (xml, found) => {
    expect(inputs(xml)).toMatchObject([{ code: "E-XML", detail: expect.stringContaining(found) }]);
  });

  test("a text that merely starts with a bracket is a text", () => {
    expect(read("<laughter> Askov said.", "speech.txt")).toMatchObject([{ format: "text" }]);
  });
});

test("any length of the worst characters is scanned in a moment", () => {
  const before = process.cpuUsage();
  for (const worst of ["<", "<a ", '<a "', "<!", "<![CDATA[", "<!--", "</", "<a>", "&", "<?", "<!DOCTYPE ["])
    expect(read(`<?xml version="1.0"?><rss>${worst.repeat(rounds(1_000_000) / worst.length)}`).length).toBeGreaterThan(
      0,
    );
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000);
});

test("XML whose tags do not fit gives what can be read, and says where", () => {
  const message = `<newsMessage><header/>\n<itemSet>${newsItem("One", "First.")}${newsItem("Two", "Second.")}</itemSet></newsMessage>`;
  const last = (xml: string) => inputs(xml).at(-1);
  expect(read(message).map(({ kind }) => kind)).toEqual(["text", "text"]);
  expect(inputs(message.replace("<inlineXML", "<inlneXML"))).toMatchObject([
    { title: "Two" },
    {
      code: "E-XML",
      where: expect.stringMatching(/^item[.]xml:[2-9]$/u),
      detail: expect.stringContaining("</inlineXML> closes <inlneXML>"),
    },
  ]);
  expect(last(message.slice(0, message.lastIndexOf("</itemSet>")))).toMatchObject({
    detail: expect.stringContaining("never closed"),
  });
  expect(last(`${message}Askov spoke.`)).toMatchObject({ detail: expect.stringContaining("outside of the outermost") });
  expect(last(message.replace("First.", "First <!DOCTYPE x> word."))).toMatchObject({
    detail: expect.stringContaining("a declaration within <p>"),
  });
  expect(last(message.replace("<header/>", "<header said Askov/>"))).toMatchObject({
    detail: expect.stringContaining("other words than attributes"),
  });
  expect(last(message.replace("First.", "5 < 6"))).toMatchObject({ detail: expect.stringContaining("begins no tag") });
});
