/**
 * @module
 * One file checked against articles: those it brings, those it is compared with, or those of the project.
 */

import { Problem } from "../../model/index.js";
import { findBrokenAnchors } from "../../publish/index.js";
import {
  type AnchoredFile,
  anchorsIn,
  checkClaims,
  differingSources,
  type SourceText,
} from "../../publish/verify/index.js";
import { isMeantAsRecord, recordIn } from "./whole-record.js";

/** A file with its bytes. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file with what it claims; `record` where it is one. */
export interface ReadFile extends GivenFile {
  readonly anchors: AnchoredFile;
}

/** What came of one file. */
export interface FileReport {
  readonly name: string;
  readonly format: string;
  readonly checked: number;
  readonly broken: readonly { readonly at: string; readonly place: string; readonly problem: string }[];
}

/** What a file claims; null when it is of no format with places. JSON that should be a record and is none is a Problem. */
export async function readAnchors(file: GivenFile): Promise<ReadFile | null> {
  const head = new TextDecoder().decode(file.bytes.subarray(0, 400));
  if (isMeantAsRecord(head)) recordIn(new TextDecoder().decode(file.bytes), file.name);
  let anchors: AnchoredFile | null;
  try {
    anchors = await anchorsIn(file.bytes);
  } catch (cause) {
    const problem = new Problem(
      "E-UNREADABLE",
      `the file is damaged: ${(cause as Error).message}`,
      "make it again",
      file.name,
    );
    problem.cause = cause;
    throw problem;
  }
  return anchors === null ? null : { ...file, anchors };
}

/** Checks a file; `given` are articles it is to be compared with, `known` those to fall back on where it brings none. */
export function checkFile(
  { name, bytes, anchors }: ReadFile,
  { given, known }: { readonly given: readonly SourceText[]; readonly known: readonly SourceText[] },
): FileReport {
  const { format } = anchors;
  const compared = differingSources(anchors, given);
  const own = anchors.sources.length > 0 ? anchors.sources : given.length > 0 ? given : known;
  const isRecord = format === "json" && isMeantAsRecord(new TextDecoder().decode(bytes.subarray(0, 400)));
  const report = isRecord
    ? findBrokenAnchors(recordIn(new TextDecoder().decode(bytes), name))
    : checkClaims(anchors, own);
  return {
    name,
    format,
    checked: report.checked + compared.checked,
    broken: [...report.broken, ...compared.broken],
  };
}

/** Whether nothing can be said of a file without articles from elsewhere. */
export function needsSources({ anchors }: ReadFile): boolean {
  return anchors.sources.length === 0 && anchors.claims.length > 0;
}
