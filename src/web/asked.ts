/**
 * @module
 * What a page is asked for, which is its address: the days, the filters, in one order and one spelling, so that two people with the same
 * view have the same address.
 */

import { type Entry, frameNames, isDay, Problem } from "../model/index.js";
import { laneKinds } from "../publish/brief/timeline-drawing.js";
import { zooms } from "../publish/brief/timeline-window.js";
import type { EntryFilter } from "../publish/index.js";
import { alertRules } from "../publish/views/alerts.js";
import { searchFilters } from "./search-words.js";

/** The cuts to days. */
export const dayNames = ["as_of", "known_by"] as const;
/** What chooses days and entries, the same for every page and every address of the API; it goes along from page to page. */
export const filterNames = [
  ...dayNames,
  "since",
  "until",
  "frame",
  "by",
  "party",
  "outlet",
  "disputed",
  "origins",
] as const;
/** Names that only some pages know, and say so. */
export const ownNames = ["day", "seen", "of", "q", "page", "wrote", "rule", "lanes", "zoom", "at"] as const;
export type OwnName = (typeof ownNames)[number];

/** Names in the query string, in the order in which they stand there. */
export const askedNames = [...filterNames, ...ownNames] as const;
export type AskedName = (typeof askedNames)[number];

/** What is asked for, checked and in its one spelling; a name that is left out asks for nothing. */
export type Asked = { readonly [name in AskedName]?: string };

/** Nobody's name is longer. */
const maxName = 200;

const spellings: { readonly [name in AskedName]: (values: readonly string[], name: string) => string } = {
  as_of: oneDay,
  known_by: oneDay,
  since: oneDay,
  until: oneDay,
  frame: frameList,
  by: onePart,
  party: onePart,
  outlet: onePart,
  disputed: yesOrNot,
  origins: oneCount,
  day: startOfDay,
  seen: oneDay,
  of: onePart,
  q: onePart,
  page: onePage,
  wrote: correctionIds,
  rule: ruleList,
  lanes: (values, name) => oneOf(laneKinds, values, name),
  zoom: (values, name) => oneOf(["most", ...zooms], values, name),
  at: oneDay,
};

/** Reads a query string; names that no page knows are left out, and what cannot be understood is a Problem. */
export function readAsked(given: URLSearchParams): Asked {
  const query = withFiltersByName(given);
  return Object.fromEntries(
    askedNames.flatMap((name) => {
      const values = query
        .getAll(name)
        .map((value) => value.trim())
        .filter((value) => value !== "");
      const value = values.length === 0 ? "" : spellings[name](values, name);
      return value === "" ? [] : [[name, value]];
    }),
  );
}

/** Filters that were typed among the words of a search stand under their own names. */
function withFiltersByName(given: URLSearchParams): URLSearchParams {
  const typed = given.getAll("q").at(-1);
  if (typed === undefined) return given;
  const { words, filters } = searchFilters(typed);
  const query = new URLSearchParams(given);
  query.set("q", words);
  for (const [name, value] of Object.entries(filters)) query.set(name, value);
  return query;
}

/** The query string with its question mark, or nothing. */
export function searchOf(asked: Asked): string {
  const search = new URLSearchParams(
    askedNames.flatMap((name): [string, string][] => (asked[name] === undefined ? [] : [[name, asked[name]]])),
  );
  return search.size === 0 ? "" : `?${search}`;
}

/** The same with other values; `null` takes a name away. */
export function askedWith(asked: Asked, changes: { readonly [name in AskedName]?: string | null }): Asked {
  const all: { readonly [name in AskedName]?: string | null } = { ...asked, ...changes };
  return Object.fromEntries(askedNames.flatMap((name) => (typeof all[name] === "string" ? [[name, all[name]]] : [])));
}

