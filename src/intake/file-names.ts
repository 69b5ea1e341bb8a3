/**
 * @module
 * What the ends of file names promise.
 */

const packed = String.raw`(?:\.(?:gz|zst))?$`;
const page = new RegExp(String.raw`\.(?:xhtml|html?)${packed}`, "iu");
const xml = new RegExp(String.raw`\.(?:xml|rss|atom|rdf)${packed}`, "iu");
const json = new RegExp(String.raw`\.json${packed}`, "iu");
const jsonLines = new RegExp(String.raw`\.(?:jsonl|ndjson)${packed}`, "iu");
const archive = new RegExp(String.raw`\.warc${packed}`, "iu");
const text = new RegExp(String.raw`\.(?:txt|text|md)${packed}`, "iu");

/** Names that a folder is searched for. */
export function isReadableName(name: string): boolean {
  return [text, page, xml, json, jsonLines, archive].some((kind) => kind.test(name));
}

export function isNamedPage(name: string): boolean {
  return page.test(name);
}

export function isNamedXml(name: string): boolean {
  return xml.test(name);
}

export function isNamedJson(name: string): boolean {
  return json.test(name);
}

export function isNamedJsonLines(name: string): boolean {
  return jsonLines.test(name);
}

export function isNamedArchive(name: string): boolean {
  return archive.test(name);
}
