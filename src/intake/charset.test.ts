/** @module Bytes to text: whose word is taken for the charset, and what happens when it is wrong. */
import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { decodeText } from "./charset.js";

const quoted = "“We will not sign,” Premier Lene Askov said – twice – and it was Ostmark’s last word.";
const russian = "«Мы не подпишем соглашение», — заявила в понедельник премьер Лене Асков в Варнхеме.";
/** KOI8-R has neither these quotation marks nor the dash. */
const plainRussian = "Мы не подпишем соглашение, заявила в понедельник премьер Лене Асков в Варнхеме.";
const japanese = "「署名しない」とアスコフ首相は月曜日に述べた。交渉は中断された。";
const chinese = "阿斯科夫总理周一说，我们不会签署。谈判在上次会议失败后中断。";

/** A page of a charset that it names in the way given. */
function page(words: string, { charset, meta }: { readonly charset: string; readonly meta?: string }): Uint8Array {
  const label = meta === undefined ? "" : meta;
  return iconv.encode(
    `<!DOCTYPE html><html><head>${label}<title>x</title></head><body><p>${words}</p></body></html>`,
    charset,
  );
}

const metaOf = (charset: string) => `<meta charset="${charset}">`;

describe("a label that is right", () => {
  test.each([
    ["windows-1252", "windows-1252", quoted],
    ["iso-8859-1", "windows-1252", quoted],
    ["gb2312", "gbk", chinese],
    ["shift_jis", "shift_jis", japanese],
    ["koi8-r", "koi8-r", plainRussian],
    ["windows-1251", "windows-1251", russian],
    ["utf-8", "utf-8", quoted],
  ])("meta %s is read as %s", (label, name, words) => {
    const { text, charset } = decodeText(page(words, { charset: name, meta: metaOf(label) }));
    expect(text).toContain(words);
    expect(charset).toEqual({ name, evidence: "meta" });
  });

  test("the old form of meta, with http-equiv, counts as well", () => {
    const meta = '<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">';
    const { text, charset } = decodeText(page(plainRussian, { charset: "koi8-r", meta }));
    expect(text).toContain(plainRussian);
    expect(charset).toEqual({ name: "koi8-r", evidence: "meta" });
  });

  test("an XML declaration counts", () => {
    const bytes = iconv.encode(
      `<?xml version="1.0" encoding="windows-1251"?><rss><p>${russian}</p></rss>`,
      "windows-1251",
    );
    expect(decodeText(bytes)).toMatchObject({
      text: expect.stringContaining(russian),
      charset: { name: "windows-1251", evidence: "xml-declaration" },
    });
  });

  test("ISO-2022-JP, which hides its letters in ASCII, needs a label and gets read", () => {
    const bytes = Buffer.from('<html><head><meta charset="iso-2022-jp"></head><p>\u001b$B=pL>\u001b(B', "latin1");
    const { text, charset } = decodeText(bytes);
    expect(text).toContain("署名");
    expect(charset).toEqual({ name: "iso-2022-jp", evidence: "meta" });
  });
});

describe("several labels", () => {
  test("a byte order mark goes before everything", () => {
    const bytes = Buffer.concat([
      Buffer.from([0xef, 0xbb, 0xbf]),
      page(quoted, { charset: "utf-8", meta: metaOf("koi8-r") }),
    ]);
    expect(decodeText(bytes, { contentType: "text/html; charset=gbk" }).charset).toEqual({
      name: "utf-8",
      evidence: "bom",
    });
  });

  test.each(["utf-16le", "utf-16be"])("%s with its mark", (charset) => {
    const { text, charset: read } = decodeText(iconv.encode(quoted, charset, { addBOM: true }));
    expect(text).toBe(quoted);
    expect(read).toEqual({ name: charset, evidence: "bom" });
  });

  test("the server goes before the page", () => {
    const bytes = page(russian, { charset: "windows-1251", meta: metaOf("koi8-r") });
    const { text, charset } = decodeText(bytes, { contentType: 'text/html; charset="windows-1251"' });
    expect(text).toContain(russian);
    expect(charset).toEqual({ name: "windows-1251", evidence: "http" });
  });

  test("UTF-16 without a mark is read when the server says so", () => {
    const bytes = iconv.encode(`<p>${quoted}</p>`, "utf-16le", { addBOM: false });
    const { text, charset } = decodeText(bytes, { contentType: "text/html; charset=utf-16le" });
    expect(text).toContain(quoted);
    expect(charset).toEqual({ name: "utf-16le", evidence: "http" });
  });
});

