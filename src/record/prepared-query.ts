/**
 * @module
 * Queries of which thousands are run one by one: put together once for each engine, and from then on only given their values.
 */

import type { CompiledQuery, QueryResult } from "kysely";
import type { Database } from "./tables.js";

/** The values of a query, by names of its own. */
type Values = { readonly [name: string]: string | number };

/** Stands for a value while the query is put together. */
class Blank {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Makes a query of how it is built. `build` is called once for each open store, with blanks for the values: it takes
 * them by name, hands them on to the query and does not look at them.
 */
export function prepared<V extends Values, Row = unknown>(
  build: (db: Database, values: V) => { compile(): CompiledQuery<Row> },
): (db: Database, values: V) => Promise<QueryResult<Row>> {
  const known = new WeakMap<object, CompiledQuery<Row>>();
  const blanks = new Proxy({}, { get: (_none, name) => new Blank(String(name)) }) as V;
  return (db, values) => {
    // the same for a store and all its transactions
    const { adapter } = db.getExecutor();
    const query = known.get(adapter) ?? build(db, blanks).compile();
    known.set(adapter, query);
    const parameters = query.parameters.map((each) => (each instanceof Blank ? values[each.name] : each));
    return db.executeQuery<Row>({ ...query, parameters });
  };
}
