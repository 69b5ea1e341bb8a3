/** @module The promises of a store, kept by PostgreSQL. */
import { describe } from "vitest";
import { freshSchema, postgresAddress, sayWhenSkipped } from "../../testing/open-stores.js";
import { testStore } from "../../testing/store-contract.js";

sayWhenSkipped();

describe.skipIf(postgresAddress === undefined)("a store in PostgreSQL", () => testStore(freshSchema));
