/**
 * @module
 * Tokens with tags, lemmas and, where asked for, trees, and the names among them: what the network says of raw tokens.
 */

import type { LanguageLexicon } from "../lexicon/language.js";
import type { LemmaTables } from "../lexicon/language-lemmas.js";
import type { NetworkTables } from "../lexicon/network-tables.js";
import { rowOf } from "../lexicon/row-table.js";
import type { NameSpan, Sentence, Token } from "../model/index.js";
import { hashWord } from "./hashing.js";
import { type KnownWords, lemmaOf } from "./lemma.js";
import { nameSpans } from "./name-spans.js";
import { mostWords, Network } from "./network.js";
import type { Tree } from "./network-trees.js";
import type { RawTokens } from "./raw-tokens.js";
import { nameSame } from "./same-name.js";
import { correctTags } from "./tag-corrections.js";
import { type Lemma, type WrittenWord, type WrittenWords, writtenWord, writtenWords } from "./written-word.js";

/** Sentences and the places of their tokens. */
export interface Untagged {
  readonly sentences: readonly Sentence[];
  readonly tokens: RawTokens;
}

/** Tokens of all sentences, with their words and lemmas in lower case beside them, and their names in text order. */
export interface Tagged {
  readonly tokens: Token[];
  readonly words: string[];
  readonly lemmas: string[];
  readonly names: NameSpan[];
}

/** Without trees every head is -1 and every relation empty. */
export function tagged(
  text: string,
  { sentences, tokens: { starts, ends } }: Untagged,
  lexicon: LanguageLexicon,
  { withTrees }: { withTrees: boolean },
): Tagged {
  const network = networkOf(lexicon.network);
  const lookups = lookupsOf(lexicon);
  const { known, book } = lookups;
  const found: Tagged = { tokens: [], words: [], lemmas: [], names: [] };
  for (const group of groupsOf(sentences)) {
    const words: WrittenWord[][] = [];
    for (const { first, last } of group) words.push(written(text, { starts, ends }, first, last, book));
    const read = network.read(words, { withTrees });
    let row = 0;
    for (let index = 0; index < group.length; index++) {
      const { first } = group[index]!;
      const forms = words[index]!;
      const tags = read.tags.subarray(row, row + forms.length);
      correctTags(forms, tags, lexicon.network.tags);
      addTokens(found, { first, forms, tags, tree: read.trees[index] }, { starts, ends }, lookups);
      for (const name of nameSpans(read.names, row, forms.length, first)) found.names.push(name);
      row += forms.length;
    }
  }
  nameSame(text, found, sentences, known);
  return found;
}

/** One sentence as the network read it. */
interface ReadSentence {
  /** Its first token. */
  readonly first: number;
  readonly forms: readonly WrittenWord[];
  readonly tags: Int32Array;
  readonly tree: Tree | undefined;
}

function addTokens(
  found: Tagged,
  { first, forms, tags, tree }: ReadSentence,
  { starts, ends }: Pick<RawTokens, "starts" | "ends">,
  { classes, known, lemmas }: Lookups,
): void {
  for (let at = 0; at < forms.length; at++) {
    const word = forms[at]!;
    const tag = tags[at]!;
    const { upos, xpos } = classes[tag]!;
    const { lemma, lower } = word.lemmas[tag] ?? newLemma(word, tag, xpos, lemmas, known);
    const head = tree === undefined ? -1 : tree.heads[at]!;
    found.words.push(word.lower);
    found.lemmas.push(lower);
    found.tokens.push({
      start: starts[first + at]!,
      end: ends[first + at]!,
      lemma,
      upos,
      xpos,
      head: head < 0 ? -1 : first + head,
      deprel: tree === undefined ? "" : tree.relations[at]!,
      margin: tree === undefined ? 0 : tree.margins[at]!,
    });
  }
}

function written(
  text: string,
  { starts, ends }: Pick<RawTokens, "starts" | "ends">,
  first: number,
  last: number,
  book: WrittenWords,
): WrittenWord[] {
  const words: WrittenWord[] = [];
  for (let at = first; at < last; at++) words.push(book.at(text, starts[at]!, ends[at]!));
  return words;
}

function newLemma(word: WrittenWord, tag: number, xpos: string, tables: LemmaTables, known: KnownWords): Lemma {
  const lemma = lemmaOf(word.form, xpos, tables, known);
  const made: Lemma = { lemma, lower: lemma.toLowerCase() || word.lower };
  word.lemmas[tag] = made;
  return made;
}

/** Sentences that the network reads at once. */
function* groupsOf(sentences: readonly Sentence[]): Generator<readonly Sentence[]> {
  let group: Sentence[] = [];
  let n = 0;
  for (const sentence of sentences) {
    const length = sentence.last - sentence.first;
    if (n + length > mostWords && group.length > 0) {
      yield group;
      group = [];
      n = 0;
    }
    group.push(sentence);
    n += length;
  }
  if (group.length > 0) yield group;
}

/** A network writes over its own memory while it reads one group, and never between two calls; one a set of tables is enough. */
const networks = new WeakMap<NetworkTables, Network>();

function networkOf(tables: NetworkTables): Network {
  const known = networks.get(tables);
  if (known !== undefined) return known;
  const network = new Network(tables);
  networks.set(tables, network);
  // so much work at once makes the engine compile the arithmetic in full while the other tables are read
  network.read([Array.from({ length: 100 }, () => writtenWord("a"))], { withTrees: true });
  return network;
}

/** One class of the tagger. */
export interface TagClass {
  readonly upos: string;
  readonly xpos: string;
}

interface Lookups {
  readonly classes: readonly TagClass[];
  readonly known: KnownWords;
  readonly book: WrittenWords;
  readonly lemmas: LemmaTables;
}

const lookupsOfLexicon = new WeakMap<LanguageLexicon, Lookups>();

function lookupsOf(lexicon: LanguageLexicon): Lookups {
  const before = lookupsOfLexicon.get(lexicon);
  if (before !== undefined) return before;
  const { network } = lexicon;
  const made: Lookups = {
    classes: tagClasses(network),
    known: knownWords(network),
    book: writtenWords(),
    lemmas: lexicon.lemmas,
  };
  lookupsOfLexicon.set(lexicon, made);
  return made;
}

function tagClasses({ tags }: NetworkTables): TagClass[] {
  return tags.map((name) => {
    const [upos, xpos] = name.split("|") as [string, string];
    return { upos, xpos };
  });
}

/** The network's words as lemmas ask for them. */
export function knownWords(tables: NetworkTables): KnownWords {
  const classes = tagClasses(tables);
  const { rows, usual } = tables.words;
  return (form) => {
    const row = rowOf(rows, hashWord(form));
    return row < 0 ? undefined : (classes[usual[row]!]?.xpos ?? "");
  };
}
