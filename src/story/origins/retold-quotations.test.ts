/** @module An outlet that puts a wire report into its own words is no second witness; two reporters who heard the same people are two. */
import { describe, expect, test } from "vitest";
import { read, reconcile } from "../../index.js";

interface Told {
  readonly outlet: string;
  readonly published: string;
  readonly text: readonly string[];
}

function originsOf(...articles: readonly Told[]): number {
  const readings = articles.map(({ outlet, published, text }, at) =>
    read({ id: `a-${at}`, outlet, published, text: text.join("\n\n") }),
  );
  return reconcile(readings).origins.length;
}

/** The origins of two reports of one day. */
function ofTwoOutlets(a: readonly string[], b: readonly string[]): number {
  return originsOf(
    { outlet: "Coastal Daily", published: "2031-03-02", text: a },
    { outlet: "The Ferry", published: "2031-03-02", text: b },
  );
}

const ferryWire: Told = {
  outlet: "Meridian News Agency",
  published: "2031-04-08",
  text: [
    "HOLMVIK, Varnhem, April 8 (MNA) - Ferry crews walked off their boats on Tuesday, stranding 18,000 islanders, after the government of Varnhem put off a pay rise of 11 percent until the autumn.",
    'Transport Minister Edda Rusk said the treasury had been emptied by the winter floods. "I can sign a promise or I can sign a cheque, and today I have no ink for either," Rusk told reporters outside the ministry.',
    'Tobias Gren, the leader of the Boatmen\'s League, said that crews would stay ashore for 14 days. "Nobody has ever been fed by an autumn," Gren said by telephone from Saltmere.',
    'In Drossen, Mayor Hilde Ankarsund asked both sides to let hospital boats through. "A kidney does not know that there is a strike," she said.',
    'The Chamber of Shippers, which puts the cost at 2.4 million crowns a day, described the walkout as "a hole below the waterline of every small firm on the coast".',
    "Rusk offered to meet the League on Thursday, an aide said. Gren said that no letter had reached him.",
    'Opposition leader Per Lindqvall called on her to resign. "She has managed to sink a fleet without leaving her desk," he told parliament.',
    "The last walkout, in 2024, went on for 23 days. About 160 boats serve the 41 islands.",
  ],
};

const ferryRetold: Told = {
  outlet: "The Saltmere Post",
  published: "2031-04-09",
  text: [
    "Some 18,000 islanders woke up marooned yesterday as Varnhem's ferries lay idle, their crews furious that an 11 per cent rise has been shelved until autumn.",
    "There is no money, says Edda Rusk, the transport minister, who blames the winter's floods. “I can sign a promise or I can sign a cheque, and today I have no ink for either,” she said.",
    "Tobias Gren, of the Boatmen's League, is unmoved and means to keep his men ashore for 14 days. “Nobody has ever been fed by an autumn.”",
    "Hilde Ankarsund, the mayor of Drossen, pleaded for the hospital boats. “A kidney does not know that there is a strike,” she said.",
    "Shippers put the damage at 2.4m crowns a day, “a hole below the waterline of every small firm on the coast”.",
    "On the quay at Saltmere, the smell of herring was strong. “I had a wedding to go to, and I am the bride,” Karin Ollestad, 31, told the Post.",
    "The minister should go, in the view of Per Lindqvall, who leads the opposition. She had, he said, “managed to sink a fleet without leaving her desk”.",
    "Islanders have been here before: seven years ago they sat it out for 23 days.",
  ],
};

const ferrySeen: Told = {
  outlet: "Radio Coast",
  published: "2031-04-08",
  text: [
    "Thousands of islanders are cut off after ferry crews across Varnhem stopped work this morning.",
    'Outside the ministry, Edda Rusk, the transport minister, told us she was sorry. "I would have struck myself, at 22," she said, and then: "I can sign a promise or I can sign a cheque, and today I have no ink for either."',
    'She went on to say the floods had cost the country 90 million crowns. "Look at the dykes, then look at me," she said.',
    'Tobias Gren, the League\'s leader, was on the pier with a flask of coffee. "We\'re not asking for yachts," he told Radio Coast. He said that the crews had waited for six years. "Nobody has ever been fed by an autumn."',
    'Five hundred passengers slept in the terminal at Holmvik. "They gave us blankets and one biscuit," said Jonas Fell, a teacher.',
    "Our reporter counted 37 boats in the basin.",
  ],
};

const ferryTabloid: Told = {
  outlet: "Daily Gull",
  published: "2031-04-09",
  text: [
    "MAROONED! A bride missed her own wedding yesterday as greedy ferrymen left 18,000 stranded.",
    "“Nobody has ever been fed by an autumn,” growled union boss Tobias Gren, who vows to keep it up for 14 days.",
    "Hapless minister Edda Rusk moaned: “I can sign a promise or I can sign a cheque, and today I have no ink for either.”",
    "Mayor Hilde Ankarsund begged them to spare the sick. “A kidney does not know that there is a strike,” she said.",
    "Rusk “has managed to sink a fleet without leaving her desk”, stormed rival Per Lindqvall.",
    "The chaos costs 2.4million crowns a day and comes after staff were refused 11 per cent.",
    "“I cried into my veil,” said the bride, Karin Ollestad.",
  ],
};

