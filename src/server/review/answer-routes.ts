/**
 * @module
 * Answers of a review as forms send them: `POST /review/ID` and `POST /review/undo`. What is written leads on to the next question (303);
 * what is not is the same page again, with the reason and with what was typed.
 */

import type { Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { type LoggedCorrection, Problem } from "../../model/index.js";
import { asShown } from "../../publish/index.js";
import { askedChangeOf } from "../../review/index.js";
import {
  askedOf,
  askedWith,
  readAsked,
  reviewItemPage,
  reviewPage,
  searchOf,
  type View,
  waitingOf,
} from "../../web/index.js";
import { longestBody } from "../api/corrections.js";
import { HttpProblem } from "../api/problems.js";
import { needOwnPage, needSame, readOnly } from "../api/token.js";
import { changedMeanwhile } from "../held.js";
import type { Views } from "../views.js";
import { decisionIn, type Typed, typedIn } from "./read-answer.js";
import type { Answering, Review } from "./reviewing.js";

/** What the routes need. */
export interface AnswerRoutes {
  readonly views: Views;
  readonly review: Review;
}

/** Adds the routes to the pages of a record. */
export function addAnswering(app: Hono, routes: AnswerRoutes): void {
  const limit = bodyLimit({
    maxSize: longestBody,
    onError: () => {
      throw new Problem("E-TOO-LARGE", `the form is longer than ${longestBody / 1024} kB`, "one answer at a time");
    },
  });
  app.post("/review/undo", limit, (c) => take(c, routes, undo));
  app.post("/review/:id", limit, (c) => take(c, routes, answer));
}

/** One form on its way: what it says, who may answer, and the page that it came from. */
interface Form {
  readonly id: string;
  readonly typed: Typed;
  readonly view: View;
  readonly answering: Answering;
  readonly by: string;
}

/** Where an answer leads. */
interface Done {
  readonly written: readonly LoggedCorrection[];
  /** The item that is asked about next; null when that was the last. */
  readonly next: string | null;
}

async function take(
  c: Context,
  { views, review }: AnswerRoutes,
  act: (form: Form) => Promise<Done>,
): Promise<Response> {
  needOwnPage(c);
  const asked = askedOf(readAsked(new URL(c.req.url).searchParams), []);
  const view = await views(asked, "/review");
  const typed = typedIn(await formOf(c));
  const id = c.req.param("id") ?? "";
  const { answering } = review;
  try {
    if (answering === null) throw readOnly();
    needSame(typed.token === "" ? undefined : typed.token, answering.token);
    const by = typed.who?.trim() || answering.author;
    const { written, next } = await act({ id, typed, view, answering, by });
    const wrote = searchOf(askedWith(asked, { wrote: written.map((line) => line.id).join(",") }));
    return c.redirect(`/review${next === null ? "" : `/${encodeURIComponent(next)}`}${wrote}`, 303);
  } catch (error) {
    const found = error instanceof HttpProblem ? error.problem : error;
    if (!(found instanceof Problem)) throw error;
    const status = error instanceof HttpProblem ? error.status : found.toJSON().status;
    return refuse(c, { found, status, view, typed, id });
  }
}

async function formOf(c: Context): Promise<FormData> {
  if (/^application\/x-www-form-urlencoded\b/iu.test(c.req.header("content-type") ?? "")) return c.req.formData();
  throw new Problem("E-USAGE", "this is no form of a review page", "programs correct at /api/v1/corrections");
}

/** The page as it was, with the reason and with what was typed; the record may be another one by now. */
function refuse(
  c: Context,
  {
    found,
    status,
    view,
    typed,
    id,
  }: Pick<Form, "view" | "typed" | "id"> & { readonly found: Problem; readonly status: number },
): Response {
  const { token: _, ...rest } = typed;
  const isToken = found.code === "E-TOKEN";
  const help = isToken ? "it stands in the file that the server was started with" : found.help;
  const refused = { detail: found.detail, help, isToken, typed: rest };
  const shown: View = { ...view, review: { ...view.review!, refused } };
  const page = reviewItemPage.render(shown, id) ?? reviewPage.render(shown, "")!;
  return c.html(asShown(page), status as 400);
}

async function answer({ id, typed, view, answering, by }: Form): Promise<Done> {
  const { corrector } = answering;
  const question = view.review!.question(id);
  if (question === null || question.seen !== typed.seen) throw changedMeanwhile(id);
  const decision = decisionIn(typed, question);
  const why = decision.why ?? "";
  const order = waitingOf(view).map((item) => item.id);
  if (decision.does === "withdraw") {
    if (question.kind !== "correction")
      throw new Problem("E-CORRECTION", "only a correction is withdrawn", "leave an entry out, or settle a dispute");
    const written = await corrector.undo({ ids: [question.id], why }, by);
    return { written, next: nextOf(order, question.id) };
  }
  const change = askedChangeOf(question, decision, view.review!.record);
  const evidence = typed.evidence?.trim() || null;
  const written = await corrector.correct({ target: question.id, change, why, evidence, seen: question.seen }, by);
  return { written, next: nextOf(order, question.id) };
}

/** The item behind this one; what was skipped waits in the list. */
function nextOf(order: readonly string[], id: string): string | null {
  const at = order.indexOf(id);
  return order[at + 1] ?? null;
}

/** Takes back what was written last, all of it or nothing, and asks again. */
async function undo({ typed, view, answering, by }: Form): Promise<Done> {
  const ids = (typed.corrections ?? "").split(",").filter((id) => id !== "");
  const why = typed.why?.trim() || "taken back in review";
  const lines = view.review!.log;
  const last = ids.map((id) => lines.find((line) => line.id === id)).find((line) => line !== undefined);
  if (last === undefined) throw new Problem("E-NOT-FOUND", "there is no such correction", "the log lists them");
  const written = await answering.corrector.undo({ ids: ids.toReversed(), why }, by);
  return { written, next: last.target };
}
