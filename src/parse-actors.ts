/**
 * @module
 * A table of the user's own actors as text (tab separated, with a line of column names), made into rows for `read(input, { actors })`.
 * What is wrong in it is said with line and column.
 */

import { type ActorKind, type ActorRow, actorKinds, fieldsOfKind } from "./lexicon/actor-rows.js";
import { lexiconOf } from "./load-data.js";
import { Problem } from "./model/index.js";
import { nearestOf } from "./text/nearest-word.js";

const columns = [
  "kind",
  "name",
  "aliases",
  "state",
  "bare",
  "gender",
  "offices",
  "adjectives",
  "peoples",
  "seats",
  "sort",
] as const;
type Column = (typeof columns)[number];

/** Columns whose values are parted by ";". */
const lists: ReadonlySet<Column> = new Set(["aliases", "offices", "adjectives", "peoples", "seats"]);
const term = /^(?<office>[^@/]+)(?:@(?<of>[^/]+))? (?<from>[\d-]+)\/(?<to>[\d-]*)$/u;
const partOfDay = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/u;

/** A field with its place: line and column count from 1, the column in UTF-16 code units. */
interface Field {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

interface PlacedRow {
  readonly row: ActorRow;
  readonly at: ReadonlyMap<Column, Field>;
}

/** The rows of a table; `name` is the file's, for errors. Throws `E-ACTORS` at the first row that cannot be used. */
export function parseActors(table: string, name = "actors"): ActorRow[] {
  const [head, ...lines] = linesOf(table);
  const fail: Fail = (field, detail, help) => {
    throw new Problem("E-ACTORS", detail, help, `${name}:${field.line}:${field.column}`);
  };
  if (head === undefined)
    return fail(
      { text: "", line: 1, column: 1 },
      "the table has no line of column names",
      `begin it with ${columns.join(", ")}`,
    );
  const header = head.map((field) => columnOf(field, fail));
  for (const needed of ["kind", "name"] as const)
    if (!header.includes(needed)) fail(head[0]!, `there is no column ${needed}`, "every row needs a kind and a name");
  const rows = lines.map((fields) => rowOf(fields, header, fail));
  checkNames(rows, fail);
  checkReferences(rows, fail);
  return rows.map(({ row }) => row);
}

type Fail = (field: Field, detail: string, help: string) => never;

function linesOf(table: string): Field[][] {
  return table
    .replace(/^\uFEFF/u, "")
    .split("\n")
    .map((text, at) => ({ text: text.replace(/\r$/u, ""), line: at + 1 }))
    .filter(({ text }) => text.trim() !== "" && !text.startsWith("#"))
    .map(({ text, line }) => {
      let column = 1;
      return text.split("\t").map((part) => {
        const field = { text: part.trim(), line, column: column + part.length - part.trimStart().length };
        column += part.length + 1;
        return field;
      });
    });
}

function columnOf(field: Field, fail: Fail): Column {
  return oneOf(field, columns, { what: "column", fail });
}

function rowOf(fields: readonly Field[], header: readonly Column[], fail: Fail): PlacedRow {
  const extra = fields[header.length];
  if (extra !== undefined)
    fail(extra, `there are ${fields.length} fields and ${header.length} columns`, "take a tab away");
  const at = new Map(header.map((column, index) => [column, fields[index]] as const).filter(isFilled));
  const first = fields[0]!;
  const kindField = at.get("kind") ?? fail(first, "a row has no kind", `the kinds are ${actorKinds.join(", ")}`);
  const kind = oneOf(kindField, actorKinds, { what: "kind", fail });
  if (!at.has("name")) fail(first, "a row has no name", "write the name under which the record is to have it");
  for (const [column, field] of at)
    if (column !== "kind" && column !== "name" && !fieldsOfKind[kind].includes(column))
      fail(field, `a row of kind ${kind} has no ${column}`, `it may have ${fieldsOfKind[kind].join(", ")}`);
  const values = [...at].map(([column, { text }]) => [column, lists.has(column) ? partsOf(text) : text] as const);
  const row = { ...Object.fromEntries(values), kind } as unknown as ActorRow;
  checkValues({ row, at }, fail);
  return { row, at };
}

function isFilled(pair: readonly [Column, Field | undefined]): pair is readonly [Column, Field] {
  return pair[1] !== undefined && pair[1].text !== "";
}

function partsOf(text: string): string[] {
  return text
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function checkValues({ row, at }: PlacedRow, fail: Fail): void {
  const gender = at.get("gender");
  if (gender && !/^[fm]$/u.test(gender.text))
    fail(gender, `${JSON.stringify(gender.text)} is no gender`, "write f or m, or leave it empty");
  if (row.kind === "calling" && at.has("sort"))
    oneOf(at.get("sort")!, ["head", "office", "post"], { what: "sort of calling", fail });
  if (row.kind === "calling") return;
  for (const column of ["name", "aliases", "adjectives", "peoples", "seats"] as const) {
    const field = at.get(column);
    const small = field && partsOf(field.text).find((each) => !/[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u.test(each));
    if (field && small !== undefined)
      fail(
        field,
        `${JSON.stringify(small)} has no capital letter`,
        "a name in small letters would be found in common words",
      );
  }
}

/** A name or alias belongs to one row: with two, the order of the rows would decide. */
function checkNames(rows: readonly PlacedRow[], fail: Fail): void {
  const taken = new Map<string, Field>();
  for (const { row, at } of rows)
    for (const column of ["name", "aliases"] as const)
      for (const each of partsOf(at.get(column)?.text ?? "")) {
        const field = at.get(column)!;
        const known = taken.get(each);
        if (known)
          fail(
            field,
            `${JSON.stringify(each)} stands in line ${known.line} too`,
            `a name means one ${row.kind}; take it out of one of the two`,
          );
        taken.set(each, field);
      }
}

/** States and offices that a row points at are ours or rows of the same table. */
function checkReferences(rows: readonly PlacedRow[], fail: Fail): void {
  const { actors, offices } = lexiconOf("en").actors;
  const namesOf = (kinds: readonly ActorKind[]) =>
    rows.filter(({ row }) => kinds.includes(row.kind)).map(({ row }) => row.name);
  const states = [
    ...[...actors.values()].filter(({ type }) => type === "state").map(({ name }) => name),
    ...namesOf(["state"]),
  ];
  const bodies = [
    ...[...actors.values()].filter(({ type }) => type !== "person" && type !== "place").map(({ name }) => name),
    ...namesOf(actorKinds.filter((kind) => !["calling", "person", "place"].includes(kind))),
  ];
  const callings = [...offices.keys(), ...namesOf(["calling"])];
  for (const { row, at } of rows) {
    const state = at.get("state");
    if (state) oneOf(state, row.kind === "person" ? bodies : states, { what: "state", fail, else: "add a row for it" });
    const field = at.get("offices");
    for (const each of row.offices ?? [])
      checkTerm({ ...field!, text: each }, { callings, bodies, hasState: state !== undefined }, fail);
  }
}

function checkTerm(
  field: Field,
  {
    callings,
    bodies,
    hasState,
  }: { readonly callings: readonly string[]; readonly bodies: readonly string[]; readonly hasState: boolean },
  fail: Fail,
): void {
  const parts = term.exec(field.text)?.groups;
  if (!parts || ![parts.from!, parts.to || parts.from!].every((day) => partOfDay.test(day)))
    fail(
      field,
      `${JSON.stringify(field.text)} is no term of office`,
      "write it as foreign minister 2029-04-01/2031, the end empty while it lasts",
    );
  if (parts!.to && parts!.to < parts!.from!.slice(0, parts!.to.length))
    fail(field, `the term ${JSON.stringify(field.text)} ends before it begins`, "write the first day first");
  oneOf({ ...field, text: parts!.office! }, callings, {
    what: "office",
    fail,
    else: "add a row of kind calling for it",
  });
  if (parts.of !== undefined)
    oneOf({ ...field, text: parts.of }, bodies, { what: "state or body", fail, else: "add a row for it" });
  else if (!hasState)
    fail(field, `${JSON.stringify(field.text)} does not say of what`, "fill the column state, or write office@body");
}

interface Wanted {
  readonly what: string;
  readonly fail: Fail;
  /** What to do when nothing near is known; the known ones are listed by default. */
  readonly else?: string;
}

function oneOf<T extends string>(field: Field, known: readonly T[], wanted: Wanted): T {
  const found = known.find((each) => each === field.text);
  if (found !== undefined) return found;
  const near = nearestOf(field.text, known);
  const otherwise = wanted.else ?? `use one of ${known.join(", ")}`;
  return wanted.fail(
    field,
    `there is no ${wanted.what} ${JSON.stringify(field.text)}`,
    near === null ? otherwise : `did you mean ${near}?${wanted.else === undefined ? "" : ` Else ${wanted.else}`}`,
  );
}
