/** @module The user's own actors: what their table means for a reading, and how its errors read. */
import { expect, test } from "vitest";
import { type ActorRow, Problem, parseActors, read, reconcile } from "./index.js";

const table = `# Actors of the Askov Sound, kept by the desk.
kind	name	aliases	state	bare	gender	offices	adjectives	peoples	seats	sort
state	Ostmark	Republic of Ostmark				 	Ostmarkian	Ostmarkians	Varnhem;Brannhus	
state	Askov						Askovian	Askovians	Saltmere	
calling	harbour marshal									office
person	Mira Dorn	Myra Dorne	Ostmark	Dorn	f	foreign minister 2029-04-01/;spokesperson 2027/2029			
person	Tavi Welk		Ostmark		m	harbour marshal 2030-01-01/	
armed-group	Tarrow Front	TF;Front of the Tarrow;Fishermen's Guard	Askov
media	The Tarrow Ledger	Ledger	Ostmark
organization	Quay Hands' League	QHL	Askov							union
`;
const rows = parseActors(table, "desk.tsv");
const article = {
  id: "a1",
  published: "2031-03-11",
  text: [
    "VARNHEM - The Ostmarkian foreign minister said the strait would stay open.",
    "Varnhem rejected the charge, and the Fishermen's Guard said it had fired no shot.",
    '"We wait," the harbour marshal of Ostmark told the Ledger.',
    "Myra Dorne said the talks would go on.",
  ].join("\n\n"),
};

function speakers(actors: readonly ActorRow[] | undefined) {
  return read(article, { actors }).statements.map(({ speaker }) => speaker?.entity);
}

test("persons, groups, seats and offices of the table speak under their own names", () => {
  expect(speakers(rows)).toEqual(["Mira Dorn", "Ostmark", "Tarrow Front", "Tavi Welk", "Mira Dorn"]);
  const known = read(article, { actors: rows }).actors;
  expect(known.find(({ name }) => name === "Mira Dorn")).toMatchObject({ type: "person", country: "Ostmark" });
  expect(known.find(({ name }) => name === "Tarrow Front")).toMatchObject({ type: "armed-group", country: "Askov" });
  expect(known.find(({ name }) => name === "The Tarrow Ledger")).toMatchObject({ type: "media", country: "Ostmark" });
});

test("without the table the same article is read as before", () => {
  expect(speakers(undefined)).toEqual(speakers([]));
  expect(speakers(undefined)).not.toContain("Mira Dorn");
  expect(read(article)).toEqual(read(article));
});

test("the order of the rows does not change a byte", () => {
  const [head, ...lines] = table.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const back = parseActors([head, ...lines.reverse()].join("\n"));
  expect(JSON.stringify(reconcile([read(article, { actors: back })]))).toBe(
    JSON.stringify(reconcile([read(article, { actors: rows })])),
  );
});

test("ids of actors are those of their names, with the table or without", () => {
  const text = "The White House said the talks would go on. NATO said it would wait.";
  const idsOf = (actors?: readonly ActorRow[]) => read({ text }, { actors }).actors.map(({ id }) => id);
  expect(idsOf(rows)).toEqual(idsOf());
  expect(idsOf().length).toBeGreaterThan(1);
});

test("a row of the user's wins over ours, and what it leaves empty is kept", () => {
  const own = parseActors("kind\tname\taliases\nmedia\tSound Wire\tReuters\n");
  const text = 'The ferry will sail, Thomson Reuters reported. "We sail," Lene Imsen told Reuters.';
  const named = read({ text }, { actors: own }).actors.map(({ name }) => name);
  expect(named).toContain("Sound Wire");
  expect(named).not.toContain("Reuters");
  const kept = parseActors("kind\tname\tsort\norganization\tNATO\tleague\n");
  const sides = read({ text: "The North Atlantic Treaty Organization said it would wait." }, { actors: kept });
  expect(sides.statements[0]?.speaker?.entity).toBe("NATO");
});

test("a bare name that the user's table and ours both have means the user's person", () => {
  const own = parseActors("kind\tname\tstate\tgender\nperson\tJarla Putin\tIceland\tf\n");
  const text = "Putin said the harbour would open on Monday.";
  expect(read({ text, published: "2020-05-01" }, { actors: own }).statements[0]?.speaker?.entity).toBe("Jarla Putin");
});

test.each([
  ["kind\tname\taliasses\n", "t:1:11", 'there is no column "aliasses"', "did you mean aliases?"],
  ["kind\nmedia\n", "t:1:1", "there is no column name", ""],
  ["kind\tname\nmedia\tLedger\nmovment\tSea\nparty\tQuay\n", "t:3:1", 'there is no kind "movment"', "use one of"],
  ["kind\tname\n# note\n\npersn\tMira Dorn\n", "t:4:1", 'there is no kind "persn"', "did you mean person?"],
  ["kind\tname\n\tMira Dorn\n", "t:2:1", "a row has no kind", ""],
  ["kind\tname\nmedia\t\n", "t:2:1", "a row has no name", ""],
  ["kind\tname\nmedia\tLedger\tx\n", "t:2:14", "there are 3 fields and 2 columns", "take a tab away"],
  ["kind\tname\tgender\nmedia\tLedger\tf\n", "t:2:14", "a row of kind media has no gender", "aliases, state"],
  ["kind\tname\tgender\nperson\tMira Dorn\tx\n", "t:2:18", '"x" is no gender', ""],
  ["kind\tname\taliases\nmedia\tLedger\tthe ledger\n", "t:2:14", '"the ledger" has no capital letter', ""],
  ["kind\tname\taliases\nmedia\tLedger\tTL\nmedia\tLantern\tTL\n", "t:3:15", '"TL" stands in line 2 too', ""],
  ["kind\tname\tstate\nmedia\tLedger\tIcelnd\n", "t:2:14", 'there is no state "Icelnd"', "did you mean Iceland?"],
  [
    "kind\tname\tstate\toffices\nperson\tMira Dorn\tIceland\tpresidnt 2029/\n",
    "t:2:26",
    'there is no office "presidnt"',
    "did you mean president?",
  ],
  ["kind\tname\toffices\nperson\tMira Dorn\tpresident 2029/\n", "t:2:18", '"president 2029/" does not say of what', ""],
  [
    "kind\tname\tstate\toffices\nperson\tMira Dorn\tIceland\tpresident since 2029\n",
    "t:2:26",
    "is no term of office",
    "",
  ],
  [
    "kind\tname\tstate\toffices\nperson\tMira Dorn\tIceland\tpresident 2029/2027\n",
    "t:2:26",
    "ends before it begins",
    "",
  ],
  ["\n# nothing\n", "t:1:1", "the table has no line of column names", ""],
])("%j is told at %s: %s", (text, where, detail, help) => {
  const problem = problemOf(() => parseActors(text, "t"));
  expect(problem.code).toBe("E-ACTORS");
  expect(problem.where).toBe(where);
  expect(problem.detail).toContain(detail);
  expect(problem.help).toContain(help);
});

function problemOf(act: () => unknown): Problem {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
  throw new Error("nothing was thrown");
}
