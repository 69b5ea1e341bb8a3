/**
 * @module
 * Which names are one actor: full names first, then the bare surnames, acronyms and other spellings that lean on them.
 */

import type { KnownPerson } from "../lexicon/actors-people.js";
import { spellingKey } from "../lexicon/actors-spelling.js";
import { keyOf } from "../lexicon/actors-words.js";
import type { KnownActor, KnownType } from "../lexicon/actors-world.js";
import type { Name, NameContext } from "./names.js";
import { isSamePerson, Roster } from "./roster.js";
import { actsAsGovernment } from "./seats.js";
import { keyOfName } from "./told-names.js";

/** One actor of the article. */
export interface Identity {
  readonly name: string;
  readonly type: KnownType | "group";
  readonly country: string | null;
  readonly gender: string;
  readonly known: KnownPerson | null;
  /** Spelling keys of the words of a person's name. */
  readonly keys: readonly string[];
}

/** A name with its actor. */
export interface Identified extends Name {
  readonly identity: Identity;
  readonly how: "name" | "alias" | "metonym";
}

/** ISO day or year to which offices refer, or null when the article gives none. */
export type AsOf = string | null;

/** Gives every name its actor. */
export function identify(context: NameContext, names: readonly Name[], asOf: AsOf): Identified[] {
  const roster = new Roster();
  const byForm = new Map<string, Identity>();
  for (const form of formsOf(context, names)) byForm.set(form.key, roster.add(identityOf(context, form, roster, asOf)));
  const lastNamed = new Map<string, Identity>();
  const found: Identified[] = [];
  for (const name of names) {
    const whole = byForm.get(formKey(context, name))!;
    const identity =
      name.kind === "person" && name.last - name.first === 1 ? nearestOf(name, whole, roster, lastNamed) : whole;
    if (identity.keys.length > 1) lastNamed.set(identity.keys.at(-1)!, identity);
    found.push(identified(context, name, identity));
  }
  return found;
}

/** Of two people with one surname the bare name means the one named last, unless a title tells their genders apart. */
function nearestOf(name: Name, whole: Identity, roster: Roster, lastNamed: ReadonlyMap<string, Identity>): Identity {
  const key = whole.keys.at(-1);
  if (key === undefined || roster.withSurname(key).length < 2) return whole;
  const nearest = lastNamed.get(key);
  if (!nearest) return whole;
  if (name.gender === "" || nearest.gender === "" || nearest.gender === name.gender) return nearest;
  return roster.withSurname(key).find(({ gender }) => gender === name.gender) ?? whole;
}

function identified(context: NameContext, name: Name, identity: Identity): Identified {
  const sense = name.known?.sense;
  if (sense?.kind === "seat" && actsAsGovernment(context, name))
    return namedAs(name, plainIdentity(sense.actor), "metonym");
  const text = textOf(context, name);
  const isAlias = sense?.kind === "actor" ? sense.how === "alias" : !identity.name.includes(text);
  return namedAs(name, identity, isAlias ? "alias" : "name");
}

/** A name with its actor, written out as `withParts` does. */
export function namedAs(name: Name, identity: Identity, how: Identified["how"], kind = name.kind): Identified {
  const { first, last, known, isTitled, gender, rule, tagged, isDoubted } = name;
  return { first, last, kind, known, isTitled, gender, rule, tagged, isDoubted, identity, how };
}

interface Form {
  readonly key: string;
  readonly text: string;
  readonly nWords: number;
  readonly name: Name;
  count: number;
}

/** Every different name once, known ones first, then the fullest. */
function formsOf(context: NameContext, names: readonly Name[]): Form[] {
  const forms = new Map<string, Form>();
  for (const name of names) {
    const key = formKey(context, name);
    const form = forms.get(key);
    if (form) form.count++;
    else forms.set(key, { key, text: textOf(context, name), nWords: name.last - name.first, name, count: 1 });
  }
  return [...forms.values()].sort(
    (a, b) =>
      Number(b.name.known !== null) - Number(a.name.known !== null) ||
      b.nWords - a.nWords ||
      b.count - a.count ||
      (a.key < b.key ? -1 : 1),
  );
}

function formKey(context: NameContext, name: Name): string {
  return `${name.kind}:${keyOfName(context, name)}`;
}

/** The characters of a name, white space made plain. */
export function textOf({ text }: NameContext, name: { first: number; last: number }): string {
  if (name.last - name.first === 1) return text.words[name.first]!.text;
  return text.text.slice(text.words[name.first]!.start, text.words[name.last - 1]!.end).replace(/\s+/gu, " ");
}

