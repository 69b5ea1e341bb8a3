/** @module Whom speakers mean: entities of statements, through the whole of `read()`. */
import { describe, expect, test } from "vitest";
import { read } from "../../read.js";

function speakersOf(text: string): (string | null | undefined)[] {
  return read({ text, published: "2025-04-22" }).statements.map(({ speaker }) => speaker?.entity);
}

describe("a paper speaks for its author", () => {
  test.each([
    ["In a letter on Monday, Lene Askov asked for time. “We need a month,” the letter said.", "Lene Askov"],
    ["Lene Askov published a report from Ostby. The report said the bridge was weak.", "Lene Askov"],
    ["Lene Askov spoke first. Her statement was short. The statement said the port was shut.", "Lene Askov"],
  ])("%s", (text, entity) => expect(speakersOf(text).at(-1)).toBe(entity));

  test("a text of several parties speaks for itself", () => {
    expect(speakersOf("Lene Askov signed the deal. The deal says both will stop firing.").at(-1)).toBe("The deal");
  });
});

describe("who is meant", () => {
  test.each([
    ["A general, Per Hallin, left. Troops could act against Norway, which says its boats are unarmed.", "Norway"],
    ["“We go,” said Council on Foreign Harbours President Lene Askov.", "Lene Askov"],
    ["“The floor is wet,” said a porter named Anton, who was sweeping.", "Anton"],
    ["Sweden's spokesman, Colonel Mark Hallin, said the road was open.", "Mark Hallin"],
    ["Harbour Council boss Lene Askov says the port will shut.", "Lene Askov"],
    ["Lene Askov flew home on Monday. Askov's office said the trip was planned.", "office of Lene Askov"],
    ["Prime Minister Lene Askov flew home. The prime minister's office said it was planned.", "office of Lene Askov"],
    ["The last word goes to Lene Askov. Had she walked out? “I locked the door,” she said.", "Lene Askov"],
    ["A Norwegian official familiar with the draft says the offer was withdrawn.", "Norwegian official"],
    ["A Norwegian official who asked not to be named says the gate was shut.", "Norwegian official"],
    ["The head of the army, Gen. Mark Hallin, said the road was open.", "Mark Hallin"],
    ["Lene Askov and Vice Premier Lin He said they would meet.", "Lene Askov; Lin He"],
    ["Norway hit back. Its finance ministry said the tariffs were wrong.", "Norwegian Finance Ministry"],
    ["“It is not easy,” said Lene Askov, who joined Mark Hallin on Tuesday. “Nobody doubts it.”", "Lene Askov"],
    ["Tell that to Lene Askov. Her son Anton, 15, was hurt on Saturday. “He had a flag,” she said.", "Lene Askov"],
    [
      "Deputy Foreign Minister Lene Askov met Foreign Minister Mark Hallin. The deputy minister said it was done.",
      "Lene Askov",
    ],
    ["Sweden and its small neighbour Norway met. Each side said the other had fired.", "Norway; Sweden"],
  ])("%s", (text, entity) => expect(speakersOf(text)).toContain(entity));

  test.each([
    // the secretary is no bishop, the trade minister no prime minister, and the end of a list is no pair
    ["Benedita Hallin, the bishop's secretary, read it out. The bishop said it was done.", "The bishop"],
    ["Trade Minister Lene Askov flew home. Boats sank. The prime minister said it was done.", "prime minister"],
    ["Sweden, Norway and Denmark agreed. Each side said the other had fired.", undefined],
  ])("nobody else: %s", (text, entity) => expect(speakersOf(text).at(-1) ?? undefined).toBe(entity));

  test("who spoke goes before whom he spoke of, and two people leave it open", () => {
    const text = "Mark Hallin arrived on Monday. He said the turn was Lene Askov's. “We wait,” he said.";
    expect(speakersOf(text).at(-1)).toBe("Mark Hallin");
  });

  test("an unnamed official who spoke since is meant before a named one", () => {
    const text =
      "A Norwegian official, Mark Hallin, said the deal was near.\n\nA senior Swedish official said the deal was far. The talks go on, the official said.";
    expect(speakersOf(text)).toEqual(["Mark Hallin", "Swedish official", "Swedish official"]);
  });

  test("its ministry stays open where two states were named", () => {
    const text = "Norway met Sweden. Its finance ministry said the tariffs were wrong.";
    expect(speakersOf(text)).toEqual(["Its finance ministry"]);
  });
});

