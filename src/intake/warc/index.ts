/**
 * @module
 * A web archive (WARC) as one source a page: what servers answered with success as HTML, plain text or a feed. All else in it is passed over.
 *
 * It is read as a stream, and of one record at most the limit is in memory: archives have gigabytes.
 */

import { Problem } from "../../model/index.js";
import { bytesAsWords, tooLarge } from "../read-bytes.js";
import type { SidecarEntry } from "../sidecar.js";
import { failureOf, type SourceFailure, type SourceText } from "../source.js";
import { sourcesOfBytes } from "../sources-of-bytes.js";
import { isoOfStated } from "../stated-date.js";
import { bodyOf, httpResponseOf, UnreadableBody } from "./http-response.js";
import { unpackArchive } from "./members.js";
import { frameRecords, type WarcRecord } from "./records.js";

/** What readable bytes a record holds. */
interface Payload {
  readonly contentType: string;
  readonly body: () => Buffer;
}

/** Types of records that the format has. */
const recordTypes: ReadonlySet<string> = new Set(
  "warcinfo response resource request metadata revisit conversion continuation".split(" "),
);
const readable = /^\s*(?:text\/(?:html|plain|xml)|application\/(?:[a-z]{3,5}\+(?:xml|json)|xml))\b/iu;
/** What is none, whatever its bytes are like: another kind of text, or no kind at all, is told from the bytes. */
const unreadable = /^\s*(?:image|audio|video|font|model|application)\/[\w.+-]{1,100}\s*(?:;|$)/iu;
const startOfPage = /^(?:\ufeff|\s){0,200}<[!a-z]/iu;
/** Files for machines that servers give as plain text or XML. */
const forMachines = /^https?:\/\/[^/]{1,300}\/(?:(?:robots|humans|(?:app-)?ads|llms)\.txt|\.well-known\/)/iu;

/** The texts and pages of an archive; a record that cannot be read is one failure, and the others go on. */
export async function* readWarc(
  stream: AsyncIterable<Uint8Array>,
  { name, maxBytes, known = {} }: { readonly name: string; readonly maxBytes: number; readonly known?: SidecarEntry },
): AsyncGenerator<SourceText | SourceFailure> {
  let nRecords = 0;
  let nGiven = 0;
  for await (const framed of frameRecords(unpackArchive(stream), { maxBytes })) {
    nRecords++;
    const own = `${name}#${framed.position}`;
    const sources =
      framed.kind === "broken"
        ? [failureOf(own, brokenProblem(framed.found, own))]
        : sourcesOfRecord(framed, { name: own, maxBytes, outlet: known.outlet });
    nGiven += sources.length;
    yield* sources;
  }
  if (nGiven > 0) return;
  const found =
    nRecords === 0
      ? "there are no records in it"
      : `none of its ${nRecords} records is a page or text answered with success`;
  yield failureOf(name, new Problem("E-EMPTY", found, "give an archive that holds articles", name));
}

function sourcesOfRecord(
  record: WarcRecord,
  { name, maxBytes, outlet }: { readonly name: string; readonly maxBytes: number; readonly outlet: string | undefined },
): (SourceText | SourceFailure)[] {
  const url = urlOf(record);
  const fault = faultOf(record, url);
  if (fault !== null) return [failureOf(name, brokenProblem(fault, name))];
  const payload = url !== undefined && forMachines.test(url) ? null : payloadOf(record, maxBytes);
  if (payload === null) return [];
  if (!record.isWhole) {
    const size = bytesAsWords(Number(record.fields.get("content-length")));
    return [failureOf(name, tooLarge(name, { size, maxBytes }))];
  }
  try {
    const body = payload.body();
    if (body.length === 0) return [];
    const captured = isoOfStated(record.fields.get("warc-date")) ?? undefined;
    const known = Object.entries({ url, captured, outlet }).filter(([, value]) => value !== undefined);
    const from = { name, known: Object.fromEntries(known), contentType: payload.contentType };
    return sourcesOfBytes(body, from).map((source) => ofArchive(source, record));
  } catch (error) {
    if (!(error instanceof UnreadableBody)) throw error;
    const size = `more than ${bytesAsWords(maxBytes)}`;
    return [
      failureOf(name, error.isTooLarge ? tooLarge(name, { size, maxBytes }) : brokenProblem(error.message, name)),
    ];
  }
}

function ofArchive(source: SourceText | SourceFailure, { fields }: WarcRecord): SourceText | SourceFailure {
  if (source.kind === "failure") return source;
  const format = source.format === "text" || source.format === "html" ? "warc" : source.format;
  const record = fields.get("warc-record-id")?.replace(/^<|>$/gu, "");
  return { ...source, format, ...(record === undefined ? {} : { record }) };
}

/** What is wrong with the heads of a record, so that it cannot be told whether it is a page; null when nothing is. */
function faultOf({ fields, block }: WarcRecord, url: string | undefined): string | null {
  const type = fields.get("warc-type")?.toLowerCase();
  if (type === undefined) return "it does not say what type of record it is";
  if (!recordTypes.has(type)) return `${JSON.stringify(type.slice(0, 40))} is no type of record`;
  if (type === "response" && url !== undefined && httpResponseOf(block) === null)
    return "it does not begin as the answer of a server does";
  return null;
}

/** Whether a body may be an article: its type says so, or it says nothing that can be understood and the body starts as pages do. */
function isReadable(contentType: string, body: Buffer): boolean {
  if (readable.test(contentType)) return true;
  return !unreadable.test(contentType) && startOfPage.test(body.toString("utf8", 0, 300));
}

/** What a record holds for a reader; null when nothing: a request, a picture, an error page, a second visit to what has been kept. */
function payloadOf({ fields, block }: WarcRecord, maxBytes: number): Payload | null {
  const type = fields.get("warc-type")?.toLowerCase();
  if (type === "response") {
    const response = httpResponseOf(block);
    const contentType = response?.fields.get("content-type") ?? "";
    if (response === null || !hasContent(response.status) || !isReadable(contentType, response.body)) return null;
    return { contentType, body: () => bodyOf(response, maxBytes) };
  }
  // a file that was put there without a server, and the plain text that some crawls make of each page
  const contentType = fields.get("content-type") ?? "";
  if ((type !== "resource" && type !== "conversion") || !isReadable(contentType, block)) return null;
  return { contentType, body: () => block };
}

/** Whether an answer can bring a page: any success does, whatever it is called, but a part of one is none. */
function hasContent(status: number): boolean {
  return status >= 200 && status < 300 && status !== partial;
}

const partial = 206;

function urlOf({ fields }: WarcRecord): string | undefined {
  const stated = fields.get("warc-target-uri")?.replace(/^<|>$/gu, "");
  return stated !== undefined && /^https?:\/\//iu.test(stated) ? stated : undefined;
}

function brokenProblem(found: string, where: string): Problem {
  const help = "the other records of the archive are read; fetch the archive again to have this one";
  return new Problem("E-UNREADABLE", found, help, where);
}