function identityOf(context: NameContext, form: Form, roster: Roster, asOf: AsOf): Identity {
  const sense = form.name.known?.sense;
  if (sense?.kind === "seat") return plainIdentity(sense.place);
  if (sense && sense.kind !== "office") return plainIdentity(sense.actor);
  if (form.name.kind === "person") return personOf(context, form, roster, asOf);
  if (form.name.kind === "organization") {
    const spelledOut = form.nWords === 1 ? roster.spelledOut(form.text) : null;
    return spelledOut ?? unknownIdentity(form.text, "organization");
  }
  const country = context.lexicon.towns.get(keyOfName(context, form.name)) ?? null;
  return unknownIdentity(form.text, "place", "", country);
}

/** The actor of a row of the tables. */
export function plainIdentity(actor: KnownActor): Identity {
  const known = actor.type === "person" ? (actor as KnownPerson) : null;
  const keys = known ? keysOf(actor.name) : [];
  return { name: actor.name, type: actor.type, country: actor.country, gender: known?.gender ?? "", known, keys };
}

function unknownIdentity(name: string, type: Identity["type"], gender = "", country: string | null = null): Identity {
  return {
    name: name.replaceAll("’", "'"),
    type,
    country,
    gender,
    known: null,
    keys: type === "person" ? keysOf(name) : [],
  };
}

function keysOf(name: string): string[] {
  return name
    .split(/[\s.]+/u)
    .filter((word) => word !== "" && !/^(?:al|el|jr|sr)$/iu.test(word))
    .map((word) => spellingKey(word.replace(/^(?:al|el|as|an|ar)-/iu, "")));
}

function personOf(context: NameContext, form: Form, roster: Roster, asOf: AsOf): Identity {
  const keys = keysOf(form.text);
  const gender = form.name.gender || genderOf(context, form);
  const inText = keys.length > 1 ? roster.samePerson(keys) : roster.bearer(keys[0] ?? "", gender);
  if (inText) return inText;
  const known = knownOf(context, form.text, keys, asOf);
  if (known) return plainIdentity(known);
  return unknownIdentity(form.text, "person", gender);
}

/** Letters from which on a bare surname may be another spelling of one in the tables. */
const minLoose = 5;

function knownOf(context: NameContext, text: string, keys: readonly string[], asOf: AsOf): KnownPerson | null {
  const candidates = context.lexicon.people.bySurname.get(keys.at(-1)!) ?? [];
  if (keys.length > 1) return candidates.find((one) => isSamePerson(keysOf(one.name), keys)) ?? null;
  const bare = keyOf(text);
  const year = asOf?.slice(0, 4);
  const near = candidates.filter(
    (one) =>
      (year === undefined || one.terms.length === 0 || one.terms.some((term) => isNear(term, year))) &&
      (one.isOwn || isAtHome(context, one)),
  );
  const exact = near.filter((one) => one.name.split(/[\s-]/u).some((word) => keyOf(word) === bare));
  // so short a word is like many a surname
  return onlyOne(exact.length > 0 || bare.length < minLoose ? exact : near);
}

/**
 * Whether the article names the state or body whose office a person holds. A surname alone in a story of other lands is somebody else's:
 * "Morsy" of an unknown town is no president of that name abroad.
 */
function isAtHome({ cover }: NameContext, { country, terms }: KnownPerson): boolean {
  if (country === null && terms.length === 0) return true;
  const isHome = (name: string) => name === country || terms.some((term) => term.of === name);
  return cover.some((mark) => {
    if (mark === null || mark.sense.kind === "office") return false;
    const { actor } = mark.sense;
    return isHome(actor.name) || (actor.country !== null && isHome(actor.country));
  });
}

/** The one person meant, or null; of several the one of the user's own table. */
function onlyOne(people: readonly KnownPerson[]): KnownPerson | null {
  if (people.length < 2) return people[0] ?? null;
  const own = people.filter(({ isOwn }) => isOwn);
  return own.length === 1 ? own[0]! : null;
}

/** In office within two years of the article's: older holders of a surname are not meant by it alone. */
function isNear(term: { from: string; to: string | null }, year: string): boolean {
  const at = Number(year);
  return Number(term.from.slice(0, 4)) - 2 <= at && at <= Number((term.to ?? "9999").slice(0, 4)) + 2;
}

function genderOf({ text, lexicon }: NameContext, form: Form): string {
  return lexicon.givenNames.get(text.words[form.name.first]!.key) ?? "";
}
