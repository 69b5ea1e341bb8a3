/**
 * @module
 * One thing of a record: an entry with all its words and fields, an article with what rests on it, or a dispute with its sides.
 */

import type { Dispute, Entry, RecordArticle } from "../../model/index.js";
import { disputeView } from "../brief/disputes.js";
import { entryLine } from "../brief/happenings.js";
import { citationsOf, quoted } from "../citation.js";
import type { RecordIndex } from "../record-index.js";
import { citeLines, harmless, type Paint, pad } from "../text/lines.js";
import { disputeLines } from "../text/sections.js";
import { basisWords } from "../words/basis-words.js";
import { dateWords, dayWords } from "../words/day-words.js";
import { fieldLines } from "../words/field-lines.js";
import { frameWords } from "../words/frame-words.js";
import { confidenceWords } from "../words/support-words.js";

/** What an id names. */
export type Named =
  | { readonly kind: "entry"; readonly entry: Entry }
  | { readonly kind: "article"; readonly article: RecordArticle }
  | { readonly kind: "dispute"; readonly dispute: Dispute };

/** The thing with that id; null when there is none. */
export function findNamed(id: string, index: RecordIndex): Named | null {
  const entry = index.entries.get(id);
  if (entry !== undefined) return { kind: "entry", entry };
  const article = index.articles.get(id);
  if (article !== undefined) return { kind: "article", article };
  const dispute = index.record.disputes.find((one) => one.id === id);
  return dispute === undefined ? null : { kind: "dispute", dispute };
}

/** Its lines for a terminal. */
export function namedLines(named: Named, index: RecordIndex, paint: Paint): string[] {
  if (named.kind === "entry") return entryLines(named.entry, index, paint);
  if (named.kind === "article") return articleLines(named.article, index, paint);
  return disputeLines([harmless(disputeView(named.dispute, index))], paint, "");
}

function entryLines(entry: Entry, index: RecordIndex, paint: Paint): string[] {
  const line = harmless(entryLine(entry, index));
  const fields = harmless(fieldLines(entry)).filter(({ name, value }) => value !== null && name !== "id");
  const disputes = harmless((index.disputes.get(entry.id) ?? []).map((dispute) => disputeView(dispute, index)));
  const width = Math.max(...fields.map(({ name }) => name.length), 9);
  return [
    paint.strong(line.title),
    `${frameWords[entry.frame].one} · ${entry.id}`,
    `${dateWords(entry.date)} (${basisWords(entry.date)}) · ${line.support}${line.background ? " · background" : ""}`,
    "",
    paint.heading("WORDS"),
    ...citeLines(harmless(citationsOf(entry.evidence, index)), { indent: 2, paint, limit: Number.POSITIVE_INFINITY }),
    "",
    paint.heading("FIELDS"),
    ...fields.map(({ name, value }) => `  ${pad(name, width)}  ${value}`),
    ...(disputes.length === 0
      ? []
      : ["", paint.heading("WHERE VERSIONS DIFFER"), ...disputeLines(disputes, paint, "")]),
  ];
}

function articleLines(article: RecordArticle, index: RecordIndex, paint: Paint): string[] {
  const { id, title, outlet, url, origin } = harmless({ ...article, view: undefined, blocks: [] });
  const { published, text } = article;
  const carried = harmless((index.carried.get(article.id) ?? []).map(({ entry, evidence }) => ({ entry, evidence })));
  const label = index.record.origins.find((one) => one.id === article.origin)?.label ?? origin;
  return [
    paint.strong(title?.text ?? id),
    `article · ${id}`,
    `${outlet ?? "outlet not named"} · ${dayWords(published.value)} (${confidenceWords(published)}) · origin: ${harmless(label)} · ${text.length} characters`,
    ...(url === null ? [] : [url]),
    "",
    paint.heading(`WHAT RESTS ON IT (${carried.length})`),
    ...carried.map(
      ({ entry, evidence: { start, end, text: words } }) =>
        `  ${pad(frameWords[entry.frame].one, 14)} ${quoted(words)}  ${paint.faint(`${id}:${start}-${end}${paint.id(entry.id)}`)}`,
    ),
  ];
}
