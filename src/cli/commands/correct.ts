/**
 * @module
 * `correct` and `undo`: one line in the log for each change, tried on the record before it is written down.
 */

import { type Correction, type CorrectionChange, type CoverageRecord, Problem } from "../../model/index.js";
import {
  anchorOf,
  anchorOfDispute,
  fitValue,
  type LogLine,
  replayCorrections,
  type StoredRecord,
  shownSlot,
  shownValue,
} from "../../record/index.js";
import type { CommandContext } from "../command-context.js";
import type { Io } from "../io.js";
import { type OpenProject, withProject } from "../project/with-project.js";
import { idIn } from "./show.js";

/** Flags of `correct` and `undo`. */
export interface CorrectFlags {
  readonly project?: string;
  readonly why?: string;
  readonly who?: string;
  readonly evidence?: string;
  readonly merge?: string;
  readonly split?: readonly string[];
  readonly notADispute?: boolean;
  readonly prefer?: string;
  readonly json?: boolean;
}

type CorrectContext = CommandContext<CorrectFlags>;

/** A change with what it was and is, in words. */
interface Wanted {
  readonly change: CorrectionChange;
  readonly old: string | null;
  readonly new: string | null;
}

/** Corrects an entry or a dispute. */
export function correctOne(
  [asked, settings]: readonly [string, readonly string[]],
  { io, flags }: CorrectContext,
): Promise<number> {
  const why = whyOf(flags);
  return withProject(flags, io, async (project) => {
    const { stored, log, record, told } = await correctable(project);
    const id = idIn(record, asked);
    for (const wanted of wantedOf(id, settings, { flags, record })) {
      const anchor = anchorIn(id, { record, told });
      const correction: Correction = { target: id, anchor, ...wanted, why, evidence: flags.evidence ?? null };
      await append(correction, { project, stored, log, io, flags });
    }
    return 0;
  });
}

/** Takes a correction back; it stays in the log. */
export function undoOne(asked: string, { io, flags }: CorrectContext): Promise<number> {
  const why = whyOf(flags);
  return withProject(flags, io, async (project) => {
    const { stored, log } = await correctable(project);
    const found = log.filter(({ id }) => id.startsWith(asked));
    if (found.length !== 1)
      throw new Problem(
        "E-NOT-FOUND",
        found.length === 0 ? `no correction is called ${asked}` : `${found.length} corrections begin with ${asked}`,
        "rapporteur log lists the corrections with their ids",
        asked,
      );
    const [{ id, correction: undone }] = found as [(typeof found)[number]];
    const change = { kind: "undo" } as const;
    const correction: Correction = {
      target: id,
      anchor: null,
      change,
      old: undone.new,
      new: undone.old,
      why,
      evidence: null,
    };
    await append(correction, { project, stored, log, io, flags });
    return 0;
  });
}

function whyOf({ why }: CorrectFlags): string {
  if (why !== undefined && why.trim() !== "") return why;
  throw new Problem("E-USAGE", "a correction needs its reason", 'add --why "what is wrong, and how you know"');
}

async function correctable({ store, root }: OpenProject) {
  const stored = await store.record();
  if (stored === null)
    throw new Problem("E-NOT-FOUND", "this project has no record yet", "rapporteur build makes it", root);
  const log = await store.corrections<Correction>();
  return { stored, log, ...replayCorrections(stored, log) };
}

function anchorIn(id: string, { record, told }: Pick<StoredRecord, "record" | "told">) {
  const entry = record.entries.find((each) => each.id === id);
  if (entry !== undefined) return anchorOf(entry);
  const dispute = record.disputes.find((each) => each.id === id);
  return dispute === undefined ? null : anchorOfDispute(dispute, { told });
}

