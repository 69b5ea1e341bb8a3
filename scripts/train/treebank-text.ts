/**
 * @module
 * The running texts of treebanks in CoNLL-U, put together from their words, with the ends of their sentences.
 */

/** One document: paragraphs with a blank line between them. */
export interface TreebankText {
  readonly text: string;
  /** Offsets after the last character of each sentence. */
  readonly ends: ReadonlySet<number>;
}

/** The documents of one file. */
export function textsOf(conllu: string): TreebankText[] {
  return conllu
    .split(/^# newdoc.*$/mu)
    .map(textOf)
    .filter(({ text }) => text !== "");
}

function textOf(document: string): TreebankText {
  let text = "";
  let covered = 0;
  const ends = new Set<number>();
  for (const line of document.split("\n")) {
    if (/^# newpar/u.test(line) && text !== "") text = `${text.trimEnd()}\n\n`;
    if (line.trim() === "" && text !== "") {
      ends.add(text.trimEnd().length);
      if (!/\s$/u.test(text)) text += " ";
      covered = 0;
    }
    const written = /^(?<id>\d+)(?:-(?<last>\d+))?\t(?<form>[^\t]+)\t/u.exec(line)?.groups;
    // words inside a range that was written as one are there already
    if (written === undefined || Number(written.id) <= covered) continue;
    covered = Number(written.last ?? 0);
    text += written.form + (line.includes("SpaceAfter=No") ? "" : " ");
  }
  return { text, ends };
}
