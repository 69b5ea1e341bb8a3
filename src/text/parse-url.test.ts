/** @module Addresses that are none, among them those on which Node.js disagrees with itself. */
import { expect, test } from "vitest";
import { pageAddress } from "./page-address.js";
import { parseUrl } from "./parse-url.js";

const none = [
  "https://harbour.examplsaid,\u0080\u009d/a",
  "https://xn--\u00ad/",
  "http://[::1",
  "https://",
  "talks",
  "",
  "https://a b/",
];

test.each(none)("%j is no address, and the address of its page is what it is", (address) => {
  expect(parseUrl(address)).toBeNull();
  expect(pageAddress(address)).toBe(address);
});

test("one that needs a base is made whole with it", () => {
  expect(parseUrl("/talks", "https://harbour.example/a")?.href).toBe("https://harbour.example/talks");
  expect(parseUrl("/talks", "harbour")).toBeNull();
});
