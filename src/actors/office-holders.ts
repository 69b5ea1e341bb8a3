/**
 * @module
 * Who holds an office: first whom the text itself calls so, then whom it names and the tables know, last the tables for the
 * article's day. Two holders with nothing to tell them apart are nobody.
 */

import type { ActorsLexicon } from "../lexicon/actors.js";
import type { Office } from "../lexicon/actors-offices.js";
import type { KnownPerson, Term } from "../lexicon/actors-people.js";
import { type AsOf, type Identified, type Identity, plainIdentity } from "./identities.js";
import type { Role } from "./roles.js";

/** What the text says of a person: the office, whose it is, and where it says so. */
interface Fact {
  readonly holder: Identity;
  readonly office: Office;
  readonly side: Identity | null;
  readonly sideNoun: string;
  readonly isFormer: boolean;
}

/** More offices than any article tells of. */
const maxFacts = 500;
/** More people than any article has whose offices are looked at. */
const maxPeople = 1000;

/** Everything that role words can be looked up in. */
export interface Holders {
  readonly facts: readonly Fact[];
  /** The people of the text, each with the words it is named at, in order. */
  readonly people: ReadonlyMap<string, { readonly identity: Identity; readonly at: readonly number[] }>;
  readonly lexicon: ActorsLexicon;
  readonly asOf: AsOf;
}

/** What the roles of an article tell about the people beside them. */
export function holdersOf(
  roles: readonly Role[],
  names: readonly Identified[],
  lexicon: ActorsLexicon,
  asOf: AsOf,
): Holders {
  const facts = new Map<string, Fact>();
  for (const { holder, office, side, sideNoun, isFormer } of roles)
    if (holder) {
      const key = `${holder.identity.name}|${office.key}|${side?.name ?? ""}|${sideNoun}|${isFormer}`;
      if (!facts.has(key)) facts.set(key, { holder: holder.identity, office, side, sideNoun, isFormer });
    }
  const people = new Map<string, { identity: Identity; at: number[] }>();
  for (const { kind, identity, first } of names) {
    if (kind !== "person") continue;
    const known = people.get(identity.name);
    if (known) known.at.push(first);
    else people.set(identity.name, { identity, at: [first] });
  }
  return { facts: [...facts.values()].slice(0, maxFacts), people, lexicon, asOf };
}

/** The person a role without a name means, or null. */
export function resolveRole(role: Role, holders: Holders): Identity | null {
  if (role.isPlural || role.isFormer || role.article === "a" || role.office.key === "counterpart") return null;
  if (role.side === null && role.sideNoun !== "" && role.sideNoun !== "its") return null;
  if (role.side === null && role.article === "") return null;
  if (role.office.key === "head" && !role.isPlain) return null;
  const named = fromText(role, holders);
  if (named) return named;
  if (role.side === null || role.office.grade === "post") return postOfPerson(role, holders);
  return fromTables(role.office, role.side, holders);
}

/** The last-named person before the role (or the first after it) of those who fit. */
function fromText(role: Role, { facts, people, asOf }: Holders): Identity | null {
  const fits = new Map<string, Identity>();
  for (const fact of facts)
    if (
      !fact.isFormer &&
      (isSameOffice(role.office, fact.office) || isOfUnion(role.office, fact)) &&
      isSameSide(role.side, fact.side, fact.holder)
    )
      fits.set(fact.holder.name, fact.holder);
  if (role.office.grade !== "post" || role.side !== null) {
    let nSeen = 0;
    for (const { identity } of people.values()) {
      if (nSeen++ > maxPeople) break;
      if (identity.known && holds(identity.known, role, asOf)) fits.set(identity.name, identity);
    }
  }
  return nearestOf(fits, role.first, people);
}

/** Of those who fit the one named last before the role, else the one named first after it. */
function nearestOf(fits: ReadonlyMap<string, Identity>, at: number, people: Holders["people"]): Identity | null {
  let nearest: Identity | null = null;
  let best = Number.NEGATIVE_INFINITY;
  for (const [name, identity] of fits) {
    const places = people.get(name)?.at ?? [];
    const before = lastBefore(places, at);
    const score = before >= 0 ? before : -1 - (places[0] ?? 0);
    if (score > best) [nearest, best] = [identity, score];
  }
  return nearest;
}

/** The greatest of sorted places below `at`, or -1. */
function lastBefore(places: readonly number[], at: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? places[low - 1]! : -1;
}

/** "the leader" may be anyone who heads; "the chief" too, where his side stands directly before. */
function isSameOffice(asked: Office, held: Office): boolean {
  return asked.key === held.key || (isAnyHead(asked) && held.grade === "head");
}

function isAnyHead(office: Office): boolean {
  return office.key === "leader" || office.key === "head";
}

