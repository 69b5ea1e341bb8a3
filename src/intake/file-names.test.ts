/** @module Ends of file names. */
import { expect, test } from "vitest";
import { kindOfName, withoutEnding } from "./file-names.js";

test.each([
  ["talks.txt", "text", "talks"],
  ["Talks.HTM", "page", "Talks"],
  ["talks.xhtml.gz", "page", "talks"],
  ["feed.rss#3", "xml", "feed#3"],
  ["feed.xml.gz#12", "xml", "feed#12"],
  ["day.jsonl.zst:7", "jsonLines", "day:7"],
  ["crawl.warc.gz#5#2", "archive", "crawl#5#2"],
  ["v1.txt.notes.json", "json", "v1.txt.notes"],
])("%s is %s, %s for short", (name, kind, stem) => {
  expect([kindOfName(name), withoutEnding(name)]).toEqual([kind, stem]);
});

test.each(["photo.jpg", "txt", "talks", "style.css.gz", "txt.d"])("%s promises nothing", (name) => {
  expect(kindOfName(name)).toBeNull();
});
