/**
 * @module
 * Queries of which thousands are run one by one: put together once for each engine, and from then on only given their values.
 */

import { hash } from "node:crypto";
import type { CompiledQuery, QueryResult } from "kysely";
import type { Database } from "./tables.js";

/** The values of a query, by names of its own. */
type Values = { readonly [name: string]: string | number };

/** A query that a server may keep prepared under its name; the name stands for the text. */
export interface NamedQuery<Row = unknown> extends CompiledQuery<Row> {
  readonly name?: string;
}

/** Stands for a value while the query is put together. */
class Blank {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/** How a query is built: it takes its values by name, hands them on and does not look at them. */
type Build<V, Row> = (db: Database, values: V) => { compile(): CompiledQuery<Row> };

/** Makes a query that is run where it is asked for. */
export function prepared<V extends Values, Row = unknown>(
  build: Build<V, Row>,
): (db: Database, values: V) => Promise<QueryResult<Row>> {
  const queryWith = preparedQuery(build);
  return (db, values) => db.executeQuery<Row>(queryWith(db, values));
}

/** Makes a query that is run later. `build` is called once for each open store, with blanks for the values. */
export function preparedQuery<V extends Values, Row = unknown>(
  build: Build<V, Row>,
): (db: Database, values: V) => NamedQuery<Row> {
  const known = new WeakMap<object, NamedQuery<Row>>();
  const blanks = new Proxy({}, { get: (_none, name) => new Blank(String(name)) }) as V;
  return (db, values) => {
    // the same for a store and all its transactions
    const { adapter } = db.getExecutor();
    const query = known.get(adapter) ?? named(build(db, blanks).compile());
    known.set(adapter, query);
    const parameters = query.parameters.map((each) => (each instanceof Blank ? values[each.name] : each));
    return { ...query, parameters };
  };
}

function named<Row>(query: CompiledQuery<Row>): NamedQuery<Row> {
  return { ...query, name: hash("sha256", query.sql, "hex").slice(0, 16) };
}
