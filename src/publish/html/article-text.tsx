/**
 * @module
 * An article's text as HTML: every character of it, evidence underlined by kind, furniture dimmed with the reason.
 */

import { type Entry, isDay, type RecordArticle } from "../../model/index.js";
import { type Span, trimmed } from "../../text/span.js";
import type { Carried } from "../record-index.js";
import { asShownInPlace } from "../shown.js";
import { dayWords } from "../words/day-words.js";
import { entryTitle, type FindEntry } from "../words/entry-title.js";
import { frameWords } from "../words/frame-words.js";
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

/** The text of an article with its evidence; `prefix` keeps ids apart where several articles share a page. */
export function ArticleText({
  article,
  carried,
  find,
  entryHref,
  prefix = "",
  times = [],
}: {
  readonly article: RecordArticle;
  readonly carried: readonly Carried[];
  readonly find: FindEntry;
  /** Where a letter of the gutter leads. */
  readonly entryHref: (entry: string) => string;
  readonly prefix?: string;
  /** Days that the words of the text mean; a style may show them. */
  readonly times?: readonly ResolvedTime[];
}) {
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
        <Gutter marks={starting} find={find} entryHref={entryHref} />
        <p>
          {region.label !== "article" && <span class="reason">{reasonOf(region)}</span>}
          {markTree(article.text, region, open).map((node) => (
            <Node node={node} />
          ))}
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

function Gutter({
  marks,
  find,
  entryHref,
}: {
  readonly marks: readonly Marked<Mark>[];
  readonly find: FindEntry;
  readonly entryHref: (entry: string) => string;
}) {
  return (
    <span class="gutter">
      {marks
        .flatMap(({ of }) => ("entries" in of ? of.entries : []))
        .slice(0, 8)
        .map((entry) => (
          <a href={entryHref(entry.id)} aria-label={`${frameWords[entry.frame].one}: ${entryTitle(entry, find)}`}>
            {frameWords[entry.frame].letter}
          </a>
        ))}
    </span>
  );
}

function Node({ node }: { readonly node: MarkNode<Mark> }) {
  if ("text" in node) return <>{asShownInPlace(node.text)}</>;
  const { of } = node.mark;
  const inside = node.inside.map((inner) => <Node node={inner} />);
  if ("day" in of)
    return (
      <time class="named" datetime={isDay(of.day) ? of.day : undefined} data-day={dayWords(of.day)}>
        {inside}
      </time>
    );
  const { entries, id } = of;
  const kinds = [...new Set(entries.map(({ frame }) => frameWords[frame]))];
  return (
    <mark
      id={node.isFirst ? id : undefined}
      class={`m-${kinds[0]!.mark}`}
      title={kinds.map(({ one }) => one).join(", ")}
    >
      {inside}
    </mark>
  );
}
