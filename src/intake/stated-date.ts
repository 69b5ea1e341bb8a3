/**
 * @module
 * Dates as feeds, archives and news items state them, as ISO: the day and the clock of the place that wrote them, its offset kept.
 *
 * "Tue, 11 Mar 2031 00:30:00 +0200" is the 11th, although in Greenwich it was still the 10th.
 */

import { isDay } from "../model/index.js";

// names and zones of RFC 822, the same in every language
const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const zones: ReadonlyMap<string, string> = new Map([
  ...["z", "ut", "utc", "gmt"].map((name) => [name, "Z"] as const),
  ["est", "-05:00"],
  ["edt", "-04:00"],
  ["cst", "-06:00"],
  ["cdt", "-05:00"],
  ["mst", "-07:00"],
  ["mdt", "-06:00"],
  ["pst", "-08:00"],
  ["pdt", "-07:00"],
]);

const isoDay = /^(?<year>\d{4})(?<dash>-?)(?<month>\d\d)\k<dash>(?<day>\d\d)(?=$|[Tt ])/u;
const weekday = /^[a-z]{3,9},?\s{1,5}/iu;
const mailDay = /^(?<day>\d{1,2})[\s-](?<month>[a-z]{3})[a-z]{0,6}[\s-](?<year>\d{4}|\d\d)(?=$|\s)/iu;
const clock = /^[Tt\s]\s{0,5}(?<hour>\d\d?):?(?<minute>\d\d)(?::?(?<second>\d\d)(?:[.,]\d{1,9})?)?(?<zone>.{0,12})$/u;
const offset = /^(?<sign>[+-])(?<hour>\d\d):?(?<minute>\d\d)?$/u;

/** `2031-03-11T00:30:00+02:00`, without offset where none is stated, the day alone where no clock is; null for what is no date. */
export function isoOfStated(stated: string | undefined | null): string | null {
  const date = (stated ?? "").trim().replace(weekday, "");
  const found = isoDay.exec(date) ?? mailDay.exec(date);
  if (found === null) return null;
  const { year, month, day } = found.groups!;
  const number = /^\d/u.test(month!) ? month! : twoDigits(months.indexOf(month!.toLowerCase()) + 1);
  const iso = `${fullYear(year!)}-${number}-${twoDigits(Number(day))}`;
  return isDay(iso) ? `${iso}${clockOf(date.slice(found[0].length))}` : null;
}

function clockOf(rest: string): string {
  const found = clock.exec(rest)?.groups;
  if (!found || Number(found.hour) > 24 || Number(found.minute) > 59) return "";
  return `T${found.hour!.padStart(2, "0")}:${found.minute}:${found.second ?? "00"}${zoneOf(found.zone!.trim())}`;
}

function zoneOf(stated: string): string {
  const found = offset.exec(stated)?.groups;
  if (found) return `${found.sign}${found.hour}:${found.minute ?? "00"}`;
  return zones.get(stated.replace(/[()]/gu, "").toLowerCase()) ?? "";
}

/** RFC 2822: two digits below 50 are of this century. */
function fullYear(year: string): string {
  if (year.length === 4) return year;
  return Number(year) < 50 ? `20${year}` : `19${year}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
