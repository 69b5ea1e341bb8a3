/**
 * @module
 * Our own language room, as a bare text is analyzed (with trees) and as an article is read (without).
 */

import { analyze } from "../../src/index.js";
import { paragraphsOfText } from "../../src/language/paragraphs.js";
import { findSentences } from "../../src/language/sentences.js";
import { tagged } from "../../src/language/tagged.js";
import { lexiconOf } from "../../src/load-data.js";
import { measures } from "./score.js";
import type { System } from "./system.js";

export const withTrees: System = {
  name: "analyze()",
  offers: new Set(measures),
  analyze: (text) => {
    const analysis = analyze(text);
    return () => analysis;
  },
};

export const withoutTrees: System = {
  name: "the same, no trees",
  offers: new Set(measures.filter((measure) => measure !== "uas" && measure !== "las")),
  analyze: (text) => {
    const lexicon = lexiconOf("en").language;
    const untagged = findSentences(text, paragraphsOfText(text), lexicon);
    const { tokens } = tagged(text, untagged, lexicon, { withTrees: false });
    const analysis = { sentences: untagged.sentences, tokens };
    return () => analysis;
  },
};
