/**
 * @module
 * What is reported of each place.
 */

import { groupPlaces, type PlacedLine, type PlaceView } from "../brief/places.js";
import { citeLines, harmless, type Paint, pad, widest } from "../text/lines.js";
import { countWords, dayWords } from "../words/day-words.js";
import { frameWords } from "../words/frame-words.js";
import { citeCells } from "./cite-cells.js";
import { citeColumns, type RecordView, type Row } from "./view.js";

/** One row for each entry with a place. */
export const placesView: RecordView = {
  text: ({ index }, paint) => {
    const { places, unplaced } = harmless(groupPlaces(index));
    const rest = unplaced === 0 ? [] : ["", `${countWords(unplaced, "more entry", "more entries")} without a place.`];
    if (places.length === 0) return ["No places.", ...rest];
    return [...places.flatMap((place) => placeLines(place, paint)), ...rest];
  },
  json: ({ index }) => groupPlaces(index),
  columns: ["place", "country", "precision", "entry", "frame", "title", "day", "support", ...citeColumns],
  rows: ({ index }) => groupPlaces(index).places.flatMap((place) => place.lines.map((line) => rowOf(place, line))),
};

function placeLines({ name, country, lines }: PlaceView, paint: Paint): string[] {
  const width = widest(
    lines.map(({ when }) => when),
    32,
  );
  return [
    `${paint.strong(name)}  ${paint.faint(`${country ?? "country not reported"} · ${countWords(lines.length, "entry", "entries")}`)}`,
    ...lines.flatMap(({ entry, frame, when, title, support, cites }) => [
      `    ${pad(when, width)}  ${pad(frameWords[frame].one, 14)} ${title}  ${paint.faint(`${support}${paint.id(entry)}`)}`,
      ...citeLines(cites, { indent: width + 6, paint, limit: 1 }),
    ]),
  ];
}

function rowOf({ name, country }: PlaceView, line: PlacedLine): Row {
  const { entry, frame, title, day, precision, support, cites } = line;
  return { place: name, country, precision, entry, frame, title, day, support, ...citeCells(cites[0]) };
}

/** "Sat 8 Mar 2031 to Tue 11 Mar 2031", one day, or nothing. */
export function reachWords({ first, last }: PlaceView): string {
  if (first === null || last === null) return dayWords(null);
  return first === last ? dayWords(first) : `${dayWords(first)} to ${dayWords(last)}`;
}
