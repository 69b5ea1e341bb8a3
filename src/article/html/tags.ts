/**
 * @module
 * What the names of HTML elements mean for a reader: which stand alone, which break a line, which nobody sees.
 */

/** Elements without content; their end is not awaited. */
export const voidTags: ReadonlySet<string> = setOf(
  "area base basefont br col embed frame hr img input link meta param source track wbr",
);

/** Elements that begin and end a line. */
export const blockTags: ReadonlySet<string> = setOf(
  "address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption figure",
  "footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html iframe legend li main menu nav noscript ol option p pre",
  "search section select summary table tbody td textarea tfoot th thead tr ul video audio",
);

/** Elements whose text is never on the page: programs, fallbacks, fields. */
export const unseenTags: ReadonlySet<string> = setOf(
  "applet audio canvas datalist embed head iframe math noembed noframes noscript object script select style svg template",
  "textarea title video",
);

/** Block elements that end an open paragraph. */
export const endsParagraph: ReadonlySet<string> = setOf(
  "address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5",
  "h6 header hgroup hr main menu nav ol p pre search section table ul",
);

/** Elements of running text: links in them stand in a sentence. */
export const proseTags: ReadonlySet<string> = setOf("p h1 h2 h3 h4 h5 h6 blockquote dd");

/** Elements that pages put into a sentence for a program to fill; empty, they do not cut it. */
export const emptyMayStand: ReadonlySet<string> = setOf("div section aside button figure iframe noscript video ul");

/** Elements printed in bold. */
export const strongTags: ReadonlySet<string> = setOf("b strong h1 h2 h3 h4 h5 h6 th");

/** An element whose start ends an open one of these, up to the element that holds the list or table. */
export const endsOpen: ReadonlyMap<
  string,
  { readonly tags: ReadonlySet<string>; readonly within: ReadonlySet<string> }
> = new Map([
  ["li", { tags: setOf("li"), within: setOf("ul ol menu dir") }],
  ["dt", { tags: setOf("dt dd"), within: setOf("dl") }],
  ["dd", { tags: setOf("dt dd"), within: setOf("dl") }],
  ["option", { tags: setOf("option"), within: setOf("select datalist") }],
  ["tr", { tags: setOf("tr td th"), within: setOf("table") }],
  ["td", { tags: setOf("td th"), within: setOf("tr table") }],
  ["th", { tags: setOf("td th"), within: setOf("tr table") }],
  ["tbody", { tags: setOf("tr td th thead tbody tfoot"), within: setOf("table") }],
  ["tfoot", { tags: setOf("tr td th thead tbody tfoot"), within: setOf("table") }],
  ["a", { tags: setOf("a"), within: setOf("body td th div li p") }],
]);

/** An end tag does not reach out of these. */
export const closesNothingOutside: ReadonlySet<string> = setOf("table td th button template");

function setOf(...names: string[]): ReadonlySet<string> {
  return new Set(names.join(" ").split(" "));
}
