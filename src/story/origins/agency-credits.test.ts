/** @module Credits and titles over a coverage: an agency is known by its name on a line or by its staff; a story by its headlines. */
import { expect, test } from "vitest";
import { read, reconcile } from "../../index.js";

const signOff = "(Reporting by Ida Brandt in Lindholt and Oskar Venn in Tarrow; Editing by Miriam Sole)";
const record = reconcile(
  [
    {
      id: "a",
      published: "2031-03-10",
      outlet: "Meridian",
      text: `Varnhem and Ostmark trade blame over ferries\n\nLINDHOLT (Meridian) - Varnhem accused Ostmark on Monday of stopping ferries on the Brenn. Premier Lene Askov said the ferries carried bread.\n\n${signOff}`,
    },
    {
      id: "b",
      published: "2031-03-11",
      outlet: "Harbour Radio",
      text: `Ostmark let two ferries on the Brenn pass on Tuesday. Varnhem said the ferries had been searched for nine hours.\n\n(Reporting by Oskar Venn; Editing by Miriam Sole)`,
    },
    {
      id: "c",
      published: "2031-03-11",
      outlet: "Coastal Daily",
      text: "Meridian\nFerries on the Brenn were held again on Tuesday night. Varnhem said Ostmark had turned four of them back.",
    },
    {
      id: "d",
      published: "2031-03-11",
      outlet: "The Linden Courier",
      text: "Nine hours at the quay\n\nBy Nora Feld\n\nThe ferries on the Brenn lay still. Varnhem and Ostmark each blamed the other, and the ferry crews slept on deck.",
    },
  ].map((article) => read(article)),
);

test("a name on a line of its own and a sign-off of the same staff are the agency's credit", () => {
  expect(record.origins.map(({ articles }) => articles.join(" "))).toEqual(["a b c", "d"]);
});

test("the story is called by the headline that names the two sides", () => {
  expect(record.stories.map(({ title }) => title)).toEqual(["Varnhem and Ostmark trade blame over ferries"]);
});
