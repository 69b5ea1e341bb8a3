/**
 * @module
 * `geojson`: the entries that have a place as a FeatureCollection (RFC 7946), each with its words.
 *
 * A place has a point only where it is known which place is meant: by a table of the user's own, or by the towns of GeoNames when its state
 * is known too. Any other is a feature without a point, as the standard has it, never a guess.
 */

import type { Entry, Place } from "../model/index.js";
import { citationsOf } from "./citation.js";
import type { RenderOptions } from "./options.js";
import type { RecordIndex } from "./record-index.js";
import { entryTitle } from "./words/entry-title.js";

/** One place of a table: decimal degrees, WGS 84. */
export interface KnownPlace {
  readonly name: string;
  readonly country: string | null;
  readonly longitude: number;
  readonly latitude: number;
}

/** The features in the order of the record. */
export function renderGeoJson(index: RecordIndex, { places = [], towns = [] }: RenderOptions = {}): string {
  const [own, built] = [finderIn(places), finderIn(towns)];
  // the towns of the world have namesakes everywhere: without the state a name is no point
  const find: Find = (place) => own(place) ?? (place.country === null ? null : built(place));
  const features = index.record.entries.flatMap((entry) => {
    const place = placeOf(entry);
    return place === null ? [] : [featureOf(entry, place, { point: find(place), index })];
  });
  return `${JSON.stringify({ type: "FeatureCollection", features }, null, 2)}\n`;
}

/** Where it happened: the place of an attack or any other entry, the venue of talks. */
function placeOf(entry: Entry): Place | null {
  if (entry.place !== null) return entry.place;
  if (entry.frame !== "talks" || entry.venue === null || entry.format === "phone") return null;
  return { name: entry.venue.name, country: entry.venue.country, precision: "unknown" };
}

type Find = (place: Place) => KnownPlace | null;

function finderIn(places: readonly KnownPlace[]): Find {
  const byName = new Map<string, KnownPlace[]>();
  for (const place of places) {
    const key = placeKey(place.name);
    const known = byName.get(key);
    if (known) known.push(place);
    else byName.set(key, [place]);
  }
  return ({ name, country }) => {
    const named = byName.get(placeKey(name)) ?? [];
    const fitting = country === null ? named : named.filter((place) => isSame(place.country, country));
    return fitting.length === 1 ? fitting[0]! : null;
  };
}

/** A row without a country is the user's own and fits any. */
function isSame(a: string | null, b: string): boolean {
  return a === null || placeKey(a) === placeKey(b);
}

/** A name without case and accents: two spellings of one place. */
export function placeKey(name: string): string {
  return name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

function featureOf(
  entry: Entry,
  place: Place,
  { point, index }: { readonly point: KnownPlace | null; readonly index: RecordIndex },
) {
  return {
    type: "Feature",
    id: entry.id,
    geometry: point === null ? null : { type: "Point", coordinates: [point.longitude, point.latitude] },
    properties: {
      frame: entry.frame,
      title: entryTitle(entry, (id) => index.entries.get(id)),
      place: place.name,
      country: place.country ?? point?.country ?? null,
      placePrecision: place.precision,
      date: entry.date?.value ?? null,
      earliest: entry.date?.earliest ?? null,
      latest: entry.date?.latest ?? null,
      realis: entry.realis,
      polarity: entry.polarity,
      background: entry.background,
      disputed: index.disputes.has(entry.id),
      originsMin: entry.support.origins.min,
      originsMax: entry.support.origins.max,
      evidence: citationsOf(entry.evidence, index).map(({ article, outlet, day, start, end, text }) => ({
        article,
        outlet,
        published: day,
        start,
        end,
        text,
      })),
    },
  };
}
