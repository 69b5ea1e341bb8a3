/**
 * @module
 * The day and the town that the sentences before give a blow or a meeting: "Shells fell on Sorvik on Monday. Two people were killed."
 *
 * News tells one scene in several sentences and names its day and its town once. What is carried over says so: a day has the basis
 * `discourse`, a place the precision `unknown`. Nothing is carried to what is planned, denied or background, to what has a day or a place
 * of its own sentence, nor further than a few sentences.
 */

import { type DateValue, dayNumber, type EventOf, type Place, type ReportedEvent } from "../model/index.js";
import type { Draft } from "./envelope.js";
import type { SentenceView } from "./sentence-view.js";

/** So many sentences on, another scene may have begun. */
const reach = 3;

/** Events in text order, each with the draft it was made of. */
export function carryOver(events: readonly ReportedEvent[], drafts: readonly Draft[]): ReportedEvent[] {
  const carried: ReportedEvent[] = [];
  events.forEach((event, at) => {
    const { view, first } = drafts[at]!;
    const before = { events: carried, drafts, view };
    carried.push(isScene(event) && !isSoFar(view, first) ? withPlace(withDay(event, before), before) : event);
  });
  const towns = { talks: onlyTown(carried, "talks"), attack: onlyTown(carried, "attack") };
  return carried.map((event, at) => withDateline(withTown(event, drafts[at]!, towns), drafts[at]!.view));
}

interface Before {
  readonly events: readonly ReportedEvent[];
  readonly drafts: readonly Draft[];
  readonly view: SentenceView;
}

/** A blow or a meeting that is told as done. */
function isScene(event: ReportedEvent): boolean {
  return (event.frame === "attack" || event.frame === "talks") && isDone(event);
}

function isDone({ realis, polarity, background }: ReportedEvent): boolean {
  return (realis === "actual" || realis === "ongoing") && polarity === "affirmed" && !background;
}

/** "Five people have been killed": up to now, and not in the scene that is told. */
function isSoFar(view: SentenceView, at: number): boolean {
  const group = view.groups.find(({ first, last }) => first <= at && at < last);
  return group !== undefined && group.first < group.main && /^(?:ha(?:ve|s)|['’]ve)$/.test(view.words[group.first]!);
}

/** The day of what was told before, unless the own sentence has a time. */
function withDay(event: ReportedEvent, { events, drafts, view }: Before): ReportedEvent {
  if (event.date !== null) return event;
  const isTimed = hasTime(view);
  for (let at = events.length - 1; at >= 0; at--) {
    const [other, told] = [events[at]!, drafts[at]!.view];
    if (view.index - told.index > (isTimed ? 0 : reach)) return event;
    if (told === view && other.frame !== event.frame) continue;
    if (!isDone(other) || other.date === null || !isNarrow(other.date)) continue;
    if (event.frame === "attack" && other.frame !== "attack") continue;
    return { ...event, date: { ...other.date, basis: "discourse" } };
  }
  return event;
}

function hasTime(view: SentenceView): boolean {
  return view.times.some(({ type }) => type === "DATE" || type === "TIME");
}

function isNarrow({ precision }: DateValue): boolean {
  return precision === "day" || precision === "part-of-day" || precision === "minute";
}

/** The town of the last scene of the same kind, unless the own sentence names a place. */
function withPlace(event: ReportedEvent, { events, drafts, view }: Before): ReportedEvent {
  if (event.place !== null || isByPhone(event) || hasPlace(view)) return event;
  for (let at = events.length - 1; at >= 0; at--) {
    const [other, told] = [events[at]!, drafts[at]!.view];
    if (view.index - told.index > reach) return event;
    if (other.frame !== event.frame || !isDone(other) || isByPhone(other)) continue;
    if (other.place === null) continue;
    return placed(event, { ...other.place, precision: "unknown" });
  }
  return event;
}

type Scene = "attack" | "talks";

/** The one town where an article tells what was done; null where it names none, or several. */
function onlyTown(events: readonly ReportedEvent[], frame: Scene): Place | null {
  const places = events.flatMap((event) =>
    event.frame === frame && isDone(event) && event.place !== null && event.place.precision !== "country"
      ? [event.place]
      : [],
  );
  const [first] = places;
  const isOne = first !== undefined && places.every(({ name }) => name === first.name);
  return isOne ? { ...first, precision: "unknown" } : null;
}

/** "The summit went on all night", "two people were killed", in an article whose meetings or blows are all in one town. */
function withTown(
  event: ReportedEvent,
  { view, first }: Draft,
  towns: { readonly [frame in Scene]: Place | null },
): ReportedEvent {
  if (!isScene(event) || event.place !== null || isByPhone(event) || hasPlace(view) || isSoFar(view, first))
    return event;
  const town = towns[event.frame as Scene];
  const isNamed = event.frame === "attack" || view.nouns.some((noun) => noun.first === first && noun.kind !== "visit");
  return town !== null && isNamed ? placed(event, town) : event;
}

/** A meeting of the last days without a place was where the report of it is datelined. */
function withDateline(event: ReportedEvent, view: SentenceView): ReportedEvent {
  const { dateline, published } = view.parts.article;
  if (event.frame !== "talks" || event.place !== null || event.venue !== null || !isDone(event)) return event;
  if (dateline?.places.length !== 1 || !isFresh(event.date, published)) return event;
  const [town, ...region] = dateline.places[0]!.split(", ");
  const state = [...view.actors.values()].find(({ type, name }) => type === "state" && region.includes(name));
  return placed(event, { name: town!, country: state?.name ?? null, precision: "unknown" });
}

function isFresh(date: DateValue | null, published: DateValue | null): boolean {
  const [day, until] = [date?.earliest ?? null, published?.latest ?? null];
  if (day === null || until === null || !isNarrow(date!)) return false;
  const age = dayNumber(until.slice(0, 10)) - dayNumber(day.slice(0, 10));
  return age >= 0 && age < reach;
}

function hasPlace(view: SentenceView): boolean {
  return view.mentionAt.some((mention) => mention?.type === "place");
}

function isByPhone(event: ReportedEvent): boolean {
  return event.frame === "talks" && event.format === "phone";
}

function placed(event: ReportedEvent, place: Place): ReportedEvent {
  if (event.frame !== "talks") return { ...event, place };
  const talks: EventOf<"talks"> = { ...event, place, venue: { name: place.name, country: place.country } };
  return talks;
}
