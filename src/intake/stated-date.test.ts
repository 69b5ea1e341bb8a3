/** @module Days and clocks as feeds and archives state them. */
import { expect, test } from "vitest";
import { isoOfStated } from "./stated-date.js";

test.each([
  ["Tue, 11 Mar 2031 08:15:00 +0100", "2031-03-11T08:15:00+01:00"],
  ["Tue, 11 Mar 2031 00:30:00 +0200", "2031-03-11T00:30:00+02:00"],
  ["11 Mar 2031 08:15 GMT", "2031-03-11T08:15:00Z"],
  ["Tue, 1 March 31 8:05:09 EST", "2031-03-01T08:05:09-05:00"],
  ["Mon, 07 Nov 94 10:00:00 UT", "1994-11-07T10:00:00Z"],
  ["Tuesday, 11-Mar-31 08:15:00 GMT", "2031-03-11T08:15:00Z"],
  ["Tue, 11 Mar 2031", "2031-03-11"],
  ["2031-03-11", "2031-03-11"],
  ["2031-03-11T08:15:00.123456Z", "2031-03-11T08:15:00Z"],
  ["2031-03-11T08:15-0500", "2031-03-11T08:15:00-05:00"],
  ["2031-03-11 08:15:00", "2031-03-11T08:15:00"],
  ["20310311T081500+0100", "2031-03-11T08:15:00+01:00"],
  ["20310311", "2031-03-11"],
  // a zone that two countries use for two offsets
  ["Tue, 11 Mar 2031 08:15:00 IST", "2031-03-11T08:15:00"],
])("%s is %s", (stated, iso) => {
  expect(isoOfStated(stated)).toBe(iso);
});

test.each(["", "yesterday", "31 Feb 2031", "2031-13-01", "2031", "11/03/2031", "Tue, 11 Mor 2031 08:15:00 GMT"])(
  "%j is no date",
  (stated) => {
    expect(isoOfStated(stated)).toBeNull();
  },
);
