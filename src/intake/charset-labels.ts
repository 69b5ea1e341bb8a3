/**
 * @module
 * What is said of a page's charset: by the server, by an XML declaration, by a meta element; and what such a label means.
 */

import sniffHtmlEncoding from "html-encoding-sniffer";
import type { RefusedLabel } from "./source.js";

/** A charset that somebody names for the bytes. */
export interface Declared {
  readonly label: string;
  readonly by: RefusedLabel["by"];
}

const xmlDeclaration = /^\s{0,20}<\?xml\s[^>]{0,200}?encoding\s{0,5}=\s{0,5}["'](?<label>[\w.:-]{1,40})["']/u;
const startOfPage = /<(?:!doctype html|html|head|meta|body)\b/iu;
const nLookedAt = 1024;

/** All that is declared, the most trusted first. */
export function declaredCharsets(bytes: Uint8Array, contentType: string | undefined): Declared[] {
  const declared: Declared[] = [];
  const byServer = charsetOfContentType(contentType);
  if (byServer !== null) declared.push({ label: byServer, by: "http" });
  const start = Buffer.from(bytes.subarray(0, nLookedAt)).toString("latin1");
  const byXml = xmlDeclaration.exec(start)?.groups?.label;
  if (byXml !== undefined) declared.push({ label: byXml, by: "xml-declaration" });
  if (/^\s*</u.test(start) && startOfPage.test(start)) {
    const byMeta = sniffHtmlEncoding(bytes, { defaultEncoding: "" });
    if (byMeta !== "") declared.push({ label: byMeta.toLowerCase(), by: "meta" });
  }
  return declared;
}

/** `text/html; charset="UTF-8"` is "UTF-8". */
export function charsetOfContentType(contentType: string | undefined): string | null {
  return /;\s{0,20}charset\s{0,5}=\s{0,5}["']?(?<label>[\w.:-]{1,40})/iu.exec(contentType ?? "")?.groups?.label ?? null;
}

/** The WHATWG name of a label, in lower case: browsers read "latin1" and "ascii" as windows-1252, and so do pages' authors. Null when there is none. */
export function charsetOfLabel(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
