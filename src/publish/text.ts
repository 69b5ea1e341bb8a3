/**
 * @module
 * `text`: the brief, and after it the whole record, for a terminal. Plain and aligned; colour only when it is asked for.
 */

import { countsLine } from "./brief/counts.js";
import { entryLine } from "./brief/happenings.js";
import { type Brief, briefOf } from "./brief.js";
import type { RenderOptions } from "./options.js";
import type { RecordIndex } from "./record-index.js";
import { citeLines, harmless, type Paint, pad, paintFor } from "./text/lines.js";
import { textSections } from "./text/sections.js";
import { countWords, dayWords } from "./words/day-words.js";
import { frameWords } from "./words/frame-words.js";

/** The record as text, ending in a line feed. */
export function renderText(index: RecordIndex, options: RenderOptions = {}): string {
  const paint = paintFor({ color: options.color === true, withIds: options.briefOnly !== true });
  const brief = harmless(briefOf(index));
  const sections = textSections(brief, paint, { isShort: options.briefOnly === true });
  const lines = [
    ...headLines(brief, paint),
    ...sections.flatMap(({ heading, lines }) => ["", paint.heading(heading.toUpperCase()), ...lines]),
    ...(options.briefOnly === true ? [] : entryLines(index, paint)),
  ];
  return `${lines.join("\n")}\n`;
}

function headLines(brief: Brief, paint: Paint): string[] {
  const cuts = [
    ...(brief.asOf === null ? [] : [`as of ${dayWords(brief.asOf)}`]),
    ...(brief.knownBy === null ? [] : [`as known on ${dayWords(brief.knownBy)}`]),
  ];
  return [paint.strong(brief.title), [countsLine(brief.counts), ...cuts].join(" · ")];
}

function entryLines(index: RecordIndex, paint: Paint): string[] {
  const { entries } = index.record;
  return [
    "",
    paint.heading(`ALL ${countWords(entries.length, "ENTRY", "ENTRIES")}`),
    ...entries.flatMap((entry) => {
      const line = harmless(entryLine(entry, index));
      return [
        `${pad(frameWords[entry.frame].one, 14)} ${paint.strong(line.title)}  ${paint.faint(`${line.when} · ${line.support} · ${line.entry}`)}`,
        ...citeLines(line.cites, { indent: 6, paint, limit: Number.POSITIVE_INFINITY }),
      ];
    }),
  ];
}
