/** @module What an article says of itself: headline, makers, agencies, dates, outlet, language; and the laws of its blocks. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadArticle } from "../lexicon/article.js";
import { packageFiles } from "../load-data.js";
import { type Article, type ArticleInput, articleSchema, bodyKinds } from "../model/index.js";
import { readArticle } from "./index.js";

const lexicon = loadArticle(packageFiles("en"));
const article = (input: ArticleInput) => readArticle(input, lexicon).found;
const codes = (input: ArticleInput) => readArticle(input, lexicon).warnings.map(({ code }) => code);

const lead = "Varnhem's premier proposed on Monday a 21-day halt to strikes on ports and grain stores.";
const second = "Ostmark said it would study the offer, a day after a short truce along the Brenn ended.";

test("blocks tile any text but for white space, in order, and fit the schema", () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(lead, "More from World", "Reuters", "By Ann Example", "• Share", " (AP) -"),
  );
  fc.assert(
    fc.property(
      fc.array(line).map((lines) => lines.join("\n")),
      fc.string(),
      (text, title) => {
        const found = article({ text, title });
        articleSchema.parse(found);
        let last = 0;
        for (const { start, end } of found.blocks) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(last, start).trim()).toBe("");
          last = end;
        }
        expect(text.slice(last).trim()).toBe("");
        expect(article({ text, title })).toEqual(found);
      },
    ),
  );
});

test("a text with nothing around it is all body", () => {
  const text = [lead, second, '"A halt that leaves armed boats on the river is not a halt," Malk said.'].join("\n\n");
  expect(article({ text }).blocks.map(({ kind }) => kind)).toEqual(["body", "body", "body"]);
  expect(article({ text: "Ostmark shells Saltmere market" }).blocks.map(({ kind }) => kind)).toEqual(["body"]);
});

test("a whole page gives its article and nothing of its menus and teasers", () => {
  const found = article({ text: wholePage() });
  expect(bodyOf(found)).toEqual([lead, second, ...quotes]);
  expect(found.title?.text).toBe("Askov offers to spare ports along the Brenn");
  expect(found.published?.value).toBe("2031-03-14");
});

test("a text broken at 70 characters comes back in paragraphs", () => {
  const text = `${wrapped(`${lead} ${second} ${lead}`)}\n\n${wrapped(`${second} ${lead} ${second}`)}\n`;
  expect(article({ text }).blocks.map(({ kind }) => kind)).toEqual(["body", "body"]);
});

test("the given headline is found where it stands, else kept as given", () => {
  const title = "Askov offers to spare ports";
  expect(article({ text: `${title}\n\n${lead}`, title: `${title} ` }).title).toMatchObject({ from: "text", start: 0 });
  expect(article({ text: lead, title }).title).toEqual({ text: title, from: "given" });
});

test("the dateline is its own block; its places are names and its agency owns the words", () => {
  const found = article({ text: `OSTHAFEN/VARN (Reuters) -${lead}` });
  expect(found.dateline).toEqual({ start: 0, end: 25, places: ["Osthafen", "Varn"], agency: "reuters" });
  expect(bodyOf(found)).toEqual([lead]);
  expect(found.agencies).toEqual([{ id: "reuters", role: "text", start: 0, end: 25 }]);
});

test("an agency beside a picture owns the picture, in a sign-off the words", () => {
  const caption = "In this file photo, the premier greets dockers in Saltmere, Varnhem.";
  expect(article({ text: `${caption}\nReuters\n${lead}\n${second}` }).agencies).toMatchObject([
    { id: "reuters", role: "photo" },
  ]);
  expect(article({ text: `${lead}\n${second}\nReuters` }).agencies).toMatchObject([{ id: "reuters", role: "text" }]);
  const signed = article({ text: `${lead}\n${second}\n\nThe Associated Press contributed to this report.` });
  expect(signed.agencies).toMatchObject([{ id: "ap", role: "text" }]);
});

test("names the makers by what they did", () => {
  const text = `By Ann Example and Ben Sample in Tarrow\n${lead}\n(Reporting by Cara Trial in Varn; Editing by Dan Proof)`;
  expect(article({ text }).bylines.map(({ name, role }) => `${name}: ${role}`)).toEqual([
    "Ann Example: writer",
    "Ben Sample: writer",
    "Cara Trial: reporter",
    "Dan Proof: editor",
  ]);
  const photo = article({ text: `Dockers at the gate. Photograph: Eva Lens/AP\n${lead}\n${second}` });
  expect(photo.bylines).toMatchObject([{ name: "Eva Lens", role: "photographer" }]);
});

test("the caller's day goes before all others, and all stay", () => {
  const input = {
    text: `Published 13 March 2031, 22:10\n${lead}`,
    published: "2031-03-14T06:00:00Z",
    url: "https://example.org/2031/03/13/x",
  };
  const found = article(input);
  expect(found.published).toMatchObject({ value: "2031-03-14", basis: "given", precision: "day" });
  expect(found.dateClaims.map(({ role, value }) => `${role} ${value}`)).toEqual([
    "published 2031-03-14",
    "url 2031-03-13",
    "published 2031-03-13T22:10",
  ]);
  expect(codes(input)).toEqual([]);
});

test("without a given day a stamp, then the address dates the article; a day of capture never does", () => {
  expect(
    article({ text: `Updated: March 15, 2031\n${lead}`, url: "https://example.org/news/2031/mar/14/x" }).published
      ?.value,
  ).toBe("2031-03-14");
  expect(article({ text: `${lead}\n${second}`, captured: "2031-03-20" }).published).toBeNull();
  expect(codes({ text: lead })).toEqual(["N-NO-PUBLICATION-DAY"]);
});

test("a day that is none is told, not thrown", () => {
  const { found, warnings } = readArticle({ text: lead, published: "2031-02-30" }, lexicon);
  expect(found.published).toBeNull();
  expect(warnings).toMatchObject([{ code: "N-NO-PUBLICATION-DAY", message: expect.stringContaining("2031-02-30") }]);
});

test("two days that disagree are both kept and told", () => {
  const input = { text: `Published 2 March 2031\n${lead}`, published: "2031-03-14" };
  expect(codes(input)).toEqual(["N-DATE-CONFLICT"]);
  expect(article(input).published?.alternatives).toMatchObject([{ value: "2031-03-02" }]);
});

test("the year in a picture's tag and the day in a caption are claims of pictures only", () => {
  const text = `In this file photo, the premier speaks in Saltmere, May 7, 2029.\n${lead}\ntagmeridian.example2031binary_LYNX0K1PH-VIEWIMAGE`;
  expect(article({ text }).dateClaims).toMatchObject([
    { role: "picture", value: "2029-05-07" },
    { role: "asset", value: "2031", precision: "year" },
  ]);
});

test("tells the outlet from the service that reprints it", () => {
  const text = `The Tarrow Ledger - UK\nThe Tarrow Ledger - UK\n${lead}\n${second}\nView comments on Yahoo`;
  expect(article({ text })).toMatchObject({ outlet: "The Tarrow Ledger", via: "Yahoo" });
  expect(article({ text: lead, outlet: "Harbour Radio", url: "https://www.msn.com/x" })).toMatchObject({
    outlet: "Harbour Radio",
    via: "MSN",
  });
});

test("tells languages, and says so of any but English", () => {
  expect(article({ text: lead }).language).toBe("en");
  expect(article({ text: "Askov Beyliev Malk" }).language).toBe("und");
  const german =
    "Die Regierung in Lindholt hat am Montag eine Feuerpause von 21 Tagen für die Häfen und die Speicher angeboten.";
  expect(article({ text: german }).language).toBe("de");
  expect(codes({ text: german, published: "2031-03-14" })).toEqual(["N-LANGUAGE"]);
  expect(article({ text: "政府は月曜日に二十一日間の停戦を提案しました。" }).language).toBe("ja");
});

test("a long text in no language that is known is not English, a short one may be", () => {
  const unknown = "Ngola misu tarenda, ko beli umara santo; iti wele doma kari. ".repeat(8);
  expect(codes({ text: unknown, published: "2031-03-14" })).toEqual(["N-LANGUAGE"]);
  expect(codes({ text: "Ngola misu tarenda, ko beli umara santo.", published: "2031-03-14" })).toEqual([]);
});

test("a page or text without words says so", () => {
  expect(codes({ html: "<p> </p><script>1</script>", published: "2031-03-14" })).toEqual(["N-NO-TEXT"]);
  expect(codes({ text: " \n", published: "2031-03-14" })).toEqual(["N-NO-TEXT"]);
});

test("beyond a million characters nothing is read, and that is told", () => {
  const text = "word ".repeat(2_000_000);
  const { found, warnings } = readArticle({ text, published: "2031-03-14" }, lexicon);
  expect(warnings.map(({ code }) => code)).toContain("N-CAPPED");
  expect(found.blocks.at(-1)).toMatchObject({ label: "furniture", end: text.trimEnd().length });
  expect(bodyOf(found).join("").length).toBeLessThanOrEqual(1_000_000);
});

const quotes = [
  '"We ask for something small that both armies can keep," Askov told reporters in Lindholt on Monday.',
  "Beyliev's spokesman, Jory Malk, said Ostmark would consider the proposal of the premier in the coming days.",
  "Officials of both governments are due to meet on Thursday in Corvane, the capital of Ambria, an aide said.",
];

function wholePage(): string {
  const menu = [
    "Home",
    "World",
    "Politics",
    "Business",
    "Sport",
    "Weather",
    "Culture",
    "Video",
    "Podcasts",
    "Newsletters",
  ];
  const sections = [
    "Ambria",
    "Ostmark",
    "Varnhem",
    "The Coast",
    "Elections",
    "Ports",
    "Energy",
    "Courts",
    "Schools",
    "Rail",
  ];
  const teasers = [
    "Storm warning for northern Ambria",
    "Kestrel Bank cuts rates again",
    "Corvane names its first woman bishop",
  ];
  return [
    ...menu,
    ...sections,
    "Log in",
    "Askov offers to spare ports along the Brenn",
    "By Ann Example",
    "Published 14 March 2031, 10:32",
    "Share",
    lead,
    "Advertisement",
    second,
    ...quotes,
    "More from World",
    ...teasers,
    "Most read",
    ...teasers.toReversed(),
    "Comments",
    ...sections,
    "About us",
    "Privacy policy",
    "© 2031 Harbour Radio. All rights reserved.",
  ].join("\n");
}

function wrapped(text: string): string {
  return text.replace(/(?<line>.{50,70}) /gu, "$<line>\n");
}

function bodyOf({ blocks, text }: Article): string[] {
  return blocks
    .filter(({ label, kind }) => label === "article" && bodyKinds.has(kind))
    .map(({ start, end }) => text.slice(start, end));
}

test("an agency that the text leans on is quoted, not its maker", () => {
  const quotedIn = (text: string) =>
    article({ text: `${lead}\n\n${text}` }).agencies.map(({ id, role, start, end }) => [id, role, end! - start!]);
  expect(quotedIn("The minister told Reuters that the boats would stay on the river.")).toEqual([
    ["reuters", "quoted", 7],
  ]);
  expect(quotedIn("Two boats sank, according to the state news agency TASS.")).toEqual([["tass", "quoted", 4]]);
  expect(quotedIn("The envoy is ill, Interfax reported on Monday.")).toEqual([["interfax", "quoted", 8]]);
  expect(quotedIn("A fire broke out beside the Reuters building in the old town on Sunday.")).toEqual([]);
  expect(quotedIn("The minister told parliament that Tass had been founded in another century.")).toEqual([]);
});

test("a sign-off gives its people, not the places they report from", () => {
  const makersOf = (text: string) =>
    article({ text: `${lead}\n\n${second}\n\n${text}` }).bylines.map(({ name, role }) => [name, role]);
  expect(makersOf("(Reporting by Ann Example in Tarrow; Editing by Ben Sample)")).toEqual([
    ["Ann Example", "reporter"],
    ["Ben Sample", "editor"],
  ]);
  expect(makersOf("Cara Trial reported from Askov for this article.")).toEqual([["Cara Trial", "reporter"]]);
  expect(makersOf("Example Press writers Cara Trial in Corvane and Dan Specimen contributed to this report.")).toEqual([
    ["Cara Trial", "reporter"],
    ["Dan Specimen", "reporter"],
  ]);
});

test("null stands for what a caller does not know", () => {
  const nulls = { id: null, url: null, outlet: null, title: null, published: null, captured: null, html: null };
  expect(article({ text: lead, ...nulls } as unknown as ArticleInput)).toEqual(article({ text: lead }));
});
