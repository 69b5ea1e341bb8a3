/**
 * @module
 * Sentences written as headlines, because treebanks have few of them and news has one on every page.
 */

import type { TreebankWord } from "../treebank.js";

/** Every so many sentences one is learned as a headline too. */
const step = 12;

/** Every twelfth sentence of middling length once more with a capital on every longer word and without its full stop. */
export function headlinesOf(sentences: readonly (readonly TreebankWord[])[]): TreebankWord[][] {
  return sentences
    .filter((sentence, at) => at % step === 0 && sentence.length > 5 && sentence.length < 20)
    .map((sentence) => {
      const end = sentence.length - 1;
      const hasStop = sentence[end]!.form === "." && sentence.every(({ head }) => head !== end);
      return sentence.slice(0, hasStop ? end : end + 1).map(capitalised);
    });
}

function capitalised(word: TreebankWord): TreebankWord {
  return word.form.length > 3 ? { ...word, form: word.form[0]!.toUpperCase() + word.form.slice(1) } : word;
}
