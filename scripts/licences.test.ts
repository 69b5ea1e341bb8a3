/** @module The licences of what the project depends on, and what is refused. */
import { expect, test } from "vitest";
import { lockedPackages, refusedLicences } from "./licences.js";

test("every dependency has a licence of the list", () => {
  expect(refusedLicences(lockedPackages())).toEqual([]);
});

test("one that is not on the list, or none at all, is named", () => {
  const packages = {
    "": {},
    "node_modules/a": { license: "(GPL-3.0-only OR MIT)" },
    "node_modules/b": { license: "GPL-3.0-only" },
    "node_modules/@x/c": {},
    "node_modules/tool": { license: "MPL-2.0", dev: true },
    "node_modules/installed": { license: "MPL-2.0" },
  };
  expect(refusedLicences(packages)).toEqual(["b: GPL-3.0-only", "@x/c: no licence given", "installed: MPL-2.0"]);
});
