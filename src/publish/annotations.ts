/**
 * @module
 * `w3c-anno`: every piece of evidence as a W3C Web Annotation, in one AnnotationPage (JSON-LD).
 *
 * Each annotation has its words twice over: by position and by quotation with what stands around it, so that a reader can find them
 * again when the page has changed. Positions count UTF-16 code units, end exclusive, in the article's text.
 */

import { displayId } from "./display-id.js";
import type { Carried, RecordIndex } from "./record-index.js";
import { entryTitle } from "./words/entry-title.js";

/** Characters before and after the words that help to find them again. */
const around = 32;

/** The annotations in the order of articles, then of the text. */
export function renderAnnotations(index: RecordIndex): string {
  const items = index.record.articles.flatMap(({ id }) =>
    (index.carried.get(id) ?? []).map((carried) => annotationOf(carried, index)),
  );
  const page = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: displayId("annotations"),
    type: "AnnotationPage",
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function annotationOf({ entry, evidence }: Carried, index: RecordIndex) {
  const { article, start, end, text } = evidence;
  const source = index.articles.get(article);
  const whole = source?.text ?? "";
  return {
    id: displayId("annotation", entry.id, article, String(start), String(end)),
    type: "Annotation",
    motivation: "identifying",
    body: [
      { type: "TextualBody", purpose: "tagging", value: entry.frame },
      {
        type: "TextualBody",
        purpose: "describing",
        format: "text/plain",
        language: "en",
        value: entryTitle(entry, (id) => index.entries.get(id)),
      },
      { type: "SpecificResource", purpose: "linking", source: displayId("entry", entry.id) },
    ],
    target: {
      source: source?.url ?? displayId("article", article),
      selector: [
        { type: "TextPositionSelector", start, end },
        {
          type: "TextQuoteSelector",
          exact: text,
          prefix: whole.slice(Math.max(0, start - around), start),
          suffix: whole.slice(end, end + around),
        },
      ],
    },
  };
}
