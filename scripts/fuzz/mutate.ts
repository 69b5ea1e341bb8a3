/**
 * @module
 * Damage to bytes: what networks, editors, converters and ill will do to a file, decided by a seeded row of numbers alone.
 */

import type { Random } from "../train/network/random.js";

/** A number from 0 up to, but not including, the limit. */
export function below(random: Random, limit: number): number {
  return Math.floor(random.next() * limit);
}

/** One of the items. */
export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  return items[below(random, items.length)]!;
}

/** Bytes that mean something to one reader or another, or that no text should hold. */
const oddBytes: readonly Buffer[] = [
  // NUL, a byte order mark in three spellings, lone surrogates as bytes, over-long and cut sequences, C1 controls
  ...[[0], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff], [0xed, 0xa0, 0x80], [0xed, 0xbf, 0xbf], [0xc0, 0xaf]],
  ...[[0xf0, 0x9f, 0x98], [0xf8, 0x88, 0x80, 0x80], [0x80], [0x93], [0x85], [0xff], [0x1b, 0x24, 0x42], [0x0e], [0x7f]],
].map((bytes) => Buffer.from(bytes));

/** Characters that turn, join or hide, and shapes that dates, numbers and names could have. */
const oddWords: readonly Buffer[] = [
  ..."\u202e \u200b \u00ad \ufeff \u2028 \u0085 \ufffd \u{1f600} \u0130 \u00df \u0301 \u{e0041} \u3000 ＂ “ ” ‘ ’ « » — …".split(
    " ",
  ),
  ..."\r \n \r\n \t \v \f | \\ \\ud800 \\u0000 \\udfff\\ud800 &#0; &#xd800; &#x110000; &amp &lt;p&gt; %00 %E0%A4%A".split(
    " ",
  ),
  ..."2031-02-30 9999999999999999999999 -0 1e999 0000-00-00 31/31/31 25:61 Infinity NaN __proto__ constructor toString".split(
    " ",
  ),
  ..."said told on Monday if until not no said,” “No,” (Reuters) By Photo: Related".split(" "),
].map((words) => Buffer.from(words));

/** Pieces of markup of every format that is read. */
const markup: readonly Buffer[] = [
  ..."< > </ /> <p> </p> <div> </div> <br> <a href= <!-- --> <![CDATA[ ]]> <!DOCTYPE <!ENTITY <?xml ?> <script> </script> <style>".split(
    " ",
  ),
  ..."<title> <plaintext> <template> <svg> <table> <select> <noscript> <iframe> <textarea> <body> <html> <head> <article> </article>".split(
    " ",
  ),
  ..."<item> </item> <entry> <channel> <rss> <description> </description> <newsItem> <nitf> <p <DataContent>".split(
    " ",
  ),
  ...'{ } [ ] , : " \\" null true 0 {"text": "html": [[ }} []'.split(" "),
  ...[
    "WARC/1.0\r\n",
    "Content-Length: 99999999\r\n",
    "Content-Length: 0\r\n",
    "Transfer-Encoding: chunked\r\n",
    "\r\n\r\n",
  ],
  ...['<meta charset="utf-16">', '<meta charset="iso-2022-jp">', "Content-Encoding: gzip\r\n", "HTTP/1.1 200 OK\r\n"],
].map((words) => Buffer.from(words));
const packed: readonly Buffer[] = [
  [0x1f, 0x8b, 0x08],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x50, 0x4b, 3, 4],
].map((bytes) => Buffer.from(bytes));
const inserted = [...oddBytes, ...oddWords, ...markup, ...packed];

/** What a very long run is made of, and how many bytes it may have: some is the worst case of one reader or another. */
const runs: readonly Buffer[] = [
  ..."a 1 . , ( “ \" ' < > & - A é <div> <p> <b> [ { </p> &amp; <!-- <a> Aa. 1, on- if- “a” 「".split(" "),
  ...[" ", "\n", "\t", "Askov said ", "and ", "on Monday ", "of the ", "2031 ", "Lene ", '"text":', "said that if "],
].map((words) => Buffer.from(words));
const longestRun = 20_000;

type Change = (bytes: Buffer, random: Random, others: readonly Uint8Array[]) => Buffer;

const flip: Change = (bytes, random) => {
  const changed = Buffer.from(bytes);
  if (changed.length > 0) changed[below(random, changed.length)]! ^= 1 << below(random, 8);
  return changed;
};
const setByte: Change = (bytes, random) => {
  const changed = Buffer.from(bytes);
  if (changed.length > 0) changed[below(random, changed.length)] = below(random, 256);
  return changed;
};
const cutOut: Change = (bytes, random) => {
  const [from, to] = range(bytes, random);
  return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
};
const cutShort: Change = (bytes, random) => bytes.subarray(0, below(random, bytes.length + 1));
const double: Change = (bytes, random) => {
  const [from, to] = range(bytes, random);
  return at(bytes, to, bytes.subarray(from, to));
};
const swap: Change = (bytes, random) => {
  const [from, to] = range(bytes, random);
  const middle = from + below(random, to - from + 1);
  const parts = [bytes.subarray(0, from), bytes.subarray(middle, to), bytes.subarray(from, middle), bytes.subarray(to)];
  return Buffer.concat(parts);
};
const insert: Change = (bytes, random) => at(bytes, below(random, bytes.length + 1), oneOf(random, inserted));
const spliceIn: Change = (bytes, random, others) => {
  const other = Buffer.from(oneOf(random, others));
  const [from, to] = range(other, random);
  return at(bytes, below(random, bytes.length + 1), other.subarray(from, to));
};
const longRun: Change = (bytes, random) => {
  const piece = oneOf(random, runs);
  const nTimes = 1 + below(random, Math.floor(longestRun / piece.length));
  return at(bytes, below(random, bytes.length + 1), Buffer.alloc(nTimes * piece.length, piece));
};
const noise: Change = (bytes, random) => {
  const more = Buffer.from(Array.from({ length: 1 + below(random, 30) }, () => below(random, 256)));
  return at(bytes, below(random, bytes.length + 1), more);
};

/** Every change as often as it stands here: long runs cost most and are seldom. */
const changes: readonly Change[] = [
  ...[flip, flip, flip, setByte, setByte, cutOut, cutOut, cutShort, double, double, swap],
  ...[insert, insert, insert, insert, insert, insert, spliceIn, spliceIn, noise],
];
const shareOfRuns = 0.02;

/** Bytes after one to six changes; `others` are what pieces are spliced in from. */
export function mutate(bytes: Uint8Array, random: Random, others: readonly Uint8Array[]): Buffer {
  let changed = Buffer.from(bytes);
  for (let left = 1 + below(random, 6); left > 0; left--) {
    const change = random.next() < shareOfRuns ? longRun : oneOf(random, changes);
    changed = Buffer.from(change(changed, random, others));
  }
  return changed;
}

function at(bytes: Buffer, place: number, more: Uint8Array): Buffer {
  return Buffer.concat([bytes.subarray(0, place), more, bytes.subarray(place)]);
}

/** A part of the bytes; short ones are as frequent as long ones. */
function range(bytes: Buffer, random: Random): readonly [from: number, to: number] {
  const from = below(random, bytes.length + 1);
  const longest = random.next() < 0.5 ? 40 : bytes.length;
  return [from, Math.min(bytes.length, from + below(random, longest + 1))];
}
