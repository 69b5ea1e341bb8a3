/** @module Two spellings of one address. */
import { expect, test } from "vitest";
import { pageAddress } from "./page-address.js";

test.each([
  "https://harbour.example/talks",
  "http://www.harbour.example/talks/",
  "https://Harbour.example/talks?utm_source=feed&utm_medium=rss#comments",
  "https://harbour.example/talks?fbclid=abc",
])("%s is one page", (url) => {
  expect(pageAddress(url)).toBe("harbour.example/talks");
});

test.each([
  ["https://harbour.example/talks?id=3&utm_source=x", "harbour.example/talks?id=3"],
  ["https://m.harbour.example/talks", "m.harbour.example/talks"],
  ["https://harbour.example:8080/Talks", "harbour.example:8080/Talks"],
  ["notes/talks.txt", "notes/talks.txt"],
])("%s is %s", (url, address) => {
  expect(pageAddress(url)).toBe(address);
});
