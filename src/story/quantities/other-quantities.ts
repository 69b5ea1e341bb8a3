/**
 * @module
 * Quantities that are no figures of a Reading: ages ("a 43-year-old", "Anders Holt, 45,"), parts ("a third of the fleet") and places in a row
 * ("the fourth round", "on the ninth day of the siege").
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import { unitOf } from "../entries/same-figure.js";
import { placeOf, speakerAt, type ToldSentence, toldSentences } from "../telling/told-sentences.js";
import type { Quantity, ToldPlace } from "./quantity.js";
import { uncounted } from "./uncounted.js";

/** Those of one article. */
export function otherQuantities(article: ToldPlace, lexicon: StoryLexicon): Quantity[] {
  const { reading } = article;
  const found: Quantity[] = [];
  const take = (each: Found) =>
    found.push({
      step: 1,
      ...uncounted,
      told: { ...article, holder: speakerAt(reading, each) },
      ...each,
    });
  for (const sentence of toldSentences(reading)) {
    takeAges(reading.article.text, sentence, take);
    takeParts(article, sentence, { lexicon, take });
    takeRows(article, sentence, { lexicon, take });
  }
  return found;
}

type Found = Pick<Quantity, "dimension" | "low" | "high" | "shown"> & Span & Partial<Quantity>;

interface Taking {
  readonly lexicon: StoryLexicon;
  take(found: Found): void;
}

const age = /(?<!\d)(?<joined>\d{1,3})-year-old\b|(?<=\p{Lu}\p{L}+, )(?<told>\d{1,2})(?=, |\.)/gu;
const digit = /\d/u;

function takeAges(text: string, { start, end }: ToldSentence, take: Taking["take"]): void {
  const sentence = text.slice(start, end);
  if (!digit.test(sentence)) return;
  for (const match of sentence.matchAll(age)) {
    const years = Number(match.groups!["joined"] ?? match.groups!["told"]);
    const from = start + match.index;
    const place = { start: from, end: from + match[0].length };
    take({ ...place, dimension: "age", low: years, high: years, shown: `aged ${years}` });
  }
}

/** "A third of", "two thirds of", "three-quarters of". */
function takeParts({ reading }: ToldPlace, sentence: ToldSentence, { lexicon, take }: Taking): void {
  const { fractions, times } = lexicon.quantities;
  const { words } = sentence;
  for (let at = 1; at < words.length - 1; at++) {
    const part = words[at + 1] === "of" ? fractions.get(words[at]!) : undefined;
    const nParts = part === undefined ? undefined : times.get(words[at - 1]!);
    if (part === undefined || nParts === undefined) continue;
    const share = 100 * part * nParts;
    const told = { low: share - 1.5, high: share + 1.5, shown: `${words[at - 1]} ${words[at]}` };
    take({ ...placeOf(reading, sentence, at - 1, at), dimension: "part", ...told });
  }
}

/** "The fourth round", "the ninth day of the siege". */
function takeRows({ reading }: ToldPlace, sentence: ToldSentence, { lexicon, take }: Taking): void {
  const { words } = sentence;
  for (let at = 0; at < words.length - 1; at++) {
    const place = lexicon.ordinals.get(words[at]!);
    const noun = words[at + 1]!;
    if (place === undefined || !lexicon.quantities.rows.has(noun)) continue;
    const step = unitOf({ unit: noun });
    const dimension = step === 1 ? `place of ${noun}` : "length";
    const told = { low: place * step, high: place * step, step, shown: `${words[at]} ${noun}` };
    take({ ...placeOf(reading, sentence, at, at + 1), dimension, ...told });
  }
}
