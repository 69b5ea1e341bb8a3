/**
 * @module
 * Where places are, for maps: the towns that the package knows, and the table that `--places` names.
 *
 * The table is tab separated, with a line of column names: `name`, `latitude`, `longitude` in decimal degrees, and `country` where a name is in several.
 */

import { packageFiles } from "../load-data.js";
import { Problem } from "../model/index.js";
import type { KnownPlace } from "../publish/index.js";
import { readNamedTable } from "./named-table.js";

const needed = ["name", "latitude", "longitude"] as const;

/** What a map is drawn with: the user's own places, and the towns of the world. */
export interface Gazetteer {
  readonly places: readonly KnownPlace[];
  readonly towns: readonly KnownPlace[];
}

/** The table that was named, and the built-in one. */
export async function gazetteerOf(path: string | null, cwd: string): Promise<Gazetteer> {
  return { places: await ownPlaces(path, cwd), towns: builtInTowns() };
}

/** The towns that the package brings with it. */
export function builtInTowns(): KnownPlace[] {
  const lines = packageFiles("en").text("actors/town-points.tsv").split("\n");
  return lines.flatMap((line) => {
    const [country, latitude, longitude, names] = line.split("\t");
    if (line.startsWith("#") || names === undefined) return [];
    return names.split(";").map((name) => ({
      name,
      country: country!,
      latitude: Number(latitude),
      longitude: Number(longitude),
    }));
  });
}

/** The rows of the table; none where no table was named. */
export async function ownPlaces(path: string | null, cwd: string): Promise<readonly KnownPlace[]> {
  if (path === null) return [];
  const bytes = await readNamedTable(path, cwd, { of: "places", page: "docs/exports.md" });
  return placesIn(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes), path);
}

/** Parses a table; `name` is the file's, for errors. */
export function placesIn(table: string, name: string): KnownPlace[] {
  const lines = table
    .replace(/^\ufeff/u, "")
    .split(/\r?\n/u)
    .map((line, at) => ({ cells: line.split("\t").map((cell) => cell.trim()), at: at + 1, line }))
    .filter(({ line }) => line.trim() !== "" && !line.startsWith("#"));
  const [head, ...rows] = lines;
  const columns = head?.cells ?? [];
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new Problem(
      "E-USAGE",
      `the table of places has no column ${missing.join(", ")}`,
      "begin it with name, country, latitude, longitude, parted by tabs",
      `${name}:${head?.at ?? 1}`,
    );
  const cell = (cells: readonly string[], column: string) => cells[columns.indexOf(column)] ?? "";
  return rows.map(({ cells, at }) => {
    const where = `${name}:${at}`;
    return {
      name: cell(cells, "name"),
      country: cell(cells, "country") || null,
      latitude: degreesOf(cell(cells, "latitude"), 90, where),
      longitude: degreesOf(cell(cells, "longitude"), 180, where),
    };
  });
}

function degreesOf(text: string, most: number, where: string): number {
  const degrees = /^[+-]?\d{1,3}(?:\.\d+)?$/u.test(text) ? Number(text) : Number.NaN;
  if (Math.abs(degrees) <= most) return degrees;
  throw new Problem(
    "E-USAGE",
    `${JSON.stringify(text)} is no angle from -${most} to ${most}`,
    "write decimal degrees: 48.2082",
    where,
  );
}
