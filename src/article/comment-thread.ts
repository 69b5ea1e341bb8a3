/**
 * @module
 * What readers wrote below an article: a name, the time, a paragraph or two, and again a name, a time, a paragraph.
 *
 * Two such entries make a thread, unless both give the same time: a page may print its byline twice. A live page looks alike but gives the time first and no day; one name over a date is the
 * article's own byline.
 */

import type { Line } from "./line.js";
import { type Labels, labelOf, type Page, type Step } from "./page.js";

const name = "article/comment-thread";
const maxWordsOfName = 5;
const minEntries = 2;
/** From one entry to the next there are at most so many lines: a long comment and its buttons. */
const maxLinesOfEntry = 15;
const day = /\b(?:19|20)\d\d\b|\bago\b/u;
/** "Ann Example says:", as blog programs print it. */
const says = /^\p{L}.{0,40} (?:says|wrote|commented)\s?:$/u;

/** Labels the lines of a thread, from the first name to the end of the last comment. */
export const labelCommentThread: Step = (page, labels) => {
  const entries = page.lines.flatMap((_, index) => (isEntry(page, labels, index) ? [index] : []));
  const isThread = (thread: readonly number[]) =>
    new Set(thread.map((at) => timeOf(page.lines, at))).size >= minEntries;
  const threads = threadsOf(entries).filter(isThread);
  if (threads.length === 0) return labels;
  const comment = labelOf("comments", name, 0.8);
  const next = [...labels];
  for (const thread of threads) {
    const end = endOf(page.lines, labels, thread.at(-1)!);
    for (let index = thread[0]!; index < end; index++) next[index] ??= comment;
  }
  return next;
};

/** A name with a day below it, then text; or a name that "says:". */
function isEntry({ lines }: Page, labels: Labels, index: number): boolean {
  const line = lines[index]!;
  if (says.test(line.head)) return true;
  const isName = line.nWords <= maxWordsOfName && !line.endsSentence && isNameLabel(labels[index]?.kind);
  const isDated = labels[index + 1]?.kind === "timestamp" && day.test(lines[index + 1]!.head);
  return isName && isDated && labels[index + 2] === undefined && index + 2 < lines.length;
}

/** The day and time of an entry; "2 hours ago" may be that of many. */
function timeOf(lines: readonly Line[], index: number): string {
  const time = lines[index + 1]!.plain;
  return says.test(lines[index]!.head) || time.endsWith("ago") ? `${index}` : time;
}

function isNameLabel(kind: string | undefined): boolean {
  return kind === undefined || kind === "byline";
}

function threadsOf(entries: readonly number[]): number[][] {
  const threads: number[][] = [];
  for (const entry of entries) {
    const last = threads.at(-1);
    if (last !== undefined && entry - last.at(-1)! <= maxLinesOfEntry) last.push(entry);
    else threads.push([entry]);
  }
  return threads;
}

/** The first line after the last comment that is no sentence. */
function endOf(lines: readonly Line[], labels: Labels, lastEntry: number): number {
  let end = lastEntry + 1;
  while (labels[end]?.kind === "timestamp") end++;
  while (end < lines.length && labels[end] === undefined && lines[end]!.endsSentence) end++;
  return end;
}
