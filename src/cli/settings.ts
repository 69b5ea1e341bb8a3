/**
 * @module
 * What the flags of a reading command say, checked: dates are days, names are known ones, and anything else is a clear error.
 */

import { availableParallelism } from "node:os";
import { type Entry, frameNames, isDay, Problem } from "../model/index.js";
import { type FormatName, formatNames } from "../publish/index.js";
import type { Days } from "../record-on-day.js";
import { nearestOf } from "../text/nearest-word.js";
import type { Io } from "./io.js";
import { type OnlineFlags, type OnlineSettings, onlineSettingsOf } from "./online-settings.js";

/** Flags as commander hands them over. */
export interface Flags extends OnlineFlags {
  readonly format?: string;
  readonly json?: boolean;
  readonly out?: string;
  readonly asOf?: string;
  readonly knownBy?: string;
  readonly published?: string;
  readonly actors?: string;
  readonly outletHint?: string;
  readonly frame?: readonly string[];
  readonly disputed?: boolean;
  readonly origins?: string;
  readonly since?: string;
  readonly until?: string;
  readonly by?: string;
  readonly party?: string;
  readonly outlet?: string;
  readonly project?: string;
  readonly places?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  /** `false` for `--no-color`. */
  readonly color?: string | false;
  readonly progress?: string;
  readonly jobs?: string;
  readonly queue?: boolean;
  /** `false` for `--no-input`. */
  readonly input?: boolean;
}

export const progressModes = ["auto", "plain", "json", "none"] as const;

/** The same, checked. */
export interface Settings {
  readonly format: FormatName;
  /** A path, or null for standard output. */
  readonly out: string | null;
  readonly asOf: string | undefined;
  readonly knownBy: string | undefined;
  readonly published: string | undefined;
  readonly outletHint: string | undefined;
  /** Path of the user's own table of actors, or null for none. */
  readonly actors: string | null;
  /** Path of a table of places, or null for none. */
  readonly places: string | null;
  readonly frames: readonly Entry["frame"][];
  readonly disputed: boolean;
  readonly origins: number;
  readonly since: string | undefined;
  readonly until: string | undefined;
  readonly by: string | undefined;
  readonly party: string | undefined;
  readonly outlet: string | undefined;
  /** The two cuts together, as `recordOn()` takes them. */
  readonly days: Days;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
  readonly progress: (typeof progressModes)[number];
  /** Threads that may read at once. */
  readonly jobs: number;
  readonly mayAsk: boolean;
  /** Null when the network is off. */
  readonly online: OnlineSettings | null;
}

/** Checks the flags of a reading command. */
export function settingsOf(flags: Flags, io: Io): Settings {
  const format = flags.json === true ? "json" : formatOf(flags.format ?? "text");
  const out = flags.out === undefined || flags.out === "-" ? null : flags.out;
  const asOf = dayOf("--as-of", flags.asOf);
  const knownBy = dayOf("--known-by", flags.knownBy);
  return {
    format,
    out,
    asOf,
    knownBy,
    days: { asOf: asOf ?? null, knownBy: knownBy ?? null },
    published: dayOf("--published", flags.published),
    outletHint: flags.outletHint,
    actors: flags.actors ?? null,
    places: flags.places ?? null,
    frames: (flags.frame ?? [])
      .flatMap((list) => list.split(","))
      .map((name) => oneOf("--frame", name.trim(), ["statement", ...frameNames] as const)),
    disputed: flags.disputed === true,
    origins: countOf("--origins", flags.origins),
    since: dayOf("--since", flags.since),
    until: dayOf("--until", flags.until),
    by: flags.by,
    party: flags.party,
    outlet: flags.outlet,
    quiet: flags.quiet === true,
    verbose: flags.verbose === true,
    color: out === null && wantsColor(flags.color, io),
    progress: flags.quiet === true ? "none" : oneOf("--progress", flags.progress ?? "auto", progressModes),
    jobs: countOf("--jobs", flags.jobs, "--jobs 4") || availableParallelism(),
    mayAsk: flags.input !== false,
    online: onlineSettingsOf(flags),
  };
}

function formatOf(name: string): FormatName {
  if (name !== "parquet") return oneOf("--format", name, formatNames);
  throw new Problem(
    "E-USAGE",
    "parquet is a folder of tables",
    "rapporteur export --format parquet --out DIR writes it",
  );
}

/** Colour when it is asked for, or when a person looks on and has not switched it off (no-color.org). */
export function wantsColor(color: string | false | undefined, io: Io): boolean {
  if (color === false) return false;
  const when = oneOf("--color", color ?? "auto", ["auto", "always", "never"] as const);
  if (when !== "auto") return when === "always";
  return io.stdout.isTTY && (io.env.NO_COLOR ?? "") === "" && io.env.TERM !== "dumb";
}

/** The format asked for, of those that a command has. */
export function formatIn<T extends string>({ format, json }: Flags, known: readonly T[]): T {
  return oneOf("--format", json === true ? "json" : (format ?? "text"), known);
}

/** One of a list of known names. */
export function oneOf<T extends string>(flag: string, value: string, known: readonly T[]): T {
  const found = known.find((name) => name === value);
  if (found !== undefined) return found;
  const near = nearestOf(value, known);
  throw new Problem(
    "E-USAGE",
    `${flag} does not know ${JSON.stringify(value)}`,
    near === null ? `use one of ${known.join(", ")}` : `did you mean ${near}?`,
  );
}

/** A day of the calendar, or undefined where none is given. */
export function dayOf(flag: string, value: string | undefined): string | undefined {
  if (value === undefined || isDay(value)) return value;
  throw new Problem(
    "E-BAD-DATE",
    `${flag} needs a day of the calendar, and ${JSON.stringify(value)} is none`,
    "write it as year-month-day, for example 2031-03-11",
  );
}

/** A count, or 0 where none is given. */
export function countOf(flag: string, value: string | undefined, example = "--origins 2"): number {
  if (value === undefined) return 0;
  if (/^\d{1,6}$/u.test(value)) return Number(value);
  throw new Problem(
    "E-USAGE",
    `${flag} needs a number, and ${JSON.stringify(value)} is none`,
    `for example ${example}`,
  );
}
