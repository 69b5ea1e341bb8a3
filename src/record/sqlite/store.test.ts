/** @module The promises of a store, kept by SQLite. */
import { afterAll, describe } from "vitest";
import { fileIn } from "../../testing/open-stores.js";
import { testStore } from "../../testing/store-contract.js";
import { tempFolder } from "../../testing/temp-folder.js";

const folder = tempFolder();
afterAll(() => folder.remove());

describe("a store in a file", () => testStore(() => fileIn(folder.root)));