const damWire: Told = {
  outlet: "Continental Wire",
  published: "2031-06-02",
  text: [
    "PORT SELDE (Continental Wire) - Ostmark closed the gates of its Harrow Dam on Monday, cutting the flow into Ambria by 60 percent four days before the two were to sign a water treaty.",
    'Ostmark\'s water minister, Ilya Drozhin, said repairs would take 21 days. "A dam is not a bridge, one closes it to mend it," Drozhin said.',
    'Ambria\'s foreign minister, Salma Oret, called it "theft by engineering" and recalled her ambassador.',
    "The treaty would guarantee Ambria 340 cubic metres a second in the dry months. Talks on it lasted 17 months.",
    'Aksel Thorn, a mediator from Lindholt, said that the signing on Friday would go ahead. "The pens are bought," he said.',
    "Farmers downstream said that 2,300 hectares of rice had dried up by the evening.",
  ],
};

const damBrief: Told = {
  outlet: "Selde Evening Star",
  published: "2031-06-02",
  text: [
    "Rice fields in Ambria are drying out after its neighbour Ostmark shut the Harrow Dam, four days before a treaty on water is due to be signed.",
    "Flow has dropped 60 per cent. Ilya Drozhin, in charge of water in Ostmark, spoke of repairs lasting 21 days: “A dam is not a bridge, one closes it to mend it.”",
    "“Theft by engineering,” retorted Salma Oret, who runs Ambria's foreign ministry and has called home its ambassador.",
    "Under the treaty, the fruit of 17 months of talking, Ambria is to get 340 cubic metres a second whenever rain is scarce.",
    "Aksel Thorn, the go-between, sees no cause for alarm. “The pens are bought,” he said.",
    "Some 2,300 hectares were parched by nightfall.",
  ],
};

const councilA: Told = {
  outlet: "The Drossen Times",
  published: "2031-09-20",
  text: [
    "The Harbour Council failed on Saturday to agree on a naval watch for the straits, after six hours in which 11 members spoke.",
    '"We came to build a lighthouse and were offered a candle," said Ambria\'s delegate, Noor Halim. She told the Times over lunch that her government would "remember every hand that stayed down".',
    'Ostmark\'s delegate, Viktor Sarn, wielded the veto for the third time this year. "My country does not pay for ships that will be pointed at it," he said. "Draw me a watch that watches both shores."',
    'The delegate of Lindholt, Greta Maas, called for a recess. "Nobody here has slept and it shows," she said. "I propose soup."',
    "Outside, 200 fishermen sang hymns in the rain until the last of the limousines had gone.",
  ],
};

const councilB: Told = {
  outlet: "Ferryland Broadcasting",
  published: "2031-09-20",
  text: [
    "There will be no naval watch in the straits for now: Ostmark has blocked the plan in the Harbour Council.",
    "Noor Halim of Ambria was close to tears. “We came to build a lighthouse and were offered a candle,” she told the chamber. “My fishermen will count the dead for you.”",
    "“My country does not pay for ships that will be pointed at it,” answered Viktor Sarn of Ostmark. He added that the paper had been “written in one night by one pen”.",
    "Lindholt's Greta Maas wanted a break. “Nobody here has slept and it shows,” she said, and, turning to Sarn: “You least of all, Viktor.”",
    "Our correspondent Anders Ek says that Ostmark's team was seen celebrating in a bar near the harbour at 2am.",
  ],
};

