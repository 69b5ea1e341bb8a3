/**
 * @module
 * Which names are one actor: full names first, then the bare surnames, acronyms and other spellings that lean on them.
 */

import type { KnownPerson } from "../lexicon/actors-people.js";
import { mayBeOneGivenName, spellingKey } from "../lexicon/actors-spelling.js";
import { keyOf } from "../lexicon/actors-words.js";
import type { KnownActor, KnownType } from "../lexicon/actors-world.js";
import type { Name, NameContext } from "./names.js";
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
  const identities = new Map<string, Identity>();
  const byForm = new Map<string, Identity>();
  for (const form of formsOf(context, names)) {
    const identity = identityOf(context, form, identities, asOf);
    if (!identities.has(identity.name)) identities.set(identity.name, identity);
    byForm.set(form.key, identities.get(identity.name)!);
  }
  return names.map((name) => identified(context, name, byForm.get(formKey(context, name))!));
}

function identified(context: NameContext, name: Name, identity: Identity): Identified {
  const sense = name.known?.sense;
  if (sense?.kind === "seat" && actsAsGovernment(context, name))
    return { ...name, identity: plainIdentity(sense.actor), how: "metonym" };
  const text = textOf(context, name);
  const isAlias = sense?.kind === "actor" ? sense.how === "alias" : !identity.name.includes(text);
  return { ...name, identity, how: isAlias ? "alias" : "name" };
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
  return text.text.slice(text.words[name.first]!.start, text.words[name.last - 1]!.end).replace(/\s+/gu, " ");
}

function identityOf(context: NameContext, form: Form, identities: ReadonlyMap<string, Identity>, asOf: AsOf): Identity {
  const sense = form.name.known?.sense;
  if (sense?.kind === "seat") return plainIdentity(sense.place);
  if (sense && sense.kind !== "office") return plainIdentity(sense.actor);
  if (form.name.kind === "person") return personOf(context, form, identities, asOf);
  if (form.name.kind === "organization") {
    const spelledOut = form.nWords === 1 ? spelledOutOf(form.text, identities) : null;
    return spelledOut ?? unknownIdentity(form.text, "organization");
  }
  return unknownIdentity(form.text, "place");
}

/** The actor of a row of the tables. */
export function plainIdentity(actor: KnownActor): Identity {
  const known = actor.type === "person" ? (actor as KnownPerson) : null;
  const keys = known ? keysOf(actor.name) : [];
  return { name: actor.name, type: actor.type, country: actor.country, gender: known?.gender ?? "", known, keys };
}

function unknownIdentity(name: string, type: Identity["type"], gender = ""): Identity {
  return {
    name: name.replaceAll("’", "'"),
    type,
    country: null,
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

function personOf(context: NameContext, form: Form, identities: ReadonlyMap<string, Identity>, asOf: AsOf): Identity {
  const keys = keysOf(form.text);
  const gender = form.name.gender || genderOf(context, form);
  const people = [...identities.values()].filter(({ type }) => type === "person");
  const inText =
    keys.length > 1 ? people.find((one) => isSamePerson(one.keys, keys)) : bareOf(people, keys[0]!, gender);
  if (inText) return inText;
  const known = knownOf(context, form.text, keys, asOf);
  if (known) return plainIdentity(known);
  return unknownIdentity(form.text, "person", gender);
}

/** A bare name belongs to the one person of the text who has it; two such people of different gender are told by the title. */
function bareOf(people: readonly Identity[], key: string, gender: string): Identity | undefined {
  const holders = people.filter((one) => one.keys.length > 1 && isBareFor(one, key));
  if (holders.length < 2 || gender === "") return holders[0];
  return holders.find((one) => one.gender === gender) ?? holders[0];
}

function isBareFor(identity: Identity, key: string): boolean {
  return identity.keys.at(-1) === key || identity.keys[0] === key;
}

/** Two full names of one person: the same surname, and no given name that stands against it. */
export function isSamePerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  return mayBeOneGivenName(a[0]!, b[0]!);
}

function knownOf({ lexicon }: NameContext, text: string, keys: readonly string[], asOf: AsOf): KnownPerson | null {
  const candidates = lexicon.people.bySurname.get(keys.at(-1)!) ?? [];
  if (keys.length > 1) return candidates.find((one) => isSamePerson(keysOf(one.name), keys)) ?? null;
  const bare = keyOf(text);
  const year = asOf?.slice(0, 4);
  const near = candidates.filter(
    (one) => year === undefined || one.terms.length === 0 || one.terms.some((term) => isNear(term, year)),
  );
  const exact = near.filter((one) => one.name.split(/[\s-]/u).some((word) => keyOf(word) === bare));
  if (exact.length > 0) return exact.length === 1 ? exact[0]! : null;
  return near.length === 1 ? near[0]! : null;
}

/** In office within two years of the article's: older holders of a surname are not meant by it alone. */
function isNear(term: { from: string; to: string | null }, year: string): boolean {
  const at = Number(year);
  return Number(term.from.slice(0, 4)) - 2 <= at && at <= Number((term.to ?? "9999").slice(0, 4)) + 2;
}

function genderOf({ text, lexicon }: NameContext, form: Form): string {
  return lexicon.givenNames.get(text.words[form.name.first]!.key) ?? "";
}

/** The body whose initials these are: "HWU" for the Harbour Workers' Union of the same text. */
function spelledOutOf(acronym: string, identities: ReadonlyMap<string, Identity>): Identity | null {
  const letters = acronym.replace(/[^\p{Lu}]/gu, "");
  if (letters.length < 2 || letters.length < acronym.replaceAll(".", "").length - 1) return null;
  for (const identity of identities.values()) {
    if (identity.type !== "organization" || !identity.name.includes(" ")) continue;
    const initials = identity.name.split(/[\s-]+/u).map((word) => word[0]!);
    if (initials.filter((letter) => /\p{Lu}/u.test(letter)).join("") === letters) return identity;
  }
  return null;
}
