/**
 * @module
 * Blind coding on pages: `/coding`, a round, and the units of a coder one by one. Codes come as a form with the token in it and go into the
 * sheet that `rapporteur code` fills too.
 */

import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { Problem } from "../../model/index.js";
import { asShown } from "../../publish/index.js";
import {
  type CoderSheet,
  codeOf,
  isCompared,
  nextUnit,
  noteColumn,
  type OpenRound,
  renderAgreement,
  sheetIn,
} from "../../review/index.js";
import { hashOf } from "../../text/hash.js";
import {
  type CodingDesk,
  codingPath,
  fieldPrefix,
  reportOf,
  roundPage,
  roundsPage,
  type UnitView,
  unitPage,
} from "../../web/index.js";
import { longestBody } from "../api/corrections.js";
import { HttpProblem } from "../api/problems.js";
import { needOwnPage, needSame, readOnly } from "../api/token.js";
import { type Typed, typedIn } from "../review/read-answer.js";
import type { Review } from "../review/reviewing.js";
import type { Views } from "../views.js";

/** What the routes need; `desk` is null where what is served is no project. */
export interface CodingRoutes {
  readonly desk: CodingDesk | null;
  readonly views: Views;
  readonly review: Review;
}

/** Adds the routes to the pages of a record. */
export function addCoding(app: Hono, routes: CodingRoutes): void {
  const { desk, views } = routes;
  app.get("/coding", async (c) => c.html(asShown(roundsPage(await views({}), (await desk?.rounds()) ?? null))));
  app.get("/coding/:round", (c) => answerRound(c, routes));
  app.get("/coding/:round/:coder", (c) => showUnit(c, routes));
  app.get("/coding/:round/:coder/:unit", (c) => showUnit(c, routes));
  const limit = bodyLimit({
    maxSize: longestBody,
    onError: () => {
      throw new Problem("E-TOO-LARGE", `the form is longer than ${longestBody / 1024} kB`, "one unit at a time");
    },
  });
  app.post("/coding/:round/:coder/:unit", limit, (c) => takeCodes(c, routes));
}

async function answerRound(c: Context, { desk, views, review }: CodingRoutes): Promise<Response> {
  const id = c.req.param("round")!;
  const { name, format } = /^(?<name>.*)\.(?<format>json|csv)$/su.exec(id)?.groups ?? {};
  const rounds = (await desk?.rounds()) ?? [];
  const open = roundIn(rounds, name ?? id, c);
  if (format === "json" || format === "csv")
    return c.body(renderAgreement(reportOf(open), format), 200, {
      "Content-Type": format === "json" ? "application/json" : "text/csv; charset=utf-8",
    });
  const { mayAnswer } = review.reviewing;
  return c.html(asShown(roundPage({ view: await views({}), open, mayAnswer, refused: null })));
}

function roundIn(rounds: readonly OpenRound[], id: string, c: Context): OpenRound {
  const open = rounds.find(({ round }) => round.id === id);
  if (open !== undefined) return open;
  throw new Problem("E-NOT-FOUND", "this project has no such round", "/coding lists the rounds", c.req.path);
}

/** A round with one of its coders. */
interface Seat {
  readonly open: OpenRound;
  readonly sheet: CoderSheet;
}

async function seatOf(c: Context, { desk }: CodingRoutes): Promise<Seat> {
  const open = roundIn((await desk?.rounds()) ?? [], c.req.param("round")!, c);
  const sheet = sheetIn(open, c.req.param("coder")!);
  if (sheet !== undefined) return { open, sheet };
  throw new Problem("E-NOT-FOUND", "this round has no such coder", "the round lists its coders", c.req.path);
}

