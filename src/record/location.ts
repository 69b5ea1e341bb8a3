/**
 * @module
 * Where a store is: a file, or a schema of a PostgreSQL database.
 */

import { Problem } from "../model/index.js";
import { parseUrl } from "../text/parse-url.js";

/** A place for a store. */
export type StoreLocation =
  | { readonly engine: "sqlite"; readonly path: string }
  | { readonly engine: "postgres"; readonly url: string; readonly schema: string };

/** The schema that a project has in a database when it names none. */
export const usualSchema = "rapporteur";

/** The place that an address names: `postgres://host/database`, with `?schema=name` for another schema than the usual one. */
export function postgresLocation(address: string): StoreLocation {
  const url = parseUrl(address);
  if (url === null || !/^postgres(?:ql)?:$/u.test(url.protocol) || url.pathname.length < 2)
    throw new Problem(
      "E-USAGE",
      `${JSON.stringify(address)} is no address of a PostgreSQL database`,
      "write postgres://user@host:5432/database",
    );
  if (url.password !== "")
    throw new Problem(
      "E-USAGE",
      "the address has a password, and a project is no place for one",
      "leave it out, and give it in PGPASSWORD or ~/.pgpass",
    );
  const schema = url.searchParams.get("schema") ?? usualSchema;
  if (!/^[a-z_][a-z0-9_]{0,62}$/u.test(schema))
    throw new Problem(
      "E-USAGE",
      `a schema is named in small letters, digits and _, and ${JSON.stringify(schema)} is not`,
      "for example ?schema=grain_talks",
    );
  url.searchParams.delete("schema");
  return { engine: "postgres", url: url.href, schema };
}
