/**
 * @module
 * One line for every entry, from its fields: who did what to whom. Sides that are not reported are said so, not left blank.
 */

import { deedFrames, type Entry, type EntryOf } from "../../model/index.js";
import { durationWords } from "./day-words.js";
import { actVerbs, decisionVerbs } from "./stance-words.js";
import { termWords } from "./term-words.js";
import { tollWords } from "./toll-words.js";

/** Looks up another entry, for lines that speak of one ("rejects: full ceasefire"). */
export type FindEntry = (id: string) => Entry | undefined;

type Titles = { readonly [F in Entry["frame"]]: (entry: EntryOf<F>, find: FindEntry) => string };

type Sided = "mobilize" | "coerce" | "aid" | "support" | "cooperate" | "protest" | "retreat";

/** Who does it to whom, in the verb of the entry's mode; `verb` where the mode has none of its own. */
const byParties =
  (verb: string, ofMode: { readonly [mode: string]: string } = {}) =>
  (entry: EntryOf<Sided>) => {
    const told = ofMode[entry.mode ?? ""] ?? verb;
    if (entry.recipients.length > 0) return `${does(entry.actors, told)}${to("", entry.recipients)}`;
    const alone = told.replace(/ (?:against|with|from|to|of|before|on)$/u, "");
    return `${does(entry.actors, alone)}: ${quoted(entry)}`;
  };

/** What is conceded, by its kind. */
const concessions: { readonly [kind: string]: string } = {
  release: "sets free",
  access: "gives access",
  easing: "eases restrictions",
  accept: "gives way",
  territory: "gives up territory",
};

/** The line of each frame. */
const titles: Titles = {
  statement: (entry) => statementTitle(entry),
  proposal: (entry) => `${does(entry.proposers, "proposes")} ${objectOf(entry)}${to("to", entry.addressees)}`,
  demand: (entry) => demandTitle(entry),
  response: (entry, find) =>
    does(entry.responders, decisionVerbs[entry.decision]).replace("·", () => answered(entry, find)),
  agreement: (entry) =>
    `Agreement${to(entry.signatories.length > 1 ? "between" : "of", entry.signatories)}: ${entry.status}${inBrackets(entry.terms) || (entry.signatories.length > 1 ? "" : ` (${quoted(entry)})`)}`,
  ceasefire: (entry) => ceasefireTitle(entry),
  violation: (entry) => `${accuses(entry.allegers, entry.accused)} of breaking ${breachOf(entry)}`,
  talks: (entry) => `Talks${to("of", entry.participants)}${venueOf(entry)}`,
  mediation: (entry) =>
    `${does(entry.mediators, "mediates")}${to(entry.parties.length > 1 ? "between" : "with", entry.parties)}`,
  attack: (entry) => `Attack on ${hitBy(entry)}${toll(entry)}`,
  deadline: (entry) => `Deadline${to("of", entry.setter)}: ${quoted(entry)}`,
  threat: (entry) =>
    entry.act === null
      ? `Threat${to("of", entry.threatener)}: ${quoted(entry)}`
      : `${does(entry.threatener, "threatens")} ${entry.act}`,
  sanction: (entry) => sanctionTitle(entry),
  concession: (entry) =>
    `${does(entry.giver, concessions[entry.kind ?? ""] ?? "concedes a point")}${entry.kind === "release" ? to("", entry.recipients) : ""}`,
  obstacle: (entry) => `Obstacle: ${entry.kind ?? "kind not reported"}${to("held by", entry.holder)}`,
  accusation: (entry) =>
    `${accuses(entry.accusers, entry.accused)}${entry.content === null ? `: ${quoted(entry)}` : of(entry.content)}`,
  denial: (entry) =>
    `${does(entry.deniers, "denies")} ${entry.denied === null ? `it: ${quoted(entry)}` : shorten(entry.denied)}`,
  mobilize: byParties("mobilises"),
  coerce: byParties("coerces", {
    arrest: "arrests",
    deport: "deports",
    restrict: "restricts",
    seize: "seizes from",
    crackdown: "cracks down on",
    raid: "raids",
    cyber: "attacks computers of",
  }),
  aid: byParties("gives aid to", { refuge: "shelters", received: "receives aid of" }),
  support: byParties("supports", {
    praise: "backs",
    recognise: "recognises",
    apology: "apologises to",
    honour: "keeps its word to",
  }),
  cooperate: byParties("cooperates with", { economic: "trades with", military: "exercises with" }),
  protest: byParties("protests against", { strike: "strikes against", riot: "riots against" }),
  retreat: byParties("withdraws from", {
    disarm: "disarms before",
    release: "gives back to",
    resign: "resigns before",
    ceasefire: "stops fighting",
  }),
  casualty: (entry) => {
    const sides = `${to("of", entry.recipients)}${to("by", entry.actors)}`;
    return `Casualties${sides}: ${tollWords(entry.quantities) || quoted(entry)}`;
  },
};