/** "the union president" is the president of what the text calls a union. */
function isOfUnion(asked: Office, { office, side, sideNoun }: Fact): boolean {
  if (asked.key !== "union president" || office.grade !== "head") return false;
  return sideNoun === "union" || /\b(?:union|workers|federation)\b/iu.test(side?.name ?? "");
}

/** No side asked fits any; a side asked fits itself and its state. */
function isSameSide(asked: Identity | null, held: Identity | null, holder: Identity): boolean {
  if (asked === null) return true;
  if (held === null) return holder.country !== null && holder.country === asked.country && asked.type === "state";
  return (
    asked.name === held.name ||
    (asked.country !== null && asked.country === held.country && isGovernmental(asked, held))
  );
}

function isGovernmental(a: Identity, b: Identity): boolean {
  const kinds = ["state", "office", "government", "person"];
  return kinds.includes(a.type) && kinds.includes(b.type);
}

function holds(person: KnownPerson, role: Role, asOf: AsOf): boolean {
  return person.terms.some((term) => {
    const isOffice = term.office === role.office.key || (isAnyHead(role.office) && isHead(term.office));
    if (!isOffice) return false;
    if (role.side !== null && term.of !== role.side.name && !isInstitutionOf(term.of, role.side, person)) return false;
    return asOf === null ? term.to === null || role.side !== null : isDuring(term, asOf);
  });
}

/** "Russia's spokesman", "Putin's spokesman": the house speaks for the state and for its head. */
function isInstitutionOf(of: string, side: Identity, person: KnownPerson): boolean {
  if (side.type !== "state" && side.type !== "person") return false;
  return person.country !== null && person.country === side.country && of !== person.country;
}

const heads: ReadonlySet<string> = new Set(
  "president;prime minister;chancellor;leader;supreme leader;king;emir;chief executive;secretary-general;director-general;managing director".split(
    ";",
  ),
);

function isHead(office: string): boolean {
  return heads.has(office);
}

function isDuring(term: Term, asOf: string): boolean {
  const n = Math.min(term.from.length, asOf.length);
  const hasBegun = term.from.slice(0, n) <= asOf.slice(0, n);
  if (!hasBegun || term.to === null) return hasBegun;
  const m = Math.min(term.to.length, asOf.length);
  return asOf.slice(0, m) <= term.to.slice(0, m);
}

/** The holder that the tables have for the article's day; without a day nobody, for offices change hands. */
function fromTables(office: Office, side: Identity, { lexicon, asOf }: Holders): Identity | null {
  if (asOf === null) return null;
  const found = new Map<string, KnownPerson>();
  for (const key of isAnyHead(office) ? leadersOf(side, lexicon) : [office.key])
    for (const person of lexicon.people.byOffice.get(`${key}@${side.name}`) ?? [])
      if (person.terms.some((term) => term.office === key && term.of === side.name && isDuring(term, asOf)))
        found.set(person.name, person);
  return found.size === 1 ? plainIdentity([...found.values()][0]!) : null;
}

/** Who is called a state's leader where it has both: the president in a presidential state, else the head of government. */
function leadersOf(side: Identity, lexicon: ActorsLexicon): string[] {
  if (side.type !== "state") return [...heads];
  const passedOver = lexicon.words("presidential").has(side.name.toLowerCase()) ? "prime minister" : "president";
  return [...heads].filter(
    (head) => head !== passedOver || !lexicon.people.byOffice.has(`${other(head)}@${side.name}`),
  );
}

function other(head: string): string {
  return head === "president" ? "prime minister" : "president";
}

/** "Putin's spokesman": the one who speaks for the house of the head of state, where the tables have one who still does. */
function postOfPerson(role: Role, { lexicon, asOf }: Holders): Identity | null {
  if (role.side?.type !== "person" && role.side?.type !== "office") return null;
  const { side } = role;
  const houses = side.type === "office" ? [side.name] : housesOf(side, lexicon);
  for (const house of houses) {
    const holders = (lexicon.people.byOffice.get(`${role.office.key}@${house}`) ?? []).filter((person) =>
      person.terms.some(
        (term) => term.office === role.office.key && (asOf === null ? term.to === null : isDuring(term, asOf)),
      ),
    );
    if (holders.length === 1 && role.article === "the") return plainIdentity(holders[0]!);
  }
  return null;
}

function housesOf(person: Identity, lexicon: ActorsLexicon): string[] {
  const isHeadOfState = person.known?.terms.some((term) => isHead(term.office) && term.of === person.country) ?? false;
  if (!isHeadOfState) return [];
  return [...lexicon.actors.values()]
    .filter((one) => one.type === "office" && one.country === person.country)
    .map(({ name }) => name);
}
