/**
 * @module
 * An article's text as HTML: every character of it, evidence underlined by kind, furniture dimmed with the reason.
 */

import { raw } from "hono/html";
import { type Entry, isDay, type RecordArticle } from "../../model/index.js";
import { type Span, trimmed } from "../../text/span.js";
import type { Carried } from "../record-index.js";
import { asShownInPlace } from "../shown.js";
import { dayWords } from "../words/day-words.js";
import { frameWords } from "../words/frame-words.js";
import { escaped } from "./escaped.js";
import { placeId } from "./links.js";
import { type Marked, type MarkNode, markTree } from "./marked-text.js";

/** What the text shows of one span: evidence of entries, or words that name a day. */
type Mark = { readonly entries: readonly Entry[]; readonly id: string } | { readonly day: string };

/** Words that name a day, and the day they mean. */
export interface ResolvedTime extends Span {
  /** ISO or TIMEX3 value. */
  readonly value: string;
}

/** A stretch of the page: a block, or text between blocks. */
interface Region extends Span {
  readonly label: "article" | "furniture" | "other-story";
  readonly kind: string;
}

/** As many lines side by side that are not the article's are folded away: menus of a web page. */
const longRun = 6;
/** More than this is not laid out on one page; the rest stays to be had from the record. */
const maxCharacters = 400_000;

/** A text, and what is to be seen of it. */
export interface Lettered {
  readonly article: RecordArticle;
  readonly carried: readonly Carried[];
  /** The line of an entry, which a letter of the gutter is called by. */
  readonly titleOf: (entry: Entry) => string;
  /** Where a letter of the gutter leads. */
  readonly entryHref: (entry: string) => string;
  readonly prefix?: string;
  /** Days that the words of the text mean; a style may show them. */
  readonly times?: readonly ResolvedTime[];
}

/** The text of an article with its evidence; `prefix` keeps ids apart where several articles share a page. */
export function ArticleText({ article, carried, titleOf, entryHref, prefix = "", times = [] }: Lettered) {
  const marks = [...marksOf(carried, prefix), ...times.map(timeMark)].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
  let next = 0;
  let open: Marked<Mark>[] = [];
  const row = (region: Region) => {
    while (next < marks.length && marks[next]!.start < region.end) open.push(marks[next++]!);
    open = open.filter(({ end }) => end > region.start);
    const starting = open.filter(({ start }) => start >= region.start);
    return (
      <div class={`row b-${region.label} k-${region.kind}`} data-start={region.start} data-end={region.end}>
        <span class="gutter">{raw(gutterOf(starting, { titleOf, entryHref }))}</span>
        <p>
          {region.label !== "article" && <span class="reason">{reasonOf(region)}</span>}
          {raw(nodesOf(markTree(article.text, region, open)))}
        </p>
      </div>
    );
  };
  return (
    <div class="text" lang={article.language === "und" ? undefined : article.language}>
      {groupsOf(regionsOf(article)).map((group) =>
        group.length < longRun ? (
          group.map(row)
        ) : (
          <details class="around">
            <summary>{group.length} lines of the page around the article</summary>
            {group.map(row)}
          </details>
        ),
      )}
      {article.text.length > maxCharacters && (
        <p class="none">
          The article goes on for {article.text.length - maxCharacters} characters that are not shown here.
        </p>
      )}
    </div>
  );
}

function reasonOf({ label, kind }: Region): string {
  return label === "furniture" ? kind.replaceAll("-", " ") : "another story";
}

/** The regions one by one, but a run of those that are not the article's as one group. */
function groupsOf(regions: readonly Region[]): Region[][] {
  const groups: Region[][] = [];
  for (const region of regions) {
    const last = groups.at(-1);
    if (region.label !== "article" && last !== undefined && last[0]!.label !== "article") last.push(region);
    else groups.push([region]);
  }
  return groups;
}

function marksOf(carried: readonly Carried[], prefix: string): Marked<Mark>[] {
  const byPlace = new Map<string, { span: Span; entries: Entry[] }>();
  for (const { entry, evidence } of carried) {
    const id = placeId(evidence);
    const known = byPlace.get(id);
    if (known) known.entries.push(entry);
    else byPlace.set(id, { span: evidence, entries: [entry] });
  }
  return [...byPlace].map(([id, { span, entries }]) => ({
    start: span.start,
    end: span.end,
    of: { entries, id: `${prefix}${id}` },
  }));
}

function timeMark({ start, end, value }: ResolvedTime): Marked<Mark> {
  return { start, end, of: { day: value } };
}

function regionsOf({ text, blocks }: RecordArticle): Region[] {
  const regions: Region[] = [];
  const limit = Math.min(text.length, maxCharacters);
  let at = 0;
  const fill = (end: number) => {
    const span = trimmed(text, { start: at, end });
    if (span.start < span.end) regions.push({ ...span, label: "article", kind: "body" });
  };
  for (const { start, end, label, kind } of blocks) {
    if (start >= limit) break;
    if (start > at) fill(start);
    regions.push({ start, end: Math.min(end, limit), label, kind });
    at = Math.max(at, end);
  }
  if (at < limit) fill(limit);
  return regions;
}

/** Letters beside a stretch, one for each entry whose words begin in it. */
function gutterOf(
  marks: readonly Marked<Mark>[],
  { entryHref, titleOf }: Pick<Lettered, "entryHref" | "titleOf">,
): string {
  return marks
    .flatMap(({ of }) => ("entries" in of ? of.entries : []))
    .slice(0, 8)
    .map((entry) => {
      const { one, letter } = frameWords[entry.frame];
      return `<a href="${escaped(entryHref(entry.id))}" aria-label="${escaped(`${one}: ${titleOf(entry)}`)}">${letter}</a>`;
    })
    .join("");
}

function nodesOf(nodes: readonly MarkNode<Mark>[]): string {
  return nodes.map(nodeOf).join("");
}

function nodeOf(node: MarkNode<Mark>): string {
  if ("text" in node) return escaped(asShownInPlace(node.text));
  const { of } = node.mark;
  const inside = nodesOf(node.inside);
  if ("day" in of) {
    const machine = isDay(of.day) ? ` datetime="${of.day}"` : "";
    return `<time class="named"${machine} data-day="${escaped(dayWords(of.day))}">${inside}</time>`;
  }
  const { entries, id } = of;
  const kinds = [...new Set(entries.map(({ frame }) => frameWords[frame]))];
  const place = node.isFirst ? ` id="${escaped(id)}"` : "";
  return `<mark${place} class="m-${kinds[0]!.mark}" title="${kinds.map(({ one }) => one).join(", ")}">${inside}</mark>`;
}