/** The changes that the arguments and flags ask for. */
function wantedOf(
  id: string,
  settings: readonly string[],
  { flags, record }: { readonly flags: CorrectFlags; readonly record: CoverageRecord },
): Wanted[] {
  const { merge, split, notADispute, prefer } = flags;
  const kinds = [
    settings.length > 0,
    merge !== undefined,
    split !== undefined,
    notADispute === true,
    prefer !== undefined,
  ];
  if (kinds.filter(Boolean).length !== 1)
    throw new Problem(
      "E-USAGE",
      "one kind of correction at a time is made",
      "give SLOT=VALUE..., or one of --merge, --split, --not-a-dispute, --prefer",
    );
  if (notADispute === true || prefer !== undefined) return [disputeChange(id, prefer, record)];
  const entry = record.entries.find((each) => each.id === id);
  if (entry === undefined) throw doesNotFit(id, "it is no entry", "--not-a-dispute and --prefer are for disputes");
  if (split !== undefined) {
    const places = split.map(placeOf);
    return [{ change: { kind: "split", places }, old: null, new: split.join(", ") }];
  }
  if (merge !== undefined) {
    const other = record.entries.find((each) => each.id === idIn(record, merge));
    if (other === undefined || other.frame !== entry.frame)
      throw doesNotFit(merge, `only another entry of the kind ${entry.frame} can be merged into this one`, "see show");
    return [{ change: { kind: "merge", other: other.id, anchor: anchorOf(other) }, old: other.id, new: entry.id }];
  }
  return settings.map((setting) => {
    const at = setting.indexOf("=");
    if (at < 1)
      throw new Problem("E-USAGE", `${JSON.stringify(setting)} is no SLOT=VALUE`, "for example speaker=Askov");
    const fitted = fitValue(entry, setting.slice(0, at), setting.slice(at + 1));
    if (fitted.problem !== undefined) throw doesNotFit(id, fitted.problem, `rapporteur show ${id} lists its fields`);
    const { slot, value } = fitted;
    const change = { kind: "set" as const, slot, value: value as never };
    return { change, old: wordsFor(slot, shownSlot(entry, slot)), new: wordsFor(slot, shownValue(value)) };
  });
}

function wordsFor(slot: string, value: string | null): string {
  return `${slot}: ${value ?? "none"}`;
}

function disputeChange(id: string, prefer: string | undefined, record: CoverageRecord): Wanted {
  const dispute = record.disputes.find((each) => each.id === id);
  if (dispute === undefined) throw doesNotFit(id, "it is no dispute", "rapporteur disputes lists them with their ids");
  const values = dispute.values.map(({ value }) => value);
  if (prefer === undefined) return { change: { kind: "no-dispute" }, old: values.join(" / "), new: "no dispute" };
  const value = values.find((each) => each === prefer) ?? values.find((each) => each.includes(prefer));
  if (value === undefined)
    throw doesNotFit(id, `none of its versions is ${JSON.stringify(prefer)}`, `give one of ${values.join(", ")}`);
  return { change: { kind: "prefer", value }, old: values.join(" / "), new: value };
}

/** `03-rewrite:479-561`, as every view prints places. */
function placeOf(text: string) {
  const { article, start, end } = /^(?<article>.+):(?<start>\d+)-(?<end>\d+)$/u.exec(text)?.groups ?? {};
  if (article === undefined)
    throw new Problem(
      "E-USAGE",
      `${JSON.stringify(text)} is no place`,
      "for example 03-rewrite:479-561, as the views print it",
    );
  return { article, start: Number(start), end: Number(end) };
}

function doesNotFit(where: string, found: string, help: string): Problem {
  return new Problem("E-CORRECTION", found, help, where);
}

interface Appending {
  readonly project: OpenProject;
  readonly stored: StoredRecord;
  readonly log: readonly LogLine<Correction>[];
  readonly io: Io;
  readonly flags: CorrectFlags;
}

/** Writes a correction down once it is seen to hold; its line is printed when it is on the disk. */
async function append(correction: Correction, { project, stored, log, io, flags }: Appending): Promise<void> {
  const line = {
    at: new Date(io.clock()).toISOString(),
    by: flags.who ?? io.env.USER ?? io.env.USERNAME ?? "unknown",
    correction,
  };
  const tried = replayCorrections(stored, [...log, { id: "c-new", ...line }]);
  if (tried.corrections.at(-1)!.standing !== "holds")
    throw doesNotFit(
      correction.target,
      correction.change.kind === "split"
        ? "a split needs words of the entry at these places, and others that stay"
        : "the record has nothing that this correction could change",
      `rapporteur show ${correction.target} prints the places of its words`,
    );
  const { id } = await project.store.appendCorrection(line);
  const told = `${id}  ${correction.target}  ${correction.old ?? ""} → ${correction.new ?? ""}`;
  await io.stdout.write(`${flags.json === true ? JSON.stringify({ id, ...line }) : told}\n`);
}
