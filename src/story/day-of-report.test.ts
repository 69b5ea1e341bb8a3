/** @module Statements without a day of their own: by the day of their first report, unless nothing dates it. */
import { expect, test } from "vitest";
import { read, reconcile } from "../index.js";

const said = "Varnhem's premier, Lene Askov, said the offer on the harbours stood.";
const dated = (text: string, published?: string, id = "a") => read({ id, text, published });
const daysOf = (...readings: ReturnType<typeof read>[]) =>
  reconcile(readings).entries.flatMap((entry) => (entry.frame === "statement" ? [entry.saidOn] : []));

test("a statement that tells no day is of the day of its report or the day before", () => {
  const [day] = daysOf(dated(said, "2031-03-14"));
  expect(day).toMatchObject({ value: "2031-03-14", earliest: "2031-03-13", latest: "2031-03-14", time: null });
  expect(day!.basis).toBe("publication-day");
});

test("of two reports the first counts", () => {
  const days = daysOf(dated(said, "2031-03-15", "b"), dated(said, "2031-03-14"));
  expect(new Set(days.map((day) => day?.value))).toEqual(new Set(["2031-03-14"]));
});

test("a day that is told stays, and an article that nothing dates gives none", () => {
  const told = "Varnhem's premier, Lene Askov, said on Monday that the offer on the harbours stood.";
  expect(daysOf(dated(told, "2031-03-14")).map((day) => day?.value)).toEqual(["2031-03-10"]);
  expect(daysOf(dated(said))).toEqual([null]);
});

const morning = `The Varnhem premier and the harbour guild came no nearer to a deal yesterday, and the talks went on until late last night.\n\n${said}`;

test("a paper that tells of yesterday dates what it tells by the day before", () => {
  const days = daysOf(dated(morning, "2031-03-14"));
  expect(days.map((day) => day?.value)).toEqual(["2031-03-13"]);
  expect(days[0]).toMatchObject({ earliest: "2031-03-13", latest: "2031-03-14", basis: "publication-day" });
});

test("a paper that also tells of today keeps its own day", () => {
  const days = daysOf(dated(`${morning} The boats sailed today, and the harbour opened on Friday.`, "2031-03-14"));
  expect(days.map((day) => day?.value)).toEqual(["2031-03-14"]);
});

test("a page that is added to hour by hour tells of its own day, whatever it recalls", () => {
  const posts = ["16:25 The quay", "17:05 The boats", "18:40 The toll"].map(
    (head) => `${head}\n\nNobody has been seen there.`,
  );
  const days = daysOf(dated(`${morning}\n\n${posts.join("\n\n")}`, "2031-03-14"));
  expect(days.map((day) => day?.value)).toEqual(["2031-03-14"]);
});
