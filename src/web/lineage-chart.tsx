/**
 * @module
 * Who has it from whom, as a drawing: origins on the left, each article behind the one it derives from, the line between them by what it is.
 *
 * The list below it says the same in words, so the drawing is one picture to a screen reader.
 */

import type { Family, LineageArticle } from "../publish/brief/lineage.js";
import { countWords, shortDay } from "../publish/words/day-words.js";
import { originName } from "../publish/words/version-words.js";

/** More is no picture; the list has them all. */
const mostNodes = 60;
const box = { width: 176, height: 38 };
const column = 222;
const row = 48;
const margin = 4;
/** Deeper descent stands in the last column. */
const deepest = 4;
/** So many characters fit a box. */
const fits = 22;

interface Node {
  readonly x: number;
  readonly y: number;
}

interface Edge {
  readonly from: Node;
  readonly to: Node;
  readonly kind: string;
}

interface Placed {
  readonly line: LineageArticle;
  readonly node: Node;
}

/** The drawing; nothing where there is no article, or only one. */
export function LineageChart({
  families,
  total,
}: {
  readonly families: readonly Family[];
  /** Articles of all families, those that are not given too. */
  readonly total: number;
}) {
  const shown = firstOf(families);
  const nShown = countIn(shown);
  if (nShown < 2) return null;
  const rest = total - nShown;
  const { origins, articles, edges } = layOut(shown);
  const depth = Math.max(...articles.map(({ node }) => node.x));
  const [width, height] = [depth + box.width + margin, nShown * row + margin];
  return (
    <figure class="chart lineage">
      <section class="scroll" aria-label="Lineage, drawn" tabindex={0}>
        <svg
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          role="img"
          aria-label={`${spoken(shown)}; the list below says the same in words`}
        >
          {edges.map(({ from, to, kind }) => (
            <path class={`edge e-${kind}`} d={pathOf(from, to, kind)} />
          ))}
          {origins.map(({ family: { label, certainty }, node }) => (
            <g class={`origin-node o-${certainty}`}>
              <rect x={node.x} y={node.y} width={box.width} height={box.height} rx={19} />
              <text x={node.x + box.width / 2} y={node.y + 24} text-anchor="middle">
                {short(certainty === "unknown" ? "origin not known" : originName(label))}
              </text>
            </g>
          ))}
          {articles.map(({ line: { outlet, day, from }, node }) => (
            <g class="article-node">
              <rect x={node.x} y={node.y} width={box.width} height={box.height} rx={3} />
              <text x={node.x + 10} y={node.y + 16}>
                {short(outlet)}
              </text>
              <text class="when" x={node.x + 10} y={node.y + 31}>
                {[day === null ? "no date" : shortDay(day), ...(from === null ? [] : [from.kind])].join(" · ")}
              </text>
            </g>
          ))}
        </svg>
      </section>
      <figcaption class="support">
        Solid: a copy or a revision, or the outlet's own. Dashed: a rewrite. Dotted: an excerpt, or only a credit. Each
        origin on the left is one witness.
        {rest > 0 && ` ${countWords(rest, "more article")} in the list below.`}
      </figcaption>
    </figure>
  );
}

/** As many families, from the first one on, as fit whole; of the first one at least a part. */
function firstOf(families: readonly Family[]): Family[] {
  const shown: Family[] = [];
  let left = mostNodes;
  for (const family of families) {
    if (left === 0) break;
    const articles = family.articles.slice(0, left);
    shown.push({ ...family, articles });
    left -= articles.length;
  }
  return shown;
}

function countIn(families: readonly Family[]): number {
  return families.reduce((sum, { articles }) => sum + articles.length, 0);
}

function layOut(families: readonly Family[]): {
  readonly origins: readonly { readonly family: Family; readonly node: Node }[];
  readonly articles: readonly Placed[];
  readonly edges: readonly Edge[];
} {
  const origins: { family: Family; node: Node }[] = [];
  const articles: Placed[] = [];
  const edges: Edge[] = [];
  for (const family of families) {
    const origin = { x: margin, y: margin + articles.length * row };
    origins.push({ family, node: origin });
    const own = new Map<string, Node>();
    for (const line of family.articles) {
      const depth = 1 + Math.min(line.depth, deepest);
      const node = { x: margin + depth * column, y: margin + articles.length * row };
      own.set(line.article, node);
      articles.push({ line, node });
      const parent = line.from?.article ?? null;
      edges.push({
        from: (parent === null ? undefined : own.get(parent)) ?? origin,
        to: node,
        kind: line.from?.kind ?? "own",
      });
    }
  }
  return { origins, articles, edges };
}

/** From the right of one box to the left of another: level, down, level. Below itself, from the foot of the box. */
function pathOf(from: Node, to: Node, kind: string): string {
  const [startX, startY] = [from.x + box.width, from.y + box.height / 2];
  const [endX, endY] = [to.x, to.y + box.height / 2];
  // lines of another kind do not run on top of each other
  const aside = kind === "rewrite" ? -8 : kind === "credit" || kind === "excerpt" ? 8 : 0;
  const middle = endX - (column - box.width) / 2 + aside;
  if (startY === endY) return `M${startX} ${startY}H${endX}`;
  return `M${startX} ${startY}H${middle}V${endY}H${endX}`;
}

/** "5 articles of 3 origins: Meridian with 4, The Linden Courier with 1". */
function spoken(families: readonly Family[]): string {
  const each = families.map(({ label, articles }) => `${originName(label)} with ${articles.length}`);
  return `${countWords(countIn(families), "article")} of ${countWords(families.length, "origin")}: ${each.join(", ")}`;
}

function short(name: string): string {
  return name.length <= fits ? name : `${name.slice(0, fits - 1).trimEnd()}…`;
}
