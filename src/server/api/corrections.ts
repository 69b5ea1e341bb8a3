/**
 * @module
 * Corrections over HTTP: one request is one change of one thing, tried on the record and written down whole or not at all.
 */

import type { Context } from "hono";
import { z } from "zod";
import { repeatedKeyProblem } from "../../intake/repeated-key.js";
import { type LoggedCorrection, loggedCorrectionSchema, Problem } from "../../model/index.js";
import type { AskedChange } from "../../record/index.js";
import type { AskedCorrection, Corrector } from "../held.js";
import { isJson } from "./negotiation.js";
import { readParameters } from "./parameters.js";
import { HttpProblem } from "./problems.js";

const slots = z
  .record(z.string().regex(/^[a-zA-Z]+(?:\.[a-zA-Z]+)*$/u), z.string().max(2_000))
  .describe("fields by name, with what they should be: a name, names with ; between them, a day, a number");
const place = z.strictObject({ article: z.string(), start: z.int().min(0), end: z.int().min(0) });
const condition = z.string().min(1).max(2_000).describe("its number among the conditions of the entry, or words of it");
const words = z.string().trim().min(1).max(2_000);

/** One kind of change. */
export const changeRequestSchema = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("set"),
      slots: slots.refine((given) => Object.keys(given).length > 0, "no field is given"),
    })
    .describe("fields that should be otherwise"),
  z
    .strictObject({ kind: z.literal("relabel"), frame: z.string(), slots: slots.optional() })
    .describe("another kind of entry"),
  z.strictObject({ kind: z.literal("merge"), other: z.string() }).describe("this other entry is the same thing"),
  z
    .strictObject({
      kind: z.literal("split"),
      places: z.array(place).min(1).max(100),
    })
    .describe("the words at these places are another thing"),
  z
    .strictObject({ kind: z.literal("add-condition"), place, slots: slots.optional() })
    .describe("the words at this place set a condition; slots are status, requiredActor, holder, kind"),
  z
    .strictObject({ kind: z.literal("set-condition"), condition, slots })
    .describe("a condition is otherwise: status met, unmet, open or unknown, requiredActor, holder, kind"),
  z.strictObject({ kind: z.literal("drop-condition"), condition }).describe("these words set no condition"),
  z.strictObject({ kind: z.literal("prefer"), version: z.string() }).describe("this version of the dispute is right"),
  z.strictObject({ kind: z.literal("strike") }).describe("the words do not say it"),
  z.strictObject({ kind: z.literal("no-dispute") }).describe("the versions do not contradict each other"),
  z.strictObject({ kind: z.literal("confirm") }).describe("it is right as it is"),
]);

export const correctionRequestSchema = z.strictObject({
  target: z.string().min(1).max(300).describe("id of an entry or a dispute, or the beginning of one"),
  change: changeRequestSchema,
  why: words.describe("the reason; a correction needs one"),
  evidence: words.optional().describe("where one can see it: a place, an address"),
  who: words.optional().describe("who makes it; the person who runs the server unless given"),
});

/** The lines that were written. */
export const writtenSchema = z.strictObject({ corrections: z.array(loggedCorrectionSchema).min(1) });

/** More is no correction. */
export const longestBody = 64 * 1024;

/** What a writing request needs; `author` is who corrects when nobody is named. */
export interface Writing {
  readonly corrector: Corrector;
  readonly author: string;
}

/** Answers `POST /corrections`. */
export async function addCorrection(c: Context, { corrector, author }: Writing): Promise<Response> {
  if (!isJson(c.req.header("content-type")) || (c.req.header("content-encoding") ?? "identity") !== "identity")
    throw new HttpProblem(
      new Problem("E-USAGE", "the body is not said to be plain JSON", "send Content-Type: application/json"),
      415,
      { "Accept-Post": "application/json" },
    );
  const request = requestOf(await c.req.text());
  const { why, evidence = null, who = author } = request;
  const written = await corrector.correct(
    { target: request.target, change: askedOf(request.change), why, evidence },
    who,
  );
  return answerWith(c, written, 201);
}

/** Answers `DELETE /corrections/{id}`: the correction is taken back, and both lines stay in the log. */
export async function undoCorrection(c: Context, { corrector, author }: Writing): Promise<Response> {
  const parameters = readParameters(new URL(c.req.url).searchParams, ["why", "who"]);
  const why = parameters.text("why")?.trim() ?? "";
  if (why === "") throw new Problem("E-USAGE", "to take a correction back needs a reason", "add ?why=...");
  const written = await corrector.undo({ ids: [c.req.param("id") ?? ""], why }, parameters.text("who") ?? author);
  return answerWith(c, written, 200);
}

function answerWith(c: Context, corrections: readonly LoggedCorrection[], status: 200 | 201): Response {
  const location = status === 201 ? { Location: `/api/v1/corrections/${corrections[0]!.id}` } : {};
  return c.body(`${JSON.stringify({ corrections })}\n`, status, { ...location, "Content-Type": "application/json" });
}

function requestOf(body: string): z.infer<typeof correctionRequestSchema> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (cause) {
    throw new HttpProblem(new Problem("E-JSON", (cause as Error).message, "send one JSON object"), 400);
  }
  const repeated = repeatedKeyProblem(body, "body");
  if (repeated !== null) throw new HttpProblem(repeated, 400);
  const parsed = correctionRequestSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new Problem("E-USAGE", message, "see CorrectionRequest of /api/v1/openapi.json", ["body", ...path].join("."));
}

/** The same as the command line asks it. */
export function askedOf(change: z.infer<typeof changeRequestSchema>): AskedCorrection["change"] {
  const settings = (given: { readonly [slot: string]: string } = {}) =>
    Object.entries(given).map(([slot, value]) => `${slot}=${value}`);
  if (change.kind === "set") return { kind: "set", settings: settings(change.slots) };
  if (change.kind === "relabel") return { kind: "relabel", frame: change.frame, settings: settings(change.slots) };
  if (change.kind === "split") return { kind: "split", places: change.places.map(shownPlace) };
  if (change.kind === "add-condition")
    return { kind: "add-condition", place: shownPlace(change.place), settings: settings(change.slots) };
  if (change.kind === "set-condition")
    return { kind: "set-condition", condition: change.condition, settings: settings(change.slots) };
  return change satisfies AskedChange;
}

function shownPlace({ article, start, end }: z.infer<typeof place>): string {
  return `${article}:${start}-${end}`;
}