describe("a role is whom the text calls so", () => {
  test.each([
    ["Gov. Lene Askov toured the port on Monday with Per Hallin. The governor said it would reopen.", "Lene Askov"],
    ["Col. Mark Hallin flew in. The colonel said the bridge was safe.", "Mark Hallin"],
    ["Lene Askov, a baker in the town, swept up glass. The baker said the windows blew in.", "Lene Askov"],
    ["It was, by a western diplomat in Ostby, a mess. “This must go away,” the diplomat said.", "western diplomat"],
    ["A source close to the premier said the road was closed.", "source close to the premier"],
  ])("%s", (text, entity) => expect(speakersOf(text).at(-1)).toBe(entity));

  test("another's spokesman is left alone", () => {
    const text = "Transport spokesman Per Hallin left. The premier's spokesman said nothing was settled.";
    expect(speakersOf(text)).not.toContain("Per Hallin");
  });
});

describe("whose and of whom", () => {
  test.each([
    ["In Keldrik, four people were hurt, the mayor said.", "mayor of Keldrik"],
    ["The rocket fell on Ostby overnight. The police chief said one man had died.", "police chief of Ostby"],
    ["Three aides to the premier sat in the hall. “We have a clock,” one of them said.", "aides to the premier"],
    ["Three people briefed on the call told us more. She rang, one of the three said.", "people briefed on the call"],
    ["Officials close to the talks met. Those officials said he had left.", "Officials close to the talks"],
    ["The draft was blocked by Norway, whose delegate argued that it was unfair.", "Norway's delegate"],
    ["Gov. Mark Hallin asked for help. The ministry was silent, his office said.", "office of Mark Hallin"],
    ["Mark Hallin spoke. A farmer in Ostby kept his cows in. “It is the same noise,” he said.", "farmer in Ostby"],
    ["A doctor in Lindau, reached by telephone, wept. “It is the same noise,” she said.", "doctor in Lindau"],
    ["Later the union met. Its spokesman, Col. Mark Hallin, said it was over.", "Mark Hallin"],
  ])("%s", (text, entity) => expect(speakersOf(text).at(-1)).toBe(entity));

  test.each([
    ["Troops left Ostby for Lindau. The mayor said nobody was hurt.", "The mayor"],
    ["Ferries crossed the river to Sweden. The mayor said nobody was hurt.", "The mayor"],
    ["Police stopped a march in Ostby. The governor said it was banned.", "The governor"],
    ["A nation slept. Mark Hallin left. “It is the same noise,” he said.", "Mark Hallin"],
    ["Mark Hallin met the envoy. One of them said it was over.", "One of them"],
  ])("leaves open: %s", (text, entity) => expect(speakersOf(text).at(-1)).toBe(entity));
});

