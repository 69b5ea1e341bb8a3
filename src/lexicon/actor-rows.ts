/**
 * @module
 * Rows of a table of the user's own: actors that the package does not know, or knows otherwise. They are put before our rows, so that theirs win.
 */

/** Kinds of row, in the order in which they are entered. */
export const actorKinds = [
  "calling",
  "state",
  "office",
  "government",
  "organization",
  "armed-group",
  "media",
  "place",
  "person",
] as const;

export type ActorKind = (typeof actorKinds)[number];

/** One actor. Names are matched as they are written: capitals in a name ask for capitals in the text. docs/actors.md explains every field. */
export interface ActorRow {
  readonly kind: ActorKind;
  /** The canonical name, under which the record has it; of a calling, the phrase in small letters. */
  readonly name: string;
  readonly aliases?: readonly string[] | undefined;
  /** Short name of the state it belongs to or acts for; of a person also a body. */
  readonly state?: string | undefined;
  /** Of a person: the name that stands alone after the first mention; the last word of the name by default. */
  readonly bare?: string | undefined;
  /** Of a person: "f", "m", or none when not known. */
  readonly gender?: string | undefined;
  /** Of a person: terms such as `foreign minister 2029-04-01/` or `secretary-general@Sound Alliance 2030/2034`. */
  readonly offices?: readonly string[] | undefined;
  /** Of a state: "Ostmark", "Ostmarkian"; the first one is used in roles. */
  readonly adjectives?: readonly string[] | undefined;
  /** Of a state: what its citizens are called. */
  readonly peoples?: readonly string[] | undefined;
  /** Of a state: capitals and houses that stand for it, the first one its capital. */
  readonly seats?: readonly string[] | undefined;
  /** Of an organization what "the union" or "the company" means by it; of a calling `head`, `office` or `post`. */
  readonly sort?: string | undefined;
}

/** Fields beside kind and name that a kind has. */
export const fieldsOfKind: { readonly [kind in ActorKind]: readonly (keyof ActorRow)[] } = {
  calling: ["aliases", "sort"],
  state: ["aliases", "adjectives", "peoples", "seats"],
  office: ["aliases", "state"],
  government: ["aliases", "state"],
  organization: ["aliases", "state", "sort"],
  "armed-group": ["aliases", "state"],
  media: ["aliases", "state"],
  place: ["aliases", "state"],
  person: ["aliases", "state", "bare", "gender", "offices"],
};

/** Tables by name, as rows of fields. */
export type Tables = (name: string) => readonly string[][];

interface Shape {
  readonly table: string;
  readonly fields: (row: ActorRow) => string[];
  /** Column of the name, and that of its aliases. */
  readonly name: number;
  readonly aliases: number;
}

const list = (values: readonly string[] | undefined) => (values ?? []).join(";");
const typed = (table: string): Shape => ({
  table,
  fields: ({ name, kind, state, aliases }) => [name, kind, state ?? "", list(aliases)],
  name: 0,
  aliases: 3,
});

/** How a kind stands in our tables; the columns are those of the files in data/en/actors. */
const shapes: { readonly [kind in ActorKind]: Shape } = {
  calling: {
    table: "offices",
    fields: ({ name, aliases, sort }) => [name, list([name, ...(aliases ?? [])]), sort || "office"],
    name: 0,
    aliases: 1,
  },
  state: {
    table: "states",
    fields: ({ name, aliases, adjectives, peoples, seats }) => [
      name,
      ...[aliases, adjectives, peoples, seats].map(list),
    ],
    name: 0,
    aliases: 1,
  },
  office: typed("institutions"),
  government: typed("institutions"),
  organization: {
    table: "organisations",
    fields: ({ name, state, aliases, sort }) => [name, state ?? "", list(aliases), sort ?? ""],
    name: 0,
    aliases: 2,
  },
  "armed-group": typed("movements"),
  media: {
    table: "media",
    fields: ({ name, state, aliases }) => [name, state ?? "", list(aliases)],
    name: 0,
    aliases: 2,
  },
  place: {
    table: "places",
    fields: ({ name, state, aliases }) => [state ?? "", [name, ...(aliases ?? [])].join("=")],
    name: 1,
    aliases: 1,
  },
  person: {
    table: "people",
    fields: ({ name, bare, state, gender, offices, aliases }) => [
      name,
      bare || name.split(" ").at(-1)!,
      state ?? "",
      gender ?? "",
      list(offices),
      list(aliases),
    ],
    name: 0,
    aliases: 5,
  },
};

/**
 * The user's rows as tables, and ours without the rows that they replace. A field that a user's row leaves empty keeps what ours has for
 * the same actor, and our other names of it stay known. The order of the rows does not matter.
 */
export function withOwnRows(rows: readonly ActorRow[], ours: Tables): { readonly own: Tables; readonly rest: Tables } {
  const sorted = [...rows].sort(
    (a, b) => actorKinds.indexOf(a.kind) - actorKinds.indexOf(b.kind) || (a.name < b.name ? -1 : 1),
  );
  const own = new Map<string, string[][]>();
  const replaced = new Set<string>();
  for (const row of sorted) {
    const shape = shapes[row.kind];
    if (shape === undefined) continue;
    const names = new Set([row.name, ...(row.aliases ?? [])]);
    const same = shape.table === "places" ? [] : ours(shape.table).filter((each) => names.has(each[shape.name]!));
    for (const each of same) replaced.add(`${shape.table}\t${each[shape.name]}`);
    own.set(shape.table, [...(own.get(shape.table) ?? []), filled(row, same, shape)]);
  }
  return {
    own: (name) => own.get(name) ?? [],
    rest: (name) => ours(name).filter((row) => !replaced.has(`${name}\t${row[0]}`)),
  };
}

/** The fields of a user's row, the empty ones filled from ours; the other names of both. */
function filled(row: ActorRow, same: readonly string[][], { fields, name, aliases }: Shape): string[] {
  const given = fields(row);
  if (same.length === 0) return given;
  const isSaid = (at: number) => given[at] !== "" && !(row.bare === undefined && row.kind === "person" && at === 1);
  return given.map((field, at) => {
    if (at === aliases)
      return [field, ...same.flatMap((each) => [each[name]!, each[at] ?? ""])].filter((part) => part !== "").join(";");
    return isSaid(at) ? field : (same.map((each) => each[at] ?? "").find((each) => each !== "") ?? field);
  });
}
