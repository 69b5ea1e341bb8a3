/** @module The view of a page: what a reader sees, line by line, and the way back to the page's own characters. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { maxPageLength, parsePage } from "./parse-page.js";

const linesOf = (html: string) => {
  const { text, lines } = parsePage(html);
  return lines.map(({ start, end }) => text.slice(start, end));
};

test("blocks are lines, white space is what a browser shows", () => {
  expect(linesOf("<div>Askov\n  opened <b>the</b>\tbridge.<p>Tarrow\u00a0waits.</div>")).toEqual([
    "Askov opened the bridge.",
    "Tarrow\u00a0waits.",
  ]);
  expect(linesOf("one<br>two<hr>three")).toEqual(["one", "two", "three"]);
  expect(linesOf("<pre>first\n  second</pre>")).toEqual(["first", "second"]);
  expect(linesOf("<p>Drop<span>cap</span>s stay<i> whole</i></p>")).toEqual(["Dropcaps stay whole"]);
});

test("end tags that authors leave out or mix up do not glue or lose text", () => {
  expect(linesOf("<ul><li>Askov<li>Tarrow</ul>after")).toEqual(["Askov", "Tarrow", "after"]);
  expect(linesOf("<table><tr><td>a<td>b<tr><td>c</table>d")).toEqual(["a", "b", "c", "d"]);
  expect(linesOf("<p>one<p>two</b></div>three")).toEqual(["one", "two", "three"]);
  expect(linesOf("<b>bold<p>in</b> a paragraph</p>")).toEqual(["bold", "in a paragraph"]);
  expect(linesOf("<dl><dt>term<dd>meaning<dt>next</dl>")).toEqual(["term", "meaning", "next"]);
});

test("what nobody sees is not in the view", () => {
  const unseen = [
    "<script>var a = '<p>no</p>'</script>",
    "<style>p { color: red }</style>",
    "<noscript>Turn on scripts</noscript>",
    "<template><p>no</p></template>",
    '<p hidden>no</p><p style="color:red; display : none">no</p>',
    "<!-- no --><textarea>no</textarea><svg><title>no</title></svg>",
    "<dialog>no</dialog>",
  ];
  for (const html of unseen) expect(linesOf(`a${html}`), html).toEqual(["a"]);
  // a page that is hidden until a program shows it, and a dialog that is open, are read
  expect(linesOf('<body style="display:none"><p>yes</p><dialog open>too</dialog>')).toEqual(["yes", "too"]);
});

test("links side by side are items of a menu, but not in a sentence or with a blank between", () => {
  expect(linesOf("<div><a href=1>Home</a><a href=2>World</a></div>")).toEqual(["Home", "World"]);
  expect(linesOf("<p><a href=1>Home</a><a href=2>land</a></p>")).toEqual(["Homeland"]);
  expect(linesOf("<div><a href=1>Home</a> <a href=2>land</a></div>")).toEqual(["Home land"]);
});

test("an empty element that a program fills does not cut its sentence", () => {
  expect(linesOf("<p>Grain <button></button>prices rose.</p>")).toEqual(["Grain prices rose."]);
  expect(linesOf("<p>Grain<button>Follow</button>prices rose.</p>")).toEqual(["Grain", "Follow", "prices rose."]);
  expect(linesOf("<div>one</div><div></div><div>two</div>")).toEqual(["one", "two"]);
});

test("entities are decoded, also broken ones, and lead back to where they stand", () => {
  const html = "<p>Askov &amp; Tarrow &#8220;met&#x201D; &nbsp;&unknown; &lt;b&gt; 5 &copy</p>";
  const { text, runs } = parsePage(html);
  expect(text).toBe("Askov & Tarrow “met” \u00a0&unknown; <b> 5 ©");
  const pageWordsAt = (word: string) => {
    const run = runs.find(({ start, end }) => text.slice(start, end).includes(word))!;
    return html.slice(run.htmlStart, run.htmlEnd);
  };
  expect(pageWordsAt("“")).toBe("&#8220;");
  expect(pageWordsAt("”")).toBe("&#x201D;");
  expect(pageWordsAt("Tarrow")).toContain("Tarrow");
});

const piece = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom("<p>", "</p>", "<div class='related'>", "</div>", "<b>", "</b>", "<table>", "<td>", "<li>", "</ul>"),
  fc.constantFrom(
    "&amp;",
    "&#8217;",
    "&#0;",
    "&#x1F600;",
    "&",
    "<",
    "<!--",
    "-->",
    "<![CDATA[",
    "<script>",
    "</script>",
  ),
  fc.constantFrom("<pre>", "</pre>", "<br>", "<a href=x>", "</a>", "<title>", "</title>", "\n  ", "Askov waits. "),
);

test("any characters give a view whose lines tile it and whose runs lead back to the page", () => {
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join("")),
      (html) => {
        const { text, lines, runs, elements } = parsePage(html);
        let last = 0;
        for (const [index, { start, end }] of lines.entries()) {
          expect(text.slice(last, start)).toBe(index === 0 ? "" : "\n");
          expect(end).toBeGreaterThan(start);
          expect(/^[ \n\t]|[ \n\t]$/.test(text.slice(start, end))).toBe(false);
          last = end;
        }
        expect(last).toBe(text.length);
        for (const run of runs) {
          const there = html.slice(run.htmlStart, run.htmlEnd);
          const here = text.slice(run.start, run.end);
          if (there.length === here.length && !there.startsWith("&"))
            expect(here).toBe(there.replace(/[\n\t\r\f]/gu, " "));
        }
        for (const { parent, index, firstLine, lastLine } of elements) {
          expect(parent === null ? -1 : parent.index).toBeLessThan(index);
          expect(lastLine).toBeGreaterThanOrEqual(firstLine);
        }
        expect(parsePage(html)).toEqual(parsePage(html));
      },
    ),
  );
});

test("every limit keeps the text within it and is named", () => {
  const deep = parsePage(`${"<div>".repeat(1000)}Askov waits.`);
  expect(deep.text).toBe("Askov waits.");
  expect(deep.limits.join()).toContain("nested deeper than 256");
  const many = parsePage(`${"<i>x</i>".repeat(60_000)}end`);
  expect(many.text).toMatch(/^x+end$/);
  expect(many.limits.join()).toContain("50000 elements");
  const attributes = Array.from({ length: 300 }, (_, index) => `a${index}=1`).join(" ");
  expect(parsePage(`<p ${attributes} class=late>text</p>`).limits.join()).toContain("256 attributes");
  const long = parsePage(`<p>${"Askov waits. ".repeat(100_000)}`);
  expect(long.text.length).toBeLessThanOrEqual(1_000_000);
  expect(long.limits.join()).toContain("characters");
  const lines = parsePage("a<br>".repeat(25_000));
  expect(lines.lines.length).toBe(20_000);
  expect(lines.limits.join()).toContain("20000 lines");
  const huge = parsePage(`${" ".repeat(maxPageLength)}<p>never read`);
  expect(huge.text).toBe("");
  expect(huge.limits.join()).toContain("characters of the page");
  expect(parsePage("<p>Askov waits.</p>").limits).toEqual([]);
});