describe("a person by what nothing else in the text says of him", () => {
  test.each([
    ["Rolf Hagen has lost patience. The Coast Party leader called on the cabinet to resign.", "Rolf Hagen"],
    ["Mirela Donat was in no mood for jokes. “Nobody pays twice,” the union boss told reporters.", "Mirela Donat"],
    ["Vesna Koral arrived late. The 34-year-old lawyer said the camp would stay.", "Vesna Koral"],
    ["For a week Petra Lindau had sworn never to move.\n\nThe Speaker said the House would sit.", "Petra Lindau"],
    ["Our own Silvia Dorn is not budging. “It is dead,” the Finance Minister told this paper.", "Silvia Dorn"],
    ["Lena Markov, who leads the Harvest Party, waited. The Harvest leader said she would sign.", "Lena Markov"],
    ["Watchman Emil Brand saw it. “They came by boat,” he said.", "Emil Brand"],
    ["The bishop has corrected the palace. He was not sent for by Viktor Quell, he told us.", "The bishop"],
  ])("%s", (text, entity) => expect(speakersOf(text).at(-1)).toBe(entity));

  test.each([
    ["Lena Markov, the premier, flew to Ostby. The finance minister said the purse was shut.", "finance minister"],
    ["Lena Markov met Jonas Hallin. The envoy said the talks were over.", "The envoy"],
    ["Jonas Hallin fell out with his spokesman. The spokesman said he would go.", "The spokesman"],
    ["Lene Askov saw the soldiers leave. The general said the road was open.", "The general"],
    ["Lene Askov hauled up her nets. The coast guard said it had found herring in them.", "coast guard"],
    ["Lene Askov told us of the dead. The foreign ministry said nobody should travel.", "foreign ministry"],
  ])("leaves alone: %s", (text, entity) => expect(speakersOf(text).at(-1)).toBe(entity));
});

describe("people of a person", () => {
  test.each([
    ["Lene Askov flew home on Monday. Her aides said the trip was planned.", "aides of Lene Askov"],
    ["Jonas Hallin has floated a loan. Two of his own ministers say it was not his idea.", "ministers of Jonas Hallin"],
    ["Jonas Hallin has floated a loan. One of his deputies says six are for it.", "deputy of Jonas Hallin"],
    ["Jonas Hallin was freed on Tuesday, his lawyer said.", "lawyer of Jonas Hallin"],
    ["The guild met. Its lawyers said the deal was void.", "Its lawyers"],
  ])("%s", (text, entity) => expect(speakersOf(text).at(-1)).toBe(entity));
});

describe("he and she after somebody unnamed", () => {
  test.each([
    [
      "Tomas Hale left. The shells are old, according to a former Ostmark army engineer who saw them. Nobody makes them now, he said.",
      "former Ostmark army engineer",
    ],
    [
      "The church is shut, a neighbour of Mayor Tomas Hale told us. “I have the key,” he said.",
      "neighbour of Mayor Tomas Hale",
    ],
    ["“I lost my hat,” a man in a yellow coat said. “So did I,” Rosa Hale said. She called it a scandal.", "Rosa Hale"],
    [
      "Rosa Hale told us on Friday that the port was shut. The guild would take what Mara Holt was offering, she said.",
      "Rosa Hale",
    ],
    ["The chairman of the forum, Rt Rev Tomas Hale, welcomed the truce. “We shall see,” he said.", "Tomas Hale"],
    ["Hon. Beatrice Olu spoke first. “The house must sit,” she told a rally.", "Beatrice Olu"],
  ])("%s", (text, entity) => expect(speakersOf(text).at(-1)).toBe(entity));

  test("a name before a colon is still whom the pronoun means", () => {
    expect(speakersOf("Mara Holt spoke. Rosa Hale disputed that: the port was shut, she said.").at(-1)).toBe(
      "Rosa Hale",
    );
  });
});

describe("behind a second who, and behind what tells when", () => {
  test.each([
    ["A doctor who bandaged him, and who wants no name in print, says the wound was deep.", "doctor"],
    ["The baker, who as late as Friday still swore the oven was cold, left.", "The baker"],
    ["The baker, who in March had declared that the oven was cold, left.", "The baker"],
  ])("%s", (text, entity) => expect(speakersOf(text)[0]).toBe(entity));

  test("nobody is taken for who asks", () => {
    expect(speakersOf("Nobody knows who as late as Friday had the key.")).toEqual([]);
  });
});