/** The same without what only other pages than this one know. */
export function askedOf(asked: Asked, own: readonly OwnName[]): Asked {
  return askedWith(
    asked,
    Object.fromEntries(ownNames.filter((name) => !own.includes(name)).map((name) => [name, null])),
  );
}

/** What of it chooses entries. */
export function filterOf(asked: Asked): EntryFilter {
  return {
    frames: asked.frame === undefined ? [] : (asked.frame.split(",") as Entry["frame"][]),
    disputed: asked.disputed !== undefined,
    origins: Number(asked.origins ?? 0),
    since: asked.since,
    until: asked.until,
    by: asked.by,
    party: asked.party,
    outlet: asked.outlet,
  };
}

function oneDay(values: readonly string[], name: string): string {
  const value = values.at(-1)!;
  if (isDay(value)) return value;
  throw new Problem(
    "E-BAD-DATE",
    `${name} needs a day of the calendar, and ${JSON.stringify(value)} is none`,
    "write it as year-month-day, for example 2031-03-11",
  );
}

function startOfDay(values: readonly string[], name: string): string {
  const value = values.at(-1)!;
  return /^\d{4}(?:-\d\d)?$/u.test(value) ? value : oneDay(values, name);
}

function frameList(values: readonly string[]): string {
  return someOf(["statement", ...frameNames], values, "frame");
}

/** All rules are as good as none. */
function ruleList(values: readonly string[]): string {
  const known = Object.keys(alertRules);
  const some = someOf(known, values, "rule");
  return some === known.join(",") ? "" : some;
}

function someOf(known: readonly string[], values: readonly string[], name: string): string {
  const wanted = new Set(values.flatMap((value) => value.split(",")).map((value) => value.trim()));
  const odd = [...wanted].find((value) => !known.includes(value));
  if (odd === undefined) return known.filter((each) => wanted.has(each)).join(",");
  throw new Problem("E-USAGE", `${name} does not know ${JSON.stringify(odd)}`, `use one of ${known.join(", ")}`);
}

function onePart(values: readonly string[]): string {
  return values.at(-1)!.replace(/\s+/gu, " ").slice(0, maxName).trim();
}

/** The first is what is meant when nothing is asked. */
function oneOf([usual, ...more]: readonly string[], values: readonly string[], name: string): string {
  const value = values.at(-1)!;
  if (value === usual) return "";
  if (more.includes(value)) return value;
  throw new Problem(
    "E-USAGE",
    `${name} does not know ${JSON.stringify(value.slice(0, maxName))}`,
    `use one of ${[usual, ...more].join(", ")}`,
  );
}

function yesOrNot(values: readonly string[], name: string): string {
  const value = values.at(-1)!;
  if (["yes", "on", "true", "1"].includes(value)) return "yes";
  if (["no", "off", "false", "0"].includes(value)) return "";
  throw new Problem(
    "E-USAGE",
    `${name} is yes or is left out, and ${JSON.stringify(value)} is neither`,
    "disputed=yes",
  );
}

function oneCount(values: readonly string[], name: string): string {
  const value = values.at(-1)!;
  if (/^\d{1,6}$/u.test(value)) return Number(value) === 0 ? "" : String(Number(value));
  throw new Problem("E-USAGE", `${name} needs a number, and ${JSON.stringify(value)} is none`, "for example origins=2");
}

/** Ids of corrections; what is none is left out, for they only lead to what is in the log. */
function correctionIds(values: readonly string[]): string {
  return values
    .flatMap((value) => value.split(","))
    .filter((value) => /^c-[0-9a-f]{1,40}$/u.test(value))
    .slice(0, 50)
    .join(",");
}

function onePage(values: readonly string[], name: string): string {
  const value = values.at(-1)!;
  if (value === "all") return value;
  if (/^[1-9]\d{0,5}$/u.test(value)) return value === "1" ? "" : value;
  throw new Problem(
    "E-USAGE",
    `${name} is a number or all, and ${JSON.stringify(value)} is neither`,
    "for example page=2",
  );
}