/** The line of an entry. */
export function entryTitle(entry: Entry, find: FindEntry): string {
  const title = titles[entry.frame] as (entry: Entry, find: FindEntry) => string;
  const said = title(entry, find);
  if (entry.polarity === "negated") return isThing.has(entry.frame) ? `No ${uncapital(said)}` : `Not so: ${said}`;
  return entry.frame !== "statement" && deedFrames.has(entry.frame) && ahead.has(entry.realis)
    ? `Planned: ${said}`
    : said;
}

/** The lines of entries on one page, each made once however often it stands there. */
export function titlesWith(find: FindEntry): (entry: Entry) => string {
  const known = new Map<Entry, string>();
  return (entry) => {
    const title = known.get(entry) ?? entryTitle(entry, find);
    known.set(entry, title);
    return title;
  };
}

/** Frames whose line begins with a noun: "No talks of Ostmark and Varnhem". */
const isThing: ReadonlySet<Entry["frame"]> = new Set([
  "agreement",
  "ceasefire",
  "talks",
  "attack",
  "deadline",
  "obstacle",
]);

/** What says that a deed is not done yet. */
const ahead: ReadonlySet<string> = new Set(["planned", "expected-by-third-party"]);

/** What was hit; not "35 people", where the toll says so and a place is known. */
function hitBy({ target, place, casualties }: EntryOf<"attack">): string {
  const isToll = casualties.some(({ value }) => value !== null && target?.startsWith(`${value} `));
  return (isToll ? (place?.name ?? target) : (target ?? place?.name)) ?? "a target not reported";
}

function demandTitle(entry: EntryOf<"demand">): string {
  const { demanders, addressees, act } = entry;
  if (act === null) return `Demand${to("of", demanders)}${to("to", addressees)}: ${quoted(entry)}`;
  return addressees.length === 0
    ? `${does(demanders, "demands")} ${act}`
    : `${does(demanders, "demands")}${to("of", addressees)}: ${act}`;
}

/** The words of the article, where no field says it. */
function quoted(entry: Entry): string {
  return `“${shorten(entry.evidence[0]!.text)}”`;
}

/** What a proposal puts on the table, without its author: "partial ceasefire, 21-day halt to strikes". */
export function objectOf(entry: EntryOf<"proposal">): string {
  const object = entry.object === null || entry.object === "other" ? null : entry.object.replaceAll("-", " ");
  const terms = entry.terms
    .flatMap((term) => termWords(term) ?? [])
    .slice(0, 2)
    .map(shorten)
    .join("; ");
  if (object === null) return terms === "" ? shorten(entry.evidence[0]!.text) : terms;
  return terms === "" ? object : `${object} (${terms})`;
}

/** Who spoke; an unknown speaker is said to be so. */
export function speakerOf(entry: EntryOf<"statement">): string {
  return entry.speaker?.entity ?? entry.speaker?.text ?? "speaker not known";
}

/** A line of at most 90 characters on one line, cut at a word with an ellipsis. */
export function shorten(text: string): string {
  const line = text.slice(0, 2000).replace(/\s+/gu, " ").trim();
  if (line.length <= 90) return line;
  const cut = line.slice(0, 89);
  const blank = cut.lastIndexOf(" ");
  return `${blank > 40 ? cut.slice(0, blank) : cut} …`;
}

function statementTitle(entry: EntryOf<"statement">): string {
  if (entry.polarity === "not-said") return `${speakerOf(entry)} does not say: ${shorten(entry.content)}`;
  return `${speakerOf(entry)} ${actVerbs[entry.act]}: ${shorten(entry.content)}`;
}

