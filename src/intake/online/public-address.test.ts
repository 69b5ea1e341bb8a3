/** @module Which addresses belong to the public internet, in all the ways in which an address can be written. */
import { describe, expect, test } from "vitest";
import { addressBlocks, refusedRange } from "./public-address.js";

describe("refused", () => {
  test.each([
    ["127.0.0.1", "loopback"],
    ["0.0.0.0", "unspecified"],
    ["10.1.2.3", "private"],
    ["172.16.0.9", "private"],
    ["192.168.1.1", "private"],
    ["169.254.169.254", "linkLocal"],
    ["100.64.0.1", "carrierGradeNat"],
    ["192.0.0.192", "reserved"],
    ["198.18.0.1", "reserved"],
    ["203.0.113.9", "reserved"],
    ["224.0.0.1", "multicast"],
    ["255.255.255.255", "broadcast"],
    ["168.63.129.16", "cloud agent"],
    ["::", "unspecified"],
    ["::1", "loopback"],
    ["::7f00:1", "reserved"],
    ["::ffff:127.0.0.1", "loopback"],
    ["::ffff:7f00:1", "loopback"],
    ["::ffff:0:127.0.0.1", "rfc6145"],
    ["64:ff9b::7f00:1", "loopback"],
    ["64:ff9b::10.0.0.1", "private"],
    ["64:ff9b:1::808:808", "rfc6052"],
    ["2002:7f00:1::", "loopback"],
    ["2002:a00:1::1", "private"],
    ["2001:0:1::", "teredo"],
    ["2001:db8::1", "reserved"],
    ["fe80::1%eth0", "linkLocal"],
    ["fc00::1", "uniqueLocal"],
    ["fec0::1", "deprecatedSiteLocal"],
    ["ff02::1", "multicast"],
    ["4000::1", "reserved"],
    ["news.example", "no address"],
    ["", "no address"],
  ])("%s: %s", (address, range) => {
    expect(refusedRange(address, [])).toBe(range);
  });
});

test.each(["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8", "2002:808:808::1"])(
  "%s is public",
  (address) => {
    expect(refusedRange(address, [])).toBeNull();
  },
);

test("an allowed network lets its own addresses through, in every spelling, and no other", () => {
  const allowed = addressBlocks(["10.1.0.0/16", "::1"]);
  for (const address of ["10.1.2.3", "::ffff:10.1.2.3", "64:ff9b::a01:203", "::1"])
    expect(refusedRange(address, allowed), address).toBeNull();
  for (const address of ["10.2.0.1", "127.0.0.1", "::2"])
    expect(refusedRange(address, allowed), address).not.toBeNull();
});

test.each(["10", "10.1", "10.1.0.0/40", "news.example", "", "10.0.0.0/"])("%j is no network to allow", (network) => {
  expect(() => addressBlocks([network])).toThrow(expect.objectContaining({ code: "E-USAGE" }));
});
