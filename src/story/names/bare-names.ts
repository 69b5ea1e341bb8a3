/**
 * @module
 * "The Speaker", "the army", "the opposition leader": whom an article calls by a bare noun, and itself or another article of the
 * story names in full.
 *
 * A person has the noun beside the name ("Speaker Lene Askov", "Lene Askov, the leader of the opposition"), a body has it at the end of
 * its name ("the Varnhemish army"). The article itself is asked first, then the other articles of its story; where two fit, nobody is
 * meant. Leaves alone "a mediator", which brings in somebody new, and what the article's own reading has settled.
 */

import type { BareNouns } from "../../lexicon/bare-nouns.js";
import type { HomeWords } from "../../lexicon/home-words.js";
import type { Reading, Story } from "../../model/index.js";
import { listsBy } from "../../text/lists-by.js";
import { armedBody } from "./armed-body.js";
import { type Called, calledIn, sameOffice } from "./called-names.js";
import { type Land, landOf } from "./home-state.js";

/** Words of a text that name somebody: a speaker, a relay or a role of an event. */
interface Named {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly actor: string | null;
  readonly entity: string | null;
}

/** Whom a phrase means. */
interface Meant {
  readonly actor: string | null;
  readonly entity: string;
}

/** What the story calls its people, and whom the article in hand names. */
interface Known {
  /** By the last word of what they are called; each calling once, however many articles have it. */
  readonly called: ReadonlyMap<string, readonly Called[]>;
  readonly named: ReadonlySet<string>;
  readonly nouns: BareNouns;
}

/** More words than any bare noun has: "the acting chairman of the talks". */
const maxWords = 5;

/** The readings with each bare noun taken for the one whom the story names so. */
export function withFullNames<R extends Reading>(
  readings: readonly R[],
  stories: readonly Story[],
  nouns: BareNouns,
): R[] {
  const byId = new Map(readings.map((reading) => [reading.article.id, reading]));
  const changed = new Map<string, R>();
  for (const { articles } of stories) {
    const members = articles.flatMap((id) => byId.get(id) ?? []);
    const bare = members.map((reading) => bareIn(reading, nouns));
    if (bare.every(({ size }) => size === 0) && !members.some(townsSpeak)) continue;
    const called = byLastWord(members.flatMap((reading) => calledIn(reading, nouns)));
    const land = landOf(members, nouns.homes);
    const armed = armedBody(members, nouns);
    members.forEach((reading, at) => {
      const named = new Set(reading.actors.map(({ id }) => id));
      const meant = new Map<string, Meant>();
      for (const phrase of bare[at]!) {
        const one =
          meantBy(phrase, { called, named, nouns }) ??
          (nouns.fighters.has(phrase) ? armed : ofHome(phrase, land, nouns.homes));
        if (one !== null) meant.set(phrase, one);
      }
      for (const [town, { id, name }] of land.seats) meant.set(town, { actor: id, entity: name });
      if (meant.size > 0) changed.set(reading.article.id, renamed(reading, meant));
    });
  }
  return readings.map((reading) => changed.get(reading.article.id) ?? reading);
}

/** "The army" as that of the state the story is at home in; "the government" as that state. */
function ofHome(phrase: string, { home }: Land, { bodies, states }: HomeWords): Meant | null {
  if (home === null) return null;
  const { id, name } = home.state;
  if (states.has(phrase)) return { actor: id, entity: name };
  if (!bodies.has(phrase)) return null;
  return { actor: null, entity: home.adjective === null ? `${phrase} of ${name}` : `${home.adjective} ${phrase}` };
}

/** Whether anybody speaks whom the article takes for a town. */
function townsSpeak({ statements, actors }: Reading): boolean {
  const towns = new Set(actors.filter(({ type }) => type === "place" || type === "person").map(({ id }) => id));
  return statements.some(({ speaker }) => speaker !== null && speaker.actor !== null && towns.has(speaker.actor));
}

function byLastWord(called: readonly Called[]): Map<string, Called[]> {
  const different = new Map(called.map((one) => [`${one.phrase}\u0000${one.actor}\u0000${one.name}`, one] as const));
  return listsBy([...different.values()], ({ phrase }) => lastWordOf(phrase));
}

function lastWordOf(phrase: string): string {
  return phrase.slice(phrase.lastIndexOf(" ") + 1);
}

