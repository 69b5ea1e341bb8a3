/** @module A free retelling of the day's news is no second witness; two reports of one speech, or of two days, are. */
import { describe, expect, test } from "vitest";
import { read, reconcile } from "../../index.js";

const source = [
  "LINDHOLT (Meridian) - Ostmark and Varnhem blamed each other on Tuesday for the collapse of talks on the harbour moratorium.",
  "Both governments are under pressure to show progress after Ambria threatened to withdraw its mediators.",
  "President Iskander Beyliev declared a one-day truce over the weekend, which Varnhem dismissed as a stunt.",
  "Premier Lene Askov then asked that all shelling of harbours stop for 40 days.",
  "Beyliev's spokesman Tomas Brandt said the president was willing to discuss the proposal but called it complex.",
  "Brandt said a harbour may be shelled like a military camp where gunboats refuel in it.",
  "No direct talks were held after the second winter of fighting.",
  "Envoys of Ambria and Varnhem are to meet in Drossen on Wednesday to demand an unconditional end of all shelling.",
  "A missile strike on the town of Saltmere killed at least 35 people earlier this month.",
  "Varnhem called it a deliberate attack on civilians, while Ostmark said its gunners aimed at a gathering of officers.",
  "A decree of Premier Askov bars negotiations with Beyliev, and Ostmark wants that legal obstacle cleared first.",
];
const retold = [
  "Premier Lene Askov had asked that all shelling of harbours stop for 40 days after a one-day truce that Beyliev declared over the weekend, as ferries lay idle along the frozen quays.",
  "Ostmark said its gunners aimed at a gathering of officers, whereas Varnhem called it a deliberate attack on civilians.",
  "In Drossen on Wednesday, the envoys of Varnhem and Ambria will demand an unconditional end of all shelling, while fishermen mended nets and waited for coal.",
  "Varnhem dismissed the truce of Beyliev as a stunt, and talks on the harbour moratorium collapsed as Ostmark and Varnhem blamed each other.",
  "Both governments face growing pressure to show progress now that Ambria has threatened to withdraw its mediators, amid shortages of bread and lamp oil.",
  "Ostmark wants Varnhem to clear a legal obstacle first, since a decree of Askov bars negotiations with Beyliev, according to leaflets pasted on tavern doors.",
  "President Iskander Beyliev is willing to discuss the proposal on the shelling of harbours, his spokesman Tomas Brandt said, calling the matter complex.",
  "After the second winter of fighting no direct talks were held.",
  "The missile strike on the town of Saltmere this month killed at least 35 people, as schools opened for the orphans of the islands.",
  "Where gunboats refuel in a harbour, Brandt added, it may be shelled like a military camp.",
];
const quote =
  "“We will keep the harbours open for every ship that carries grain to the islands,” Brandt told reporters.";

function linksOf(first: readonly string[], second: readonly string[], published: string): string[] {
  const readings = [
    read({ id: "a-source", outlet: "Coastal Daily", published: "2031-03-11", text: first.join("\n\n") }),
    read({ id: "b-retold", outlet: "The Ferry", published, text: second.join("\n\n") }),
  ];
  const record = reconcile(readings);
  return [...record.links.map(({ kind }) => kind), `${record.origins.length} origins`];
}

describe("a free retelling", () => {
  test("is a rewrite of the day's report and one origin with it", () => {
    expect(linksOf(source, retold, "2031-03-11")).toEqual(["rewrite", "1 origins"]);
  });

  test("is one of an agency's report also where both quote the same words", () => {
    expect(linksOf([...source, quote], [...retold, quote], "2031-03-11")).toEqual(["rewrite", "1 origins"]);
  });

  test("is none where no agency is named and both quote the same words: they may have had one statement before them", () => {
    const uncredited = [source[0]!.replace("LINDHOLT (Meridian) - ", ""), ...source.slice(1)];
    const freely = retold.map((sentence, at) => (at % 3 === 0 ? `${sentence.replace(/,.*$/u, "")}.` : sentence));
    expect(linksOf([...uncredited, quote], [...freely, quote], "2031-03-11")).toEqual([
      "shared-quotation",
      "2 origins",
    ]);
  });

  test("is one of the text of an outlet that calls itself an agency, though it prints no credit", () => {
    const uncredited = [source[0]!.replace("LINDHOLT (Meridian) - ", ""), ...source.slice(1)];
    const texts = { "a-source": [...uncredited, quote], "b-retold": [...retold, quote] };
    const readings = Object.entries(texts).map(([id, lines]) =>
      read({
        id,
        outlet: id === "a-source" ? "Coastal News Agency" : "The Ferry",
        published: "2031-03-11",
        text: lines.join("\n\n"),
      }),
    );
    expect(reconcile(readings).links.map(({ kind }) => kind)).toEqual(["rewrite"]);
  });

  test("is none where the retelling is signed by a reporter", () => {
    expect(linksOf(source, ["By Nora Feld", ...retold], "2031-03-11")).toEqual(["2 origins"]);
  });

  test("is none a week later", () => {
    expect(linksOf(source, retold, "2031-03-18")).toEqual(["2 origins"]);
  });

  test("is none where half of it is told by nobody else", () => {
    const own = retold.map((sentence, at) =>
      at % 2 === 0 ? sentence : `Fishermen of the ${at}th quay mended nets and talked of herring, prices and rain.`,
    );
    expect(linksOf(source, own, "2031-03-11")).toEqual(["2 origins"]);
  });
});
