/**
 * @module
 * Numbers for written words. Every room cuts the same text into much the same words; each word is hashed and compared once, where it is met first,
 * and whoever asks again for what stands there is told its number by its place.
 *
 * Numbers say nothing by themselves and change no answer: when there are too many words all are dropped and counting begins anew.
 */

/** How many words are numbered before counting begins anew. */
const most = 32_768;
/** The mask of the slots, of which there are twice as many. */
const mask = 2 * most - 1;
/** Shorter texts are names of tables, which come once; longer ones would keep too much memory. */
const shortestText = 64;
const longestText = 1_000_000;

/** Of each slot the hash of its word and the word's number; -1 where the slot is free. */
const slots = new Int32Array(4 * most).fill(-1);
let words: string[] = [];
let counting: object = {};

/** The text that was asked about last, and for each of its characters the reading in which a word was met there and that word's number. */
let text = "";
let reading = 1;
let places = new Int32Array(2 * 8192);

/** Stands for the present numbers: another object, other numbers. */
export function presentNumbers(): object {
  return counting;
}

/** The word of a number. */
export function wordOf(number: number): string {
  return words[number]!;
}

/** The number of the word that stands in `from` from `start` to `end`. */
export function numberAt(from: string, start: number, end: number): number {
  if (from === text && places[2 * start] === reading) {
    const number = places[2 * start + 1]!;
    if (words[number]!.length === end - start) return number;
  }
  return looked(from, start, end);
}

function looked(from: string, start: number, end: number): number {
  const number = found(from, start, end);
  if (from.length < shortestText || from.length > longestText) return number;
  if (from !== text) begin(from);
  places[2 * start] = reading;
  places[2 * start + 1] = number;
  return number;
}

function begin(next: string): void {
  text = next;
  reading++;
  if (places.length < 2 * next.length) places = new Int32Array(3 * next.length);
}

function found(from: string, start: number, end: number): number {
  const hash = hashAt(from, start, end);
  let slot = hash & mask;
  for (let number = slots[2 * slot + 1]!; number >= 0; number = slots[2 * slot + 1]!) {
    if (slots[2 * slot] === hash && isAt(from, start, end, words[number]!)) return number;
    slot = (slot + 1) & mask;
  }
  if (words.length >= most) {
    slots.fill(-1);
    words = [];
    counting = {};
    reading++;
    slot = hash & mask;
  }
  slots[2 * slot] = hash;
  slots[2 * slot + 1] = words.length;
  return words.push(copied(from.slice(start, end))) - 1;
}

/** 32-bit FNV-1a over the code units, its high bits folded into the low ones. */
function hashAt(from: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ from.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function isAt(from: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) !== from.charCodeAt(start + at)) return false;
  return true;
}

/** A string of its own: a part of a long text would keep the whole text in memory. */
function copied(word: string): string {
  return ` ${word}`.slice(1);
}