describe("a label that lies", () => {
  test("says UTF-8, and the bytes are windows-1252: the quotes are kept", () => {
    const { text, charset } = decodeText(page(quoted, { charset: "windows-1252", meta: metaOf("utf-8") }));
    expect(text).toContain(quoted);
    expect(charset).toMatchObject({
      name: "windows-1252",
      refused: [{ label: "utf-8", by: "meta", why: "not-valid" }],
    });
  });

  test("the server says UTF-8 and is wrong, the page says windows-1251 and is right", () => {
    const bytes = page(russian, { charset: "windows-1251", meta: metaOf("windows-1251") });
    const { text, charset } = decodeText(bytes, { contentType: "text/html; charset=utf-8" });
    expect(text).toContain(russian);
    expect(charset).toEqual({
      name: "windows-1251",
      evidence: "meta",
      refused: [{ label: "utf-8", by: "http", why: "not-valid" }],
    });
  });

  test.each(["iso-8859-1", "us-ascii", "windows-1252", "shift_jis"])("says %s, and the bytes are UTF-8", (label) => {
    const { text, charset } = decodeText(page(quoted, { charset: "utf-8", meta: metaOf(label) }));
    expect(text).toContain(quoted);
    expect(charset).toMatchObject({ name: "utf-8", evidence: "strict", refused: [{ by: "meta", why: "valid-utf-8" }] });
  });

  test("says EUC-JP, and the bytes are Shift_JIS", () => {
    const { text, charset } = decodeText(page(japanese, { charset: "shift_jis", meta: metaOf("euc-jp") }));
    expect(text).toContain(japanese);
    expect(charset).toMatchObject({ name: "shift_jis", evidence: "detected", refused: [{ why: "not-valid" }] });
  });

  test("says UTF-16 over bytes without a NUL", () => {
    const bytes = Buffer.from(`<?xml version="1.0" encoding="utf-16"?><rss><p>${quoted}</p></rss>`);
    expect(decodeText(bytes)).toMatchObject({
      text: expect.stringContaining(quoted),
      charset: { name: "utf-8", evidence: "strict", refused: [{ label: "utf-16", why: "not-valid" }] },
    });
  });

  test("names a charset that there is not", () => {
    const { text, charset } = decodeText(Buffer.from(quoted), { contentType: "text/plain; charset=klingon-8" });
    expect(text).toBe(quoted);
    expect(charset).toEqual({
      name: "utf-8",
      evidence: "strict",
      refused: [{ label: "klingon-8", by: "http", why: "unknown" }],
    });
  });
});

describe("no label", () => {
  test("curly quotes and dashes of windows-1252", () => {
    const { text, charset } = decodeText(iconv.encode(quoted, "windows-1252"));
    expect(text).toBe(quoted);
    expect(charset.name).toBe("windows-1252");
  });

  test("one apostrophe in a headline is windows-1252, not a Baltic letter", () => {
    const { text, charset } = decodeText(
      iconv.encode("Ostmark says next move on river truce is Varnhem’s", "windows-1252"),
    );
    expect(text).toBe("Ostmark says next move on river truce is Varnhem’s");
    expect(charset).toEqual({ name: "windows-1252", evidence: "fallback" });
  });

  test.each([
    ["koi8-r", plainRussian],
    ["windows-1251", russian],
    ["shift_jis", japanese],
    ["gb18030", chinese],
  ])("the letters of %s are recognised, among English markup too", (charset, words) => {
    const { text, charset: read } = decodeText(page(words, { charset }));
    expect(text).toContain(words);
    expect(read).toEqual({ name: charset, evidence: "detected" });
  });

  test("a UTF-8 page, which browsers would take for windows-1252, is UTF-8", () => {
    expect(decodeText(page(quoted, { charset: "utf-8" })).charset).toEqual({ name: "utf-8", evidence: "strict" });
  });
});

describe("damage", () => {
  test("one bad byte in a UTF-8 file is one replacement character", () => {
    const bytes = Buffer.concat([Buffer.from(quoted), Buffer.from([0x96]), Buffer.from(quoted)]);
    const { text, charset } = decodeText(bytes);
    expect(text).toBe(`${quoted}\ufffd${quoted}`);
    expect(charset).toEqual({ name: "utf-8", evidence: "mostly" });
  });

  test.each([1, 2])("a UTF-8 file that ends %i bytes into a character stays UTF-8", (nBytes) => {
    const { text, charset } = decodeText(
      Buffer.from(`${quoted} “`).subarray(0, Buffer.byteLength(`${quoted} `) + nBytes),
    );
    expect(text.startsWith(`${quoted} `)).toBe(true);
    expect(text.endsWith("\ufffd")).toBe(true);
    expect(charset).toEqual({ name: "utf-8", evidence: "mostly" });
  });

  test("a page labelled UTF-8 with a few bytes of an old advertisement in it stays UTF-8", () => {
    const bytes = Buffer.concat([
      page(quoted, { charset: "utf-8", meta: metaOf("utf-8") }),
      Buffer.from("\x93Ad\x94", "latin1"),
    ]);
    const { text, charset } = decodeText(bytes);
    expect(text).toContain(quoted);
    expect(charset).toEqual({ name: "utf-8", evidence: "meta" });
  });

  test("a last letter that alone is not ASCII is of windows-1252", () => {
    expect(decodeText(Buffer.from("They met in a caf\xe9", "latin1")).text).toBe("They met in a café");
  });
});
