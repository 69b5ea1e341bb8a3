/**
 * @module
 * `correct` and `undo`: one line in the log for each change, tried on the record before it is written down.
 */

import { type Correction, Problem } from "../../model/index.js";
import { type AskedChange, correctionsFor, idIn, type LogLine, undoFor } from "../../record/index.js";
import type { CommandContext } from "../command-context.js";
import { authorOf, correctableOf, writeCorrections, writtenLine } from "../correcting/write-corrections.js";
import type { Io } from "../io.js";
import { withProject } from "../project/with-project.js";

/** Flags of `correct` and `undo`. */
export interface CorrectFlags {
  readonly project?: string;
  readonly why?: string;
  readonly who?: string;
  readonly evidence?: string;
  readonly merge?: string;
  readonly split?: readonly string[];
  readonly relabel?: string;
  readonly addCondition?: string;
  readonly condition?: string;
  readonly dropCondition?: string;
  readonly strike?: boolean;
  readonly confirm?: boolean;
  readonly notADispute?: boolean;
  readonly prefer?: string;
  readonly json?: boolean;
}

type CorrectContext = CommandContext<CorrectFlags>;

/** Corrects an entry or a dispute. */
export function correctOne(
  [asked, settings]: readonly [string, readonly string[]],
  { io, flags }: CorrectContext,
): Promise<number> {
  const reason = { why: whyOf(flags), evidence: flags.evidence ?? null };
  const by = authorOf(flags.who, io);
  return withProject(flags, io, async (project) => {
    const correctable = await correctableOf(project);
    const id = idIn(correctable.record, asked);
    const corrections = correctionsFor(id, changeOf(settings, flags), { ...correctable, reason });
    await tell(await writeCorrections(corrections, { project, correctable, io, by }), { io, flags });
    return 0;
  });
}

/** Takes a correction back; it stays in the log. */
export function undoOne(asked: string, { io, flags }: CorrectContext): Promise<number> {
  const why = whyOf(flags);
  const by = authorOf(flags.who, io);
  return withProject(flags, io, async (project) => {
    const correctable = await correctableOf(project);
    const undo = undoFor(asked, why, correctable);
    await tell(await writeCorrections([undo], { project, correctable, io, by }), { io, flags });
    return 0;
  });
}

/** The correction that takes another one back. */
export function undoing({ id, correction }: LogLine<Correction>, why: string): Correction {
  const change = { kind: "undo" } as const;
  return { target: id, anchor: null, change, old: correction.new, new: correction.old, why, evidence: null };
}

function whyOf({ why }: CorrectFlags): string {
  if (why !== undefined && why.trim() !== "") return why;
  throw new Problem("E-USAGE", "a correction needs its reason", 'add --why "what is wrong, and how you know"');
}

/** The one kind of change that the arguments and flags ask for. */
function changeOf(settings: readonly string[], flags: CorrectFlags): AskedChange {
  const { merge, split, relabel, strike, confirm, notADispute, prefer } = flags;
  const { addCondition: place, condition, dropCondition } = flags;
  const isOwn = relabel === undefined && place === undefined && condition === undefined;
  const asked: AskedChange[] = [
    ...(settings.length > 0 && isOwn ? [{ kind: "set", settings } as const] : []),
    ...(place === undefined ? [] : [{ kind: "add-condition", place, settings } as const]),
    ...(condition === undefined ? [] : [{ kind: "set-condition", condition, settings } as const]),
    ...(dropCondition === undefined ? [] : [{ kind: "drop-condition", condition: dropCondition } as const]),
    ...(relabel === undefined ? [] : [{ kind: "relabel", frame: relabel, settings } as const]),
    ...(merge === undefined ? [] : [{ kind: "merge", other: merge } as const]),
    ...(split === undefined ? [] : [{ kind: "split", places: split } as const]),
    ...(strike === true ? [{ kind: "strike" } as const] : []),
    ...(confirm === true ? [{ kind: "confirm" } as const] : []),
    ...(notADispute === true ? [{ kind: "no-dispute" } as const] : []),
    ...(prefer === undefined ? [] : [{ kind: "prefer", version: prefer } as const]),
  ];
  if (asked.length === 1) return asked[0]!;
  throw new Problem(
    "E-USAGE",
    "one kind of correction at a time is made",
    "give SLOT=VALUE..., or one of --relabel, --merge, --split, --condition, --add-condition, --drop-condition, --strike, --confirm, --not-a-dispute, --prefer",
  );
}

async function tell(
  written: readonly LogLine<Correction>[],
  { io, flags }: { readonly io: Io; readonly flags: CorrectFlags },
): Promise<void> {
  for (const line of written)
    await io.stdout.write(`${flags.json === true ? JSON.stringify(line) : writtenLine(line)}\n`);
}
