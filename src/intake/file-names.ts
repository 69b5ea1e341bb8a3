/**
 * @module
 * What the ends of file names promise.
 */

/** Ends of the names of files that are read, by what they promise; each may be followed by `.gz` or `.zst`. */
export const fileEndings = {
  text: ["txt", "text", "md"],
  page: ["html", "htm", "xhtml"],
  xml: ["xml", "rss", "atom", "rdf"],
  json: ["json"],
  jsonLines: ["jsonl", "ndjson"],
  archive: ["warc"],
} as const;

export type FileKind = keyof typeof fileEndings;

const kinds = Object.keys(fileEndings) as FileKind[];
const allEndings = kinds.flatMap((kind) => [...fileEndings[kind]]).join("|");
/** Names of articles within a file go on after its name: `feed.xml.gz#3`. */
const ending = new RegExp(String.raw`\.(?<ending>${allEndings})(?:\.(?:gz|zst))?(?=$|[:#]\d)`, "iu");

/** What the name of a file promises; null for files that a folder is not searched for. */
export function kindOfName(name: string): FileKind | null {
  const found = ending.exec(name)?.groups?.ending?.toLowerCase();
  return kinds.find((kind) => fileEndings[kind].some((known) => known === found)) ?? null;
}

/** A name without the end that says what kind of file it is: "talks.html.gz" is "talks", "feed.xml#3" is "feed#3". */
export function withoutEnding(name: string): string {
  return name.replace(ending, "").replace(/\.(?:gz|zst)(?=$|[:#]\d)/iu, "");
}
