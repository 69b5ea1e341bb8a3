/**
 * @module
 * Tokens with tags, lemmas and, where asked for, trees, and the names among them: what the network says of raw tokens.
 */

import type { LanguageLexicon } from "../lexicon/language.js";
import type { NetworkTables } from "../lexicon/network-tables.js";
import { rowOf } from "../lexicon/row-table.js";
import type { NameSpan, Sentence, Token } from "../model/index.js";
import { correctAfterModal } from "./after-modal.js";
import { hashWord } from "./hashing.js";
import { type KnownWords, lemmaOf } from "./lemma.js";
import { nameSpans } from "./name-spans.js";
import { mostWords, Network } from "./network.js";
import type { Tree } from "./network-trees.js";
import type { RawTokens } from "./raw-tokens.js";

/** Sentences and the places of their tokens. */
export interface Untagged {
  readonly sentences: readonly Sentence[];
  readonly tokens: RawTokens;
}

/** Tokens of all sentences, and their names in text order. */
export interface Tagged {
  readonly tokens: Token[];
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
  const { classes, known } = lookupsOf(lexicon.network);
  const tokens: Token[] = [];
  const names: NameSpan[] = [];
  for (const group of groupsOf(sentences)) {
    const words = group.map(({ first, last }) => written(text, starts, ends, first, last));
    const read = network.read(words, { withTrees });
    let row = 0;
    group.forEach(({ first }, index) => {
      const forms = words[index]!;
      const tags = read.tags.subarray(row, row + forms.length);
      correctAfterModal(forms, tags, lexicon.network.tags);
      const tree = read.trees[index];
      for (let at = 0; at < forms.length; at++) {
        const [upos, xpos] = classes[tags[at]!]!;
        const lemma = lemmaOf(forms[at]!, xpos, lexicon.lemmas, known);
        const arc = tree === undefined ? noArc : arcOf(tree, at, first);
        tokens.push({ start: starts[first + at]!, end: ends[first + at]!, lemma, upos, xpos, ...arc });
      }
      names.push(...nameSpans(read.names, row, forms.length, first));
      row += forms.length;
    });
  }
  return { tokens, names };
}

const noArc: Pick<Token, "head" | "deprel" | "margin"> = { head: -1, deprel: "", margin: 0 };

function arcOf(
  { heads, relations, margins }: Tree,
  at: number,
  first: number,
): Pick<Token, "head" | "deprel" | "margin"> {
  const head = heads[at]!;
  return { head: head < 0 ? -1 : first + head, deprel: relations[at]!, margin: margins[at]! };
}

function written(
  text: string,
  starts: readonly number[],
  ends: readonly number[],
  first: number,
  last: number,
): string[] {
  const words: string[] = [];
  for (let at = first; at < last; at++) words.push(text.slice(starts[at]!, ends[at]!));
  return words;
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
  return network;
}

interface Lookups {
  /** UPOS and XPOS of each class. */
  readonly classes: readonly (readonly [string, string])[];
  readonly known: KnownWords;
}

const lookups = new WeakMap<NetworkTables, Lookups>();

function lookupsOf(tables: NetworkTables): Lookups {
  const before = lookups.get(tables);
  if (before !== undefined) return before;
  const classes = tables.tags.map((name) => name.split("|") as [string, string]);
  const made: Lookups = { classes, known: knownWords(tables, classes) };
  lookups.set(tables, made);
  return made;
}

/** The network's words as lemmas ask for them. */
export function knownWords({ words }: NetworkTables, classes: readonly (readonly [string, string])[]): KnownWords {
  return (form) => {
    const row = rowOf(words.rows, hashWord(form));
    return row < 0 ? undefined : (classes[words.usual[row]!]?.[1] ?? "");
  };
}