/** The phrases by which nobody in particular speaks in an article: "speaker", "senate leader". */
function bareIn({ article, statements }: Reading, nouns: BareNouns): Set<string> {
  const bare = new Set<string>();
  const brought = new Set<string>();
  const text = article.text.toLowerCase();
  for (const { speaker, via } of statements)
    for (const source of speaker === null ? via : [speaker, ...via]) {
      if (source.actor !== null || source.entity === null) continue;
      const phrase = phraseOf(source.entity);
      if (!isBare(phrase, nouns)) continue;
      if (/^an?\s/iu.test(source.text)) brought.add(phrase);
      // a pronoun takes up somebody whom another sentence calls so
      if (/^the\s/iu.test(source.text) || (/^\S+$/u.test(source.text) && !isBroughtIn(text, phrase))) bare.add(phrase);
    }
  for (const phrase of brought) bare.delete(phrase);
  return bare;
}

/** "A regional envoy said": somebody whom the article does not name. */
function isBroughtIn(text: string, phrase: string): boolean {
  return ["a", "an", "one", "another"].some((article) => text.includes(`${article} ${phrase}`));
}

/** A phrase as it is compared: "senate leader" for "The Senate leader". */
function phraseOf(entity: string): string {
  return entity
    .replace(/\s+/gu, " ")
    .toLowerCase()
    .replace(/^the /u, "")
    .replace(/^\d+-year-old /u, "");
}

const officeOf = /^(?<owner>[^'’]+)['’]s (?<office>office)$/u;

function isBare(phrase: string, nouns: BareNouns): boolean {
  const { offices, bodies } = nouns;
  const owner = officeOf.exec(phrase)?.groups?.owner;
  const head = sameOffice(headOf(owner ?? phrase), nouns);
  if (owner !== undefined) return offices.has(head);
  if (nouns.fighters.has(phrase)) return true;
  return (offices.has(head) || bodies.has(head)) && phrase.split(" ").length <= maxWords && !/['’]/u.test(phrase);
}

/** "leader" of "senate leader", "chairman" of "chairman of the talks". */
function headOf(phrase: string): string {
  return phrase
    .replace(/ of .*/u, "")
    .split(" ")
    .at(-1)!;
}

/** "Mediator's office" as the office of the one who is called so. */
function meantBy(phrase: string, { called, named, nouns }: Known): Meant | null {
  const { owner, office } = officeOf.exec(phrase)?.groups ?? {};
  const asked = (owner ?? phrase).replace(/\S+$/u, (head) => sameOffice(head, nouns));
  const one = onlyOne(asked, called, named);
  if (one === null) return null;
  return office === undefined
    ? { actor: one.actor, entity: one.name }
    : { actor: null, entity: `${office} of ${one.name}` };
}

/**
 * The one who is called by just these words, else the one whose calling holds them. Those whom the article itself names go before those of
 * other articles; null where two are left.
 */
function onlyOne(asked: string, called: Known["called"], named: ReadonlySet<string>): Called | null {
  const like = (called.get(lastWordOf(asked)) ?? []).filter(({ phrase }) => holds(phrase, asked));
  const here = like.filter(({ actor }) => named.has(actor));
  const near = here.length > 0 ? here : like;
  const exact = near.filter(({ phrase }) => phrase === asked);
  const [first, ...others] = exact.length > 0 ? exact : near;
  // a name of one word tells too little of who it is, but enough to leave another open
  if (first === undefined || others.some(({ actor }) => actor !== first.actor)) return null;
  return first.name.includes(" ") ? first : null;
}

/** "Senate leader" in "senate majority leader": the same last word, the others in order. */
function holds(phrase: string, asked: string): boolean {
  if (phrase === asked || phrase.endsWith(` ${asked}`)) return true;
  const words = phrase.split(" ");
  const wanted = asked.split(" ");
  if (wanted.length < 2 || words.at(-1) !== wanted.at(-1)) return false;
  let at = 0;
  for (const word of words) if (word === wanted[at]) at++;
  return at === wanted.length;
}

function renamed<R extends Reading>(reading: R, meant: ReadonlyMap<string, Meant>): R {
  return { ...reading, statements: withMeant(reading.statements, meant), events: withMeant(reading.events, meant) };
}

/** The value with every source of these phrases named; what holds none is shared, not copied. */
function withMeant<T>(value: T, meant: ReadonlyMap<string, Meant>): T {
  if (value === null || typeof value !== "object") return value;
  if (isNamed(value)) {
    const one = meant.get(value.actor === null ? phraseOf(value.entity ?? value.text) : (value.entity ?? ""));
    return one === undefined ? value : { ...value, ...one };
  }
  let changed: T | null = null;
  for (const key in value) {
    const before = value[key];
    const after = withMeant(before, meant);
    if (after === before) continue;
    changed ??= (Array.isArray(value) ? [...value] : { ...value }) as T;
    changed![key] = after;
  }
  return changed ?? value;
}

function isNamed(value: object): value is Named {
  return "actor" in value && "entity" in value && "text" in value;
}
