/** @module A copy without a sentence of its own changes no disagreement: it stands as further evidence of the words that it repeats. */
import { expect, test } from "vitest";
import { read } from "../../read.js";
import { reconcile } from "../../reconcile.js";

const first =
  "TARROW, March 4 (Meridian) - A shell hit the covered market of Tarrow on Tuesday and killed 14 people, the Ostmark health ministry said.\n\nOstmark's foreign minister, Ilka Venn, said the gunners of Varnhem had fired it.";
const second =
  "TARROW - A shell that hit the covered market of Tarrow on Tuesday killed 23 people, the hospital of the town said.\n\nVarnhem said nothing about the market for two days.";
const inputs = [
  { id: "a", outlet: "Meridian", published: "2031-03-04", text: first },
  { id: "b", outlet: "The Linden Courier", published: "2031-03-04", text: second },
  { id: "c", outlet: "Saltmere Post", published: "2031-03-05", text: first },
  { id: "d", outlet: "Harbour Radio", published: "2031-03-05", text: first.split("\n\n")[0]! },
];
const recordOf = (...ids: string[]) =>
  reconcile(inputs.filter(({ id }) => ids.includes(id)).map((input) => read(input)));

/** Where each side is told, by dispute and value. */
const sidesOf = (record: ReturnType<typeof recordOf>) =>
  record.disputes.map(({ id, verdict, values }) => [
    id,
    verdict,
    values.map(({ value, evidence }) => [value, evidence.map(({ article }) => article)]),
  ]);

test("two reports that count differently are set against each other", () => {
  const tolls = recordOf("a", "b").disputes.filter(({ aspect }) => aspect === "number killed");
  expect(tolls.map(({ values }) => values.map(({ value }) => value).sort())).toEqual([["14", "23"]]);
});

test("copies add evidence to their side and nothing else", () => {
  const [alone, copied] = [recordOf("a", "b"), recordOf("a", "b", "c", "d")];
  expect(sidesOf(copied).map(([id, verdict]) => [id, verdict])).toEqual(
    sidesOf(alone).map(([id, verdict]) => [id, verdict]),
  );
  const toll = copied.disputes.find(({ aspect }) => aspect === "number killed")!;
  const side = toll.values.find(({ value }) => value === "14")!;
  expect(side.evidence.map(({ article }) => article)).toEqual(["a", "c", "d"]);
  expect(new Set(side.evidence.map(({ text }) => text)).size).toBe(1);
  expect(side.origins).toHaveLength(1);
  for (const { article, start, end, text } of side.evidence)
    expect(copied.articles.find(({ id }) => id === article)!.text.slice(start, end)).toBe(text);
});

test("a copy with a sentence of its own speaks for itself", () => {
  const own = `${first}\n\nThe hospital of Tarrow spoke of 19 dead later in the evening.`;
  const record = reconcile([...inputs.slice(0, 2), { ...inputs[2]!, text: own }].map((input) => read(input)));
  expect(JSON.stringify(record.disputes)).toContain('"19"');
});
