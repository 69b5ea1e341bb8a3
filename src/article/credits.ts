/**
 * @module
 * Who made the article: people in bylines, sign-offs and picture credits; agencies, and whether the words or a picture are theirs.
 *
 * An agency's bare name beside a picture is the picture's; in a dateline, a sign-off or a byline it is the text's.
 */

import type { ArticleLexicon } from "../lexicon/article.js";
import type { AgencyCredit, Block, Byline } from "../model/index.js";
import { agenciesIn } from "./agency-names.js";
import { namesOf } from "./byline.js";
import type { FoundDateline } from "./dateline.js";
import { findQuotedAgencies } from "./quoted-agency.js";
import { signed } from "./stamp.js";

const ofPicture: ReadonlySet<string> = new Set(["caption", "photo-credit", "alt-text"]);
const tasks = "reporting|writing|written|reported|compiled|editing|edited|assistance|contributing";
const parts = new RegExp(`(?<task>${tasks})(?: by|:) (?<names>[^;()]{3,200})`, "giu");
/** "With assistance from A and B"; "A reported from Askov" names a place behind its "from". */
const help = /(?<task>assistance|contributions?) from (?<names>[^;()]{3,200})/giu;
/** "Ann Example reported from Askov and Ben Sample from Tarrow", "Press writers Cara Trial in Corvane and Dan Specimen contributed". */
const fromPlaces = /(?<names>\p{Lu}[^;()]{3,160}?) reported from \p{Lu}/gu;
const writers = /\b(?:writers?|reporters?|journalists?) (?<names>\p{Lu}[^;()]{3,200}?) contributed\b/gu;
const fullName = "\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){1,3}";
const photographer = new RegExp(`(?:Photo|Photograph|Photographer|Picture|Image)(?::| by) (?<name>${fullName})`, "u");

/** People named as makers, in text order. */
export function findBylines(text: string, blocks: readonly Block[]): Byline[] {
  return blocks.flatMap(({ kind, start, end }) => {
    const words = text.slice(start, Math.min(end, start + 600));
    if (kind === "byline") return namesOf(words, start, "writer");
    if (kind === "timestamp") return signedInStamp(words, start);
    if (kind === "agency-signoff") return signedOff(words, start);
    return kind === "caption" || kind === "photo-credit" ? photographerIn(words, start) : [];
  });
}

/** Agencies named on the page, each once for a role and place. */
export function findAgencies(
  text: string,
  { blocks, dateline, lexicon }: { blocks: readonly Block[]; dateline: FoundDateline | null; lexicon: ArticleLexicon },
): AgencyCredit[] {
  const credits: AgencyCredit[] = [];
  if (dateline?.agency) credits.push({ id: dateline.agency, role: "text", start: dateline.start, end: dateline.end });
  for (const [index, { kind, start, end }] of blocks.entries()) {
    const words = text.slice(start, Math.min(end, start + 600));
    const isBeside = ofPicture.has(blocks[index - 1]?.kind ?? "") || ofPicture.has(blocks[index + 1]?.kind ?? "");
    if (kind === "agency-credit") credits.push(...named(words, start, lexicon, isBeside ? "photo" : "text"));
    else if (kind === "agency-signoff" || kind === "byline") credits.push(...named(words, start, lexicon, "text"));
    else if (kind === "caption" || kind === "photo-credit") {
      const from = Math.max(0, words.length - 70);
      credits.push(...named(words.slice(from), start + from, lexicon, "photo"));
    }
  }
  credits.push(...findQuotedAgencies(text, blocks, lexicon));
  return credits.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

function signedInStamp(words: string, start: number): Byline[] {
  const found = signed.exec(words);
  return found === null ? [] : namesOf(found[0], start + found.index, "writer");
}

function signedOff(words: string, start: number): Byline[] {
  const told = [parts, help, fromPlaces, writers].flatMap((pattern) => [...words.matchAll(pattern)]);
  const found = told.flatMap(({ groups, index, 0: all }) => {
    const names = groups!.names!;
    const task = groups!.task ?? "";
    const role = /^edit/iu.test(task) ? "editor" : /^writ/iu.test(task) ? "writer" : "reporter";
    return namesOf(names, start + index + all.indexOf(names), role);
  });
  return found.sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
}

function photographerIn(words: string, start: number): Byline[] {
  const found = photographer.exec(words);
  if (found === null) return [];
  const name = found.groups!.name!;
  const at = start + found.index + found[0].length - name.length;
  return [{ name, role: "photographer", start: at, end: at + name.length }];
}

function named(words: string, start: number, lexicon: ArticleLexicon, role: AgencyCredit["role"]): AgencyCredit[] {
  return agenciesIn(words, start, lexicon).map((name) => ({ ...name, role }));
}