describe("rewrites of a wire report", () => {
  test("are one origin with it, own reporting on the quay notwithstanding", () => {
    expect(originsOf(ferryWire, ferryRetold)).toBe(1);
  });

  test("are one origin where a brief keeps every voice and number", () => {
    expect(originsOf(damWire, damBrief)).toBe(1);
  });

  test("are found where quotations are cut shorter and spelled otherwise", () => {
    const text = [
      "Ferries across Varnhem stayed in port, leaving 18,000 people stuck, in a row over a delayed rise of 11%.",
      "Edda Rusk, the transport minister, confessed she had “no ink for either” a promise or a check. Her line is that the treasury was drained by floods.",
      "“Nobody has ever been fed by an autumn,” countered Tobias Gren of the Boatmen’s League, promising 14 days ashore.",
      "The mayor of Drossen, Hilde Ankarsund, said a kidney “does not know that there is a strike” and begged for the hospital boats.",
      "It is, the Chamber of Shippers says, “a hole below the waterline of every small firm”, costing 2.4 million crowns daily.",
      "Per Lindqvall, the opposition leader, wants her out: she “managed to sink a fleet without leaving her desk”.",
      "A strike in 2024 took 23 days to end.",
    ];
    expect(originsOf(ferryWire, { outlet: "Lakeland Daily", published: "2031-04-09", text })).toBe(1);
  });

  test("are found by two voices where the outlet names the agency at its foot", () => {
    const text = [
      "Why is the Harrow Dam shut? Ostmark says that it needs 21 days for repairs. Ambria does not believe a word.",
      "“A dam is not a bridge, one closes it to mend it,” is how Ilya Drozhin, the minister for water, puts it.",
      "For Salma Oret it is theft. And the signing? It goes ahead on Friday, thinks Aksel Thorn, who mediates: “The pens are bought, and so is the wine.”",
      "Hydrologists at Saltmere College doubt both. “Three weeks is what one takes to mend a lock, not a dam,” said Ulla Brandt.",
      "With files from Continental Wire",
    ];
    expect(originsOf(damWire, { outlet: "The Explainer", published: "2031-06-03", text })).toBe(1);
  });

  test("are found in a tabloid that adds a reader of its own and turns the order round here and there", () => {
    expect(originsOf(ferryWire, ferryTabloid)).toBe(1);
  });
});
describe("two origins remain", () => {
  test("where a reporter heard the same two people and wrote down other words besides", () => {
    expect(originsOf(ferryWire, ferrySeen)).toBe(2);
    expect(originsOf(ferryRetold, ferrySeen)).toBe(2);
  });

  test("where two reporters sat in one session and have the same line of three speakers", () => {
    expect(originsOf(councilA, councilB)).toBe(2);
  });

  test("where both quote one speech at length, in its order", () => {
    const a = [
      "President Marta Velt vowed on Sunday never to yield the islands.",
      "“We shall not bend to those who count our ships,” she told the congress in Lindholt. “Let them count our songs instead.”",
      "Velt spoke of a table with two chairs. “I have been sitting on one of them for 100 days,” she said. It rained.",
    ];
    const b = [
      "Marta Velt has offered to talk, 100 days into the siege.",
      "Ostmark's president brought her party to its feet: “We shall not bend to those who count our ships. Let them count our songs instead.”",
      "Then came the olive branch. “I have been sitting on one of them for 100 days,” said Velt, meaning the chairs at the peace table.",
    ];
    expect(ofTwoOutlets(a, b)).toBe(2);
  });

  test("where three leaders stood side by side and each is quoted once", () => {
    const a = [
      "The three presidents of the straits shook hands in Drossen on Monday.",
      "Viktor Sarn of Ostmark said: “The winter has been a bad adviser to all of us.” Noor Halim of Ambria called it “a morning I had stopped expecting”.",
      "“We have moved the buoys by a mile,” said Greta Maas of Lindholt, the host.",
      "A band played. Shares in Northline rose.",
    ];
    const b = [
      "No treaty, but a handshake: that is what came out of four hours in Drossen's old customs house.",
      "Ostmark's Viktor Sarn blamed the cold. “The winter has been a bad adviser to all of us,” he said.",
      "For Noor Halim, Ambria's president, it was “a morning I had stopped expecting”. Greta Maas added, “We have moved the buoys by a mile.”",
      "Harbour pilots in Saltmere are not convinced, our correspondent found.",
    ];
    expect(ofTwoOutlets(a, b)).toBe(2);
  });

  test("where both print what a company and its union put out", () => {
    const release = [
      "“We take the safety of every passenger to heart and have begun an inquiry,” Northline said in a statement.",
      "“Our members will work with the inquiry in every way,” the Guild of Pilots said.",
      "“Customers may travel on any other day within 30 days,” Northline said.",
    ];
    const a = ["A Northline jet left the runway at Holmvik on Monday with 140 people aboard.", ...release];
    const b = ["Passengers slid down chutes after a landing went wrong in Varnhem.", ...release, "Six were treated."];
    expect(ofTwoOutlets(a, b)).toBe(2);
  });

  test("where a later story repeats what was said last week", () => {
    const later = { ...ferryTabloid, published: "2031-04-16" };
    expect(originsOf(ferryWire, later)).toBe(2);
  });

  test("where different people use one saying", () => {
    const a = [
      "Reaction to the decree was swift across Varnhem.",
      "“Too little, too late,” said Per Lindqvall. “Not one step back,” said Tobias Gren. “We live in interesting times,” said Edda Rusk.",
      "Parliament meets on Monday.",
    ];
    const b = [
      "The decree did not impress anybody in Ambria.",
      "“Too little, too late,” said Noor Halim. “Not one step back,” said Salma Oret. “We live in interesting times,” said Aksel Thorn.",
      "Shares fell.",
    ];
    expect(ofTwoOutlets(a, b)).toBe(2);
  });
});