function answered(entry: EntryOf<"response">, find: FindEntry): string {
  const proposal = entry.proposal === null ? undefined : find(entry.proposal);
  if (proposal?.frame === "proposal") return objectOf(proposal);
  return entry.object === null ? "a proposal not identified" : entry.object.replaceAll("-", " ");
}

function ceasefireTitle(entry: EntryOf<"ceasefire">): string {
  const name = entry.name ?? (entry.form === "unknown" ? "ceasefire" : `${entry.form} ceasefire`);
  const length = entry.window.duration === null ? "" : ` of ${durationWords(entry.window.duration)}`;
  const parties = entry.declarers.length > 0 ? ` declared by ${some(entry.declarers)}` : to("between", entry.parties);
  return capital(`${name}${length}${parties}`);
}

/** Trade and money are barred by a measure; an envoy who is recalled, a visit called off are told in the words of the article. */
function sanctionTitle(entry: EntryOf<"sanction">): string {
  const { imposers, act, measure, against } = entry;
  if (measure !== null && !measures.has(measure)) return `${to("", imposers).trim() || "Sanction"}: ${quoted(entry)}`;
  return `${some(imposers)} ${act} ${measure ?? "sanctions"}${to("on", against)}`;
}

/** What is imposed, extended, eased or lifted. */
const measures: ReadonlySet<string> = new Set(
  "sanction sanctions embargo embargoes tariff tariffs ban blockade boycott duty duties levy penalty penalties restriction restrictions fine".split(
    " ",
  ),
);

function breachOf(entry: EntryOf<"violation">): string {
  const times = entry.count === null ? "" : `, ${entry.count} times`;
  return `${entry.breached === null ? "an undertaking" : "the truce"}${entry.act === null ? "" : ` (${shorten(entry.act)})`}${times}`;
}

/** " in Kelsund"; a call has a manner and no place. */
function venueOf({ venue, format }: EntryOf<"talks">): string {
  if (venue === null) return "";
  return format === "phone" ? ` ${venue.name}` : ` in ${venue.name}`;
}

/** The last figures of a blow. */
function toll({ casualties }: EntryOf<"attack">): string {
  const words = tollWords(casualties);
  return words === "" ? "" : `: ${words}`;
}

/** Subject and verb: "Varnhem proposes", "Ostmark and Varnhem propose". */
function does(names: readonly string[], verb: string): string {
  const isPlural = names.length > 1 || isManyPeople(names[0] ?? "");
  if (!isPlural) return `${some(names)} ${verb}`;
  return `${some(names)} ${verb.replace(/^(?<stem>\w+?)(?<ending>ies|(?<=do)es|(?<=ss)es|s)\b/u, (_all, stem, ending) => (ending === "ies" ? `${stem}y` : stem))}`;
}

/** "both sides", "the dockers", "Many people": a name that stands for several; a country in the plural is one. */
function isManyPeople(name: string): boolean {
  if (/^(?:both|the two|all|the parties)\b/iu.test(name)) return true;
  return (
    /^(?:\p{Ll}|The |Many |Some |Most |Several |Its |His |Her |Their |Our )/u.test(name) &&
    /(?:[^s’'u]s|people|men|women|police)$/u.test(name)
  );
}

/** Sides that accuse one another do not read as each accusing both. */
function accuses(accusers: readonly string[], accused: readonly string[]): string {
  const isMutual =
    accusers.length > 1 && accusers.length === accused.length && accusers.every((it) => accused.includes(it));
  return `${does(accusers, "accuses")} ${isMutual ? "each other" : some(accused)}`;
}

function some(names: readonly string[]): string {
  if (names.length === 0) return "somebody not named";
  return names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

function to(word: string, names: readonly string[]): string {
  return names.length === 0 ? "" : ` ${word === "" ? "" : `${word} `}${some(names)}`;
}

function of(content: string | null): string {
  return content === null ? "" : ` of: ${shorten(content)}`;
}

function inBrackets(terms: readonly string[]): string {
  return terms.length === 0 ? "" : ` (${terms.slice(0, 2).map(shorten).join("; ")})`;
}

function uncapital(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
