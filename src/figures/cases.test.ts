/** @module Marked sentences for the figures room. */
import { read } from "../index.js";
import type { Figure } from "../model/index.js";
import { runCases } from "../testing/cases.js";

runCases("figures/figures", ({ text }) =>
  read({ id: "case", text, published: "2031-03-11" }).figures.map((figure) => ({
    span: figure,
    label: describe(figure),
  })),
);

function describe({ value, low, high, bound, unit, counted, harm, isTotal, isNew, isPart }: Figure): string {
  const much = value ?? `${low}-${high ?? ""}`;
  const flags = { total: isTotal, new: isNew, part: isPart };
  return [
    ...(bound === "exact" || bound === "words" ? [] : [bound]),
    much,
    ...(unit === null ? [] : [unit]),
    ...(counted === null ? [] : [counted]),
    ...(harm === null ? [] : [harm]),
    ...Object.entries(flags).flatMap(([flag, isSet]) => (isSet ? [flag] : [])),
  ].join(" ");
}
