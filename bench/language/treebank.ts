/**
 * @module
 * Treebanks in CoNLL-U as documents: their raw text, and every word and sentence with its place in it.
 *
 * The text is put together from "SpaceAfter=No", with a blank line between paragraphs. Parts of a multiword token ("don't" is "do" and
 * "n't") get characters of their own when their forms add up to what is printed, else each has the place of the whole.
 */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Token } from "../../src/model/index.js";
import type { Span } from "../../src/text/span.js";

/** What a treebank says of a text, or a system of the same text. */
export interface Analysis {
  readonly sentences: readonly Span[];
  readonly tokens: readonly Token[];
}

/** One document of a treebank; heads are indices into its tokens, -1 for a root. */
export interface TreebankText extends Analysis {
  readonly text: string;
}

/** The treebanks of a folder, by file name: those named "..._dev.conllu" or "...-dev.conllu", plain or gzipped. */
export function readTreebanks(folder: string): Map<string, TreebankText[]> {
  const files = readdirSync(folder).filter((file) => /[-_]dev\.conllu(?:\.gz)?$/u.test(file));
  return new Map(
    files.sort().map((file) => {
      const bytes = readFileSync(join(folder, file));
      const conllu = (file.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
      return [file.replace(/[-_]dev\.conllu(?:\.gz)?$/u, ""), textsOf(conllu)];
    }),
  );
}

/** The documents of one file; a file without "# newdoc" is one document. */
export function textsOf(conllu: string): TreebankText[] {
  const builders: TextBuilder[] = [];
  for (const block of conllu.split(/\r?\n(?:\r?\n)+/u)) {
    const lines = block.split(/\r?\n/u);
    if (builders.length === 0 || lines.some((line) => line.startsWith("# newdoc"))) builders.push(new TextBuilder());
    if (lines.some((line) => line.startsWith("# newpar"))) builders.at(-1)!.openParagraph();
    builders.at(-1)!.addSentence(lines.filter((line) => /^\d+(?:-\d+)?\t/u.test(line)).map((line) => line.split("\t")));
  }
  return builders.filter(({ tokens }) => tokens.length > 0);
}

/** A multiword token: its words count up to `last`; the next of them begins at `next`, or all have one place. */
interface Multiword extends Span {
  readonly last: number;
  readonly isWhole: boolean;
  next: number;
}

/** A document while it is put together. */
class TextBuilder implements TreebankText {
  text = "";
  readonly sentences: Span[] = [];
  readonly tokens: Token[] = [];

  openParagraph(): void {
    if (this.text !== "") this.text = `${this.text.trimEnd()}\n\n`;
  }

  addSentence(rows: readonly (readonly string[])[]): void {
    if (rows.length === 0) return;
    if (this.text !== "" && !/\s$/u.test(this.text)) this.text += " ";
    const start = this.text.length;
    const first = this.tokens.length;
    let range: Multiword | undefined;
    rows.forEach((row, at) => {
      const [id, form, lemma, upos, xpos, , head, deprel] = row as string[];
      if (id!.includes("-")) {
        const [from, last] = id!.split("-").map(Number) as [number, number];
        const parts = rows.slice(at + 1, at + 2 + last - from).map(([, part]) => part!);
        const place = this.#print(row);
        range = { ...place, last, isWhole: parts.join("") !== form, next: place.start };
        return;
      }
      const place = range !== undefined && Number(id) <= range.last ? this.#part(range, form!) : this.#print(row);
      this.tokens.push({
        ...place,
        lemma: lemma!,
        upos: upos!,
        xpos: xpos!,
        head: Number(head) === 0 ? -1 : first + Number(head) - 1,
        deprel: deprel!.split(":")[0]!,
        margin: 0,
      });
    });
    this.sentences.push({ start, end: this.tokens.at(-1)!.end });
  }

  #print(row: readonly string[]): Span {
    const start = this.text.length;
    this.text += row[1]!;
    const end = this.text.length;
    if (!/(?:^|\|)SpaceAfter=No(?:\||$)/u.test(row[9] ?? "")) this.text += " ";
    return { start, end };
  }

  #part(range: Multiword, form: string): Span {
    const { start, end, next, isWhole } = range;
    if (isWhole) return { start, end };
    range.next = next + form.length;
    return { start: next, end: range.next };
  }
}
