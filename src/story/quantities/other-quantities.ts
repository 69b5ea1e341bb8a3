/**
 * @module
 * Quantities that are no figures of a Reading: ages ("a 43-year-old", "Anders Holt, 45,"), parts ("a third of the fleet") and places in a row
 * ("the fourth round", "on the ninth day of the siege").
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Span } from "../../text/span.js";
import { unitOf } from "../same-figure.js";
import { placeOf, speakerAt, type ToldSentence, toldSentences } from "../told-sentences.js";
import type { Quantity, ToldPlace } from "./quantity.js";

/** Those of one article. */
export function otherQuantities(article: ToldPlace, lexicon: StoryLexicon): Quantity[] {
  const { reading } = article;
  return toldSentences(reading).flatMap((sentence) =>
    [
      ...agesIn(reading.article.text, sentence),
      ...partsIn(article, sentence, lexicon),
      ...rowsIn(article, sentence, lexicon),
    ].map(
      (found): Quantity => ({
        step: 1,
        counted: null,
        harm: null,
        isPart: false,
        isWhole: false,
        isTotal: false,
        isNew: false,
        told: { ...article, holder: speakerAt(reading, found) },
        ...found,
      }),
    ),
  );
}

type Found = Pick<Quantity, "dimension" | "low" | "high" | "shown"> & Span & Partial<Quantity>;

const age = /(?<!\d)(?<joined>\d{1,3})-year-old\b|(?<=\p{Lu}\p{L}+, )(?<told>\d{1,2})(?=, |\.)/gu;

function agesIn(text: string, { start, end }: ToldSentence): Found[] {
  return [...text.slice(start, end).matchAll(age)].map((match) => {
    const years = Number(match.groups!["joined"] ?? match.groups!["told"]);
    const from = start + match.index;
    return {
      start: from,
      end: from + match[0].length,
      dimension: "age",
      low: years,
      high: years,
      shown: `aged ${years}`,
    };
  });
}

/** "A third of", "two thirds of", "three-quarters of". */
function partsIn({ reading }: ToldPlace, sentence: ToldSentence, { quantities }: StoryLexicon): Found[] {
  const { words } = sentence;
  return words.flatMap((word, at): Found[] => {
    const part = quantities.fractions.get(word);
    const times = quantities.times.get(words[at - 1] ?? "");
    if (part === undefined || times === undefined || words[at + 1] !== "of") return [];
    const share = 100 * part * times;
    const told = { low: share - 1.5, high: share + 1.5, shown: `${words[at - 1]} ${word}` };
    return [{ ...placeOf(reading, sentence, at - 1, at), dimension: "part", ...told }];
  });
}

/** "The fourth round", "the ninth day of the siege". */
function rowsIn({ reading }: ToldPlace, sentence: ToldSentence, { quantities, ordinals }: StoryLexicon): Found[] {
  const { words } = sentence;
  return words.flatMap((word, at): Found[] => {
    const place = ordinals.get(word);
    const noun = words[at + 1] ?? "";
    if (place === undefined || !quantities.rows.has(noun)) return [];
    const step = unitOf({ unit: noun });
    const dimension = step === 1 ? `place of ${noun}` : "length";
    const told = { low: place * step, high: place * step, step, shown: `${word} ${noun}` };
    return [{ ...placeOf(reading, sentence, at, at + 1), dimension, ...told }];
  });
}