async function showUnit(c: Context, routes: CodingRoutes): Promise<Response> {
  const { open, sheet } = await seatOf(c, routes);
  const named = c.req.param("unit") ?? null;
  const unit = named ?? nextUnit(open, sheet.coder, c.req.query("after") ?? null)?.unit ?? null;
  const row = sheet.rows.find(({ cells }) => cells.unit === unit) ?? null;
  if (named !== null && row === null)
    throw new Problem("E-NOT-FOUND", `${sheet.coder} has no such unit`, "the round lists its coders", c.req.path);
  // who skips to the end is led back to what they skipped
  const isSkipped = row === null && nextUnit(open, sheet.coder, null) !== null;
  if (isSkipped) return c.redirect(codingPath(open.round.id, sheet.coder), 303);
  const shown = { open, sheet, row, saved: c.req.query("saved") ?? null, refused: null };
  return c.html(asShown(unitPage(await withFrame(shown, routes))));
}

async function withFrame(
  shown: Omit<UnitView, "view" | "mayAnswer" | "seen">,
  { views, review }: CodingRoutes,
): Promise<UnitView> {
  const seen = shown.row === null ? "" : seenOf(shown.sheet, shown.row.cells.unit ?? "");
  return { ...shown, view: await views({}), mayAnswer: review.reviewing.mayAnswer, seen };
}

/** What a coder has written about a unit so far. */
function seenOf({ codes }: CoderSheet, unit: string): string {
  return hashOf(...[...(codes.get(unit) ?? [])].flat());
}

async function takeCodes(c: Context, routes: CodingRoutes): Promise<Response> {
  needOwnPage(c);
  const { open, sheet } = await seatOf(c, routes);
  const unit = c.req.param("unit")!;
  const row = sheet.rows.find(({ cells }) => cells.unit === unit) ?? null;
  const typed = typedIn(await c.req.formData());
  const { answering } = routes.review;
  try {
    if (answering === null || routes.desk === null) throw readOnly();
    needSame(typed.token === "" ? undefined : typed.token, answering.token);
    const found = open.round.units.find((each) => each.unit === unit);
    if (row === null || found === undefined)
      throw new Problem("E-NOT-FOUND", `${sheet.coder} has no such unit`, "the round lists its coders", c.req.path);
    if (isCompared(open, found) || typed.seen !== seenOf(sheet, unit)) throw codedMeanwhile();
    const cells = cellsIn(typed, open);
    await routes.desk.save({ round: open.round.id, coder: sheet.coder, unit, cells });
    return c.redirect(`${codingPath(open.round.id, sheet.coder)}?saved=${encodeURIComponent(unit)}`, 303);
  } catch (error) {
    const found = error instanceof HttpProblem ? error.problem : error;
    if (!(found instanceof Problem)) throw error;
    const status = error instanceof HttpProblem ? error.status : found.toJSON().status;
    const { token: _, ...rest } = typed;
    const isToken = found.code === "E-TOKEN";
    const help = isToken ? "it stands in the file that the server was started with" : found.help;
    const refused = { detail: found.detail, help, isToken, typed: rest };
    const page = unitPage(await withFrame({ open, sheet, row, saved: null, refused }, routes));
    return c.html(asShown(page), status as 400);
  }
}

function codedMeanwhile(): HttpProblem {
  const found = new Problem(
    "E-SHEET",
    "this unit has been coded elsewhere since you opened it; nothing was written",
    "look at it as it is now",
  );
  return new HttpProblem(found, 409);
}

/** The cells of a form; every field has its code, for an empty one is a unit that is not coded. */
function cellsIn(typed: Typed, { round }: OpenRound): { [column: string]: string } {
  const codes = round.fields.map((field): [string, string] => {
    const read = codeOf(typed[`${fieldPrefix}${field.name}`] ?? "", field);
    if ("problem" in read) throw new Problem("E-SHEET", read.problem, "or write none where the words do not say so");
    if (read.code === null)
      throw new Problem("E-SHEET", `${field.name} has no code`, "write none where the words do not say so");
    return [field.name, read.code];
  });
  return { ...Object.fromEntries(codes), [noteColumn]: (typed[noteColumn] ?? "").trim() };
}
