/**
 * @module
 * Which agencies an article's words come from, as the whole coverage shows it.
 *
 * A page may carry only the agency's name on a line of its own, or only the sign-off of its staff: who an agency is and who works
 * for it is learned from the pages that say so in full.
 */

import { callsItselfAgency, idOfAgency } from "../../lexicon/agency-nouns.js";
import type { StoryLexicon } from "../../lexicon/story.js";
import type { Article } from "../../model/index.js";
import type { DatedReading } from "../dated-reading.js";

/** A sign-off with this many people of an agency's sign-off is that agency's; one may write for two houses. */
const sharedStaff = 2;
/** A credit stands at the head or the foot of a page. */
const edgeLines = 4;

/** The agencies of each article, in the order of the readings. */
export function agenciesOf(readings: readonly DatedReading[], lexicon: StoryLexicon): string[][] {
  const stated = readings.map(({ article }) => creditsOf(article, lexicon));
  const known = new Set(stated.flat());
  const staff = staffOf(readings, stated);
  return readings.map(({ article }, at) => {
    if (stated[at]!.length > 0 || isSignedByWriter(article)) return stated[at]!;
    const onLine = known.size === 0 ? [] : edgesOf(article.text).filter((line) => known.has(line));
    const people = signersOf(article);
    const bySignOff = [...staff].flatMap(([agency, names]) =>
      people.filter((name) => names.has(name)).length >= sharedStaff ? [agency] : [],
    );
    return [...new Set([...onLine, ...bySignOff])].sort();
  });
}

/** The agencies an article itself names for its words, lower-case; an agency's own page names itself. */
function creditsOf(article: Article, lexicon: StoryLexicon): string[] {
  const named = article.agencies.flatMap((credit) => (isWholeCredit(credit, article) ? [credit.id.toLowerCase()] : []));
  const dateline = article.dateline?.agency?.toLowerCase();
  const own = article.outlet === null ? undefined : ownAgency(article.outlet, lexicon);
  return [...new Set([...named, ...(dateline ? [dateline] : []), ...(own ? [own] : [])])].sort();
}

/** "The Associated Press contributed to this report" credits a part; only the rest says where the text is from. */
function isWholeCredit({ role, end }: Article["agencies"][number], { text }: Article): boolean {
  return role === "text" && !(end !== undefined && /^.{0,40}\bcontributed\b/iu.test(text.slice(end, end + 60)));
}

/** The agency an outlet's name is. */
function ownAgency(outlet: string, lexicon: StoryLexicon): string | undefined {
  const plain = outlet
    .toLowerCase()
    .replace(/^the /u, "")
    .replace(/^www\./u, "")
    .replace(/\.(?:com|org|net|ru|co\.uk|cn)$/u, "");
  const known = lexicon.agencyOfOutlet.get(plain);
  return known ?? (callsItselfAgency(plain, lexicon.agencyNouns) ? idOfAgency(plain) : undefined);
}

function staffOf(readings: readonly DatedReading[], stated: readonly (readonly string[])[]): Map<string, Set<string>> {
  const staff = new Map<string, Set<string>>();
  readings.forEach(({ article }, at) => {
    const [agency, ...others] = stated[at]!;
    if (agency === undefined || others.length > 0) return;
    const names = staff.get(agency) ?? new Set<string>();
    for (const name of signersOf(article)) names.add(name);
    staff.set(agency, names);
  });
  return staff;
}

/** The people of a sign-off: "Reporting by ...; Editing by ...". */
function signersOf({ bylines }: Article): string[] {
  return [...new Set(bylines.filter(({ role }) => role === "reporter" || role === "editor").map(({ name }) => name))];
}

function isSignedByWriter({ bylines }: Article): boolean {
  return bylines.some(({ role }) => role === "writer");
}

/** Longer lines at the edge of a page are text, not credits. */
const longestCredit = 120;

/** Whether a page names a house on a short line at its head or foot: "Material from the Meridian was used in this report." */
export function namesAtEdge({ text }: Article, house: string | null): boolean {
  const name = house?.toLowerCase() ?? "";
  if (name.length < 3) return false;
  return edgesOf(text).some(
    (line) => line.length <= longestCredit && ` ${line.replace(/[^\p{L}\d]+/gu, " ")} `.includes(` ${name} `),
  );
}

/** The first and the last lines of a page, lower-case. */
function edgesOf(text: string): string[] {
  const head = text.slice(0, 2000).split("\n");
  const tail = text.slice(-2000).split("\n");
  return [...head.slice(0, edgeLines), ...tail.slice(-edgeLines)].map((line) => line.trim().toLowerCase());
}
