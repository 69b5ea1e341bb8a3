/**
 * @module
 * What a story is called: the headline of a member that most of the others bear out and that names two of the main actors.
 *
 * Only what stands in an article's own title counts; an outlet's name or a label of the page is no headline.
 */

import type { StoryLexicon } from "../../lexicon/story.js";
import type { Article } from "../../model/index.js";
import type { DatedReading } from "../dated-reading.js";
import { termsOfText } from "../words/article-words.js";
import { bodyLines } from "../words/body-words.js";
import { rarityOf } from "../words/rarity.js";

/** A headline has at least this many words. */
const minWords = 4;
const maxWords = 30;
const maxActors = 4;
/** Of a long coverage, the headlines of its first articles are enough. */
const maxTitles = 60;
const maxLength = 120;

/** The title of the story of these articles, which stand in the order of publication. */
export function titleOf(members: readonly DatedReading[], lexicon: StoryLexicon): string {
  const titles = members.flatMap(({ article }) => headlineOf(article) ?? []).slice(0, maxTitles);
  if (titles.length === 0) return firstLine(members[0]!.article);
  const names = mainNames(members);
  const cut = titles.map((title): CutTitle => ({ title, stems: stemsOf(title, lexicon) }));
  let best = titles[0]!;
  let bestScore = -1;
  const scores = new Map<string, number>();
  for (const each of cut) {
    const known = scores.get(each.title);
    const score = known ?? scoreOf(each, cut, names);
    if (known === undefined) scores.set(each.title, score);
    if (score > bestScore) {
      best = each.title;
      bestScore = score;
    }
  }
  return best;
}

interface CutTitle {
  readonly title: string;
  readonly stems: ReadonlyMap<string, number>;
}

/** Two names of main actors come first, then what the other titles bear out. */
function scoreOf({ title, stems }: CutTitle, all: readonly CutTitle[], names: readonly (readonly string[])[]): number {
  const named = names.filter((spellings) => spellings.some((name) => title.includes(name))).length;
  let borneOut = 0;
  let nSame = 0;
  for (const other of all) {
    if (other.title === title) nSame++;
    else borneOut = borneOutBy(other, stems, borneOut);
  }
  return Math.min(2, named) * 1000 + nSame + borneOut / (all.length * (stems.size + 3));
}

function borneOutBy(other: CutTitle, stems: ReadonlyMap<string, number>, before: number): number {
  let sum = before;
  for (const [stem, rarity] of stems) if (other.stems.has(stem)) sum += rarity;
  return sum;
}

function headlineOf({ title, outlet }: Article): string | null {
  if (title === null) return null;
  const nWords = termsOfText(title.text).length;
  return nWords < minWords || nWords > maxWords || title.text === outlet ? null : title.text;
}

/** The names of those most articles speak of, in each spelling. */
function mainNames(members: readonly DatedReading[]): string[][] {
  const counts = new Map<string, { n: number; spellings: Set<string> }>();
  for (const { name, type, variants } of members.flatMap(({ actors }) => actors)) {
    if (type === "media" || type === "place" || type === "unnamed") continue;
    const known = counts.get(name) ?? { n: 0, spellings: new Set([name]) };
    known.n +=
      1 +
      Math.min(
        20,
        variants.reduce((sum, { count }) => sum + count, 0),
      ) /
        40;
    for (const { text } of variants) if (text.length > 3 && /^\p{Lu}/u.test(text)) known.spellings.add(text);
    counts.set(name, known);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y.n - x.n || (a < b ? -1 : 1))
    .slice(0, maxActors)
    .map(([, { spellings }]) => [...spellings]);
}

/** Each stem with its rarity. */
function stemsOf(title: string, lexicon: StoryLexicon): Map<string, number> {
  return new Map(termsOfText(title).map(({ stem }) => [stem, Math.max(0, rarityOf(stem, lexicon))]));
}

/** The first line that tells something, for stories in which no article has a headline. */
function firstLine(article: Article): string {
  const line = bodyLines(article)[0];
  const text = line === undefined ? article.text.trimStart() : article.text.slice(line.start, line.end).trim();
  return (text.split("\n", 1)[0] ?? "").slice(0, maxLength);
}
