/**
 * @module
 * What a paper says to its readers below a story, or a live page above it: "Support local news. Subscribe for 2 crowns a week.", "Text your
 * answer to 4040", "Prices as of noon.", "ENDS", "Good evening. This is where things stand".
 *
 * The phrases are data (how: foot, foot-any, top) and begin a sentence of a short line; they count only in the last or first lines of a text.
 * Left alone: a line with a quotation, and one that somebody says ("Join us, the union told the clerks").
 */

import type { PagePhrase } from "../lexicon/article.js";
import { firstWordOf } from "../lexicon/article.js";
import type { BlockKind } from "../model/index.js";
import type { Line } from "./line.js";
import { type LineRule, labelOf } from "./page.js";

const name = "article/reader-appeal";
const lastLines = 4;
const firstLines = 6;
const maxWords = 25;
const told = /["“”]|\b(?:said|says|say|told|tells|asked|asks|wrote|writes|added|adds|warned)\b|\breads?[.:]?$/u;
/** "End/1204", "(ENDS)", "End of message", "-30-". */
const endMark = /^[(\-–—# ]*(?:ends?(?: of (?:message|item|report|text|story))?|30|more)[ /.,\-–—\d:]*\)?$/iu;
const isMarked = /^(?:[^a-z]+|.*[/#\-–—\d].*)$/u;
/** "Text FERRY to 81188". */
const answering = /^(?:text|sms) .{0,40}\bto \d{4,6}\b/u;
const updated = /^last (?:updated|modified)[: ]+(?:at |on )?\d/u;
const sentenceEnd = /(?<=[.!?:;|])\s+/u;

/** Labels a line at the foot or the head of a text that speaks to its readers. */
export const findReaderAppeal: LineRule = ({ lines, lexicon, givenTitle }, index) => {
  const line = lines[index]!;
  // the first line of a text may be its title
  const isTitle = index === 0 && givenTitle === null;
  if (line.nWords > maxWords || isTitle || lines.length < lastLines) return undefined;
  const above = index < firstLines ? kindAt(line, lexicon.topPhrases, []) : undefined;
  if (above !== undefined) return above;
  if (index === lines.length - 1 && line.nWords < 4 && endMark.test(line.head) && isMarked.test(line.head))
    return labelOf("asset-tag", name, 0.8);
  return index < lines.length - lastLines ? undefined : kindAt(line, lexicon.footPhrases, lexicon.footAnyPhrases);
};

type Phrases = ReadonlyMap<string, readonly PagePhrase[]>;

function kindAt({ head }: Line, starts: Phrases, anywhere: readonly PagePhrase[]) {
  if (told.test(head)) return undefined;
  const plain = head.toLowerCase().replaceAll("’", "'");
  const sentences = plain.split(sentenceEnd);
  const found =
    anywhere.find(({ phrase }) => plain.includes(phrase)) ??
    sentences.map((sentence) => startOf(sentence, starts)).find((each) => each !== undefined);
  if (found !== undefined) return labelOf(found.kind as BlockKind, name, 0.8);
  if (anywhere.length === 0) return undefined;
  if (updated.test(plain)) return labelOf("timestamp", name, 0.8);
  return sentences.some((sentence) => answering.test(sentence)) ? labelOf("cta", name, 0.8) : undefined;
}

function startOf(sentence: string, starts: Phrases): PagePhrase | undefined {
  const own = sentence.replace(/[.!?:;|,]+$/u, "");
  return starts
    .get(firstWordOf(own))
    ?.find(({ phrase }) => own.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(own.slice(phrase.length)));
}
