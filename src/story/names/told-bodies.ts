/**
 * @module
 * Which body a person speaks for or leads, as the words beside the name tell: "its spokeswoman, Lene Askov", "Guild leader Lene Askov",
 * "Lene Askov, who leads the Guild", "Lene Askov of the Guild".
 *
 * Of two bodies the one that is told more often, then the first, is meant.
 */

import type { BareNouns } from "../../lexicon/bare-nouns.js";
import type { Mention, Reading } from "../../model/index.js";

const title = "(?<title>(?:\\p{Lu}[\\p{L}'’-]*\\.? )*)";
/** Between a body's name and a person's that it has as its leader. */
const leadBefore = new RegExp(`^(?:['’]s?)?,? (?:[\\p{Ll}-]+ )*?(?<office>[\\p{L}-]+),? ${title}$`, "u");
const ownBefore = new RegExp(`\\b(?:its|their|whose) (?:[\\p{Ll}-]+ ){0,2}(?<office>[\\p{Ll}-]+),? ${title}$`, "u");
const leads = "leads|heads|chairs|runs|represents|commands|speaks for";
const holds = "(?<office>[\\p{Ll}-]+) (?:of|for)";
const who = `,? (?:the |an? |who )?(?:[\\p{L}-]+ ){0,2}?(?:${holds}|${leads})`;
const leadBehind = new RegExp(`^(?:,? of|, for|${who})(?: the)?(?: [\\p{Ll}\\d-]+)? $`, "u");
/** So many characters stand between a name and its body at most, and between a body and "its". */
const [beside, before] = [80, 300];

/** By each person's name the body. */
export function bodiesToldOf(readings: readonly Reading[], nouns: BareNouns): Map<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const reading of readings)
    for (const [person, body] of toldIn(reading, nouns)) {
      const list = votes.get(person) ?? new Map<string, number>();
      votes.set(person, list.set(body, (list.get(body) ?? 0) + 1));
    }
  return new Map([...votes].map(([person, bodies]) => [person, [...bodies].sort(([, n], [, m]) => m - n)[0]![0]]));
}

function toldIn({ article: { text }, mentions, actors }: Reading, nouns: BareNouns): [string, string][] {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  const named = mentions
    .filter(({ how, actor }) => how !== "pronoun" && how !== "role" && actor !== null && byId.has(actor))
    .sort((a, b) => a.start - b.start);
  const isBody = ({ actor }: Mention) => /^(?:organization|armed-group|group)$/u.test(byId.get(actor!)!.type);
  const nameOf = ({ actor }: Mention) => byId.get(actor!)!.name;
  const isOffice = (word: string | undefined) => word !== undefined && leading(word.toLowerCase(), nouns);
  return named.flatMap((person, at): [string, string][] => {
    if (byId.get(person.actor!)!.type !== "person") return [];
    const last = named.slice(0, at).findLast((each) => isBody(each) && each.end <= person.start);
    const next = named[at + 1];
    if (last !== undefined && person.start - last.end < before) {
      const between = text.slice(last.end, person.start);
      const own = ownBefore.exec(between);
      const lead = person.start - last.end < beside ? leadBefore.exec(between) : null;
      if (!between.includes("\n\n") && isOffice((lead ?? own)?.groups?.office)) return [[nameOf(person), nameOf(last)]];
    }
    if (next === undefined || !isBody(next) || next.start - person.end > beside) return [];
    const behind = leadBehind.exec(text.slice(person.end, next.start));
    const office = behind?.groups?.office;
    return behind !== null && (office === undefined || isOffice(office)) ? [[nameOf(person), nameOf(next)]] : [];
  });
}

function leading(word: string, { offices, sameAs, speaking }: BareNouns): boolean {
  return offices.has(word) || sameAs.has(word) || speaking.has(word);
}
